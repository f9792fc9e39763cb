"""The redline as Word sees it: words and paragraph ends, each kept, struck or inserted, with its two places."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer.comparison.model import Op, RedlinePart
from clauses.model import Agreement, ClauseKind
from clauses.text import Source

__all__ = ["End", "Piece", "Token", "breaks_of", "breaks_of_blocks", "stream"]

_WHITE = re.compile(r"[^\S\t\u00a0]*\n[^\S\u00a0]*|\t")
_LINE, _CELL = "line", "cell"
_WRAPPED_AT_LEAST = 50


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one state. ``old`` and ``new`` are where they begin (of struck words ``new`` is where they would)."""

    op: Op
    text: str
    old: int
    new: int


@dataclass(frozen=True, slots=True)
class End:
    """The end of a paragraph, a table's row or a cell (``cell``), in one state."""

    op: Op
    old: int
    new: int
    cell: bool = False


Token = Piece | End


@dataclass(frozen=True, slots=True)
class Breaks:
    """White space of a text that sets paragraphs apart: the place of its last character → True for a cell's end.

    ``silent`` are the places of the other characters of such white space, ``spaces`` those that read as a space.
    """

    ends: dict[int, bool]
    silent: frozenset[int]
    spaces: frozenset[int]


def breaks_of(agreement: Agreement) -> Breaks:
    """Where the paragraphs, rows and cells of an agreement end."""
    text = agreement.text
    starts = {clause.span.start for clause in agreement.clauses}
    tables = sorted(c.span for c in agreement.clauses if c.kind is ClauseKind.TABLE)
    ends: dict[int, bool] = {}
    silent: set[int] = set()
    spaces: set[int] = set()
    table = 0
    line = 0
    for white in _WHITE.finditer(text):
        while table < len(tables) and tables[table].end <= white.start():
            table += 1
        inside = table < len(tables) and tables[table].start <= white.start()
        run = white.group()
        if run == "\t":
            if inside:
                ends[white.start()] = True
            continue
        last = white.end() - 1
        wrapped = white.start() - line >= _WRAPPED_AT_LEAST
        line = white.end()
        if inside or run.count("\n") > 1 or white.end() in starts:
            ends[last] = False
            silent.update(range(white.start(), last))
        elif wrapped:
            spaces.update(range(white.start(), white.end()))
    return Breaks(ends, frozenset(silent), frozenset(spaces))


def breaks_of_blocks(source: Source) -> Breaks:
    """Where the paragraphs, rows and cells of a Word file end: just where its reader set them apart."""
    ends: dict[int, bool] = {}
    silent: set[int] = set()
    for block, following in itertools.pairwise(source.blocks):
        ends[following.span.start - 1] = False
        silent.update(range(block.span.end, following.span.start - 1))
    for block in source.blocks:
        for at, row in enumerate(block.rows):
            ends.update((cell.end, True) for cell in row[:-1])
            if row and at + 1 < len(block.rows):
                ends[row[-1].end] = False
    return Breaks(ends, frozenset(silent), frozenset())


def stream(parts: Sequence[RedlinePart], old: Breaks, new: Breaks) -> Iterator[Token]:
    """The redline's words and ends in order. Kept and struck ones rebuild the old version, kept and inserted the new.

    White space that ends a paragraph in one version only is struck or inserted, whatever the redline says of it.
    """
    x = y = 0
    for op, text in parts:
        start = 0
        for at, char in enumerate(text):
            if not (char.isspace() and char != "\u00a0"):
                continue
            token = _white(
                op, char, x + at if op is not Op.INSERT else x, y + at if op is not Op.STRIKE else y, old, new
            )
            if token is None:
                continue
            if at > start:
                yield _piece(op, text[start:at], x, y, start)
            yield from token
            start = at + 1
        if start < len(text):
            yield _piece(op, text[start:], x, y, start)
        x += len(text) if op is not Op.INSERT else 0
        y += len(text) if op is not Op.STRIKE else 0


def _piece(op: Op, words: str, x: int, y: int, start: int) -> Piece:
    return Piece(op, words, x + start if op is not Op.INSERT else x, y + start if op is not Op.STRIKE else y)


def _white(op: Op, char: str, x: int, y: int, old: Breaks, new: Breaks) -> list[Token] | None:
    """What a white character is: None for itself, else the tokens in its place (none at all inside a longer end)."""
    before = _role(x, char, old) if op is not Op.INSERT else None
    after = _role(y, char, new) if op is not Op.STRIKE else None
    if op is Op.KEEP and before == after:
        if before == char:
            return None
        return _tokens(Op.KEEP, before, x, y)
    if op is not Op.KEEP and (before or after) == char:
        return None
    return [
        *(_tokens(Op.STRIKE, before, x, y) if before is not None else ()),
        *(_tokens(Op.INSERT, after, x, y) if after is not None else ()),
    ]


def _role(at: int, char: str, breaks: Breaks) -> str:
    """The character itself, or the sign for a paragraph's or cell's end, a space, or nothing."""
    if at in breaks.ends:
        return _CELL if breaks.ends[at] else _LINE
    if at in breaks.silent:
        return ""
    return " " if at in breaks.spaces else char


def _tokens(op: Op, role: str | None, x: int, y: int) -> list[Token]:
    if role in (_LINE, _CELL):
        return [End(op, x, y, cell=role == _CELL)]
    return [Piece(op, role, x, y)] if role else []
