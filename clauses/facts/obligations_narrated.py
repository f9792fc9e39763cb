"""Duties told in the plain present without a sign of duty: "Designer presents three routes".

They bind only in an agreement that is drafted so throughout, which a sentence alone does not tell: the binding decides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from clauses.facts.knowledge import table
from clauses.facts.obligations_force import confined
from clauses.facts.obligations_norm import LocalObligation
from clauses.facts.obligations_parts import condition_of, deadline_of, exception_of, owed_to
from clauses.model import Modality
from clauses.spans import Span

_OPENS: Final = r"(?=[A-Ztbn])(?:^|(?<=[;|,.]\s)|(?<=\band\s)|(?<=\bbut\s)|(?<=\bend\s))"
_ADVERB: Final = r"(?:[a-z]+ly\s+|also\s+|then\s+)?"
_NAME: Final = r"(?:[Tt]he\s+)?(?!The\s)[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,2}?"
_TELLS: Final = re.compile(
    rf"{_OPENS}(?P<subject>(?:{_NAME}|[Nn]either\s+(?:side|party))(?=\s+{_ADVERB}(?P<verb>(?:does\s+not|doesn['’]t)\s+[a-z]+|never\s+[a-z]+s|[a-z]+[b-rt-z]s)\s)|"
    rf"(?:[Tt]he\s+(?:two\s+)?|[Bb]oth\s+)(?:parties|sides)(?=\s+{_ADVERB}(?P<plain>(?:do\s+not|don['’]t)\s+[a-z]+|[a-z]{{3,}})\s))"
)
_BY_NAME: Final = re.compile(r"\bby\s(?:the\s)?[A-Z]")
_JOINT: Final = re.compile(
    rf"\W*(?P<subject>(?:[Tt]he\s+)?[A-Z][\w&-]*\s+and\s+(?:the\s+)?[A-Z][\w&-]*)\s+{_ADVERB}(?P<verb>(?:do\s+not\s+)?[a-z]{{3,}})\s(?=(?:the|any|all|their|each|every|an?|no|it|them)\s)"
)
"""Two who do something together: "Depositor and Keeper refer any dispute"."""
_PERSONS: Final = (" he ", " she ", "He ", "She ")
_SHE: Final = re.compile(
    rf"(?:^|\s)(?P<subject>[Hh]e|[Ss]he)\s+{_ADVERB}(?P<verb>(?:does\s+not\s+|never\s+)?[a-z]+s)\s"
)
_DONE_BY: Final = re.compile(
    rf"{_OPENS}(?P<thing>(?:[Tt]he|[Ee]ach|[Ee]very|[Aa]ll|[Aa]ny|[Aa]n?|[Ii]ts|[A-Z][a-z]+)\b[^,;.|]{{0,60}}?)\s(?P<verb>(?:is|are)\s+{_ADVERB}"
    r"(?!owned|known|bound|licen[sc]ed|represented|employed|operated|governed|defined|covered|controlled|affected|caused|required|signed)"
    r"(?:[a-z]+(?:ed|en|wn|ught|ld|ept)|made|paid|sent|put))\b[^.;|]{0,120}?\bby\s+(?P<subject>(?:the\s+)?[A-Z][\w&-]*(?:\s[A-Z][\w&-]*)?)"
)
"""What is done by a party: "the boxes are swept by the Yard"."""
_DEFINITE: Final = re.compile(
    r"\s+(?:the|its|his|her|their|each|every|no|any|all|good|it|them|[A-Z\d]|one|two|three|at\s+least|notice)\b"
)
"""What "gives", "makes" and "provides" have after them where they tell an act, and not a trade."""
_AND_DOES: Final = re.compile(
    rf",?\s+and\s+{_ADVERB}(?P<verb>(?:does\s+not\s+|never\s+)?[a-z]+[b-rt-z]s)(?=\s+(?:the|its|his|her|their|each|every|any|all|no|it|them|an?|[A-Z\d]))"
)
"""What the same party does as well: "grooms the Horse and cleans the tack"."""
_NO_OBJECT: Final = re.compile(r"\s+(?:is|are|was|were|may|shall|will|must|can|of|and|or|to\s+be)\b|\s*\|\s*$")
_SUBORDINATE: Final = re.compile(
    r"\b(?:if|when|where|unless|while|that|which|who|whether|because|whereas|once|until|as)\b[^,;:|]*$"
)
_NOT: Final = re.compile(r"(?:does\s+not|doesn['’]t|do\s+not|don['’]t|never)\s")
_FORBIDS: Final = re.compile(r"\s+(?:no|nobody|nothing|none)\b|[^.;,]{0,60}\bto\s+no(?:body|\s+one)\b")
_NEXT: Final = re.compile(r",\s+(?:and|but)\s+$")
"""A clause of its own behind another norm: "…, and neither side compensates"."""
_NEITHER: Final = re.compile(r"[Nn]either\b")
_SPARES: Final = re.compile(r"(?:pays|owes|compensates|reimburses|indemnifies|bears)\b")
_END: Final = re.compile(r"\s\|(?:\s|$)|[;]|,?\s+(?:and|but)\s+(?=(?:[Tt]he\s)?[A-Z][a-z]+\s[a-z]+s\s)|\.?\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A subject and what it does: ``verb`` is where the last word of its verb ends, ``start`` where it all begins."""

    start: int
    verb: Span
    subject: str


def narrated(words: str, taken: tuple[Span, ...]) -> list[LocalObligation]:
    """The duties a sentence tells in the plain present of a named party, outside the spans ``taken`` by other norms."""
    told = sorted(_told(words), key=lambda one: one.start)
    if not told:
        return []
    found: list[LocalObligation] = []
    for place, one in enumerate(told):
        within = any(span.holds(Span(one.start, one.verb.end)) for span in taken)
        if _SUBORDINATE.search(words[: one.start]) or (within and _NEXT.search(words, 0, one.start) is None):
            continue
        close = _END.search(words, one.verb.end)
        stop = min(
            [
                close.start() if close else len(words),
                *(span.start for span in taken if span.start >= one.verb.end),
                *(later.start for later in told[place + 1 :]),
            ]
        )
        found.extend(_norms(words, one, max(stop, one.verb.end)))
    return found


def _told(words: str) -> Iterator[_Told]:
    """Who does what in the plain present, as far as its words go."""
    found = [*_TELLS.finditer(words)]
    joint = _JOINT.match(words)
    found += [joint] if joint else []
    found += _SHE.finditer(words) if "he " in words and any(who in words for who in _PERSONS) else []
    for match in found:
        verb = Span(*match.span("plain" if match.groupdict().get("plain") else "verb"))
        if _is_act(words, verb):
            yield _Told(start=match.start("subject"), verb=verb, subject=match["subject"])
    if " by " in words and (" is " in words or " are " in words) and _BY_NAME.search(words) is not None:
        for match in _DONE_BY.finditer(words):
            yield _Told(start=match.start("thing"), verb=Span(*match.span("verb")), subject=match["subject"])


def _is_act(words: str, verb: Span) -> bool:
    """True for a verb that tells an act: none of being, having, thinking, and none that tells a trade."""
    last = verb.of(words).split()[-1]
    known = table("narrated")
    if last in known["stative"] or last.endswith("ly") or _NO_OBJECT.match(words, verb.end):
        return False
    return last not in known["trade"] or _DEFINITE.match(words, verb.end) is not None


def _norms(words: str, one: _Told, stop: int) -> Iterator[LocalObligation]:
    """The norm of what somebody does up to ``stop``, and those of what it does as well."""
    start, verb = one.start, one.verb
    for further in _AND_DOES.finditer(words, verb.end, stop):
        if _is_act(words, Span(*further.span("verb"))):
            yield _norm(words, Span(start, further.start()), verb, one.subject)
            start, verb = further.start("verb"), Span(*further.span("verb"))
    yield _norm(words, Span(start, stop), verb, one.subject)


def _norm(words: str, whole: Span, verb: Span, subject: str) -> LocalObligation:
    does = verb.of(words)
    action = " ".join(words[verb.end - len(does.split()[-1]) : whole.end].split()).rstrip(" .;,|")
    forbids = _NOT.match(does) is not None or _FORBIDS.match(words, verb.end) is not None
    modality = Modality.PROHIBITION if forbids else confined(Modality.OBLIGATION, action.lower())
    if _NEITHER.match(subject):
        modality = Modality.DISCLAIMER if _SPARES.match(does) else Modality.PROHIBITION
    return LocalObligation(
        span=whole,
        modality=modality,
        bearer=subject,
        counterparty=owed_to(action, subject),
        modal="",
        action=action,
        condition=condition_of(words),
        exception=exception_of(words),
        deadline=deadline_of(words),
        needs_party=True,
        narrated=True,
    )
