"""Capitalised words that nearly, but not quite, are a defined term."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft, key_of
from analyzer.severity import Severity
from clauses.facts.inflection import is_inflection
from clauses.spans import Span

__all__ = ["CHECK", "near_terms", "variant_of"]

_QUOTED = re.compile(r"[“\"]([^“”\"\n]{2,60})[”\"]")
_GENERAL = frozenset(
    {"agreement", "terms", "term", "party", "parties", "policy", "law", "laws", "date", "section", "schedule"}
)


def find(draft: Draft) -> Iterator[Defect]:
    """The singular or plural of a term, its last word alone, or a party's name with other capitals."""
    yield from _near_terms(draft)
    yield from _party_spellings(draft)


@dataclass(frozen=True, slots=True, kw_only=True)
class NearTerms:
    """The names in use, and the terms that share their last word."""

    known: frozenset[str]
    capitals: tuple[str, ...]
    by_last: dict[str, list[str]]


def near_terms(draft: Draft) -> NearTerms:
    """What a capitalised word may be a variant of."""
    agreement = draft.agreement
    by_last: dict[str, list[str]] = defaultdict(list)
    for found in agreement.definitions:
        key = key_of(found.term)
        if (
            " " in key
            and " or " not in key
            and key.split()[-1] not in _GENERAL
            and found.term not in by_last[key.split()[-1]]
        ):
            by_last[key.split()[-1]].append(found.term)
    named = [name for party in agreement.parties for name in (party.name, *party.aliases)]
    defined = [name for found in agreement.definitions for name in (found.term, *found.aliases) if " or " not in name]
    quoted = [found.group(1) for found in _QUOTED.finditer(draft.text)]
    return NearTerms(
        known=frozenset(key_of(name) for name in (*named, *defined, *quoted)),
        capitals=tuple(name for name in defined if name[:1].isupper()),
        by_last=by_last,
    )


def variant_of(words: str, terms: NearTerms) -> str | None:
    """The defined term that a single capitalised word is another form of, or the last word of; None if none is."""
    key = key_of(words)
    if " " in key or key in terms.known or key in _GENERAL:
        return None
    longer = terms.by_last.get(key, [])
    if len(longer) == 1:
        return longer[0]
    return next((term for term in terms.capitals if is_inflection(term, words)), None)


def _near_terms(draft: Draft) -> Iterator[Defect]:
    terms = near_terms(draft)
    groups: dict[str, list[Span]] = defaultdict(list)
    meant = {word.words for word in draft.capitals if word.as_noun}
    for word in draft.capitals:
        if word.words.lower() not in draft.small or word.words not in meant:
            continue  # a proper name
        groups[word.words].append(word.span)
    for words, places in groups.items():
        term = variant_of(words, terms)
        if term is not None:
            yield Defect(
                span=places[0],
                message=f"“{words}” is capitalised but not defined; “{term}” is.",
                related=tuple(places[1:]),
            )


def _party_spellings(draft: Draft) -> Iterator[Defect]:
    for party in draft.agreement.parties:
        for name in dict.fromkeys((party.name, *party.aliases)):
            if not name[:1].isupper() or name.isupper() or len(name) < 4:
                continue
            if not any(not c.isalpha() or c.isupper() for c in name[1:]):
                continue
            others: list[Span] = []
            for match in re.finditer(rf"(?<![\w./@]){re.escape(name)}(?![\w/]|\.\w)", draft.text, re.I):
                said = match.group()
                if said != name and not _is_shouted(said) and not said.islower() and key_of(said) == key_of(name):
                    others.append(Span(*match.span()))
            if others:
                yield Defect(
                    span=others[0],
                    message=f"“{others[0].of(draft.text)}” is written elsewhere as “{name}”.",
                    related=tuple(others[1:]),
                )


def _is_shouted(words: str) -> bool:
    """True of capitals throughout, a plural's or a company form's small letters aside."""
    first = re.sub(r"[’']s\Z", "", words).split()[0]
    return len(first) > 1 and first.isupper()


CHECK = Check(
    rule="term-variant",
    title="A term is written in a form that is not the defined one",
    severity=Severity.LOW,
    what="Looks for the last word of a longer defined term standing alone with a capital, and for names of a party "
    "whose capitals differ from place to place. Words in capitals throughout are left out.",
    why="A court presumes that different words mean different things.",
    wrong="“Product Documentation” means …; Customer follows the Documentation.",
    instead="“Product Documentation” means …; Customer follows the Product Documentation.",
    find=find,
)
