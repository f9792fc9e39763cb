"""Amendment: passages that say how the terms, fees, service or policies may be changed, and how one learns of it."""

import re
from dataclasses import dataclass, replace

from clauses.facts.amendment_words import (
    AGENT,
    ALSO,
    ANY_VERB,
    AS_AMENDED,
    ASSENT,
    ASSENT_TO_DEAL,
    CHANGED,
    CHANGES,
    CHANGES_ITSELF,
    CHANGES_SO,
    CHANNELS,
    CONTINUED,
    DISAGREES,
    EXPRESS,
    FOLLOWS,
    HINT,
    HOLDS,
    IN_WRITING,
    LAWS,
    NEW_VERSION,
    NO_NOTICE,
    NOTICE,
    OBJECTS,
    OBJECTS_BY,
    OCCASION,
    ONLY_SO,
    PARTIES_ADJUST,
    POINTS,
    POWER,
    RESERVES,
    RISES,
    RISES_BY,
    SEVERED,
    SIGNED,
    STRONG,
    SUBJECT_TO,
    THEM,
    THIS,
    TOLD,
    WHICH,
    WHO,
    WOULD,
)
from clauses.facts.sentences import sentences
from clauses.facts.word_starts import triggers, word_starts
from clauses.model import Amends
from clauses.spans import Span

_CHANGE = triggers(
    "modify amend change update revise supplement alter replace vary varied varies variation adjust increase "
    "discontinue raise raised move moved review re rewrite reword redraft put new current version edition adapt "
    "renegotiate substitute introduce rise rises go goes index uprated"
)
"""One of these begins a word of every sentence that lets something change."""
_MEASURE = re.compile(
    r"\b(?:in\s+(?:accordance|compliance|line)\s+with|pursuant\s+to|in\s+violation\s+of|in\s+breach\s+of)\b"
)
"""What a change goes by is not what is changed: "may delete names not in accordance with these Terms"."""
_DOCUMENT = re.compile(r"\b(?:Terms|Agreement|Policy|Addendum|Conditions|Notice|Schedule|Annex|DPA)$")
"""What replaces or supplements another document by itself changes nothing from time to time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalAmendment:
    """An amendment passage: a run of sentences on one change power; ``span`` is relative to the text.

    ``by`` are the words of the text. ``channels`` are among email, posting, dashboard, in-product, writing, notice.
    ``notice`` is a duration in words. ``acceptance`` is continued_use, express or signature; ``objection``
    stop_using, terminate or opt_out.
    """

    what: Amends
    span: Span
    by: str | None = None
    channels: tuple[str, ...] = ()
    notice: str | None = None
    acceptance: str | None = None
    objection: str | None = None


def find_amendment(text: str) -> tuple[LocalAmendment, ...]:
    """The amendment passages of ``text``: neighbouring sentences on the same change power are one passage."""
    found: list[LocalAmendment] = []
    if word_starts(text).isdisjoint(_CHANGE) or HINT.search(text.lower()) is None:
        return ()
    last_end = -1
    words = ""
    for place, sentence in enumerate(sentences(text)):
        prior, words = words, sentence.of(text)
        near = bool(found) and last_end >= place - 1
        if not near and (
            word_starts(words).isdisjoint(_CHANGE) or HINT.search(words.lower()) is None or not _may_change(words)
        ):
            continue
        finding = _read(words, sentence, found[-1].what if near else None, prior)
        if finding is None:
            continue
        if near and finding.what is found[-1].what:
            found[-1] = _joined(found[-1], finding)
        else:
            found.append(finding)
        last_end = place
    return tuple(found)


def _may_change(words: str) -> bool:
    """True for words that hold a verb or a noun of changing."""
    if any(pattern.search(words) is not None for pattern in (ANY_VERB, CHANGES)):
        return True
    return ALSO.search(words) is not None and _changes_itself(words) is not None


def _read(words: str, sentence: Span, before: Amends | None, prior: str) -> LocalAmendment | None:
    """The amendment rule that one sentence states, or None.

    ``before`` is what the sentence before lets change, ``prior`` its words ("The prices of Annex 2 apply. Supplier
    may adjust them").
    """
    if SEVERED.search(words):
        return None
    power = _power(words, prior)
    if power is None and POINTS.match(words):
        return None
    if power is not None:
        what, by = power
    elif (itself := _changes_itself(words)) is not None:
        what, by = itself, None
    elif (subject := SUBJECT_TO.search(words)) is not None:
        what, by = _object(words[: subject.start()], last=True) or Amends.SERVICE, None
    elif STRONG.search(words) and FOLLOWS.search(words) and words.rstrip()[-1:] in '.;:)”"':
        changed = CHANGED.search(words)
        said = _assented(words) or (changed and _object(changed.group()))
        what, by = said or _object(words[:600]) or before or Amends.TERMS, None
    elif before is not None and _follows_up(words):
        what, by = before, None
    elif (IN_WRITING.search(words) and ONLY_SO.search(words)) or CHANGES_SO.match(words):
        what, by = Amends.TERMS, None
    else:
        return None
    length = NOTICE.search(words)
    notice = " ".join((length.group(1) or length.group(2)).split()) if length else None
    if notice is None and NO_NOTICE.search(words):
        notice = "none"
    return LocalAmendment(
        what=what,
        span=sentence,
        by=by,
        channels=tuple(name for name, pattern in CHANNELS if re.search(pattern, words, re.IGNORECASE)),
        notice=notice,
        acceptance=_acceptance(words),
        objection=_objection(words),
    )


def _acceptance(words: str) -> str | None:
    """How a change is assented to."""
    if CONTINUED.search(words):
        return "continued_use"
    if SIGNED.search(TOLD.sub(" ", words)):
        return "signature"
    return "express" if EXPRESS.search(words) else None


def _assented(words: str) -> Amends | None:
    """What use of the service is taken to accept ("use of the API … constitutes acceptance of the revised Terms")."""
    assent = ASSENT.search(words) if CONTINUED.search(words) else None
    return _object(re.split(r"[.,;(]", words[assent.end() :], maxsplit=1)[0][:60], last=True) if assent else None


def _objection(words: str) -> str | None:
    """What someone who does not agree can do."""
    if DISAGREES.search(words) is None:
        return None
    return next((name for name, pattern in OBJECTS_BY if re.search(pattern, words, re.IGNORECASE)), None)


def _follows_up(words: str) -> bool:
    """True when a sentence after a power to change goes on about it: notice, assent, objection."""
    told = CHANGES.search(words) and FOLLOWS.search(words)
    return bool(told or DISAGREES.search(words) or CONTINUED.search(words))


def _object(words: str, *, last: bool = False) -> Amends | None:
    """What is changed: the first object named, or the last one before a passive verb."""
    words = words if last else _MEASURE.split(words, maxsplit=1)[0]
    places = [
        (match.start(), what)
        for what, pattern in OBJECTS
        for match in re.finditer(rf"(?<!search )\b{pattern}\b", words, re.IGNORECASE)
    ]
    return (max(places) if last else min(places))[1] if places else None


def _who(before: str) -> str | None:
    """The subject right before a modal: a pronoun, a role with its article, or a name."""
    found = WHO.search(before.rstrip()[-60:])
    return " ".join(found.group().split()) if found else None


def _is_power(power: re.Match[str], what: Amends, by: str | None) -> bool:
    """True unless the words only tell of a change, or bind the user not to make one.

    "We will change this notice" speaks of the document itself.
    """
    if (by or "").lower() in {"you", "user", "users"}:
        return False
    if by is None and power["verb"].lower().startswith("supplement"):
        return False  # "which shall supplement these Terms"
    if power["verb"].lower().startswith(("increas", "rais", "put", "mov", "review", "introduc")):
        return what is Amends.FEES
    itself = what is Amends.POLICIES and THIS.match(power.string, power.end("verb"))
    return (
        bool(itself) or power["modal"].lower() not in {"will", "shall", "must"} or what in {Amends.TERMS, Amends.FEES}
    )


def _changes_itself(words: str) -> Amends | None:
    """What is said to change ("fees may change from time to time"), or told of when it does."""
    version = NEW_VERSION.search(words) if "version" in words or "edition" in words else None
    if version is not None:
        return _object(version["of"] or version["what"], last=True) or Amends.TERMS
    adjust = PARTIES_ADJUST.search(words)
    if adjust is not None:
        return _object(adjust["what"])
    rises = RISES.search(words)
    if rises is not None and RISES_BY.match(words, rises.end()):
        risen = _object(words[: rises.start()], last=True)
        if risen is Amends.FEES:
            return risen
    changes = CHANGES_ITSELF.search(words)
    if changes is not None:
        subject = re.split(r"[.;:]", words[max(0, changes.start() - 120) : changes.start()])[-1]
        return _object(subject, last=True)
    occasion = OCCASION.search(words) if FOLLOWS.search(words) else None
    return _object(occasion["what"], last=True) if occasion else None


def _power(words: str, prior: str) -> tuple[Amends, str | None] | None:
    """What may be changed and by whom, when the sentence gives a power to change; None otherwise."""
    if ASSENT_TO_DEAL.search(words):
        return None
    would = WOULD.search(words)
    if would is not None and (changed := _object(words[would.end() : would.end() + 80])) is not None:
        return changed, would["who"]
    for power in POWER.finditer(words):
        modal = power["modal"].lower()
        if modal in HOLDS and not RESERVES.search(power["gap"]):
            continue
        before = words[max(0, power.start() - 300) : power.start()]
        by = _who(before)
        passive = re.search(r"\bbe(?:\s+[a-z]+ly)?\s*$", power["gap"], re.IGNORECASE)
        what = (
            _object(before[-120:], last=True)
            if passive
            else _object(words[power.start("verb") : power.end("verb") + 160])
        )
        if what is None and WHICH.search(before):
            what = _object(before[-160:], last=True)
        if what is None and THEM.match(words, power.end("verb")):
            what = _object(prior, last=True)
        if (
            passive
            and AS_AMENDED.search(words[max(0, power.start() - 20) : power.end()])
            and LAWS.search(before[-120:])
        ):
            continue
        if what is None and modal in {"may", "reserve", "reserves"}:
            what = _object(words[power.end("verb") : power.end("verb") + 400])
        itself = passive is None and _DOCUMENT.search(by or "")
        if what is None or itself or not _is_power(power, what, by):
            continue
        if passive:
            agent = AGENT.search(words[power.end("verb") : power.end("verb") + 80])
            by = agent.group(1).rstrip(".") if agent else None
        return what, by
    return None


def _joined(first: LocalAmendment, second: LocalAmendment) -> LocalAmendment:
    """Two neighbouring sentences on one power as one passage."""
    return replace(
        first,
        span=Span(first.span.start, second.span.end),
        by=first.by or second.by,
        channels=tuple(dict.fromkeys((*first.channels, *second.channels))),
        notice=first.notice or second.notice,
        acceptance=first.acceptance or second.acceptance,
        objection=first.objection or second.objection,
    )
