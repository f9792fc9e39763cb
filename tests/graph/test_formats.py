"""The graph in the formats that other programs open: they do open it, and find what we put in."""

import io
import json
import shutil
import subprocess
from xml.etree import ElementTree

import networkx
import pytest

from clauses.graph.networkx_view import to_networkx
from renderers import graph_dot, graph_graphml, graph_json, graph_svg
from tests.graph.terms import TERMS, graph

HOSTILE = TERMS.replace("2.2 Packing.", '2.2 Packing & <"Crates\\n">.').replace("explosives", "explosives \x0b\x1b[31m")


@pytest.mark.parametrize("text", [TERMS, HOSTILE])
def test_json_holds_every_node_and_edge(text: str) -> None:
    whole = graph(text)
    read = json.loads(graph_json.render(whole))
    assert [node["id"] for node in read["nodes"]] == [node.id for node in whole.nodes]
    assert [(edge["source"], edge["target"], edge["kind"]) for edge in read["edges"]] == [
        (edge.source, edge.target, str(edge.kind)) for edge in whole.edges
    ]


@pytest.mark.parametrize("text", [TERMS, HOSTILE])
def test_networkx_reads_the_graphml_and_finds_the_same_graph(text: str) -> None:
    whole = graph(text)
    read = networkx.read_graphml(io.BytesIO(graph_graphml.render(whole).encode()), force_multigraph=True)
    view = to_networkx(whole)
    assert read.is_directed()
    assert set(read.nodes) == set(view.nodes) == set(whole.by_id)
    assert read.number_of_edges() == view.number_of_edges() == len(whole.edges)
    assert read.nodes["clause:3.1"]["kind"] == view.nodes["clause:3.1"]["kind"] == "clause"
    assert read.nodes["clause:3.1"]["start"] == view.nodes["clause:3.1"]["start"]
    assert networkx.has_path(view, "clause:3.1", "definition:Cargo")


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz (dot) is not installed")
@pytest.mark.parametrize("text", [TERMS, HOSTILE])
def test_graphviz_draws_the_dot(text: str) -> None:
    whole = graph(text)
    done = subprocess.run(
        ["dot", "-Tplain"], input=graph_dot.render(whole).encode(), capture_output=True, check=True, timeout=60
    )
    assert done.stderr == b""
    drawn = [line.split() for line in done.stdout.decode().splitlines()]
    assert sum(line[0] == "node" for line in drawn) == len(whole.nodes)
    assert sum(line[0] == "edge" for line in drawn) == len({(e.source, e.target, e.kind) for e in whole.edges})


@pytest.mark.parametrize("text", [TERMS, HOSTILE])
def test_the_picture_is_well_formed_and_names_the_clause_and_its_neighbours(text: str) -> None:
    picture = graph_svg.render(graph(text), "3")
    root = ElementTree.fromstring(picture)
    shown = " ".join("".join(part.itertext()) for part in root.iter("{http://www.w3.org/2000/svg}text"))
    for words in ("Section 3 Liability", "Section 2.1 Duty", "“Loss”", "Section 5.1 Survival", "keeps alive", "cites"):
        assert words in shown
    assert "“Customer”" not in shown  # every clause speaks of the parties


def test_a_crowded_picture_ends_with_how_many_more_there_are() -> None:
    text = TERMS + "".join(f"\n5.{n} More. Section 3.1 applies.\n" for n in range(2, 60))
    picture = graph_svg.render(graph(text), "3.1")
    assert "more</text>" in picture
    assert picture == graph_svg.render(graph(text), "3.1")


def test_a_clause_that_nobody_cites_says_so_in_its_picture() -> None:
    picture = graph_svg.render(graph("# Terms\n\n## 1. Law\n\nOhio law applies.\n"), "1")
    assert "Nothing points to it." in picture
    assert "It points to nothing else." in picture
