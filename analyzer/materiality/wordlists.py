"""The closed word lists of ``vocabulary/editorial.toml``, read once."""

import tomllib
from functools import cache
from importlib.resources import files

from analyzer.materiality.words import forms


class Lists:
    """The word lists of ``vocabulary/editorial.toml``."""

    def __init__(self) -> None:
        path = files("analyzer.materiality") / "vocabulary" / "editorial.toml"
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        self.function = frozenset(data["function"]["words"])
        self.confusable = frozenset(data["confusable"]["words"])
        self.postal = frozenset(data["postal"]["words"])
        self.suffixes = frozenset(data["companies"]["suffixes"])
        self.places = frozenset(data["places"]["words"])
        self.former = frozenset(forms(phrase) for phrase in data["companies"]["former"])
        self.furniture = frozenset(forms(phrase) for phrase in data["furniture"]["phrases"])
        self.months = frozenset(data["dates"]["months"])
        self.date_words = frozenset(data["dates"]["words"])
        self.date_lines = tuple(forms(line) for line in data["dates"]["lines"])
        self.groups: dict[tuple[str, ...], set[str]] = {}
        for group, phrases in data["synonyms"].items():
            for phrase in phrases:
                self.groups.setdefault(forms(phrase), set()).add(group)


@cache
def lists() -> Lists:
    """The editorial word lists, read once."""
    return Lists()
