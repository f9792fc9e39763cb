"""How far a long command has come: items, rate and time left, on standard error, once it has taken two seconds."""

import sys
import time
from dataclasses import dataclass, field

__all__ = ["Meter"]

_QUIET = 2.0  # seconds
_EVERY = 0.2


@dataclass(slots=True, kw_only=True)
class Meter:
    """Shown on a terminal only; ``what`` are the items ("versions")."""

    what: str
    start: float = field(default_factory=time.monotonic)
    last: float = 0.0
    width: int = 0

    def tell(self, done: int, total: int | None = None) -> None:
        """Shows how far it is, at most five times a second."""
        now = time.monotonic()
        if not sys.stderr.isatty() or now - self.start < _QUIET or now - self.last < _EVERY:
            return
        self.last = now
        self._show(progress_line(self.what, done, total, now - self.start))

    def end(self) -> None:
        """Clears the line."""
        if self.width:
            self._show("")
            sys.stderr.write("\r")
            sys.stderr.flush()

    def _show(self, line: str) -> None:
        sys.stderr.write("\r" + line.ljust(self.width))
        sys.stderr.flush()
        self.width = len(line)


def progress_line(what: str, done: int, total: int | None, seconds: float) -> str:
    """How far, how fast and how long still: "1,200 of 4,713 versions, 310 a second, 11 s left"."""
    rate = done / seconds if seconds > 0 else 0.0
    parts = [f"{done:,} of {total:,} {what}" if total is not None else f"{done:,} {what}"]
    if rate:
        parts.append(f"{rate:,.0f} a second" if rate >= 10 else f"{rate:.1f} a second")
    if total is not None and rate and total > done:
        parts.append(f"{_time((total - done) / rate)} left")
    return ", ".join(parts)


def _time(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
