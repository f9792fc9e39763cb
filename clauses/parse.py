"""Bytes or text in, an ``Agreement`` out: reading, structure, facts, in that order."""

from collections.abc import Mapping
from dataclasses import replace

from clauses.facts.named_parties import NO_ONE
from clauses.facts.pipeline import find_facts
from clauses.model import Agreement, Clause, Role
from clauses.readers import read
from clauses.readers.akn import is_akn, read_akn
from clauses.structure.depth import too_deep
from clauses.structure.stacked import stacked
from clauses.structure.tree import build, title_of
from clauses.text import Source, Tracked


def parse_bytes(
    data: bytes, name: str, tracked: Tracked = Tracked.ACCEPTED, *, parties: Mapping[str, Role] = NO_ONE
) -> Agreement:
    """The agreement in a file's bytes; the reader is chosen by ``name`` and the first bytes.

    ``tracked`` is how the tracked changes of a Word file are read; ``parties`` gives names their side over what
    the text suggests.

    Raises ``UnreadableInputError`` when there is nothing to read.
    """
    if is_akn(data):
        return _agreement(*read_akn(data, name), parties)
    return parse_source(read(data, name, tracked), parties)


def parse_text(text: str, name: str = "text.txt") -> Agreement:
    """The agreement in ``text``, read as the format that ``name``'s suffix says (plain text by default)."""
    return parse_bytes(text.encode("utf-8"), name)


def parse_source(source: Source, parties: Mapping[str, Role] = NO_ONE) -> Agreement:
    """The agreement in a source that a reader made; ``parties`` as in ``parse_bytes``."""
    return _agreement(source, build(source), parties)


def _agreement(source: Source, clauses: tuple[Clause, ...], parties: Mapping[str, Role]) -> Agreement:
    """The agreement with these clauses; their topics and all facts come from the words."""
    facts = find_facts(source, clauses, parties)
    return Agreement(
        source=source.origin,
        text=source.text,
        title=title_of(source, clauses),
        language=facts.language,
        last_updated=facts.last_updated,
        effective=facts.effective,
        clauses=tuple(replace(c, topics=facts.topics.get(c.id, c.topics)) for c in clauses),
        parties=facts.parties,
        definitions=facts.definitions,
        uses=facts.uses,
        references=facts.references,
        obligations=facts.obligations,
        survival=facts.survival,
        quantities=facts.quantities,
        amendment=facts.amendment,
        links=source.links,
        emphasis=source.emphasis,
        diagnostics=(*source.diagnostics, *stacked(source.text, clauses), *too_deep(clauses)),
    )
