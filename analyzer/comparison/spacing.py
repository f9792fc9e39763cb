"""White space that differs between kept words of a clause; line breaks are the reader's affair, not a change."""

from collections.abc import Iterator

from analyzer.comparison.model import Edit
from analyzer.comparison.parts import Zone
from analyzer.comparison.passages import Passage
from analyzer.comparison.scene import Scene
from analyzer.comparison.stretches import Tag
from analyzer.comparison.tokens import Tokens, unbroken
from clauses.spans import Span


def spacing(scene: Scene) -> Iterator[tuple[Passage, Edit]]:
    """Yields every place where white space came, went, or changed within a line, with its passage."""
    for passage in scene.compared:
        if passage.zone is Zone.LABEL or passage.same:
            continue
        for tag, a, b, c, _ in passage.stretches:
            if tag is Tag.KEEP and not _same(scene, passage.old[a:b], passage.new[c : c + b - a]):
                olds, news = passage.old[a:b], passage.new[c : c + b - a]
                for i, i_next, j, j_next in zip(olds, olds[1:], news, news[1:], strict=False):
                    edit = _edit(scene, i, i_next, j, j_next)
                    if edit is not None:
                        yield passage, edit


def _same(scene: Scene, old: Tokens, new: Tokens) -> bool:
    """True when the words stand in a row on both sides and nothing between them differs."""
    if not old or not unbroken(old) or not unbroken(new):
        return not old
    return scene.old.words.between(old[0], old[-1]) == scene.new.words.between(new[0], new[-1])


def _edit(scene: Scene, i: int, i_next: int, j: int, j_next: int) -> Edit | None:
    if i_next != i + 1 or j_next != j + 1:
        return None
    old, new = scene.old.words, scene.new.words
    before, after = old.text[old.ends[i] : old.starts[i_next]], new.text[new.ends[j] : new.starts[j_next]]
    if before == after or "\n" in before or "\n" in after:
        return None
    if scene.old.owner[i] != scene.old.owner[i_next]:
        return None
    return Edit(
        old_span=Span(old.ends[i], old.starts[i_next]),
        new_span=Span(new.ends[j], new.starts[j_next]),
        old=before,
        new=after,
        old_clause=scene.old.owner[i],
        new_clause=scene.new.owner[j],
    )
