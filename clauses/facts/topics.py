"""Topics of clauses: from their headings, else from their words and the heading above; none when unsure."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from clauses.facts.knowledge import table
from clauses.model import Clause, ClauseKind, Reference, ReferenceKind
from clauses.spans import Span
from clauses.tiles import own_spans

_WORDS = re.compile(r"[a-z0-9][a-z0-9'-]*")
_MOST = 3
_STARTS = re.compile(r"(?<![a-z])[^\s\d.,;:()“”\"]")
_KEY = 3
"""A phrase is looked up by so many of its first letters; none is shorter."""
_JOINED = re.compile(r"\s*(?:[;,/&|:–—]|\band\b|\bor\b)\s*")
_LEADING = frozenset(
    {"the", "a", "an", "our", "your", "these", "this", "no", "additional", "general", "mutual", "certain", "other"}
)
_NAMES_ELSEWHERE = frozenset({ReferenceKind.DOCUMENT, ReferenceKind.URL, ReferenceKind.EMAIL})
_SILENT = frozenset({ClauseKind.BOILERPLATE, ClauseKind.METADATA})


def topics_of(text: str, clauses: tuple[Clause, ...], mentions: tuple[Span, ...] = ()) -> dict[str, tuple[str, ...]]:
    """Topic ids by clause id, the likeliest first; a clause without any is left out.

    ``mentions`` are disjoint places in order that only name something else ("our Privacy Policy", "Section 9
    (Indemnity)"): their words say nothing on what a clause is about.
    """
    own = own_spans(text, clauses)
    starts = [mention.start for mention in mentions]
    found: dict[str, tuple[str, ...]] = {}
    headed: dict[str, tuple[str, ...]] = {}  # what the nearest heading says, for the clauses without one below it
    for clause in clauses:
        if clause.kind in _SILENT:
            continue
        topics = heading_topics(clause.heading) if clause.heading else ()
        above = headed.get(clause.parent or "", ())
        headed[clause.id] = topics or (() if clause.heading else above)
        if not topics:
            topics = word_topics(" ".join(_operative(text, span, mentions, starts) for span in own[clause.id]))
            topics = tuple(dict.fromkeys((*topics, *headed[clause.id])))[:_MOST]
        if not topics and clause.parent is not None:
            topics = found.get(clause.parent, ())
        if topics:
            found[clause.id] = topics
    return found


def mentions_in(references: tuple[Reference, ...]) -> tuple[Span, ...]:
    """The places of references that name another document, an address or a heading; disjoint, in order."""
    found: list[Span] = []
    for reference in references:
        if reference.kind not in _NAMES_ELSEWHERE and reference.quoted_heading is None:
            continue
        if not found or reference.span.start >= found[-1].end:
            found.append(reference.span)
    return tuple(found)


def _held(words: str) -> tuple[str, ...]:
    """Topics of the phrases that words of a heading hold, the longest phrase first."""
    known, longest = _held_phrases()
    parts = words.split()
    runs = (" ".join(parts[at:end]) for at in range(len(parts)) for end in range(at + 1, at + 1 + longest))
    held = {run for run in runs if run in known}
    return tuple(topic for phrase in sorted(held, key=_longest_first) for topic in known[phrase])


def _operative(text: str, span: Span, mentions: tuple[Span, ...], starts: list[int]) -> str:
    """The words of ``span`` without the mentions in it."""
    parts: list[str] = []
    at = span.start
    for mention in mentions[bisect_left(starts, span.start) :]:
        if mention.start >= span.end:
            break
        parts.append(text[at : mention.start])
        at = max(at, mention.end)
    parts.append(text[at : span.end])
    return " … ".join(parts) if len(parts) > 1 else parts[0]


@lru_cache(maxsize=8192)
def heading_topics(heading: str) -> tuple[str, ...]:
    """Topics that a heading names: as a whole, else each of its joined parts, else by its phrases."""
    words = _plain(heading)
    named = _named("heading", "titles")
    whole = named.get(_bare(words))
    if whole:
        return whole[:_MOST]
    found: list[str] = []
    for part in map(_plain, _JOINED.split(heading.lower().replace("’", "'"))):
        found.extend(named.get(_bare(part)) or _held(part))
    if not found:
        found.extend(_held(words))
    return tuple(dict.fromkeys(found))[:_MOST]


@lru_cache(maxsize=16_384)
def word_topics(words: str) -> tuple[str, ...]:
    """Topics that a text's words speak for: a sure phrase, or two different weak ones."""
    lower = " " + " ".join(words.lower().replace("’", "'").split()) + " "
    scores: dict[str, int] = {}
    for phrase, times in Counter(_said(lower)).items():
        for topic, weight in _weights()[phrase]:
            # said twice, a weak word counts as two; a sure phrase is no surer for being repeated
            scores[topic] = scores.get(topic, 0) + (min(times, 2) if weight == 1 else weight)
    ranked = sorted(
        (-score, topic) for topic, score in scores.items() if score >= 2 and not _speaks_against(topic, lower)
    )
    best = -ranked[0][0] if ranked else 0
    return tuple(topic for score, topic in ranked if -score * 2 >= best)[:_MOST]


def _speaks_against(topic: str, lower: str) -> bool:
    """True where the text is about something else that is worded alike."""
    return any(word in lower for word in table("topics")[topic].get("unless", ()))


@lru_cache(maxsize=2)
def _named(*keys: str) -> dict[str, tuple[str, ...]]:
    """The topics by what headings hold, the longest words first."""
    found: dict[str, list[str]] = {}
    for topic, knowledge in table("topics").items():
        for phrase in (phrase for key in keys for phrase in knowledge.get(key, ())):
            topics = found.setdefault(_bare(_plain(phrase)), [])
            if topic not in topics:
                topics.append(topic)
    return {phrase: tuple(topics) for phrase, topics in sorted(found.items(), key=lambda item: -len(item[0]))}


@lru_cache(maxsize=1)
def _held_phrases() -> tuple[dict[str, tuple[str, ...]], int]:
    """The topics by the phrases a longer heading may hold, as written, and how many words the longest of them has.

    "Your content" is more than "content"; a phrase of three letters says too little within another heading.
    """
    found: dict[str, list[str]] = {}
    for topic, knowledge in table("topics").items():
        for phrase in map(_plain, knowledge.get("heading", ())):
            if len(phrase) > _KEY:
                found.setdefault(phrase, []).append(topic)
    known = {phrase: tuple(dict.fromkeys(topics)) for phrase, topics in found.items()}
    return known, max(len(phrase.split()) for phrase in known)


def _longest_first(phrase: str) -> tuple[int, str]:
    return -len(phrase), phrase


@lru_cache(maxsize=1)
def _weights() -> dict[str, tuple[tuple[str, int], ...]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for topic, knowledge in table("topics").items():
        for key, weight in (("sure", 2), ("words", 1)):
            for phrase in knowledge.get(key, ()):
                found.setdefault(phrase, []).append((topic, weight))
    return {phrase: tuple(topics) for phrase, topics in found.items()}


def _said(lower: str) -> Iterator[str]:
    """The known phrases in words, from left to right, the longest of each place, disjoint."""
    known = _phrases()
    end = 0
    for start in _STARTS.finditer(lower):
        place = start.start()
        if place < end:
            continue
        for phrase in known.get(lower[place : place + _KEY], ()):
            if lower.startswith(phrase, place):
                yield phrase
                end = place + len(phrase)
                break


@lru_cache(maxsize=1)
def _phrases() -> dict[str, tuple[str, ...]]:
    """The known phrases by their first letters, the longest first."""
    found: dict[str, list[str]] = {}
    for phrase in sorted(_weights(), key=len, reverse=True):
        found.setdefault(phrase[:_KEY], []).append(phrase)
    return {key: tuple(phrases) for key, phrases in found.items()}


def _plain(words: str) -> str:
    return " ".join(_WORDS.findall(words.lower().replace("’", "'").replace("&", " and ")))


def _bare(words: str) -> str:
    parts = words.split()
    while len(parts) > 1 and parts[0] in _LEADING:
        parts.pop(0)
    return " ".join(parts)
