from clauses.facts.pipeline import find_facts, local_facts
from clauses.model import Agreement
from clauses.readers import read
from clauses.structure.tree import build


def test_every_fact_lies_in_its_clause(agreement: Agreement) -> None:
    spans = {clause.id: clause.span for clause in agreement.clauses}
    facts = [
        *((fact.clause, fact.span) for fact in agreement.definitions),
        *((fact.clause, fact.span) for fact in agreement.uses),
        *((fact.clause, fact.span) for fact in agreement.references),
        *((fact.clause, fact.span) for fact in agreement.obligations),
    ]
    assert facts
    assert all(spans[clause].holds(span) for clause, span in facts)


def test_a_reference_is_what_its_span_says(agreement: Agreement) -> None:
    assert all(reference.span.of(agreement.text) == reference.text for reference in agreement.references)


def test_the_same_words_give_the_same_facts(agreement: Agreement) -> None:
    source = read(agreement.text.encode(), "again.txt")
    clauses = build(source)
    assert find_facts(source, clauses) == find_facts(source, clauses)


def test_local_facts_are_remembered_by_their_words() -> None:
    assert local_facts("Customer shall pay.", "") is local_facts("Customer shall pay.", "")


def test_a_text_without_words_has_no_facts() -> None:
    source = read(b"-- ?? --\n", "x.txt")
    facts = find_facts(source, build(source))
    assert (facts.definitions, facts.parties, facts.language) == ((), (), "und")
