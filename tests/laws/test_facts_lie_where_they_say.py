"""Law 2: every fact's span lies in its clause, and the text there is what the fact says."""

import pytest
from hypothesis import given

from clauses.diagnostics import UnreadableInputError
from clauses.model import Agreement
from clauses.parse import parse_bytes
from clauses.spans import Span
from tests.law_texts import gold_files, made_up_texts, sample_files


def assert_law_two(agreement: Agreement) -> None:
    text = agreement.text
    clauses = {clause.id: clause for clause in agreement.clauses}
    facts: list[tuple[str, Span]] = [
        *((d.clause, d.span) for d in agreement.definitions),
        *((u.clause, u.span) for u in agreement.uses),
        *((r.clause, r.span) for r in agreement.references),
        *((o.clause, o.span) for o in agreement.obligations),
        *((s.clause, s.span) for s in agreement.survival),
        *((q.clause, q.span) for q in agreement.quantities),
        *((a.clause, a.span) for a in agreement.amendment),
    ]
    for clause, span in facts:
        assert clauses[clause].span.holds(span), (clause, span)
        assert span.start < span.end <= len(text)
    for definition in agreement.definitions:
        assert definition.span.holds(definition.term_span)
        assert _words(definition.term) == _words(definition.term_span.of(text))
    for reference in agreement.references:
        assert _words(reference.text) == _words(reference.span.of(text))
        assert reference.target is None or reference.target in clauses
    for survival in agreement.survival:
        assert all(target in clauses for target in survival.targets)
    names = {definition.id for definition in agreement.definitions}
    assert len(names) == len(agreement.definitions)
    assert all(use.definition in names for use in agreement.uses)
    for party in agreement.parties:
        there = " ".join(_words(party.span.of(text))) if party.span else ""
        assert not there or any(" ".join(_words(name)) in there for name in (party.name, *party.aliases))


def _words(text: str) -> list[str]:
    return text.casefold().split()


@given(text=made_up_texts())
def test_facts_of_made_up_texts_lie_where_they_say(text: str) -> None:
    try:
        agreement = parse_bytes(text.encode("utf-8"), "made-up.txt")
    except UnreadableInputError:
        return
    assert_law_two(agreement)


def test_facts_of_the_samples_lie_where_they_say() -> None:
    files = sample_files()
    assert files
    for file in files:
        assert_law_two(parse_bytes(file.read_bytes(), file.name))


def test_facts_of_real_documents_lie_where_they_say() -> None:
    files = gold_files()
    if not files:
        pytest.skip("the measuring texts are not beside this checkout")
    for file in files:
        assert_law_two(parse_bytes(file.read_bytes(), file.name))
