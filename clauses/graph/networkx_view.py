"""The graph for NetworkX, for whoever wants its algorithms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clauses.graph.model import ClauseGraph

if TYPE_CHECKING:
    import networkx

__all__ = ["to_networkx"]


def to_networkx(graph: ClauseGraph) -> networkx.MultiDiGraph[str]:
    """A ``networkx.MultiDiGraph``: nodes with ``kind``, ``name``, ``clause``, ``start`` and ``end``, edges with
    ``kind``, ``note``, ``start`` and ``end``; what a node or edge lacks is left out.

    Raises:
        ImportError: if NetworkX is not installed (``pip install novation[graph]``).
    """
    try:
        import networkx
    except ModuleNotFoundError as problem:
        raise ImportError("NetworkX is not installed: pip install 'novation[graph]'.") from problem
    view: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node in graph.nodes:
        place = {} if node.span is None else {"start": node.span.start, "end": node.span.end}
        inside = {} if node.clause is None else {"clause": node.clause}
        view.add_node(node.id, kind=str(node.kind), name=node.name, **inside, **place)
    for edge in graph.edges:
        place = {} if edge.span is None else {"start": edge.span.start, "end": edge.span.end}
        said = {} if edge.note is None else {"note": edge.note}
        view.add_edge(edge.source, edge.target, kind=str(edge.kind), **said, **place)
    return view
