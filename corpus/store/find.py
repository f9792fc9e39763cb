"""Finding series and versions: by their names as people write them."""

import re
from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from corpus.store.errors import StoreError
from corpus.store.model import Key, Series, Version
from corpus.store.open import Store
from corpus.store.schema import series, text, version

__all__ = ["all_series", "all_versions", "bytes_of", "series_named", "version_named", "versions_of"]

_NUMBER = re.compile(r"[Vv]?(\d+)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def all_series(store: Store) -> tuple[Series, ...]:
    """Every series, by name."""
    with store.read() as connection:
        rows = connection.execute(
            select(
                series.c.name,
                series.c.provider,
                series.c.kind,
                func.count(version.c.id).label("versions"),
                func.min(version.c.recorded).label("first"),
                func.max(version.c.recorded).label("last"),
            )
            .join(version, version.c.series == series.c.id)
            .group_by(series.c.id, series.c.name, series.c.provider, series.c.kind)
        ).all()
    found = [
        Series(
            name=row.name,
            provider=row.provider,
            kind=row.kind,
            versions=row.versions,
            first=row.first[:10],
            last=row.last[:10],
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda each: each.name))


def series_named(store: Store, name: str) -> str:
    """The one series that is meant: its whole name, the name in other letters, or a part that only one has.

    Raises:
        StoreError: if there is none, or several.
    """
    with store.read() as connection:
        names = sorted(connection.execute(select(series.c.name)).scalars())
    return _meant(name, names)


def _meant(name: str, names: list[str]) -> str:
    if name in names:
        return name
    for found in (
        [each for each in names if each.lower() == name.lower()],
        [each for each in names if name.lower() in each.lower()],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            some = ", ".join(f"“{each}”" for each in found[:4]) + (" …" if len(found) > 4 else "")
            raise StoreError(f"“{name}” may be {len(found)} series: {some} Write more of the name.")
    raise StoreError(f"there is no series “{name}”; `novation corpus list` names those there are.")


def versions_of(store: Store, name: str) -> tuple[Version, ...]:
    """The versions of a series (by its whole name), oldest first."""
    with store.read() as connection:
        return _versions(connection, [name]).get(name, ())


def all_versions(store: Store) -> dict[str, tuple[Version, ...]]:
    """Series → versions, oldest first; series by name."""
    with store.read() as connection:
        return dict(sorted(_versions(connection, None).items()))


def _versions(connection: Connection, names: Iterable[str] | None) -> dict[str, tuple[Version, ...]]:
    wanted = select(series.c.name, version).join(series, series.c.id == version.c.series)
    if names is not None:
        wanted = wanted.where(series.c.name.in_(list(names)))
    by_series = defaultdict(list)
    for row in connection.execute(wanted):
        by_series[row.name].append(row)
    return {
        name: tuple(
            Version(
                series=name,
                number=number,
                source=row.source,
                recorded=row.recorded,
                key=Key(row.text, row.form),
                file=row.file,
                note=row.note,
            )
            for number, row in enumerate(sorted(rows, key=lambda r: (r.recorded, r.place, r.source)), 1)
        )
        for name, rows in by_series.items()
    }


def version_named(store: Store, words: str) -> Version:
    """The version named: ``SERIES@V3``, ``SERIES@2025-03-01`` (the newest by then), ``SERIES@first``, ``SERIES``.

    Raises:
        StoreError: if there is no such series or version.
    """
    name, at, which = words.rpartition("@")
    if not at:
        name, which = words, "last"
    versions = versions_of(store, series_named(store, name))
    found = _chosen(versions, which)
    if found is None:
        last = versions[-1]
        raise StoreError(
            f"“{words}”: there is no version {which}; {last.series} has V1 ({versions[0].day}) to"
            f" V{last.number} ({last.day}). Write @V3, @2025-03-01, @first or @last."
        )
    return found


def _chosen(versions: tuple[Version, ...], which: str) -> Version | None:
    if which.lower() in {"last", "latest"}:
        return versions[-1]
    if which.lower() == "first":
        return versions[0]
    if number := _NUMBER.fullmatch(which):
        at = int(number.group(1))
        return versions[at - 1] if 1 <= at <= len(versions) else None
    if _DAY.fullmatch(which):
        return next((each for each in reversed(versions) if each.day <= which), None)
    return None


def texts_of(store: Store, digests: Iterable[str]) -> dict[str, bytes]:
    """The bytes of these texts, as they came, by digest; what the store lacks is left out."""
    with store.read() as connection:
        rows = connection.execute(select(text.c.sha256, text.c.data).where(text.c.sha256.in_(sorted({*digests}))))
        return {row.sha256: bytes(row.data) for row in rows}


def bytes_of(store: Store, digest: str) -> bytes:
    """The bytes of a text, as they came.

    Raises:
        StoreError: if the store lacks them.
    """
    with store.read() as connection:
        found = connection.execute(select(text.c.data).where(text.c.sha256 == digest)).scalar_one_or_none()
    if found is None:
        raise StoreError(f"the store lacks the text {digest[:12]}; `novation corpus verify` lists what is missing.")
    return bytes(found)
