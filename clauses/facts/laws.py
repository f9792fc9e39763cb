"""Statutes, codes, regulations and bodies of law named in a text."""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from clauses.facts.knowledge import table
from clauses.facts.word_starts import has_figure, trigger_of, triggers, word_starts
from clauses.spans import Span

_NUMBERED = re.compile(
    r"\b\d{1,3}\s+(?:U\.?\s?S\.?\s?C\.?(?:\s?A\.)?|C\.?\s?F\.?\s?R\.?|Fed\.?\s?Reg\.?)\s*(?:§{1,2}|sections?|secs?\.|parts?)?\s*\d+[\w.()-]*(?:(?:\s*,\s*|\s+and\s+|\s*et\s+)\s*(?:seq\.?|\d+[\w.()-]*))*"
    r"|\b(?:Regulation|Directive|Decision|Law|Act)\s+(?:\((?:EU|EC|EEC|Euratom)(?:,\s*\w+)?\)\s+)?(?:No\.?\s*)?\d{2,4}/\d{2,4}(?:/\w+)?"
    r"|\b(?:FAR|DFARS?|EAR|ITAR|CFR|USC|U\.S\.C\.|C\.F\.R\.)\s*(?:§{1,2}|[Ss]ections?|[Pp]arts?)?\s*\d+[\d.()a-z-]*"
    r"|\b(?:[A-Z][\w.]*\s+){0,3}(?:Civ|Bus|Prof|Gen|Penal|Com|Lab)\.\s*(?:(?:&|and)\s*Prof\.\s*)?(?:Code|Law)\s*(?:§{1,2}|sections?)?\s*[\d.]*"
    r"|\b(?:paragraph|§+|section|article)\s*\d+[\w()]*\s+(?:BGB|HGB|DSGVO|UWG|TMG|TKG|StGB|ZPO|GDPR)\b",
)
_LAW = triggers("law laws")
_BODY = re.compile(
    r"\b(?:(?:internal|substantive|domestic|federal|state)\s+)?laws?\s+of\s+(?:the\s+)?(?:(?:State|Commonwealth|Province|Republic|Kingdom|United|Federal|People’s|Hong|New|North|South|Canton|Swiss)\b\s*(?:of\s+)?(?:and\s+)?(?:the\s+)?){0,3}"
    r"(?:[A-Z][\w’'-]*)(?:\s(?:and\s)?[A-Z][\w’'-]*){0,3}"
)
_WORD = re.compile(r"[\w’'&./()-]+")
_ON = re.compile(r"(?:\s+(?:on|of|for|the|[A-Z]\w+)){1,12}(?<=\w)")
_LINKS = frozenset({"of", "and", "for", "the", "on", "in", "&", "to", "against"})
_TAIL = re.compile(
    r"(?:,?\s+(?:of\s+)?(?:\((?:EU|EC)\)\s*)?(?:19|20)\d\d(?:/\d+)?)?(?:\s+\((?:Cth|NSW|VIC|Vic|UK|Qld|C\.I\.)\))?(?:\s*,?\s*(?:§{1,2}|[Ss]ections?)\s*\d+[\w.()-]*)?"
)


def law_spans(text: str) -> tuple[Span, ...]:
    """The places that name a particular law, disjoint and in order."""
    counted = has_figure(text) or "Code" in text or "Law" in text
    numbered = _NUMBERED.finditer(text) if counted else ()
    bodies = _BODY.finditer(text) if not word_starts(text).isdisjoint(_LAW) else ()
    found = sorted({Span(*match.span()) for match in (*numbered, *bodies)} | set(_named(text)))
    kept: list[Span] = []
    for span in found:
        if kept and span.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return tuple(kept)


class _Laws(NamedTuple):
    """Nouns of statutes, what some of them need before them, acronyms and fixed names.

    ``signs``: as a text that names a law writes one of them, and the start of a word of it.
    """

    nouns: frozenset[str]
    needs: Mapping[str, Collection[str]]
    not_before: frozenset[str]
    acronyms: frozenset[str]
    fixed: tuple[str, ...]
    signs: tuple[tuple[str, str], ...]


@lru_cache(maxsize=1)
def _laws() -> _Laws:
    data = table("references")["laws"]
    written = (*(noun.capitalize() for noun in data["nouns"]), *data["acronyms"], *data["fixed"])
    return _Laws(
        nouns=frozenset(data["nouns"]),
        needs=data["needs"],
        not_before=frozenset(data["not_before"]),
        acronyms=frozenset(data["acronyms"]),
        fixed=tuple(data["fixed"]),
        signs=tuple((sign, trigger_of(sign)) for sign in written),
    )


def _named(text: str) -> Iterator[Span]:
    nouns, needs, not_before, acronyms, fixed, signs = _laws()
    said = word_starts(text)
    if not any(start in said and sign in text for sign, start in signs):
        return
    words = [(match.group().strip("’'.()"), match.start(), match.end()) for match in _WORD.finditer(text)]
    for i, (word, start, end) in enumerate(words):
        if word in acronyms:
            yield Span(start, start + len(word)) if text[start : start + len(word)] == word else Span(start, end)
        elif word[:1].isupper() and word.lower() in nouns and word.istitle():
            first = _walk_back(text, words, i)
            before = [w.lower() for w, _, _ in words[first:i]]
            if not before or before[-1] in not_before or all(w in _LINKS for w in before):
                continue
            wanted = needs.get(word.lower())
            if wanted is not None and not any(w in wanted for w in before):
                continue
            clean_end = start + len(word)
            if word == "Convention":
                longer = _ON.match(text, clean_end)
                clean_end = longer.end() if longer else clean_end
            tail = _TAIL.match(text, clean_end)
            yield Span(words[first][1], tail.end() if tail else clean_end)
    for phrase in fixed:
        place = text.find(phrase)
        while place >= 0:
            yield Span(place, place + len(phrase))
            place = text.find(phrase, place + 1)


def _walk_back(text: str, words: list[tuple[str, int, int]], i: int) -> int:
    """The first word of the capitalised run that ends at word ``i``."""
    first, at = i, i - 1
    while at >= 0 and i - at <= 12:
        word, _, end = words[at]
        between = text[end : words[at + 1][1]]
        if between.strip(" \n\t,") or between.count("\n") > 1 or (text[end - 1] == "." and len(word) > 3):
            break
        if "," in between and word.lower() not in {"fraud", "accountability"}:
            break
        if word[:1].isupper() or word[:1].isdigit():
            if word.lower() in {
                "the",
                "this",
                "under",
                "in",
                "section",
                "sections",
                "article",
                "all",
                "any",
                "if",
                "each",
                "both",
            }:
                break
            first = at
        elif word.lower() not in _LINKS or (word == "the" and at > 0 and words[at - 1][0] in {"and", "or"}):
            break
        at -= 1
    return first
