"""The definitions in one unit's words, by verb and in parentheses."""

from dataclasses import replace
from itertools import zip_longest

from clauses.facts.defining_verbs import called, glued, meant
from clauses.facts.local_definitions import LocalDefinition
from clauses.facts.parenthetical import parentheses, unquoted
from clauses.facts.quotes import quotes
from clauses.model import DefinitionForm
from clauses.spans import Span


def definitions_in(text: str) -> tuple[LocalDefinition, ...]:
    """The definitions in a unit's words, in order of their terms."""
    if not any(mark in text for mark in "“”\"«»„‘'()"):
        return ()
    quoted = quotes(text)
    found = [*meant(text, quoted), *(glued(text, quoted) if "”" in text or '"' in text else ())]
    taken = [local.term_span for local in found]
    for named in (parentheses(text, quoted), called(text, quoted), unquoted(text)):
        new = [local for local in named if not any(local.term_span.meets(span) for span in taken)]
        found.extend(new)
        taken.extend(Span(max(0, text.rfind("(", 0, local.term_span.start)), local.term_span.end) for local in new)
    found.sort(key=lambda local: local.term_span)
    return tuple(_with_entry_ends(text, found))


def _with_entry_ends(text: str, found: list[LocalDefinition]) -> list[LocalDefinition]:
    """Entries of a glossary run to the next entry or to the end of the unit."""
    heads = [
        local
        for local in found
        if local.form is not DefinitionForm.PARENTHETICAL and local.term_span.start - local.span.start <= 40
    ]
    ends = {}
    for local, after in zip_longest(heads, heads[1:]):
        end = len(text.rstrip()) if after is None else after.span.start
        ends[local.term_span] = max(
            local.span.end if after is None else 0, local.term_span.end, len(text[:end].rstrip(' \t\n;,“"'))
        )
    return [replace(local, entry_end=ends[local.term_span]) if local.term_span in ends else local for local in found]
