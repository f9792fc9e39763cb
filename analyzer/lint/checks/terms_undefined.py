"""Capitalised terms and named documents that nothing defines."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from analyzer.lint.capitals import Capitalised
from analyzer.lint.check import Check, Defect
from analyzer.lint.checks.terms_variant import near_terms, variant_of
from analyzer.lint.draft import Draft, key_of
from analyzer.severity import Severity
from clauses.facts.inflection import is_inflection
from clauses.model import ReferenceKind
from clauses.spans import Span

_PROPER_WORDS = """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday section sections article articles clause clauses schedule exhibit
    annex appendix paragraph part chapter act acts code court courts state states county city internet web
    english american european union federal commission department government congress rule rules regulation
    regulations directive law laws title president republic united kingdom north south east west earth god
    christmas street avenue road suite floor box attention attn effective date version inc ltd llc corp company
"""
_PROPER = frozenset(_PROPER_WORDS.split())

_FUNCTION_WORDS = "a an the this that these those we you your our us it its they i any all each everyone no yes"
_FUNCTION = frozenset(_FUNCTION_WORDS.split())
_ELSEWHERE = re.compile(
    r"\bnot\s+(?:otherwise\s+)?(?:expressly\s+)?defined\s+(?:in\s+this|herein|in\s+these|here)\b[^.]{0,120}\bmeaning",
    re.I,
)
_OFTEN = 3
_FEW = 3
_WORDS_EACH = 500


def find(draft: Draft) -> Iterator[Defect]:
    """Terms capitalised like defined ones: a common noun, or a phrase that returns."""
    if _ELSEWHERE.search(draft.text):
        return
    known = _known(draft)
    terms = near_terms(draft)
    lower = set(re.findall(r"\b[a-z]{3,}\b", draft.text))
    groups: dict[str, list[Capitalised]] = defaultdict(list)
    for found in draft.capitals:
        groups[found.words].append(found)
    candidates = {
        words: places
        for words, places in groups.items()
        if _is_common(words, lower)
        and not _is_known(words, known)
        and not _DOCUMENT.search(words)
        and variant_of(words, terms) is None
    }
    # who capitalises freely means nothing by it, unless the word returns
    least = _OFTEN if len(candidates) > max(_FEW, len(draft.text.split()) // _WORDS_EACH) else 1
    for words, places in candidates.items():
        if words in {"Party", "Parties"} and len(places) >= _OFTEN:
            continue  # a habit that needs no definition
        if len(places) >= least:
            yield Defect(
                span=places[0].span,
                message=f"“{words}” is capitalised like a defined term{_times(len(places))} but nothing defines it.",
                related=tuple(other.span for other in places[1:]),
            )


def _is_common(words: str, lower: set[str]) -> bool:
    """True when the document writes every word of the phrase in lower case elsewhere: it is no proper name."""
    parts = [part.lower() for part in words.split() if part not in {"of", "and", "&"}]
    return all(part in lower for part in parts) and not any(part in _PROPER or part in _FUNCTION for part in parts)


_DOCUMENT = re.compile(
    r"\b(?:Polic(?:y|ies)|Guidelines|Addendum|Addenda|Agreement|Terms|Schedule|Order Form|Statement of Work"
    r"|Documentation|Code of Conduct)\Z"
)


def find_documents(draft: Draft) -> Iterator[Defect]:
    """Documents that bind by name and are neither defined, nor linked, nor given an address."""
    agreement = draft.agreement
    known = _known(draft) | {key_of(link.span.of(draft.text)) for link in agreement.links}
    addresses = sorted(
        [link.span for link in agreement.links]
        + [found.span for found in agreement.references if found.kind is ReferenceKind.URL]
    )
    groups: dict[str, list[Capitalised]] = defaultdict(list)
    for found in draft.capitals:
        if " " in found.words and _DOCUMENT.search(found.words):
            groups[key_of(found.words)].append(found)
    sentences = {sentence.span.start: sentence.span for sentence in draft.sentences}
    starts = sorted(sentences)
    for places in groups.values():
        words = places[0].words
        if _is_known(words, known) or any(_has_address(word.span, sentences, starts, addresses) for word in places):
            continue
        yield Defect(
            span=places[0].span,
            message=f"“{words}” is relied on, but it is neither defined nor linked: which document binds is open.",
            related=tuple(other.span for other in places[1:]),
        )


def _times(number: int) -> str:
    return f" ({number} times)" if number > 1 else ""


def _has_address(span: Span, sentences: dict[int, Span], starts: list[int], addresses: list[Span]) -> bool:
    sentence = sentences[starts[bisect_right(starts, span.start) - 1]]
    return any(sentence.meets(place) for place in addresses)


def _known(draft: Draft) -> set[str]:
    """Keys of all that is a name here: terms, parties, headings, the title."""
    agreement = draft.agreement
    names = [name for found in agreement.definitions for name in (found.term, *found.aliases)]
    names += [name for party in agreement.parties for name in (party.name, *party.aliases)]
    names += [clause.heading for clause in agreement.clauses if clause.heading]
    names += [agreement.title] if agreement.title else []
    return {key_of(name) for name in names}


def _is_known(words: str, known: set[str]) -> bool:
    key = key_of(words)
    if key in known or any(is_inflection(key, name) for name in known):
        return True
    # "Customer Data and Confidential Information": two terms
    return any(
        f" {joint} " in f" {key} " and all(_is_known(part, known) for part in key.split(f" {joint} ", 1))
        for joint in ("and", "of")
    )


CHECK = Check(
    rule="undefined-term",
    title="A term is capitalised like a defined one but nothing defines it",
    severity=Severity.MEDIUM,
    why="The capital says that the parties agreed on a meaning; the document does not contain it.",
    wrong="The Containers must be returned. (Nothing says what Containers are.)",
    find=find,
)
DOCUMENTS = Check(
    rule="undefined-document",
    title="A document is relied on that is neither defined nor linked",
    severity=Severity.MEDIUM,
    why="Whoever must comply with a policy has to know which; an unidentified document is hardly incorporated.",
    wrong="You comply with the Acceptable Use Policy. (No address, no definition.)",
    find=find_documents,
)
