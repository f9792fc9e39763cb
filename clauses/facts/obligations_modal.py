"""What a modal does to its subject: binds, forbids, allows, shields, or merely states an effect."""

import re
from typing import Final

from clauses.facts.obligations_force import LIABLE, Force
from clauses.facts.obligations_lexicon import MODAL_WORDS
from clauses.facts.obligations_nouns import Subject
from clauses.facts.obligations_party import of_party
from clauses.facts.obligations_standing import Standing
from clauses.facts.obligations_thing import of_thing
from clauses.model import Modality

_VERB: Final = re.compile(
    r"(?P<adverbs>(?:\s*,[^,;.]{1,120},(?=\s))?(?:\s+(?:(?!(?:app|comp|re|supp|rep|imp|multip|assemb|fami|al)ly\b)[a-z]+ly|"
    r"also|only|not|never|neither|further|hereby|then|thereafter|thereupon|therefore|thus|"
    r"at\s+(?:all|any)\s+times?|at\s+(?:its|our|your|their)\s+(?:\w+\s+){0,3}(?:expense|discretion|option|cost)|"
    r"from\s+time\s+to\s+time|"
    r"always|in\s+(?:its|our|your)\s+(?:\w+\s+){0,3}discretion|still|otherwise|however|or\s+may\s+not|"
    r"in\s+(?:no|any|all)\s+(?:event|cases?|circumstances?|way|respects?)|in\s+(?:the\s+)?(?:aggregate|total)|on\s+(?:any|no)\s+account|"
    r"at\s+no\s+time|under\s+(?:no|any)\s+circumstances?|each|both|and|no\s+longer|first|thereby|if\s+\w+)\b,?)*)"
    r"\s*(?:\([a-z]{1,3}\)\s*)?(?P<verb>[a-z][a-z'-]*)?(?P<after>(?:\s+[^\s.;]+){0,8})"
)
_CONDUCT: Final = frozenset(
    ["use", "share", "disclose", "collect", "charge", "terminate", "suspend", "modify", "assign", "transfer", "sell"]
)
_PREDICATE_END: Final = re.compile(r"[,;:]|\b(?:and|but)\s+(?:may|shall|must|will)\b")
_INSERTION: Final = re.compile(r",[^,]*,")
_AT_ONCE: Final = re.compile(r"\s*[.,;]")
_NEVER: Final = re.compile(
    r"\b(?:not|never|neither|no\s+longer|in\s+no\s+(?:event|case|circumstances?|way)|at\s+no\s+time|(?:under|on)\s+no\s+(?:circumstances?|account))\b"
)
_MIGHT_DO: Final = frozenset(
    [
        "change",
        "update",
        "amend",
        "revise",
        "modify",
        "remove",
        "suspend",
        "limit",
        "charge",
        "share",
        "disclose",
        "terminate",
        "close",
        "swap",
        "replace",
        "refuse",
        "cancel",
        "add",
        "raise",
        "increase",
        "withdraw",
        "adjust",
        "use",
        "engage",
        "appoint",
        "ask",
        "stop",
        "pause",
        "keep",
        "send",
        "pass",
        "require",
        "discontinue",
    ]
)
"""What "might" announces as a power, and not as a mere possibility: "we might change these rules"."""
_ONLY: Final = re.compile(r"(?<!not\s)\b(?:only|solely|exclusively)\b|\bfor\s+no\s+other\s+(?:purpose|use)\b")
_ONLY_OTHERS: Final = re.compile(r"only\s+(?:people|persons?|those|adults?|anyone|someone|individuals?|members\s+of)\b")
"""Who alone may: nobody else on the reader's side, "only people who work for you may use it"."""
_NO_MORE: Final = re.compile(r"\s*no\s+(?:longer|more|later|fewer|less|larger|other)\s+than\b")
_BELIEVES: Final = frozenset({"assume", "conclude", "infer", "presume", "state", "say", "treat", "consider"})
"""Verbs whose object says what is thought: "only" in it limits that, and not the act."""
_QUIETLY: Final = re.compile(r"\b(?:peaceably|peacefully|quietly)\b")
"""How a tenant "shall hold" what he is let: his right, and no duty."""
_CHOOSES: Final = frozenset({"nominate", "appoint", "choose", "select", "name", "designate", "determine", "decide"})
_WHOM: Final = re.compile(r"\b(?:whom|which|as)\s+(?:the\s+)?$")
"""Whom one side "shall nominate" is its choice."""
_ONLY_LAST: Final = re.compile(r"\b(?:only|solely|alone)\W*$")
_NEITHER: Final = re.compile(r"\s+neither\s+[a-z]+\b.*\snor\b")
"""Two things that are not to be done: "shall be neither copied nor lent"."""
_NOT_ONLY: Final = re.compile(r"\bnot (?:only|just|merely)\b")
"""Denies nothing where "but" follows: "may not only keep but also sell"."""
_BUT: Final = re.compile(r"\bbut also\b")
"""No other "but": "may not only by day but at no time" denies still more, "but you may" begins anew."""
_AND_NOT: Final = re.compile(r"\s+not\b")


def _without_not_only(adverbs: str, flat: str, end: int) -> str:
    return _NOT_ONLY.sub("", adverbs) if adverbs and _BUT.search(flat, end) else adverbs


def force_of(modal: str, subject: Subject, flat: str, end: int) -> Force | None:
    """What the modal that ends at ``end`` in ``flat`` does; None when it makes no norm."""
    match = _VERB.match(flat, end)
    if match is None:
        return None
    adverbs = _without_not_only(match["adverbs"] or "", flat, match.end("adverbs"))
    negated = (
        subject.negated
        or modal in {"cannot", "can't", "won't", "mustn't", "shouldn't", "mayn't"}
        or bool(_NEVER.search(_INSERTION.sub(" ", adverbs)))
    )
    if "or may not" in adverbs or ("," not in adverbs and match["verb"] in MODAL_WORDS):
        return None
    verb = match["verb"] or ""
    negated = negated or (verb == "be" and _NEITHER.match(match["after"] or "") is not None)
    if verb in {"do", "does"} and _AND_NOT.match(match["after"] or ""):
        return None  # "cannot and does not accept" is one with what follows
    if modal == "might" and (negated or verb not in _MIGHT_DO):
        return None
    after = match["after"] or ""
    perhaps = modal == "may" and negated and flat.endswith("and ", 0, subject.span.start)
    if not verb and (modal == "can" or perhaps) and _AT_ONCE.match(flat, match.end()):
        return None  # "as soon as she can, …", "we can do so, and we may not."
    if subject.standing in {Standing.PARTY, Standing.NAME}:
        if verb == "be" and not negated and _ONLY.search(adverbs) and LIABLE.match(after.lstrip()):
            return Force(modality=Modality.DISCLAIMER)
        if not negated and (_QUIETLY.search(adverbs) or verb == "enjoy"):
            return Force(modality=Modality.PERMISSION, needs_party=subject.standing is Standing.NAME)
        if not negated and verb in _CHOOSES and _WHOM.search(flat, max(0, subject.span.start - 12), subject.span.start):
            return Force(modality=Modality.PERMISSION, needs_party=subject.standing is Standing.NAME)
        force = of_party(modal, verb, after, negated=negated)
        if force is None or force.modality is not Modality.PERMISSION:
            return _or_thing(flat, force, modal, verb, after, subject, negated=negated)
        told = "" if verb in _BELIEVES else _predicate(flat, match.start("after"))
        others = _ONLY_OTHERS.match(subject.span.of(flat)) is not None
        if others or _ONLY.search(adverbs) or _ONLY.search(told) or _NO_MORE.match(told):
            return Force(modality=Modality.PROHIBITION, bears=not others)
        return _or_thing(flat, force, modal, verb, after, subject, negated=negated)
    only = bool(
        _ONLY.search(adverbs)
        or re.match(r"(?:\s*\w+)?\s*(?:only|solely|exclusively)\b", after)
        or (modal in {"may", "can"} and _ONLY_LAST.search(_predicate(flat, match.start("after"))))
    )
    return of_thing(flat, modal, verb, after, subject, negated=negated, only=only)


def _or_thing(
    flat: str, force: Force | None, modal: str, verb: str, after: str, subject: Subject, *, negated: bool
) -> Force | None:
    """A norm of a capitalised name: certain when a thing would carry it as well, else only if it is a party."""
    if force is None or subject.standing is Standing.PARTY:
        return force
    thing = of_thing(flat, modal, verb, after, subject, negated=negated, only=False)
    certain = thing is None and modal == "may" and verb in _CONDUCT
    return force if certain else Force(modality=force.modality, bears=force.bears, needs_party=True)


def _predicate(flat: str, start: int) -> str:
    """The words up to the next comma or semicolon."""
    stop = _PREDICATE_END.search(flat, start, start + 400)
    return flat[start : stop.start() if stop else start + 400]
