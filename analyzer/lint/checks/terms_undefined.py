"""Capitalised terms that nothing defines."""

import re
from collections import defaultdict
from collections.abc import Iterator

from analyzer.lint.capitals import Capitalised
from analyzer.lint.check import Check, Defect
from analyzer.lint.checks.documents_undefined import DOCUMENT
from analyzer.lint.checks.terms_variant import near_terms, variant_of
from analyzer.lint.draft import Draft
from analyzer.lint.known import known_names
from analyzer.lint.words import words_of
from analyzer.severity import Severity

_PROPER, _FUNCTION, _OFFERINGS = words_of("proper"), words_of("function"), words_of("offerings")
_ELSEWHERE = re.compile(
    r"\bnot\s+(?:otherwise\s+)?(?:expressly\s+)?defined\s+(?:in\s+this|herein|in\s+these|here)\b[^.]{0,120}\bmeaning",
    re.I,
)
_JOINT = re.compile(r" (?:and|&) ")
_OFTEN = 3
_FEW = 3
_WORDS_EACH = 500


def find(draft: Draft) -> Iterator[Defect]:
    """Terms capitalised like defined ones: a common noun where a term would stand, or a phrase that returns."""
    if _ELSEWHERE.search(draft.text):
        return
    known = known_names(draft)
    terms = near_terms(draft)
    groups: dict[str, list[Capitalised]] = defaultdict(list)
    for found in draft.capitals:
        groups[found.words].append(found)
    candidates = {
        words: [*filter(_as_noun, places), *(place for place in places if not place.as_noun)]
        for words, places in groups.items()
        if (any(map(_as_noun, places)) or (len(places) >= _OFTEN and words.endswith("s")))
        and _is_common(words, draft.small)
        and not known.is_branded(words)
        and not known.holds(words)
        and not DOCUMENT.search(words)
        and variant_of(words, terms) is None
        and not _JOINT.search(words)
        and not words.endswith("ed")
    }
    # who capitalises freely means nothing by it, unless the word returns
    least = _OFTEN if len(candidates) > max(_FEW, len(draft.text.split()) // _WORDS_EACH) else 1
    for words, places in candidates.items():
        if words in {"Party", "Parties"} and len(places) >= _OFTEN:
            continue  # a habit that needs no definition
        if len(places) >= (_OFTEN if _is_offering(words) else least):
            yield Defect(
                span=places[0].span,
                message=f"“{words}” is capitalised like a defined term{_times(len(places))} but nothing defines it.",
                related=tuple(other.span for other in places[1:]),
            )


def _is_offering(words: str) -> bool:
    """True for what a provider calls a thing it sells ("Basic Plan", "Rewards Program"): a name, no term."""
    _first, *rest = words.split()
    return bool(rest) and rest[-1].lower() in _OFFERINGS


def _as_noun(found: Capitalised) -> bool:
    return found.as_noun


def _is_common(words: str, lower: frozenset[str]) -> bool:
    """True when the document writes every word of the phrase in lower case elsewhere: it is no proper name."""
    parts = [part.lower() for part in words.split() if part not in {"of", "and", "&"}]
    return all(part in lower for part in parts) and not any(part in _PROPER or part in _FUNCTION for part in parts)


def _times(number: int) -> str:
    return f" ({number} times)" if number > 1 else ""


CHECK = Check(
    rule="undefined-term",
    title="A term is capitalised like a defined one but nothing defines it",
    severity=Severity.MEDIUM,
    what="Looks for capitalised common nouns in the middle of sentences, after “the”, “any”, “your”, or often in the "
    "plural, that no definition, party, heading or quotation mark explains. Proper names are left out: a word counts "
    "only where the document writes it in lower case too.",
    why="The capital says that the parties agreed on a meaning; the document does not contain it.",
    wrong="Customer shall return the Containers. (Nothing says what Containers are.)",
    instead="“Containers” means the reusable crates that Carrier supplies. … Customer shall return the Containers.",
    find=find,
)
