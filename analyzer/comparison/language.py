"""The few words of English that the comparison knows, read from ``language.toml``."""

import tomllib
from importlib.resources import files

_LISTS: dict[str, str] = tomllib.loads(
    files("analyzer.comparison").joinpath("language.toml").read_text(encoding="utf-8")
)
SMALL = frozenset(_LISTS["small"].split())
CALENDAR = frozenset(_LISTS["calendar"].split())
JOINTS = frozenset(_LISTS["joints"].split())
