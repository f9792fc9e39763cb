"""Which words before a parenthesis it names: data about you ("Personal Data") names "data about you"."""

import re

from clauses.facts.inflection import forms
from clauses.facts.knowledge import table
from clauses.facts.prose import sentence_at

_WORD = re.compile(r"[^\s,;()]+")
_FARTHEST = 1500


def antecedent_start(text: str, paren: int, term: str, *, floor: int, collective: bool) -> int:
    """The place where the noun phrase before the parenthesis at ``paren`` begins.

    ``floor`` is the end of the parenthesis before it. The phrase with the term's own head word is preferred;
    then a proper name, then the nearest phrase with a determiner; a collective name reaches back to the verb.
    """
    knowledge = table("definitions")
    sentence = sentence_at(text, max(0, paren - 1))
    start = max(
        floor,
        sentence.start,
        paren - _FARTHEST,
        text.rfind(";", max(0, paren - _FARTHEST), paren) + 1,
        text.rfind(": ", max(0, paren - _FARTHEST), paren) + 1,
    )
    words = [(match.group(), match.start()) for match in _WORD.finditer(text, start, paren)][-80:]
    while words and words[0][0].lower() in {"and", "or", "that", "which"}:
        words.pop(0)
    if not words:
        return paren
    first = _first(words, term, knowledge["determiners"], knowledge["boundaries"], collective)
    return words[first][1]


def _first(
    words: list[tuple[str, int]], term: str, determiners: frozenset[str], boundaries: frozenset[str], collective: bool
) -> int:
    lower = [word.lower().strip('“”"’.') for word, _ in words]
    if lower[-1] in table("definitions")["pronouns"]:
        return len(words) - 1
    head = {form.lower() for form in forms(term.split()[-1])}
    places = [i for i, word in enumerate(lower) if word in head]
    if places:
        return _phrase(lower, places[0] if collective else places[-1], determiners, boundaries)
    if collective:
        verbs = [i for i, word in enumerate(lower) if word in table("definitions")["governing"]]
        return verbs[-1] + 1 if verbs and verbs[-1] + 1 < len(words) else 0
    name = len(words)
    while name > 0 and (words[name - 1][0][0].isupper() or words[name - 1][0] in {"of", "and", "&", "for"}):
        name -= 1
    if (name < len(words) and len(words) - name > 1) or words[-1][0][0].isupper():
        while name < len(words) - 1 and not words[name][0][0].isupper():
            name += 1
        for back in range(name - 1, max(-1, name - 4), -1):
            if lower[back] in boundaries:
                break
            if lower[back] in determiners:
                return back
        return name
    near = max((i for i, word in enumerate(lower) if word in determiners), default=0)
    while near >= 2 and lower[near - 1] in {"of", "in", "to", "for", "by", "or", "and"}:
        earlier = [i for i in range(max(0, near - 9), near - 1) if lower[i] in determiners]
        if not earlier:
            break
        near = earlier[-1]
    points = lower[near] == "this" and lower[near + 1 : near + 2] in (["section"], ["clause"], ["paragraph"])
    return 0 if points else near


def _phrase(lower: list[str], head: int, determiners: frozenset[str], boundaries: frozenset[str]) -> int:
    """The start of the noun phrase with the head word at ``head``."""
    at = head
    while at > 0 and lower[at - 1] not in boundaries and head - at < 8:
        at -= 1
        if lower[at] in determiners:
            break
    return at
