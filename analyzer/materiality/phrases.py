"""Phrases matched over words: all lists of all rules in one pass, without regular expressions.

A phrase is words between spaces. ``a|b`` is either word, ``indemnif*`` every word that begins so, ``*`` any
one word, ``...`` up to four words, ``#`` a number in digits or words.
"""

from collections.abc import Iterable, Mapping, Sequence

from analyzer.materiality.words import form, forms

Range = tuple[int, int]
GAP = 4
PREFIX = 4
NUMBER_WORDS = frozenset(
    (
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        *("fourteen", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "ninety"),
        *("hundred", "thousand", "million"),
    )
)


class _Node:
    __slots__ = ("any", "exact", "gap", "lists", "number", "prefix")

    def __init__(self) -> None:
        self.exact: dict[str, _Node] = {}
        self.prefix: dict[str, list[tuple[str, _Node]]] = {}
        self.any: _Node | None = None
        self.gap: _Node | None = None
        self.number: _Node | None = None
        self.lists: list[str] = []


class PhraseError(ValueError):
    """A phrase that can't be read; the message says what was expected."""


class Lexicon:
    """Named lists of phrases, found together in one pass over a text's words."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._root = _Node()
        for name, phrases in lists.items():
            for phrase in phrases:
                ends = [self._root]
                for token in phrase.split():
                    ends = [self._step(node, choice) for node in ends for choice in token.split("|")]
                for node in ends:
                    node.lists.append(name)

    def _step(self, node: _Node, token: str) -> _Node:
        if token == "...":
            node.gap = node.gap or _Node()
            return node.gap
        if token == "*":
            node.any = node.any or _Node()
            return node.any
        if token == "#":
            node.number = node.number or _Node()
            return node.number
        if token.endswith("*"):
            stem = form(token[:-1])
            if len(stem) < PREFIX:
                raise PhraseError(f"{token!r}: at least {PREFIX} letters before a final *")
            bucket = node.prefix.setdefault(stem[:PREFIX], [])
            for known, after in bucket:
                if known == stem:
                    return after
            bucket.append((stem, _Node()))
            return bucket[-1][1]
        parts = forms(token)
        if not parts:
            raise PhraseError(f"{token!r}: a word was expected")
        for part in parts:
            node = node.exact.setdefault(part, _Node())
        return node

    def find(self, words: Sequence[str]) -> dict[str, list[Range]]:
        """Name of each list with a phrase in ``words`` → the ranges ``[start, end)`` of words, in order."""
        found: dict[str, list[Range]] = {}
        opening: dict[str, list[_Node]] = {}  # most words of a text recur, and most open no phrase
        anywhere = self._root.gap is not None or bool(self._root.lists)
        for start, first in enumerate(words):
            steps = opening.get(first)
            if steps is None:
                steps = opening[first] = _after(self._root, first)
            if not steps and not anywhere:
                continue
            stack = [(self._root, start)] if anywhere else [(node, start + 1) for node in steps]
            while stack:
                node, at = stack.pop()
                for name in node.lists:
                    found.setdefault(name, []).append((start, at))
                if node.gap is not None:
                    stack.extend((node.gap, at + skip) for skip in range(GAP + 1) if at + skip <= len(words))
                if at < len(words):
                    stack += [(step, at + 1) for step in _after(node, words[at])]
        return found


def _after(node: _Node, word: str) -> list[_Node]:
    """The nodes that a word leads to."""
    steps: list[_Node] = []
    exact = node.exact.get(word)
    if exact is not None:
        steps.append(exact)
    if node.prefix:
        steps.extend(step for stem, step in node.prefix.get(word[:PREFIX], ()) if word.startswith(stem))
    if node.any is not None:
        steps.append(node.any)
    if node.number is not None and (word[0].isdigit() or word in NUMBER_WORDS):
        steps.append(node.number)
    return steps
