"""A history as plain values, for programs, and shortened for people: runs of noise become one line that names them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from corpus.history.model import Entry, Status

__all__ = ["Run", "counted", "entry_values", "runs"]

Run = Entry | tuple[Entry, ...]
"""An entry that is shown, or a run of those that are folded."""

NAMES = {
    Status.SAME: ("the same bytes", "the same bytes"),
    Status.RETURN: ("return to earlier words", "returns to earlier words"),
    Status.FAILED_PAGE: ("failed page", "failed pages"),
    Status.UPGRADE: ("recorder's upgrade", "recorder's upgrades"),
    Status.EDITORIAL: ("nothing material", "nothing material"),
}


def runs(entries: Sequence[Entry]) -> Iterator[Run]:
    """The entries in order, folded ones together."""
    folded: list[Entry] = []
    for entry in entries:
        if entry.folded:
            folded.append(entry)
            continue
        if folded:
            yield tuple(folded)
            folded = []
        yield entry
    if folded:
        yield tuple(folded)


def counted(entries: Sequence[Entry]) -> str:
    """How many of each kind of noise: "3 returns to earlier words, 1 failed page"."""
    counts = Counter(entry.status for entry in entries)
    return ", ".join(f"{counts[status]:,} {NAMES[status][counts[status] > 1]}" for status in NAMES if counts[status])


def entry_values(entry: Entry) -> dict[str, Any]:
    """What an entry says, for JSON."""
    version, judged = entry.version, entry.judged
    return {
        "version": version.number,
        "recorded": version.recorded,
        "source": version.source,
        "sha256": version.key.text,
        "note": version.note,
        "status": entry.status.value,
        "folded": entry.folded,
        "because": entry.because,
        "against": entry.before.number if entry.before else None,
        "material": judged.material if judged else None,
        "severity": judged.severity if judged else None,
        "review": judged.review if judged else None,
    }
