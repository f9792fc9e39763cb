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

    def leads(self, word: str) -> bool:
        """False where a word leads nowhere from here."""
        return word in self.exact or word[:PREFIX] in self.prefix or self.any is not None or self.number is not None

    def after(self, word: str) -> list["_Node"]:
        """The nodes that a word leads to."""
        steps: list[_Node] = []
        exact = self.exact.get(word)
        if exact is not None:
            steps.append(exact)
        steps.extend(step for stem, step in self.prefix.get(word[:PREFIX], ()) if word.startswith(stem))
        if self.any is not None:
            steps.append(self.any)
        if self.number is not None and (word[0].isdigit() or word in NUMBER_WORDS):
            steps.append(self.number)
        return steps


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
        count = len(words)
        for start, first in enumerate(words):
            steps = opening.get(first)
            if steps is None:
                steps = opening[first] = self._root.after(first)
            if not steps and not anywhere:
                continue
            stack = [(self._root, start)] if anywhere else [(node, start + 1) for node in steps]
            while stack:
                node, at = stack.pop()
                for name in node.lists:
                    found.setdefault(name, []).append((start, at))
                gap = node.gap
                if gap is not None:
                    ends = gap.gap is not None or gap.lists
                    stack += [
                        (gap, place)
                        for place in range(at, min(at + GAP, count) + 1)
                        if ends or (place < count and gap.leads(words[place]))
                    ]
                if at < count and node.leads(words[at]):
                    stack += [(step, at + 1) for step in node.after(words[at])]
        return found
