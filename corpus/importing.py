"""Imports whatever a person names into a store: a file, a folder, a series folder, a git repository."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from clauses.diagnostics import UnreadableInputError
from corpus.importers.files import file_versions, folder_files, series_versions
from corpus.importers.git import GitHistoryError
from corpus.importers.layout import Layout
from corpus.importers.repository import plan, recorded
from corpus.recorded import Recorded
from corpus.series import SERIES
from corpus.store.add import add, known_sources
from corpus.store.open import Store

__all__ = ["Imported", "Source", "import_versions", "is_repository"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """How what is imported is to be understood; what is null follows from the paths."""

    layout: Layout | None = None
    series: str | None = None
    date: str | None = None
    revision: str = "HEAD"


class Imported(NamedTuple):
    """How far an import has come: versions seen, of how many, and how many of them were new."""

    seen: int
    total: int
    new: int


def is_repository(path: Path) -> bool:
    """True of a folder that is a git repository's top, or a bare repository."""
    return (path / ".git").exists() or ((path / "HEAD").is_file() and (path / "objects").is_dir())


def import_versions(store: Store, path: Path, source: Source, skip: Callable[[str], None]) -> Iterator[Imported]:
    """Imports the versions at a path; yields after each transaction, at least once. ``skip`` is told what was left out.

    Raises:
        UnreadableInputError: if nothing there can be read.
        StoreError: if the store can't be written to; what was yielded before is kept.
    """
    if is_repository(path):
        yield from _repository(store, path, source, skip)
        return
    if path.is_dir() and (path / SERIES).is_file():
        versions = list(series_versions(path))
        yield from _added(store, versions, len(versions), 0)
        return
    files = folder_files(path) if path.is_dir() else (path,)
    if not files:
        raise UnreadableInputError(f"{path}: no file in this folder is of a kind that is read.")
    root = path if path.is_dir() else path.parent
    found = file_versions(root, files, wanted=source.layout, name=source.series, date=source.date, skip=skip)
    yield from _added(store, found, len(files), 0)


def _repository(store: Store, path: Path, source: Source, skip: Callable[[str], None]) -> Iterator[Imported]:
    try:
        planned = plan(path, source.layout, source.series, source.revision)
        if not planned.versions:
            raise UnreadableInputError(f"{path}: no file in the history is of a kind that is read, or fits the layout.")
        known: dict[str, frozenset[str]] = {}

        def held(series: str, version: str) -> bool:
            if series not in known:
                known[series] = known_sources(store, series)
            return version in known[series]

        fresh = sum(not held(*each.identity) for each in planned.versions)
        total = len(planned.versions)
        yield from _added(store, recorded(path, planned, held, skip), total, total - fresh)
    except GitHistoryError as problem:
        raise UnreadableInputError(str(problem)) from None


def _added(store: Store, versions: Iterable[Recorded], total: int, had: int) -> Iterator[Imported]:
    for each in add(store, versions):
        yield Imported(had + each.seen, total, each.new)
