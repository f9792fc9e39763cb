"""A name for several companies of one side: "Alder AS and Alder Networks AS, collectively referred to as “Alder”"."""

import re
from dataclasses import replace

from clauses.facts.obligations_lexicon import lexicon
from clauses.facts.party_introductions import CORPORATE, PREAMBLE
from clauses.facts.party_names import could_name_a_party
from clauses.facts.prose import sentence_at
from clauses.model import Definition, Party, Role

_TOGETHER = re.compile(
    r"\b(?:collectively|together|jointly)\b(?:[\s,]+(?:herein|hereinafter|hereafter|referred|to|as|called|known))*[\s,(]*"
    r"[“\"‘]?(?:the\s+)?[“\"‘]?$",
    re.IGNORECASE,
)
_NEAR = 80
_SEVERAL = 2


def with_collectives(text: str, definitions: tuple[Definition, ...], found: list[Party]) -> list[Party]:
    """The parties, with the name that a definition gives to several companies of one side among its aliases."""
    known = {name.lower() for party in found for name in (party.name, *party.aliases)}
    parties = list(found)
    for definition in definitions:
        at = definition.term_span.start
        if at > PREAMBLE or definition.term.lower() in known or not could_name_a_party(definition.term):
            continue
        if _TOGETHER.search(text, max(0, at - _NEAR), at) is None:
            continue
        before = text[sentence_at(text, at).start : at]
        named = [i for i, party in enumerate(parties) if _stands_in(before, party)]
        if len(CORPORATE.findall(before)) < _SEVERAL or definition.term.lower() in lexicon().named:
            continue
        if named and len({parties[i].role for i in named}) == 1 and parties[named[0]].role in _SIDES:
            party = parties[named[0]]
            parties[named[0]] = replace(party, aliases=(*party.aliases, definition.term, *definition.aliases))
    return parties


_SIDES = frozenset({Role.PROVIDER, Role.USER})


def _stands_in(words: str, party: Party) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in (party.name, *party.aliases))
