"""The norms of one sentence as far as cues and subjects go: where each begins, what it does, to whom."""

import re
from bisect import bisect_left
from dataclasses import replace
from typing import Final

from clauses.facts.obligations_force import Force, force_of
from clauses.facts.obligations_laid import laid_upon
from clauses.facts.obligations_lexicon import MODAL_WORDS, lexicon
from clauses.facts.obligations_nouns import Subject, noun_phrase
from clauses.facts.obligations_phrases import phrase_norm
from clauses.facts.obligations_place import RISK, Norm, coordinates, norm_start, swallowed
from clauses.facts.obligations_standing import Standing
from clauses.facts.obligations_subject import subject_before
from clauses.model import Modality
from clauses.spans import Span

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
_IMPERATIVE: Final = re.compile(
    r"\s*[\"']?(?:(?:if|unless|when)\s[^,;]{1,200},\s*)?(?:please\s+)?"
    r"(?:(?:do\s+not|don't|never)(?:\s+(?!hesitate)[a-z]+|\W*$)|(?P<duty>make\s+sure|be\s+sure\s+to|take\s+care\s+to|remember\s+to)\b)"
)
_CONDITION_PARTY: Final = re.compile(
    r"(?!however\b|further\b|always\b|that\b|where\b|if\b|when\b)(?:you|we|(?:the\s+)?[a-z][\w.&-]*(?:\s+party)?)(?=\s)"
)
_TURNED_VERB: Final = re.compile(
    r"\b(?:be|exceed|have|use|make|disclose|assign|include|extend|[a-z]+(?:\s+or\s+[a-z]+)?(?=\s+(?:the|any|to|for|"
    r"a|its)\b))\b"
)
_TURNED_PARTY: Final = re.compile(r"\s+(?:you|we|they|it|he|she|(?:either|any|a|the|such)\s+party)\b")
_NEXT_WORD: Final = re.compile(r"\s+\w+")
_DONE_TO: Final = re.compile(
    r"be\s+(?:[a-z]+ly\s+)?(?!deemed|construed|considered|interpreted|treated|affected|limited)[a-z]+(?:ed|en|ld|de|ght|nt)\b"
)
_AFTER_MODAL: Final = re.compile(r"\b(?:may|shall|must|will|can)\s+$")
_SWALLOWS: Final = frozenset({Modality.REPRESENTATION, Modality.DISCLAIMER})
_SEVERED: Final = re.compile(
    r"\b(?:remaining|other)\s+(?:provisions?|terms|portions?|parts?)\b|\b(?:held|found|"
    r"deemed|declared|determined)\s+(?:to\s+be\s+)?(?:by\s+[\w\s]{1,60}\s+)?(?:to\s+be\s+)?(?:invalid|"
    r"unenforceable|illegal|void)"
)


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
                force=Force(modality=Modality.OBLIGATION if imperative["duty"] else Modality.PROHIBITION),
                subject=here,
            )
        )
        done = imperative.end()
    laid = [norm for norm in laid_upon(flat) if norm.start >= done]
    for match in lexicon().openers.finditer(flat):
        word = match.group()
        while laid and laid[0].start <= match.start():
            done = max(done, laid[0].cue.end)
            found.append(laid.pop(0))
        if match.start() < done:
            continue
        norm = (
            _modal(words, flat, match, found)
            if word in MODAL_WORDS
            else phrase_norm(words, flat, match, cues[word], found)
        )
        if norm is None:
            continue
        if defined and norm.cue.start > defined.end() - 1 and norm.force.modality is Modality.PERMISSION:
            continue
        if severed and norm.subject.standing not in {Standing.PARTY, Standing.NAME, Standing.SAME}:
            continue
        found.append(norm)
        done = norm.cue.end
    found.extend(laid)
    starts = [norm.cue.start for norm in found]
    for condition in lexicon().conditions.finditer(flat):
        at = bisect_left(starts, condition.end())
        if at < len(starts) and starts[at] - condition.end() < 60:
            continue
        if condition.group().split()[0] in {"so", "on"} and not _allows(found[:at]):
            continue
        extra = _conditional(words, flat, condition)
        if extra is not None:
            found.append(extra)
    return sorted(found, key=lambda norm: norm.start)


def _allows(before: list[Norm]) -> bool:
    """True when the norm before a "so long as" is a permission: only then its condition binds."""
    return bool(before) and before[-1].force.modality in {Modality.PERMISSION, Modality.GRANT}


def _modal(words: str, flat: str, match: re.Match[str], before: list[Norm]) -> Norm | None:
    """The norm that a modal verb makes, or None."""
    tail = _MODAL.match(flat, match.end())
    cue = Span(match.start(), tail.end() if tail else match.end())
    inverted = _INVERTED.search(flat[max(0, match.start() - 160) : match.start()])
    if inverted:
        return _turned(words, flat, match, max(0, match.start() - 160) + inverted.start() if before else 0)
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
        if before and not coordinates(flat, before[-1].cue.end, match.start()):
            return None
        carried = before[-1].subject if before else noun_phrase(words, flat, subject.span.start, subject.span.end)
        if before and before[-1].subject.standing is Standing.SAME:
            carried = Subject(standing=Standing.PARTY, span=Span(0, 0))
    if (
        before
        and before[-1].force.modality in _SWALLOWS
        and subject.standing is not Standing.SAME
        and swallowed(flat, before[-1].cue.end, subject)
    ):
        return None
    modal = match.group().replace("ll", "will") if match.group() == "ll" else match.group()
    force = force_of(modal, carried, flat, match.end())
    otherwise = None
    if carried.standing is Standing.NAME:
        thing = replace(carried, standing=Standing.THING)
        otherwise = force_of(modal, thing, flat, match.end())
        if force is None:
            force, otherwise, carried = otherwise, None, thing
    if force is None:
        return None
    if before and subject.standing is Standing.SAME and _in_disclaimed(flat, before[-1], force):
        return None
    own = subject.standing is not Standing.SAME
    start = norm_start(flat, subject.span.start if own else match.start(), before)
    return Norm(start=start, cue=cue, force=force, subject=carried, otherwise=otherwise)


def _turned(words: str, flat: str, match: re.Match[str], start: int) -> Norm | None:
    """Reads “In no event shall X be liable”: the subject stands after the modal."""
    stop = _TURNED_PARTY.match(flat, match.end()) or _TURNED_VERB.search(flat, match.end() + 2, match.end() + 300)
    if stop is None:
        return None
    if stop.re is _TURNED_PARTY:
        stop = _NEXT_WORD.match(flat, stop.end()) or stop
    subject = noun_phrase(words, flat, match.end(), match.end() + len(flat[match.end() : stop.start()].rstrip()))
    risk = RISK.search(flat, match.end(), match.end() + 600)
    negative = Subject(
        standing=subject.standing, span=subject.span, owner=subject.owner, within=subject.within, negated=True
    )
    if risk is None and match.group() not in MODAL_WORDS:
        return None
    modality = Modality.DISCLAIMER if risk else Modality.PROHIBITION
    if (
        modality is Modality.PROHIBITION
        and subject.standing is Standing.THING
        and not _DONE_TO.match(flat, stop.start())
    ):
        return None
    return Norm(
        start=start if match.start() - start < 200 else match.start(),
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
