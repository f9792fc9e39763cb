"""What a sweep has to do: pairs of neighbouring versions, each once, in batches whose texts follow one another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from sqlalchemy import select

from corpus.store.model import Key, Version
from corpus.store.open import Store
from corpus.store.schema import judgement, reading, skipped, text

__all__ = ["Batch", "Done", "Item", "batches", "done", "neighbours", "sizes"]

BATCH_ITEMS = 24
BATCH_BYTES = 1_500_000


class Item(NamedTuple):
    """Two texts to compare, or with no ``old`` one text to read."""

    old: Key | None
    new: Key


Batch = tuple[Item, ...]


class Done(NamedTuple):
    """What the store holds by now of one engine: readings, judged pairs, pairs that failed, texts without a word."""

    read: frozenset[Key]
    judged: frozenset[tuple[Key, Key]]
    failed: frozenset[tuple[Key, Key]]
    empty: frozenset[Key] = frozenset()


def done(store: Store, engine: str) -> Done:
    """What need not be done again."""
    with store.read() as connection:
        columns = select(reading.c.text, reading.c.form, reading.c.size)
        read = connection.execute(columns.where(reading.c.engine == engine)).all()
        pairs = [
            connection.execute(
                select(table.c.old_text, table.c.old_form, table.c.new_text, table.c.new_form).where(
                    table.c.engine == engine
                )
            ).all()
            for table in (judgement, skipped)
        ]
    judged, failed = (frozenset((Key(row[0], row[1]), Key(row[2], row[3])) for row in rows) for rows in pairs)
    empty = frozenset(Key(row.text, row.form) for row in read if not row.size)
    return Done(frozenset(Key(row.text, row.form) for row in read), judged, failed, empty)


def sizes(store: Store) -> dict[str, int]:
    """Bytes of each text."""
    with store.read() as connection:
        return {row.sha256: row.size for row in connection.execute(select(text.c.sha256, text.c.size))}


def neighbours(versions: Sequence[Version]) -> Iterator[Item]:
    """The pairs of one series that follow each other with another text, each once; a lone text to be read."""
    seen: set[tuple[Key, Key]] = set()
    for old, new in pairwise(versions):
        pair = (old.key, new.key)
        if old.key != new.key and pair not in seen:
            seen.add(pair)
            yield Item(*pair)
    if not seen and versions:
        yield Item(None, versions[0].key)


def batches(wanted: Iterable[Iterable[Item]], had: Done, size: Mapping[str, int]) -> list[Batch]:
    """What is left to do of the items of each series, the largest batches first.

    Neighbours stay together, so that each text is read once.
    """
    taken: set[Item] = set()
    found: list[tuple[int, Batch]] = []
    for items in wanted:
        left = [item for item in items if not _had(item, had) and item not in taken]
        taken.update(left)
        found += _cut(left, size)
    return [batch for _, batch in sorted(found, key=lambda each: (-each[0], each[1]))]


def _had(item: Item, had: Done) -> bool:
    if item.old is None or item.old in had.empty or item.new in had.empty:
        return item.new in had.read or (item.new, item.new) in had.failed
    return (item.old, item.new) in had.judged or (item.old, item.new) in had.failed


def _cut(items: Iterable[Item], size: Mapping[str, int]) -> Iterator[tuple[int, Batch]]:
    waiting: list[Item] = []
    bytes_waiting = 0
    for item in items:
        if waiting and (len(waiting) == BATCH_ITEMS or bytes_waiting > BATCH_BYTES):
            yield bytes_waiting, tuple(waiting)
            waiting, bytes_waiting = [], 0
        waiting.append(item)
        bytes_waiting += size.get(item.new.text, 0)
    if waiting:
        yield bytes_waiting, tuple(waiting)
