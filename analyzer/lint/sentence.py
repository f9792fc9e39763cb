"""A sentence and the clause it stands in."""

from dataclasses import dataclass

from clauses.model import Clause
from clauses.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a clause's own words, headings and labels left out. ``span`` is in the agreement's text."""

    clause: Clause
    span: Span
    words: str
