"""Pieces into a tree: each piece finds its parent among the clauses still open, by label, heading and list depth."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from clauses.spans import Span
from clauses.structure.headings import LINE_RANK, RUN_IN_RANK
from clauses.structure.labels import Label, Reading, Style, is_lettered
from clauses.structure.pieces import Item, Piece
from clauses.text import BlockKind

_ROOT_RANK = 0


@dataclass(slots=True, eq=False)
class Node:
    """A clause while the tree grows; ``end`` is set when its last descendant is known."""

    start: int
    end: int
    parent: "Node | None"
    label: Label | None = None
    reading: Reading | None = None
    heading_span: Span | None = None
    rank: int | None = None
    list_depth: int = 0
    term: str | None = None
    inline: bool = False
    block_kind: BlockKind = BlockKind.PARAGRAPH
    cells: tuple[tuple[Span, ...], ...] = ()
    children: list["Node"] = field(default_factory=list)

    @property
    def is_section(self) -> bool:
        """True when running text may belong to it: it has a heading, or a number that is no list item's."""
        if self.rank is not None:
            return True
        reading = self.reading
        if reading is None or (self.inline and reading.form == "()"):
            return False
        if self.heading_span is not None and reading.style is not Style.BULLET:
            return True
        if reading.style not in _SECTION_STYLES or reading.form == "()":
            return False
        if self.parent is not None and self.parent.leads_only and len(reading.values) == 1:
            return False
        return not self.list_depth or self.parent is None

    @property
    def leads_only(self) -> bool:
        """True for a plain paragraph: what hangs on it is a list."""
        return self.reading is None and self.rank is None and self.heading_span is None


_SECTION_STYLES = frozenset({Style.DECIMAL, Style.ARTICLE, Style.ANNEX})
_DIVISIONS = {"title": 0, "part": 1, "chapter": 2, "article": 3}
_SECTION_LEVEL = 4
_STANDS_APART = frozenset({BlockKind.METADATA, BlockKind.BOILERPLATE})


def outline(text: str, pieces: Sequence[Piece]) -> list[Node]:
    """All nodes in document order, parents before children; spans nest."""
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
        kind = piece.block.kind
        if kind in _STANDS_APART:
            self._node(piece, self._innermost_section())
            return
        if piece.heading_rank is not None:
            parent = self._heading_parent(piece, at)
        elif piece.label is not None:
            parent = self._label_parent(piece, at)
        else:
            parent = self._text_parent(piece)
        self._node(piece, parent)

    # ------------------------------------------------------------- where a piece belongs
    def _heading_parent(self, piece: Piece, at: int) -> Node | None:
        label, rank = piece.label, piece.heading_rank or LINE_RANK
        if label is not None:
            if label.reading.style is Style.ANNEX:
                return None
            by_number = self._by_number(label, rank)
            if by_number is not _NO_PLACE:
                return by_number
            enclosing = self._enclosing(label.reading)
            if enclosing is not None:
                return enclosing
        for node in reversed(self.open):
            if node.reading is not None and node.reading.style is Style.ANNEX:
                return node
            if node.rank is not None and node.rank < rank:
                return node
            if node.rank is None and label is None and rank > LINE_RANK - 1 and self._is_numbered_section(node):
                return node
        return None

    def _enclosing(self, reading: Reading) -> Node | None:
        """The part, chapter or article that a section's number stands under, where one is open."""
        own = _division(reading)
        if own is None:
            return None
        for node in reversed(self.open):
            if node.reading is not None and node.reading.style is Style.ANNEX:
                return None
            if _is_over(node, own):
                return node
        return None

    def _is_numbered_section(self, node: Node) -> bool:
        return node.reading is not None and node.reading.style in _SECTION_STYLES and not node.list_depth

    def _by_number(self, label: Label, rank: int | None) -> "Node | None":
        """Parent by the number alone: "2.1" under "2", "3." beside "2."; ``_NO_PLACE`` when numbers do not say."""
        reading = label.reading
        if reading.style is Style.DECIMAL and len(reading.values) > 1:
            for node in reversed(self.open):
                other = node.reading
                if other is None or other.style not in {*_SECTION_STYLES, Style.UPPER}:
                    continue
                lettered = is_lettered(other) or other.style in {Style.ANNEX, Style.UPPER}
                if is_lettered(reading) != lettered:
                    continue
                if other.values == reading.values[: len(other.values)] and len(other.values) < len(reading.values):
                    return node
                if (
                    other.style is Style.DECIMAL
                    and len(other.values) == len(reading.values)
                    and other.values[:-1] == reading.values[:-1]
                ):
                    return node.parent
            return _NO_PLACE
        before = [n for n in self.open if any(self._follows(r, n.reading) for r in label.readings)]
        if rank is not None:
            # Headings of one rank count on; where the rank flips, the number still says whose sibling it is.
            before = [n for n in before if n.rank == rank] or [n for n in before if n.rank is not None]
        return before[-1].parent if before else _NO_PLACE

    @staticmethod
    def _follows(reading: Reading, other: Reading | None) -> bool:
        return (
            other is not None
            and other.style is reading.style
            and other.form == reading.form
            and len(other.values) == len(reading.values)
            and other.values[:-1] == reading.values[:-1]
            and other.values[-1] + 1 == reading.values[-1]
        )

    def _label_parent(self, piece: Piece, at: int) -> Node | None:
        label = piece.label
        assert label is not None
        if piece.block.kind is BlockKind.LIST_ITEM and not piece.inline:
            return self._list_parent(piece, at)
        if label.reading.style is Style.ANNEX:
            return None
        if label.reading.style is Style.ARTICLE or (
            label.reading.style is Style.DECIMAL and len(label.reading.values) > 1
        ):
            by_number = self._by_number(label, None)
            return self._section_parent() if by_number is _NO_PLACE else by_number
        return self._sequence_parent(piece, at)

    def _sequence_parent(self, piece: Piece, at: int) -> Node | None:
        """Parent of "(b)", "iii.", "4.": beside its predecessor, or the first of a new list under what is open."""
        label = piece.label
        assert label is not None
        for node in reversed(self.open):
            matching = [r for r in label.readings if self._follows(r, node.reading)]
            if not matching:
                continue
            if self._opens_nested(piece, at, matching[0]):
                break
            return node.parent
        else:
            for owner in reversed(self.open):  # its predecessor may be closed by a paragraph between them
                before = self._last_labelled(owner)
                if before is not None and any(self._follows(r, before.reading) for r in label.readings):
                    return owner
        first = next((r for r in label.readings if r.values == (1,)), None)
        if first is None:
            for node in reversed(self.open):  # a gap in the numbering: still the same list
                if node.reading is not None and any(
                    r.style is node.reading.style and r.form == node.reading.form and r.values > node.reading.values
                    for r in label.readings
                ):
                    return node.parent
        if label.reading.style is Style.DECIMAL and not self._has_lead_in():
            return self._section_parent(below=label.reading)
        return self._chapeau(piece)

    @staticmethod
    def _last_labelled(owner: Node) -> Node | None:
        """The last child of ``owner`` that has a label, not far back."""
        return next((child for child in owner.children[-12:][::-1] if child.reading is not None), None)

    def _opens_nested(self, piece: Piece, at: int, following: Reading) -> bool:
        """True for "(i)" behind "(h)" when "(ii)" comes next: it opens a roman list."""
        label = piece.label
        assert label is not None
        first = next((r for r in label.readings if r.values == (1,) and r.style is not following.style), None)
        if first is None:
            return False
        for later in self.pieces[at + 1 : at + 12]:
            if later.label is None or later.heading_rank is not None:
                continue
            if any(r.style is first.style and r.form == first.form and r.values == (2,) for r in later.label.readings):
                return True
            if any(self._follows(r, following) for r in later.label.readings):
                return False
        return False

    def _list_parent(self, piece: Piece, at: int) -> Node | None:
        depth = piece.block.level
        label = piece.label
        assert label is not None
        if label.reading.style is Style.DECIMAL and len(label.reading.values) > 1:
            by_number = self._by_number(label, None)
            if by_number is not _NO_PLACE:
                return by_number
        if label.reading.style is not Style.BULLET:
            for node in reversed(self.open):  # a page's list begun anew behind an interjection goes on counting
                if node.list_depth == depth and any(self._follows(r, node.reading) for r in label.readings):
                    return node.parent
        for node in reversed(self.open):
            if node.list_depth and node.list_depth < depth:
                return node
            if node.list_depth == depth and self._same_list(node, piece):
                return node.parent
            if not node.list_depth and not node.inline:
                break
        if (
            label.reading.style not in {Style.BULLET}
            and label.span.start != (piece.block.label_span or label.span).start
        ):
            return self._sequence_parent(piece, at)  # a typed "(b)" in a page's bullet
        return self._chapeau(piece)

    @staticmethod
    def _same_list(node: Node, piece: Piece) -> bool:
        label = piece.label
        return node.reading is not None and label is not None and label.reading.style is node.reading.style

    def _text_parent(self, piece: Piece) -> Node | None:
        depth = piece.block.level if piece.block.kind is BlockKind.PARAGRAPH else 0
        if depth:
            for node in reversed(self.open):
                if node.list_depth and node.list_depth <= depth:
                    return node
        if piece.inline:
            for node in reversed(self.open):
                if node.term is None and not node.list_depth and (node.is_section or node.inline is False):
                    return node if node.is_section else node.parent
        return self._innermost_section()

    def _innermost_section(self) -> Node | None:
        return next((node for node in reversed(self.open) if node.is_section), None)

    def _section_parent(self, below: Reading | None = None) -> Node | None:
        """The innermost heading that a numbered clause can stand under."""
        for node in reversed(self.open):
            if node.rank is not None and (
                below is None or node.reading is None or node.reading.style is not below.style or below.values == (1,)
            ):
                return node
        return None

    def _has_lead_in(self) -> bool:
        return bool(self.open) and self._leads_in(self.open[-1])

    def _leads_in(self, node: Node) -> bool:
        own = self.text[node.start : node.end].rstrip()
        return (node.heading_span is None and own.endswith((":", "—", "–", ",", ";"))) or own.endswith(":")

    def _chapeau(self, piece: Piece) -> Node | None:
        """What a new list hangs on: the paragraph that leads in to it, else the innermost section or item."""
        if not self.open:
            return None
        last = self.open[-1]
        numbered = piece.label is not None and piece.label.reading.style is Style.DECIMAL
        if numbered and piece.heading_span is not None and not self._leads_in(last):
            # Numbered sections never stand under a paragraph that merely has its title run in.
            outer = [n for n in self.open if n.rank is None or n.rank < RUN_IN_RANK]
            if len(outer) < len(self.open) and not any(n.reading for n in self.open):
                return outer[-1] if outer else None
        if last.is_section or last.reading is not None:
            if last.reading is not None and not last.is_section and not self._leads_in(last):
                return self._above_list(last)
            return last
        if self._leads_in(last) or last.term is not None:
            return last
        return self._innermost_section() or None

    def _above_list(self, node: Node) -> Node | None:
        """A list begun anew behind a finished one hangs on what the finished one hangs on."""
        at: Node | None = node
        while at is not None and at.reading is not None and not at.is_section:
            at = at.parent
        return at

    # ------------------------------------------------------------- making nodes
    def _node(self, piece: Piece, parent: Node | None) -> None:
        label = piece.label
        node = Node(
            start=piece.span.start,
            end=piece.span.end,
            parent=parent,
            label=label,
            reading=self._settled(label, parent),
            heading_span=piece.heading_span,
            rank=piece.heading_rank,
            list_depth=self._depth(piece),
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
        self._items(node, piece.items)

    @staticmethod
    def _depth(piece: Piece) -> int:
        if piece.block.kind is BlockKind.LIST_ITEM and piece.label is not None and not piece.inline:
            return piece.block.level
        return 0

    def _settled(self, label: Label | None, parent: Node | None) -> Reading | None:
        """The reading that fits the list the label joins; the likeliest one where it opens a list."""
        if label is None:
            return None
        siblings = parent.children if parent is not None else [n for n in self.nodes[-40:] if n.parent is None]
        for sibling in reversed(siblings):
            if sibling.reading is None:
                continue
            for reading in label.readings:
                if self._follows(reading, sibling.reading):
                    return reading
            break
        return next((r for r in label.readings if r.values == (1,)), label.reading)

    def _append(self, node: Node) -> None:
        if node.parent is not None:
            node.parent.children.append(node)
        self.nodes.append(node)

    def _items(self, owner: Node, items: Sequence[Item]) -> None:
        above: list[Node] = [owner]
        for item in items:
            del above[item.depth + 1 :]
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


_NO_PLACE = Node(start=-1, end=-1, parent=None)


def _division(reading: Reading) -> int | None:
    """How far in a named division stands: title, part, chapter, article, section; None for other labels."""
    if reading.style is Style.ARTICLE:
        return _DIVISIONS.get(reading.form, _SECTION_LEVEL)
    if reading.style is Style.DECIMAL and reading.form == "" and len(reading.values) == 1:
        return _SECTION_LEVEL
    return None


def _is_over(node: Node, own: int) -> bool:
    """True when ``node`` is a named division that may hold one of level ``own``."""
    if node.reading is None or node.reading.style is not Style.ARTICLE:
        return False
    division = _division(node.reading)
    return division is not None and division < own
