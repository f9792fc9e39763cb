"""Since when a clause stands, and since when in these words: back through moves, renumberings, splits and flickers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.history.lineage import Event, Lineage
from corpus.history.model import Entry, Pair
from corpus.store.model import Version

__all__ = ["Blame", "Touch", "blame"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """Something that happened to the clause in a version; ``clause`` is its id in that version."""

    version: Version
    clause: str
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Blame:
    """``since`` is the version that first has the clause, ``worded`` the one that last changed its words.

    ``on_record`` is true where the clause is as old as the record: it may be older. ``touches``: newest first.
    """

    clause: str
    version: Version
    since: Version
    worded: Version
    on_record: bool
    touches: tuple[Touch, ...]


def blame(
    entries: Sequence[Entry], version: Version, clause: str, lineage_of: Callable[[Pair], Lineage | None]
) -> Blame:
    """The history of one clause, as it stands in ``version``, one of the entries'.

    A text that was there before and came back is followed to where it first stood: what lies between did not touch
    the clause for good.
    """
    touches: list[Touch] = []
    at, name = version.number - 1, clause
    on_record = False
    while True:
        at = _first_with(entries, at)
        entry = entries[at]
        lineage = lineage_of(Pair(entry.before.key, entry.version.key)) if entry.before is not None else None
        if entry.before is None or lineage is None:
            on_record = True
            break
        touches += [Touch(version=entry.version, clause=name, event=event) for event in lineage.of(name)]
        before = lineage.before(name)
        if before is None:
            break
        at, name = entry.before.number - 1, before
    since = entries[at].version
    worded = next((touch.version for touch in touches if touch.event.reworded), since)
    return Blame(
        clause=clause, version=version, since=since, worded=worded, on_record=on_record, touches=tuple(touches)
    )


def _first_with(entries: Sequence[Entry], at: int) -> int:
    """The place of the first version with these very bytes."""
    key = entries[at].version.key
    return next(place for place, entry in enumerate(entries) if entry.version.key == key)
