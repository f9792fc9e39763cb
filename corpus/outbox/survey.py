"""The first reading of the recipients: who is told, who is refused and why, how many there are of each group."""

import csv
import hashlib
import io
import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Generic, TypeVar

from corpus.outbox.addresses import Addresses
from corpus.outbox.rows import Recipient, Refused, RefusedError, rows

REFUSED = "refused.csv"
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]|$)")

K = TypeVar("K", bound=Hashable)
Sort = Callable[[Recipient], K]
"""The group of a recipient; raises RefusedError where they can be in none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey(Generic[K]):
    """What the first reading found. ``first`` is the first recipient of each group, in the order they come."""

    sha256: str
    groups: dict[K, int]
    first: dict[K, Recipient]
    languages: dict[str, int]
    reasons: dict[str, int]

    @property
    def accepted(self) -> int:
        """How many recipients are told."""
        return sum(self.groups.values())

    @property
    def refused(self) -> int:
        """How many rows are refused."""
        return sum(self.reasons.values())


class _Hashed(io.RawIOBase):
    """A file whose bytes are hashed as they are read."""

    def __init__(self, file: BinaryIO) -> None:
        self.digest = hashlib.sha256()
        self._file = file

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        read = self._file.read(len(buffer))
        self.digest.update(read)
        buffer[: len(read)] = read
        return len(read)


def survey(path: Path, sort: Sort[K], work: Path) -> Survey[K]:
    """Read the recipients once: `refused.csv` in ``work`` names the refused rows. Memory does not grow with the file.

    Raises:
        UnreadableInputError: if the file is none of recipients.
        OSError, sqlite3.Error: if it can't be read, or ``work`` not be written.
    """
    groups: Counter[K] = Counter()
    first: dict[K, Recipient] = {}
    languages: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    with (
        path.open("rb") as file,
        Addresses(work / "addresses.sqlite") as addresses,
        (work / REFUSED).open("w", encoding="utf-8", newline="") as report,
    ):
        hashed = _Hashed(file)
        writer = csv.writer(report, lineterminator="\n")
        writer.writerow(("line", "reason"))
        for row in rows(io.BufferedReader(hashed, 1 << 16), path.name):
            found = sorted_row(row, sort, addresses)
            if isinstance(found, Refused):
                writer.writerow((found.line, found.reason))
                reasons[_kind(found.reason)] += 1
                continue
            recipient, key = found
            groups[key] += 1
            first.setdefault(key, recipient)
            languages[_language(recipient.language)] += 1
        digest = hashed.digest.hexdigest()
    return Survey(
        sha256=digest,
        groups=dict(groups),
        first=first,
        languages=dict(languages),
        reasons=dict(sorted(reasons.items())),
    )


def told(path: Path, sort: Sort[K], refused: Path) -> Iterator[tuple[Recipient, K]]:
    """The second reading: the recipients whom the first one did not refuse, with their groups, in the file's order."""
    with path.open("rb") as file, refused.open(encoding="utf-8", newline="") as report:
        lines = csv.reader(report)
        next(lines)
        next_refused = next(lines, None)
        for row in rows(file, path.name):
            if next_refused is not None and int(next_refused[0]) == row.line:
                next_refused = next(lines, None)
            elif isinstance(row, Recipient):
                yield row, sort(row)


def sorted_row(row: Recipient | Refused, sort: Sort[K], addresses: Addresses) -> tuple[Recipient, K] | Refused:
    """A row as a recipient with their group, or why it is refused; the address is taken in."""
    if isinstance(row, Refused):
        return row
    try:
        key = sort(row)
    except RefusedError as problem:
        return Refused(line=row.line, reason=str(problem))
    before = addresses.first(row.address, row.line)
    if before is not None:
        return Refused(line=row.line, reason=f"the address stands on line {before} already.")
    return row, key


def _language(written: str) -> str:
    """The language itself, without a region; words that are no code of one are counted as one."""
    found = _LANGUAGE.match(written.lower())
    return found[1] if found else "other" if written else ""


def _kind(reason: str) -> str:
    """The reason without the line it names, so that reasons can be counted."""
    return "the address stands on an earlier line." if reason.startswith("the address stands on line") else reason
