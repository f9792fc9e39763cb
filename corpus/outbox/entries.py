"""The manifest of a mailing: a line for each message, in the order of the recipients; also the journal of its making.

A line stands in it only when its message is safe on the disk, so what a broken run left is found by reading it.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MANIFEST = "manifest.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One message: its place among all, the recipient's line, where it stands, and what it is known by.

    ``to`` is the SHA-256 of the address in lower case: who knows an address finds its message, and nobody reads a list
    of customers. ``start`` and ``end`` are the place in the mbox of a message that stands in one, else null.
    """

    n: int
    line: int
    group: int
    file: str
    start: int | None
    end: int | None
    bytes: int
    sha256: str
    message_id: str
    to: str


def written(entry: Entry) -> bytes:
    """The entry as a line of the manifest. Every value is ASCII without quotes."""
    place = "" if entry.start is None else f'"start": {entry.start}, "end": {entry.end}, '
    return (
        f'{{"n": {entry.n}, "line": {entry.line}, "group": {entry.group}, "file": "{entry.file}", {place}'
        f'"bytes": {entry.bytes}, "sha256": "{entry.sha256}", "message_id": "{entry.message_id}", '
        f'"to": "{entry.to}"}}\n'
    ).encode()


def entries(path: Path) -> Iterator[Entry]:
    """The entries of a manifest up to the first line that is none."""
    if not path.exists():
        return
    with path.open("rb") as file:
        for line in file:
            entry = entry_of(line)
            if entry is None:
                return
            yield entry


def entry_of(line: bytes) -> Entry | None:
    """The entry that a line of a manifest is; null where it is none."""
    try:
        made = Entry(**{"start": None, "end": None, **json.loads(line)})
    except (ValueError, TypeError):
        return None
    return made if written(made) == line else None


def cut(path: Path, keep: int) -> None:
    """Keep the first ``keep`` lines of a manifest; make it where there is none."""
    with path.open("a+b") as file:
        file.seek(0)
        end = sum(len(file.readline()) for _ in range(keep))
        file.truncate(end)
        file.flush()
        os.fsync(file.fileno())
