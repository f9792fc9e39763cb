"""Mentions of other documents ("the Privacy Policy", "our pricing page"), URLs and e-mail addresses."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from clauses.facts.knowledge import table
from clauses.facts.word_starts import trigger_of, word_starts
from clauses.model import ReferenceKind
from clauses.spans import Span

_URL = re.compile(r"(?:https?://|\bwww\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]’']")
_DOMAIN = re.compile(
    r"(?<![\w@./-])(?:[a-z0-9-]{2,40}\.)+(?:com|org|net|io|gov|edu|eu|co\.uk|de|fr|ai|dev|app)/[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]’']"
)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63})+")
_WORD = re.compile(r"[\w’'&/-]+")
_CAPITAL = re.compile(r"[A-Z][\w’'&/-]*")
_ACRONYMS = frozenset({"dpa", "sla", "sow", "eula", "faq"})
_LINKS = frozenset({"of", "and", "for", "&"})
_STARTERS = frozenset(
    {
        "the",
        "this",
        "these",
        "our",
        "your",
        "any",
        "all",
        "if",
        "each",
        "such",
        "by",
        "in",
        "under",
        "see",
        "an",
        "a",
        "that",
        "its",
        "their",
        "when",
        "as",
        "to",
        "you",
        "we",
        "no",
        "and",
        "or",
        "with",
        "for",
        "where",
        "please",
        "both",
    }
)


def internet_spans(text: str) -> tuple[tuple[Span, ReferenceKind], ...]:
    """URLs and e-mail addresses, without the punctuation that follows them."""
    if "@" not in text and "." not in text:
        return ()
    found = [(Span(*match.span()), ReferenceKind.EMAIL) for match in _EMAIL.finditer(text)] if "@" in text else []
    taken = [span for span, _ in found]
    for pattern in (_URL, _DOMAIN) if "/" in text or "www." in text else ():
        for match in pattern.finditer(text):
            span = Span(*match.span())
            if not any(span.meets(other) for other in taken):
                found.append((span, ReferenceKind.URL))
                taken.append(span)
    return tuple(sorted(found))


def document_spans(text: str) -> tuple[Span, ...]:
    """The names of documents in ``text``, this agreement's own names included; disjoint, in order."""
    kept: list[Span] = []
    for span in sorted({*_capitalised(text), *_small(text)}, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


class _Nouns(NamedTuple):
    """Nouns of documents, the words that some of them need before them, those that name none when they stand alone.

    ``starts`` are those of the nouns.
    """

    nouns: frozenset[str]
    needs: Mapping[str, Collection[str]]
    alone: frozenset[str]
    starts: frozenset[str]


@lru_cache(maxsize=1)
def _nouns() -> _Nouns:
    knowledge = table("references")["documents"]
    nouns = frozenset(knowledge["nouns"])
    return _Nouns(nouns, knowledge["needs"], frozenset(knowledge["alone"]), frozenset(map(trigger_of, nouns)))


def _own(written: str) -> str:
    """The word without the mark of a possessive."""
    return written.removesuffix("’s").removesuffix("'s")


def _capitalised(text: str) -> Iterator[Span]:
    nouns, needs, alone, starts = _nouns()
    if word_starts(text).isdisjoint(starts):
        return
    if not any(_own(written).lower() in nouns for written in _CAPITAL.findall(text)):
        return
    words = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]
    for i, (written, start, end) in enumerate(words):
        word = _own(written)
        if not word[:1].isupper() or word.lower() not in nouns or (word.isupper() and word.lower() not in _ACRONYMS):
            continue
        first, before = _name_before(text, words, i)
        wanted = needs.get(word.lower())
        if wanted is not None and not any(w in wanted for w in before):
            continue
        if not before and word.lower() in alone:
            continue
        if (
            i + 1 < len(words)
            and words[i + 1][0] in {"of", "and"}
            and text[end : words[i + 1][1]] == " "
            and words[i + 2 : i + 3]
            and words[i + 2][0][:1].isupper()
            and words[i + 2][0].lower() in nouns
        ):
            continue
        if before or word.lower() not in alone:
            yield Span(words[first][1], start + len(word))


def _name_before(text: str, words: list[tuple[str, int, int]], i: int) -> tuple[int, list[str]]:
    first, at = i, i - 1
    while at >= 0 and i - at <= 7:
        word, _, end = words[at]
        if text[end : words[at + 1][1]] not in {" ", "\n", "\xa0"}:
            break
        if word[:1].isupper() and (word.lower() not in _STARTERS):
            first = at
        elif word.lower() not in _LINKS or (
            word.lower() in {"and", "&"} and at > 0 and not words[at - 1][0][:1].isupper()
        ):
            break
        at -= 1
    return first, [word.lower() for word, _, _ in words[first:i]]


_WORDS_BEFORE = re.compile(r"(?:(?<![\w’'.-])[\w’'.-]+\s+){1,3}$")
"""A determiner stands at most two words before a document's name in small letters."""


def _small(text: str) -> Iterator[Span]:
    said = word_starts(text)
    endings = [ending for ending, start in _endings() if start in said]
    if not endings:
        return
    lower = " ".join(text.lower().split())
    if not any(ending in lower for ending in endings):
        return
    determiners = table("references")["documents"]["determiners"]
    for match in _small_pattern().finditer(text):
        before = _WORDS_BEFORE.search(text, max(0, match.start() - 80), match.start())
        if before and any(word.lower() in determiners for word in before.group().split()):
            yield Span(*match.span())


@lru_cache(maxsize=1)
def _endings() -> tuple[tuple[str, str], ...]:
    """The last two words of each name in small letters, one of which a text with such a name holds, and their start."""
    endings = {" ".join(name.split()[-2:]) for name in table("references")["documents"]["small"]}
    return tuple((ending, trigger_of(ending)) for ending in sorted(endings))


@lru_cache(maxsize=1)
def _small_pattern() -> re.Pattern[str]:
    knowledge = table("references")["documents"]
    longest_first = sorted(
        (re.escape(name).replace("\\ ", r"\s+") for name in knowledge["small"]), key=len, reverse=True
    )
    names = "|".join(longest_first)
    return re.compile(rf"(?<=\s)(?:{names})\b(?!\s+(?:of|for)\s+this)", re.IGNORECASE)
