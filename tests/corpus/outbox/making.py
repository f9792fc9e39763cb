"""An outbox of small messages, made without any agreement: `python -m tests.corpus.outbox.making FOLDER N KILL MBOX`.

The process ends itself with SIGKILL while it fills its KILLth message (0: it does not).
"""

import hashlib
import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from corpus.outbox.begun import MAILING, WORK, State, held, opened, tidied, write_safely
from corpus.outbox.desk import Desk
from corpus.outbox.write import write_messages

SHARD = 40
STAMP = "legal@example.org Tue Dec  1 12:00:00 2026"


@dataclass(frozen=True, slots=True, kw_only=True)
class Small:
    """A message."""

    content: bytes
    message_id: str


def small(group: int, name: str, address: str) -> Small:
    mark = hashlib.sha256(address.encode()).hexdigest()[:32]
    body = f"From here on, {name}\r\n>From there\r\n" * (1 + len(name) % 7)
    head = f"To: {name} <{address}>\r\nMessage-ID: <{mark}@example.org>\r\n\r\n"
    return Small(content=f"{head}{body}".encode(), message_id=f"<{mark}@example.org>")


def mortal(calls: list[int], last: int, group: int, name: str, address: str) -> Small:
    calls[0] += 1
    if calls[0] == last:
        os.kill(os.getpid(), signal.SIGKILL)
    return small(group, name, address)


def people(count: int) -> Iterator[tuple[int, int, str, str]]:
    for number in range(count):
        yield number + 2, 1 + number % 3, f"Person {number}", f"person{number}@example.org"


def make(outbox: Path, count: int, last: int = 0, *, mbox: bool = False) -> int:
    with held(outbox):
        state = opened(outbox, {"count": count})
        if state is State.DONE:
            return count
        fill = partial(mortal, [0], last) if last else small
        desk = Desk(fill=fill, outbox=outbox, work=outbox / WORK, stamp=STAMP if mbox else None)
        with ThreadPoolExecutor(1) as executor:
            done = write_messages(
                outbox, people(count), desk.write, executor, mbox=mbox, workers=1, shard=SHARD, safe=4
            )
        write_safely(outbox / MAILING, {"inputs": {"count": count}, "messages": done})
        tidied(outbox)
    return done


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), mbox=sys.argv[4] == "mbox")
