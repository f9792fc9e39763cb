"""From what the user named (a project's file, a profile, a decisions file) to settings, or one clear sentence."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from analyzer.authored import AuthoredError
from analyzer.project.settings import ProjectFiles, Settings, default_settings, settings_of
from corpus.project import DECISIONS, find_project, project_files

__all__ = ["UnknownProfileError", "load_files", "load_settings"]


class UnknownProfileError(ValueError):
    """There is no built-in profile of that name; the message lists those there are."""


def load_settings(
    project: Path | None = None,
    profile: str = "",
    decisions: Path | None = None,
    *,
    search: bool = False,
    fresh_decisions: bool = False,
) -> Settings:
    """The settings of a project, or the built-in ones.

    ``profile`` is the name of a built-in profile or the path of a ``.toml`` file, and goes before the project's;
    so does ``decisions``. With ``search`` a ``novation.toml`` in this folder or above it is used, else the decisions
    file of this folder where there is one. ``fresh_decisions``: the decisions file that is named is still to be
    made, and holds none.

    Raises:
        AuthoredError: (an `UnreadableInputError`) if one of the files can't be used; names file and line.
        UnknownProfileError: if there is no built-in profile of that name.
    """
    files, built_in = _files(project, profile, decisions, search=search, fresh_decisions=fresh_decisions)
    if files is None:
        return default_settings()
    try:
        settings = settings_of(files, built_in)
    except KeyError:
        from analyzer.materiality.profile import profile_names

        raise UnknownProfileError(
            f"there is no profile {profile!r}; there are {', '.join(profile_names())}, or name a .toml file."
        ) from None
    _check_days(settings)
    return settings


def _check_days(settings: Settings) -> None:
    """Nobody has decided on a day to come; a day more is for who decided where it is tomorrow already."""
    tomorrow = date.today() + timedelta(days=1)  # noqa: DTZ011 - the reader's own day
    for each in settings.decisions:
        if each.made is not None and each.made > tomorrow:
            raise AuthoredError(f"{each.source}: made: {each.made} is a day to come, the day it was decided is wanted.")


def load_files(
    project: Path | None = None, profile: str = "", decisions: Path | None = None, *, search: bool = False
) -> tuple[ProjectFiles, str]:
    """The files that `load_settings` reads for the same arguments, and the built-in profile that goes before theirs.

    Raises:
        AuthoredError: (an `UnreadableInputError`) if one of the files can't be read.
    """
    files, built_in = _files(project, profile, decisions, search=search)
    return files or ProjectFiles(), built_in


def _files(
    project: Path | None, profile: str, decisions: Path | None, *, search: bool, fresh_decisions: bool = False
) -> tuple[ProjectFiles | None, str]:
    """The files, null where nothing at all is set; and the name of a built-in profile."""
    if project is None and search:
        project = find_project(Path.cwd())
        if project is None and decisions is None and DECISIONS.is_file():
            decisions = DECISIONS  # where `review` writes what is decided outside of a project
    if project is None and not profile and decisions is None:
        return None, ""
    own = profile.endswith(".toml")
    found = project_files(project, None if fresh_decisions else decisions, Path(profile) if own else None)
    return replace(found, decisions=()) if fresh_decisions else found, "" if own else profile
