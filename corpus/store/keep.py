"""Keeping what a sweep found out: one transaction a batch, each row once."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, select

from corpus.store.add import ignoring
from corpus.store.model import Key
from corpus.store.open import Store
from corpus.store.schema import change, judgement, reading, skipped

__all__ = ["forget_skipped", "keep", "skip", "skipped_items"]

Row = dict[str, Any]
_PAIR = ("old_text", "old_form", "new_text", "new_form", "engine")


def keep(store: Store, readings: Sequence[Row], judgements: Sequence[tuple[Row, Sequence[Row]]]) -> None:
    """Writes the rows that the store does not hold yet; a judgement comes with its changes or not at all."""
    if not readings and not judgements:
        return
    with store.write() as connection:
        if readings:
            connection.execute(ignoring(connection, reading, "text", "form", "engine"), list(readings))
        for row, changes in judgements:
            _keep(connection, row, changes)


def _keep(connection: Connection, row: Row, changes: Sequence[Row]) -> None:
    made = connection.execute(
        ignoring(connection, judgement, *_PAIR).returning(judgement.c.id), row
    ).scalar_one_or_none()
    if made is not None and changes:
        connection.execute(
            ignoring(connection, change, "judgement", "number"), [{**each, "judgement": made} for each in changes]
        )


def skip(store: Store, old: Key, new: Key, engine: str, reason: str) -> None:
    """Notes a pair that could not be done."""
    row = {
        "old_text": old.text,
        "old_form": old.form,
        "new_text": new.text,
        "new_form": new.form,
        "engine": engine,
        "reason": reason,
    }
    with store.write() as connection:
        connection.execute(ignoring(connection, skipped, *_PAIR), row)


def skipped_items(store: Store, engine: str) -> dict[tuple[Key, Key], str]:
    """Pairs that could not be done → why."""
    with store.read() as connection:
        rows = connection.execute(select(skipped).where(skipped.c.engine == engine)).all()
    return {(Key(r.old_text, r.old_form), Key(r.new_text, r.new_form)): r.reason for r in rows}


def forget_skipped(store: Store, engine: str) -> None:
    """Lets the next sweep try again what failed."""
    with store.write() as connection:
        connection.execute(delete(skipped).where(skipped.c.engine == engine))
