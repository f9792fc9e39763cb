"""Uses of defined terms: longest match over words, inflected and all-caps forms, from one trie of all terms."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from clauses.facts.inflection import forms
from clauses.facts.quotes import is_pronoun
from clauses.facts.units import Unit
from clauses.model import Clause, Definition, Use
from clauses.spans import Span

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = frozenset({"s"})
_SENTENCE_START = re.compile(r"(?:[.!?:;•][”\"’')]*\s+[“\"‘(]*|^\s*[“\"‘(]*|\n\s*[“\"‘(]*|\(\w{1,4}\)\s+)$")


@dataclass(slots=True)
class _Node:
    """A trie node: the words that may follow (with the gap before them), and the terms that end here."""

    following: dict[tuple[str, str], "_Node"] = field(default_factory=dict)
    ends: list[tuple[str, int]] = field(default_factory=list)


class TermTrie:
    """All forms of all terms, keyed by folded word and the gap before it; matching costs one look-up a word."""

    __slots__ = ("_root",)

    def __init__(self, terms: Iterable[tuple[str, int]]) -> None:
        self._root = _Node()
        seen: set[tuple[str, int]] = set()
        for term, index in terms:
            for form in _forms(term):
                if (form, index) not in seen:
                    seen.add((form, index))
                    self._add(form, index)

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
        words = [(match.group().casefold(), match.start(), match.end()) for match in _WORD.finditer(text)]
        at = 0
        while at < len(words):
            best = self._longest(text, words, at)
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
                    tail = re.split(r"[^\W_]", same[0][0])[-1]
                    best = (last, list(dict.fromkeys(index for _, index in same)), tail)
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


def find_uses(
    units: tuple[Unit, ...], definitions: tuple[Definition, ...], clauses: tuple[Clause, ...]
) -> tuple[Use, ...]:
    """Each use of a defined term outside headings, its own definition's term and quotes; pronouns are left out."""
    first: dict[tuple[str, str | None], int] = {}  # of several definitions of a term, the first is the one used
    for index, definition in enumerate(definitions):
        for name in (definition.term, *definition.aliases):
            if name and not is_pronoun(name):
                first.setdefault((name, definition.scope), index)
    terms = [(name, index) for (name, _), index in first.items()]
    trie = TermTrie(terms)
    defined = {definition.term_span.start for definition in definitions}
    within = _ancestors(clauses)
    found: list[tuple[Use, bool, bool]] = []
    lower: dict[str, int] = defaultdict(int)
    capital: dict[str, int] = defaultdict(int)
    for unit in units:
        for span, indexes in trie.matches(unit.words):
            place = span.shift(unit.span.start)
            if place.start in defined or _quoted(unit.words, span):
                continue
            chosen = _in_scope(indexes, definitions, within[unit.clause])
            if chosen is None:
                continue
            definition = definitions[chosen]
            written = span.of(unit.words)
            starts = _starts_sentence(unit.words, span.start)
            if not starts and written[:1].isupper():
                capital[written.casefold()] += 1
            use = Use(definition=definition.id, term=written, clause=unit.clause, span=place)
            found.append((use, starts and " " not in written and written[1:].islower(), definition.term[:1].islower()))
    for unit in units:
        for match in _WORD.finditer(unit.words):
            if match.group().islower():
                lower[match.group()] += 1
    return tuple(use for use, doubtful, _ in found if not doubtful or _is_rather_term(use.term, capital, lower))


def with_seen_forms(definitions: tuple[Definition, ...], uses: tuple[Use, ...]) -> tuple[Definition, ...]:
    """The definitions with the forms of their terms that the text uses added to their aliases."""
    seen: dict[str, dict[str, None]] = defaultdict(dict)
    for use in uses:
        seen[use.definition][" ".join(use.term.split())] = None
    return tuple(
        replace(
            definition,
            aliases=tuple(
                dict.fromkeys(form for form in (*definition.aliases, *seen[definition.id]) if form != definition.term)
            ),
        )
        for definition in definitions
    )


def _is_rather_term(written: str, capital: dict[str, int], lower: dict[str, int]) -> bool:
    """A capital at the start of a sentence says nothing: the rest of the text decides."""
    word = written.casefold()
    return capital[word] >= 1 or lower[word] <= 2


def _starts_sentence(text: str, place: int) -> bool:
    return _SENTENCE_START.search(text[max(0, place - 8) : place]) is not None if place else True


def _quoted(text: str, span: Span) -> bool:
    """True for a mention (“Developer”), not a use."""
    return text[span.start - 1 : span.start] in {"“", '"', "‘"} and text[span.end : span.end + 2].strip(".,")[:1] in {
        "”",
        '"',
        "’",
    }


def _in_scope(indexes: list[int], definitions: tuple[Definition, ...], around: frozenset[str]) -> int | None:
    """The definition that holds here: one limited to this clause before a general one."""
    scoped = [index for index in indexes if definitions[index].scope in around]
    general = [index for index in indexes if definitions[index].scope is None]
    return next(iter([*scoped, *general]), None)


def _ancestors(clauses: tuple[Clause, ...]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for clause in clauses:
        found[clause.id] = frozenset({clause.id}) | (found[clause.parent] if clause.parent else frozenset())
    return found
