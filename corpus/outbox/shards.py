"""One shard of a mailing: some hundred messages that are written together, wholly or not at all."""

import hashlib
import os
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from corpus.outbox.addresses import mark
from corpus.outbox.entries import Entry

MESSAGES = "messages"
MBOX = "messages.mbox"
_FROM = re.compile(rb"^(>*From )", re.MULTILINE)


class Message(Protocol):
    """A message ready to be sent."""

    @property
    def content(self) -> bytes:
        """Its bytes, with CRLF."""
        ...

    @property
    def message_id(self) -> str:
        """Its Message-ID, with the angle brackets."""
        ...


Fill = Callable[[int, str, str], Message]
"""(group, name, address) → the message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a shard holds: (line, group, name, address) of its recipients; ``first`` counts from 1 over the mailing."""

    shard: int
    first: int
    to: tuple[tuple[int, int, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """A shard that is written: its entries, and the part of an mbox that holds its messages (else they are files)."""

    entries: list[Entry]
    part: Path | None = None


def write_folder(order: Order, fill: Fill, outbox: Path, work: Path) -> Shard:
    """Write the messages as `messages/0000/00000001.eml` …: beside their place first, then the folder is renamed.

    Raises:
        OSError: if that fails; what was begun is removed.
    """
    beside = work / f"shard-{order.shard:05}.{os.getpid()}"
    name = f"{MESSAGES}/{order.shard:05}"
    made = []
    try:
        beside.mkdir()
        for place, (line, group, person, address) in enumerate(order.to, start=order.first):
            message = fill(group, person, address)
            file = f"{place:08}.eml"
            _write(beside / file, message.content)
            made.append(_entry(place, line, group, f"{name}/{file}", None, message, address))
        shutil.rmtree(outbox / name, ignore_errors=True)  # what a broken run left
        beside.rename(outbox / name)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    return Shard(entries=made)


def write_part(order: Order, fill: Fill, work: Path, stamp: str) -> Shard:
    """Write the messages as part of an mbox ("mboxrd": lines with LF, "From " in a body quoted with ">").

    The places of the entries count from the beginning of the part. ``stamp`` follows "From " before each message.

    Raises:
        OSError: if that fails; what was begun is removed.
    """
    path = work / f"part-{order.shard:05}.{os.getpid()}"
    made, start = [], 0
    try:
        with path.open("wb") as file:
            for place, (line, group, person, address) in enumerate(order.to, start=order.first):
                message = fill(group, person, address)
                shown = _FROM.sub(rb">\1", message.content.replace(b"\r\n", b"\n"))
                file.write(f"From {stamp}\n".encode() + shown + b"\n")
                end = file.tell()
                made.append(_entry(place, line, group, MBOX, (start, end), message, address))
                start = end
    except BaseException:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise
    return Shard(entries=made, part=path)


def _write(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(handle, left) :]
    finally:
        os.close(handle)


def _entry(
    place: int, line: int, group: int, file: str, at: tuple[int, int] | None, message: Message, address: str
) -> Entry:
    return Entry(
        n=place,
        line=line,
        group=group,
        file=file,
        start=at[0] if at else None,
        end=at[1] if at else None,
        bytes=len(message.content),
        sha256=hashlib.sha256(message.content).hexdigest(),
        message_id=message.message_id,
        to=mark(address).hex(),
    )
