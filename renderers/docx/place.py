"""Writes a redline into a copy of the new Word file: its numbering, styles and tables stay as they are."""

import copy
from collections.abc import Sequence

from lxml.etree import _Element

from analyzer.comparison.model import Op
from renderers.docx.body import Body
from renderers.docx.comments import Anchor
from renderers.docx.hung import HungComments
from renderers.docx.lines import Line, one_sided
from renderers.docx.looks import Looks
from renderers.docx.marks import mark_end, mark_rest, mark_row
from renderers.docx.moves import Move, Moves
from renderers.docx.native import Segment, Segments
from renderers.docx.past import Past
from renderers.docx.revisions import Revisions, run
from renderers.docx.stream import Piece
from renderers.docx.tree import inside, outermost, put_block, top_level
from renderers.docx.xml import W, element

__all__ = ["InPlace"]


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
        self._comments = HungComments(hung, first_comment)
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
        self._comments.leave(self._body)

    # ------------------------------------------------------------- paragraphs
    def _line(self, line: Line, rest: Sequence[Line]) -> None:
        found = self._found(line)
        if not found:
            if any(piece.text.strip() for piece in line.pieces if piece.op is Op.STRIKE):
                self._struck_paragraph(line, self._next_paragraph(rest))
            return
        paragraphs = list(dict.fromkeys(segment.paragraph for segment in found))
        whole = line.ops == {Op.INSERT} and line.end is Op.INSERT
        if self._cursor is None or not inside(self._cursor, paragraphs[0]):
            self._cursor = None
        automatic = self._has_automatic_number(line)
        for piece in line.pieces:
            self._piece(piece, found[0], skip_label=automatic)
        if whole:
            for paragraph in paragraphs:
                mark_rest(paragraph, self._revisions)
        self._comments.close(None, behind=self._cursor)
        if line.end is Op.INSERT:
            move = self._moves.of_line(line)
            for paragraph in paragraphs:
                mark_end(paragraph, Op.INSERT, self._revisions, moved=move is not None)
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
            if segment.part == self._main:
                self._comments.open(piece, top)
            self._cursor = top
        self._comments.close(piece, behind=self._cursor)

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
            outermost(first.run).addprevious(made)
        if move is not None:
            self._range(move, "moveFrom", made)
        if first.part == self._main:
            self._comments.open(piece, made)
        self._cursor = made
        self._comments.close(piece, behind=self._cursor)

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
        mark_end(made, Op.STRIKE, self._revisions, moved=False)
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
            self._comments.open(piece, struck)
            self._comments.close(piece, behind=self._cursor)
        mark_end(made, Op.STRIKE, self._revisions, moved=move is not None)
        put_block(made, self._body, self._last, following)
        self._comments.close(None, within=made)
        self._last = made
        self._cursor = None

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
            self._comments.close(None, behind=self._cursor)
        if whole:
            mark_row(tree, "ins", self._revisions)
            for paragraph in tree.iter(W + "p"):
                mark_rest(paragraph, self._revisions)
                mark_end(paragraph, Op.INSERT, self._revisions, moved=False)

    def _struck_row(self, row: Line, trees: list[_Element | None], at: int) -> None:
        near = next((tree for tree in (*reversed(trees[:at]), *trees[at:]) if tree is not None), None)
        assert near is not None
        made = element("tr")
        patterns = list(near.iterchildren(W + "tc"))
        for number, cell in enumerate(row.cells):
            pattern = patterns[min(number, len(patterns) - 1)] if patterns else None
            made.append(self._struck_cell(cell.pieces, pattern))
        mark_row(made, "del", self._revisions)
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
            self._comments.open(piece, struck)
            self._comments.close(piece, behind=self._cursor)
        self._comments.close(None, within=paragraph)
        mark_end(paragraph, Op.STRIKE, self._revisions, moved=False)
        cell.append(paragraph)
        return cell

    def _struck_table(self, rows: Sequence[Line], following: _Element | None) -> None:
        if not rows:
            return
        table = self._fresh.grid(rows)
        top = top_level(following, self._body) if following is not None else None
        put_block(table, self._body, self._last, top)
        table.addnext(element("p"))
        self._last = table.getnext()

    # ------------------------------------------------------------- moves
    def _range(self, move: Move, side: str, at: _Element) -> None:
        """Sets the start of a moved range once, and its end behind what moved last."""
        end = self._moving.get((side, move.name))
        if end is None:
            start, end = self._revisions.move_start(side, move.name)
            outermost(at).addprevious(start)
            self._moving[side, move.name] = end
        outermost(at).addnext(end)


def _regular(row: Line) -> bool:
    return all(cell.end is Op.KEEP for cell in row.cells[:-1])
