"""The graph holds every fact once, between nodes that are there, and does not change."""

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.graph.build import graph_of
from clauses.graph.focus import around
from clauses.graph.model import AGREEMENT, Edge, EdgeKind, NodeKind
from clauses.parse import parse_bytes, parse_text
from tests.graph.terms import TERMS, graph

SAMPLE = Path(__file__).parents[2] / "corpus" / "samples" / "lumenfield-api-terms" / "2026-01-15.md"


def edges(kind: EdgeKind, text: str = TERMS) -> set[tuple[str, str]]:
    return {(edge.source, edge.target) for edge in graph(text).edges if edge.kind is kind}


def test_a_graph_is_one_frozen_value_equal_to_another_of_the_same_text() -> None:
    whole = graph()
    assert whole == graph()
    with pytest.raises(FrozenInstanceError):
        whole.nodes = ()  # type: ignore[misc]
    with pytest.raises(TypeError):
        whole.by_id["clause:1"] = whole.nodes[0]  # type: ignore[index]


def test_clauses_are_contained_from_the_agreement_down() -> None:
    contained = edges(EdgeKind.CONTAINS)
    assert {(AGREEMENT, "clause:2"), ("clause:2", "clause:2.1"), ("clause:5", "clause:5.1")} <= contained


def test_a_term_used_in_the_words_of_another_is_used_by_that_definition() -> None:
    assert ("definition:Loss", "definition:Cargo") in edges(EdgeKind.USES)
    assert ("clause:3.1", "definition:Loss") in edges(EdgeKind.USES)


def test_references_survival_and_rules_reach_their_clauses_and_parties() -> None:
    assert ("clause:3.1", "clause:2.1") in edges(EdgeKind.REFERS_TO)
    assert {target for _, target in edges(EdgeKind.SURVIVES)} == {"clause:3", "clause:4"}
    whole = graph()
    bound = {
        (whole.by_id[edge.source].clause, whole.by_id[edge.target].name)
        for edge in whole.edges
        if edge.kind is EdgeKind.BINDS
    }
    assert {("2.1", "Acme Freight, Inc."), ("2.2", "Customer")} <= bound
    both = {name for clause, name in bound if clause is not None and clause.startswith("4")}
    assert both == {"Acme Freight, Inc.", "Customer"}


def test_what_may_be_changed_is_amended() -> None:
    text = TERMS + "\n5.2 Changes. Acme may change these Terms and its prices on thirty days' notice.\n"
    whole = graph(text)
    amended = {whole.by_id[edge.target].kind for edge in whole.edges if edge.kind is EdgeKind.AMENDS}
    assert NodeKind.AGREEMENT in amended


def test_every_node_is_named_once_and_every_edge_ends_at_nodes_with_words_in_the_text() -> None:
    whole = graph_of(parse_bytes(SAMPLE.read_bytes(), SAMPLE.name))
    assert len(whole.by_id) == len(whole.nodes) > 100
    for edge in whole.edges:
        assert edge.source in whole.by_id
        assert edge.target in whole.by_id
        assert edge.span is None or edge.span.of(whole.agreement.text)
    assert sum(map(len, whole.out.values())) == sum(map(len, whole.into.values())) == len(whole.edges)


def test_the_part_around_a_clause_holds_its_neighbours_and_no_stray_edges() -> None:
    whole = graph()
    part = around(whole, "clause:3")
    held = {node.id for node in part.nodes}
    assert {"clause:3", "clause:3.1", "clause:3.2", "definition:Loss", "clause:2.1", "clause:5.1"} <= held
    assert "clause:2.2" not in held
    assert all(edge.source in held and edge.target in held for edge in part.edges)
    assert set(part.edges) <= set(whole.edges)


PIECES = st.sampled_from(
    [
        "## 1. Fees\n\n",
        "1.1 Term. ",
        "“Fee” means the Fee of Section 1. ",
        "Section 2 survives. ",
        "You must pay. ",
        "\n\n",
    ]
)


@given(st.lists(PIECES, max_size=20).map("".join))
def test_any_text_has_a_graph_whose_edges_end_at_its_nodes(text: str) -> None:
    whole = graph_of(parse_text("Terms. " + text, "a.md"))
    ends: set[str] = {end for edge in whole.edges for end in (edge.source, edge.target)}
    assert ends <= set(whole.by_id)
    assert isinstance(whole.edges, tuple)
    assert all(isinstance(edge, Edge) for edge in whole.edges)
