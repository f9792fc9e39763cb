"""A text as it was read: its words, clauses and defined terms, out of the store."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select

from corpus.packed import unpacked, unpacked_text
from corpus.store.model import Key
from corpus.store.open import Store
from corpus.store.schema import reading

__all__ = ["Outline", "Part", "Term", "outline", "outlines"]


class Part(NamedTuple):
    """A clause; ``start`` and ``end`` count in the text of the outline."""

    id: str
    parent: str | None
    kind: str
    label: str | None
    heading: str | None
    start: int
    end: int
    topics: tuple[str, ...]

    @property
    def title(self) -> str:
        """Label and heading, as far as it has them; else its id."""
        return " ".join(part for part in (self.label and self.label.rstrip("."), self.heading) if part) or self.id


class Term(NamedTuple):
    """A defined term, its other forms, and the clause that defines it."""

    term: str
    aliases: tuple[str, ...]
    clause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What was read of a text."""

    key: Key
    text: str
    parts: tuple[Part, ...]
    terms: tuple[Term, ...]

    def part(self, name: str) -> Part | None:
        """The clause of that id or label; null where there is none."""
        for each in self.parts:
            if each.id == name:
                return each
        wanted = name.strip().rstrip(".").lower()
        named = [p for p in self.parts if (p.label or "").rstrip(".").lower() == wanted]
        named = named or [p for p in self.parts if (p.heading or "").lower() == wanted]
        return named[0] if len(named) == 1 else None


def outline(store: Store, key: Key, engine: str) -> Outline | None:
    """What was read of a text; null where it was not."""
    return next(outlines(store, [key], engine), None)


def outlines(store: Store, keys: Iterable[Key], engine: str) -> Iterator[Outline]:
    """What was read of these texts, one at a time, by their hash; texts not read yet are left out."""
    columns = select(reading.c.content, reading.c.outline)
    for key in sorted(frozenset(keys)):
        wanted = (reading.c.text == key.text) & (reading.c.form == key.form) & (reading.c.engine == engine)
        with store.read() as connection:
            row = connection.execute(columns.where(wanted)).one_or_none()
        if row is not None:
            value = unpacked(row.outline)
            yield Outline(
                key=key,
                text=unpacked_text(row.content),
                parts=tuple(Part._make([*each[:7], tuple(each[7])]) for each in value["clauses"]),
                terms=tuple(Term(term, tuple(aliases), clause) for term, aliases, clause in value["terms"]),
            )
