"""Topics of clauses: from their headings first, then from their words; children inherit; none when unsure."""

import re
from functools import lru_cache

from clauses.facts.knowledge import table
from clauses.model import Clause, ClauseKind
from clauses.tiles import own_spans

_WORDS = re.compile(r"[a-z0-9][a-z0-9'-]*")
_MOST = 3
_JOINED = re.compile(r"\s*(?:[;,/&|:–—]|\band\b|\bor\b)\s*")
_LEADING = frozenset(
    {"the", "a", "an", "our", "your", "these", "this", "no", "additional", "general", "mutual", "certain", "other"}
)
_SILENT = frozenset({ClauseKind.BOILERPLATE, ClauseKind.METADATA})


def topics_of(text: str, clauses: tuple[Clause, ...]) -> dict[str, tuple[str, ...]]:
    """Topic ids by clause id, the likeliest first; a clause without any is left out."""
    own = own_spans(text, clauses)
    found: dict[str, tuple[str, ...]] = {}
    for clause in clauses:
        if clause.kind in _SILENT:
            continue
        topics = heading_topics(clause.heading) if clause.heading else ()
        if not topics:
            topics = word_topics(" ".join(span.of(text) for span in own[clause.id]))
        if not topics and clause.parent is not None:
            topics = found.get(clause.parent, ())
        if topics:
            found[clause.id] = topics
    return found


@lru_cache(maxsize=8192)
def heading_topics(heading: str) -> tuple[str, ...]:
    """Topics that a heading names: as a whole, else each of its joined parts, else by its phrases."""
    words = _plain(heading)
    whole = _headings().get(_bare(words))
    if whole:
        return whole[:_MOST]
    found: list[str] = []
    for part in _JOINED.split(heading.lower().replace("’", "'")):
        found.extend(_headings().get(_bare(_plain(part)), ()))
    if not found:
        found = [topic for phrase, topics in _headings().items() if _holds(words, phrase) for topic in topics]
    return tuple(dict.fromkeys(found))[:_MOST]


@lru_cache(maxsize=16_384)
def word_topics(words: str) -> tuple[str, ...]:
    """Topics that a text's words speak for: a sure phrase, or two different weak ones."""
    lower = " " + " ".join(words.lower().replace("’", "'").split()) + " "
    scores: dict[str, int] = {}
    for match in _phrases().finditer(lower):
        for topic, weight in _weights()[match.group(1)]:
            scores[topic] = scores.get(topic, 0) + weight
    ranked = sorted((-score, topic) for topic, score in scores.items() if score >= 2)
    best = -ranked[0][0] if ranked else 0
    return tuple(topic for score, topic in ranked if -score * 2 >= best)[:_MOST]


@lru_cache(maxsize=1)
def _headings() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for topic, knowledge in table("topics").items():
        for phrase in knowledge["heading"]:
            topics = found.setdefault(_bare(_plain(phrase)), [])
            if topic not in topics:
                topics.append(topic)
    return {phrase: tuple(topics) for phrase, topics in sorted(found.items(), key=lambda item: -len(item[0]))}


@lru_cache(maxsize=1)
def _weights() -> dict[str, tuple[tuple[str, int], ...]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for topic, knowledge in table("topics").items():
        for key, weight in (("sure", 2), ("words", 1)):
            for phrase in knowledge.get(key, ()):
                found.setdefault(phrase, []).append((topic, weight))
    return {phrase: tuple(topics) for phrase, topics in found.items()}


@lru_cache(maxsize=1)
def _phrases() -> re.Pattern[str]:
    phrases = sorted(_weights(), key=len, reverse=True)
    return re.compile(r"(?<![a-z])(" + "|".join(map(re.escape, phrases)) + ")")


def _plain(words: str) -> str:
    return " ".join(_WORDS.findall(words.lower().replace("’", "'").replace("&", " and ")))


def _bare(words: str) -> str:
    parts = words.split()
    while len(parts) > 1 and parts[0] in _LEADING:
        parts.pop(0)
    return " ".join(parts)


def _holds(words: str, phrase: str) -> bool:
    return len(phrase) > 3 and f" {phrase} " in f" {words} "
