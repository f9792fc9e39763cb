"""The norms of one sentence as far as cues and subjects go: where each begins, what it does, to whom."""

import re
from bisect import bisect_left
from dataclasses import replace
from typing import Final

from clauses.facts.obligations_conditional import asks_for, conditional
from clauses.facts.obligations_force import Force
from clauses.facts.obligations_imperative import forbids_after, imperative
from clauses.facts.obligations_it import sense_of_it
from clauses.facts.obligations_laid import laid_upon
from clauses.facts.obligations_lexicon import MODAL_WORDS, lexicon, words_of
from clauses.facts.obligations_modal import force_of
from clauses.facts.obligations_nouns import Subject, noun_phrase
from clauses.facts.obligations_phrases import phrase_norm
from clauses.facts.obligations_place import Norm, coordinates, norm_start, swallowed
from clauses.facts.obligations_standing import Standing
from clauses.facts.obligations_subject import subject_before
from clauses.facts.obligations_thing import by_named
from clauses.facts.obligations_turned import turned
from clauses.model import Modality
from clauses.spans import Span

_MODAL: Final = re.compile(
    r"(?:\s+(?:(?!(?:app|comp|re|supp|rep|imp|multip|assemb|fami|al)ly\b)[a-z]+ly\s+)?(?:not|never|"
    r"only)\b)*"
)
_INVERTED: Final = re.compile(
    r"\b(?:in\s+no\s+(?:event|case|way|circumstances?|respect)|under\s+no\s+(?:circumstances?|(?:legal\s+)?theory)|on\s+no\s+account|nor|at\s+no\s+time|"
    r"neither)(?:\s*,[^,;.]{1,120},)?\s+$"
)
_DEFINES: Final = re.compile(
    r"^(?!you\b|we\b)[\s\"']*[\w\s./&'-]{1,80}\"?\s*(?:shall\s+|will\s+)?(?:means?|"
    r"refers?\s+to|has\s+the\s+meaning|have\s+the\s+meanings?)\b"
)
_MEANS_NOT: Final = re.compile(
    r"\b(?:does|do|did|will|would)(?:n't|\s+not)\s+(?:mean|imply)\s+(?:that\s+)?[^,;.]{1,40}$"
)
_AT_WILL: Final = re.compile(r"(?<!\w)(?:a|at)\s$")
_HAS_OR: Final = re.compile(r"\b(?:has|have|had)\s+[a-z]+(?:ed|en|ne|wn)\s+(?:or|and/or)\s+$")
"""What somebody has done "or will" do: no second predicate."""
_AFTER_MODAL: Final = re.compile(r"\b(?:may|shall|must|will|can)\s+$")
_MAY: Final = frozenset({Modality.PERMISSION, Modality.GRANT})
_MAY_ACT: Final = re.compile(r"may\s+(?!be\b|not\b|have\b|contain\b)")
_NAMED: Final = frozenset({Standing.PARTY, Standing.NAME, Standing.SAME})
_BINDS: Final = frozenset({Modality.OBLIGATION, Modality.PROHIBITION})
_EXCEPTS: Final = re.compile(r"[,;]\s*(?:except\s+that|save\s+that|though|although|but|yet)\s+$")
_IS_DONE: Final = re.compile(
    r"\s+(?:also\s+|[a-z]+ly\s+)?be\s+(?:[a-z]+ly\s+)?(?:[a-z-]+(?:ed|en|ught|ld|nt|wn|pt)|made|paid|laid|put)(?<!\bused)(?<!\brequired)(?<!\bneeded)\b(?!\s+by\b)"
)
_POINTING: Final = frozenset({"they", "it"})
_SOON: Final = 60
_NEXT: Final = 3
_SHORTEST: Final = 3
"""No modal stands nearer to the start of its sentence, save after "I"."""
_SWALLOWS: Final = frozenset({Modality.REPRESENTATION, Modality.DISCLAIMER})
_SEVERED: Final = re.compile(
    r"\b(?:remaining|other)\s+(?:provisions?|terms|portions?|parts?)\b|\b(?:held|found|"
    r"deemed|declared|determined)\s+(?:to\s+be\s+)?(?:by\s+[\w\s]{1,60}\s+)?(?:to\s+be\s+)?(?:invalid|"
    r"unenforceable|illegal|void)"
)


def norms_of(words: str, flat: str, *, orders: bool = True) -> list[Norm]:
    """The norms of one sentence in order, as far as their cues and subjects go.

    ``orders``: bare imperatives count ("keep the keys"); not so in an item that completes its lead-in.
    """
    told = imperative(words, flat, orders=orders)
    found = [] if told is None else [told]
    defined = _DEFINES.match(flat) if "mean" in flat or "refer" in flat else None
    done = found[-1].cue.end if found else 0
    said = words_of(flat)
    laid = [norm for norm in laid_upon(words, flat, said) if norm.start >= done]
    for match in lexicon().openers.finditer(flat):
        while laid and laid[0].cue.start < match.start():
            done = max(done, laid[0].cue.end)
            found.append(_placed(flat, laid.pop(0), found))
        if match.start() < done:
            continue
        norm = _opened(words, flat, match, found, said)
        if laid and laid[0].cue.start == match.start():
            # "Owner permits Hirer to" is Owner's grant; "this licence permits Hirer to" is laid upon Hirer
            sure = {Standing.PARTY, Standing.SAME} if match.group() in MODAL_WORDS else _NAMED
            own = norm is not None and 0 <= match.start() - norm.subject.span.end <= _NEXT
            unsure = norm is None or norm.subject.standing not in sure or (not own and _after(laid[0]))
            if unsure or _names_whom(norm, laid[0]):
                norm = _placed(flat, laid[0], found)
            laid.pop(0)
        if norm is None:
            continue
        if defined and norm.cue.start > defined.end() - 1 and norm.force.modality is Modality.PERMISSION:
            continue
        pointing = norm.subject.span.of(flat).strip() in _POINTING
        if (pointing or norm.subject.standing not in _NAMED) and _SEVERED.search(flat):
            continue
        found.append(norm)
        done = norm.cue.end
    found.extend(_placed(flat, norm, found) for norm in laid)
    forbidden = forbids_after(flat, found)
    if forbidden is not None:
        found.append(forbidden)
    return sorted([*found, *_conditions(words, flat, found)], key=lambda norm: norm.start)


def _names_whom(norm: Norm | None, laid: Norm) -> bool:
    """True where the same rule is told of a name that may be a thing's, and laid upon a party behind the verb."""
    return norm is not None and norm.subject.standing is Standing.NAME and norm.force.modality is laid.force.modality


def _after(norm: Norm) -> bool:
    """True for a norm laid upon a party that stands behind its verb: "shall in no event be repayable by Client"."""
    return norm.subject.span.start > norm.cue.start


def _opened(words: str, flat: str, match: re.Match[str], before: list[Norm], said: frozenset[str]) -> Norm | None:
    """The norm that a modal or the first word of a phrase makes, or None."""
    if match.group() in MODAL_WORDS:
        return _modal(words, flat, match, before)
    cues = lexicon().cues[match.group()].open(said)
    return phrase_norm(words, flat, match, cues, before) if cues else None


def _conditions(words: str, flat: str, found: list[Norm]) -> list[Norm]:
    """The duties worded as conditions of the norms before them."""
    starts = [norm.cue.start for norm in found]
    extra: list[Norm] = []
    for condition in lexicon().conditions.finditer(flat):
        at = bisect_left(starts, condition.end())
        if (
            at < len(starts)
            and starts[at] - condition.end() < _SOON
            and found[at].subject.span.start >= condition.end()
        ):
            continue
        norm = conditional(words, flat, condition)
        if norm is None:
            continue
        first, asks = condition.group().split()[0], asks_for(flat, norm)
        free = first not in {"so", "on", "as"} or (_allows(found[:at]) and (asks or first != "as"))
        if free or (asks and _of_the_other(words, norm, found[:at])):
            extra.append(norm)
    return extra


def _of_the_other(words: str, norm: Norm, before: list[Norm]) -> bool:
    """True when the condition of a duty asks something of another than who is bound by the duty."""
    return bool(before) and before[-1].subject.span.of(words).lower() != norm.subject.span.of(words).lower()


def _placed(flat: str, norm: Norm, before: list[Norm]) -> Norm:
    """The norm laid upon a party, begun where the norms before it leave off."""
    own = norm.start if not before or norm.start >= before[-1].cue.end else norm.cue.start
    return replace(norm, start=norm_start(flat, own, before))


def _allows(before: list[Norm]) -> bool:
    """True when the norm before a "so long as" is a permission: only then its condition binds."""
    return bool(before) and before[-1].force.modality in _MAY


def _modal(words: str, flat: str, match: re.Match[str], before: list[Norm]) -> Norm | None:
    """The norm that a modal verb makes, or None."""
    tail = _MODAL.match(flat, match.end())
    cue = Span(match.start(), tail.end() if tail else match.end())
    inverted = _INVERTED.search(flat[max(0, match.start() - 160) : match.start()])
    if inverted:
        norm = turned(words, flat, match, max(0, match.start() - 160) + inverted.start() if before else 0)
        if norm is not None or not inverted.group().startswith("neither"):
            return norm
    if _is_no_modal(flat, match):
        return None
    subject = subject_before(words, flat, before[-1].cue.end if before else 0, match.start())
    if subject.standing is Standing.ASIDE:
        return None
    carried = _carried(words, flat, match, subject, before)
    if carried is None:
        return None
    if flat[carried.span.start : carried.span.end].strip() == "it":
        carried = sense_of_it(flat, match.end(), carried)
    modal = "will" if match.group() == "ll" else match.group()
    force = force_of(modal, carried, flat, match.end()) or by_named(words, flat, modal, match.end(), carried)
    excepted = _excepted(flat, match, subject, carried, before)
    if excepted is not None and (force is None or force.modality is Modality.PERMISSION):
        carried, force = excepted, Force(modality=Modality.PERMISSION, needs_party=excepted.standing is Standing.NAME)
    otherwise = None
    if excepted is None and carried.standing is Standing.NAME:
        thing = replace(carried, standing=Standing.THING)
        otherwise = force_of(modal, thing, flat, match.end())
        if force is None:
            force, otherwise, carried = otherwise, None, thing
    if force is None:
        return None
    same = subject.standing is Standing.SAME
    if before and same and not _MAY_ACT.match(flat, match.start()) and _in_disclaimed(flat, before[-1], force):
        return None
    own = subject.standing is not Standing.SAME
    start = norm_start(flat, subject.span.start if own else match.start(), before)
    return Norm(start=start, cue=cue, force=force, subject=carried, otherwise=otherwise)


def _is_no_modal(flat: str, match: re.Match[str]) -> bool:
    """True for a noun ("a will"), a question, a second modal, and "that doesn't mean we can't do it later"."""
    before = flat[max(0, match.start() - 80) : match.start()]
    if match.start() < _SHORTEST and not flat.startswith("i "):
        return True
    if match.group() in {"will", "may"} and _HAS_OR.search(before) is not None:
        return True
    noun = _AT_WILL.search(before) is not None and not flat.startswith(" be the ", match.end())
    return noun or (_AFTER_MODAL.search(before[-9:]) or _MEANS_NOT.search(before)) is not None


def _excepted(
    flat: str, match: re.Match[str], subject: Subject, carried: Subject, before: list[Norm]
) -> Subject | None:
    """Whom a rule about a thing excepts from the one before: "shall return all copies, though one may be kept"."""
    if not before or carried.standing is not Standing.THING or before[-1].subject.standing not in _NAMED:
        return None
    if match.group() not in {"may", "can"} or before[-1].force.modality not in _BINDS or carried.negated:
        return None
    after = _EXCEPTS.search(flat, before[-1].cue.end, subject.span.start)
    return before[-1].subject if after and _IS_DONE.match(flat, match.end()) else None


def _carried(words: str, flat: str, match: re.Match[str], subject: Subject, before: list[Norm]) -> Subject | None:
    """The subject, taken from the norm before for a second predicate; None inside what that norm swallows."""
    if subject.standing is not Standing.SAME:
        swallows = before and before[-1].force.modality in _SWALLOWS
        return None if swallows and swallowed(flat, before[-1].cue.end, subject) else subject
    if not before:
        return noun_phrase(words, flat, subject.span.start, subject.span.end)
    if not coordinates(flat, before[-1].cue.end, match.start()):
        return None
    spoken = before[-1].subject.standing is Standing.SAME
    return Subject(standing=Standing.PARTY, span=Span(0, 0)) if spoken else before[-1].subject


def _in_disclaimed(flat: str, before: Norm, force: Force) -> bool:
    """True for a second predicate of what is not warranted ("that X, or any part of it, will always work")."""
    return (
        before.force.modality is Modality.DISCLAIMER
        and force.modality is not Modality.DISCLAIMER
        and re.match(r"\s*(?:to\s+\w+\s+)?that\b", flat[before.cue.end : before.cue.end + 24]) is not None
    )
