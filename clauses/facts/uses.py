"""Uses of defined terms: longest match over words, inflected and all-caps forms, from one trie of all terms."""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from clauses.facts.quotes import is_pronoun
from clauses.facts.term_trie import TermTrie
from clauses.facts.units import Unit
from clauses.model import Clause, Definition, Use
from clauses.spans import Span

_WORD = re.compile(r"[^\W_]+")
_SENTENCE_START = re.compile(r"(?:[.!?:;•][”\"’')]*\s+[“\"‘(]*|^\s*[“\"‘(]*|\n\s*[“\"‘(]*|\(\w{1,4}\)\s+)$")


def find_uses(
    units: tuple[Unit, ...], definitions: tuple[Definition, ...], clauses: tuple[Clause, ...]
) -> tuple[Use, ...]:
    """Each use of a defined term outside headings, its own definition's term and quotes; pronouns are left out."""
    first: dict[tuple[str, str | None], int] = {}  # of several definitions of a term, the first is the one used
    for index, definition in enumerate(definitions):
        for name in (definition.term, *definition.aliases):
            if name and not is_pronoun(name):
                first.setdefault((name, definition.scope), index)
    terms, meant = tuple(name for name, _ in first), tuple(first.values())
    defined = {definition.term_span.start for definition in definitions}
    within = _ancestors(clauses)
    found: list[tuple[Use, bool]] = []
    capital: set[str] = set()
    local_uses = _uses_of(terms)
    for unit in units:
        for local in local_uses(unit.words):
            place = local.span.shift(unit.span.start)
            if place.start in defined:
                continue
            chosen = _in_scope([meant[term] for term in local.terms], definitions, within[unit.clause])
            if chosen is None:
                continue
            if not local.opens and local.term[:1].isupper():
                capital.add(local.term.casefold())
            use = Use(definition=definitions[chosen].id, term=local.term, clause=unit.clause, span=place)
            found.append((use, local.opens and " " not in local.term and local.term[1:].islower()))
    asked = {use.term.casefold() for use, doubtful in found if doubtful} - capital
    lower = _lower_case(units, asked) if asked else {}
    return tuple(use for use, doubtful in found if not doubtful or _is_rather_term(use.term, capital, lower))


class _LocalUse(NamedTuple):
    """A match in a unit's words that is no mention in quotation marks; ``opens`` is true at a sentence's start."""

    span: Span
    term: str
    terms: tuple[int, ...]
    opens: bool


@lru_cache(maxsize=4)
def _uses_of(terms: tuple[str, ...]) -> Callable[[str], tuple[_LocalUse, ...]]:
    """What finds the uses of these terms in a unit's words.

    It is remembered by the terms, and what it found by the words: the versions of an agreement share most of both.
    The terms are compared once an agreement and not once a unit, and what was found goes when they go.
    """
    trie = TermTrie(terms)

    @lru_cache(maxsize=8_192)
    def local_uses(words: str) -> tuple[_LocalUse, ...]:
        return tuple(
            _LocalUse(span, span.of(words), tuple(found), _starts_sentence(words, span.start))
            for span, found in trie.matches(words)
            if not _quoted(words, span)
        )

    return local_uses


def _lower_case(units: tuple[Unit, ...], asked: set[str]) -> dict[str, int]:
    """How often each of these words stands in lower case."""
    counts = dict.fromkeys(asked, 0)
    for unit in units:
        for word in _WORD.findall(unit.words):
            if word in counts and word.islower():
                counts[word] += 1
    return counts


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


def _is_rather_term(written: str, capital: set[str], lower: dict[str, int]) -> bool:
    """A capital at the start of a sentence says nothing: the rest of the text decides."""
    word = written.casefold()
    return word in capital or lower[word] <= 2


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
