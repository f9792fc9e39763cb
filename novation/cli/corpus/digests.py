"""From amendments in the store to what feeds and the triage page show."""

import uuid
from collections.abc import Iterable

from corpus.history.amendments import Amendment
from corpus.store.open import Store
from renderers.digest import Digest, DigestChange

__all__ = ["digests", "series_urn"]


def digests(store: Store, names: Iterable[str] | None = None, since: str = "") -> list[Digest]:
    """The amendments that a person should know of, recorded on ``since`` (an ISO day) or later, oldest first."""
    from corpus.history.amendments import amendments
    from corpus.history.load import histories
    from corpus.sweep.worker import engine_of
    from novation.api import PROGRAM

    found = amendments(store, histories(store, engine_of(PROGRAM), names))
    return [_digest(each) for each in found if each.entry.version.day >= since]


def _digest(amendment: Amendment) -> Digest:
    entry = amendment.entry
    version, before = entry.version, entry.before
    return Digest(
        id=uuid.uuid5(uuid.NAMESPACE_URL, f"novation:{version.series}\n{version.source}").urn,
        series=version.series,
        name=version.name,
        against=before.name if before else version.name,
        recorded=version.recorded,
        summary=entry.because,
        changes=tuple(
            DigestChange(
                severity=row.severity,
                direction=row.direction,
                place=row.place,
                why=row.why,
                old=row.old_words,
                new=row.new_words,
                material=row.material,
            )
            for row in amendment.changes
        ),
    )


def series_urn(name: str) -> str:
    """An address of a series that never changes."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"novation:{name}").urn
