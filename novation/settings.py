"""From what the user named (a project's file, a profile, a decisions file) to settings, or one clear sentence."""

from pathlib import Path

from analyzer.project.settings import ProjectFiles, Settings, default_settings, settings_of
from corpus.project import DECISIONS, find_project, project_files

__all__ = ["UnknownProfileError", "load_files", "load_settings"]


class UnknownProfileError(ValueError):
    """There is no built-in profile of that name; the message lists those there are."""


def load_settings(
    project: Path | None = None, profile: str = "", decisions: Path | None = None, *, search: bool = False
) -> Settings:
    """The settings of a project, or the built-in ones.

    ``profile`` is the name of a built-in profile or the path of a ``.toml`` file, and goes before the project's;
    so does ``decisions``. With ``search`` a ``novation.toml`` in this folder or above it is used, else the decisions
    file of this folder where there is one.

    Raises:
        AuthoredError: (an `UnreadableInputError`) if one of the files can't be used; names file and line.
        UnknownProfileError: if there is no built-in profile of that name.
    """
    files, built_in = _files(project, profile, decisions, search=search)
    if files is None:
        return default_settings()
    try:
        return settings_of(files, built_in)
    except KeyError:
        from analyzer.materiality.profile import profile_names

        raise UnknownProfileError(
            f"there is no profile {profile!r}; there are {', '.join(profile_names())}, or name a .toml file."
        ) from None


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
    project: Path | None, profile: str, decisions: Path | None, *, search: bool
) -> tuple[ProjectFiles | None, str]:
    """The files, null where nothing at all is set; and the name of a built-in profile."""
    if project is None and search:
        project = find_project(Path.cwd())
        if project is None and decisions is None and DECISIONS.is_file():
            decisions = DECISIONS  # where `review` writes what is decided outside of a project
    if project is None and not profile and decisions is None:
        return None, ""
    own = profile.endswith(".toml")
    return project_files(project, decisions, Path(profile) if own else None), "" if own else profile
