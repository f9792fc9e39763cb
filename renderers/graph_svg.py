"""A picture of a clause with its neighbours: what points to it on the left, what it points to on the right.

The layout is our own and plain: three columns of boxes. Same graph, same bytes. It is meant to be pasted into a memo:
it bears its own title, and says in words what each line means.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from clauses.graph.model import AGREEMENT, ClauseGraph, Edge, EdgeKind, Node, NodeKind, clause_node
from clauses.graph.questions import below
from renderers.view.lines import clipped
from renderers.view.names import Names
from renderers.xml_text import xml_words

__all__ = ["render"]

_WIDE, _HIGH, _GAP, _BETWEEN, _MARGIN, _TOP = 264, 46, 12, 150, 24, 98
_LETTERS, _SMALL_LETTERS = 38, 46
_MOST = 30
_COLOURS = {
    EdgeKind.CONTAINS: "#4b5563",
    EdgeKind.DEFINES: "#0f766e",
    EdgeKind.USES: "#1d4ed8",
    EdgeKind.REFERS_TO: "#b45309",
    EdgeKind.BINDS: "#7c3aed",
    EdgeKind.SURVIVES: "#be123c",
    EdgeKind.AMENDS: "#a21caf",
}
_WORDS = {
    EdgeKind.CONTAINS: "says",
    EdgeKind.DEFINES: "defines",
    EdgeKind.USES: "uses",
    EdgeKind.REFERS_TO: "cites",
    EdgeKind.BINDS: "binds",
    EdgeKind.SURVIVES: "keeps alive",
    EdgeKind.AMENDS: "may change",
}
_FILLS = {
    NodeKind.CLAUSE: "#ffffff",
    NodeKind.DEFINITION: "#ecfdf5",
    NodeKind.PARTY: "#f5f3ff",
    NodeKind.RULE: "#fefce8",
    NodeKind.DOCUMENT: "#fff7ed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Box:
    """A neighbour, how it is related (first kind first), and the words that make the relation."""

    node: str
    kinds: tuple[tuple[EdgeKind, int], ...]
    words: str


def render(graph: ClauseGraph, clause: str) -> str:
    """An SVG picture of the clause with this id and its neighbours; ``graph`` is the whole graph."""
    names = Names(graph.agreement)
    focus = clause_node(clause)
    inside = set(below(graph, focus))
    left = _boxes(_edges_into(graph, inside), "source", graph)
    right = _boxes(_edges_out(graph, inside), "target", graph)
    rows = max(len(left), len(right), 1)
    height = _TOP + rows * (_HIGH + _GAP) - _GAP + _MARGIN
    width = 2 * _MARGIN + 3 * _WIDE + 2 * _BETWEEN
    title = f"{names.of(clause).full}: what rests on it, and what it rests on"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        'role="img" font-family="Arial, Helvetica, sans-serif" font-size="12">',
        f"<title>{_words(title)}</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        f'<text x="{_MARGIN}" y="32" font-size="16" font-weight="bold" fill="#111827">'
        f"{_words(clipped(title, 100))}</text>",
        f'<text x="{_MARGIN}" y="51" font-size="11" fill="#4b5563">{_words(clipped(_source(graph), 120))}</text>',
    ]
    middle = _TOP + (rows * (_HIGH + _GAP) - _GAP) // 2 - _HIGH // 2
    centre, far = _MARGIN + _WIDE + _BETWEEN, _MARGIN + 2 * (_WIDE + _BETWEEN)
    for x, heading in ((_MARGIN, "Points to it"), (centre, "The clause"), (far, "It points to")):
        parts.append(f'<text x="{x}" y="{_TOP - 14}" font-weight="bold" fill="#374151">{heading}</text>')
    if not left:
        parts.append(f'<text x="{_MARGIN}" y="{middle + 28}" fill="#4b5563">Nothing points to it.</text>')
    if not right:
        parts.append(f'<text x="{far}" y="{middle + 28}" fill="#4b5563">It points to nothing else.</text>')
    for x, boxes in ((_MARGIN, left), (far, right)):
        for at, box in enumerate(boxes):
            y = _row(at, len(boxes), rows)
            ends = (x + _WIDE, y, centre, middle) if x < centre else (centre + _WIDE, middle, x, y)
            parts += _line(*ends, box, outer_first=x < centre)
            parts += _drawn(graph, names, box, x, y)
    parts += _box(centre, middle, "#eff6ff", names.of(clause).full, _inside(graph, focus), title, "#1d4ed8")
    return "\n".join([*parts, "</svg>"]) + "\n"


def _source(graph: ClauseGraph) -> str:
    agreement = graph.agreement
    said = [agreement.title or agreement.source.name]
    said += [f"last updated {agreement.last_updated}"] if agreement.last_updated else []
    return ", ".join(said)


def _edges_into(graph: ClauseGraph, inside: set[str]) -> Iterator[Edge]:
    for edge in graph.edges:
        if edge.target in inside and edge.source not in inside and edge.kind is not EdgeKind.CONTAINS:
            yield edge


def _edges_out(graph: ClauseGraph, inside: set[str]) -> Iterator[Edge]:
    """What the clause points to: clauses, terms, documents, its own rules; the parties' names are left out."""
    agreement = graph.agreement
    named = {name for party in agreement.parties for name in (party.name, *party.aliases)}
    for edge in graph.edges:
        if edge.source in inside and edge.target not in inside and edge.target != AGREEMENT:
            node = graph.by_id[edge.target]
            if not (node.kind is NodeKind.DEFINITION and node.name in named):
                yield edge


def _boxes(edges: Iterable[Edge], end: str, graph: ClauseGraph) -> list[_Box]:
    """One box a neighbour, in the order of the text, at most a pageful."""
    found: dict[str, list[Edge]] = {}
    for edge in edges:
        found.setdefault(edge.source if end == "source" else edge.target, []).append(edge)
    boxes = []
    for node, same in found.items():
        counts: dict[EdgeKind, int] = {}
        for edge in same:
            counts[edge.kind] = counts.get(edge.kind, 0) + 1
        words = next((edge.span.of(graph.agreement.text) for edge in same if edge.span is not None), "")
        boxes.append(_Box(node=node, kinds=tuple(counts.items()), words=words))
    if len(boxes) > _MOST:
        rest = len(boxes) - _MOST + 1
        return [*boxes[: _MOST - 1], _Box(node="", kinds=((boxes[-1].kinds[0][0], rest),), words=f"and {rest} more")]
    return boxes


def _row(at: int, number: int, rows: int) -> int:
    spare = (rows - number) * (_HIGH + _GAP) // 2
    return _TOP + spare + at * (_HIGH + _GAP)


def _line(x1: int, top1: int, x2: int, top2: int, box: _Box, *, outer_first: bool) -> list[str]:
    """A curve with its arrow, and its words beside the outer box on a white ground, so that no line crosses them."""
    y1, y2 = top1 + _HIGH // 2, top2 + _HIGH // 2
    bend = (x1 + x2) // 2
    said = ", ".join(f"{_WORDS[kind]} ×{times}" if times > 1 else _WORDS[kind] for kind, times in box.kinds)
    colour = _COLOURS[box.kinds[0][0]]
    dash = ' stroke-dasharray="4 3"' if box.kinds[0][0] in {EdgeKind.CONTAINS, EdgeKind.DEFINES} else ""
    x, y, anchor = (x1 + 8, y1 + 4, "start") if outer_first else (x2 - 12, y2 + 4, "end")
    wide = 6 * len(said) + 4
    return [
        f'<path d="M{x1} {y1} C{bend} {y1} {bend} {y2} {x2 - 7} {y2}" fill="none" stroke="{colour}"{dash}/>',
        f'<path d="M{x2} {y2} l-7 -4 v8 z" fill="{colour}"/>',
        f'<rect x="{x - 3 if outer_first else x - wide + 1}" y="{y - 11}" width="{wide}" height="15" fill="#ffffff"/>',
        f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="11" fill="{colour}">{said}</text>',
    ]


def _drawn(graph: ClauseGraph, names: Names, box: _Box, x: int, y: int) -> list[str]:
    node = graph.by_id.get(box.node)
    if node is None:
        return _box(x, y, "#f9fafb", box.words, "", box.words, "#9ca3af")
    first, second = _labels(graph, names, node)
    words = " ".join(box.words.split())
    hint = f"{first}: {words}" if words else first
    return _box(x, y, _FILLS.get(node.kind, "#f9fafb"), first, second, hint, "#9ca3af")


def _labels(graph: ClauseGraph, names: Names, node: Node) -> tuple[str, str]:
    """What stands in a box: the name, and below it what it is and where."""
    place = names.of(node.clause).full if node.clause is not None else ""
    if node.kind is NodeKind.CLAUSE:
        return place, ""
    if node.kind is NodeKind.RULE and node.span is not None:
        kind = node.name.partition(":")[0].capitalize()
        return f"{kind}, {place}", " ".join(node.span.of(graph.agreement.text).split())
    if node.kind is NodeKind.DEFINITION:
        return f"“{node.name}”", "" if node.name in place else f"defined in {place}"
    return node.name, str(node.kind)


def _box(x: int, y: int, fill: str, first: str, second: str, hint: str, stroke: str) -> list[str]:
    up = 20 if second else 28
    lines = [f'<text x="{x + 10}" y="{y + up}" fill="#111827">{_words(clipped(first, _LETTERS))}</text>']
    if second:
        below = _words(clipped(second, _SMALL_LETTERS))
        lines.append(f'<text x="{x + 10}" y="{y + 36}" font-size="10" fill="#4b5563">{below}</text>')
    return [
        f"<g><title>{_words(clipped(hint, 240))}</title>",
        f'<rect x="{x}" y="{y}" width="{_WIDE}" height="{_HIGH}" rx="5" fill="{fill}" stroke="{stroke}"/>',
        *lines,
        "</g>",
    ]


def _inside(graph: ClauseGraph, focus: str) -> str:
    """How much the clause holds."""
    inner: Sequence[Edge] = [edge for edge in graph.out.get(focus, ()) if edge.kind is EdgeKind.CONTAINS]
    parts = sum(graph.by_id[edge.target].kind is NodeKind.CLAUSE for edge in inner)
    return f"{parts} {'part' if parts == 1 else 'parts'}" if parts else ""


def _words(words: str) -> str:
    return escape(xml_words(words))
