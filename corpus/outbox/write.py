"""Writes the messages of a mailing: shard by shard, by several processes, to be gone on with wherever it broke off.

The order is always that of the recipients. A shard's messages are on the disk before its lines stand in the manifest;
what stands in the manifest is never written again, what does not is.
"""

import os
import shutil
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from corpus.outbox.begun import WORK
from corpus.outbox.disk import to_disk
from corpus.outbox.entries import MANIFEST, Entry, cut, entries, written
from corpus.outbox.shards import MBOX, MESSAGES, Order, Shard

SHARD = 500
"""Messages that are written together, and stand in one folder."""

SAFE = 8
"""Shards that are written to the disk together, before the manifest says so."""

Recipient = tuple[int, int, str, str]
"""(line, group, name, address)."""

WriteShard = Callable[[Order], Shard]
"""What writes one shard, in another process or in this one."""


def write_messages(
    outbox: Path,
    recipients: Iterable[Recipient],
    write: WriteShard,
    executor: Executor,
    *,
    mbox: bool,
    workers: int,
    shard: int = SHARD,
    safe: int = SAFE,
    shown: Callable[[int], None] = lambda done: None,
) -> int:
    """Write what is not yet written; how many messages there are then.

    ``shard`` messages are written together, ``safe`` shards brought to the disk together; ``shown`` is called with the
    count so far.

    Raises:
        OSError: if a message or the manifest can't be written; the same call goes on from there.
    """
    done = kept(outbox, mbox, shard)
    _cleared(outbox / WORK)
    if not mbox:
        (outbox / MESSAGES).mkdir(exist_ok=True)
    shown(done)
    with (outbox / MANIFEST).open("ab", buffering=0) as manifest:
        waiting: list[Entry] = []
        for number, made in enumerate(_made(_orders(recipients, done, shard), write, executor, workers), start=1):
            waiting += _joined(outbox / MBOX, made)
            if number % safe == 0:
                done += _recorded(outbox, manifest, waiting)
                waiting = []
                shown(done)
        done += _recorded(outbox, manifest, waiting)
    shown(done)
    return done


def kept(outbox: Path, mbox: bool, shard: int = SHARD) -> int:
    """How many messages stand whole in the outbox, by whole shards; what is left of others is cut off."""
    box = outbox / MBOX
    size = box.stat().st_size if box.exists() else 0
    keep = stop = 0
    for expected, entry in enumerate(entries(outbox / MANIFEST), start=1):
        if entry.n != expected or not _whole(entry, outbox, size):
            break
        if entry.n % shard == 0:
            keep, stop = entry.n, entry.end or 0
    cut(outbox / MANIFEST, keep)
    if mbox:
        with box.open("ab") as file:
            file.truncate(stop)
    return keep


def _whole(entry: Entry, outbox: Path, size: int) -> bool:
    if entry.end is not None:
        return entry.end <= size
    try:
        return (outbox / entry.file).stat().st_size == entry.bytes
    except OSError:
        return False


def _orders(recipients: Iterable[Recipient], skip: int, shard: int) -> Iterator[Order]:
    """The recipients by shards, without the first ``skip`` of them."""
    to: list[Recipient] = []
    place = 0
    for place, recipient in enumerate(recipients, start=1):
        if place <= skip:
            continue
        to.append(recipient)
        if place % shard == 0:
            yield Order(shard=place // shard - 1, first=place - len(to) + 1, to=tuple(to))
            to = []
    if to:
        yield Order(shard=place // shard, first=place - len(to) + 1, to=tuple(to))


def _made(orders: Iterator[Order], write: WriteShard, executor: Executor, workers: int) -> Iterator[Shard]:
    """The shards in their order; only so many are under way at once, whatever the length of the list."""
    under_way: deque[Future[Shard]] = deque()
    try:
        for order in orders:
            under_way.append(executor.submit(write, order))
            if len(under_way) > 2 * workers:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()
    finally:
        for each in under_way:
            each.cancel()


def _joined(box: Path, shard: Shard) -> list[Entry]:
    """The entries of a shard; a part of an mbox is put at its end."""
    if shard.part is None:
        return shard.entries
    with box.open("ab") as file, shard.part.open("rb") as part:
        start = file.tell()
        shutil.copyfileobj(part, file, 1 << 20)
    shard.part.unlink()
    return [replace(each, start=start + (each.start or 0), end=start + (each.end or 0)) for each in shard.entries]


def _recorded(outbox: Path, manifest: BinaryIO, made: list[Entry]) -> int:
    """Bring the messages to the disk, then say so in the manifest; how many they are."""
    if made:
        to_disk(outbox)
        content = memoryview(b"".join(written(entry) for entry in made))
        while content:
            content = content[manifest.write(content) :]
        os.fsync(manifest.fileno())
    return len(made)


def _cleared(work: Path) -> None:
    """Remove the shards that a broken run had begun."""
    for each in work.iterdir():
        if each.is_dir():
            shutil.rmtree(each, ignore_errors=True)
        elif each.name.startswith("part-"):
            each.unlink(missing_ok=True)
