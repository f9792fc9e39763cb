"""The norms of one sentence as far as cues and subjects go: where each begins, what it does, to whom."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from clauses.facts.obligations_force import MODAL_WORDS, Force, force_of
from clauses.facts.obligations_lexicon import Cue, lexicon
from clauses.facts.obligations_nouns import Standing, Subject, noun_phrase
from clauses.facts.obligations_subject import subject_before
from clauses.model import Modality
from clauses.spans import Span

_WORD: Final = re.compile(r"[a-z][a-z']*")
_MODAL: Final = re.compile(
    r"(?:\s+(?:(?!(?:app|comp|re|supp|rep|imp|multip|assemb)ly\b)[a-z]+ly\s+)?(?:not|never|"
    r"only)\b)*"
)
_INVERTED: Final = re.compile(
    r"\b(?:in\s+no\s+(?:event|case|way)|under\s+no\s+circumstances?|nor|at\s+no\s+time|"
    r"neither)(?:\s*,[^,;.]{1,120},)?\s+$"
)
_DEFINES: Final = re.compile(
    r"^(?!you\b|we\b)[\s\"']*[\w\s./&'-]{1,80}\"?\s*(?:shall\s+|will\s+)?(?:means?|"
    r"refers?\s+to|has\s+the\s+meaning|have\s+the\s+meanings?)\b"
)
_IMPERATIVE: Final = re.compile(r"\s*[\"']?(?:please\s+)?(?:do\s+not|don't|never)\s+(?!hesitate)[a-z]+")
_CONDITION_PARTY: Final = re.compile(r"(?:you|we|(?:the\s+)?[a-z][\w.&-]*(?:\s+party)?)(?=\s)")
_TURNED_VERB: Final = re.compile(
    r"\b(?:be|exceed|have|use|make|disclose|assign|include|extend|[a-z]+(?:\s+or\s+[a-z]+)?(?=\s+(?:the|any|to|for|"
    r"a|its)\b))\b"
)
_RISK: Final = re.compile(r"\b(?:liab|damages|exceed|responsib)")
_COORDINATES: Final = re.compile(
    r"(?:,|;|\b(?:and|or|but|nor|then))\s*(?:[a-z]+ly\s+|also\s+|in\s+each\s+case,?\s+)*(?:,[^,;]*,\s*)?$"
)
_AFTER_MODAL: Final = re.compile(r"\b(?:may|shall|must|will|can)\s+$")
_BARE_VERBS: Final = frozenset(
    {
        "indemnify",
        "accept",
        "own",
        "assume",
        "assign",
        "allow",
        "permit",
        "authorize",
        "release",
        "keep",
        "license",
        "give",
        "bear",
    }
)
_SWALLOWS: Final = frozenset({Modality.REPRESENTATION, Modality.DISCLAIMER})
_SEVERED: Final = re.compile(
    r"\b(?:remaining|other)\s+(?:provisions?|terms|portions?|parts?)\b|\b(?:held|found|"
    r"deemed|declared|determined)\s+(?:to\s+be\s+)?(?:by\s+[\w\s]{1,60}\s+)?(?:to\s+be\s+)?(?:invalid|"
    r"unenforceable|illegal|void)"
)


_OWN_RISK: Final = re.compile(r"at\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """A norm whose end is not yet known."""

    start: int
    cue: Span
    force: Force
    subject: Subject


def norms_of(words: str, flat: str) -> list[Norm]:
    """The norms of one sentence in order, as far as their cues and subjects go."""
    found: list[Norm] = []
    defined = _DEFINES.match(flat)
    severed = bool(_SEVERED.search(flat))
    done = 0
    cues = lexicon().cues
    imperative = _IMPERATIVE.match(flat)
    if imperative:
        here = Subject(standing=Standing.SAME, span=Span(0, 0))
        found.append(
            Norm(
                start=0,
                cue=Span(imperative.start(), imperative.end()),
                force=Force(modality=Modality.PROHIBITION),
                subject=here,
            )
        )
        done = imperative.end()
    for match in _WORD.finditer(flat):
        word = match.group()
        if match.start() < done or (word not in MODAL_WORDS and word not in cues):
            continue
        norm = (
            _modal(words, flat, match, found) if word in MODAL_WORDS else _phrase(words, flat, match, cues[word], found)
        )
        if norm is None:
            continue
        if defined and norm.cue.start > defined.end() - 1 and norm.force.modality is Modality.PERMISSION:
            continue
        if severed and norm.subject.standing not in {Standing.PARTY, Standing.SAME}:
            continue
        found.append(norm)
        done = norm.cue.end
    starts = [norm.cue.start for norm in found]
    for condition in lexicon().conditions.finditer(flat):
        at = bisect_left(starts, condition.end())
        if at < len(starts) and starts[at] - condition.end() < 60:
            continue
        extra = _conditional(words, flat, condition)
        if extra is not None:
            found.append(extra)
    return sorted(found, key=lambda norm: norm.start)


def _modal(words: str, flat: str, match: re.Match[str], before: list[Norm]) -> Norm | None:
    """The norm that a modal verb makes, or None."""
    tail = _MODAL.match(flat, match.end())
    cue = Span(match.start(), tail.end() if tail else match.end())
    inverted = _INVERTED.search(flat[max(0, match.start() - 160) : match.start()])
    if inverted:
        return _turned(words, flat, match, inverted)
    if (
        match.start() < 3
        or _AFTER_MODAL.search(flat[max(0, match.start() - 9) : match.start()])
        or flat[max(0, match.start() - 3) : match.start()] == "a "
    ):
        return None
    subject = subject_before(words, flat, before[-1].cue.end if before else 0, match.start())
    if subject.standing is Standing.ASIDE:
        return None
    carried = subject
    if subject.standing is Standing.SAME:
        if before and not _coordinates(flat, before[-1].cue.end, match.start()):
            return None
        carried = before[-1].subject if before else noun_phrase(words, flat, subject.span.start, subject.span.end)
        if before and before[-1].subject.standing is Standing.SAME:
            carried = Subject(standing=Standing.PARTY, span=Span(0, 0))
    if (
        before
        and before[-1].force.modality in _SWALLOWS
        and subject.standing is not Standing.SAME
        and _swallowed(flat, before[-1].cue.end, subject)
    ):
        return None
    force = force_of(match.group(), carried, flat, match.end())
    if force is None:
        return None
    if before and subject.standing is Standing.SAME and _in_disclaimed(flat, before[-1], force):
        return None
    own = subject.standing is not Standing.SAME
    start = _start(flat, subject.span.start if own else match.start(), before)
    return Norm(start=start, cue=cue, force=force, subject=carried)


def _turned(words: str, flat: str, match: re.Match[str], inverted: re.Match[str]) -> Norm | None:
    """Reads “In no event shall X be liable”: the subject stands after the modal."""
    stop = _TURNED_VERB.search(flat, match.end() + 2, match.end() + 300)
    if stop is None:
        return None
    subject = noun_phrase(words, flat, match.end(), match.end() + len(flat[match.end() : stop.start()].rstrip()))
    risk = _RISK.search(flat, match.end(), match.end() + 600)
    negative = Subject(
        standing=subject.standing, span=subject.span, owner=subject.owner, within=subject.within, negated=True
    )
    if risk is None and match.group() not in MODAL_WORDS:
        return None
    modality = Modality.DISCLAIMER if risk else Modality.PROHIBITION
    if modality is Modality.PROHIBITION and subject.standing is Standing.THING:
        return None
    return Norm(
        start=0 if match.start() < 200 else match.start(),
        cue=Span(*match.span()),
        force=Force(modality=modality),
        subject=negative,
    )


def _in_disclaimed(flat: str, before: Norm, force: Force) -> bool:
    """True for a second predicate of what is not warranted ("that X, or any part of it, will always work")."""
    return (
        before.force.modality is Modality.DISCLAIMER
        and force.modality is not Modality.DISCLAIMER
        and re.match(r"\s*that\b", flat[before.cue.end : before.cue.end + 10]) is not None
    )


def _coordinates(flat: str, low: int, cue: int) -> bool:
    """True when a conjunction or a comma stands between the norm before and a second predicate."""
    return _COORDINATES.search(flat[max(low, cue - 200) : cue]) is not None


def _swallowed(flat: str, low: int, subject: Subject) -> bool:
    """True inside what is represented or disclaimed ("does not warrant that the API will …")."""
    between = flat[max(low, subject.span.start - 1000) : subject.span.start]
    if re.search(r";\s*(?:and\s+|or\s+)?that\b", between):
        return True
    if re.search(r";|\.\s", between):
        return False
    if subject.joined or not re.search(
        r",\s*(?:and|but|or)?\s*(?:[a-z]+,\s*)?$|\b(?:and|"
        r"but)\s+(?:that\s+)?$",
        between,
    ):
        return True
    return bool(re.search(r"\bthat\s*$", between)) or subject.standing is not Standing.PARTY


def _start(flat: str, start: int, before: list[Norm]) -> int:
    """Where a norm begins: at the sentence's start for the first, else at its own condition or subject."""
    if not before:
        return 0
    low = before[-1].cue.end
    lead = re.search(
        r"(?:^|[,;:]|\b(?:and|but|or)\b)\s*((?:if|unless|upon|when|where|to\s+the\s+extent|"
        r"in\s+the\s+event|except)\b[^,;]{1,160},\s*(?:then\s+)?)$",
        flat[max(low, start - 200) : start],
    )
    return start - len(lead.group(1)) if lead else max(low, start)


def _phrase(words: str, flat: str, match: re.Match[str], cues: tuple[Cue, ...], before: list[Norm]) -> Norm | None:
    """The norm that a phrase makes ("agrees to", "is responsible for", "as is"), or None."""
    low = before[-1].cue.end if before else 0
    subject: Subject | None = None
    for cue in cues:
        rest = cue.pattern.match(flat, match.end())
        if rest is None or (rest.end() < len(flat) and flat[rest.end()].isalpha()):
            continue
        here = Span(match.start(), rest.end())
        if cue.needs == "nothing":
            norm = _free(words, flat, here, cue, before)
            if norm is not None:
                return norm
            continue
        if subject is None:
            subject = subject_before(words, flat, low, match.start())
        norm = _bound(words, flat, here, cue, subject, before)
        if norm is not None:
            return norm
    return None


def _free(words: str, flat: str, here: Span, cue: Cue, before: list[Norm]) -> Norm | None:
    """A phrase that carries a rule whatever stands before it."""
    if before and before[-1].force.modality is cue.modality and flat.find(";", before[-1].cue.end, here.start) < 0:
        return None
    subject = subject_before(words, flat, before[-1].cue.end if before else 0, here.start)
    if subject.standing is not Standing.PARTY:
        subject = Subject(standing=Standing.THING, span=subject.span, owner=subject.owner)
    start = 0 if not before else max(before[-1].cue.end, min(subject.span.start, here.start))
    own = _OWN_RISK.match(flat, here.start)
    return Norm(start=start, cue=here, force=Force(modality=cue.modality, bears=own is None), subject=subject)


def _bound(words: str, flat: str, here: Span, cue: Cue, subject: Subject, before: list[Norm]) -> Norm | None:
    """A phrase with its subject, when that is what the phrase needs."""
    carried = subject
    if subject.standing is Standing.ASIDE:
        return None
    if subject.standing is Standing.SAME:
        if before and not _coordinates(flat, before[-1].cue.end, here.start):
            return None
        if before and _infinitive(flat, here, before[-1].cue):
            return None
        carried = before[-1].subject if before else noun_phrase(words, flat, subject.span.start, subject.span.end)
    if (
        before
        and before[-1].force.modality is Modality.REPRESENTATION
        and subject.standing is not Standing.SAME
        and _swallowed(flat, before[-1].cue.end, subject)
    ):
        return None
    if (
        before
        and before[-1].force.modality is Modality.DISCLAIMER
        and cue.modality is Modality.DISCLAIMER
        and subject.standing is not Standing.PARTY
        and flat.find(";", before[-1].cue.end, here.start) < 0
    ):
        return None
    tentative = False
    if cue.needs == "party" and carried.standing is not Standing.PARTY:
        if carried.standing is not Standing.NAME:
            return None
        tentative = True
    if cue.needs == "subject" and cue.modality is not Modality.DISCLAIMER and carried.standing is Standing.PARTY:
        return None
    own = subject.standing is not Standing.SAME
    start = _start(flat, subject.span.start if own else here.start, before)
    modality = cue.modality
    if carried.negated and modality in {Modality.OBLIGATION, Modality.PERMISSION}:
        modality = Modality.PROHIBITION if modality is Modality.PERMISSION else Modality.DISCLAIMER
    return Norm(start=start, cue=here, force=Force(modality=modality, needs_party=tentative), subject=carried)


def _infinitive(flat: str, here: Span, before: Span) -> bool:
    """True for a verb that a modal before it governs ("agrees to defend, indemnify and hold harmless")."""
    governed = re.search(r"(?:shall|must|will|may|can|to|not|only)\s*$", flat[before.start : before.end])
    return governed is not None and flat[here.start : here.end].split()[0] in _BARE_VERBS


def _conditional(words: str, flat: str, condition: re.Match[str]) -> Norm | None:
    """Reads “provided that you duplicate all notices”: a duty worded as the condition of a permission."""
    start = condition.end()
    party = _CONDITION_PARTY.match(flat, start)
    if party is None:
        return None
    subject = noun_phrase(words, flat, start, party.end())
    rest = flat[party.end() : party.end() + 40]
    if subject.standing is not Standing.PARTY or re.match(
        r"\s*(?:has|have|had|is|are|was|were|may|will|shall|must|"
        r"can)\b",
        rest,
    ):
        return None
    negated = re.match(r"\s+(?:do|does)\s+not\b", rest)
    force = Force(modality=Modality.PROHIBITION if negated else Modality.OBLIGATION)
    cue = Span(condition.start(), condition.end())
    return Norm(start=condition.start(), cue=cue, force=force, subject=subject)
