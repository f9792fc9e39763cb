"""Phrases matched over words: all lists of all rules in one pass, without regular expressions.

A phrase is words between spaces. ``a|b`` is either word, ``indemnif*`` every word that begins so, ``*`` any
one word, ``...`` up to four words, ``#`` a number in digits or words.
"""

from collections.abc import Iterable, Mapping, Sequence

from analyzer.materiality.words import form, forms

Range = tuple[int, int]
GAP = 4
PREFIX = 4
REMEMBERED = 32_768  # words of which a lexicon keeps where they lead
NUMBER_WORDS = frozenset(
    (
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        *("fourteen", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "ninety"),
        *("hundred", "thousand", "million"),
    )
)


class _Node:
    __slots__ = ("any", "exact", "gap", "lists", "number", "prefix", "reach")

    def __init__(self) -> None:
        self.exact: dict[str, _Node] = {}
        self.prefix: dict[str, list[tuple[str, _Node]]] = {}
        self.any: _Node | None = None
        self.gap: _Node | None = None
        self.number: _Node | None = None
        self.lists: list[str] = []
        self.reach: frozenset[str] = frozenset()
        """The lists of which a phrase ends here or further on."""

    def leads(self, word: str) -> bool:
        """False where a word leads nowhere from here."""
        return (
            word in self.exact
            or self.any is not None
            or self.number is not None
            or (bool(self.prefix) and word[:PREFIX] in self.prefix)
        )

    def after(self, word: str) -> list["_Node"]:
        """The nodes that a word leads to."""
        exact = self.exact.get(word)
        steps = [exact] if exact is not None else []
        if self.prefix:
            steps += [step for stem, step in self.prefix.get(word[:PREFIX], ()) if word.startswith(stem)]
        if self.any is not None:
            steps.append(self.any)
        if self.number is not None and (word[0].isdigit() or word in NUMBER_WORDS):
            steps.append(self.number)
        return steps

    def settle(self) -> frozenset[str]:
        """Fills in what is in reach, here and further on."""
        further = [*self.exact.values(), *(step for steps in self.prefix.values() for _, step in steps)]
        further += [step for step in (self.any, self.gap, self.number) if step is not None]
        self.reach = frozenset(self.lists).union(*(step.settle() for step in further))
        return self.reach


class PhraseError(ValueError):
    """A phrase that can't be read; the message says what was expected."""


class Lexicon:
    """Named lists of phrases, found together in one pass over a text's words."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._root = _Node()
        self._opening: dict[str, list[_Node]] = {}
        for name, phrases in lists.items():
            for phrase in phrases:
                ends = [self._root]
                for token in phrase.split():
                    ends = [self._step(node, choice) for node in ends for choice in token.split("|")]
                for node in ends:
                    node.lists.append(name)
        self._root.settle()
        self._anywhere = self._root.gap is not None or bool(self._root.lists)

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
        opening = self._opening
        for start, first in enumerate(words):
            steps = opening.get(first)
            if steps is None:
                steps = self._opened(first)
            if steps or self._anywhere:
                self._follow(words, start, steps, found)
        return found

    def holds(self, words: Sequence[str], names: Iterable[str]) -> bool:
        """True when a phrase of one of these lists stands among ``words``; only what leads to one is followed."""
        wanted = frozenset(names)
        opening = {
            first: steps
            for first in frozenset(words)
            if (steps := [node for node in self._opened(first) if not wanted.isdisjoint(node.reach)])
        }
        if not opening and not self._anywhere:
            return False
        for start, first in enumerate(words):
            if first in opening or self._anywhere:
                found: dict[str, list[Range]] = {}
                self._follow(words, start, opening.get(first, []), found)
                if not wanted.isdisjoint(found):
                    return True
        return False

    def named(self, words: Sequence[str]) -> frozenset[str]:
        """The names of the lists with a phrase in ``words``; what can only find known ones is not looked at."""
        found: dict[str, list[Range]] = {}
        opening: dict[str, list[_Node]] = {}
        for start, first in enumerate(words):
            steps = opening.get(first)
            if steps is None:
                steps = self._opened(first)
            if steps:
                steps = opening[first] = [node for node in steps if not node.reach <= found.keys()]
            if steps or self._anywhere:
                self._follow(words, start, steps, found)
        return frozenset(found)

    def _opened(self, word: str) -> list[_Node]:
        """The nodes that a word leads to from the start: most words open no phrase, and recur."""
        steps = self._opening.get(word)
        if steps is None:
            steps = self._root.after(word)
            if len(self._opening) < REMEMBERED:
                self._opening[word] = steps
        return steps

    def _follow(self, words: Sequence[str], start: int, steps: list[_Node], found: dict[str, list[Range]]) -> None:
        """Adds the phrases that begin at a word to those found; ``steps`` are where the word leads."""
        count = len(words)
        stack = [(self._root, start)] if self._anywhere else [(node, start + 1) for node in steps]
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
