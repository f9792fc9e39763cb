"""The closed word lists of the checks, from ``words.toml``."""

import tomllib
from functools import lru_cache
from importlib.resources import files

__all__ = ["words_of"]


@lru_cache(maxsize=1)
def _tables() -> dict[str, frozenset[str]]:
    text = files("analyzer.lint").joinpath("words.toml").read_text("utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}


def words_of(name: str) -> frozenset[str]:
    """The words of a list.

    Raises:
        KeyError: if there is no list of that name.
    """
    return _tables()[name]
