"""A picture of a clause with its neighbours: what points to it on the left, what it points to on the right.

The layout is our own and plain: three columns of boxes. Same graph, same bytes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from clauses.graph.model import AGREEMENT, ClauseGraph, Edge, EdgeKind, clause_node
from clauses.graph.questions import below
from renderers.view.lines import clipped
from renderers.view.names import Names
from renderers.xml_text import xml_words

__all__ = ["render"]

_WIDE, _HIGH, _GAP, _BETWEEN, _MARGIN, _TOP = 260, 44, 14, 170, 20, 56
_LETTERS = 36
_MOST = 40
_COLOURS = {
    EdgeKind.CONTAINS: "#6b7280",
    EdgeKind.DEFINES: "#0f766e",
    EdgeKind.USES: "#1d4ed8",
    EdgeKind.REFERS_TO: "#b45309",
    EdgeKind.BINDS: "#7c3aed",
    EdgeKind.SURVIVES: "#be123c",
    EdgeKind.AMENDS: "#a21caf",
}
_FILLS = {"clause": "#ffffff", "definition": "#ecfdf5", "party": "#f5f3ff", "rule": "#fefce8", "document": "#fff7ed"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Box:
    """A neighbour, how it is related, and the words that make the relation."""

    node: str
    kind: EdgeKind
    times: int
    words: str


def render(graph: ClauseGraph, clause: str) -> str:
    """An SVG picture of the clause with this id and its neighbours; ``graph`` is the whole graph."""
    names = Names(graph.agreement)
    focus = clause_node(clause)
    inside = set(below(graph, focus))
    left = _boxes(_edges_into(graph, inside), "source", graph)
    right = _boxes(_edges_out(graph, inside), "target", graph)
    rows = max(len(left), len(right), 1)
    height = _TOP + rows * (_HIGH + _GAP) + _MARGIN
    width = 2 * _MARGIN + 3 * _WIDE + 2 * _BETWEEN
    title = f"{names.of(clause).full} and its neighbours"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        'role="img" font-family="system-ui, sans-serif" font-size="12">',
        f"<title>{_words(title)}</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
    ]
    middle = _TOP + (rows * (_HIGH + _GAP) - _GAP) // 2 - _HIGH // 2
    centre = _MARGIN + _WIDE + _BETWEEN
    far = _MARGIN + 2 * (_WIDE + _BETWEEN)
    for x, heading in ((_MARGIN, "Points to it"), (centre, "The clause"), (far, "It points to")):
        parts.append(f'<text x="{x}" y="30" font-weight="600" fill="#374151">{heading}</text>')
    for at, box in enumerate(left):
        y = _row(at, len(left), rows)
        parts += _line(_MARGIN + _WIDE, y + _HIGH // 2, centre, middle + _HIGH // 2, box)
        parts += _drawn(graph, names, box, _MARGIN, y)
    for at, box in enumerate(right):
        y = _row(at, len(right), rows)
        parts += _line(centre + _WIDE, middle + _HIGH // 2, far, y + _HIGH // 2, box)
        parts += _drawn(graph, names, box, far, y)
    parts += _box(centre, middle, "#eff6ff", names.of(clause).full, _inside(graph, focus), title, "#1d4ed8")
    return "\n".join([*parts, "</svg>"]) + "\n"


def _edges_into(graph: ClauseGraph, inside: set[str]) -> Iterator[Edge]:
    for edge in graph.edges:
        if edge.target in inside and edge.source not in inside and edge.source != AGREEMENT:
            yield edge


def _edges_out(graph: ClauseGraph, inside: set[str]) -> Iterator[Edge]:
    """What the clause points to; its rules stand for themselves."""
    for edge in graph.edges:
        if edge.source in inside and edge.target not in inside and edge.target != AGREEMENT:
            yield edge


def _boxes(edges: Iterable[Edge], end: str, graph: ClauseGraph) -> list[_Box]:
    """One box a neighbour and kind, in the order of the text, at most a pageful."""
    found: dict[tuple[str, EdgeKind], list[Edge]] = {}
    for edge in edges:
        found.setdefault((edge.source if end == "source" else edge.target, edge.kind), []).append(edge)
    boxes = [
        _Box(
            node=node,
            kind=kind,
            times=len(same),
            words=same[0].span.of(graph.agreement.text) if same[0].span is not None else "",
        )
        for (node, kind), same in found.items()
    ]
    if len(boxes) > _MOST:
        rest = len(boxes) - _MOST + 1
        return [*boxes[: _MOST - 1], _Box(node="", kind=boxes[-1].kind, times=1, words=f"and {rest} more")]
    return boxes


def _row(at: int, number: int, rows: int) -> int:
    spare = (rows - number) * (_HIGH + _GAP) // 2
    return _TOP + spare + at * (_HIGH + _GAP)


def _line(x1: int, y1: int, x2: int, y2: int, box: _Box) -> list[str]:
    bend = (x1 + x2) // 2
    said = f"{box.kind} ×{box.times}" if box.times > 1 else str(box.kind)
    colour = _COLOURS[box.kind]
    dash = ' stroke-dasharray="4 3"' if box.kind in {EdgeKind.CONTAINS, EdgeKind.DEFINES} else ""
    outer = y1 if x1 < _MARGIN + _WIDE + 1 else y2
    place = (x1 + 8, "start") if x1 < _MARGIN + _WIDE + 1 else (x2 - 12, "end")
    return [
        f'<path d="M{x1} {y1} C{bend} {y1} {bend} {y2} {x2 - 7} {y2}" fill="none" stroke="{colour}"{dash}/>',
        f'<path d="M{x2} {y2} l-7 -4 v8 z" fill="{colour}"/>',
        f'<text x="{place[0]}" y="{outer - 6}" text-anchor="{place[1]}" font-size="10" fill="{colour}">{said}</text>',
    ]


def _drawn(graph: ClauseGraph, names: Names, box: _Box, x: int, y: int) -> list[str]:
    node = graph.by_id.get(box.node)
    if node is None:
        return _box(x, y, "#f9fafb", box.words, "", box.words, "#9ca3af")
    name = names.of(node.clause).full if node.kind == "clause" and node.clause is not None else node.name
    second = "" if node.kind == "clause" else str(node.kind)
    if node.kind != "clause" and node.clause is not None:
        second += f", {names.of(node.clause).full}"
    words = " ".join(box.words.split())
    return _box(x, y, _FILLS.get(node.kind, "#f9fafb"), name, second, f"{name}: {words}" if words else name, "#9ca3af")


def _box(x: int, y: int, fill: str, first: str, second: str, hint: str, stroke: str) -> list[str]:
    up = 18 if second else 26
    lines = [f'<text x="{x + 10}" y="{y + up}" fill="#111827">{_words(clipped(first, _LETTERS))}</text>']
    if second:
        below = _words(clipped(second, _LETTERS + 6))
        lines.append(f'<text x="{x + 10}" y="{y + 34}" font-size="10" fill="#4b5563">{below}</text>')
    return [
        f"<g><title>{_words(clipped(hint, 240))}</title>",
        f'<rect x="{x}" y="{y}" width="{_WIDE}" height="{_HIGH}" rx="6" fill="{fill}" stroke="{stroke}"/>',
        *lines,
        "</g>",
    ]


def _inside(graph: ClauseGraph, focus: str) -> str:
    parts = sum(edge.kind is EdgeKind.CONTAINS for edge in graph.out.get(focus, ()))
    return f"{parts} {'part' if parts == 1 else 'parts'}" if parts else ""


def _words(words: str) -> str:
    return escape(xml_words(words))
