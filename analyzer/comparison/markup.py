"""Link targets and emphasis that changed while the words stand."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from analyzer.comparison.scene import Scene
from analyzer.comparison.sides import Side
from analyzer.comparison.stretches import Tag
from analyzer.comparison.tokens import Tokens, unbroken
from clauses.spans import Span

Marks = dict[int, frozenset[str]]
_RAISED = "superscript"
_STANDING = frozenset({Tag.KEEP, Tag.TARGET, Tag.TYPE, Tag.FOLLOW})


def markup_changes(scene: Scene) -> list[tuple[str, str, str]]:
    """(Old clause, new clause, what differs) of every matched pair where words that stand are marked up otherwise.

    Words that came or went bring their links and emphasis along: these are no changes of their own.
    """
    kinds = (
        ("link targets", _links(scene.old), _links(scene.new)),
        ("emphasis", _styles(scene.old), _styles(scene.new)),
    )
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, old, new in kinds:
        for i, j in _standing(scene, sorted(old), sorted(new)):
            if old.get(i) != new.get(j):
                a, b = scene.old.owner[i], scene.new.owner[j]
                if a is not None and b is not None and scene.alignment.to.get(a) == b:
                    found[a, b].add(name)
    order = sorted(found, key=lambda pair: scene.new.parts[pair[1]].rank)
    return [(a, b, " and ".join(sorted(found[a, b], reverse=True))) for a, b in order]


def _standing(scene: Scene, old: list[int], new: list[int]) -> Iterator[tuple[int, int]]:
    """Marked tokens that stand, with those of the other side, of clauses that are one each."""
    if not old and not new:
        return
    clauses_old, clauses_new = {scene.old.owner[i] for i in old}, {scene.new.owner[j] for j in new}
    for passage in scene.compared:
        olds, news = passage.group
        if len(olds) > 1 or len(news) > 1 or (olds[0] not in clauses_old and news[0] not in clauses_new):
            continue
        for tag, a, b, c, d in passage.stretches:
            if tag in _STANDING and b - a == d - c:
                before, after = passage.old[a:b], passage.new[c:d]
                left, right = _marked(before, old), _marked(after, new)
                if left or right:
                    yield from _pairs(before, after, left, right)


def _pairs(olds: Tokens, news: Tokens, left: list[int], right: list[int]) -> Iterable[tuple[int, int]]:
    """The tokens side by side, those alone that are marked where that can be told by counting."""
    if not unbroken(olds) or not unbroken(news):
        return zip(olds, news, strict=True)
    apart = news[0] - olds[0]
    return [(i, i + apart) for i in {*left, *(j - apart for j in right)}]


def _marked(tokens: Tokens, marked: list[int]) -> list[int]:
    """The marked tokens between the first and the last of the tokens (which stand in order)."""
    if not tokens:
        return []
    return marked[bisect_left(marked, tokens[0]) : bisect_right(marked, max(tokens[0], tokens[-1]))]


def _links(side: Side) -> Marks:
    return _marks(side, ((link.span, link.target) for link in side.agreement.links))


def _styles(side: Side) -> Marks:
    return _marks(side, ((mark.span, mark.style) for mark in side.agreement.emphasis))


def _marks(side: Side, found: Iterable[tuple[Span, str]]) -> Marks:
    """Token → what is said of it."""
    marks: dict[int, frozenset[str]] = {}
    starts = side.words.starts
    for span, what in found:
        first = bisect_left(starts, span.start)
        if what == _RAISED and first and side.words.ends[first - 1] > span.start:
            first -= 1  # the exponent of a figure is part of its word
        for token in range(first, bisect_left(starts, span.end)):
            marks[token] = marks.get(token, frozenset()) | {what}
    return marks
