"""What became of each clause between two versions, as the sweep noted it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select

from corpus.history.model import Pair
from corpus.packed import unpacked
from corpus.store.open import Store
from corpus.store.schema import judgement

__all__ = ["Event", "Lineage", "lineage"]

WORDS_STAND = frozenset({"renumbered", "moved", "cosmetic", "reordered", "retargeted"})


class Event(NamedTuple):
    """What happened to a clause in one pair: ``old`` and ``new`` are its ids, ``why`` the judgement's reason."""

    kind: str
    old: tuple[str, ...]
    new: tuple[str, ...]
    material: bool
    severity: str
    direction: str
    why: str

    @property
    def reworded(self) -> bool:
        """True when the clause says something in other words than before."""
        return self.kind not in WORDS_STAND


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """``moved``: new id → old id, where they differ; ``came``: ids that no clause before had a part in."""

    moved: Mapping[str, str]
    came: frozenset[str]
    events: tuple[Event, ...]

    def before(self, clause: str) -> str | None:
        """The id that the clause had before; null where it came."""
        return None if clause in self.came else self.moved.get(clause, clause)

    def of(self, clause: str) -> tuple[Event, ...]:
        """What happened to a clause of the new version."""
        return tuple(event for event in self.events if clause in event.new)


def lineage(store: Store, pair: Pair, engine: str) -> Lineage | None:
    """The lineage of a judged pair; null where it was not judged."""
    wanted = (
        (judgement.c.old_text == pair.old.text)
        & (judgement.c.old_form == pair.old.form)
        & (judgement.c.new_text == pair.new.text)
        & (judgement.c.new_form == pair.new.form)
        & (judgement.c.engine == engine)
    )
    with store.read() as connection:
        found = connection.execute(select(judgement.c.lineage).where(wanted)).scalar_one_or_none()
    if found is None:
        return None
    value = unpacked(found)
    return Lineage(
        moved={new: old for old, new in reversed(value["moved"])},
        came=frozenset(value["came"]),
        events=tuple(Event(k, tuple(old), tuple(new), *rest) for k, old, new, *rest in value["changes"]),
    )
