"""A store as JSON Lines: the same versions give the same bytes, in whatever order they came and in either database."""

import base64
import json
from collections.abc import Iterator

from sqlalchemy import select

from corpus.store.find import all_series, all_versions
from corpus.store.open import Store
from corpus.store.schema import change, judgement, reading, text

__all__ = ["export_lines", "judged_lines"]

_PAIR = ("old_text", "old_form", "new_text", "new_form", "engine")


def export_lines(store: Store, *, texts: bool = False) -> Iterator[str]:
    """A line a series, then a line a version; with ``texts`` a line a text with its bytes (base64) too."""
    for each in all_series(store):
        yield _line(
            {"series": each.name, "provider": each.provider, "kind": each.kind, "versions": each.versions},
        )
    for versions in all_versions(store).values():
        for one in versions:
            yield _line(
                {
                    "series": one.series,
                    "version": one.number,
                    "recorded": one.recorded,
                    "source": one.source,
                    "file": one.file,
                    "sha256": one.key.text,
                    "note": one.note,
                }
            )
    if texts:
        yield from _texts(store)


def _texts(store: Store) -> Iterator[str]:
    with store.read() as connection:
        digests = sorted(connection.execute(select(text.c.sha256)).scalars())
        for digest in digests:
            data = connection.execute(select(text.c.data).where(text.c.sha256 == digest)).scalar_one()
            yield _line({"sha256": digest, "data": base64.b64encode(bytes(data)).decode("ascii")})


def judged_lines(store: Store) -> Iterator[str]:
    """What was found out about the versions, without what only this store's numbers tell."""
    with store.read() as connection:
        for row in _sorted(connection.execute(select(reading)).mappings(), ("id",)):
            yield _line({"reading": row})
        judged = connection.execute(select(judgement)).mappings().all()
        for row in _sorted(judged, ("id",)):
            yield _line({"judgement": row})
        pairs = {row["id"]: [row[k] for k in _PAIR] for row in judged}
        changes = connection.execute(select(change)).mappings().all()
        for one in sorted(changes, key=lambda r: (pairs[r["judgement"]], r["number"])):
            yield _line({"change": {**dict(one), "judgement": pairs[one["judgement"]]}})


def _sorted(rows: object, without: tuple[str, ...]) -> list[dict[str, object]]:
    made = [
        {k: _plain(v) for k, v in row.items() if k not in without}
        for row in rows  # type: ignore[attr-defined]
    ]
    return sorted(made, key=lambda row: json.dumps(row, sort_keys=True))


def _plain(value: object) -> object:
    return base64.b64encode(bytes(value)).decode("ascii") if isinstance(value, bytes | memoryview) else value


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
