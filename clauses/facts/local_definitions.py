"""A definition as found in one unit's words."""

import re
from dataclasses import dataclass

from clauses.model import DefinitionForm
from clauses.spans import Span

SCOPED = re.compile(
    r"\b(?:for\s+(?:the\s+)?purposes?\s+of|as\s+used\s+in|used\s+in|in|within|under)\s+this\s+(?:section|clause|paragraph|article|sub-?section|sub-?clause|schedule|exhibit|annex)\b",
    re.IGNORECASE,
)
"""Words that limit a definition to the clause around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalDefinition:
    """A definition in a unit; spans are relative to it.

    ``span`` ends with the sentences that define, ``entry_end`` where the entry would end if the unit is a list of
    entries. ``starts`` are other places where a term without an opening quote may begin. ``scoped`` is the text
    of a limitation ("this Section"), if one is stated. ``tentative``: a capitalised word in parentheses without
    quotes, a definition only where the text goes on to use it; ``doubtful``: and uses it often with "the", as
    nothing else tells that "(the Press)" is a name.
    """

    term: str
    form: DefinitionForm
    span: Span
    term_span: Span
    entry_end: int
    aliases: tuple[str, ...] = ()
    starts: tuple[int, ...] = ()
    scoped: bool = False
    antecedent: str = ""
    tentative: bool = False
    doubtful: bool = False


def clean(term: str) -> str:
    """The term on one line, without marks of emphasis."""
    return " ".join(term.split()).strip("*_ ")
