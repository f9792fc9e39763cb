"""The addresses that had their row already: on disk, so that memory does not grow with the list."""

import hashlib
import sqlite3
from pathlib import Path
from types import TracebackType
from typing import Self


def mark(address: str) -> bytes:
    """What an address is known by: case does not tell two addresses apart."""
    return hashlib.sha256(address.lower().encode()).digest()


class Addresses:
    """A set of addresses in a file of its own, each with the line it stood on; used as a context."""

    def __init__(self, path: Path) -> None:
        path.unlink(missing_ok=True)
        self._database = sqlite3.connect(path, isolation_level=None)
        # The file is thrown away when the run ends: nothing in it has to survive anything.
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute("PRAGMA cache_size = -32768")
        self._database.execute("CREATE TABLE seen (mark BLOB PRIMARY KEY, line INTEGER) WITHOUT ROWID")
        self._database.execute("BEGIN")

    def first(self, address: str, line: int) -> int | None:
        """The line on which the address stood before; null, and it is taken in, where it did not."""
        key = mark(address)
        added = self._database.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (key, line))
        if added.rowcount:
            return None
        found: int = self._database.execute("SELECT line FROM seen WHERE mark = ?", (key,)).fetchone()[0]
        return found

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()
