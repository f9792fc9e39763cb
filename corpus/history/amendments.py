"""Real amendments of all series, with the changes that matter in each: what feeds, triage and questions are made of."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from analyzer.direction import Direction
from analyzer.severity import Severity
from corpus.history.model import Entry
from corpus.store.open import Store
from corpus.store.schema import change

__all__ = ["Amendment", "ChangeRow", "Wanted", "amendments", "matching"]

_SLICE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """A change that matters or waits for a reader. ``place`` cites its clause; words are shortened."""

    number: int
    kind: str
    old_clause: str | None
    new_clause: str | None
    place: str
    material: bool
    severity: Severity
    direction: Direction
    topics: tuple[str, ...]
    rules: tuple[str, ...]
    why: str
    old_words: str
    new_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A version that a person should know of, with its changes, the gravest first."""

    entry: Entry
    changes: tuple[ChangeRow, ...]

    @property
    def severity(self) -> Severity:
        """The gravest of its changes."""
        return max((each.severity for each in self.changes), key=lambda s: s.rank, default=Severity.NONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which amendments and changes are asked for; what is empty leaves all in. Days are ISO dates, both included."""

    topic: str = ""
    rule: str = ""
    severity: Severity = Severity.NONE
    direction: Direction | None = None
    since: str = ""
    until: str = ""
    material: bool = True


def amendments(store: Store, histories: Mapping[str, Sequence[Entry]]) -> tuple[Amendment, ...]:
    """What is left for a person in these histories, oldest first, then by series; first versions left out."""
    left = [e for entries in histories.values() for e in entries if not e.folded and e.before is not None]
    rows = _changes(store, {entry.judged.id for entry in left if entry.judged is not None})
    found = [Amendment(entry=e, changes=rows.get(e.judged.id, ()) if e.judged else ()) for e in left]
    return tuple(sorted(found, key=lambda a: (a.entry.version.recorded, a.entry.version.series)))


def matching(found: Iterable[Amendment], wanted: Wanted) -> Iterator[tuple[Amendment, ChangeRow]]:
    """The changes that are asked for, each with its amendment."""
    for amendment in found:
        day = amendment.entry.version.day
        if (wanted.since and day < wanted.since) or (wanted.until and day > wanted.until):
            continue
        for each in amendment.changes:
            if _meets(each, wanted):
                yield amendment, each


def _meets(row: ChangeRow, wanted: Wanted) -> bool:
    return (
        (row.material or not wanted.material)
        and (not wanted.topic or wanted.topic in row.topics)
        and (not wanted.rule or wanted.rule in row.rules)
        and row.severity.rank >= wanted.severity.rank
        and (wanted.direction is None or row.direction is wanted.direction)
    )


def _changes(store: Store, ids: set[int]) -> dict[int, tuple[ChangeRow, ...]]:
    by_judgement: dict[int, list[ChangeRow]] = defaultdict(list)
    ordered = sorted(ids)
    for start in range(0, len(ordered), _SLICE):
        with store.read() as connection:
            some = ordered[start : start + _SLICE]
            for row in connection.execute(select(change).where(change.c.judgement.in_(some))):
                by_judgement[row.judgement].append(
                    ChangeRow(
                        number=row.number,
                        kind=row.kind,
                        old_clause=row.old_clause,
                        new_clause=row.new_clause,
                        place=row.place,
                        material=row.material,
                        severity=Severity(row.severity),
                        direction=Direction(row.direction),
                        topics=tuple(row.topics.split()),
                        rules=tuple(row.rules.split()),
                        why=row.why,
                        old_words=row.old_words,
                        new_words=row.new_words,
                    )
                )
    return {key: tuple(sorted(rows, key=lambda r: (-r.severity.rank, r.number))) for key, rows in by_judgement.items()}
