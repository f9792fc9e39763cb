"""Terms that are defined by themselves, directly or by way of each other."""

import re
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft, key_of
from analyzer.severity import Severity
from clauses.model import Definition, DefinitionForm

_VERB = re.compile(r"[\s\"”’',:]*(?:shall|will)?\s*\b(?:means?|refers? to|is|are|includes?)\b[\s,:]*", re.I)
_DETERMINER = re.compile(r"(?:the|an?|any|all|each|our|your|such)\s+", re.I)
_LONGER_NAME = re.compile(r"\s+(?:of\s+|the\s+)*[A-Z]")


def find(draft: Draft) -> Iterator[Defect]:
    """Definitions whose defining words begin with the term itself, and pairs that begin with each other's."""
    parties = {key_of(name) for party in draft.agreement.parties for name in (party.name, *party.aliases)}
    heads: dict[str, tuple[Definition, str]] = {}
    for definition in draft.agreement.definitions:
        head = _head(draft, definition)
        if head is None or key_of(definition.term) in parties:
            continue
        own = re.match(rf"{re.escape(definition.term)}\b", head)
        # “Services” means the services …: a plain word defines the term; a longer name is another thing
        if own and not _LONGER_NAME.match(head, own.end()):
            yield Defect(
                span=definition.term_span,
                message=f"“{definition.term}” is defined by itself: its defining words begin with the same term.",
            )
        heads.setdefault(definition.term, (definition, head))
    yield from _pairs(heads)


def _head(draft: Draft, definition: Definition) -> str | None:
    """The defining words without verb and article; None where the form has none."""
    if definition.form not in {DefinitionForm.MEANS, DefinitionForm.INCLUDES}:
        return None
    after = draft.text[definition.term_span.end : definition.span.end]
    verb = _VERB.match(after)
    return _DETERMINER.sub("", after[verb.end() :], count=1) if verb else None


def _pairs(heads: dict[str, tuple[Definition, str]]) -> Iterator[Defect]:
    """A means the B that …; B means the A that …."""
    for term, (definition, head) in heads.items():
        other = next(
            (name for name in heads if name != term and re.match(rf"{re.escape(name)}\b(?!\s+[A-Z])", head)), None
        )
        if other is None or definition.span > heads[other][0].span:
            continue
        if re.match(rf"{re.escape(term)}\b(?!\s+[A-Z])", heads[other][1]):
            yield Defect(
                span=definition.term_span,
                message=f"“{term}” and “{other}” are defined by each other.",
                related=(heads[other][0].term_span,),
            )


CHECK = Check(
    rule="circular-definition",
    title="A term is defined by itself",
    severity=Severity.LOW,
    what="Looks for definitions whose defining words begin with the very term, capital and all, and for two terms that "
    "are defined by each other. The plain word is no circle: “Services” means the services that ….",
    why="Such a definition adds nothing; what the term covers stays open.",
    wrong="“Documentation” means the Documentation that we publish.",
    instead="“Documentation” means the manuals and guides that we publish at docs.acme.example.",
    find=find,
)
