"""A git repository as a source of versions: paths become series, renames are followed, what is known is not read."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from clauses.readers.detect import MEDIA_TYPES
from corpus.history.recorders import is_recorded
from corpus.importers.git import Listed, contents, listed
from corpus.importers.layout import Layout, Place, layout, plain_place
from corpus.recorded import Recorded, printable

__all__ = ["Plan", "plan", "recorded"]

COLLECTION = "{provider}/{name}.md"
"""The layout of an Open Terms Archive collection; what stands at its top (licence, readme) is no agreement."""


class Placed(NamedTuple):
    """A version with its series."""

    version: Listed
    series: str
    place: Place

    @property
    def identity(self) -> tuple[str, str]:
        """Series and source, as they stand in a store."""
        return printable(self.series), printable(f"{self.version.commit} {self.version.path}")


class Plan(NamedTuple):
    """What an import of a repository will read. ``collection``: it was made by a recorder of terms."""

    versions: tuple[Placed, ...]
    collection: bool


def plan(repository: Path, wanted: Layout | None = None, name: str | None = None, revision: str = "HEAD") -> Plan:
    """The versions in a repository with the series that each belongs to, oldest first.

    Without a layout, every file that a reader knows is read; a collection of recorded terms is known by what its
    commits say. A renamed file stays in the series of its first name. ``name`` puts all into one series.

    Raises:
        GitHistoryError: if the repository can't be read.
    """
    found = listed(repository, "*", revision, renames=True)
    collection = wanted is None and _collection(found)
    chosen = layout(COLLECTION) if collection else wanted
    placed = _placed(found, chosen, name)
    return Plan(tuple(sorted(placed, key=lambda each: (each.version.authored, each.version.order))), collection)


def _collection(found: Sequence[Listed]) -> bool:
    return bool(found) and 2 * sum(is_recorded(each.subject) for each in found) > len(found)


def _placed(found: Sequence[Listed], wanted: Layout | None, name: str | None) -> Iterator[Placed]:
    """Each version in its series. A name that is taken by a file since renamed goes to the newer one with a number."""
    now: dict[str, str] = {}  # path → series, as the history has come so far
    taken: set[str] = set()
    for each in sorted(found, key=lambda version: version.order):
        place = _place(each.path, wanted)
        followed = now.pop(each.before, None) if each.before is not None else None
        if place is None and followed is None:
            continue
        place = place or Place(series=followed or "")
        if each.path not in now or followed is not None:
            now[each.path] = followed or _free(name or place.series, taken, single=name is not None)
            taken.add(now[each.path])
        yield Placed(each, now[each.path], place)


def _free(wanted: str, taken: set[str], *, single: bool) -> str:
    if single or wanted not in taken:
        return wanted
    number = 2
    while f"{wanted} ({number})" in taken:
        number += 1
    return f"{wanted} ({number})"


def _place(path: str, wanted: Layout | None) -> Place | None:
    if wanted is not None:
        return wanted.place(path)
    return plain_place(path) if PurePosixPath(path).suffix.lower() in MEDIA_TYPES else None


def recorded(
    repository: Path, planned: Plan, known: Callable[[str, str], bool], missing: Callable[[str], None]
) -> Iterator[Recorded]:
    """The planned versions that are not ``known`` (by series and source), read one at a time.

    ``missing`` is told of each whose bytes the repository lacks.
    """
    wanted = [each for each in planned.versions if not known(*each.identity)]
    for each, (_, data) in zip(wanted, contents(repository, [each.version for each in wanted]), strict=True):
        if data is None:
            missing(f"{printable(each.version.path)} at {each.version.commit[:12]}: the repository lacks its content.")
            continue
        moment = datetime.fromtimestamp(each.version.authored, UTC)
        yield Recorded(
            series=each.series,
            source=each.identity[1],
            recorded=each.place.date or moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
            place=each.version.order,
            file=PurePosixPath(each.version.path).name,
            data=lambda data=data: data,  # type: ignore[misc]
            note=each.version.subject,
            provider=each.place.provider,
            kind=each.place.kind,
        )
