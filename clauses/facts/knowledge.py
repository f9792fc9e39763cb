"""Knowledge kept as data: the TOML files beside this module."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any


@lru_cache(maxsize=16)
def table(name: str) -> dict[str, Any]:
    """The data file ``name``.toml beside this module; a list of words at its top level is a frozen set."""
    with (Path(__file__).parent / f"{name}.toml").open("rb") as file:
        data = tomllib.load(file)
    return {key: _frozen(value) for key, value in data.items()}


def _frozen(value: Any) -> Any:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return frozenset(value)
    return value
