"""What a phrase does to its subject: binds, forbids, allows, grants, shields, or none of these."""

import re
from dataclasses import replace
from typing import Final

from clauses.facts.knowledge import table
from clauses.facts.obligations_force import Force
from clauses.facts.obligations_lexicon import Cue, lexicon
from clauses.facts.obligations_nouns import Subject
from clauses.facts.obligations_place import RISK
from clauses.facts.obligations_present import has_sign, is_done
from clauses.facts.obligations_standing import Standing
from clauses.model import Modality
from clauses.spans import Span

_LIMITED: Final = re.compile(
    r"\b(?:(?:limited|confined|restricted)\s+to|capped\s+at|(?:stops?|ends?)\s+at|no\s+further\s+than|not\s+(?:go|rise|run|come)\s+(?:beyond|above|over))$"
)
_ONLY_ALLOWED: Final = re.compile(r"\bonly\s+(?:allowed|permitted|entitled|authori[sz]ed)\b")
_OPENS: Final = re.compile(r"(?:^|[.;:]\s*|;\s*and\s+)(?:\(?\w{1,4}\)\s*)?$")
_REPAID: Final = re.compile(r"(?:is|are)\s+(?:\w+\s+)?(?:refunded|reimbursed|credited|repaid|notified)")
"""What is done for whoever is the subject: "a member is refunded"."""
_THEN: Final = re.compile(r"\W*(?:in\s+(?:that|this|such)\s+(?:case|event)|if|when|where|once)\b")
_IN_CASE: Final = re.compile(r"\W*in\s+(?:that|this|such)\s+(?:case|event),?\s*")
_LISTS: Final = re.compile(r"\s*(?:[a-z' -]{2,30},\s*){1,4}(?:and\s+)?")
"""The first of several things that something is done to: "Breakages, dirty plates and missing cups are charged"."""
_TAKES_PLACE: Final = re.compile(
    r"(?:the\s+)?(?:payment|delivery|settlement|billing|invoicing|collection|handover|return|refund|repayment|inspection)\b"
)
_OWED: Final = re.compile(r"(?:is|are)\s+(?:\w+\s+)?owed\b")
_TO_SOMEONE: Final = frozenset(
    ["told", "informed", "notified", "paid", "given", "asked", "consulted", "warned", "shown", "reimbursed", "reminded"]
)
_BE_DONE: Final = re.compile(r"\s+be\s+(?:[a-z]+ly\s+)?(?P<what>[a-z]+)")
"""What has to be done for whoever "has to be told"."""
_OF_THING: Final = re.compile(
    r"(?:is|are)\s+(?:\w+\s+){0,2}?(?:provided|offered|supplied|licensed|delivered|available|made|furnished|given|non-?refundable|final|"
    r"disclaimed|excluded)\b"
)
"""What is said of a product or a liability, never of a party: "the Game is provided as is"."""
_ONLY_NEXT: Final = re.compile(r"\s+(?:only|solely|exclusively)\b")
_IS_TO: Final = re.compile(r"(?:is|are)(?:\s+(?:also|then))?\s+to")
_IN_TIME: Final = re.compile(r"(?:has|have|'?ve|\bve)\b.*\b(?:days?|weeks?|months?|hours?|fortnight|year)\b.*\bto$")
"""What somebody has time for: "has ten days to"."""
_NEXT_VERB: Final = re.compile(r"\s+(?:[a-z]+ly\s+)?(?P<verb>[a-z]+)(?:\s+(?P<on>back|off|out))?\b")
_PAYS: Final = re.compile(r"(?:pay|cover|repay|reimburse|refund|bear)s?\b")
_FEW: Final = 3
_NOTHING_DUE: Final = re.compile(
    r"(?:is|are)\s+(?:not\s+)?(?:entitled\s+to|eligible\s+for)\s+(?:any\s+|an?\s+)?(?:\w+\s+){0,2}?(?:remuneration|compensation|payments?|refunds?|damages|reimbursement|fees?|"
    r"commission|credit|severance|benefits|overtime)\b|"
    r"(?:is|are)\s+(?:not\s+)?entitled\s+to\s+(?:demand|claim|request|ask\s+for)\s+(?:any|an?|additional|extra|further|more|higher)\s+"
    r"(?:[\w-]+\s+){0,3}?(?:increase|remuneration|payments?|fees?|compensation|price|sum|charge)\b"
)
_GUARANTEES: Final = re.compile(
    r"guarant\w+\s(?:[^.;]{0,80}?\s)?(?:will\s+pay|shall\s+pay|payment|performance|pay\b|perform\b|discharge)"
)
"""Whoever guarantees that another pays or performs has to do it himself if need be."""
_UNNEEDED: Final = re.compile(r"\bnot\b[^.;]{0,30}\brequired$")
_BY_LAW: Final = re.compile(
    r"\s+(?:by|under)\s+(?:(?:any|applicable|local|the|relevant|certain)\s+)*(?:laws?|regulations?)\b"
)
_BARS: Final = re.compile(r"(?:prohibits?|forbids?|bans?)\b|(?:do|does|don't|doesn't)\b.*\b(?:allow|permit|tolerate)$")
"""What a side does not allow is forbidden to the other."""
_TO_NO: Final = re.compile(r"\s+no\s+(?!more\b|less\b|later\b|fewer\b)")
_NO_RETURN: Final = re.compile(r"\b(?:refunds?|returns?|exchanges?|cancellations?)\b")


def phrase_force(words: str, flat: str, here: Span, cue: Cue, carried: Subject) -> Force | None:
    """What the phrase does to its subject; None when that is not the subject it needs."""
    party = carried.standing is Standing.PARTY
    if cue.needs == "none" and not carried.negated:
        return None
    if cue.modality is Modality.DISCLAIMER and carried.standing is Standing.NAME and _OF_THING.match(flat, here.start):
        return Force(modality=cue.modality, needs_party=True)
    if cue.needs.startswith("marked") or cue.needs.endswith("doer"):
        return _marked(words, flat, here, cue, carried)
    if _LIMITED.search(flat, here.start, here.end) and not RISK.search(flat, carried.span.start, carried.span.end):
        return _held_to(words, here, carried)
    if cue.needs == "subject" and cue.modality is not Modality.DISCLAIMER and party:
        return _done_to_party(cue, carried)
    tentative = cue.needs in {"party", "leave", "denied"} and not party
    if tentative and carried.standing is not Standing.NAME and not _performs(words, carried, cue.modality):
        return None
    return _told(words, flat, here, cue, carried, tentative=tentative)


def _marked(words: str, flat: str, here: Span, cue: Cue, carried: Subject) -> Force | None:
    """A duty in the plain present, of a thing or of whoever does it, where a sign of duty stands after it."""
    if cue.needs == "marked subject":
        before = flat[max(0, carried.span.start - 100) : carried.span.start]
        told = _OPENS.search(before[-12:]) or (
            len(before) < 100 and (_LISTS.fullmatch(before) or _IN_CASE.fullmatch(before))
        )
        if here.of(flat).endswith("place") and _TAKES_PLACE.match(carried.span.of(flat)) is None:
            return None
        if (
            carried.standing is Standing.PARTY
            and told
            and _REPAID.fullmatch(flat, here.start, here.end)
            and (_THEN.match(flat) or has_sign(flat, here.end))
        ):
            return Force(modality=Modality.OBLIGATION, bears=False)
        thing = carried.standing is not Standing.PARTY
        if carried.negated:
            return Force(modality=Modality.DISCLAIMER) if told and thing else None
        return Force(modality=cue.modality) if told and thing and has_sign(flat, here.end) else None
    named = carried.standing is Standing.NAME
    if carried.standing is not Standing.PARTY and not named:
        return None
    if not is_done(words, flat, here, cue, carried):
        return None
    modality = cue.modality
    if carried.negated:  # "neither side pays"
        modality = Modality.DISCLAIMER if _PAYS.match(flat, here.start) else Modality.PROHIBITION
    return Force(modality=modality, needs_party=named)


def _done_to_party(cue: Cue, carried: Subject) -> Force | None:
    """What a phrase about things does where a party is its subject: "no one is allowed in", "X is hereby licensed"."""
    if carried.negated and cue.modality is Modality.PERMISSION:
        return Force(modality=Modality.PROHIBITION)
    return Force(modality=cue.modality, bears=False) if cue.modality is Modality.GRANT else None


def _told(words: str, flat: str, here: Span, cue: Cue, carried: Subject, *, tentative: bool) -> Force | None:
    """What the phrase does to a subject of the kind it needs; ``tentative``: only if that is a party's name."""
    party = carried.standing is Standing.PARTY
    modality = _negated(cue.modality, flat[here.start : here.end])
    if modality is Modality.REPRESENTATION and _GUARANTEES.match(flat, here.start):
        modality = Modality.OBLIGATION
    if modality is Modality.PERMISSION and _owed_in_time(flat, here):
        modality = Modality.OBLIGATION
    if modality is Modality.PROHIBITION and cue.needs == "subject" and _BY_LAW.match(flat, here.end):
        return None
    if _is_term(words, here) or (
        cue.modality is Modality.DISCLAIMER
        and not party
        and _UNNEEDED.search(flat, here.start, here.end)
        and not flat.startswith(" to", here.end)
    ):
        return None
    against = _against(words, flat, here, cue, carried, modality)
    if against is not None:
        return replace(against, needs_party=tentative)
    if cue.needs == "subject" and modality is Modality.PERMISSION and _ONLY_NEXT.match(flat, here.end):
        modality = Modality.PROHIBITION  # "access is permitted only through the API"
    unentitled = modality is Modality.PROHIBITION or (modality is Modality.PERMISSION and carried.negated)
    if unentitled and _NOTHING_DUE.match(flat, here.start):
        return Force(modality=Modality.DISCLAIMER, bears=False)
    if carried.negated and not party and _NO_RETURN.search(carried.span.of(flat)):
        return Force(modality=Modality.DISCLAIMER)
    if carried.negated and modality in {
        Modality.OBLIGATION,
        Modality.PERMISSION,
        Modality.GRANT,
        Modality.REPRESENTATION,
    }:
        forbids = modality is Modality.PERMISSION or " to be" in here.of(flat) or _is_to(flat, here, carried)
        modality = Modality.PROHIBITION if forbids else Modality.DISCLAIMER
    return Force(modality=modality, needs_party=tentative)


def _owed_in_time(flat: str, here: Span) -> bool:
    """True for "has ten days to pay", where what there is time for is owed; "to object" is a choice."""
    if _IN_TIME.match(flat, here.start, here.end) is None:
        return False
    verb = _NEXT_VERB.match(flat, here.end)
    return verb is not None and verb["verb"] in lexicon().owed_in_time


def _is_term(words: str, here: Span) -> bool:
    """True for a defined term that a permission seems to end with: "such transfers are Permitted Transfers"."""
    last = here.of(words).split()[-1]
    after = words[here.end : here.end + 3].strip()
    return last.istitle() and len(last) > _FEW and after[:1].isupper() and not words.isupper()


def _against(words: str, flat: str, here: Span, cue: Cue, subject: Subject, modality: Modality) -> Force | None:
    """The force of a phrase whose subject is not its bearer: what one does not allow, receives, or has no claim to."""
    owed = _OWED.match(flat, here.start) or (
        here.of(flat).endswith(" to") and (done := _BE_DONE.match(flat, here.end)) and done["what"] in _TO_SOMEONE
    )
    if modality is Modality.OBLIGATION and owed:
        return Force(modality=modality, bears=False)
    if modality is Modality.GRANT and flat.startswith("receive", here.start):
        none = " no " in here.of(flat)
        return Force(modality=Modality.DISCLAIMER if none else modality, bears=False)
    if cue.needs == "denied":
        return Force(modality=modality, bears=False)
    if modality is Modality.PROHIBITION and _BARS.match(flat, here.start, here.end):
        return None if _is_served(words, subject) else Force(modality=modality, bears=False)
    if modality is Modality.PERMISSION and _TO_NO.match(flat, here.end):
        return Force(modality=Modality.DISCLAIMER, bears=False)
    return None


def _performs(words: str, subject: Subject, modality: Modality) -> bool:
    """True for a capitalised noun before a verb that only a party can perform: "Network hereby grants"."""
    head = subject.span.of(words).split()
    named = bool(head) and len(head) <= 4 and head[-1][:1].isupper() and not words.isupper()
    return named and subject.span.start > 0 and modality in {Modality.GRANT, Modality.REPRESENTATION}


def _negated(modality: Modality, phrase: str) -> Modality:
    """What a phrase does whose adverbs hold a "not": "covenants not to" forbids, "is not responsible" shields.

    "Is only allowed to" forbids the rest.
    """
    if modality is Modality.PERMISSION and _ONLY_ALLOWED.search(phrase):
        return Modality.PROHIBITION
    if not re.search(r"\b(?:not|never)\b", phrase):
        return modality
    if modality is Modality.OBLIGATION:
        return Modality.PROHIBITION if phrase.endswith(" to") and " not to" in phrase else Modality.DISCLAIMER
    if modality is Modality.PROHIBITION and phrase.endswith(" from"):
        return Modality.PERMISSION  # "is not prohibited from receiving exports"
    return {Modality.PERMISSION: Modality.PROHIBITION, Modality.GRANT: Modality.DISCLAIMER}.get(modality, modality)


def _is_to(flat: str, here: Span, subject: Subject) -> bool:
    """True for "no one is to enter"; "neither party's liability is to exceed" is a cap."""
    told = _IS_TO.fullmatch(flat, here.start, here.end) is not None
    return told and RISK.search(flat, subject.span.start, subject.span.end) is None


def _held_to(words: str, here: Span, subject: Subject) -> Force | None:
    """A limit on what a party may have ("each Maker is limited to one shop"), where the party is all the subject."""
    named = subject.standing in {Standing.PARTY, Standing.NAME} and len(subject.span.of(words).split()) <= _FEW
    if not named or not 0 < here.start - subject.span.end <= 1 or "not" in here.of(words).split():
        return None
    return Force(modality=Modality.PROHIBITION, needs_party=subject.standing is Standing.NAME)


def _is_served(words: str, subject: Subject) -> bool:
    """True for a role word of the side that is served: what it does not allow, it keeps others from."""
    head = re.sub(r"^(?:the|each|any)\s+", "", subject.span.of(words).strip().lower())
    return head in table("parties")["user"] or head in table("parties")["second_person"]
