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
    r"\s*(?:pay|compensate|reimburse|refund)\b[^;.]{0,60}?\b(?:loss|losses|lost)\b|\s*(?:compensate|refund)\b"
)
_BOUND: Final = re.compile(r"\s*be\s+(?:[a-z]+ly\s+)?(?:required|obliged|obligated|bound)\b")
_TURNED_NAME: Final = re.compile(
    r"\s+(?P<name>(?:[Tt]he\s)?[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,3})\s+(?!(?:or|and|nor|of|be|have|exceed|pay|compensate|reimburse|refund|who|which|that)\b)(?=[a-z]+\s)"
)
"""A name and what it will in no event do: "In no event will Supplier provide additional data"."""
_SOON: Final = 40
_FAR: Final = 200
_NEXT_WORD: Final = re.compile(r"\s+\w+")


def turned(words: str, flat: str, match: re.Match[str], start: int) -> Norm | None:
    """Reads “In no event shall X be liable”: the subject stands after the modal."""
    acts = _TURNED_NAME.match(words, match.end())
    if acts is not None and match.group() in MODAL_WORDS:
        return _acts(words, flat, match, acts, start)
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
        start=start if match.start() - start < _FAR else match.start(),
        cue=Span(*match.span()),
        force=Force(modality=modality),
        subject=negative,
    )


def _acts(words: str, flat: str, match: re.Match[str], acts: re.Match[str], start: int) -> Norm | None:
    """The norm of a named subject and the verb after it."""
    risk = RISK.search(flat, acts.end(), acts.end() + _SOON)
    subject = noun_phrase(words, flat, acts.start("name"), acts.end("name"))
    return Norm(
        start=start if match.start() - start < _FAR else match.start(),
        cue=Span(*match.span()),
        force=Force(
            modality=Modality.DISCLAIMER if risk else Modality.PROHIBITION,
            needs_party=subject.standing is Standing.NAME,
        ),
        subject=Subject(standing=subject.standing, span=subject.span, owner=subject.owner, negated=True),
    )
