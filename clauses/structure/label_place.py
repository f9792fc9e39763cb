"""Where a labelled clause without a heading of its own belongs: beside its predecessor, or first of a new list."""

from collections.abc import Sequence

from clauses.structure.chapeau import chapeau, leads_in, section_over
from clauses.structure.labels import Reading, Style
from clauses.structure.node import Node, follows
from clauses.structure.number_place import Unplaced, place_by_number
from clauses.structure.pieces import Piece
from clauses.text import BlockKind

# How far ahead the second member of a list is looked for, and how far back the last one of a list that was left.
_AHEAD, _BACK, _FAR = 12, 12, 24


def label_parent(text: str, open_clauses: Sequence[Node], pieces: Sequence[Piece], at: int) -> Node | None:
    """The clause that the labelled ``pieces[at]`` belongs to; None at the top."""
    piece = pieces[at]
    label = piece.label
    assert label is not None
    if piece.block.kind is BlockKind.LIST_ITEM and not piece.inline:
        return _list_parent(text, open_clauses, pieces, at)
    if label.reading.style is Style.ANNEX:
        return None
    if label.reading.style is Style.ARTICLE or (label.reading.style is Style.DECIMAL and len(label.reading.values) > 1):
        by_number = place_by_number(open_clauses, label, None)
        return section_over(open_clauses) if isinstance(by_number, Unplaced) else by_number
    return _sequence_parent(text, open_clauses, pieces, at)


def _sequence_parent(text: str, open_clauses: Sequence[Node], pieces: Sequence[Piece], at: int) -> Node | None:
    """Parent of "(b)", "iii.", "4.": beside its predecessor, or the first of a new list under what is open."""
    label = pieces[at].label
    assert label is not None
    for node in reversed(open_clauses):
        matching = [r for r in label.readings if follows(r, node.reading)]
        if not matching:
            continue
        if _opens_nested(pieces, at, matching[0]):
            break
        return node.parent
    else:
        for owner in reversed(open_clauses):  # its predecessor may be closed by a paragraph between them
            before = _last_labelled(owner)
            if before is not None and any(follows(r, before.reading) for r in label.readings):
                return owner
    first = next((r for r in label.readings if r.values == (1,)), None)
    if first is None:
        for node in reversed(open_clauses):  # a gap in the numbering: still the same list
            if any(_later_in_list(r, node.reading) for r in label.readings):
                return node.parent
    if open_clauses and first is not None and _returns(pieces, at, open_clauses[-1]):
        return open_clauses[-1]
    has_lead_in = bool(open_clauses) and leads_in(text, open_clauses[-1])
    if label.reading.style is Style.DECIMAL and not has_lead_in:
        return section_over(open_clauses, below=label.reading)
    return chapeau(text, open_clauses, pieces[at])


def _returns(pieces: Sequence[Piece], at: int, last: Node) -> bool:
    """True when the list of the item ``last`` goes on behind the list that ``pieces[at]`` opens: it stands inside."""
    if last.reading is None or last.is_section or last.reading.style is Style.BULLET:
        return False
    for later in pieces[at + 1 : at + _FAR]:
        if later.heading_rank is not None and later.label is None:
            return False
        if later.label is not None and any(follows(r, last.reading) for r in later.label.readings):
            return True
    return False


def _later_in_list(reading: Reading, other: Reading | None) -> bool:
    return (
        other is not None
        and reading.style is other.style
        and reading.form == other.form
        and reading.values > other.values
    )


def _last_labelled(owner: Node) -> Node | None:
    """The last child of ``owner`` that has a label, not far back."""
    return next((child for child in owner.children[: -_BACK - 1 : -1] if child.reading is not None), None)


def _opens_nested(pieces: Sequence[Piece], at: int, following: Reading) -> bool:
    """True for "(i)" behind "(h)" when "(ii)" comes next: it opens a roman list."""
    label = pieces[at].label
    assert label is not None
    first = next((r for r in label.readings if r.values == (1,) and r.style is not following.style), None)
    if first is None:
        return False
    for later in pieces[at + 1 : at + _AHEAD]:
        if later.label is None or later.heading_rank is not None:
            continue
        if any(r.style is first.style and r.form == first.form and r.values == (2,) for r in later.label.readings):
            return True
        if any(follows(r, following) for r in later.label.readings):
            return False
    return False


def _list_parent(text: str, open_clauses: Sequence[Node], pieces: Sequence[Piece], at: int) -> Node | None:
    """Parent of an item of a list that the source marks: by its number, then by the depth it is nested to."""
    piece = pieces[at]
    depth, label = piece.block.level, piece.label
    assert label is not None
    style = label.reading.style
    if style is Style.DECIMAL and len(label.reading.values) > 1:
        by_number = place_by_number(open_clauses, label, None)
        if not isinstance(by_number, Unplaced):
            return by_number
    if style is not Style.BULLET:
        before = _counted_on(open_clauses, label.readings, depth)
        if before is not None:
            return before.parent
    for node in reversed(open_clauses):
        if node.list_depth and node.list_depth < depth:
            return node
        if node.list_depth == depth and node.reading is not None and node.reading.style is style:
            return node.parent
        in_item = style is Style.BULLET and _within_item(node, depth)
        if not node.list_depth and not node.inline and not in_item:
            break
    if style is not Style.BULLET and label.span.start != (piece.block.label_span or label.span).start:
        return _sequence_parent(text, open_clauses, pieces, at)  # a typed "(b)" in a page's bullet
    return chapeau(text, open_clauses, piece)


def _counted_on(open_clauses: Sequence[Node], readings: Sequence[Reading], depth: int) -> Node | None:
    """The item of the same depth behind which the list goes on counting, past an interjection or a gap."""
    beside = [node for node in reversed(open_clauses) if node.list_depth == depth]
    for node in beside:
        if any(follows(reading, node.reading) for reading in readings):
            return node
    return next((node for node in beside if _later_in_list(readings[0], node.reading)), None)


def _within_item(node: Node, depth: int) -> bool:
    """True for what an item of a list of this depth, or of one inside it, goes on with: the list is not over."""
    return node.parent is not None and node.parent.list_depth >= depth > 0
