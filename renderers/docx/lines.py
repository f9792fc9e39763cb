"""Tokens into lines: paragraphs and table rows, their words cut where the look, a comment or a move begins or ends."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from analyzer.comparison.model import Op
from renderers.docx.stream import Piece, Token

__all__ = ["Cuts", "Line", "lines_of", "one_sided", "with_whole_labels"]


@dataclass(slots=True)
class Cell:
    """Words up to the next cell or the line's end; ``end`` is the state of what ends it."""

    pieces: list[Piece] = field(default_factory=list)
    end: Op = Op.KEEP


@dataclass(slots=True)
class Line:
    """A paragraph (one cell) or a table's row."""

    cells: list[Cell] = field(default_factory=lambda: [Cell()])

    @property
    def pieces(self) -> list[Piece]:
        """All its words in order."""
        return [piece for cell in self.cells for piece in cell.pieces]

    @property
    def end(self) -> Op:
        """The state of its end."""
        return self.cells[-1].end

    @property
    def ops(self) -> set[Op]:
        """The states of its words and of what parts its cells."""
        return {piece.op for piece in self.pieces} | {cell.end for cell in self.cells[:-1]}


class Cuts:
    """Places in both texts at which words are cut."""

    def __init__(self, old: Iterable[int], new: Iterable[int]) -> None:
        self._old = sorted(set(old))
        self._new = sorted(set(new))

    def of(self, piece: Piece) -> Iterator[Piece]:
        """The piece in parts."""
        size = len(piece.text)
        places: set[int] = set()
        if piece.op is not Op.INSERT:
            places.update(at - piece.old for at in _within(self._old, piece.old, piece.old + size))
        if piece.op is not Op.STRIKE:
            places.update(at - piece.new for at in _within(self._new, piece.new, piece.new + size))
        start = 0
        for at in [*sorted(places), size]:
            if at > start:
                yield Piece(
                    piece.op,
                    piece.text[start:at],
                    piece.old + (start if piece.op is not Op.INSERT else 0),
                    piece.new + (start if piece.op is not Op.STRIKE else 0),
                )
                start = at


def with_whole_labels(line: Line, in_old: Callable[[int], bool], in_new: Callable[[int], bool]) -> None:
    """Strikes and inserts the number before a paragraph as a whole: (b) becomes (c), not b becomes c."""
    pieces = line.cells[0].pieces
    size = 0
    while size < len(pieces) and _is_label(pieces[size], in_old, in_new):
        size += 1
    label = pieces[:size]
    if len({piece.op for piece in label}) < 2:
        return
    struck = [piece for piece in label if piece.op is not Op.INSERT]
    inserted = [piece for piece in label if piece.op is not Op.STRIKE]
    texts = ["".join(piece.text for piece in found) for found in (struck, inserted)]
    if all(texts) and texts[0] != texts[1]:  # the place of what is missing on a side says nothing
        old, new = struck[0].old, inserted[0].new
        pieces[:size] = [Piece(Op.STRIKE, texts[0], old, new), Piece(Op.INSERT, texts[1], old, new)]


def _is_label(piece: Piece, in_old: Callable[[int], bool], in_new: Callable[[int], bool]) -> bool:
    return (piece.op is Op.INSERT or in_old(piece.old)) and (piece.op is Op.STRIKE or in_new(piece.new))


def _within(places: list[int], start: int, end: int) -> list[int]:
    return places[bisect_right(places, start) : bisect_right(places, end - 1)]


def lines_of(tokens: Sequence[Token], cuts: Cuts) -> list[Line]:
    """The lines in order; the last one has a kept end."""
    lines = [Line()]
    for token in tokens:
        cell = lines[-1].cells[-1]
        if isinstance(token, Piece):
            cell.pieces.extend(cuts.of(token))
        elif token.cell:
            cell.end = token.op
            lines[-1].cells.append(Cell())
        else:
            cell.end = token.op
            lines.append(Line())
    return [line for line in lines if line.pieces or line.end is not Op.KEEP or len(line.cells) > 1]


def one_sided(lines: Sequence[Line], op: Op) -> list[Line]:
    """The rows of one version (struck or inserted) out of rows that mix the two."""
    made: list[Line] = []
    row = Line()
    for line in lines:
        for cell in line.cells:
            row.cells[-1].pieces.extend(
                Piece(op, piece.text, piece.old, piece.new) for piece in cell.pieces if piece.op in (op, Op.KEEP)
            )
            if cell.end not in (op, Op.KEEP):
                continue
            row.cells[-1].end = op
            if cell is line.cells[-1]:
                made.append(row)
                row = Line()
            else:
                row.cells.append(Cell())
    if row.pieces:
        row.cells[-1].end = op
        made.append(row)
    return [line for line in made if line.pieces]
