"""White space that differs between kept words of a clause; line breaks are the reader's affair, not a change."""

from collections.abc import Iterator

from analyzer.comparison.model import Edit
from analyzer.comparison.passages import Passage
from analyzer.comparison.scene import Scene
from analyzer.comparison.sides import Zone, unbroken
from analyzer.comparison.stretches import Tag
from clauses.spans import Span


def spacing(scene: Scene) -> Iterator[tuple[Passage, Edit]]:
    """Yields every place where white space came, went, or changed within a line, with its passage."""
    for passage in scene.compared:
        if passage.zone is Zone.LABEL:
            continue
        for tag, a, b, c, _ in passage.stretches:
            if tag is Tag.KEEP and not _same(scene, passage.old[a:b], passage.new[c : c + b - a]):
                for k in range(b - a - 1):
                    edit = _edit(
                        scene, passage.old[a + k], passage.old[a + k + 1], passage.new[c + k], passage.new[c + k + 1]
                    )
                    if edit is not None:
                        yield passage, edit


def _same(scene: Scene, old: tuple[int, ...], new: tuple[int, ...]) -> bool:
    """True when the words stand in a row on both sides and nothing between them differs."""
    if not old or not unbroken(old) or not unbroken(new):
        return not old
    return scene.old.words.between(old[0], old[-1]) == scene.new.words.between(new[0], new[-1])


def _edit(scene: Scene, i: int, i_next: int, j: int, j_next: int) -> Edit | None:
    if i_next != i + 1 or j_next != j + 1:
        return None
    old, new = scene.old.words, scene.new.words
    old_span, new_span = Span(old.ends[i], old.starts[i_next]), Span(new.ends[j], new.starts[j_next])
    before, after = old_span.of(old.text), new_span.of(new.text)
    if before == after or "\n" in before or "\n" in after:
        return None
    if scene.old.owner[i] != scene.old.owner[i_next]:
        return None
    return Edit(
        old_span=old_span,
        new_span=new_span,
        old=before,
        new=after,
        old_clause=scene.old.owner[i],
        new_clause=scene.new.owner[j],
    )
