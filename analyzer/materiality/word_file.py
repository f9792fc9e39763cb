"""Closed lists of words from the files of ``vocabulary/``, read once and typed: what a check knows about English.

A table is a check's or a family of checks' own, a key one of its lists. What a lawyer would weigh stands there - which
deeds, which things, which sums; two or three small words on which a check's own grammar turns stay beside it. The table
``lists`` of such a file is another matter: the phrases that rules name with ``@``, which the catalogue reads.
"""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

Phrase = tuple[str, ...]


class WordFile:
    """One table of ``vocabulary/<name>.toml``; each method gives one of its lists, as the check that asks uses it.

    Raises KeyError or TypeError, naming file, table and key, where the list is missing or holds something else.
    """

    def __init__(self, name: str, table: str) -> None:
        self._where = f"vocabulary/{name}.toml [{table}]"
        self._lists: Mapping[str, object] = _tables(name)[table]

    def words(self, key: str) -> frozenset[str]:
        """Words of which one is asked whether it is among them."""
        return frozenset(self._strings(key))

    def ordered(self, key: str) -> tuple[str, ...]:
        """Beginnings or endings of words, or words in a row as one string, in the order of the file."""
        return tuple(self._strings(key))

    def phrases(self, key: str) -> tuple[Phrase, ...]:
        """Phrases, each as its words, in the order of the file."""
        return tuple(tuple(phrase.split()) for phrase in self._strings(key))

    def phrase_set(self, key: str) -> frozenset[Phrase]:
        """Phrases, each as its words, of which one is asked whether it is among them."""
        return frozenset(self.phrases(key))

    def meanings(self, key: str) -> dict[str, str]:
        """Words, each with what it stands for."""
        found = self._table(key)
        return {word: said for word, said in found.items() if self._is(key, said, str)}

    def amounts(self, key: str) -> dict[str, float]:
        """Words, each with the number that it says."""
        found = self._table(key)
        return {word: said for word, said in found.items() if self._is(key, said, float)}

    def counts(self, key: str) -> dict[str, int]:
        """Words, each with the whole number that it says."""
        found = self._table(key)
        return {word: said for word, said in found.items() if self._is(key, said, int)}

    def _strings(self, key: str) -> Iterator[str]:
        found = self._found(key)
        if not isinstance(found, list):
            raise TypeError(f"{self._where}: {key}: a list of words was expected.")
        yield from (word for word in found if self._is(key, word, str))

    def _table(self, key: str) -> Mapping[str, Any]:
        found = self._found(key)
        if not isinstance(found, dict):
            raise TypeError(f"{self._where}: {key}: a table of words was expected.")
        return found

    def _found(self, key: str) -> object:
        if key not in self._lists:
            raise KeyError(f"{self._where}: no list {key!r}.")
        return self._lists[key]

    def _is(self, key: str, said: object, kind: type) -> bool:
        if not isinstance(said, kind):
            raise TypeError(f"{self._where}: {key}: {kind.__name__} was expected, {said!r} was found.")
        return True


@cache
def _tables(name: str) -> dict[str, dict[str, object]]:
    path = files("analyzer.materiality") / "vocabulary" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
