"""Tables compared row by row and cell by cell; rows are known by their words, then by their first cell."""

from collections import defaultdict, deque
from collections.abc import Callable
from typing import NamedTuple

from analyzer.comparison.parts import Part
from analyzer.comparison.sequence import Block, common, heaviest_chain
from analyzer.comparison.sides import Side
from analyzer.comparison.similarity import bag, likeness
from analyzer.comparison.stretches import Stretch, Tag
from analyzer.comparison.tokens import along
from analyzer.comparison.words import is_word

Row = tuple[tuple[int, ...], ...]
Compare = Callable[[tuple[int, ...], tuple[int, ...]], list[Stretch]]

# Rows that share less than this are different rows.
_ALIKE = 0.4
# More pairs of rows without a common key than this are not weighed.
_WEIGHED = 10_000
# A cell of up to this many tokens is struck and inserted whole when more than one place in it differs.
_SHORT = 6


class RowPair(NamedTuple):
    """A row that lives on, by its number on both sides."""

    old: int
    new: int


class TablePassage(NamedTuple):
    """Tokens of a table with what became of them; ``moved`` is true of one row that changed its place."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    stretches: list[Stretch]
    moved: bool


def rows_of(side: Side, part: Part) -> list[Row]:
    """The table's tokens by row and cell; empty when some token stands outside the cells."""
    rows: list[Row] = []
    tokens = list(part.own)
    at = 0
    for cells in part.clause.cells:
        row: list[tuple[int, ...]] = []
        for cell in cells:
            start = at
            while at < len(tokens) and cell.start <= side.words.starts[tokens[at]] < cell.end:
                at += 1
            row.append(tuple(tokens[start:at]))
        rows.append(tuple(row))
    return rows if at == len(tokens) and not part.label else []


def compare_tables(old: list[Row], new: list[Row], left: Side, right: Side, compare: Compare) -> list[TablePassage]:
    """One passage for the rows that keep their order, and one for each row that moved."""
    weights = _weights(left, right, old, new)
    pairs = _pair(old, new, left, right, weights)
    blocks = [Block(pair.old, pair.new, 1) for pair in pairs]
    sizes = [sum(map(len, old[pair.old])) + sum(map(len, new[pair.new])) + 1 for pair in pairs]
    stay = {pairs[k] for k in heaviest_chain(blocks, sizes)}
    moved = [pair for pair in pairs if pair not in stay]
    columns = _columns(old, new, left, right)
    away_old, away_new = {pair.old for pair in moved}, {pair.new for pair in moved}
    rest_old = [i for i in range(len(old)) if i not in away_old]
    rest_new = [j for j in range(len(new)) if j not in away_new]
    walk = _Walk(compare, columns)
    x = y = 0
    for pair in [*sorted(stay), RowPair(len(old), len(new))]:
        while x < len(rest_old) and rest_old[x] < pair.old:
            walk.one_sided(old[rest_old[x]], ())
            x += 1
        while y < len(rest_new) and rest_new[y] < pair.new:
            walk.one_sided((), new[rest_new[y]])
            y += 1
        if pair.old < len(old):
            walk.both(old[pair.old], new[pair.new])
            x, y = x + 1, y + 1
    found = [TablePassage(tuple(walk.old), tuple(walk.new), walk.stretches, False)]
    for pair in moved:
        alone = _Walk(compare, columns)
        alone.both(old[pair.old], new[pair.new])
        found.append(TablePassage(tuple(alone.old), tuple(alone.new), alone.stretches, True))
    return found


class _Walk:
    """Gathers the stretches of rows laid end to end."""

    def __init__(self, compare: Compare, columns: list[Block] | None) -> None:
        self.old: list[int] = []
        self.new: list[int] = []
        self.stretches: list[Stretch] = []
        self._compare, self._columns = compare, columns

    def one_sided(self, old: Row, new: Row) -> None:
        """A row that came or went."""
        left, right = _flat(old), _flat(new)
        if left or right:
            self._add(left, right, [Stretch(Tag.ROW, 0, len(left), 0, len(right))])

    def both(self, old: Row, new: Row) -> None:
        """A row that lives on: its cells by column; the row as a whole where the columns do not tell."""
        if self._columns is None:
            self._add(_flat(old), _flat(new), self._compare(_flat(old), _flat(new)))
            return
        x = y = 0
        for block in [*self._columns, Block(len(old), len(new), 0)]:
            self._cells(_flat(old[x : block.old]), _flat(new[y : block.new]))
            for k in range(block.size):
                cells = old[block.old + k : block.old + k + 1], new[block.new + k : block.new + k + 1]
                self._cells(_flat(cells[0]), _flat(cells[1]))
            x, y = block.old + block.size, block.new + block.size

    def _cells(self, old: tuple[int, ...], new: tuple[int, ...]) -> None:
        if not old and not new:
            return
        found = self._compare(old, new)
        if max(len(old), len(new)) <= _SHORT and sum(s.tag is Tag.WORDS for s in found) > 1:
            found = [Stretch(Tag.WORDS, 0, len(old), 0, len(new))]
        self._add(old, new, found)

    def _add(self, old: tuple[int, ...], new: tuple[int, ...], stretches: list[Stretch]) -> None:
        x, y = len(self.old), len(self.new)
        self.stretches += [Stretch(s.tag, s.a + x, s.b + x, s.c + y, s.d + y) for s in stretches]
        self.old += old
        self.new += new


def _flat(row: Row) -> tuple[int, ...]:
    return tuple(token for cell in row for token in cell)


def _columns(old: list[Row], new: list[Row], left: Side, right: Side) -> list[Block] | None:
    """Which column became which, by the words of the first row; none when rows are of unequal length."""
    widths_old, widths_new = {len(row) for row in old}, {len(row) for row in new}
    if len(widths_old) != 1 or len(widths_new) != 1:
        return None
    if widths_old == widths_new:
        return [Block(0, 0, widths_old.pop())]
    known: dict[tuple[int, ...], int] = {}
    heads_old = [known.setdefault(tuple(left.ids[i] for i in cell), len(known)) for cell in old[0]]
    heads_new = [known.setdefault(tuple(right.ids[j] for j in cell), len(known)) for cell in new[0]]
    return common(heads_old, heads_new) or None


def _pair(old: list[Row], new: list[Row], left: Side, right: Side, weights: dict[int, int]) -> list[RowPair]:
    """Rows with the same words, then with the same first cell, then those most alike."""
    found: list[RowPair] = []
    taken_old, taken_new = set[int](), set[int]()
    for key in (_flat, _first):
        waiting: dict[tuple[int, ...], deque[int]] = defaultdict(deque)
        for j, row in enumerate(new):
            if j not in taken_new:
                waiting[tuple(along(right.ids, key(row)))].append(j)
        for i, row in enumerate(old):
            name = tuple(along(left.ids, key(row)))
            if i not in taken_old and name and waiting.get(name):
                found.append(RowPair(i, waiting[name].popleft()))
                taken_old.add(i)
                taken_new.add(found[-1].new)
    free_old = [i for i in range(len(old)) if i not in taken_old]
    free_new = [j for j in range(len(new)) if j not in taken_new]
    if len(free_old) * len(free_new) > _WEIGHED:
        return found
    bags_old = [bag([left.ids[t] for t in _flat(old[i])], weights) for i in free_old]
    bags_new = [bag([right.ids[t] for t in _flat(new[j])], weights) for j in free_new]
    scored = [
        (-round(likeness(x, y, weights), 6), abs(i - j), i + j, i, j)
        for i, x in zip(free_old, bags_old, strict=True)
        for j, y in zip(free_new, bags_new, strict=True)
    ]
    used_old, used_new = set[int](), set[int]()
    for score, _, _, i, j in sorted(scored, key=lambda row: (*row[:3], min(row[3:]), max(row[3:]))):
        if -score >= _ALIKE and i not in used_old and j not in used_new:
            found.append(RowPair(i, j))
            used_old.add(i)
            used_new.add(j)
    return found


def _first(row: Row) -> tuple[int, ...]:
    return row[0] if row else ()


def _weights(left: Side, right: Side, old: list[Row], new: list[Row]) -> dict[int, int]:
    """Every word of the tables weighs one; marks weigh nothing."""
    keys = {left.ids[t]: left.words.keys[t] for row in old for t in _flat(row)}
    keys.update({right.ids[t]: right.words.keys[t] for row in new for t in _flat(row)})
    return {number: 1 if is_word(key) else 0 for number, key in keys.items()}
