"""Whether a store still holds what was put into it: every text is hashed again."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import exists, select

from corpus.store.errors import StoreError
from corpus.store.open import Store
from corpus.store.schema import series, text, version

__all__ = ["Defect", "verify"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Defect:
    """Something that is not as it was put in, in one sentence; ``text`` is the SHA-256 that it concerns."""

    text: str
    message: str


def verify(store: Store) -> Iterator[Defect | int]:
    """Yields each defect, and after each text how many have been hashed.

    A text that can't be read is a defect, and the others are still looked at.

    Raises:
        StoreError: if not even the list of texts can be read.
    """
    yield from _file_checks(store)
    with store.read() as connection:
        digests = sorted(connection.execute(select(text.c.sha256)).scalars())
    for count, digest in enumerate(digests, 1):
        problem = _text_problem(store, digest)
        if problem:
            yield Defect(text=digest, message=f"the text {digest[:12]} {problem}: {_where(store, digest)}.")
        yield count
    with store.read() as connection:
        orphans = connection.execute(
            select(series.c.name, version.c.source, version.c.text)
            .join(series, series.c.id == version.c.series)
            .where(~exists().where(text.c.sha256 == version.c.text))
        ).all()
    for row in sorted(orphans, key=lambda r: (r.name, r.source)):
        message = f"the text {row.text[:12]} is missing: {row.name}, {row.source}."
        yield Defect(text=row.text, message=message)


def _file_checks(store: Store) -> Iterator[Defect]:
    """What SQLite itself finds wrong with its file."""
    if store.engine.dialect.name != "sqlite":
        return
    try:
        with store.read() as connection:
            found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA quick_check(20)")]
    except StoreError as problem:
        found = [str(problem)]
    if found != ["ok"]:
        yield Defect(text="", message=f"the file is damaged ({len(found)} places found by the database itself).")


def _text_problem(store: Store, digest: str) -> str:
    try:
        with store.read() as connection:
            row = connection.execute(select(text.c.size, text.c.data).where(text.c.sha256 == digest)).one_or_none()
    except StoreError:
        return "can't be read"
    if row is None:
        return "is missing"
    data = bytes(row.data)
    if hashlib.sha256(data).hexdigest() != digest:
        return "is not as it came"
    return "" if len(data) == row.size else "has another length than was noted"


def _where(store: Store, digest: str) -> str:
    """The versions that have this text, the first few by name."""
    try:
        with store.read() as connection:
            rows = connection.execute(
                select(series.c.name, version.c.recorded)
                .join(series, series.c.id == version.c.series)
                .where(version.c.text == digest)
            ).all()
    except StoreError:
        return "which versions have it can't be read either"
    names = sorted(f"{row.name} of {row.recorded[:10]}" for row in rows)
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return (", ".join(names[:3]) + more) or "no version has it"
