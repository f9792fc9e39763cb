"""spaCy components: each finder as a registered factory, usable in any pipeline on a bare Doc.

``nlp.add_pipe("novation_references")`` leaves its finds in ``doc.spans["novation_references"]``; a span's label says
what it is (the form of a definition, the kind of a reference, the modality of an obligation …). The package's entry
points (``spacy_factories``) make the names known to spaCy without an import. Components hold no state of their own:
``nlp.to_disk`` writes only their settings.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from clauses.facts.amendment import find_amendment
from clauses.facts.bare_text import parties_of, topics_of_paragraphs, uses_of
from clauses.facts.definitions import definitions_in
from clauses.facts.obligations import find_obligations
from clauses.facts.quantities import find_quantities
from clauses.facts.references import references_in
from clauses.facts.survival import find_survival
from clauses.spans import Span

Finds = Iterable[tuple[Span, str]]


def mark(doc: Doc, group: str, finds: Finds) -> Doc:
    """The doc with ``finds`` (spans in characters, labels) as a span group; a span takes whole tokens."""
    spans = [doc.char_span(span.start, span.end, label=label, alignment_mode="expand") for span, label in finds]
    doc.spans[group] = SpanGroup(doc, name=group, spans=[span for span in spans if span is not None])
    return doc


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """A finder in a pipeline: ``find`` gives spans in characters of the doc with their labels, ``key`` the group."""

    find: Callable[[Doc], Finds]
    key: str

    def __call__(self, doc: Doc) -> Doc:
        """The doc with the finds in ``doc.spans[key]``."""
        return mark(doc, self.key, self.find(doc))


@Language.factory("novation_definitions", default_config={"spans_key": "novation_definitions"})
def definitions(nlp: Language, name: str, spans_key: str) -> Component:
    """Definitions, labelled by form; the whole definition is the span."""
    return Component(key=spans_key, find=lambda doc: [(it.span, it.form.value) for it in definitions_in(doc.text)])


@Language.factory("novation_references", default_config={"spans_key": "novation_references"})
def references(nlp: Language, name: str, spans_key: str) -> Component:
    """References, labelled by kind. Without a clause tree their targets stay open."""
    return Component(key=spans_key, find=lambda doc: [(it.span, it.kind.value) for it in references_in(doc.text)])


@Language.factory("novation_obligations", default_config={"spans_key": "novation_obligations"})
def obligations(nlp: Language, name: str, spans_key: str) -> Component:
    """Rules of conduct or risk, labelled by modality."""
    return Component(
        key=spans_key, find=lambda doc: [(it.span, it.modality.value) for it in find_obligations(doc.text)]
    )


@Language.factory("novation_survival", default_config={"spans_key": "novation_survival"})
def survival(nlp: Language, name: str, spans_key: str) -> Component:
    """Survival passages, labelled by route."""
    return Component(key=spans_key, find=lambda doc: [(it.span, it.route.value) for it in find_survival(doc.text)])


@Language.factory("novation_quantities", default_config={"spans_key": "novation_quantities"})
def quantities(nlp: Language, name: str, spans_key: str) -> Component:
    """Quantities, labelled by kind."""
    return Component(key=spans_key, find=lambda doc: [(it.span, it.kind.value) for it in find_quantities(doc.text)])


@Language.factory("novation_amendment", default_config={"spans_key": "novation_amendment"})
def amendment(nlp: Language, name: str, spans_key: str) -> Component:
    """Amendment passages, labelled by what may be changed."""
    return Component(key=spans_key, find=lambda doc: [(it.span, it.what.value) for it in find_amendment(doc.text)])


@Language.factory("novation_parties", default_config={"spans_key": "novation_parties"})
def parties(nlp: Language, name: str, spans_key: str) -> Component:
    """Parties where the text introduces them, labelled by side (provider, user, other)."""
    return Component(
        key=spans_key, find=lambda doc: [(it.span, it.role.value) for it in parties_of(doc.text) if it.span is not None]
    )


@Language.factory("novation_uses", default_config={"spans_key": "novation_uses"})
def uses(nlp: Language, name: str, spans_key: str) -> Component:
    """Uses of the terms that the same doc defines, labelled by the id of the definition ("definition:Service")."""
    return Component(key=spans_key, find=lambda doc: [(it.span, it.definition) for it in uses_of(doc.text)])


@Language.factory("novation_topics", default_config={"spans_key": "novation_topics"})
def topics(nlp: Language, name: str, spans_key: str) -> Component:
    """Paragraphs with a topic by their words, one span a topic, labelled by it; headings are read in an agreement."""
    return Component(key=spans_key, find=lambda doc: topics_of_paragraphs(doc.text))
