"""Survival: passages that let a rule outlive the agreement, by list, statement, nature or wind-down."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from clauses.facts.sentences import sentences
from clauses.facts.survival_words import (
    ACCRUED,
    AFTER,
    APPLIES,
    CEASES,
    DUTY,
    END,
    ENDED,
    FEWEST_WORDS,
    FOR,
    HINTS,
    LICENCE_TO_COURT,
    LIVES_ON,
    LIVES_ON_HINTS,
    NO_ACT,
    NO_RULE,
    NORM,
    NUMBERED,
    PERPETUAL,
    RIGHT,
    SEVERABLE,
    SHALL,
    STILL_OWES,
    SURVIVES,
    TITLED,
    TITLES,
    WEAK,
)
from clauses.facts.word_starts import triggers, word_starts
from clauses.model import SurvivalRoute
from clauses.spans import Span

# The words without which these patterns stand nowhere.
_LASTING = triggers(
    "survive outlast outlive go goes carry carries after beyond retain former past remain continue persist endure stay "
    "stays subsist last lasts"
)
_DUE = triggers(
    "accrue incurred arising arose arisen outstanding due dues owing affect prejudice relieve release discharge waive "
    "waiving limit extinguish"
)
_FOR_EVER = triggers("perpetual irrevocable indefinitely permanently")
_OVER = triggers(
    "determination termination expiry cessation cancellation end ends ended ending conclusion completion comes come "
    "cease ceasing closed stops stopped over thereafter after leave leaves leaving left move moves moving vacating "
    "resign retire last lapse finish run runs done quit gone"
)
_NO_RULE = triggers("surviving thereafter")


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalSurvival:
    """A passage on survival; spans are relative to the text.

    ``listed`` is where the surviving sections are named (by number or title), ``words`` those words.
    """

    span: Span
    route: SurvivalRoute
    listed: Span | None = None
    words: str = ""
    duration: str | None = None


def find_survival(text: str, lead_in: str = "") -> tuple[LocalSurvival, ...]:
    """The passages of ``text`` that make something outlive the agreement, in order.

    ``lead_in`` is the chapeau of a list item: under "Upon termination:" an item's own rule is a
    wind-down rule.
    """
    after = _winds_down(lead_in[-300:])
    found: list[LocalSurvival] = []
    if not after and not _may_survive(text.lower()):
        return ()
    for sentence in sentences(text):
        if not after and not _may_survive(sentence.of(text).lower()):
            continue
        for part in _parts(text, sentence):
            finding = _read(text, part, after)
            if finding is not None:
                found.append(finding)
    return tuple(found)


@lru_cache(maxsize=256)
def _winds_down(lead_in: str) -> bool:
    """True of a chapeau that speaks of the time after the end: all of its items share it."""
    return not word_starts(lead_in).isdisjoint(_OVER) and AFTER.search(lead_in) is not None


def _may_survive(lower: str) -> bool:
    return _hint().search(lower) is not None


@lru_cache(maxsize=1)
def _hint() -> re.Pattern[str]:
    """Any of the hints at the start of a word; grouped by their first letter, so that few are tried at a place."""
    by_letter: dict[str, list[str]] = {}
    for hint in HINTS:
        by_letter.setdefault(hint[0], []).append(re.escape(hint[1:]))
    branches = (f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(by_letter.items()))
    return re.compile(rf"\b(?:{'|'.join(branches)})")


def _parts(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence cut at its semicolons."""
    start = sentence.start
    for mark in re.finditer(r";\s*", text[sentence.start : sentence.end]):
        if mark.start() + sentence.start > start:
            yield Span(start, sentence.start + mark.start())
        start = sentence.start + mark.end()
    if start < sentence.end:
        yield Span(start, sentence.end)


def _read(text: str, part: Span, after: bool) -> LocalSurvival | None:
    """What one part of a sentence says of survival."""
    words = part.of(text)
    if len(words.split()) < FEWEST_WORDS:
        return None
    if not word_starts(words).isdisjoint(_NO_RULE) and NO_RULE.search(words):
        return None
    survives = _survives(words)
    listed = _listed(words, survives) if survives else None
    if survives and not SEVERABLE.search(words) and _outlives(words, survives, listed is not None):
        where = None if listed is None else listed.shift(part.start)
        return LocalSurvival(
            span=part,
            route=SurvivalRoute.STATEMENT if where is None else SurvivalRoute.LIST,
            listed=where,
            words="" if where is None else where.of(text),
            duration=_duration(words),
        )
    route = _other_route(words, after)
    return None if route is None else LocalSurvival(span=part, route=route, duration=_duration(words))


def _other_route(words: str, after: bool) -> SurvivalRoute | None:
    """The route of a passage that does not say "survive": accrued, perpetual, or what is to be done after the end."""
    said = word_starts(words)
    if (not said.isdisjoint(_DUE) and ACCRUED.search(words)) or (_may_owe(words) and STILL_OWES.search(words)):
        return SurvivalRoute.ACCRUED
    if (
        not said.isdisjoint(_FOR_EVER)
        and PERPETUAL.search(words)
        and RIGHT.search(words)
        and not LICENCE_TO_COURT.search(words)
    ):
        return SurvivalRoute.PERPETUAL
    ended = None if said.isdisjoint(_OVER) else AFTER.search(words)
    if not after and ended is None:
        return None
    rest = words if ended is None else words[: ended.start()] + words[ended.end() :]
    any_act = ended is not None and ENDED.match(words, ended.start()) is not None and NO_ACT.search(rest) is None
    winds_down = NORM.search(rest) and (any_act or DUTY.search(rest)) and not CEASES.search(rest)
    return SurvivalRoute.POST_TERMINATION if winds_down else None


def _may_owe(words: str) -> bool:
    lower = words.lower()
    return "still" in lower or "ending" in lower


def _duration(words: str) -> str | None:
    """How long it lasts after the end, as written."""
    length = FOR.search(words)
    return " ".join(length.group(1).split()) if length else None


def _outlives(words: str, survives: re.Match[str], has_list: bool) -> bool:
    """True unless "continue to apply" merely describes the term."""
    weak = WEAK.match(survives.group()) is not None
    if not weak and not APPLIES.search(survives.group()):
        return True
    return (has_list and not weak) or re.search(END, words, re.IGNORECASE) is not None


def _survives(words: str) -> re.Match[str] | None:
    """What a passage says goes on ("shall survive", "lives on"), if anything."""
    survives = None if word_starts(words).isdisjoint(_LASTING) else SURVIVES.search(words)
    if survives is not None:
        return survives
    lower = words.lower()
    return LIVES_ON.search(words) if any(hint in lower for hint in LIVES_ON_HINTS) else None


def _listed(words: str, survives: re.Match[str]) -> Span | None:
    """Where the surviving sections are named, relative to ``words``."""
    numbered = NUMBERED.search(words)
    titled = TITLED.search(words)
    if titled and ":" in words[titled.start() :]:
        colon = words.index(":", titled.start())
        if words[colon + 1 :].strip(" ."):
            start = colon + 1 + len(words[colon + 1 :]) - len(words[colon + 1 :].lstrip())
            return Span(start, len(words))
    if numbered:
        end = survives.start() if survives.start() > numbered.start() else len(words)
        return Span(numbered.start(), len(SHALL.sub("", words[:end])))
    titles = TITLES.search(words)
    if titles is not None and titles.end() <= survives.start():
        end = survives.start()
        return Span(titles.start(), len(SHALL.sub("", words[:end])))
    return None
