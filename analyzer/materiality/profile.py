"""Profiles: which severities a kind of agreement calls for, as TOML files with a reason for each."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from analyzer.authored import read, wrong
from analyzer.materiality.catalogue import Catalogue
from analyzer.materiality.grades import Grade, unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A named set of severities. ``why`` says for whom it is and what it takes for granted."""

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - read by pydantic, not a field

    id: str
    title: str
    why: str
    severity: tuple[Grade, ...]


@cache
def profile_names() -> tuple[str, ...]:
    """The built-in profiles, in the order of their names."""
    folder = files("analyzer.materiality") / "profiles"
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml")))


def built_in(name: str, catalogue: Catalogue) -> Profile:
    """The built-in profile of that name. Raises KeyError where there is none."""
    if name not in profile_names():
        raise KeyError(name)
    file = files("analyzer.materiality") / "profiles" / f"{name}.toml"
    return read_profile(f"{name}.toml", file.read_bytes(), catalogue)


def read_profile(name: str, content: bytes, catalogue: Catalogue) -> Profile:
    """The profile in a file, its rules and families checked against the catalogue.

    Raises AuthoredError on the first mistake: a profile is used whole or not at all.
    """
    profile = read(name, content, Profile)
    for at, grade in enumerate(profile.severity):
        problem = unknown(grade, catalogue)
        if problem is not None:
            raise wrong(name, content, ("severity", at, problem[0]), problem[1])
    seen: set[str] = set()
    for at, grade in enumerate(profile.severity):
        for named in (*grade.rules, *(f"family {family}" for family in grade.families)):
            if named in seen:
                raise wrong(name, content, ("severity", at), f"{named} stands here for the second time.")
            seen.add(named)
    return profile
