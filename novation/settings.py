"""From what the user named (a project's file, a profile, a decisions file) to settings, or one clear sentence."""

from pathlib import Path

from analyzer.project.settings import Settings, default_settings, settings_of
from corpus.project import DECISIONS, find_project, project_files

__all__ = ["UnknownProfileError", "load_settings"]


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
    if project is None and search:
        project = find_project(Path.cwd())
        if project is None and decisions is None and DECISIONS.is_file():
            decisions = DECISIONS  # where `review` writes what is decided outside of a project
    if project is None and not profile and decisions is None:
        return default_settings()
    own = profile.endswith(".toml")
    files = project_files(project, decisions, Path(profile) if own else None)
    try:
        return settings_of(files, "" if own else profile)
    except KeyError:
        from analyzer.materiality.profile import profile_names

        raise UnknownProfileError(
            f"there is no profile {profile!r}; there are {', '.join(profile_names())}, or name a .toml file."
        ) from None
