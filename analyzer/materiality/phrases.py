"""Phrases matched over words: all lists of all rules in one pass, without regular expressions.

A phrase is words between spaces. ``a|b`` is either word, ``indemnif*`` every word that begins so, ``*`` any
one word, ``...`` up to four words, ``#`` a number in digits or words.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import form, forms

_KNOWN = WordFile("judging", "phrases")
Range = tuple[int, int]
GAP = 4
PREFIX = 4
REMEMBERED = 32_768  # words of which a lexicon keeps where they lead
NUMBER_WORDS = _KNOWN.words("number_words")


Choice = tuple[str, ...]
Tokens = tuple[tuple[Choice, ...], ...]
Ending = tuple[str, Tokens]
SIGNS = ("...", "*", "#")  # what stands for words: up to four, any one, a number
OF_EXPRESSIONS = frozenset("()[]{}+?\\^")  # signs of regular expressions: no word of a text holds them


class PhraseError(ValueError):
    """A phrase that can't be read; the message says what was expected."""


def check(phrases: Iterable[str]) -> None:
    """Raises PhraseError on the first phrase that can't be read, or that can't say what its writer meant."""
    for phrase in phrases:
        tokens = phrase.split()
        for token in tokens:
            _choices(token)
        if all(token in {"...", "*"} for token in tokens):
            raise PhraseError(f"{phrase!r}: at least one word was expected")
        if "|" in phrase and _whole_phrases(phrase):
            raise PhraseError(f"{phrase!r}: | stands between single words; a phrase of its own for each was expected")


def _whole_phrases(phrase: str) -> bool:
    """True of "business day|business days": the same words around the mark show that it parts whole phrases."""
    parts = [part.split() for part in phrase.split("|")]
    longer = all(len(part) > 1 for part in parts)
    return longer and (len({part[0] for part in parts}) == 1 or len({part[-1] for part in parts}) == 1)


@lru_cache(maxsize=REMEMBERED)
def _choices(token: str) -> tuple[Choice, ...]:
    """What a token of a phrase stands for: each of its choices as steps of one word. Raises PhraseError."""
    return tuple(_steps(choice) for choice in token.split("|"))


def _steps(choice: str) -> Choice:
    if choice in SIGNS:
        return (choice,)
    if (
        not OF_EXPRESSIONS.isdisjoint(choice)
        or "*" in choice[:-1]
        or "#" in choice
        or choice.startswith(".")
        or (len(choice) > 1 and choice.endswith("$"))
    ):
        raise PhraseError(f"{choice!r}: a word, a beginning*, or one of ... * # on its own was expected")
    if choice.endswith("*"):
        stem = form(choice[:-1])
        if len(stem) < PREFIX:
            raise PhraseError(f"{choice!r}: at least {PREFIX} letters before a final *")
        return (stem + "*",)
    words = forms(choice)
    if not words:
        raise PhraseError(f"{choice!r}: a word was expected")
    return words


class _Node:
    """A place within phrases; what leads on is made when a text first comes here: most phrases stand in none."""

    __slots__ = ("any", "ending", "exact", "gap", "lists", "number", "prefix", "reach")

    exact: dict[str, "_Node"]
    prefix: dict[str, list[tuple[str, "_Node"]]]
    any: "_Node | None"
    gap: "_Node | None"
    number: "_Node | None"
    lists: list[str]
    reach: frozenset[str]
    """The lists of which a phrase ends here or further on."""

    def __init__(self, ending: Sequence[Ending]) -> None:
        self.ending: Sequence[Ending] | None = ending
        """What is left of the phrases that come through here, with their lists, until it is looked into."""

    def opened(self) -> "_Node":
        """The same node with what leads on from it. A second thread that comes at once makes the same again."""
        ending = self.ending
        if ending is not None:
            self._lead_on(ending)
            self.ending = None
        return self

    def _lead_on(self, ending: Sequence[Ending]) -> None:
        exact: dict[str, list[Ending]] = {}
        prefix: dict[str, dict[str, list[Ending]]] = {}
        for name, tokens in ending:
            for step, *more in tokens[0] if tokens else ():
                rest = tokens[1:] if not more else ((tuple(more),), *tokens[1:])
                stem = step[:-1] if step.endswith("*") else ""
                onward = prefix.setdefault(stem[:PREFIX], {}) if stem else exact
                onward.setdefault(stem or step, []).append((name, rest))
        self.gap, self.any, self.number = (_Node(exact.pop(sign)) if sign in exact else None for sign in SIGNS)
        if self.gap is not None:
            self.gap.opened()
        self.exact = {word: _Node(rest) for word, rest in exact.items()}
        self.prefix = {key: [(stem, _Node(rest)) for stem, rest in stems.items()] for key, stems in prefix.items()}
        self.lists = [name for name, tokens in ending if not tokens]
        self.reach = frozenset(name for name, _ in ending)

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
        return [*([exact.opened()] if exact is not None else []), *self.signed(word)]

    def signed(self, word: str) -> list["_Node"]:
        """The nodes that a word leads to by how it begins, as any word, or as a number."""
        steps = []
        if self.prefix:
            steps += [step.opened() for stem, step in self.prefix.get(word[:PREFIX], ()) if word.startswith(stem)]
        if self.any is not None:
            steps.append(self.any.opened())
        if self.number is not None and (word[0].isdigit() or word in NUMBER_WORDS):
            steps.append(self.number.opened())
        return steps


class Lexicon:
    """Named lists of phrases, found together in one pass over a text's words."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._opening: dict[str, list[_Node]] = {}
        self._root = _Node(
            [
                (name, tuple(_choices(token) for token in phrase.split()))
                for name, phrases in lists.items()
                for phrase in phrases
            ]
        ).opened()
        self._anywhere = self._root.gap is not None or bool(self._root.lists)

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
                reach = range(at, min(at + GAP, count) + 1)
                if gap.gap is not None or gap.lists:
                    stack += [(gap, place) for place in reach]
                elif gap.prefix or gap.any is not None or gap.number is not None:
                    stack += [(gap, place) for place in reach if place < count and gap.leads(words[place])]
                else:  # most gaps end at one of a few words
                    exact = gap.exact
                    stack += [(gap, place) for place in reach if place < count and words[place] in exact]
            if at < count:
                word = words[at]
                onward = node.exact.get(word)
                if onward is not None:
                    stack.append((onward if onward.ending is None else onward.opened(), at + 1))
                if node.prefix or node.any is not None or node.number is not None:
                    stack += [(step, at + 1) for step in node.signed(word)]
