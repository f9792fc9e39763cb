"""Obligations: every rule of conduct or risk in one stretch of a clause, with its modality and bearer.

Read without a tagger: cues (modals.toml) in a sentence's flat words, the noun phrase before each, and what
the modal does to it. Linear in the length of the text.
"""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from clauses.facts.house_rules import LEAD as RULES_LEAD
from clauses.facts.house_rules import house_rule
from clauses.facts.obligations_lead import Chapeau, chapeau_of, inherited, told_in_present, with_subject
from clauses.facts.obligations_narrated import narrated
from clauses.facts.obligations_norm import LocalObligation, finished
from clauses.facts.obligations_place import Norm
from clauses.facts.obligations_sentence import norms_of
from clauses.facts.obligations_standing import Standing
from clauses.facts.sentences import masked, sentences
from clauses.model import Modality
from clauses.spans import Span

__all__ = ["LocalObligation", "find_obligations"]

_FLAT: Final = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("\n", " "), ("\t", " "), ("\xa0", " "))

_SOON: Final = 30
_BINDS: Final = frozenset({Modality.OBLIGATION, Modality.PROHIBITION})
_ENSURES: Final = re.compile(r"\W*(?:\([a-z]+\)\s*)?(?:ensure|procure|cause|require|make\s+sure|see\s+to\s+it)\b")
"""An item that goes on from its lead-in, whatever party its "that" names ("ensure that its staff must …")."""
_BUT_NOT: Final = re.compile(
    r",?\s+(?P<not>but\s+not)\s+(?=(?:for|before|after|until|beyond|more|to|in|if|on|at|from|when|where|"
    r"sell|share|copy|lend|give|use|pass|resell|change|transfer|disclose|assign|let|publish|post)\b)"
)
_AND_MODAL: Final = re.compile(r",?\s+(?:and|but)\s+(?=(?:may|shall|must|will|need\s+not)\s)")
_IF: Final = re.compile(r"\W*(?:\(?[a-z0-9]{1,3}\)\s*)?(?:if|where|when)\s")
_ASKS: Final = re.compile(r"\W*(?:\d+\W+)?(?:what|how|which|who|when|where|why)\b[^?]*\?")
"""A heading that asks, and whatever a table of contents runs together with it."""
_ASSENTS: Final = re.compile(
    r"\W*(?:your|the|any|such)\s+(?:continued\s+|further\s+)?(?:use|access|participation)\b[^.;]{0,200}?\b(?:means?|signif\w+|indicates?|"
    r"evidences?|shows?|confirms?)\s+(?:that|your|acceptance|agreement|you\s+(?:have\s+)?(?:accept|agree))"
    r"\b|"
    r"\W*(?:keep(?:\s+on)?|carry\s+on|go\s+on)\s+[a-z]+ing\b[^.;]{1,200}?\b(?:you(?:'ll|\s+will|\s+have)?\s+(?:accept|agree|are\s+taken)|we(?:\s+ll|\s+will)?\s+take\s+it)\w*"
)
"""Use that stands for assent: how a change is accepted, and no duty."""
_RECITES: Final = re.compile(
    r"\b(?:has|have)\s+agreed\b[^.;]{1,200}?\b(?:on|upon|in\s+accordance\s+with|subject\s+to|under)\s+(?:and\s+subject\s+to\s+)?the\s+(?:following\s+)?terms\b"
)
"""What the parties have agreed before they come to its terms: a recital."""
_STATEMENT: Final = re.compile(
    r"\W*(?:\w{1,3}[.)]\s*)?(?:an?|your)\s+(?:[\w-]+\s+){0,4}?statement\b(?:\s+\w+){0,5}?,?\s+(?:that|under)\b"
)
"""What a notice has to hold: "a statement that … you are authorised to act"."""
_ITEM: Final = re.compile(r"(?:(?<=\w):\s|(?<=[;,]\s))(?:[a-z]|[ivx]{2,4}|\d{1,2})\)(?=\s)")
"""The mark of an item that stands in the line: "The Lodger agrees: a) to keep …; b) not to …"."""
_CONTRACTED: Final = re.compile(
    r"'(?:(?<=[a-z]')(?=(?:re|ll|ve)\b)|(?<=\bi')(?=m\b)|(?:(?<=\bhe')|(?<=\bshe')|(?<=\bit'))(?=s\b))"
)
"""Read "you'll", "we're" and "she's" as two words of the same length together."""


def find_obligations(text: str, lead_in: str = "", *, plain: bool = False) -> tuple[LocalObligation, ...]:
    """The norms in ``text``, in order; spans in characters of ``text``.

    ``lead_in`` is the chapeau before a list item ("Developer may not:"): an item without a modal of its own
    takes the chapeau's. Words that bind nobody (possibility, definitions, legal effects) give none. ``plain``: with
    what is told in the plain present and no sign of duty (``narrated``), for the binding to keep or to drop.
    """
    found: list[LocalObligation] = []
    rules = lead_in == RULES_LEAD
    chapeau = _chapeau(lead_in) if lead_in and not rules else None
    for place, sentence in enumerate(sentences(text)):
        words = sentence.of(text)
        led = chapeau if place == 0 else None
        norms = _read(words, led)
        rule = house_rule(words, _flat(words)) if rules and not norms and not words.endswith("?") else None
        norms = [rule] if rule is not None else norms
        found.extend(norm.at(sentence.start) for norm in (_with_plain(words, norms) if plain and not led else norms))
    return tuple(found)


@lru_cache(maxsize=512)
def _chapeau(lead_in: str) -> Chapeau:
    """The last sentence of a lead-in, read."""
    words = sentences(lead_in)[-1].of(lead_in) if lead_in.strip() else ""
    return chapeau_of(words, tuple(_read(words, None)))


def _read(words: str, chapeau: Chapeau | None) -> list[LocalObligation]:
    """The norms of one sentence; spans relative to it."""
    if words.endswith("?"):
        return []
    flat = _flat(words)
    if (
        _ASKS.match(flat)
        or _ASSENTS.match(flat)
        or (" agreed " in flat and _RECITES.search(flat))
        or _STATEMENT.match(flat)
    ):
        return []
    whole = with_subject(words, flat, chapeau) if chapeau else None
    if whole is not None:
        sentence, label = whole
        lead = len(sentence) - len(words) + label
        return [_from(norm, lead - label, label, len(words)) for norm in _read(sentence, None)]
    told = told_in_present(words, flat, chapeau) if chapeau else None
    if told is not None:
        return _told_on(words, flat, told)
    norms = norms_of(words, flat, orders=chapeau is None or (chapeau.norm is None and chapeau.completes is None))
    found: list[LocalObligation] = []
    first = (
        inherited(words, flat, chapeau)
        if chapeau and (_ENSURES.match(flat) or _is_represented(norms, chapeau) or not _own_rule(norms, flat))
        else None
    )
    if first is not None and first.modality is Modality.REPRESENTATION:
        norms = [norm for norm in norms if norm.force.modality in _BINDS and norm.cue.start > _SOON]
    if first is not None:
        norms = [
            replace(norm, start=max(norm.start, norm.cue.start)) if _stands_behind(norm) else norm
            for norm in norms
            if _stands_behind(norm)
            or (norm.subject.standing is not Standing.SAME and norm.start > 0)
            or norm.cue.start > 40
        ]
        end = _trimmed(words, 0, norms[0].start if norms and norms[0].start > 0 else len(words))
        found.append(first.over(Span(0, end)))
    for at, norm in enumerate(norms):
        end = norms[at + 1].start if at + 1 < len(norms) else len(words)
        span = Span(norm.start, _trimmed(words, norm.start, max(end, norm.cue.end)))
        found.extend(_with_exclusion(words, _finished(words, span, norm)))
    return found


def _with_plain(words: str, found: list[LocalObligation]) -> list[LocalObligation]:
    """The norms of a sentence with the duties it tells in the plain present beside them."""
    told = narrated(words, tuple(_own_words(words, norm) for norm in found)) if not words.endswith("?") else []
    return sorted([*found, *told], key=lambda norm: norm.span) if told else found


def _own_words(words: str, norm: LocalObligation) -> Span:
    """A norm's span from its bearer's words on: the first norm of a sentence has all that stands before it."""
    at = words.find(norm.bearer or norm.modal or " ", norm.span.start, norm.span.end)
    return Span(at, norm.span.end) if at > norm.span.start else norm.span


def _told_on(words: str, flat: str, told: LocalObligation) -> list[LocalObligation]:
    """The duty of an item told in the present, and what it goes on to allow or ask: "tells the Owner, and may wait"."""
    further = _AND_MODAL.search(flat)
    if further is None or told.bearer is None:
        return [told]
    at = further.end()
    lead = f"{told.bearer} "
    on = _read(lead + words[at:], None)
    if not on:
        return [told]
    first = told.over(Span(0, further.start()))
    action = " ".join(words[: further.start()].split()).rstrip(" .;,")
    return [
        replace(first, action=action),
        *(norm.over(Span(at + max(0, norm.span.start - len(lead)), at + norm.span.end - len(lead))) for norm in on),
    ]


def _stands_behind(norm: Norm) -> bool:
    """True for a norm of a party that its verb names: "…, it being for the Tenant to insure his own effects"."""
    return norm.subject.span.start > norm.cue.start > 0


def _with_exclusion(words: str, norm: LocalObligation) -> list[LocalObligation]:
    """The norm, and what a permission goes on to forbid: "may raise the fee, but not before May"."""
    if norm.modality is not Modality.PERMISSION or (barred := _BUT_NOT.search(words, *norm.span)) is None:
        return [norm]
    action = " ".join(words[barred.end("not") : norm.span.end].split()).rstrip(" .;,")
    forbidden = replace(
        norm,
        span=Span(barred.start("not"), norm.span.end),
        modality=Modality.PROHIBITION,
        modal="but not",
        action=f"{norm.action[: norm.action.find(', but')]} {action}" if ", but" in norm.action else action,
        otherwise=None,
    )
    return [norm.over(Span(norm.span.start, barred.start())), forbidden]


def _from(norm: LocalObligation, lead: int, start: int, end: int) -> LocalObligation:
    """A norm read with its lead-in's party put before the item, in the item's own characters."""
    return norm.over(Span(max(start, norm.span.start - lead), min(end, max(start + 1, norm.span.end - lead))))


def _finished(words: str, span: Span, norm: Norm) -> LocalObligation:
    """The norm with its parts, and its other reading should its subject's name be no party's."""
    found = finished(words, span, norm.force, norm.subject, norm.cue)
    if norm.otherwise is None:
        return found
    thing = replace(norm.subject, standing=Standing.THING)
    return replace(found, otherwise=finished(words, span, norm.otherwise, thing, norm.cue))


def _is_represented(norms: list[Norm], chapeau: Chapeau) -> bool:
    """True for what an item says of its party under "represents that:": its rights and standing, no leave."""
    led = chapeau.norm is not None and chapeau.norm.modality is Modality.REPRESENTATION
    return led and bool(norms) and norms[0].force.modality in {Modality.PERMISSION, Modality.REPRESENTATION}


def _own_rule(norms: list[Norm], flat: str) -> bool:
    """True when an item has a party and a modal of its own at its start ("(b) you must pay"), or after a condition."""
    conditional = _IF.match(flat) is not None
    return (
        bool(norms)
        and norms[0].start == 0
        and norms[0].subject.standing is Standing.PARTY
        and (norms[0].subject.span.start < _SOON or conditional)
        and (norms[0].cue.start - norms[0].subject.span.end < _SOON or flat.startswith(",", norms[0].subject.span.end))
    )


def _flat(words: str) -> str:
    """Lower case, straight quotes, single-line, no parentheses; of the same length as ``words``."""
    lower = words.lower()
    if len(lower) != len(words):
        lower = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in words)
    flat = masked(lower)
    for sign, plain in _FLAT:
        if sign in flat:
            flat = flat.replace(sign, plain)
    if ")" in flat:
        flat = _ITEM.sub(lambda mark: " " * len(mark.group()), flat)
    return _CONTRACTED.sub(" ", flat) if "'" in flat else flat


def _trimmed(words: str, start: int, end: int) -> int:
    """``end`` without a trailing conjunction or comma."""
    tail = re.search(
        r"(?:[\s,;:—–-]|\b(?:and|or|but|although|while|then|as|which|that|nor|provided(?:\s+always|\s+further)?)\b)+$",
        words[max(start, end - 30) : end],
    )
    cut = end - (len(tail.group()) if tail and end < len(words) else 0)
    return max(cut, start + 1)
