"""The part of a graph around one node."""

from clauses.graph.model import ClauseGraph
from clauses.graph.questions import below

__all__ = ["around"]


def around(graph: ClauseGraph, node: str) -> ClauseGraph:
    """The node with all it contains, everything one edge away, and the edges among these."""
    inside = set(below(graph, node))
    near = set(inside)
    for at in inside:
        near.update(edge.target for edge in graph.out.get(at, ()))
        near.update(edge.source for edge in graph.into.get(at, ()))
    for rule in [at for at in near if at.startswith("rule:")]:  # whom a rule binds belongs to it
        near.update(edge.target for edge in graph.out.get(rule, ()))
    return ClauseGraph(
        agreement=graph.agreement,
        nodes=tuple(found for found in graph.nodes if found.id in near),
        edges=tuple(
            edge
            for edge in graph.edges
            if (edge.source in near and edge.target in near and (edge.source in inside or edge.target in inside))
            or (edge.source.startswith("rule:") and edge.source in near)
        ),
    )
