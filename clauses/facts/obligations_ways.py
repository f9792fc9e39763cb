"""The ways to lay a norm upon a party that is no subject: "it falls to Client to", "is borne by Client".

They are data: laid_duties.toml, laid_rights.toml and laid_shields.toml. A phrase there is a row of words over a
sentence in lower case: "a/b" is either word, "word?" may be missing (a "not?" that stands there turns the norm),
"!a/b" says that neither follows, "~" is up to two adverbs, "..." up to sixty characters of one clause and "<far>" up
to 160 of one sentence. The party is "<party>", "<party>'s", "<whose>" ("your", "the Client's"), "<theirs>" (the same,
or "its"), "<ours>", "<us>", "<we>" or "<i>". "<is>" is "is", "are", "shall be" or "will be"; "<word>" any word; "<end>"
the end of the clause; "<aside>" an insertion between commas; "<cue>" the place where the norm's own words begin.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from clauses.facts.knowledge import table
from clauses.model import Modality

_FILES: Final = ("laid_duties", "laid_rights", "laid_shields")
_NAME: Final = r"(?:the\s+)?[a-z][\w&-]*"
_PARTIES: Final = {
    "<party>": rf"(?P<p>you|us|me|(?:each\s+|either\s+|every\s+|any\s+|all\s+)?{_NAME}(?:\s+party)?)",
    "<party>'s": rf"(?P<p>{_NAME})'s",
    "<whose>": rf"(?P<p>your|our|my|{_NAME}(?='s?\s))(?:'s?)?",
    "<theirs>": rf"(?P<p>your|our|my|its|his|her|their|{_NAME}(?='s?\s))(?:'s?)?",
    "<ours>": r"(?P<p>yours|ours|mine)",
    "<us>": r"(?P<p>us|you|me)",
    "<we>": r"(?P<p>we)(?:\s+(?:also|then|always|promptly|simply))*",
    "<youdo>": r"(?P<p>you)(?:\s+(?:also|then|always|promptly|simply))*",
    "<i>": r"(?P<p>i)(?:\s+(?:also|then|always|promptly|simply))*",
    "<wewill>": r"(?P<p>we|you)(?:\s+(?:ll|will|can|shall|ever))*",
}
_PLACES: Final = {
    "<is>": r"(?:is|are|'?s|(?:shall|will)\s+be)",
    "<word>": r"[a-z]+",
    "<noevent>": r"(?P<no>in\s+no\s+(?:event|case|circumstances))",
    "not": r"(?P<no>not)",
}
_SPOKEN: Final = {
    "<we>": frozenset({"we"}),
    "<youdo>": frozenset({"you"}),
    "<i>": frozenset({"i"}),
    "<ours>": frozenset({"yours", "ours", "mine"}),
}
_COMMON: Final = frozenset(
    [
        "a",
        "all",
        "an",
        "and",
        "are",
        "at",
        "be",
        "by",
        "for",
        "has",
        "have",
        "in",
        "is",
        "it",
        "no",
        "not",
        "of",
        "on",
        "or",
        "shall",
        "the",
        "to",
        "up",
        "us",
        "we",
        "will",
        "with",
        "you",
    ]
)
"""Words of nearly every sentence: a way is looked up by another of its words, where it has one."""
_END: Final = r"(?=\s*(?:[.,;]|$))"
_ADVERBS: Final = r"(?:(?:[a-z]+ly|also|always)\s+){0,2}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way to lay a norm upon a party, the group ``p`` of its pattern; the cue begins at the group ``at``, if any.

    ``gates``: of each set one word stands in every sentence that holds the phrase. ``alone``: no subject stands before
    it ("it is your job to"). ``decides``: what is decided may begin with "whether". ``denied`` is what the way does
    under a "no" or "not" (a group ``no``, or one before it); ``shields``: it then shields the other side.
    ``promises``: a duty told in the plain present, which needs a sign of duty.
    """

    gates: tuple[frozenset[str], ...]
    modality: Modality
    phrase: str
    alone: bool = False
    decides: bool = False
    denied: Modality | None = None
    shields: bool = False
    promises: bool = False

    def finditer(self, flat: str) -> Iterator[re.Match[str]]:
        """Where the phrase stands in a sentence in lower case."""
        return _compiled(self.phrase).finditer(flat)


def open_ways(said: frozenset[str]) -> list[Way]:
    """The ways that a sentence with these words can hold, in their order."""
    rows, index = _ways()
    places = {place for word in index.keys() & said for place in index[word]}
    return [rows[place] for place in sorted(places) if not any(map(said.isdisjoint, rows[place].gates))]


@lru_cache(maxsize=1)
def _ways() -> tuple[tuple[Way, ...], dict[str, tuple[int, ...]]]:
    """All ways, and the places of those that a word can open."""
    found = tuple(way for name in _FILES for row in table(name)["way"] for way in _of(row))
    index: dict[str, list[int]] = {}
    for place, way in enumerate(found):
        for word in max(way.gates, key=lambda words: (words.isdisjoint(_COMMON), min(map(len, words)), -len(words))):
            index.setdefault(word, []).append(place)
    return found, {word: tuple(places) for word, places in index.items()}


def _of(row: dict[str, Any]) -> Iterator[Way]:
    denied = row.get("denied")
    for phrase in row["phrases"]:
        yield Way(
            gates=_gates(phrase),
            modality=Modality(row["modality"]),
            phrase=phrase,
            alone=row.get("alone", False),
            decides=row.get("decides", False),
            denied=Modality(denied) if denied else None,
            shields=row.get("shields", False),
            promises=row.get("promises", False),
        )


def _gates(phrase: str) -> tuple[frozenset[str], ...]:
    return tuple(
        _SPOKEN.get(token) or frozenset(token.split("/"))
        for token in phrase.split()
        if token in _SPOKEN or (token[0].isalpha() and not token.endswith("?"))
    )


@lru_cache(maxsize=512)
def _compiled(phrase: str) -> re.Pattern[str]:
    """The phrase as a pattern; made when a sentence first may hold it."""
    parts: list[str] = [r"(?<![\w'])"]
    apart = False  # white space is owed before the next word
    last = ""
    for token in phrase.split():
        if token in {"~", "...", "<far>", "<cue>", "<end>", "<aside>?"} or token.startswith("!"):
            parts.append(_between(token, last, apart=apart))
            apart = apart and (token in {"<end>", "<aside>?"} or token.startswith("!"))
            continue
        last = token
        optional = token.endswith("?")
        word = token.removesuffix("?")
        told = _PARTIES.get(word) or _PLACES.get(word) or f"(?:{'|'.join(map(re.escape, word.split('/')))})"
        if optional:
            parts.append(rf"\s+(?:{told}\s+)?" if apart else rf"(?:{told}\s+)?")
            apart = False
        else:
            parts.append(rf"\s+{told}" if apart else told)
            apart = True
    return re.compile("".join(parts) + r"(?![\w'-])")


def _between(token: str, last: str, *, apart: bool) -> str:
    """What stands between two words of a phrase, and takes no word of its own; ``last`` is the word before it."""
    space = r"\s+" if apart else ""
    if token == "~":
        return space + _ADVERBS
    if token == "...":
        return space + r"(?:[^.,;]{0,60}?\s)?"
    if token == "<far>":
        return rf"\b(?:(?!\b(?:{'|'.join(map(re.escape, last.split('/')))})\b)[^.;:]){{0,160}}?\b"
    if token == "<cue>":
        return "(?P<at>)"
    if token == "<end>":
        return _END
    if token == "<aside>?":
        return r"(?:\s*,[^,;]{1,120},)?"
    barred = "|".join(r"\d" if word == "<number>" else rf"{word}\b" for word in token[1:].split("/"))
    return rf"(?!{space}(?:the\s+)?(?:{barred}))"
