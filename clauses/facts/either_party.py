"""Names that either party may bear: "a party (the “Data Recipient”)", "“Discloser” means the party disclosing …"."""

import re

from clauses.facts.inflection import forms
from clauses.model import Definition, DefinitionForm, Party

_A_PARTY = re.compile(
    r"\b(?:(?:a|an|the\s+other|either|each|any|one|that|such)\s+(?:party|side)|(?:one|either|any|whichever)\s+of\s+(?:us|them|the\s+parties))\b[^.;()]{0,60}$",
    re.IGNORECASE,
)
_THE_PARTY = re.compile(
    r"\W*(?:means|is|refers\s+to)\s+(?:the|a|any|either|each)\s+party\s+(?:that|which|who|[a-z]+ing)\b", re.IGNORECASE
)
_AND_THE_OTHER = re.compile(
    r"\b(?:one\s+of\s+us|one\s+(?:party|side)|either\s+(?:of\s+us|party))\b[^.;]{0,100}\bthe\s+other$", re.IGNORECASE
)
"""The other of the two: "one of us (the giver) tells the other (the taker)"."""
_NEAR = 160


def names_of_either(text: str, definitions: tuple[Definition, ...], parties: tuple[Party, ...]) -> frozenset[str]:
    """The terms, in lower case, that stand for whichever party is meant; a party's own names are none."""
    own = {name.lower() for party in parties for name in (party.name, *party.aliases)}
    return frozenset(
        form
        for definition in definitions
        if definition.term.lower() not in own and _is_either(text, definition)
        for form in (definition.term.lower(), *forms(definition.term.lower()))
    )


def _is_either(text: str, definition: Definition) -> bool:
    at = definition.term_span.start
    if definition.form is DefinitionForm.PARENTHETICAL:
        opened = text.rfind("(", max(0, at - _NEAR), at)
        before = text[max(0, opened - _NEAR) : opened].rstrip() if opened >= 0 else ""
        return _A_PARTY.search(before) is not None or _AND_THE_OTHER.search(before) is not None
    return _THE_PARTY.match(text[definition.term_span.end : definition.term_span.end + _NEAR]) is not None
