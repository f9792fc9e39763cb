"""Pieces into a tree: each piece finds its parent among the clauses still open, by label, heading and list depth."""

from collections.abc import Sequence

from clauses.structure.chapeau import innermost_section, text_parent
from clauses.structure.heading_place import heading_parent
from clauses.structure.label_place import label_parent
from clauses.structure.labels import Label, Reading
from clauses.structure.node import DEEPEST, Node, follows
from clauses.structure.pieces import Item, Piece
from clauses.structure.roman_headings import with_romans_told
from clauses.text import BlockKind

_STANDS_APART = frozenset({BlockKind.METADATA, BlockKind.BOILERPLATE, BlockKind.SUMMARY})
_ROOTS_LOOKED_AT = 40


def outline(text: str, pieces: Sequence[Piece]) -> list[Node]:
    """All nodes in document order, parents before children; spans nest."""
    pieces = with_romans_told(pieces)
    growth = _Growth(text, pieces)
    for at in range(len(pieces)):
        growth.add(at)
    for node in reversed(growth.nodes):
        if node.parent is not None:
            node.parent.end = max(node.parent.end, node.end)
    return growth.nodes


class _Growth:
    """The open clauses, outermost first, and what was built so far."""

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        self.text = text
        self.pieces = pieces
        self.open: list[Node] = []
        self.nodes: list[Node] = []

    def add(self, at: int) -> None:
        piece = self.pieces[at]
        parent = self._parent(piece, at)
        while parent is not None and parent.level >= DEEPEST:
            parent = parent.parent
        self._grow(piece, parent)

    def _parent(self, piece: Piece, at: int) -> Node | None:
        if piece.closing:
            return None
        if piece.block.kind in _STANDS_APART:
            return innermost_section(self.open)
        if piece.heading_rank is not None:
            return heading_parent(self.open, self.pieces, at)
        if piece.label is not None:
            return label_parent(self.text, self.open, self.pieces, at)
        return text_parent(self.open, piece)

    def _grow(self, piece: Piece, parent: Node | None) -> None:
        node = Node(
            start=piece.span.start,
            end=piece.span.end,
            parent=parent,
            label=piece.label,
            reading=self._settled(piece.label, parent),
            heading_span=piece.heading_span,
            rank=piece.heading_rank,
            list_depth=_depth(piece),
            term=piece.term,
            inline=piece.inline,
            block_kind=piece.block.kind,
            cells=piece.block.rows,
        )
        self._append(node)
        while self.open and self.open[-1] is not parent:
            self.open.pop()
        if node.block_kind not in _STANDS_APART:
            self.open.append(node)
        self._grow_items(node, piece.items)

    def _settled(self, label: Label | None, parent: Node | None) -> Reading | None:
        """The reading that fits the list the label joins; the likeliest one where it opens a list."""
        if label is None:
            return None
        siblings = (
            parent.children if parent is not None else [n for n in self.nodes[-_ROOTS_LOOKED_AT:] if n.parent is None]
        )
        for sibling in reversed(siblings):
            if sibling.reading is None:
                continue
            for reading in label.readings:
                if follows(reading, sibling.reading):
                    return reading
            break
        return next((r for r in label.readings if r.values == (1,)), label.reading)

    def _append(self, node: Node) -> None:
        if node.parent is not None:
            node.parent.children.append(node)
        self.nodes.append(node)

    def _grow_items(self, owner: Node, items: Sequence[Item]) -> None:
        above: list[Node] = [owner]
        for item in items:
            del above[min(item.depth, max(0, DEEPEST - owner.level - 1)) + 1 :]
            node = Node(
                start=item.span.start,
                end=item.span.end,
                parent=above[-1],
                label=item.label,
                reading=item.label.reading,
                inline=True,
            )
            self._append(node)
            above.append(node)


def _depth(piece: Piece) -> int:
    if piece.block.kind is BlockKind.LIST_ITEM and piece.label is not None and not piece.inline:
        return piece.block.level
    return 0
