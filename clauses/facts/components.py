"""spaCy components: each finder as a registered factory, usable in any pipeline on a bare Doc.

``nlp.add_pipe("novation_references")`` leaves its finds in ``doc.spans["novation_references"]``; a span's label says
what it is (the form of a definition, the kind of a reference, the modality of an obligation …).
"""

from collections.abc import Callable, Iterable

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from clauses.facts.amendment import find_amendment
from clauses.facts.definitions import find_definitions
from clauses.facts.obligations import find_obligations
from clauses.facts.quantities import find_quantities
from clauses.facts.references import find_references
from clauses.facts.survival import find_survival
from clauses.spans import Span

Component = Callable[[Doc], Doc]


def mark(doc: Doc, group: str, finds: Iterable[tuple[Span, str]]) -> Doc:
    """The doc with ``finds`` (spans in characters, labels) as a span group; a span takes whole tokens."""
    spans = [doc.char_span(span.start, span.end, label=label, alignment_mode="expand") for span, label in finds]
    doc.spans[group] = SpanGroup(doc, name=group, spans=[span for span in spans if span is not None])
    return doc


@Language.factory("novation_definitions")
def definitions(nlp: Language, name: str) -> Component:
    """Definitions, labelled by form; the whole definition is the span."""
    return lambda doc: mark(
        doc, "novation_definitions", ((find.span, find.form.value) for find in find_definitions(doc))
    )


@Language.factory("novation_references")
def references(nlp: Language, name: str) -> Component:
    """References, labelled by kind. Without a clause tree their targets stay open."""
    return lambda doc: mark(doc, "novation_references", ((find.span, find.kind.value) for find in find_references(doc)))


@Language.factory("novation_obligations")
def obligations(nlp: Language, name: str) -> Component:
    """Rules of conduct or risk, labelled by modality."""
    return lambda doc: mark(
        doc, "novation_obligations", ((find.span, find.modality.value) for find in find_obligations(doc, ""))
    )


@Language.factory("novation_survival")
def survival(nlp: Language, name: str) -> Component:
    """Survival passages, labelled by route."""
    return lambda doc: mark(doc, "novation_survival", ((find.span, find.route.value) for find in find_survival(doc)))


@Language.factory("novation_quantities")
def quantities(nlp: Language, name: str) -> Component:
    """Quantities, labelled by kind."""
    return lambda doc: mark(doc, "novation_quantities", ((find.span, find.kind.value) for find in find_quantities(doc)))


@Language.factory("novation_amendment")
def amendment(nlp: Language, name: str) -> Component:
    """Amendment passages, labelled by what may be changed."""
    return lambda doc: mark(doc, "novation_amendment", ((find.span, find.what.value) for find in find_amendment(doc)))
