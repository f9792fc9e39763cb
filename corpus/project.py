"""A project on disk: finds its ``novation.toml`` and reads the files that it names."""

from pathlib import Path

from analyzer.authored import AuthoredError, wrong
from analyzer.project.settings import NamedFile, ProjectFiles, project_of

PROJECT = "novation.toml"
DECISIONS = Path("novation-decisions.toml")
"""Where decisions stand that belong to no project: in the current folder."""


def find_project(start: Path) -> Path | None:
    """The ``novation.toml`` in this folder or the nearest above it, up to the root of the repository; else null."""
    folder = start.resolve()
    for each in (folder, *folder.parents):
        if (each / PROJECT).is_file():
            return each / PROJECT
        if (each / ".git").exists():
            return None
    return None


def project_files(path: Path | None, decisions: Path | None = None, profile: Path | None = None) -> ProjectFiles:
    """The bytes of a project's file and of all that it names; without one, of what is named besides.

    ``decisions`` and ``profile`` go before the project's own. The project's decisions file need not exist: it
    is made with the first decision. Raises AuthoredError where another file is missing or one can't be read.
    """
    if path is None:
        named = tuple(_file(each, each.as_posix()) for each in (decisions,) if each is not None)
        return ProjectFiles(profile=_given(profile), decisions=named)
    file = _file(path, shown(path))
    project = project_of(file)
    home = path.parent
    own = project.profile if project.profile.endswith(".toml") and profile is None else ""
    return ProjectFiles(
        project=file,
        house_rules=tuple(rule for name in project.rules for rule in _rules(home / name, name, file)),
        profile=_named(home, own, file, "profile") if own else _given(profile),
        decisions=_decisions(home, file, project.decisions, decisions),
    )


def check_decisions(path: Path | None) -> None:
    """Raises AuthoredError where the project names a decisions file of its own that is not there.

    The usual file need not be there: it is made with the first decision.
    """
    if path is None:
        return
    file = _file(path, shown(path))
    own = project_of(file).decisions
    if own != DECISIONS.name and not (path.parent / own).exists():
        expected = f"there is no file {shown(path.parent / own)}; `novation review` makes it, or make an empty one."
        raise wrong(file.name, file.content, ("decisions",), expected)


def decisions_path(path: Path | None, decisions: Path | None) -> Path:
    """Where new decisions are written: the file that is named, else the project's, else one in this folder."""
    if decisions is not None:
        return decisions
    if path is None:
        return DECISIONS
    return path.parent / project_of(_file(path, shown(path))).decisions


def _given(profile: Path | None) -> NamedFile | None:
    return _file(profile, profile.as_posix()) if profile is not None else None


def _decisions(home: Path, file: NamedFile, own: str, given: Path | None) -> tuple[NamedFile, ...]:
    if given is not None:
        return (_file(given, given.as_posix()),)
    return (_named(home, own, file, "decisions"),) if (home / own).exists() else ()


def _rules(place: Path, name: str, file: NamedFile) -> list[NamedFile]:
    """One house rule, or all ``.toml`` files of a folder of them, in the order of their names."""
    if place.is_dir():
        found = sorted(place.glob("*.toml"))
        if not found:
            raise wrong(file.name, file.content, ("rules",), f"the folder {shown(place)} holds no .toml file.")
        return [_file(each, shown(each)) for each in found]
    return (
        [_named(place.parent, place.name, file, "rules")] if place.suffix == ".toml" else _missing(name, file, "rules")
    )


def _missing(name: str, file: NamedFile, key: str) -> list[NamedFile]:
    raise wrong(file.name, file.content, (key,), f"a .toml file or a folder of them was expected, {name!r} is none.")


def _named(home: Path, name: str, file: NamedFile, key: str) -> NamedFile:
    place = home / name
    if place.is_dir():
        raise wrong(file.name, file.content, (key,), f"a .toml file was expected, {shown(place)} is a folder.")
    if not place.is_file():
        raise wrong(file.name, file.content, (key,), f"there is no file {shown(place)}.")
    return _file(place, shown(place))


def _file(path: Path, name: str) -> NamedFile:
    try:
        return NamedFile(name=name, content=path.read_bytes())
    except FileNotFoundError:
        raise AuthoredError(f"{name}: there is no such file.") from None
    except IsADirectoryError:
        raise AuthoredError(f"{name}: a .toml file was expected, this is a folder.") from None
    except OSError as problem:
        raise AuthoredError(f"{name}: the file can't be read: {problem.strerror}.") from None


def shown(path: Path) -> str:
    """The path as a person in the current folder would write it."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
