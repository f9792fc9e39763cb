"""What a process that writes shards holds: how to fill a message, and where to put it."""

import os
import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import connection, parent_process
from pathlib import Path

from corpus.outbox.shards import Fill, Order, Shard, write_folder, write_part


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """How and where the shards of a mailing are written; ``stamp`` is set where they become an mbox."""

    fill: Fill
    outbox: Path
    work: Path
    stamp: str | None = None

    def write(self, order: Order) -> Shard:
        """Write one shard."""
        if self.stamp is None:
            return write_folder(order, self.fill, self.outbox, self.work)
        return write_part(order, self.fill, self.work, self.stamp)


_desk: list[Desk] = []
"""The one desk of this process, set when it starts: what a message is filled into is sent to it once, not by shard."""


def seated(make: Callable[[], Desk]) -> None:
    """Begin work in a process of its own: it heeds no Ctrl-C (its parent does) and ends when its parent ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _desk[:] = [make()]


def write_shard(order: Order) -> Shard:
    """Write one shard at the desk of this process."""
    return _desk[0].write(order)


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
