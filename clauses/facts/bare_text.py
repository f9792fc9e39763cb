"""Facts of a text that no reader and no tree came before: one clause, for pipelines on a bare Doc."""

import re
from functools import lru_cache

from clauses.facts.defining import bind_definitions
from clauses.facts.definitions import definitions_in
from clauses.facts.parties import find_parties
from clauses.facts.topics import word_topics
from clauses.facts.units import Unit
from clauses.facts.uses import find_uses
from clauses.model import Clause, ClauseKind, Definition, Party, Use
from clauses.spans import Span
from clauses.text import Origin, Source

_NAME = "doc"
_PARAGRAPH = re.compile(r"\S(?:.|\n(?![ \t]*\n))*")


def parties_of(text: str) -> tuple[Party, ...]:
    """The parties that a text names, with their sides; spans in characters of ``text``."""
    return find_parties(text, _definitions(text), None)


def uses_of(text: str) -> tuple[Use, ...]:
    """The uses of the terms that the same text defines; spans in characters of ``text``."""
    return find_uses((_unit(text),), _definitions(text), (_clause(text),))


def topics_of_paragraphs(text: str) -> tuple[tuple[Span, str], ...]:
    """Each paragraph with each of its topics, by its words alone."""
    return tuple(
        (Span(*match.span()), topic) for match in _PARAGRAPH.finditer(text) for topic in word_topics(match.group())
    )


@lru_cache(maxsize=8)
def _definitions(text: str) -> tuple[Definition, ...]:
    """The definitions of a text; asked by several components of one pipeline in turn."""
    origin = Origin(name=_NAME, media_type="text/plain", sha256="", reader=_NAME)
    source = Source(origin=origin, text=text, blocks=())
    return bind_definitions(source, (_clause(text),), (_unit(text),), (definitions_in(text),))


def _clause(text: str) -> Clause:
    return Clause(id=_NAME, parent=None, kind=ClauseKind.PARAGRAPH, label=None, heading=None, span=Span(0, len(text)))


def _unit(text: str) -> Unit:
    whole = Span(0, len(text))
    return Unit(
        clause=_NAME,
        kind=ClauseKind.PARAGRAPH,
        heading=None,
        span=whole,
        words=text,
        lead_in="",
        tail=False,
        whole=whole,
    )
