"""The clause graph in the DOT language of Graphviz."""

from collections.abc import Iterator

from clauses.graph.model import ClauseGraph, EdgeKind, NodeKind

__all__ = ["render"]

_SHAPES = {
    NodeKind.AGREEMENT: "folder",
    NodeKind.CLAUSE: "box",
    NodeKind.DEFINITION: "ellipse",
    NodeKind.PARTY: "house",
    NodeKind.RULE: "note",
    NodeKind.DOCUMENT: "tab",
    NodeKind.SUBJECT: "hexagon",
}
_STYLES = {
    EdgeKind.CONTAINS: "dotted",
    EdgeKind.DEFINES: "dashed",
    EdgeKind.SURVIVES: "bold",
}


def render(graph: ClauseGraph) -> str:
    """The graph as a ``digraph``; several edges of one kind between two nodes are drawn as one, with their number."""
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: ClauseGraph) -> Iterator[str]:
    yield "digraph agreement {"
    yield '  graph [rankdir="LR"];'
    yield '  node [fontname="sans-serif", fontsize="10"];'
    yield '  edge [fontname="sans-serif", fontsize="9"];'
    for node in graph.nodes:
        yield f"  {_quoted(node.id)} [label={_quoted(node.name)}, shape={_quoted(_SHAPES[node.kind])}];"
    counts: dict[tuple[str, str, EdgeKind], int] = {}
    for edge in graph.edges:
        key = (edge.source, edge.target, edge.kind)
        counts[key] = counts.get(key, 0) + 1
    for (source, target, kind), times in counts.items():
        label = f"{kind} ×{times}" if times > 1 else str(kind)
        style = _STYLES.get(kind, "solid")
        yield f"  {_quoted(source)} -> {_quoted(target)} [label={_quoted(label)}, style={_quoted(style)}];"
    yield "}"


def _quoted(words: str) -> str:
    """A DOT string; a backslash would be an escape sequence of Graphviz, a NUL ends its input."""
    flat = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    return '"' + flat.replace("\\", "\\\\").replace('"', '\\"') + '"'
