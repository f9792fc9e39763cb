"""The versions that recipients may have accepted: those of a series folder, or two."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from analyzer.project.settings import Settings
from clauses.diagnostics import UnreadableInputError
from clauses.model import Agreement
from corpus.series import Series, Version, read_series
from novation.api import parse

__all__ = ["Versions", "paths_of", "versions_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """The versions that recipients may have accepted, by id, and which of them is new, and which "old".

    ``old`` is what an empty accepted version stands for.
    """

    known: Mapping[str, Agreement]
    old: str
    new: str


def paths_of(old: str | Path, new: str | Path | None) -> dict[str, Path]:
    """The files of the versions that `versions_of` reads, by their ids.

    Raises:
        UnreadableInputError: as `versions_of`.
    """
    if new is not None:
        names = Path(old).stem, Path(new).stem
        return dict(zip(names if names[0] != names[1] else ("old", "new"), (Path(old), Path(new)), strict=True))
    series, until = _until(str(old))
    return {each.id: series.path(each) for each in until}


def versions_of(old: str | Path | Agreement, new: str | Path | Agreement | None, settings: Settings) -> Versions:
    """The versions in a series folder (``old`` is "FOLDER@NEW", ``new`` null), or two, each as `compare` takes it.

    In a series "old" is the version that stands before the new one. Of two the ids are the names of their files
    without the endings, or where these are the same "old" and "new".

    Raises:
        UnreadableInputError: if a version can't be read, or the series has no such version or none before it.
    """
    if new is not None:
        both = [each if isinstance(each, Agreement) else parse(each, parties=settings.parties) for each in (old, new)]
        names = [Path(each.source.name).stem for each in both]
        ids = names if names[0] != names[1] else ["old", "new"]
        return Versions(known=dict(zip(ids, both, strict=True)), old=ids[0], new=ids[1])
    series, until = _until("" if isinstance(old, Agreement) else str(old))
    return Versions(
        known={each.id: parse(series.path(each), parties=settings.parties) for each in until},
        old=until[-2].id,
        new=until[-1].id,
    )


def _until(named: str) -> tuple[Series, tuple[Version, ...]]:
    """The series and its versions up to the one that is named (FOLDER@VERSION), which is not the first."""
    folder, at, wanted = named.rpartition("@")
    if not at:
        raise UnreadableInputError(
            f"{folder or wanted}: two versions, or a series and its new version (FOLDER@NEW), were expected."
        )
    series = read_series(Path(folder))
    listed = tuple(version.id for version in series.versions)
    if wanted not in listed:
        raise UnreadableInputError(f"{folder}: there is no version {wanted!r}; there are {', '.join(listed)}.")
    until = series.versions[: listed.index(wanted) + 1]
    if len(until) < 2:
        raise UnreadableInputError(f"{folder}: {wanted} is the first version; nobody can have accepted one before it.")
    return series, until
