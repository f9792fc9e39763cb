"""Norms whose subject stands after the modal: "in no event shall X", "nor may X"."""

import re
from typing import Final

from clauses.facts.obligations_force import Force
from clauses.facts.obligations_lexicon import MODAL_WORDS
from clauses.facts.obligations_nouns import Subject, noun_phrase
from clauses.facts.obligations_place import RISK, Norm
from clauses.facts.obligations_standing import Standing
from clauses.model import Modality
from clauses.spans import Span

DONE_TO: Final = re.compile(
    r"be\s+(?:[a-z]+ly\s+)?(?!deemed|construed|considered|interpreted|treated|affected|limited)[a-z]+(?:ed|en|ld|de|ght|nt)\b"
)
_TURNED_VERB: Final = re.compile(
    r"\b(?:be|exceed|have|use|make|disclose|assign|include|extend|[a-z]+(?:\s+or\s+[a-z]+)?(?=\s+(?:the|any|to|for|"
    r"a|its)\b))\b"
)
_TURNED_PARTY: Final = re.compile(r"\s+(?:you|we|they|it|he|she|(?:either|any|a|the|such)\s+party)\b")
_PAYS_LOSS: Final = re.compile(
    r"(?:pay|compensate|reimburse|refund)\b[^;.]{0,60}?\b(?:loss|losses|lost)\b|(?:compensate|refund)\b"
)
_BOUND: Final = re.compile(r"be\s+(?:[a-z]+ly\s+)?(?:required|obliged|obligated|bound)\b")
_NEXT_WORD: Final = re.compile(r"\s+\w+")


def turned(words: str, flat: str, match: re.Match[str], start: int) -> Norm | None:
    """Reads “In no event shall X be liable”: the subject stands after the modal."""
    stop = _TURNED_PARTY.match(flat, match.end()) or _TURNED_VERB.search(flat, match.end() + 2, match.end() + 300)
    if stop is None:
        return None
    if stop.re is _TURNED_PARTY:
        stop = _NEXT_WORD.match(flat, stop.end()) or stop
    subject = noun_phrase(words, flat, match.end(), match.end() + len(flat[match.end() : stop.start()].rstrip()))
    risk = (
        RISK.search(flat, match.end(), match.end() + 600)
        or _PAYS_LOSS.match(flat, stop.start())
        or _BOUND.match(flat, stop.start())
    )
    negative = Subject(
        standing=subject.standing, span=subject.span, owner=subject.owner, within=subject.within, negated=True
    )
    if risk is None and match.group() not in MODAL_WORDS:
        return None
    modality = Modality.DISCLAIMER if risk else Modality.PROHIBITION
    if (
        modality is Modality.PROHIBITION
        and subject.standing is Standing.THING
        and not DONE_TO.match(flat, stop.start())
    ):
        return None
    return Norm(
        start=start if match.start() - start < 200 else match.start(),
        cue=Span(*match.span()),
        force=Force(modality=modality),
        subject=negative,
    )
