"""What a lawyer asks: what rests on this, what it rests on, whose duties, what survives, what nobody points to."""

import pytest

from clauses.graph.naming import NamingError, clause_named, definitions_named, party_named
from clauses.graph.questions import duties, resting_on, rests_on, survivors, unreferenced
from clauses.model import Party, Role
from tests.graph.terms import graph


def test_what_rests_on_a_definition_is_told_nearest_first_and_through_others() -> None:
    steps = {step.node: step.distance for step in resting_on(graph(), ["definition:Cargo"])}
    assert steps["clause:2.1"] == steps["clause:2.2"] == steps["definition:Loss"] == 1
    assert steps["clause:3.1"] == 2  # speaks of a Loss, which is a loss of Cargo
    order = [step.distance for step in resting_on(graph(), ["definition:Cargo"])]
    assert order == sorted(order)


def test_a_clause_rests_on_the_terms_it_uses_the_clauses_it_cites_and_what_these_rest_on() -> None:
    steps = {step.node: step.distance for step in rests_on(graph(), "clause:3.1")}
    assert steps["definition:Loss"] == steps["clause:2.1"] == 1
    assert steps["definition:Cargo"] == 2
    assert "clause:3.1" not in steps


def test_the_duties_of_a_party_include_those_of_both_and_carry_their_deadlines() -> None:
    found = {(duty.clause, duty.modal): duty.deadline for duty in duties(graph(), Role.USER)}
    assert ("2.2", "must") in found
    assert ("2.2", "must not") in found
    assert found["3.2", "shall"] is not None
    assert any(clause.startswith("4") for clause, _ in found)
    assert not any(clause == "2.1" for clause, _ in found)


def test_what_survives_comes_with_the_passage_that_says_so() -> None:
    found = survivors(graph())
    assert [one.clause for one in found] == ["3", "4"]
    assert {one.why.clause for one in found} == {"5.1"}


def test_a_clause_is_pointed_to_through_its_parts_and_its_whole() -> None:
    nobody = {clause.id for clause in unreferenced(graph())}
    assert {"1", "2.2", "5", "5.1"} <= nobody
    assert not nobody & {"2", "2.1", "3", "3.1", "4"}


@pytest.mark.parametrize("words", ["3.1", "Section 3.1", "clause 3.1", "3.1 (Cap)", "§ 3.1", "cap"])
def test_a_clause_is_named_as_one_cites_it(words: str) -> None:
    assert clause_named(graph().agreement, words).id == "3.1"


def test_a_term_is_found_in_any_case_and_number_and_a_party_by_name_or_side() -> None:
    agreement = graph().agreement
    assert [found.term for found in definitions_named(agreement, "losses")] == ["Loss"]
    assert party_named(agreement, "user") is Role.USER
    acme = party_named(agreement, "acme")
    assert isinstance(acme, Party)
    assert acme.role is Role.PROVIDER


@pytest.mark.parametrize(
    ("look", "words", "hint"),
    [
        (clause_named, "Liabilty", "did you mean Liability?"),
        (definitions_named, "Kargo", "did you mean Cargo?"),
        (party_named, "Custmer", "did you mean Customer"),
    ],
)
def test_a_misspelt_name_gets_the_nearest_one(look: object, words: str, hint: str) -> None:
    assert callable(look)
    with pytest.raises(NamingError, match="did you mean") as problem:
        look(graph().agreement, words)
    assert hint in str(problem.value)
