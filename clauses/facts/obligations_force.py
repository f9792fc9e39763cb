"""What a modal does to its subject: binds, forbids, allows, shields, or merely states an effect."""

import re
from dataclasses import dataclass
from typing import Final

from clauses.facts.obligations_lexicon import MODAL_WORDS, lexicon
from clauses.facts.obligations_nouns import Subject
from clauses.facts.obligations_parts import agent_of
from clauses.facts.obligations_standing import Standing
from clauses.model import Modality

_LEAVE: Final = frozenset({"may", "can", "cannot", "can't"})
_FAILS: Final = frozenset(["agree", "resolve", "reach", "find", "access", "comply"])
_DUTY: Final = frozenset({"shall", "must", "will", "should", "won't", "mustn't"})
_VERB: Final = re.compile(
    r"(?P<adverbs>(?:\s*,[^,;.]{1,120},(?=\s))?(?:\s+(?:(?!(?:app|comp|re|supp|rep|imp|multip|assemb)ly\b)[a-z]+ly|"
    r"also|only|not|never|further|hereby|then|thereafter|thereupon|"
    r"at\s+(?:all|any)\s+times?|at\s+(?:its|our|your|their)\s+(?:\w+\s+){0,3}(?:expense|discretion|option|cost)|"
    r"from\s+time\s+to\s+time|"
    r"always|in\s+(?:its|our|your)\s+(?:\w+\s+){0,3}discretion|still|otherwise|or\s+may\s+not|"
    r"in\s+no\s+(?:event|case|circumstances?|way)|at\s+no\s+time|under\s+no\s+circumstances?|each|both|and|no\s+longer|first|thereby|if\s+\w+)\b,?)*)"
    r"\s*(?:\([a-z]{1,3}\)\s*)?(?P<verb>[a-z][a-z'-]*)?(?P<after>(?:\s+[^\s.;]+){0,8})"
)
_BE: Final = re.compile(r"\s*(?:(?:not|also|only|[a-z]+ly|been|so|either)\s+)*(?P<word>[a-z][a-z'-]*)")
_LIABLE: Final = re.compile(r"\b(?:liable|responsible|liability|liabilities|responsibility|accountable)\b")
_NO_DUTY: Final = re.compile(r"^\s*(?:required|obligated|obliged|bound|under\s+any\s+obligation)\b")
_NOTHING_DUE: Final = re.compile(
    r"\b(?:entitled|right|eligible|have\s+no|has\s+no)\b.{0,40}\b(?:claim|compensation|refunds?|damages|"
    r"reimbursement|expenses|credits?|payments?|recover|remedy)\b"
)
_NO_HAVING: Final = re.compile(
    r"^\s*(?:no|any)\s+(?:\w+\s+){0,3}?(?:obligation|liability|responsibility|duty|"
    r"warranty|liabilities)\b"
)
_WRITTEN: Final = re.compile(
    r"^\s*(?:in\s+writing|accurate|true|complete|paid|confidential|correct|current|kept|"
    r"held|in\s+english|borne|due|payable|non-refundable|made)\b"
)
_ABLE: Final = re.compile(
    r"^\s*(?:guarantee|ensure|warrant|promise|predict|assure|control|be\s+(?:held|"
    r"responsible|liable)|accept)\b"
)
_STATES: Final = frozenset(["valid", "available", "complete", "consistent", "effective", "subject", "based"])
_CONDUCT: Final = frozenset(
    ["use", "share", "disclose", "collect", "charge", "terminate", "suspend", "modify", "assign", "transfer", "sell"]
)
_PREDICATE_END: Final = re.compile(r"[,;:]|\b(?:and|but)\s+(?:may|shall|must|will)\b")
_INSERTION: Final = re.compile(r",[^,]*,")
_NO_REFUND: Final = re.compile(r"non-?(?:refundable|cancell?able|creditable)")
_NO_TRANSFER: Final = re.compile(r"non-?(?:transferable|assignable|sublicensable|sublicenseable)")
_CAPPED: Final = re.compile(r"\s*be\s+(?:strictly\s+|expressly\s+|in\s+all\s+cases\s+)?(?:limited|capped|restricted)\b")
_RISK: Final = re.compile(r"\b(?:liabilit|damages|remed|recovery|obligation)")
_AMOUNT: Final = re.compile(r"\b(?:liab|damages|remed|recover|obligation|aggregate|total|maximum|amount)")
_NEVER: Final = re.compile(
    r"\b(?:not|never|no\s+longer|in\s+no\s+(?:event|case|circumstances?|way)|at\s+no\s+time|under\s+no\s+circumstances?)\b"
)
_AT_LIBERTY: Final = re.compile(r"\s*at\s+(?:full\s+)?liberty\b")
_UNDER_NO_DUTY: Final = re.compile(r"\s*under\s+no\s+(?:[a-z]+\s+)?(?:obligation|duty|liability)\b")
_BASIS: Final = re.compile(r"\bwhether\s+(?:arising\s+)?(?:in|under|based\s+(?:in|on|upon))\s+(?:contract|tort)\b")
"""The grounds of a liability, which stand between it and its cap: "whether in contract or tort, shall not exceed"."""
_ONLY: Final = re.compile(r"(?<!not\s)\b(?:only|solely|exclusively)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Force:
    """The modality of a modal clause; ``bears`` says whether its subject is the bearer or the other side."""

    modality: Modality
    bears: bool = True
    needs_party: bool = False


def force_of(modal: str, subject: Subject, flat: str, end: int) -> Force | None:
    """What the modal that ends at ``end`` in ``flat`` does; None when it makes no norm."""
    match = _VERB.match(flat, end)
    if match is None:
        return None
    adverbs = match["adverbs"] or ""
    negated = (
        subject.negated
        or modal in {"cannot", "can't", "won't", "mustn't"}
        or bool(_NEVER.search(_INSERTION.sub(" ", adverbs)))
    )
    if "or may not" in adverbs or ("," not in adverbs and match["verb"] in MODAL_WORDS):
        return None
    verb = match["verb"] or ""
    after = match["after"] or ""
    if subject.standing in {Standing.PARTY, Standing.NAME}:
        force = _of_party(modal, verb, after, negated=negated)
        if force is None or force.modality is not Modality.PERMISSION:
            return _or_thing(flat, force, modal, verb, after, subject, negated=negated)
        if _ONLY.search(adverbs) or _ONLY.search(_predicate(flat, match.start("after"))):
            return Force(modality=Modality.PROHIBITION)
        return _or_thing(flat, force, modal, verb, after, subject, negated=negated)
    only = bool(_ONLY.search(adverbs) or re.match(r"(?:\s*\w+)?\s*(?:only|solely|exclusively)\b", after))
    return _of_thing(flat, modal, verb, after, subject, negated=negated, only=only)


def _or_thing(
    flat: str, force: Force | None, modal: str, verb: str, after: str, subject: Subject, *, negated: bool
) -> Force | None:
    """A norm of a capitalised name: certain when a thing would carry it as well, else only if it is a party."""
    if force is None or subject.standing is Standing.PARTY:
        return force
    thing = _of_thing(flat, modal, verb, after, subject, negated=negated, only=False)
    certain = thing is None and modal == "may" and verb in _CONDUCT
    return force if certain else Force(modality=force.modality, bears=force.bears, needs_party=True)


def _predicate(flat: str, start: int) -> str:
    """The words up to the next comma or semicolon."""
    stop = _PREDICATE_END.search(flat, start, start + 400)
    return flat[start : stop.start() if stop else start + 400]


def _of_party(modal: str, verb: str, after: str, *, negated: bool) -> Force | None:
    whole = f"{verb}{after}"
    if negated and verb == "exceed":
        return Force(modality=Modality.DISCLAIMER)
    if verb == "be":
        return _party_is(modal, after, negated=negated)
    if verb == "have" and modal in _DUTY:
        return _party_has(modal, after, negated=negated)
    if negated and _NOTHING_DUE.search(whole):
        return Force(modality=Modality.DISCLAIMER, bears=False)
    if modal in _LEAVE:
        return _party_may(modal, verb, whole, negated=negated)
    if verb in {"survive", "inure", "include", "mean", "constitute", "expire"}:
        return None
    if negated and verb in {"assume", "accept", "bear", "incur"} and _LIABLE.search(after):
        return Force(modality=Modality.DISCLAIMER)
    if verb == "receive" and modal == "will" and not negated:
        return Force(modality=Modality.OBLIGATION, bears=False)
    if verb in {"find", "see", "notice", "enjoy", "continue"} and modal == "will":
        return None
    if verb == "retain" and not negated:
        return Force(modality=Modality.PERMISSION)
    return Force(modality=Modality.PROHIBITION if negated else Modality.OBLIGATION)


def _party_may(modal: str, verb: str, whole: str, *, negated: bool) -> Force | None:
    """What "may" and "can" give or deny a party; None where they speak of what is possible."""
    if negated and _ABLE.match(whole):
        return Force(modality=Modality.DISCLAIMER)
    if verb == "be" or verb in lexicon().possible:
        return None
    if modal in {"cannot", "can't"} and verb in _FAILS:
        return None
    return Force(modality=Modality.PROHIBITION if negated else Modality.PERMISSION)


def _party_is(modal: str, after: str, *, negated: bool) -> Force | None:
    """Reads “X will be …”: who acts on whom."""
    lex = lexicon()
    match = _BE.match(after)
    word = match["word"] if match else ""
    if negated and (_LIABLE.search(after) or _NO_DUTY.match(after)):
        return Force(modality=Modality.DISCLAIMER)
    if _UNDER_NO_DUTY.match(after):
        return Force(modality=Modality.DISCLAIMER)
    if _AT_LIBERTY.match(after):
        return Force(modality=Modality.PROHIBITION if negated else Modality.PERMISSION)
    if negated and _NOTHING_DUE.search(after):
        return Force(modality=Modality.DISCLAIMER, bears=False)
    if negated and modal in _DUTY and word in {"entitled", "permitted", "allowed", "authorized", "authorised"}:
        return Force(modality=Modality.PROHIBITION)
    if word in {"deemed", "considered", "treated", "construed", "governed", "interpreted", "null", "void", "invalid"}:
        return None
    if modal in _LEAVE:
        return _party_may_be(word, negated=negated)
    if word in {"entitled", "permitted", "allowed", "free", "authorized", "authorised", "eligible"} and modal != "must":
        return Force(modality=Modality.PERMISSION)
    if word in {"able", "asked", "prompted", "redirected", "taken", "presented"}:
        return None
    if word in lex.benefit and not negated:
        return Force(modality=Modality.OBLIGATION, bears=False)
    if word in lex.burden or not negated:
        return Force(modality=Modality.OBLIGATION)
    return Force(modality=Modality.PROHIBITION)


def _party_may_be(word: str, *, negated: bool) -> Force | None:
    """What "X may be …" says of a party; mostly what is possible."""
    if word in {"required", "asked", "obliged", "obligated"} and not negated:
        return Force(modality=Modality.OBLIGATION)
    if word in {"charged", "billed", "suspended", "terminated", "removed", "held", "denied"} and not negated:
        return Force(modality=Modality.PERMISSION, bears=False)
    if word in {"entitled", "permitted"} and not negated:
        return Force(modality=Modality.PERMISSION)
    return None


def _party_has(modal: str, after: str, *, negated: bool) -> Force | None:
    """Reads “X shall have …”: rights, duties, or none of them."""
    if _NO_HAVING.match(after) and (negated or re.match(r"\s*no\b", after)):
        return Force(modality=Modality.DISCLAIMER)
    if re.match(r"\s*no\b", after) and _NOTHING_DUE.search(f"have{after}"):
        return Force(modality=Modality.DISCLAIMER, bears=False)
    if re.match(r"\s*no\b.{0,30}\b(?:right|authority|power|access)\b", after):
        return Force(modality=Modality.PROHIBITION)
    if re.match(
        r"\s*(?:the|a|an|full|sole|exclusive)?\b.{0,50}\b(?:rights?|authority|option|discretion|power|"
        r"access|control|use)\b|\s*\d|\s*(?:\w+\s+)?\(?\d*\)?\s*(?:days|months)",
        after,
    ):
        return Force(modality=Modality.PROHIBITION if negated else Modality.PERMISSION)
    if negated:
        return None
    return (
        Force(modality=Modality.OBLIGATION)
        if modal == "must" or re.match(r"\s*to\b|\s*(?:the|a|an)\s+(?:obligation|duty|responsib)", after)
        else None
    )


def _of_thing(
    flat: str, modal: str, verb: str, after: str, subject: Subject, *, negated: bool, only: bool
) -> Force | None:
    lex = lexicon()
    whole = f"{verb}{after}"
    start = subject.span.start
    capped = _AMOUNT.search(flat, start, subject.span.end) or _BASIS.search(flat, max(0, start - 300), start)
    if negated and verb == "exceed" and not capped:
        return Force(modality=Modality.PROHIBITION)
    if negated and (_LIABLE.search(after) or verb == "exceed"):
        return Force(modality=Modality.DISCLAIMER)
    if _CAPPED.match(f" {whole}") and _RISK.search(flat, subject.span.start, subject.span.end):
        return Force(modality=Modality.DISCLAIMER)
    if verb == "be":
        return _thing_is(modal, after, subject, negated=negated, only=only)
    if modal in _LEAVE:
        return None
    if verb in lex.constitutive or verb == "have" or (not verb and subject.owner is None):
        return None
    if modal == "should":
        return None
    if modal == "will" or modal == "won't":
        if subject.owner is None or not re.match(
            r"$|(?:comply|conform|be|contain|infringe|violate|meet|adhere|"
            r"respect|abide|bear)\b",
            whole,
        ):
            return None
        return Force(modality=Modality.PROHIBITION if negated else Modality.OBLIGATION)
    return Force(modality=Modality.PROHIBITION if negated else Modality.OBLIGATION)


def _thing_is(modal: str, after: str, subject: Subject, *, negated: bool, only: bool) -> Force | None:
    """Reads “Fees must be paid”, "access may be suspended", "Services may not be resold"."""
    lex = lexicon()
    match = _BE.match(after)
    word = match["word"] if match else ""
    if negated and _NO_DUTY.match(after):
        return Force(modality=Modality.DISCLAIMER)
    if (word in {"refunded", "refundable", "reimbursed"} and negated) or _NO_REFUND.match(word):
        return Force(modality=Modality.DISCLAIMER)
    if _NO_TRANSFER.match(word):
        return Force(modality=Modality.PROHIBITION)
    participle = bool(re.search(r"(?:ed|en|ught|ld|nt|de|id|pt|wn|ut|ne|et|lt)$", word)) and word not in {
        "not",
        "different",
        "current",
        "sufficient",
        "present",
        "subsequent",
        "consistent",
        "independent",
        "dependent",
        "relevant",
    }
    if modal in _LEAVE:
        possible = not participle or word in lex.possible_after_be
        return _thing_may_be(modal, word, after, subject, negated=negated, only=only, possible=possible)
    if subject.negated:
        return None if word in lex.constitutive_participles or not participle else Force(modality=Modality.PROHIBITION)
    if word in lex.constitutive_participles and not (modal == "must" and word in _STATES):
        return None
    if _WRITTEN.match(after) or (participle and modal != "should"):
        return Force(modality=Modality.PROHIBITION if negated else Modality.OBLIGATION)
    if modal in {"shall", "must"} and word and not negated:
        return Force(modality=Modality.OBLIGATION)
    if modal in {"shall", "must"} and negated:
        return Force(modality=Modality.PROHIBITION)
    return None


def _thing_may_be(
    modal: str, word: str, after: str, subject: Subject, *, negated: bool, only: bool, possible: bool
) -> Force | None:
    """What "X may be …" allows or forbids: an act by a named agent, or one of the acts upon the other side."""
    if not possible and not negated and agent_of(after) is not None:
        return Force(modality=Modality.PROHIBITION if only else Modality.PERMISSION)
    if word not in lexicon().control and (not negated or modal != "may" or possible):
        return None
    if negated or only:
        return Force(modality=Modality.PROHIBITION)
    return Force(modality=Modality.PERMISSION, bears=subject.owner is None)
