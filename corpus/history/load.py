"""The history of a series out of the store."""

from collections.abc import Iterable

from sqlalchemy import select

from corpus.history.model import Entry, Judged, Pair, Read
from corpus.history.timeline import timeline
from corpus.store.find import all_versions, versions_of
from corpus.store.keep import skipped_items
from corpus.store.model import Key
from corpus.store.open import Store
from corpus.store.schema import judgement, reading

__all__ = ["histories", "history", "judgements", "readings"]


def readings(store: Store, engine: str) -> dict[Key, Read]:
    """What was read so far."""
    columns = (reading.c.text, reading.c.form, reading.c.words, reading.c.size)
    with store.read() as connection:
        rows = connection.execute(select(*columns).where(reading.c.engine == engine)).all()
    return {Key(row.text, row.form): Read(words=row.words, size=row.size) for row in rows}


def judgements(store: Store, engine: str) -> dict[Pair, Judged]:
    """What was judged so far."""
    named = ("id", "old_text", "old_form", "new_text", "new_form", "material", "severity", "review", "edits", "summary")
    with store.read() as connection:
        rows = connection.execute(
            select(*(judgement.c[name] for name in named)).where(judgement.c.engine == engine)
        ).all()
    return {
        Pair(Key(row.old_text, row.old_form), Key(row.new_text, row.new_form)): Judged(
            id=row.id,
            material=row.material,
            severity=row.severity,
            review=row.review,
            edits=row.edits,
            summary=row.summary,
        )
        for row in rows
    }


def history(store: Store, series: str, engine: str) -> tuple[Entry, ...]:
    """The history of one series (by its whole name)."""
    skipped = {Pair(*pair): why for pair, why in skipped_items(store, engine).items()}
    return timeline(versions_of(store, series), readings(store, engine), judgements(store, engine), skipped)


def histories(store: Store, engine: str, only: Iterable[str] | None = None) -> dict[str, tuple[Entry, ...]]:
    """The history of every series, or of those named."""
    wanted = None if only is None else frozenset(only)
    read, judged = readings(store, engine), judgements(store, engine)
    skipped = {Pair(*pair): why for pair, why in skipped_items(store, engine).items()}
    return {
        name: timeline(versions, read, judged, skipped)
        for name, versions in all_versions(store).items()
        if wanted is None or name in wanted
    }
