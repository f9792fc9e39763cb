"""A series: the versions of one agreement in a folder, in the order that its ``series.toml`` lists them."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from analyzer.authored import AuthoredError, read, wrong

SERIES = "series.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version: its id, the day it was published, its file within the folder, when it takes effect."""

    id: Annotated[str, Field(min_length=1)]
    date: dt.date
    file: str
    title: str = ""
    effective: dt.date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The versions of one agreement, the oldest first; ``folder`` is where their files stand."""

    name: str
    folder: Path
    versions: tuple[Version, ...]

    def version(self, name: str) -> Version | None:
        """The version of this id; null where the series has none."""
        return next((each for each in self.versions if each.id == name), None)

    def path(self, version: Version) -> Path:
        """Where the file of a version stands."""
        return self.folder / version.file


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    """What ``series.toml`` may say that is read here; the rest is for people and other tools."""

    name: str
    version: tuple[Version, ...]


def read_series(folder: Path) -> Series:
    """The series in a folder.

    Raises AuthoredError (an ``UnreadableInputError``) naming file and line where there is no ``series.toml``, where it
    can't be used, where two versions have one id, or where the file of a version is missing or outside of the folder.
    """
    path = folder / SERIES
    name = path.as_posix()
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise AuthoredError(
            f"{name}: there is no such file; a series folder has one that lists its versions."
        ) from None
    except OSError as problem:
        raise AuthoredError(f"{name}: the file can't be read: {problem.strerror}.") from None
    written = read(name, content, _Written)
    seen: set[str] = set()
    for at, version in enumerate(written.version):
        if version.id in seen:
            raise wrong(name, content, ("version", at, "id"), f"{version.id!r} is the id of an earlier version.")
        if not (folder / version.file).resolve().is_relative_to(folder.resolve()):
            raise wrong(name, content, ("version", at, "file"), "a file in this folder was expected.")
        if not (folder / version.file).is_file():
            raise wrong(name, content, ("version", at, "file"), f"there is no file {version.file}.")
        seen.add(version.id)
    return Series(name=written.name, folder=folder, versions=written.version)
