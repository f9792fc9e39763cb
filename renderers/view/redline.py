"""The redline by clause: every part of it goes to one clause's block, unchanged neighbours are folded."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from analyzer.comparison.model import Op
from analyzer.materiality.model import Report
from clauses.model import Agreement
from clauses.tiles import tiles
from renderers.view.glossary import Glossary, first_uses
from renderers.view.model import ClauseName, RedlineBlock, RedlineStretch, Run, RunKind, Runs
from renderers.view.names import Names
from renderers.view.passages import joined
from renderers.view.words import counted

FAR = 24
KINDS = {Op.KEEP: RunKind.KEEP, Op.STRIKE: RunKind.STRIKE, Op.INSERT: RunKind.INSERT}


Living = Mapping[str, tuple[str, ...]]


class Home(NamedTuple):
    """The clause a stretch of the redline is shown under: the new version's, or else the old one's."""

    new: str | None
    old: str | None


class Piece(NamedTuple):
    """A part of the redline within one clause; white space between clauses has no home of its own."""

    home: Home | None
    run: Run


class Places:
    """Which clause owns the words from a place in one version on."""

    def __init__(self, agreement: Agreement) -> None:
        found = tuple(tiles(agreement.text, agreement.clauses))
        self._starts = [tile.span.start for tile in found]
        self._ends = [tile.span.end for tile in found]
        self._owners = [tile.clause for tile in found]

    def split(self, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
        """The range cut at clause boundaries: start, end, clause id or null."""
        at = start
        place = max(bisect_right(self._starts, start) - 1, 0)
        while at < end:
            stop = min(end, self._ends[place]) if place < len(self._ends) else end
            if stop <= at and place < len(self._ends):
                place += 1
                continue
            yield at, stop, self._owners[place] if place < len(self._owners) else None
            at, place = stop, place + 1


def stretches(
    report: Report,
    names: tuple[Names, Names],
    numbers: Mapping[tuple[str, str], tuple[int, ...]],
    glossary: Glossary,
) -> tuple[RedlineStretch, ...]:
    """The whole redline; ``names`` are the old and the new ones, ``numbers`` (side, clause) → changes."""
    living: dict[str, tuple[str, ...]] = {}
    for match in report.matches:
        living[match.old] = (*living.get(match.old, ()), match.new)
    survivors = frozenset(match.new for match in report.matches)
    blocks = [
        _block(home, runs, names, numbers, living, survivors)
        for home, runs in _grouped(_settled(_pieces(report, glossary), living), living)
    ]
    return tuple(_folded(_once(blocks)))


def _once(blocks: list[RedlineBlock]) -> list[RedlineBlock]:
    """The blocks with an anchor only on the first of each clause: words after its items are the same clause."""
    seen: set[str] = set()
    out = []
    for block in blocks:
        anchor = block.clause.anchor
        out.append(replace(block, clause=replace(block.clause, anchor="")) if anchor in seen else block)
        if block.runs:
            seen.add(anchor)
    return out


def _pieces(report: Report, glossary: Glossary) -> list[Piece]:
    old_places, new_places = Places(report.old), Places(report.new)
    old_at = new_at = 0
    pieces: list[Piece] = []
    for op, text in report.redline:
        if op is Op.STRIKE:
            for start, end, owner in old_places.split(old_at, old_at + len(text)):
                home = None if owner is None else Home(None, owner)
                pieces.append(Piece(home, Run(RunKind.STRIKE, text[start - old_at : end - old_at])))
            old_at += len(text)
            continue
        for start, end, owner in new_places.split(new_at, new_at + len(text)):
            home = None if owner is None else Home(owner, None)
            run = Run(KINDS[op], text[start - new_at : end - new_at])
            pieces.extend(Piece(home, part) for part in glossary.marked(run, start))
        new_at += len(text)
        if op is Op.KEEP:
            old_at += len(text)
    return pieces


def _settled(pieces: list[Piece], living: Living) -> list[Piece]:
    """Struck words that insertions part from their clause go to it: past insertions neither text changes."""
    out: list[Piece] = []
    for piece in reversed(pieces):
        goal = _passing(out, piece, living)
        out.insert(len(out) - goal, piece) if goal else out.append(piece)
    out.reverse()
    return out


def _passing(later: list[Piece], piece: Piece, living: Living) -> int:
    """How many of the pieces that follow (the nearest last) are insertions to pass to reach its clause."""
    goals = living.get(piece.home.old, ()) if piece.home is not None and piece.home.old is not None else ()
    if not goals:
        return 0
    for passed, ahead in enumerate(reversed(later[-FAR:])):
        if ahead.home is not None and ahead.home.new in goals:
            return passed
        if ahead.run.kind is not RunKind.INSERT:
            return 0
    return 0


def _grouped(pieces: list[Piece], living: Living) -> Iterator[tuple[Home | None, list[Run]]]:
    """Neighbouring pieces of one clause together; struck words of one that lives elsewhere stay apart."""
    following = _following(pieces)
    current: Home | None = None
    runs: list[Run] = []
    for place, piece in enumerate(pieces):
        home = piece.home
        if home is not None and home.old is not None:
            near = (current.new if current else None, following[place])
            here = next((clause for clause in near if clause in living.get(home.old, ())), None)
            home = Home(here, None) if here is not None else home
        if home is not None and home != current:
            if runs:
                yield current, runs
            current, runs = home, []
        runs.append(piece.run)
    if runs:
        yield current, runs


def _following(pieces: list[Piece]) -> list[str | None]:
    """For each piece, the clause of the new version whose words come next."""
    out: list[str | None] = [None] * len(pieces)
    ahead: str | None = None
    for place in range(len(pieces) - 1, -1, -1):
        out[place] = ahead
        home = pieces[place].home
        if home is not None and home.old is None:
            ahead = home.new
    return out


def _block(
    home: Home | None,
    runs: list[Run],
    names: tuple[Names, Names],
    numbers: Mapping[tuple[str, str], tuple[int, ...]],
    living: Living,
    survivors: frozenset[str],
) -> RedlineBlock:
    shown = first_uses(tidy(runs))
    kinds = {run.kind for run in shown if run.text.strip()}
    changed = bool(kinds - {RunKind.KEEP})
    if home is None:
        nothing = ClauseName(name="", heading="", full="", anchor="")
        return RedlineBlock(clause=nothing, depth=0, status="", changed=changed, numbers=(), runs=shown)
    if home.new is not None:
        inserted = "moved here" if home.new in survivors else "inserted"
        status = inserted if kinds == {RunKind.INSERT} else "struck" if kinds == {RunKind.STRIKE} else ""
        found = numbers.get(("new", home.new), ())
        clause, depth = names[1].of(home.new), names[1].depth(home.new)
    else:
        old = home.old or ""
        elsewhere = living.get(old, ())
        status = f"now {names[1].of(elsewhere[0]).name}" if elsewhere else "struck"
        found = numbers.get(("old", old), ())
        clause, depth = names[0].of(old), names[0].depth(old)
    return RedlineBlock(
        clause=clause,
        depth=min(depth, 4),
        status=status,
        changed=changed,
        numbers=found if changed else (),
        runs=shown,
    )


def tidy(runs: Iterable[Run]) -> Runs:
    """The runs of a clause without the white space around them."""
    out = list(joined(runs))
    while out and not out[0].text.strip():
        out.pop(0)
    while out and not out[-1].text.strip():
        out.pop()
    if out:
        out[0] = out[0]._replace(text=out[0].text.lstrip())
        out[-1] = out[-1]._replace(text=out[-1].text.rstrip())
    return tuple(out)


def _folded(blocks: list[RedlineBlock]) -> Iterator[RedlineStretch]:
    waiting: list[RedlineBlock] = []
    for block in blocks:
        if not block.runs:
            continue
        if not block.changed:
            waiting.append(block)
            continue
        if waiting:
            yield _fold(waiting)
            waiting = []
        yield RedlineStretch(folded=False, label="", blocks=(block,))
    if waiting:
        yield _fold(waiting)


def _fold(blocks: list[RedlineBlock]) -> RedlineStretch:
    first, last = blocks[0].clause.name, blocks[-1].clause.name
    where = first if first == last else f"{first} to {last}"
    passages = counted(len(blocks), "unchanged passage")
    return RedlineStretch(folded=True, label=f"{passages}: {where}" if where else passages, blocks=tuple(blocks))
