"""A norm as found in one clause, and how its parts are filled in."""

import re
from dataclasses import dataclass, replace
from typing import Final

from clauses.facts.obligations_force import Force, confined
from clauses.facts.obligations_implied import implied_role
from clauses.facts.obligations_nouns import Subject
from clauses.facts.obligations_parts import condition_of, deadline_of, exception_of, owed_to
from clauses.facts.obligations_sides import sides_of
from clauses.facts.obligations_standing import Standing
from clauses.model import Modality, Role
from clauses.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalObligation:
    """A norm of one clause; ``span`` is relative to the text, ``bearer`` and ``counterparty`` are words of the text.

    Binding to roles, in this order: the role of ``bearer``; where it is null, the side opposite to
    ``counterparty`` if ``mirrored``; else the role of ``stands_for``; else
    ``implied``. ``needs_party``: when ``bearer`` turns out to name no
    party (a capitalised name that the clause alone does not tell from a product), take ``otherwise``, or drop it.
    ``narrated``: told in the plain present without any sign of duty, a norm only in an agreement drafted so throughout.
    """

    span: Span
    modality: Modality
    bearer: str | None
    counterparty: str | None
    modal: str
    action: str
    condition: str | None = None
    exception: str | None = None
    deadline: str | None = None
    implied: Role | None = None
    stands_for: str | None = None
    mirrored: bool = False
    needs_party: bool = False
    narrated: bool = False
    otherwise: "LocalObligation | None" = None

    def at(self, place: int) -> "LocalObligation":
        """The same norm, ``place`` characters further on."""
        return self.over(self.span.shift(place)) if place else self

    def over(self, span: Span) -> "LocalObligation":
        """The same norm in another span."""
        return replace(self, span=span, otherwise=self.otherwise.over(span) if self.otherwise else None)


_DISCLOSED: Final = re.compile(r"^(?:all\s+|any\s+|the\s+)?(?:confidential|proprietary)\s+information\b")
_TO_RECIPIENT: Final = re.compile(r"\b(?:recipient|receiving\s+party)\s+any\b")
_MEANS: Final = re.compile(r"[A-Z]{2,5}")
"""How something is done, unless a party is called so: "shall be paid by SEPA", "sent by DHL"."""
_LEADING: Final = re.compile(r"^(?:\s|[,;:.—–-]|\b(?:and|or|but|then)\b)+")


def finished(
    words: str, span: Span, force: Force, subject: Subject | None = None, cue: Span | None = None
) -> LocalObligation:
    """The norm of ``span`` in a sentence, with bearer, action, condition, exception and deadline."""
    norm = span.of(words)
    action = words[cue.end : span.end] if cue else norm
    modal = " ".join(cue.of(words).lower().split()) if cue else ""
    told = words[cue.start : span.end] if cue else norm
    bearer, counterparty, mirrored = sides_of(words, modal, action, force, subject, told)
    if bearer is None and not mirrored and counterparty is None:
        counterparty = owed_to(action, bearer)
    found = LocalObligation(
        span=span,
        modality=confined(force.modality, action),
        bearer=bearer,
        counterparty=counterparty if counterparty is not None else owed_to(action, bearer),
        modal=modal,
        action=" ".join(_LEADING.sub("", action).split()).rstrip(" .;,"),
        condition=condition_of(norm),
        exception=exception_of(norm),
        deadline=deadline_of(norm),
        implied=None if bearer else implied_role(words, modal, action, force, subject),
        stands_for="discloser" if bearer is None and _shields_discloser(words, force, subject) else None,
        mirrored=mirrored,
        needs_party=force.needs_party and bearer is not None,
    )
    if bearer is None or _MEANS.fullmatch(bearer) is None or subject is None or subject.standing is not Standing.THING:
        return found
    unnamed = replace(found, bearer=None, implied=implied_role(words, modal, action, force, subject))
    return replace(found, needs_party=True, otherwise=unnamed)


def _shields_discloser(words: str, force: Force, subject: Subject | None) -> bool:
    """True for confidential information that is given "as is": its discloser is shielded, be it one side or both."""
    return (
        force.modality is Modality.DISCLAIMER
        and subject is not None
        and (_DISCLOSED.search(subject.span.of(words).lower()) or _TO_RECIPIENT.search(words.lower())) is not None
    )
