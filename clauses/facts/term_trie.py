"""All forms of all terms in one trie: plural, singular and all-caps forms, the longest match at each place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from clauses.facts.inflection import forms
from clauses.spans import Span

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = frozenset({"s"})


@dataclass(slots=True)
class _Node:
    """A trie node: the words that may follow (with the gap before them), and the terms that end here."""

    following: dict[tuple[str, str], "_Node"] = field(default_factory=dict)
    ends: list[tuple[str, int]] = field(default_factory=list)


class TermTrie:
    """All forms of all terms, keyed by folded word and the gap before it; matching costs one look-up a word.

    A match names its terms by their place among ``terms``.
    """

    __slots__ = ("_first", "_root")

    def __init__(self, terms: Sequence[str]) -> None:
        self._root = _Node()
        for index, term in enumerate(terms):
            for form in _forms(term):
                self._add(form, index)
        self._first = frozenset(word for _, word in self._root.following)

    def _add(self, form: str, index: int) -> None:
        node, end = self._root, 0
        for word in _WORD.finditer(form):
            gap = _gap(form[end : word.start()]) if end else ""
            node = node.following.setdefault((gap, word.group().casefold()), _Node())
            end = word.end()
        if node is not self._root:
            node.ends.append((form, index))

    def matches(self, text: str) -> Iterator[tuple[Span, list[int]]]:
        """The longest matches in ``text``, left to right and disjoint, each with the indexes of its terms."""
        opening = self._root.following
        folded = text.casefold()
        if len(folded) == len(text):  # each letter stays in its place
            if self._first.isdisjoint(_WORD.findall(folded)):
                return
            words = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(folded)]
        else:
            words = [(match.group().casefold(), match.start(), match.end()) for match in _WORD.finditer(text)]
        at = 0
        while at < len(words):
            best = self._longest(text, words, at) if ("", words[at][0]) in opening else None
            if best is None:
                at += 1
                continue
            last, indexes, tail = best
            end = words[last][2]
            yield Span(words[at][1], end + len(tail) if tail and text.startswith(tail, end) else end), indexes
            at = last + 1

    def _longest(self, text: str, words: list[tuple[str, int, int]], at: int) -> tuple[int, list[int], str] | None:
        node = self._root.following.get(("", words[at][0]))
        best, last = None, at
        while node is not None:
            if node.ends:
                written = text[words[at][1] : words[last][2]]
                same = [(form, index) for form, index in node.ends if _same_case(written, form)]
                if same:
                    best = (last, list(dict.fromkeys(index for _, index in same)), _tail(same[0][0]))
            if last + 1 == len(words):
                break
            gap = _gap(text[words[last][2] : words[last + 1][1]])
            node = node.following.get((gap, words[last + 1][0]))
            last += 1
        return best


def _gap(between: str) -> str:
    """What may stand between two words of a term: white space is all the same, as are hyphens and apostrophes."""
    if between.isspace():
        return " " if between.count("\n") < 2 else "\n\n"
    return between.strip().replace("’", "'").replace("–", "-").replace("‑", "-")


def _forms(term: str) -> tuple[str, ...]:
    """The term, its plural or singular, and the same with the last word's inflection changed."""
    found = list(_WORD.finditer(term))
    if not found:
        return ()
    last = found[-1]
    head, tail = term[: last.start()], term[last.end() :]
    if last.group().lower() in _POSSESSIVE and len(found) > 1:
        return (term,)
    if term.isupper() and len(term) <= 6:
        return (term, term + "s")
    return tuple(head + form + tail for form in forms(last.group()))


@lru_cache(maxsize=4_096)
def _tail(form: str) -> str:
    """What stands behind the last letter of a term."""
    return re.split(r"[^\W_]", form)[-1]


@lru_cache(maxsize=4_096)
def _same_case(written: str, form: str) -> bool:
    """True for the term as written, its all-caps form, or one that starts a sentence with a capital."""
    a, b = "".join(_WORD.findall(written)), "".join(_WORD.findall(form))
    if a == b or a == b.upper():
        return True
    if b.isupper():
        return False
    if a[:1] != a[:1].upper() and b[:1] == b[:1].upper():
        return False
    first_written, first_form = _WORD.findall(written), _WORD.findall(form)
    return all(
        x == y or x == y.upper() or (x.capitalize() == x and y == x) or _capitalised(x, y)
        for x, y in zip(first_written, first_form, strict=True)
    )


def _capitalised(written: str, word: str) -> bool:
    """True when only capitals inside or at the start differ and the written word has at least as many."""
    return written.casefold() == word.casefold() and (written[:1].isupper() or not word[:1].isupper())
