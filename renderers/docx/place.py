"""Writes a redline into a copy of the new Word file: its numbering, styles and tables stay as they are."""

import copy
from collections.abc import Sequence

from lxml.etree import _Element

from analyzer.comparison.model import Op
from renderers.docx.body import Body
from renderers.docx.comments import Anchor, reference
from renderers.docx.lines import Line, one_sided
from renderers.docx.looks import Looks
from renderers.docx.moves import Move, Moves
from renderers.docx.native import Segment, Segments
from renderers.docx.past import Past
from renderers.docx.revisions import Revisions, run
from renderers.docx.stream import Piece
from renderers.docx.xml import W, element

__all__ = ["InPlace"]

_CONTAINERS = (W + "p", W + "hyperlink", W + "sdtContent", W + "smartTag", W + "customXml", W + "fldSimple")


class InPlace:
    """Goes through the lines once, in order, and marks the tree of the document as it goes."""

    def __init__(
        self,
        *,
        body: _Element,
        main: str,
        segments: Segments,
        past: Past,
        looks: tuple[Looks, Looks],
        revisions: Revisions,
        moves: Moves,
        hung: Sequence[Anchor],
        first_comment: int,
    ) -> None:
        self._body, self._main = body, main
        self._segments = segments
        self._past = past
        self._old, self._new = looks
        self._revisions = revisions
        self._moves = moves
        self._first_comment = first_comment
        self._waiting: dict[tuple[bool, int], list[Anchor]] = {}
        for anchor in hung:
            self._waiting.setdefault((anchor.in_new, anchor.span.start), []).append(anchor)
        self._open: list[Anchor] = []
        self._fresh = Body(self._old, self._new, revisions)
        self._cursor: _Element | None = None  # the last thing written in the paragraph under way
        self._last: _Element | None = None  # the last paragraph or table passed
        self._moving: dict[tuple[str, str], _Element] = {}

    def write(self, lines: Sequence[Line]) -> None:
        """Marks everything."""
        at = 0
        while at < len(lines):
            stop = at
            while stop < len(lines) and self._is_row(lines[stop]):
                stop += 1
            if stop > at:
                self._rows(lines[at:stop], lines[stop:])
                at = stop
                continue
            self._line(lines[at], lines[at + 1 :])
            at += 1
        self._leave_comments()

    # ------------------------------------------------------------- paragraphs
    def _line(self, line: Line, rest: Sequence[Line]) -> None:
        found = self._found(line)
        if not found:
            if any(piece.text.strip() for piece in line.pieces if piece.op is Op.STRIKE):
                self._struck_paragraph(line, self._next_paragraph(rest))
            return
        paragraphs = list(dict.fromkeys(segment.paragraph for segment in found))
        whole = line.ops == {Op.INSERT} and line.end is Op.INSERT
        if self._cursor is None or not _inside(self._cursor, paragraphs[0]):
            self._cursor = None
        automatic = self._has_automatic_number(line)
        for piece in line.pieces:
            self._piece(piece, found[0], skip_label=automatic)
        if whole:
            for paragraph in paragraphs:
                self._wrap_rest(paragraph)
        self._close_comments(None)
        if line.end is Op.INSERT:
            move = self._moves.of_line(line)
            for paragraph in paragraphs:
                self._mark_end(paragraph, Op.INSERT, move)
        if line.end is Op.STRIKE:
            self._split(paragraphs[-1], line)
        elif Op.KEEP in line.ops and line.end is Op.KEEP and len(paragraphs) == 1:
            self._past.mark_style(line, paragraphs[0], self._revisions)
        self._last = paragraphs[-1]

    def _found(self, line: Line) -> list[Segment]:
        return [
            segment
            for piece in line.pieces
            if piece.op is not Op.STRIKE
            for segment in self._segments.within(piece.new, piece.new + len(piece.text))
        ]

    def _has_automatic_number(self, line: Line) -> bool:
        """True when the number before the paragraph is Word's, not typed."""
        first = next((p for p in line.pieces if p.op is not Op.STRIKE), None)
        if first is None or not self._new.is_label(first.new):
            return False
        return not self._segments.within(first.new, first.new + len(first.text))

    def _piece(self, piece: Piece, first: Segment, skip_label: bool) -> None:
        if piece.op is Op.STRIKE:
            if (skip_label and self._old.is_label(piece.old)) or self._past.is_mark(piece):
                return
            self._struck(piece, first)
            return
        move = self._moves.of(piece)
        for segment in self._segments.within(piece.new, piece.new + len(piece.text)):
            top = segment.run
            if piece.op is Op.INSERT:
                top = self._inserted(segment.run, move)
            else:
                self._past.mark_format(piece, segment.run, self._revisions)
            self._open_comments(piece, top, segment.part)
            self._cursor = top
        self._close_comments(piece)

    def _inserted(self, holder: _Element, move: Move | None) -> _Element:
        wrapper = self._revisions.mark("moveTo" if move else "ins")
        holder.addprevious(wrapper)
        wrapper.append(holder)
        if move is not None:
            self._range(move, "moveTo", wrapper)
        return wrapper

    def _struck(self, piece: Piece, first: Segment) -> None:
        """Puts struck words behind what was written last, or before the paragraph's first words."""
        if not piece.text:
            return
        near = self._cursor if self._cursor is not None else first.run
        holder = next(iter(near.iter(W + "r")), first.run)
        move = self._moves.of(piece)
        (made,) = self._revisions.words(
            Op.STRIKE, [run(piece.text, self._past.words_look(piece, holder))], move is not None
        )
        if self._cursor is not None:
            self._cursor.addnext(made)
        else:
            _outermost(first.run).addprevious(made)
        if move is not None:
            self._range(move, "moveFrom", made)
        self._open_comments(piece, made, first.part)
        self._cursor = made
        self._close_comments(piece)

    def _wrap_rest(self, paragraph: _Element) -> None:
        """Marks the runs of a new paragraph that show nothing themselves: fields, anchors."""
        for holder in list(paragraph.iter(W + "r")):
            owner = holder.getparent()
            if owner is not None and owner.tag in _CONTAINERS and next(holder.iterancestors(W + "p")) is paragraph:
                wrapper = self._revisions.mark("ins")
                holder.addprevious(wrapper)
                wrapper.append(holder)

    def _mark_end(self, paragraph: _Element, op: Op, move: Move | None) -> None:
        properties = paragraph.find(W + "pPr")
        if properties is None:
            properties = element("pPr")
            paragraph.insert(0, properties)
        look = properties.find(W + "rPr")
        if look is None:
            look = element("rPr")
            tail = [c for c in properties if c.tag in (W + "sectPr", W + "pPrChange")]
            tail[0].addprevious(look) if tail else properties.append(look)
        mark = self._revisions.paragraph_mark(op, move is not None)
        if mark is not None:
            look.insert(0, mark)

    def _split(self, paragraph: _Element, line: Line) -> None:
        """Parts a paragraph behind what was written last: the old version ended one here."""
        made = element("p")
        properties = paragraph.find(W + "pPr")
        if properties is not None:
            made.append(copy.deepcopy(properties))
            for name in ("sectPr", "pPrChange"):
                for child in made[0].findall(W + name):
                    made[0].remove(child)
        last = self._cursor
        while last is not None and last.getparent() is not paragraph:
            last = last.getparent()
        for child in list(paragraph):
            if last is None:
                break
            if child.tag != W + "pPr":
                made.append(child)
            if child is last:
                break
        paragraph.addprevious(made)
        self._mark_end(made, Op.STRIKE, None)
        self._cursor = None

    def _struck_paragraph(self, line: Line, following: _Element | None) -> None:
        """A paragraph that only the old version has."""
        made = element("p", self._past.paragraph_look(line, following, self._last))
        automatic = self._past.keeps_number(line, made)
        move = self._moves.of_line(line)
        label = True
        for piece in line.pieces:
            in_label = self._old.is_label(piece.old)
            words = piece.text
            if label and not in_label:
                words = ("" if automatic else "\t") + words.lstrip() if words[:1].isspace() else words
                label = False
            if not words or (automatic and in_label):
                continue
            own = self._moves.of(piece)
            (struck,) = self._revisions.words(
                Op.STRIKE, [run(words, self._past.words_look(piece, None))], own is not None
            )
            made.append(struck)
            if own is not None:
                self._range(own, "moveFrom", struck)
            self._open_comments(piece, struck, self._main)
            self._close_comments(piece)
        self._mark_end(made, Op.STRIKE, move)
        self._put(made, following)
        self._close_comments(None, made)
        self._last = made
        self._cursor = None

    def _put(self, made: _Element, following: _Element | None) -> None:
        """Puts a new block before the one that follows, or behind the last one, where the two do not share a parent."""
        last = self._last
        if following is not None and (last is None or last.getparent() is following.getparent()):
            following.addprevious(made)
        elif last is not None and last.getparent() is self._body:
            last.addnext(made)
        elif following is not None and (top := self._top(following)) is not None:
            top.addprevious(made)
        elif last is not None and (top := self._top(last)) is not None:
            top.addnext(made)
        else:
            section = self._body.find(W + "sectPr")
            section.addprevious(made) if section is not None else self._body.append(made)

    def _top(self, block: _Element) -> _Element | None:
        while (owner := block.getparent()) is not None and owner is not self._body:
            block = owner
        return block if owner is not None else None

    def _next_paragraph(self, rest: Sequence[Line]) -> _Element | None:
        """The paragraph of the next line that the new version has in the document's body."""
        for line in rest:
            for segment in self._found(line):
                if segment.part == self._main:
                    return segment.paragraph
        return None

    # ------------------------------------------------------------- tables
    def _is_row(self, line: Line) -> bool:
        first = next((p for p in line.pieces if p.op is not Op.STRIKE), None)
        if first is not None:
            return self._new.in_table(first.new)
        first = next(iter(line.pieces), None)
        return first is not None and self._old.in_table(first.old)

    def _rows(self, rows: Sequence[Line], rest: Sequence[Line]) -> None:
        if not all(len(row.ops) == 1 or _regular(row) for row in rows):
            self._struck_table(one_sided(rows, Op.STRIKE), self._next_paragraph([*rows, *rest]))
            rows = one_sided(rows, Op.INSERT)
        trees = [self._tree_row(row) for row in rows]
        if all(tree is None for tree in trees):
            self._struck_table(rows, self._next_paragraph(rest))
            return
        for at, (row, tree) in enumerate(zip(rows, trees, strict=True)):
            if tree is None:
                self._struck_row(row, trees, at)
            else:
                self._row(row, tree)
        table = next(tree for tree in trees if tree is not None).getparent()
        self._last = table if table is not None else self._last
        self._cursor = None

    def _tree_row(self, row: Line) -> _Element | None:
        found = self._found(row)
        return next(found[0].run.iterancestors(W + "tr"), None) if found else None

    def _row(self, row: Line, tree: _Element) -> None:
        ops = row.ops
        whole = ops == {Op.INSERT}
        cells = list(tree.iter(W + "tc"))
        for at, cell in enumerate(row.cells):
            found = self._found(Line(cells=[cell]))
            self._cursor = None
            if not found and at < len(cells) and any(p.text.strip() for p in cell.pieces):
                paragraph = cells[at].find(W + "p")
                if paragraph is not None:
                    empty = element("r")
                    paragraph.append(empty)
                    found = [Segment(0, 0, self._main, paragraph, empty)]
            if found:
                for piece in cell.pieces:
                    self._piece(piece, found[0], skip_label=False)
            self._close_comments(None)
        if whole:
            self._mark_row(tree, "ins")
            for paragraph in tree.iter(W + "p"):
                self._wrap_rest(paragraph)
                self._mark_end(paragraph, Op.INSERT, None)

    def _mark_row(self, tree: _Element, name: str) -> None:
        properties = tree.find(W + "trPr")
        if properties is None:
            properties = element("trPr")
            before = [c for c in tree if c.tag in (W + "tblPrEx",)]
            tree.insert(len(before), properties)
        properties.append(self._revisions.mark(name))

    def _struck_row(self, row: Line, trees: list[_Element | None], at: int) -> None:
        near = next((tree for tree in (*reversed(trees[:at]), *trees[at:]) if tree is not None), None)
        assert near is not None
        made = element("tr")
        patterns = list(near.iterchildren(W + "tc"))
        for number, cell in enumerate(row.cells):
            pattern = patterns[min(number, len(patterns) - 1)] if patterns else None
            made.append(self._struck_cell(cell.pieces, pattern))
        self._mark_row(made, "del")
        if any(tree is not None for tree in trees[:at]):
            near.addnext(made)
        else:
            near.addprevious(made)
        trees[at] = made

    def _struck_cell(self, pieces: Sequence[Piece], pattern: _Element | None) -> _Element:
        cell = element("tc")
        look = None
        if pattern is not None:
            width = pattern.find(f"{W}tcPr/{W}tcW")
            if width is not None:
                cell.append(element("tcPr", copy.deepcopy(width)))
            look = pattern.find(f"{W}p/{W}pPr/{W}pStyle")
        paragraph = element("p", element("pPr", *([copy.deepcopy(look)] if look is not None else [])))
        for piece in pieces:
            (struck,) = self._revisions.words(Op.STRIKE, [run(piece.text, self._past.words_look(piece, None))])
            paragraph.append(struck)
            self._open_comments(piece, struck, self._main)
            self._close_comments(piece)
        self._close_comments(None, paragraph)
        self._mark_end(paragraph, Op.STRIKE, None)
        cell.append(paragraph)
        return cell

    def _struck_table(self, rows: Sequence[Line], following: _Element | None) -> None:
        if not rows:
            return
        table = self._fresh.grid(rows)
        top = self._top(following) if following is not None else None
        self._put(table, top)
        table.addnext(element("p"))
        self._last = table.getnext()

    # ------------------------------------------------------------- comments and moves
    def _range(self, move: Move, side: str, at: _Element) -> None:
        """Sets the start of a moved range once, and its end behind what moved last."""
        end = self._moving.get((side, move.name))
        if end is None:
            start, end = self._revisions.move_start(side, move.name)
            _outermost(at).addprevious(start)
            self._moving[side, move.name] = end
        _outermost(at).addnext(end)

    def _open_comments(self, piece: Piece, top: _Element, part: str) -> None:
        if part != self._main:
            return
        places = [(True, piece.new)] if piece.op is not Op.STRIKE else []
        places += [(False, piece.old)] if piece.op is not Op.INSERT else []
        for place in places:
            for anchor in self._waiting.pop(place, ()):
                self._open.append(anchor)
                _outermost(top).addprevious(element("commentRangeStart", id=anchor.number + self._first_comment))

    def _close_comments(self, piece: Piece | None, paragraph: _Element | None = None) -> None:
        still: list[Anchor] = []
        for anchor in self._open:
            if piece is not None and not _ends(anchor, piece):
                still.append(anchor)
                continue
            number = anchor.number + self._first_comment
            marks = element("commentRangeEnd", id=number), reference(number)
            near = self._cursor if paragraph is None else None
            if near is not None:
                place = _outermost(near)
                place.addnext(marks[1])
                place.addnext(marks[0])
            elif paragraph is not None:
                paragraph.extend(marks)
            else:
                still.append(anchor)
        self._open = still

    def _leave_comments(self) -> None:
        """Hangs the comments whose words stand nowhere in the body on its last paragraph."""
        left = sorted([a.number for those in self._waiting.values() for a in those])
        ends = sorted(anchor.number for anchor in self._open)
        paragraphs = self._body.findall(W + "p")
        if not paragraphs:
            return
        for number in ends:
            paragraphs[-1].append(element("commentRangeEnd", id=number + self._first_comment))
        paragraphs[-1].extend(reference(number + self._first_comment) for number in sorted([*left, *ends]))


def _regular(row: Line) -> bool:
    return all(cell.end is Op.KEEP for cell in row.cells[:-1])


def _ends(anchor: Anchor, piece: Piece) -> bool:
    if anchor.in_new:
        return piece.op is not Op.STRIKE and piece.new + len(piece.text) >= anchor.span.end
    return piece.op is not Op.INSERT and piece.old + len(piece.text) >= anchor.span.end


def _inside(thing: _Element, paragraph: _Element) -> bool:
    return any(owner is paragraph for owner in thing.iterancestors())


def _outermost(thing: _Element) -> _Element:
    """The thing, or what holds it, that stands in the paragraph itself."""
    while (owner := thing.getparent()) is not None and owner.tag != W + "p":
        thing = owner
    return thing
