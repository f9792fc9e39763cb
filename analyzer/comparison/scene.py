"""What the makers of changes look at: both versions, the alignment, the compared words, and places across."""

from bisect import bisect_left
from dataclasses import dataclass, field

from analyzer.comparison.align import Alignment
from analyzer.comparison.model import Change, ChangeKind, Edit
from analyzer.comparison.passages import Passage
from analyzer.comparison.reader import Reader
from analyzer.comparison.redline import Kept
from analyzer.comparison.sides import Side
from clauses.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A comparison in the making."""

    old: Side
    new: Side
    alignment: Alignment
    read: Reader
    compared: list[Passage]
    kept: Kept

    def place_in_old(self, at: int) -> int:
        """Where in the old text a place of the new text would be: after the last kept word before it."""
        blocks, words = self.kept.blocks, self.new.words
        k = bisect_left(blocks, at, key=lambda block: words.starts[block.new]) - 1
        if k < 0:
            return 0
        old, new, size = blocks[k]
        return self.old.words.ends[old + bisect_left(words.starts, at, new, new + size) - new - 1]

    def place_in_new(self, at: int) -> int:
        """Where in the new text a place of the old text would be."""
        blocks, words = self.kept.blocks, self.old.words
        k = bisect_left(blocks, at, key=lambda block: words.starts[block.old]) - 1
        if k < 0:
            return 0
        old, new, size = blocks[k]
        return self.new.words.ends[new + bisect_left(words.starts, at, old, old + size) - old - 1]

    def old_span(self, clause: str) -> Span:
        """The old clause's span."""
        return self.old.parts[clause].clause.span

    def new_span(self, clause: str) -> Span:
        """The new clause's span."""
        return self.new.parts[clause].clause.span


@dataclass(slots=True, kw_only=True)
class Draft:
    """A change that may still gain edits; ``old`` and ``new`` are clause ids in order.

    ``numbers`` are further new clauses whose new numbers belong to the change.
    """

    kind: ChangeKind
    old: list[str]
    new: list[str]
    edits: list[Edit] = field(default_factory=list)
    note: str = ""
    parent_changed: bool = False
    numbers: tuple[str, ...] = ()


def finished(drafts: list[Draft], scene: Scene) -> tuple[Change, ...]:
    """The drafts as changes, in the order of the new text, numbered."""
    rows = sorted((_place(scene, draft), k) for k, draft in enumerate(drafts))
    return tuple(_change(scene, drafts[k], f"c{n}") for n, (_, k) in enumerate(rows, start=1))


_ORDER = list(ChangeKind)


def _place(scene: Scene, draft: Draft) -> tuple[int, int, int]:
    if draft.edits:
        first = min(edit.new_span.start for edit in draft.edits)
        before = min(edit.old_span.start for edit in draft.edits)
    elif draft.new:
        first = scene.new_span(draft.new[0]).start
        before = 0
    else:
        before = scene.old_span(draft.old[0]).start
        first = scene.place_in_new(before)
    if draft.new:
        first = max(first, scene.new_span(draft.new[0]).start) if draft.kind is not ChangeKind.RENAMED else first
    return first, before, _ORDER.index(draft.kind)


def _change(scene: Scene, draft: Draft, name: str) -> Change:
    old_spans = tuple(scene.old_span(clause) for clause in draft.old)
    new_spans = tuple(scene.new_span(clause) for clause in draft.new)
    return Change(
        id=name,
        kind=draft.kind,
        old=tuple(draft.old),
        new=tuple(draft.new),
        old_span=old_spans[0] if old_spans else None,
        new_span=new_spans[0] if new_spans else None,
        old_spans=old_spans,
        new_spans=new_spans,
        edits=tuple(sorted(draft.edits, key=lambda edit: (edit.new_span, edit.old_span))),
        note=draft.note,
        parent_changed=draft.parent_changed,
    )
