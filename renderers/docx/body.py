"""Lines into the body of a document of our own look: paragraphs, tables, tracked changes, comments, moves."""

from collections.abc import Iterator, Sequence

from lxml.etree import _Element

from analyzer.comparison.model import Op
from renderers.docx.bookmarks import bookmark, bookmarks
from renderers.docx.comments import Anchor, reference
from renderers.docx.lines import Line, one_sided
from renderers.docx.looks import Look, Looks
from renderers.docx.moves import Move, Moves
from renderers.docx.revisions import Revisions, run
from renderers.docx.stream import Piece
from renderers.docx.xml import element

__all__ = ["Body"]

_STEP = 567  # twentieths of a point: one centimetre
_MARKS = {"bold": "b", "italic": "i", "strike": "strike"}
_ROW_WIDTH = 9000


class Body:
    """Writes lines one after another; ``old`` and ``new`` are the looks of the two versions."""

    def __init__(
        self, old: Looks, new: Looks, revisions: Revisions, moves: Moves | None = None, hung: Sequence[Anchor] = ()
    ) -> None:
        self._old, self._new = old, new
        self._revisions = revisions
        self._moves = moves
        self._moving: dict[tuple[str, str], tuple[_Element, _Element]] = {}
        self._done: set[tuple[str, str]] = set()
        self._waiting: dict[tuple[bool, int], list[Anchor]] = {}
        for anchor in hung:
            self._waiting.setdefault((anchor.in_new, anchor.span.start), []).append(anchor)
        self._open: list[Anchor] = []
        self._bookmarks = bookmarks(new)
        self._formats = bool(old.emphasised and new.emphasised)
        self.paragraphs = 0

    def write(self, lines: Sequence[Line]) -> Iterator[_Element]:
        """The elements of the body in order."""
        last_moved = self._last_of_moves(lines)
        rows: list[Line] = []
        before: Line | None = None
        for line in [*lines, None]:
            if line is not None and self._is_row(line):
                rows.append(line)
                continue
            if rows:
                yield from self._table(rows)
                rows = []
            if line is not None:
                if before is not None and _touch(before, line):
                    self._revisions.step()
                yield self._paragraph(line, last_moved)
            before = line
        yield from self._left_over()

    # ------------------------------------------------------------- paragraphs
    def _paragraph(self, line: Line, last_moved: dict[tuple[str, str], int]) -> _Element:
        look, before = self._looks(line)
        properties = self._properties(look, before if line.end is Op.KEEP else None)
        move = self._moves.of_line(line) if self._moves else None
        mark = self._revisions.paragraph_mark(line.end, move is not None)
        if mark is not None:
            properties.append(element("rPr", mark))
        _ordered(properties)
        made = element("p", properties)
        for cell in line.cells:
            made.extend(self._words(cell.pieces, look))
            if cell is not line.cells[-1]:
                made.extend(self._revisions.words(cell.end, [run("\t")]))
        made.extend(self._close_comments())
        for key in [key for key, at in last_moved.items() if at == id(line) and key in self._moving]:
            made.append(self._moving.pop(key)[1])
        self.paragraphs += 1
        return made

    def _looks(self, line: Line) -> tuple[Look, Look | None]:
        """The line's look in the version it lives in; the old one too, where it differs."""
        here = next((p for p in line.pieces if p.op is not Op.STRIKE and p.text.strip()), None)
        was = next((p for p in line.pieces if p.op is not Op.INSERT and p.text.strip()), None)
        if here is None:
            return (self._old.look(was.old) if was else Look()), None
        look = self._new.look(here.new)
        kept = any(p.op is Op.KEEP and p.text.strip() for p in line.pieces)
        if was is None or not kept:
            return look, None
        before = self._old.look(was.old)
        return look, (before if before.style != look.style else None)

    def _properties(self, look: Look, before: Look | None) -> _Element:
        made = _paragraph_properties(look)
        if before is not None:
            made.append(self._revisions.mark("pPrChange", _paragraph_properties(before)))
        return made

    def _words(self, pieces: Sequence[Piece], look: Look) -> Iterator[_Element]:
        plain = look.style.startswith(("Heading", "Title"))
        numbered = look.labelled
        for piece in pieces:
            words = piece.text
            if numbered and not self._in_label(piece):
                if words[:1].isspace():
                    words = "\t" + words.lstrip()
                numbered = piece.op is not Op.KEEP and not words.strip()
            if piece.op is not Op.STRIKE and piece.new in self._bookmarks:
                yield from bookmark(*self._bookmarks.pop(piece.new))
            yield from self._open_comments(piece)
            move = self._moves.of(piece) if self._moves else None
            if move is not None:
                yield from self._start_of(move, piece.op)
            yield from self._revisions.words(
                piece.op, [run(words, self._run_properties(piece, plain))], move is not None
            )
            yield from self._close_comments(piece)

    def _in_label(self, piece: Piece) -> bool:
        """True for (a part of) the number that opens the paragraph."""
        if piece.op is Op.STRIKE:
            return self._old.is_label(piece.old)
        return self._new.is_label(piece.new)

    def _run_properties(self, piece: Piece, plain: bool) -> _Element:
        now = self._styles(piece, Op.INSERT if piece.op is not Op.STRIKE else Op.STRIKE, plain)
        made = _run_properties(now)
        if self._formats and piece.op is Op.KEEP and piece.text.strip() and not plain:
            was, new = self._old.emphasis_at(piece.old), self._new.emphasis_at(piece.new)
            if was != new:
                before = now - (new - was) | (was - new)
                made.append(self._revisions.mark("rPrChange", _run_properties(before)))
        return made

    def _styles(self, piece: Piece, side: Op, plain: bool) -> frozenset[str]:
        if plain:
            return frozenset()
        return self._old.styles_at(piece.old) if side is Op.STRIKE else self._new.styles_at(piece.new)

    # ------------------------------------------------------------- moves
    def _start_of(self, move: Move, op: Op) -> Iterator[_Element]:
        side = "moveFrom" if op is Op.STRIKE else "moveTo"
        if (side, move.name) not in self._moving and (side, move.name) not in self._done:
            self._done.add((side, move.name))
            self._moving[side, move.name] = self._revisions.move_start(side, move.name)
            yield self._moving[side, move.name][0]

    def _last_of_moves(self, lines: Sequence[Line]) -> dict[tuple[str, str], int]:
        last: dict[tuple[str, str], int] = {}
        if self._moves is None:
            return last
        for line in lines:
            for piece in line.pieces:
                move = self._moves.of(piece)
                if move is not None:
                    last["moveFrom" if piece.op is Op.STRIKE else "moveTo", move.name] = id(line)
        return last

    # ------------------------------------------------------------- comments
    def _open_comments(self, piece: Piece) -> Iterator[_Element]:
        places = [(True, piece.new)] if piece.op is not Op.STRIKE else []
        places += [(False, piece.old)] if piece.op is not Op.INSERT else []
        for place in places:
            for anchor in self._waiting.pop(place, ()):
                self._open.append(anchor)
                yield element("commentRangeStart", id=anchor.number)

    def _close_comments(self, piece: Piece | None = None) -> Iterator[_Element]:
        """Ends the comments whose words end with this piece; all of them at a paragraph's end."""
        still: list[Anchor] = []
        for anchor in self._open:
            if piece is not None and not _ends(anchor, piece):
                still.append(anchor)
                continue
            yield element("commentRangeEnd", id=anchor.number)
            yield reference(anchor.number)
        self._open = still

    def _left_over(self) -> Iterator[_Element]:
        """A last paragraph for comments whose words no line shows."""
        left = sorted(anchor.number for those in self._waiting.values() for anchor in those)
        self._waiting = {}
        if left:
            yield element("p", *(reference(number) for number in left))

    # ------------------------------------------------------------- tables
    def _is_row(self, line: Line) -> bool:
        first = next((p for p in line.pieces if p.op is not Op.STRIKE), None)
        if first is not None:
            return self._new.in_table(first.new)
        first = next(iter(line.pieces), None)
        return first is not None and self._old.in_table(first.old)

    def _table(self, rows: Sequence[Line]) -> Iterator[_Element]:
        """A table; where its columns changed, the old one struck and the new one inserted."""
        if all(len(row.ops) == 1 or _regular(row) for row in rows):
            yield self.grid(rows)
            yield element("p", element("pPr", element("pStyle", val="TableEnd")))
            return
        for op in (Op.STRIKE, Op.INSERT):
            if side := one_sided(rows, op):
                yield self.grid(side)
                yield element("p", element("pPr", element("pStyle", val="TableEnd")))

    def grid(self, rows: Sequence[Line]) -> _Element:
        """A table of these rows."""
        columns = max(len(row.cells) for row in rows)
        width = _ROW_WIDTH // columns
        table = element(
            "tbl",
            element("tblPr", element("tblStyle", val="TableGrid"), element("tblW", w=_ROW_WIDTH, type="dxa")),
            element("tblGrid", *(element("gridCol", w=width) for _ in range(columns))),
        )
        for at, row in enumerate(rows):
            table.append(self._row(row, columns, width, heading=at == 0))
        return table

    def _row(self, row: Line, columns: int, width: int, heading: bool) -> _Element:
        ops = row.ops
        whole = ops.pop() if len(ops) == 1 else Op.KEEP
        properties = element("trPr", element("cantSplit"))
        if heading:
            properties.append(element("tblHeader"))
        if whole is not Op.KEEP:
            properties.append(self._revisions.mark("ins" if whole is Op.INSERT else "del"))
        made = element("tr", properties)
        for at in range(columns):
            cell = element("tc", element("tcPr", element("tcW", w=width, type="dxa")))
            paragraph = element("p", element("pPr", element("pStyle", val="TableText")))
            if whole is not Op.KEEP:
                mark = self._revisions.paragraph_mark(whole)
                paragraph[0].append(element("rPr", *([mark] if mark is not None else [])))
            if at < len(row.cells):
                paragraph.extend(self._words(row.cells[at].pieces, Look()))
                paragraph.extend(self._close_comments())
            cell.append(paragraph)
            made.append(cell)
        return made


def _touch(before: Line, line: Line) -> bool:
    """True when a change ends with a paragraph whose mark is kept, and one of its kind begins the next."""
    last, first = next(reversed(before.pieces), None), next(iter(line.pieces), None)
    return before.end is Op.KEEP and last is not None and first is not None and last.op is first.op is not Op.KEEP


def _regular(row: Line) -> bool:
    """True for a row that lives on with all its cells."""
    return all(cell.end is Op.KEEP for cell in row.cells[:-1])


def _ends(anchor: Anchor, piece: Piece) -> bool:
    if anchor.in_new:
        return piece.op is not Op.STRIKE and piece.new + len(piece.text) >= anchor.span.end
    return piece.op is not Op.INSERT and piece.old + len(piece.text) >= anchor.span.end


def _paragraph_properties(look: Look) -> _Element:
    made = element("pPr", element("pStyle", val=look.style))
    if look.labelled:
        stop = element("tabs", element("tab", val="left", pos=look.indent * _STEP))
        made.extend([stop, element("ind", left=look.indent * _STEP, hanging=_STEP)])
    elif look.indent:
        made.append(element("ind", left=look.indent * _STEP))
    return made


def _ordered(properties: _Element) -> None:
    """The order that Word's schema asks for: the change of the paragraph's look comes last."""
    change = next((child for child in properties if child.tag.endswith("}pPrChange")), None)
    if change is not None:
        properties.remove(change)
        properties.append(change)


def _run_properties(styles: frozenset[str]) -> _Element:
    made = element("rPr", *(element(_MARKS[style]) for style in _MARKS if style in styles))
    if "underline" in styles:
        made.append(element("u", val="single"))
    if "superscript" in styles:
        made.append(element("vertAlign", val="superscript"))
    return made
