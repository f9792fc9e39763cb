"""What a list or a piece of running text hangs on: the words that lead in to it, else the section it stands in."""

from collections.abc import Sequence

from clauses.structure.headings import RUN_IN_RANK
from clauses.structure.labels import Reading, Style
from clauses.structure.node import Node
from clauses.structure.pieces import Piece
from clauses.text import BlockKind


def innermost_section(open_clauses: Sequence[Node]) -> Node | None:
    """The innermost open clause that running text may belong to."""
    return next((node for node in reversed(open_clauses) if node.is_section), None)


def section_over(open_clauses: Sequence[Node], below: Reading | None = None) -> Node | None:
    """The innermost heading that a numbered clause (of the habit ``below``) can stand under."""
    for node in reversed(open_clauses):
        if node.is_annex:
            return node
        if node.rank is not None and (
            below is None or node.reading is None or node.reading.style is not below.style or below.values == (1,)
        ):
            return node
    return None


def text_parent(open_clauses: Sequence[Node], piece: Piece) -> Node | None:
    """The clause that running text belongs to: the list item it goes on with, or the section."""
    depth = piece.block.level if piece.block.kind is BlockKind.PARAGRAPH else 0
    if depth:
        for node in reversed(open_clauses):
            if node.list_depth and node.list_depth <= depth:
                return node
    if piece.inline:
        for node in reversed(open_clauses):
            if node.term is None and not node.list_depth and (node.is_section or not node.inline):
                return node if node.is_section else node.parent
    return innermost_section(open_clauses)


def leads_in(text: str, node: Node) -> bool:
    """True when the clause's words so far announce a list."""
    own = text[node.start : node.end].rstrip()
    return (node.heading_span is None and own.endswith((":", "—", "–", ",", ";"))) or own.endswith(":")


def chapeau(text: str, open_clauses: Sequence[Node], piece: Piece) -> Node | None:
    """What a new list hangs on: the paragraph that leads in to it, else the innermost section or item."""
    if not open_clauses:
        return None
    last = open_clauses[-1]
    numbered = piece.label is not None and piece.label.reading.style is Style.DECIMAL
    if numbered and piece.heading_span is not None and not leads_in(text, last):
        # Numbered sections never stand under a paragraph that merely has its title run in.
        outer = [n for n in open_clauses if n.rank is None or n.rank < RUN_IN_RANK]
        if len(outer) < len(open_clauses) and not any(n.reading for n in open_clauses):
            return outer[-1] if outer else None
    if last.is_section or last.reading is not None:
        if last.reading is not None and not last.is_section and not leads_in(text, last):
            return _above_list(last)
        return last
    if leads_in(text, last) or last.term is not None:
        return last
    return innermost_section(open_clauses)


def _above_list(node: Node) -> Node | None:
    """A list begun anew behind a finished one hangs on what the finished one hangs on."""
    at: Node | None = node
    while at is not None and at.reading is not None and not at.is_section:
        at = at.parent
    return at
