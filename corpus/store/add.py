"""Adding versions: many in one transaction, each once, whoever else writes at the same time."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql, sqlite

from corpus.recorded import Recorded, form_of, printable
from corpus.store.open import Store
from corpus.store.schema import series, text, version

__all__ = ["Added", "add", "ignoring", "known_sources"]

BATCH = 200
_LARGEST = 8_000_000  # bytes of texts in one transaction


class Added(NamedTuple):
    """How far an import has come: versions seen, versions that were new, bytes of new texts."""

    seen: int
    new: int
    size: int


def known_sources(store: Store, name: str) -> frozenset[str]:
    """The sources of a series that are in the store."""
    with store.read() as connection:
        rows = connection.execute(
            select(version.c.source).join(series, series.c.id == version.c.series).where(series.c.name == name)
        )
        return frozenset(row.source for row in rows)


def add(store: Store, versions: Iterable[Recorded]) -> Iterator[Added]:
    """Adds versions that the store does not hold yet; yields after each transaction how far it has come.

    What was yielded is in the store for good: an import that is broken off goes on where it was.
    """
    known: dict[str, frozenset[str]] = {}
    seen = new = size = 0
    waiting = iter(versions)
    ended = False
    while not ended:
        loaded: list[tuple[Recorded, bytes]] = []
        room = _LARGEST
        ended = True
        for each in waiting:
            seen += 1
            name = printable(each.series)
            if name not in known:
                known[name] = known_sources(store, name)
            if printable(each.source) not in known[name]:
                loaded.append((each, each.data()))
                room -= len(loaded[-1][1])
            if room < 0 or len(loaded) == BATCH:
                ended = False
                break
        if loaded:
            with store.write() as connection:
                new += _write(connection, loaded)
        size += sum(len(data) for _, data in loaded)
        yield Added(seen, new, size)


def _write(connection: Connection, loaded: Sequence[tuple[Recorded, bytes]]) -> int:
    hashes = [hashlib.sha256(data).hexdigest() for _, data in loaded]
    _texts(connection, dict(zip(hashes, (data for _, data in loaded), strict=True)))
    names = {printable(each.series): each for each, _ in loaded}
    rows = [
        {
            "name": name,
            "provider": None if each.provider is None else printable(each.provider),
            "kind": None if each.kind is None else printable(each.kind),
        }
        for name, each in sorted(names.items())
    ]
    connection.execute(ignoring(connection, series, "name"), rows)
    found = connection.execute(select(series.c.name, series.c.id).where(series.c.name.in_(sorted(names))))
    ids = {row.name: row.id for row in found}
    before = connection.execute(
        ignoring(connection, version, "series", "source"),
        [
            {
                "series": ids[printable(each.series)],
                "source": printable(each.source),
                "recorded": each.recorded,
                "place": each.place,
                "text": digest,
                "file": printable(each.file),
                "form": printable(form_of(each.file)),
                "note": printable(each.note),
            }
            for (each, _), digest in zip(loaded, hashes, strict=True)
        ],
    )
    return before.rowcount if 0 <= before.rowcount <= len(loaded) else len(loaded)


def _texts(connection: Connection, texts: dict[str, bytes]) -> None:
    held = connection.execute(select(text.c.sha256).where(text.c.sha256.in_(sorted(texts)))).scalars().all()
    rows = [
        {"sha256": digest, "size": len(data), "data": data}
        for digest, data in sorted(texts.items())
        if digest not in set(held)
    ]
    if rows:
        connection.execute(ignoring(connection, text, "sha256"), rows)


def ignoring(connection: Connection, table: object, *unique: str) -> sqlite.Insert | postgresql.Insert:
    """An insert that leaves out rows which are there already."""
    make = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    return make(table).on_conflict_do_nothing(index_elements=list(unique))  # type: ignore[arg-type]
