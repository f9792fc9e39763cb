"""Obligations: every rule of conduct or risk in one stretch of a clause, with its modality and bearer.

Read without a tagger: cues (modals.toml) in a sentence's flat words, the noun phrase before each, and what
the modal does to it. Linear in the length of the text.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from spacy.tokens import Doc

from clauses.facts.obligations_force import MODAL_WORDS, Force, force_of
from clauses.facts.obligations_lead import Chapeau, chapeau_of, inherited
from clauses.facts.obligations_lexicon import Cue, lexicon
from clauses.facts.obligations_norm import LocalObligation, finished
from clauses.facts.obligations_subject import Standing, Subject, noun_phrase, subject_before
from clauses.facts.sentences import masked, sentences
from clauses.model import Modality
from clauses.spans import Span

__all__ = ["LocalObligation", "find_obligations"]

_WORD: Final = re.compile(r"[a-z][a-z']*")
_FLAT: Final = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\n": " ", "\t": " ", "\xa0": " "})
_MODAL: Final = re.compile(r"(?:\s+(?:[a-z]+ly\s+)?(?:not|never|only|be|no)\b)*")
_INVERTED: Final = re.compile(r"\b(?:in\s+no\s+(?:event|case|way)|under\s+no\s+circumstances?|nor|at\s+no\s+time|neither)(?:\s*,[^,;.]{1,120},)?\s+$")
_DEFINES: Final = re.compile(r"^[\s\"']*[\w\s./&'-]{1,80}\"?\s*(?:shall\s+|will\s+)?(?:means?|refers?\s+to|has\s+the\s+meaning|have\s+the\s+meanings?)\b")
_IMPERATIVE: Final = re.compile(r"\s*[\"']?(?:please\s+)?(?:do\s+not|don't|never)\s+(?!hesitate)[a-z]+")
_SWALLOWS: Final = frozenset({Modality.REPRESENTATION, Modality.DISCLAIMER})
_SEVERED: Final = re.compile(r"\b(?:remaining|other)\s+(?:provisions?|terms|portions?|parts?)\b|\b(?:held|found|deemed|declared|determined)\s+(?:to\s+be\s+)?(?:by\s+[\w\s]{1,60}\s+)?(?:to\s+be\s+)?(?:invalid|unenforceable|illegal|void)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Norm:
    """A norm whose end is not yet known."""

    start: int
    cue: Span
    force: Force
    subject: Subject


def find_obligations(doc: Doc, lead_in: str = "") -> tuple[LocalObligation, ...]:
    """The norms in ``doc``, in order; spans in characters of ``doc.text``.

    ``lead_in`` is the chapeau before a list item ("Developer may not:"): an item without a modal of its own
    takes the chapeau's. Words that bind nobody (possibility, definitions, legal effects) give none.
    """
    text = doc.text
    found: list[LocalObligation] = []
    chapeau = _chapeau(lead_in) if lead_in else None
    for place, sentence in enumerate(sentences(text)):
        words = sentence.of(text)
        found.extend(norm.at(sentence.start) for norm in _read(words, chapeau if place == 0 else None))
    return tuple(found)


@lru_cache(maxsize=512)
def _chapeau(lead_in: str) -> Chapeau:
    """The last sentence of a lead-in, read."""
    words = sentences(lead_in)[-1].of(lead_in) if lead_in.strip() else ""
    return chapeau_of(words, tuple(_read(words, None)))


def _read(words: str, chapeau: Chapeau | None) -> list[LocalObligation]:
    """The norms of one sentence; spans relative to it."""
    flat = _flat(words)
    norms = _norms(words, flat)
    found: list[LocalObligation] = []
    first = inherited(words, flat, chapeau) if chapeau else None
    if first is not None:
        norms = [norm for norm in norms if norm.subject.standing is not Standing.SAME and norm.start > 0 or norm.cue.start > 40]
        if not _own_rule(flat, norms):
            end = _trimmed(words, 0, norms[0].start if norms and norms[0].start > 0 else len(words))
            found.append(replace(first, span=Span(0, end)))
    for at, norm in enumerate(norms):
        end = norms[at + 1].start if at + 1 < len(norms) else len(words)
        span = Span(norm.start, _trimmed(words, norm.start, max(end, norm.cue.end)))
        found.append(finished(words, span, norm.force, norm.subject, norm.cue))
    return found


def _own_rule(flat: str, norms: list[_Norm]) -> bool:
    """True when an item has a subject and modal of its own at its start ("(b) you must pay")."""
    return bool(norms) and norms[0].start == 0 and norms[0].subject.standing is not Standing.SAME and norms[0].subject.span.start < 30


def _flat(words: str) -> str:
    """Lower case, straight quotes, single-line, no parentheses; of the same length as ``words``."""
    lower = words.lower()
    if len(lower) != len(words):
        lower = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in words)
    return masked(lower).translate(_FLAT)


def _trimmed(words: str, start: int, end: int) -> int:
    """``end`` without a trailing conjunction or comma."""
    tail = re.search(r"(?:[\s,;:—–-]|\b(?:and|or|but|although|while|then|as|which|that|nor|provided)\b)+$", words[max(start, end - 30) : end])
    cut = end - (len(tail.group()) if tail and end < len(words) else 0)
    return max(cut, start + 1)


def _norms(words: str, flat: str) -> list[_Norm]:
    """The norms of one sentence in order, as far as their cues and subjects go."""
    found: list[_Norm] = []
    defined = _DEFINES.match(flat)
    severed = bool(_SEVERED.search(flat))
    done = 0
    cues = lexicon().cues
    imperative = _IMPERATIVE.match(flat)
    if imperative:
        here = Subject(standing=Standing.SAME, span=Span(0, 0))
        found.append(_Norm(start=0, cue=Span(imperative.start(), imperative.end()), force=Force(modality=Modality.PROHIBITION), subject=here))
        done = imperative.end()
    for match in _WORD.finditer(flat):
        word = match.group()
        if match.start() < done or (word not in MODAL_WORDS and word not in cues):
            continue
        norm = _modal(words, flat, match, found) if word in MODAL_WORDS else _phrase(words, flat, match, cues[word], found)
        if norm is None:
            continue
        if defined and norm.cue.start > defined.end() - 1 and norm.force.modality is Modality.PERMISSION:
            continue
        if severed and norm.subject.standing not in {Standing.PARTY, Standing.SAME}:
            continue
        found.append(norm)
        done = norm.cue.end
    for condition in lexicon().conditions.finditer(flat):
        extra = _conditional(words, flat, condition, found)
        if extra is not None:
            found.append(extra)
    return sorted(found, key=lambda norm: norm.start)


def _modal(words: str, flat: str, match: re.Match[str], before: list[_Norm]) -> _Norm | None:
    """The norm that a modal verb makes, or None."""
    tail = _MODAL.match(flat, match.end())
    cue = Span(match.start(), tail.end() if tail else match.end())
    inverted = _INVERTED.search(flat[max(0, match.start() - 160) : match.start()])
    if inverted:
        return _turned(words, flat, match, inverted)
    if flat[: match.start()].strip() == "" or flat[max(0, match.start() - 3) : match.start()] == "a ":
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
    if before and before[-1].force.modality in _SWALLOWS and subject.standing is not Standing.SAME and _swallowed(flat, before[-1].cue.end, subject):
        return None
    force = force_of(match.group(), carried, flat, match.end())
    if force is None:
        return None
    own = subject.standing is not Standing.SAME
    start = _start(flat, subject.span.start if own else match.start(), before)
    return _Norm(start=start, cue=cue, force=force, subject=carried)


def _turned(words: str, flat: str, match: re.Match[str], inverted: re.Match[str]) -> _Norm | None:
    """ "In no event shall X be liable": the subject stands after the modal."""
    stop = re.compile(r"\b(?:be|exceed|have|use|make|disclose|assign|include|extend|[a-z]+(?:\s+or\s+[a-z]+)?(?=\s+(?:the|any|to|for|a|its)\b))\b").search(flat, match.end() + 2)
    if stop is None:
        return None
    subject = noun_phrase(words, flat, match.end(), len(flat[: stop.start()].rstrip()))
    risk = re.search(r"\b(?:liab|damages|exceed|responsib)", flat[match.end() :])
    negative = Subject(standing=subject.standing, span=subject.span, owner=subject.owner, within=subject.within, negated=True)
    if risk is None and match.group() not in MODAL_WORDS:
        return None
    modality = Modality.DISCLAIMER if risk else Modality.PROHIBITION
    if modality is Modality.PROHIBITION and subject.standing is Standing.THING:
        return None
    return _Norm(start=0 if match.start() < 200 else match.start(), cue=Span(*match.span()), force=Force(modality=modality), subject=negative)


def _coordinates(flat: str, low: int, cue: int) -> bool:
    """True when a conjunction or a comma stands between the norm before and a second predicate."""
    return bool(re.search(r"(?:,|;|\b(?:and|or|but|nor|then))\s*(?:[a-z]+ly\s+|also\s+|in\s+each\s+case,?\s+)*(?:,[^,;]*,\s*)?$", flat[low:cue]))


def _swallowed(flat: str, low: int, subject: Subject) -> bool:
    """True inside what is represented or disclaimed ("does not warrant that the API will …")."""
    between = flat[low : subject.span.start]
    if re.search(r";|\.\s", between):
        return False
    if subject.joined or not re.search(r",\s*(?:and|but|or)?\s*(?:[a-z]+,\s*)?$|\b(?:and|but)\s+(?:that\s+)?$", between):
        return True
    return bool(re.search(r"\bthat\s*$", between)) or subject.standing is not Standing.PARTY


def _start(flat: str, start: int, before: list[_Norm]) -> int:
    """Where a norm begins: at the sentence's start for the first, else at its own condition or subject."""
    if not before:
        return 0
    low = before[-1].cue.end
    lead = re.search(r"(?:^|[,;:]|\b(?:and|but|or)\b)\s*((?:if|unless|upon|when|where|to\s+the\s+extent|in\s+the\s+event|except)\b[^,;]{1,160},\s*(?:then\s+)?)$", flat[max(low, start - 200) : start])
    return start - len(lead.group(1)) if lead else max(low, start)


def _phrase(words: str, flat: str, match: re.Match[str], cues: tuple[Cue, ...], before: list[_Norm]) -> _Norm | None:
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


def _free(words: str, flat: str, here: Span, cue: Cue, before: list[_Norm]) -> _Norm | None:
    """A phrase that carries a rule whatever stands before it."""
    if before and before[-1].force.modality is cue.modality and not re.search(r";", flat[before[-1].cue.end : here.start]):
        return None
    subject = subject_before(words, flat, before[-1].cue.end if before else 0, here.start)
    if subject.standing is not Standing.PARTY:
        subject = Subject(standing=Standing.THING, span=subject.span, owner=subject.owner)
    start = 0 if not before else max(before[-1].cue.end, min(subject.span.start, here.start))
    own = _OWN_RISK.match(flat, here.start)
    return _Norm(start=start, cue=here, force=Force(modality=cue.modality, bears=own is None), subject=subject)


_OWN_RISK: Final = re.compile(r"at\s")


def _bound(words: str, flat: str, here: Span, cue: Cue, subject: Subject, before: list[_Norm]) -> _Norm | None:
    """A phrase with its subject, when that is what the phrase needs."""
    carried = subject
    if subject.standing is Standing.ASIDE:
        return None
    if subject.standing is Standing.SAME:
        if before and not _coordinates(flat, before[-1].cue.end, here.start):
            return None
        carried = before[-1].subject if before else noun_phrase(words, flat, subject.span.start, subject.span.end)
    if before and before[-1].force.modality is Modality.REPRESENTATION and subject.standing is not Standing.SAME and _swallowed(flat, before[-1].cue.end, subject):
        return None
    if before and before[-1].force.modality is Modality.DISCLAIMER and cue.modality is Modality.DISCLAIMER and subject.standing is not Standing.PARTY and ";" not in flat[before[-1].cue.end : here.start]:
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
    return _Norm(start=start, cue=here, force=Force(modality=modality, needs_party=tentative), subject=carried)


def _conditional(words: str, flat: str, condition: re.Match[str], found: list[_Norm]) -> _Norm | None:
    """ "provided that you duplicate all notices": a duty worded as the condition of a permission."""
    start = condition.end()
    party = re.compile(r"(?:you|we|(?:the\s+)?[a-z][\w.&-]*(?:\s+party)?)(?=\s)").match(flat, start)
    if party is None or any(norm.cue.start >= start and norm.cue.start - start < 60 for norm in found):
        return None
    subject = noun_phrase(words, flat, start, party.end())
    rest = flat[party.end() :]
    if subject.standing is not Standing.PARTY or re.match(r"\s*(?:has|have|had|is|are|was|were|may|will|shall|must|can)\b", rest):
        return None
    negated = re.match(r"\s+(?:do|does)\s+not\b", rest)
    force = Force(modality=Modality.PROHIBITION if negated else Modality.OBLIGATION)
    cue = Span(condition.start(), condition.end())
    return _Norm(start=condition.start(), cue=cue, force=force, subject=subject)
