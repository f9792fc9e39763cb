"""Where a heading belongs among the clauses still open: its number first, then its rank."""

from collections.abc import Sequence

from clauses.structure.headings import BOLD_RANK, LINE_RANK
from clauses.structure.labels import Reading, Style
from clauses.structure.node import SECTION_STYLES, Node, follows
from clauses.structure.number_place import Unplaced, enclosing_division, place_by_number
from clauses.structure.pieces import Piece
from clauses.text import BlockKind

# How far behind a heading the number is looked for that says which section still holds it.
_AHEAD, _FAR_AHEAD = 12, 40
_CAPITALS = frozenset({Style.UPPER_ROMAN, Style.UPPER})
_LETTERS = frozenset({Style.UPPER, Style.LOWER})


def heading_parent(open_clauses: Sequence[Node], pieces: Sequence[Piece], at: int) -> Node | None:
    """The clause that the heading ``pieces[at]`` opens a part of; None at the top."""
    piece = pieces[at]
    label, rank = piece.label, piece.heading_rank or LINE_RANK
    if piece.block.kind is BlockKind.LIST_ITEM and piece.block.level > 1:
        for node in reversed(open_clauses):
            if node.list_depth and node.list_depth < piece.block.level:
                return node
    if label is not None:
        if label.reading.style is Style.ANNEX:
            return None
        by_number = place_by_number(open_clauses, label, rank)
        if not isinstance(by_number, Unplaced):
            return by_number
        twice = next((n for n in open_clauses if n.rank is not None and n.reading == label.reading), None)
        if twice is not None and label.reading.style in _LETTERS and label.reading.values != (1,):
            return twice.parent  # "C. Notices in America", "C. Notices elsewhere"
        begun_before = _begun_before(open_clauses, label.reading)
        if begun_before is not None:
            return begun_before.parent
        unmarked = _unmarked_section(open_clauses, label.reading, rank)
        if unmarked is not None:
            return unmarked
        enclosing = enclosing_division(open_clauses, label.reading)
        if enclosing is not None:
            return enclosing
        if open_clauses and label.reading.values == (1,) and _is_empty_heading(open_clauses[-1], label.reading):
            return open_clauses[-1]  # "AGREED TERMS", and at once "1. Services"; "I. Use", and at once "A. Accounts"
    by_rank = _by_rank(open_clauses, label is not None, rank)
    holding = _holding(open_clauses, pieces, at) or _going_on(open_clauses, pieces, at) if label is None else None
    return holding if holding is not None and not _stands_in(by_rank, holding) else by_rank


def _begun_before(open_clauses: Sequence[Node], reading: Reading) -> Node | None:
    """The open section that counts as this first one does: "I." stands beside "XII.", never inside it."""
    if reading.values != (1,) or reading.style not in _CAPITALS:
        return None
    same = (n for n in open_clauses if n.rank is not None and n.reading is not None)
    return next((n for n in same if n.reading is not None and n.reading[:2] == reading[:2]), None)


def _unmarked_section(open_clauses: Sequence[Node], reading: Reading, rank: int) -> Node | None:
    """The plain numbered section that a marked "A." opens the parts of: its own number is still counting."""
    if reading.values != (1,) or reading.style not in _LETTERS or rank >= BOLD_RANK:
        return None
    section = next((n for n in reversed(open_clauses) if n.rank is not None), None)
    if section is None or section.rank is None or section.rank < BOLD_RANK:
        return None
    return section if _counts_sections(section.reading) else None


def _by_rank(open_clauses: Sequence[Node], labelled: bool, rank: int) -> Node | None:
    for node in reversed(open_clauses):
        if node.is_annex or (node.rank is not None and node.rank < rank):
            return node
        if node.rank is None and not labelled and rank >= LINE_RANK and _is_numbered_section(node):
            return node
    return None


def _holding(open_clauses: Sequence[Node], pieces: Sequence[Piece], at: int) -> Node | None:
    """The numbered section that goes on behind a heading without a number: 13.8 says that 13 is not over yet."""
    for later in pieces[at + 1 : at + _AHEAD]:
        reading = later.label.reading if later.label else None
        if reading is None or reading.style is not Style.DECIMAL or reading.form == "()":
            continue
        if later.label is None or len(reading.values) == 1:
            return None
        place = place_by_number(open_clauses, later.label, None)
        numbered = isinstance(place, Node) and place.reading is not None and place.reading.style is Style.DECIMAL
        return place if isinstance(place, Node) and numbered else None
    return None


def _going_on(open_clauses: Sequence[Node], pieces: Sequence[Piece], at: int) -> Node | None:
    """The numbered section that a bold line over text stands in: the next number of its kind is still to come.

    Only weight sets such a line over sections whose own titles are plain; it is no heading of several sections.
    """
    over_text = at + 1 < len(pieces) and pieces[at + 1].heading_rank is None
    if pieces[at].heading_rank != BOLD_RANK or not over_text:
        return None
    section = next((n for n in reversed(open_clauses) if n.rank is not None and _counts_sections(n.reading)), None)
    if section is None or section.rank is None or section.rank <= BOLD_RANK:
        return None
    for later in pieces[at + 1 : at + _FAR_AHEAD]:
        if later.label is not None and later.heading_rank == section.rank and _counts_sections(later.label.reading):
            return section if follows(later.label.reading, section.reading) else None
    return None


def _counts_sections(reading: Reading | None) -> bool:
    return reading is not None and reading.style is Style.DECIMAL and reading.form == "" and len(reading.values) == 1


def _stands_in(node: Node | None, holding: Node) -> bool:
    while node is not None and node is not holding:
        node = node.parent
    return node is holding


def _is_empty_heading(node: Node, below: Reading) -> bool:
    """True for a heading with nothing under it yet that has no number, or one of another kind than ``below``."""
    if node.rank is None or node.heading_span is None or node.children:
        return False
    return node.reading is None or ({node.reading.style, below.style} == _CAPITALS)


def _is_numbered_section(node: Node) -> bool:
    if node.reading is None or node.reading.form == "()":
        return False  # "(2) Moss Ltd", and under it "BACKGROUND": the parties are over
    return node.reading.style in SECTION_STYLES and not node.list_depth
