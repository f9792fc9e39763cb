"""Stretches of a passage as edits: spans of characters, cut where a clause's own text is interrupted."""

from itertools import zip_longest

from analyzer.comparison.model import Edit
from analyzer.comparison.passages import Passage
from analyzer.comparison.scene import Scene
from analyzer.comparison.sides import Side
from analyzer.comparison.stretches import Stretch
from analyzer.comparison.tokens import Tokens
from clauses.spans import Span


def edits(scene: Scene, passage: Passage, stretch: Stretch) -> list[Edit]:
    """The edits of one stretch: struck words with what stands for them, clause by clause and tile by tile."""
    olds = _runs(scene.old, passage.old[stretch.a : stretch.b])
    news = _runs(scene.new, passage.new[stretch.c : stretch.d])
    here_old = _beside(scene.old, passage.old, stretch.a, passage.group.olds[0])
    here_new = _beside(scene.new, passage.new, stretch.c, passage.group.news[0])
    found: list[Edit] = []
    for left, right in zip_longest(olds, news):
        here_old = _end(scene.old, left, here_old)
        here_new = _end(scene.new, right, here_new)
        old_span = _span(scene.old, left, here_old[0])
        new_span = _span(scene.new, right, here_new[0])
        found.append(
            Edit(
                old_span=old_span,
                new_span=new_span,
                old=old_span.of(scene.old.words.text),
                new=new_span.of(scene.new.words.text),
                old_clause=here_old[1],
                new_clause=here_new[1],
            )
        )
    return found


def whole(scene: Scene, tokens: Tokens, *, added: bool) -> list[Edit]:
    """Words that only one version has, as edits with an empty place on the other side."""
    side = scene.new if added else scene.old
    found = []
    for run in _runs(side, tokens):
        span = Span(side.words.starts[run[0]], side.words.ends[run[-1]])
        found.append(one_sided(scene, span, side.owner[run[0]], added=added))
    return found


def one_sided(scene: Scene, span: Span, clause: str | None, *, added: bool) -> Edit:
    """A stretch of text that only one version has."""
    if added:
        at = scene.place_in_old(span.start)
        text = span.of(scene.new.words.text)
        return Edit(old_span=Span(at, at), new_span=span, old="", new=text, new_clause=clause)
    at = scene.place_in_new(span.start)
    return Edit(old_span=span, new_span=Span(at, at), old=span.of(scene.old.words.text), new="", old_clause=clause)


def _runs(side: Side, tokens: Tokens) -> list[list[int]]:
    """Tokens in a row that belong to one clause."""
    runs: list[list[int]] = []
    for token in tokens:
        if runs and runs[-1][-1] + 1 == token and side.owner[runs[-1][-1]] == side.owner[token]:
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs


Place = tuple[int, str | None]


def _beside(side: Side, tokens: Tokens, at: int, clause: str) -> Place:
    """The place in front of token ``at`` of a passage: after the token before it, else where the clause begins."""
    if at > 0:
        return side.words.ends[tokens[at - 1]], side.owner[tokens[at - 1]]
    if at < len(tokens):
        return side.words.starts[tokens[at]], side.owner[tokens[at]]
    return side.parts[clause].clause.span.start, clause


def _end(side: Side, run: list[int] | None, here: Place) -> Place:
    return (side.words.ends[run[-1]], side.owner[run[0]]) if run else here


def _span(side: Side, run: list[int] | None, at: int) -> Span:
    return Span(side.words.starts[run[0]], side.words.ends[run[-1]]) if run else Span(at, at)
