"""Duties of a party that a clause speaks of and no clause creates."""

import re
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft, key_of
from analyzer.severity import Severity
from clauses.model import Modality, Party, Role

_DUTY = re.compile(
    r"(?P<party>\b[\w.&]+(?:\s[\w.&]+){0,3}?)(?:[’']s?)?\s+(?:(?P<noun>indemnification|indemnity|refund|escrow)\s+)?"
    r"(?:obligations?|duty|duties)(?:\s+to\s+(?P<verb>indemnify|defend|refund|insure|escrow)\b)?",
    re.I,
)
_SPEAKS = re.compile(r"obligation|\bduty\b|\bduties\b", re.I)
_STEMS = {"indemnification": "indemnif", "indemnity": "indemnif", "indemnify": "indemnif"}


def find(draft: Draft) -> Iterator[Defect]:
    """“X's obligation to indemnify” where no obligation of X's, and none of both, is to indemnify."""
    for sentence in draft.sentences:
        if not _SPEAKS.search(sentence.words):
            continue
        for match in _DUTY.finditer(sentence.words):
            duty = (match.group("verb") or match.group("noun") or "").lower()
            party = _party(draft, match.group("party"))
            if not duty or party is None:
                continue
            stem = _STEMS.get(duty, duty)
            if not any(stem in action for action in _actions(draft, party.role)):
                words = match.group()
                start = sentence.span.start + match.start("party") + _cut(match.group("party"), party)
                yield Defect(
                    span=type(sentence.span)(start, sentence.span.start + match.start() + len(words)),
                    message=f"The clause speaks of a duty of {party.name} to {_verb(duty)}, but no clause creates one.",
                )


def _verb(duty: str) -> str:
    return "indemnify" if duty.startswith("indemni") else duty


def _party(draft: Draft, words: str) -> Party | None:
    """The party whose name the words end with."""
    said = f" {key_of(words)}"
    for party in draft.agreement.parties:
        if party.role in {Role.PROVIDER, Role.USER}:
            for name in (party.name, *party.aliases):
                if key_of(name) and said.endswith(f" {_possessive(key_of(name))}"):
                    return party
    return None


def _possessive(name: str) -> str:
    return {"we": "our", "us": "our", "you": "your"}.get(name, name)


def _cut(words: str, party: Party) -> int:
    """Characters before the party's name."""
    longest = max(
        (len(name) for name in (party.name, *party.aliases) if words.lower().endswith(name.lower())), default=0
    )
    return len(words) - longest if longest else 0


def _actions(draft: Draft, role: Role) -> Iterator[str]:
    """What the party, or both, or someone unnamed, is bound to do; words that speak of duties create none."""
    for found in draft.agreement.obligations:
        if found.modality is Modality.OBLIGATION and found.bearer_role in {role, Role.MUTUAL, None}:
            words = found.span.of(draft.text).lower()
            if not _DUTY.search(words):
                yield words


CHECK = Check(
    rule="absent-obligation",
    title="A clause speaks of a duty that no clause creates",
    severity=Severity.MEDIUM,
    what="Looks for “X’s obligation to indemnify” (defend, refund, insure) where no clause obliges X, or both parties, "
    "to do so.",
    why="A left-over of another form: the reader relies on a promise that nobody made.",
    wrong="Our duty to indemnify ends after a year. (Nowhere do we promise to indemnify.)",
    instead="Acme shall indemnify Customer against …. … Our duty to indemnify ends after a year.",
    find=find,
)
