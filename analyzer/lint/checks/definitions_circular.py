"""Terms that are defined by themselves."""

import re
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft
from analyzer.severity import Severity
from clauses.model import DefinitionForm

_VERB = re.compile(r"[\s\"”’',:]*(?:shall|will)?\s*\b(?:means?|refers? to|is|are|includes?)\b[\s,:]*", re.I)
_DETERMINER = re.compile(r"(?:the|an?|any|all|each|our|your|such)\s+", re.I)


def find(draft: Draft) -> Iterator[Defect]:
    """Definitions whose defining words begin with the term itself."""
    for definition in draft.agreement.definitions:
        if definition.form not in {DefinitionForm.MEANS, DefinitionForm.INCLUDES}:
            continue
        after = draft.text[definition.term_span.end : definition.span.end]
        verb = _VERB.match(after)
        if verb is None:
            continue
        head = _DETERMINER.sub("", after[verb.end() :])
        # “Services” means the services …: a plain word defines the term
        if re.match(rf"{re.escape(definition.term)}\b", head):
            yield Defect(
                span=definition.term_span,
                message=f"“{definition.term}” is defined by itself: its defining words begin with the same term.",
            )


CHECK = Check(
    rule="circular-definition",
    title="A term is defined by itself",
    severity=Severity.LOW,
    why="Such a definition adds nothing; what the term covers stays open.",
    wrong="“Documentation” means the Documentation that we publish.",
    find=find,
)
