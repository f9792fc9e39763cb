"""Where a heading belongs among the clauses still open: its number first, then its rank."""

from collections.abc import Sequence

from clauses.structure.headings import LINE_RANK
from clauses.structure.labels import Style
from clauses.structure.node import SECTION_STYLES, Node
from clauses.structure.number_place import Unplaced, enclosing_division, place_by_number
from clauses.structure.pieces import Piece
from clauses.text import BlockKind


def heading_parent(open_clauses: Sequence[Node], piece: Piece) -> Node | None:
    """The clause that the heading ``piece`` opens a part of; None at the top."""
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
        enclosing = enclosing_division(open_clauses, label.reading)
        if enclosing is not None:
            return enclosing
        if open_clauses and label.reading.values == (1,) and _is_empty_heading(open_clauses[-1]):
            return open_clauses[-1]  # "AGREED TERMS", and at once "1. Services"
    for node in reversed(open_clauses):
        if node.is_annex or (node.rank is not None and node.rank < rank):
            return node
        if node.rank is None and label is None and rank >= LINE_RANK and _is_numbered_section(node):
            return node
    return None


def _is_empty_heading(node: Node) -> bool:
    return node.reading is None and node.rank is not None and node.heading_span is not None and not node.children


def _is_numbered_section(node: Node) -> bool:
    return node.reading is not None and node.reading.style in SECTION_STYLES and not node.list_depth
