"""A version as an importer hands it over, before it is in a store."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

__all__ = ["Recorded", "form_of", "printable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """One version of one series.

    ``source`` names where it came from and is never twice in a series; ``recorded`` is an ISO date, or a moment in
    UTC; ``place`` orders the versions of one moment; ``file`` is the file's name, ``note`` what the recorder said.
    ``data`` gives its bytes, ``content`` their SHA-256 where that is known without them.
    """

    series: str
    source: str
    recorded: str
    place: int
    file: str
    data: Callable[[], bytes]
    note: str = ""
    provider: str | None = None
    kind: str | None = None


def form_of(file: str) -> str:
    """The suffix that tells a file's format ("md"), lower-case, without its dot; empty where there is none."""
    return PurePosixPath(file).suffix.lower().lstrip(".")


def printable(name: str) -> str:
    """A name that may hold bytes of no meaning (read with ``surrogateescape``), those written in hexadecimal."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace").replace("\0", "\\x00")
