"""A norm as found in one clause, and how its parts are filled in."""

import re
from dataclasses import dataclass, replace
from typing import Final

from clauses.facts.obligations_force import Force
from clauses.facts.obligations_lexicon import lexicon
from clauses.facts.obligations_nouns import Subject
from clauses.facts.obligations_parts import agent_of, condition_of, deadline_of, exception_of, goal_of, owed_to
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
    otherwise: "LocalObligation | None" = None

    def at(self, place: int) -> "LocalObligation":
        """The same norm, ``place`` characters further on."""
        return self.over(self.span.shift(place))

    def over(self, span: Span) -> "LocalObligation":
        """The same norm in another span."""
        return replace(self, span=span, otherwise=self.otherwise.over(span) if self.otherwise else None)


_DISCLOSED: Final = re.compile(r"^(?:all\s+|any\s+|the\s+)?(?:confidential|proprietary)\s+information\b")
_OF_EITHER: Final = re.compile(
    r"\bof\s+(?:either|each|any|both|a)\s+part(?:y|ies)\b|\b(?:either|each)\s+party['’]s\b", re.IGNORECASE
)
_TO_RECIPIENT: Final = re.compile(r"\b(?:recipient|receiving\s+party)\s+any\b")
_PASSIVE: Final = re.compile(r"\s*(?:[a-z]+ly\s+|also\s+)?be\b", re.IGNORECASE)
_IS_DONE: Final = re.compile(
    r"\s*be\s+(?:[a-z]+ly\s+)*(?!(?:us|ne)ed|limited|based|owned|licensed)[a-z]+(?:ed|en|ept)\b"
)
_DONE: Final = re.compile(r"(?:is|are)\s+(?:\w+\s+)?(?!to\b|due\b|payable\b)\w+ed$")
_STATE: Final = re.compile(r"(?:is|are)\b")
_NOBODY: Final = re.compile(r"(?:nobody|no\s+one|no-one|no\s+person)\b", re.IGNORECASE)
_RECOURSE: Final = re.compile(r"\b(?:remed(?:y|ies)|recourse|recover(?:y|ies))\b", re.IGNORECASE)
"""What one side can ask for: words that limit it shield the other."""
_WHOSE: Final = re.compile(r"(?:your|our|(?:the\s)?[\w.&-]+(?:\s[\w.&-]+)?(?:’s|'s|s’|s'))", re.IGNORECASE)
_LEADING: Final = re.compile(r"^(?:\s|[,;:.—–-]|\b(?:and|or|but|then)\b)+")


def finished(
    words: str, span: Span, force: Force, subject: Subject | None = None, cue: Span | None = None
) -> LocalObligation:
    """The norm of ``span`` in a sentence, with bearer, action, condition, exception and deadline."""
    norm = span.of(words)
    action = words[cue.end : span.end] if cue else norm
    modal = " ".join(cue.of(words).lower().split()) if cue else ""
    bearer, counterparty, mirrored = _sides(words, modal, action, force, subject)
    if bearer is None and not mirrored and counterparty is None:
        counterparty = owed_to(action, bearer)
    return LocalObligation(
        span=span,
        modality=force.modality,
        bearer=bearer,
        counterparty=counterparty if counterparty is not None else owed_to(action, bearer),
        modal=modal,
        action=" ".join(_LEADING.sub("", action).split()).rstrip(" .;,"),
        condition=condition_of(norm),
        exception=exception_of(norm),
        deadline=deadline_of(norm),
        implied=None if bearer else _implied(words, modal, action, force, subject),
        stands_for="discloser" if bearer is None and _shields_discloser(words, force, subject) else None,
        mirrored=mirrored,
        needs_party=force.needs_party and bearer is not None,
    )


def _shields_discloser(words: str, force: Force, subject: Subject | None) -> bool:
    """True for confidential information that is given "as is": its discloser is shielded, be it one side or both."""
    return (
        force.modality is Modality.DISCLAIMER
        and subject is not None
        and (_DISCLOSED.search(subject.span.of(words).lower()) or _TO_RECIPIENT.search(words.lower())) is not None
    )


def _sides(
    words: str, modal: str, action: str, force: Force, subject: Subject | None
) -> tuple[str | None, str | None, bool]:
    """Bearer, counterparty, and whether the bearer is whoever stands against the counterparty."""
    if subject is None:
        return None, None, False
    named = _clean(subject.span.of(words)) if subject.standing in {Standing.PARTY, Standing.NAME} else None
    if named:
        return _of_named(named, action, force)
    agent = agent_of(action) if _PASSIVE.match(action) or _STATE.match(modal) else None
    if agent:
        return agent, None, False
    owner = _owner(words, subject)
    if (
        owner
        and force.modality is Modality.OBLIGATION
        and set(action.lower().split()[:3]) & lexicon().implied["provider_acts"]
    ):
        return None, owner, True
    if owner and force.modality is Modality.PERMISSION and not force.bears:
        return None, owner, True
    if force.modality is Modality.DISCLAIMER:
        return _shielded(words, modal, force, subject)
    if subject.within is not None:
        passive = _PASSIVE.match(action) is not None
        done_to = passive and (force.modality is Modality.PERMISSION or (modal == "will" and _IS_DONE.match(action)))
        user = subject.within.of(words)
        return (None, user, True) if done_to else (user, None, False)
    if owner and force.modality in {Modality.OBLIGATION, Modality.PROHIBITION} and not _DONE.match(modal):
        return owner, None, False
    if subject.promised is not None and _promises(words, action, force, subject):
        return subject.promised.of(words), None, False
    if force.modality is Modality.OBLIGATION:
        goal = goal_of(action)
        if goal:
            return None, _clean(goal), True
    return None, None, False


def _of_named(named: str, action: str, force: Force) -> tuple[str | None, str | None, bool]:
    """The sides of a norm whose subject is named: it bears, or it is what an act of the other side reaches."""
    if force.bears:
        barred = force.modality is Modality.PROHIBITION and _NOBODY.match(named)
        return (None, None, False) if barred else (named, None, False)
    actor = agent_of(action) if _PASSIVE.match(action) else None
    return (None, named, True) if actor is None else (actor, named, False)


def _shielded(words: str, modal: str, force: Force, subject: Subject) -> tuple[str | None, str | None, bool]:
    """The sides of a disclaimer about a thing: it shields the thing's owner, but not who could ask for it."""
    if not force.bears:
        own = re.match(r"\s*at\s+([\w’'.]+)\s", words[subject.span.end : subject.span.end + 60])
        return None, own.group(1) if own else None, False
    owner = _owner(words, subject)
    told = subject.span.of(words)
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
        return None
    return re.sub(r"(?:’s|'s|s’|s')$", "", _clean(subject.owner.of(words)) or "") or None


def _clean(words: str) -> str | None:
    """A name without line breaks, quotes and outer punctuation."""
    return " ".join(words.split()).strip(" ,;:\"“”'’‘.") or None


def _implied(words: str, modal: str, action: str, force: Force, subject: Subject | None) -> Role | None:
    """Whose side is meant where no words name it: "as is" shields the provider, "do not" speaks to the user."""
    if force.modality is Modality.DISCLAIMER:
        both = subject is not None and _OF_EITHER.search(subject.span.of(words))
        return Role.MUTUAL if both else Role.PROVIDER
    if subject is None or (subject.standing is Standing.SAME and _addressed(force, subject)):
        return Role.USER
    if modal.endswith("reserved"):
        return Role.PROVIDER
    lists = lexicon().implied
    nouns = set(re.findall(r"[a-z]+", subject.span.of(words).lower())[:6])
    if nouns & lists["mutual"]:
        return Role.MUTUAL
    return _implied_by_words(modal, action, force, nouns)


def _addressed(force: Force, subject: Subject) -> bool:
    """True for an imperative, which speaks to the reader: "do not …", "make sure …"."""
    return force.modality is Modality.PROHIBITION or (
        force.modality is Modality.OBLIGATION and subject.span == Span(0, 0)
    )


def _implied_by_words(modal: str, action: str, force: Force, nouns: set[str]) -> Role | None:
    lists = lexicon().implied
    done = f"{modal} {action}" if _STATE.match(modal) else action
    verbs = set(re.findall(r"[a-z]+", done.lower())[:4])  # the participle stands near the modal
    if verbs & lists["user"]:
        return Role.USER
    if verbs & lists["provider"] or (verbs & lists["provider_shows"] and not modal.startswith(("must", "need"))):
        return Role.PROVIDER
    if force.modality is Modality.PROHIBITION and nouns & lists["provider_steps"]:
        return Role.PROVIDER
    if force.modality is Modality.PROHIBITION and nouns & lists["user_things"] and verbs & lists["provider_changes"]:
        return Role.PROVIDER  # "rent may be increased only once a year"
    if re.match(r"\s*(?:be\s+)?in\s+writing\b", action, re.IGNORECASE) and force.modality is Modality.OBLIGATION:
        return Role.MUTUAL
    if force.modality is Modality.PROHIBITION or modal.startswith(("must", "need")):
        return Role.USER
    if force.modality is Modality.PERMISSION and nouns & lists["user_things"] and verbs & lists["provider_changes"]:
        return Role.PROVIDER  # "fees may be changed"
    if force.modality is Modality.PERMISSION and verbs & lists["provider_handles"]:
        return Role.PROVIDER
    for side, role in (("user_things", Role.USER), ("provider_things", Role.PROVIDER)):
        if nouns & lists[side]:
            return role
    return Role.USER if _STATE.match(modal) else None
