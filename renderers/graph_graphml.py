"""The clause graph as GraphML, for yEd, Gephi, Cytoscape and NetworkX."""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from clauses.graph.model import ClauseGraph
from clauses.spans import Span
from renderers.xml_text import xml_words

__all__ = ["render"]

_KEYS = (
    ("kind", "node", "string"),
    ("name", "node", "string"),
    ("clause", "node", "string"),
    ("start", "node", "int"),
    ("end", "node", "int"),
    ("kind", "edge", "string"),
    ("note", "edge", "string"),
    ("start", "edge", "int"),
    ("end", "edge", "int"),
)


def render(graph: ClauseGraph) -> str:
    """The graph as a GraphML document: directed, attributes as in the JSON, spans as ``start`` and ``end``."""
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: ClauseGraph) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for name, domain, kind in _KEYS:
        yield f'  <key id="{domain}-{name}" for="{domain}" attr.name="{name}" attr.type="{kind}"/>'
    yield '  <graph id="agreement" edgedefault="directed">'
    for node in graph.nodes:
        said = {"kind": str(node.kind), "name": node.name, "clause": node.clause, **_place(node.span)}
        yield f"    <node id={_attribute(node.id)}>{_data('node', said)}</node>"
    for at, edge in enumerate(graph.edges):
        said = {"kind": str(edge.kind), "note": edge.note, **_place(edge.span)}
        ends = f"source={_attribute(edge.source)} target={_attribute(edge.target)}"
        yield f'    <edge id="e{at}" {ends}>{_data("edge", said)}</edge>'
    yield "  </graph>"
    yield "</graphml>"


def _data(domain: str, said: dict[str, str | None]) -> str:
    return "".join(
        f'<data key="{domain}-{name}">{escape(xml_words(value))}</data>'
        for name, value in said.items()
        if value is not None
    )


def _place(span: Span | None) -> dict[str, str | None]:
    return {} if span is None else {"start": str(span.start), "end": str(span.end)}


def _attribute(words: str) -> str:
    return quoteattr(xml_words(words))
