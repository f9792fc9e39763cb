"""Whose side a norm binds where no words name it: by what is done, to what, and how it is told."""

import re
from typing import Final

from clauses.facts.obligations_force import Force
from clauses.facts.obligations_lexicon import lexicon
from clauses.facts.obligations_nouns import Subject
from clauses.facts.obligations_standing import Standing
from clauses.model import Modality, Role
from clauses.spans import Span

_OF_EITHER: Final = re.compile(
    r"\bof\s+(?:either|each|any|both|a)\s+part(?:y|ies)\b|\b(?:either|each)\s+party['’]s\b", re.IGNORECASE
)
_EITHER_OF: Final = re.compile(r"\b(?:either|any|each|neither)\s+(?:of\s+us|of\s+you|of\s+them|party)\b")
_ASKS_OTHER: Final = re.compile(
    r"\bwithout\s+(?:[\w-]+\s+){0,6}?(?:consent|approval|permission|agreement)\s+(?:in\s+writing\s+)?(?:of|from)\s+"
    r"(?:the\s+other|both|each|all)\b|\bwithout\s+the\s+other\s+party['’]s\b",
    re.IGNORECASE,
)
"""What neither may do without the other's leave."""
_BY_BOTH: Final = re.compile(
    r"\bby\s+(?:their\s+)?(?:mutual|common|joint)\s+(?:\w+\s+)?(?:consent|agreement)\b", re.IGNORECASE
)
_TO_JUDGES: Final = re.compile(
    r"\s*be\s+(?:first\s+|finally\s+)?(?:referred|submitted)\s+to\s+(?:[a-z]+\s+){0,2}(?:arbitration|mediation|conciliation|adjudication)\b"
)
"""Where a quarrel is to go."""
_PAID: Final = re.compile(r"\b(?:payment|fee|remuneration|reimbursement)s?\b", re.IGNORECASE)
_FOR_WORK: Final = re.compile(
    r"\bfor\s+(?:[\w-]+\s+){0,3}(?:work|services?|deliverables?|hours|travel|conveyance|expenses|parking|goods)\b"
)
"""What one side is not to be paid for, which shields the side that pays."""
_STATE: Final = re.compile(r"(?:is|are|go|goes|come|comes|stay|stays)\b")


def implied_role(words: str, modal: str, action: str, force: Force, subject: Subject | None) -> Role | None:
    """Whose side is meant where no words name it: "as is" shields the provider, "do not" speaks to the user."""
    if (
        _BY_BOTH.search(action)
        or (force.modality is Modality.OBLIGATION and _TO_JUDGES.match(action))
        or (force.modality is Modality.PROHIBITION and _ASKS_OTHER.search(action))
    ):
        return Role.MUTUAL
    if force.modality is Modality.DISCLAIMER:
        if subject is not None and _FOR_WORK.search(action) and _PAID.search(subject.span.of(words)):
            return Role.USER
        both = (subject is not None and _OF_EITHER.search(subject.span.of(words))) or _EITHER_OF.search(modal)
        return Role.MUTUAL if both else Role.PROVIDER
    if force.modality is Modality.GRANT:
        return Role.PROVIDER
    if subject is None or (subject.standing is Standing.SAME and _addressed(force, subject)):
        return Role.USER
    if modal.endswith("reserved"):
        return Role.PROVIDER
    lists = lexicon().implied
    nouns = set(re.findall(r"[a-z]+", subject.span.of(words).lower())[:6])
    if nouns & lists["mutual"] and "invoice" not in nouns:
        return Role.MUTUAL
    return _implied_by_words(modal, action, force, nouns)


def _addressed(force: Force, subject: Subject) -> bool:
    """True for an imperative, which speaks to the reader: "do not …", "make sure …"."""
    return force.modality is Modality.PROHIBITION or (
        force.modality is Modality.OBLIGATION and subject.span == Span(0, 0)
    )


def _is_paid_for_work(nouns: set[str], verbs: set[str]) -> bool:
    """True for what whoever gets the work pays: "payment shall be released", "travel shall be reimbursed"."""
    lists = lexicon().implied
    outlay = nouns & lists["outlays"] and "reimbursed" in verbs
    return bool(outlay or (nouns & lists["payments"] and verbs & lists["paid_out"]))


def _of_changes(nouns: set[str], verbs: set[str]) -> bool:
    """True for what only the drafting side does to prices and service: "rent may be increased only once a year"."""
    lists = lexicon().implied
    return bool(
        verbs & lists["worsens"]
        or nouns & lists["provider_steps"]
        or (nouns & lists["user_things"] and verbs & lists["provider_changes"])
    )


def _implied_by_words(modal: str, action: str, force: Force, nouns: set[str]) -> Role | None:
    lists = lexicon().implied
    done = f"{modal} {action}" if _STATE.match(modal) else action
    verbs = set(re.findall(r"[a-z]+", done.lower())[:4])  # the participle stands near the modal
    if nouns & lists["held"] and verbs & (lists["held_back"] | lists["held_taken"]):
        return Role.PROVIDER if verbs & lists["held_back"] else Role.USER
    if verbs & lists["user"] or modal.endswith((" payable", " due")) or _is_paid_for_work(nouns, verbs):
        return Role.USER
    shows = verbs & lists["provider_shows"] and not modal.startswith(("must", "need"))
    if (
        verbs & lists["provider"]
        or shows
        or (force.modality is Modality.OBLIGATION and modal == "will" and verbs & lists["ended"])
    ):
        return Role.PROVIDER
    if force.modality is Modality.PROHIBITION and _of_changes(nouns, verbs):
        return Role.PROVIDER
    if re.match(r"\s*(?:be\s+)?in\s+writing\b", action, re.IGNORECASE) and force.modality is Modality.OBLIGATION:
        return Role.MUTUAL
    if force.modality is Modality.PROHIBITION or modal.startswith(("must", "need", "has to", "have to")):
        return Role.USER
    if force.modality is Modality.PERMISSION and action.startswith(" be ") and verbs & lists["holder_does"]:
        return Role.USER
    if force.modality is Modality.PERMISSION and nouns & lists["user_things"] and verbs & lists["provider_changes"]:
        return Role.PROVIDER  # "fees may be changed"
    if force.modality is Modality.PERMISSION and verbs & lists["provider_handles"]:
        return Role.PROVIDER
    for side, role in (("user_things", Role.USER), ("provider_things", Role.PROVIDER)):
        if nouns & lists[side]:
            return role
    return Role.USER if _STATE.match(modal) else None
