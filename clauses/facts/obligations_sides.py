"""Who bears a norm, by the words around it: its subject, whoever does a passive act, the owner of a thing."""

import re
from typing import Final

from clauses.facts.obligations_force import Force
from clauses.facts.obligations_lexicon import lexicon
from clauses.facts.obligations_nouns import Subject
from clauses.facts.obligations_parts import agent_of, agent_of_act, goal_of, leave_of
from clauses.facts.obligations_standing import Standing
from clauses.model import Modality
from clauses.spans import Span

_BOTH_NEXT: Final = re.compile(r"\s+both\b", re.IGNORECASE)
_OWN_PEOPLE: Final = re.compile(
    r"(?:(?:all|any|each|none)\s+of\s+)?(?:its|his|her|their|your|our|my)\s+[a-z]", re.IGNORECASE
)
_NEEDS_LEAVE: Final = frozenset({Modality.PROHIBITION, Modality.PERMISSION})
_READER: Final = Span(0, 0)
_PASSIVE: Final = re.compile(r"\s*(?:[a-z]+ly\s+|also\s+)?be\b", re.IGNORECASE)
_IS_DONE: Final = re.compile(
    r"\s*be\s+(?:[a-z]+ly\s+)*(?!(?:us|ne)ed|limited|based|owned|licensed)[a-z]+(?:ed|en|ept)\b"
)
_DONE: Final = re.compile(r"(?:is|are)\s+(?:\w+\s+)?(?!to\b|due\b|payable\b)\w+ed$")
_BY: Final = re.compile(r"\s*by\s", re.IGNORECASE)
_STATE: Final = re.compile(r"(?:is|are)\b")
_NOBODY: Final = re.compile(r"(?:nobody|no\s+one|no-one|no\s+person|only)\b", re.IGNORECASE)
_RECOURSE: Final = re.compile(r"\b(?:remed(?:y|ies)|recourse|recover(?:y|ies))\b", re.IGNORECASE)
"""What one side can ask for: words that limit it shield the other."""
_BACK_TO: Final = re.compile(r"(?:comes?|goes?|go)\s+back\s+to\s+(?P<whom>you|us)$")
"""To whom a deposit "comes back"."""
_NOT_BACK: Final = re.compile(r"(?:do|does|don't|doesn't)\s+(?:not\s+)?(?:come|go)\s+back\b")
"""What its owner does not get again: "your deposit does not come back"."""
_NOT_REPAID: Final = re.compile(r"\s*be\s+(?:refunded|reimbursed|exchanged|credited)\b")
_WHOSE: Final = re.compile(r"(?:your|our|my|(?:the\s)?[\w.&-]+(?:\s[\w.&-]+)?(?:’s|'s|s’|s'))", re.IGNORECASE)

_DUE_FROM: Final = re.compile(r"\s*from\s+(?P<party>(?:the\s+)?[A-Z][\w&-]*(?:\s[A-Z][\w&-]*)?|you|us)\b")
_OWED_TO: Final = re.compile(
    r"\b(?:payable|due|owed|paid)\s+to\s+(?P<party>(?:the\s+)?[A-Z][\w&-]*(?:\s[A-Z][\w&-]*)?|you)(?=[\s.,;]|$)"
)
"""Who gets nothing: "no cash is payable to Advisor"."""
_LIABILITY_OF: Final = re.compile(
    r"(?:[Tt]he\s+|[Aa]ny\s+)?(?:[a-z]+\s+){0,3}?(?:[Ll]iability|[Rr]esponsibility)\s+of\s+(?P<party>"
    r"(?:the\s+|either\s+|each\s+|any\s+)?[A-Z][\w&-]*(?:\s[A-Z][\w&-]*)?|(?:either|each|both|the)\s+part(?:y|ies))\b"
)
"""Whose liability a cap speaks of: "the liability of the Guarantor shall not exceed"."""
_CAPPED: Final = re.compile(r"\b(?:limited|capped|restricted|confined)\s+(?:to|at)\b|\bexceed", re.IGNORECASE)
"""What bounds a liability: who pays the sum behind it ("… to the amounts paid by you") is not whom it shields."""


def sides_of(
    words: str, modal: str, action: str, force: Force, subject: Subject | None, told: str
) -> tuple[str | None, str | None, bool]:
    """Bearer, counterparty, and whether the bearer is whoever stands against the counterparty.

    ``told`` are the words from the modal on.
    """
    if subject is None:
        return None, None, False
    named = _clean(subject.span.of(words)) if subject.standing in {Standing.PARTY, Standing.NAME} else None
    if named:
        if named.lower() == "we" and _BOTH_NEXT.match(words, subject.span.end):
            named = f"{named} both"
        if subject.promised is not None and _OWN_PEOPLE.match(named):
            named = _clean(subject.promised.of(words))  # "Agent undertakes that its staff will": Agent sees to it
        return _of_named(named or "", action, force)
    if subject.standing is Standing.SAME and subject.span == _READER:
        return None, None, False  # an order: "make sure you ask us first"
    capped = force.modality is Modality.DISCLAIMER and _CAPPED.search(f"{modal} {action}") is not None
    agent = None if capped else _acting(modal, action)
    if agent:
        return agent, None, False
    if (back := _BACK_TO.match(modal)) is not None and force.modality is Modality.OBLIGATION:
        return None, back["whom"], True
    owner = _owner(words, subject)
    if (
        owner
        and force.modality is Modality.OBLIGATION
        and set(re.findall(r"[a-z]+", action.lower()[:60])[:3]) & lexicon().implied["provider_acts"]
    ):
        return None, owner, True
    if owner and force.modality is Modality.PERMISSION and not force.bears:
        return None, owner, True
    if force.modality is Modality.DISCLAIMER:
        return _shielded(words, modal, action, force, subject, told)
    return _of_act(words, modal, action, force, subject, told)


def _of_act(
    words: str, modal: str, action: str, force: Force, subject: Subject, told: str
) -> tuple[str | None, str | None, bool]:
    """The sides of a rule about a thing that says neither who acts nor whom it shields."""
    actor = agent_of_act(subject.span.of(words))
    if actor:
        return actor, None, False
    if force.modality in _NEEDS_LEAVE and (giver := leave_of(told)) is not None:
        return None, giver, True  # what needs one side's leave is forbidden, and with it allowed, to the other
    if subject.within is not None:
        passive = _PASSIVE.match(action) is not None
        done_to = passive and (force.modality is Modality.PERMISSION or (modal == "will" and _IS_DONE.match(action)))
        user = subject.within.of(words)
        return (None, user, True) if done_to else (user, None, False)
    owner = _owner(words, subject)
    if owner and force.modality in {Modality.OBLIGATION, Modality.PROHIBITION} and not _DONE.match(modal):
        return owner, None, False
    if subject.promised is not None and _promises(words, action, force, subject):
        return subject.promised.of(words), None, False
    if force.modality in {Modality.OBLIGATION, Modality.GRANT}:
        goal = goal_of(action)
        if goal:
            return None, _clean(goal), True
    return None, None, False


def _acting(modal: str, action: str) -> str | None:
    """Who acts in a passive sentence, or from whom something is due."""
    agent = agent_of(action) if _PASSIVE.match(action) or _STATE.match(modal) else None
    owing = _DUE_FROM.match(action) if agent is None and modal.endswith(("due", "payable")) else None
    return owing["party"] if owing else agent


def _of_named(named: str, action: str, force: Force) -> tuple[str | None, str | None, bool]:
    """The sides of a norm whose subject is named: it bears, or it is what an act of the other side reaches."""
    barred = force.modality is Modality.PROHIBITION and _NOBODY.match(named)
    if force.bears or barred:
        return (None, None, False) if barred else (named, None, False)
    actor = agent_of(action) if _PASSIVE.match(action) or _BY.match(action) else None
    return (None, named, True) if actor is None else (actor, named, False)


def _shielded(
    words: str, modal: str, action: str, force: Force, subject: Subject, told_of: str
) -> tuple[str | None, str | None, bool]:
    """The sides of a disclaimer about a thing: it shields the thing's owner, but not who could ask for it."""
    asks = _OWED_TO.search(told_of)
    if asks is not None:
        return None, asks["party"], True
    if not force.bears:
        own = re.match(r"\s*at\s+([\w’'.]+)\s", words[subject.span.end : subject.span.end + 60])
        return None, own.group(1) if own else None, False
    owner = _owner(words, subject)
    told = subject.span.of(words)
    if owner and (_NOT_BACK.match(modal) or _NOT_REPAID.match(action)):
        return None, owner, True
    if owner is None and _RECOURSE.search(modal) and _WHOSE.fullmatch(told.strip()):
        owner = re.sub(r"(?:’s|'s|s’|s')$", "", _clean(told) or "") or None
    if owner and (_RECOURSE.search(told) or _WHOSE.fullmatch(told.strip())):
        return None, owner, True
    return owner, None, False


def _promises(words: str, action: str, force: Force, subject: Subject) -> bool:
    """True where who agrees that a thing is done has to do it: "you agree that it will be kept secret"."""
    lists = lexicon().implied
    told = set(re.findall(r"[a-z]+", f"{subject.span.of(words)} {action}".lower())[:7])
    owed = force.modality in {Modality.OBLIGATION, Modality.PROHIBITION}
    return owed and not told & (lists["provider"] | lists["provider_acts"] | lists["mutual"])


def _owner(words: str, subject: Subject) -> str | None:
    if subject.owner is None:
        of_whom = _LIABILITY_OF.match(subject.span.of(words))
        return of_whom["party"] if of_whom else None
    return re.sub(r"(?:’s|'s|s’|s')$", "", _clean(subject.owner.of(words)) or "", flags=re.IGNORECASE) or None


def _clean(words: str) -> str | None:
    """A name without line breaks, quotes and outer punctuation."""
    return " ".join(words.split()).strip(" ,;:\"“”'’‘.") or None
