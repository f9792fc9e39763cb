"""The facts of leases, loans, NDAs and other agreements are those that were written down beside them."""

import pytest

from clauses.model import ReferenceKind
from tests.facts.labelled import MODALITIES, Labelled, load, names

EVERY = pytest.mark.parametrize("name", names())


@pytest.fixture(scope="module")
def agreements() -> dict[str, Labelled]:
    return {name: load(name) for name in names()}


@EVERY
def test_the_defined_terms_are_those_written_down(name: str, agreements: dict[str, Labelled]) -> None:
    known = agreements[name]
    assert {definition.term for definition in known.agreement.definitions} == {label.words for label in known.read("D")}


@EVERY
def test_each_reference_reaches_the_clause_written_down(name: str, agreements: dict[str, Labelled]) -> None:
    known = agreements[name]
    found = [reference for reference in known.agreement.references if reference.kind is ReferenceKind.CLAUSE]
    for label in known.read("R"):
        assert label.says in {reference.target for reference in found if label.meets(reference.span)}, label
    for reference in found:
        assert any(label.meets(reference.span) for label in known.of("R")), reference


@EVERY
def test_what_survives_is_what_was_written_down(name: str, agreements: dict[str, Labelled]) -> None:
    known = agreements[name]
    for label in known.read("S"):
        found = [survival for survival in known.agreement.survival if label.meets(survival.span)]
        assert found, label
        if label.says:
            assert label.says.split(", ") == list(found[0].targets)


@EVERY
def test_powers_to_change_are_found(name: str, agreements: dict[str, Labelled]) -> None:
    known = agreements[name]
    for label in known.read("A"):
        assert any(label.meets(amendment.span) for amendment in known.agreement.amendment), label


@EVERY
def test_quantities_have_the_value_written_down(name: str, agreements: dict[str, Labelled]) -> None:
    known = agreements[name]
    for label in known.read("Q"):
        values = {str(it.value).removesuffix(".0") for it in known.agreement.quantities if label.meets(it.span)}
        assert label.says in values, label


@EVERY
def test_each_norm_has_its_modality_and_its_bearers_side(name: str, agreements: dict[str, Labelled]) -> None:
    known = agreements[name]
    for label in known.read(*MODALITIES):
        found = {(it.modality, it.bearer_role) for it in known.agreement.obligations if label.meets(it.span)}
        assert (MODALITIES[label.kind], label.says) in found, label


@EVERY
def test_nothing_else_is_taken_for_a_norm(name: str, agreements: dict[str, Labelled]) -> None:
    known = agreements[name]
    labels = known.of("?", *MODALITIES)
    for norm in known.agreement.obligations:
        assert any(label.meets(norm.span) for label in labels), norm


@EVERY
def test_a_norm_marked_as_missed_is_still_missed(name: str, agreements: dict[str, Labelled]) -> None:
    known = agreements[name]
    for label in filter(lambda label: label.missed, known.of(*MODALITIES)):
        found = {(it.modality, it.bearer_role) for it in known.agreement.obligations if label.meets(it.span)}
        assert (MODALITIES[label.kind], label.says) not in found, f"read now, take its mark away: {label}"
