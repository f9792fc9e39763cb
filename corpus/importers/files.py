"""Files and folders as a source of versions; dates from a ``series.toml``, from names, from front matter, or given."""

import hashlib
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from clauses.readers.detect import MEDIA_TYPES
from corpus.importers.layout import Layout, Place, plain_place
from corpus.recorded import Recorded, printable
from corpus.series import SERIES, read_series

__all__ = ["file_date", "file_versions", "folder_files", "series_versions"]

_FRONT = re.compile(rb"\A(?:\xef\xbb\xbf)?---\r?\n(.{0,4000}?)\r?\n---", re.DOTALL)
_DATED = re.compile(
    rb"^(?:date|last[_-]?updated|last[_-]?modified|updated|effective(?:[_-]date)?)\s*:\s*[\"']?(\d{4}-\d\d-\d\d)",
    re.MULTILINE | re.IGNORECASE,
)


def folder_files(folder: Path) -> tuple[Path, ...]:
    """The files in a folder and below it that a reader knows, by name; hidden ones and links to folders left out."""
    found = []
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and PurePosixPath(name).suffix.lower() in MEDIA_TYPES:
                found.append(Path(top) / name)  # noqa: PERF401 - one line would hide the order
    return tuple(found)


def series_versions(folder: Path) -> Iterator[Recorded]:
    """The versions that a folder's ``series.toml`` lists.

    Raises:
        AuthoredError: if it can't be used.
    """
    series = read_series(folder)
    for place, version in enumerate(series.versions):
        path = series.path(version)
        yield Recorded(
            series=series.name,
            source=f"{SERIES} {version.id}",
            recorded=version.date.isoformat(),
            place=place,
            file=path.name,
            data=path.read_bytes,
            note=version.note,
        )


def file_versions(
    root: Path,
    files: tuple[Path, ...],
    *,
    wanted: Layout | None = None,
    name: str | None = None,
    date: str | None = None,
    skip: Callable[[str], None],
) -> Iterator[Recorded]:
    """Each file as a version of the series that its path below ``root`` says; ``name`` and ``date`` go before that.

    ``skip`` is told of each file that has no date or can't be read.
    """
    for place, path in enumerate(files):
        below = path.relative_to(root).as_posix()
        found = _place(below, wanted, name, root)
        if found is None:
            continue
        try:
            data = path.read_bytes()
        except OSError as problem:
            skip(f"{printable(below)}: the file can't be read: {problem.strerror}.")
            continue
        day = date or found.date or file_date(data)
        if day is None:
            skip(f"{printable(below)}: no date in its name or front matter; give one with --date.")
            continue
        yield Recorded(
            series=found.series,
            source=f"file {printable(below)} {hashlib.sha256(data).hexdigest()[:12]}",
            recorded=day,
            place=place,
            file=path.name,
            data=lambda data=data: data,  # type: ignore[misc]
            provider=found.provider,
            kind=found.kind,
        )


def _place(below: str, wanted: Layout | None, name: str | None, root: Path) -> Place | None:
    found = wanted.place(below) if wanted is not None else plain_place(below)
    if found is None:
        return None
    series = name or found.series or root.resolve().name
    return Place(series=series, provider=found.provider, kind=found.kind, date=found.date)


def file_date(data: bytes) -> str | None:
    """The date in the front matter of a Markdown file (ISO); null where there is none."""
    front = _FRONT.match(data)
    dated = _DATED.search(front.group(1)) if front else None
    return dated.group(1).decode() if dated else None
