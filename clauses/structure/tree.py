"""Source → clause tree: the one door of this package."""

from collections.abc import Sequence

from clauses.model import Clause, ClauseKind
from clauses.spans import Span
from clauses.structure.front import set_apart
from clauses.structure.ids import IdGiver
from clauses.structure.labels import Style
from clauses.structure.node import Node
from clauses.structure.outline import outline
from clauses.structure.running_numbers import running_through
from clauses.structure.segments import pieces
from clauses.text import BlockKind, Source


def build(source: Source) -> tuple[Clause, ...]:
    """The clauses of ``source`` in document order, parents before children.

    Spans nest, and every character that is not white space lies in exactly one clause's own text
    (``clauses.tiles``). Linear in the text for all but pathological documents.
    """
    text = source.text
    front = set_apart(text, source.blocks, source.links)
    emphasis = sorted(source.emphasis, key=lambda run: (run.span.start, -run.span.end))
    nodes = outline(text, pieces(text, front.blocks, emphasis, front.closing))
    nodes = _with_preamble(nodes, front.title)
    made = _clauses(text, nodes, front.title)
    for node in nodes:
        node.children.clear()  # parents and children hold each other: only the garbage collector would find them
    return made


def title_of(source: Source, clauses: tuple[Clause, ...]) -> str | None:
    """The document's title as its readers see it, or None where it has none; ``clauses`` is its tree."""
    titles = (clause.heading for clause in clauses if clause.kind is ClauseKind.METADATA and clause.heading)
    return next(titles, source.title)


def _is_text(node: Node) -> bool:
    return (
        node.rank is None
        and node.label is None
        and node.heading_span is None
        and node.block_kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CODE}
    )


def _with_preamble(nodes: list[Node], title: Span | None) -> list[Node]:
    """Groups the running text before the first section under one preamble where the document has sections."""
    roots = [node for node in nodes if node.parent is None]
    opening = _opening(roots, title.end) if title is not None else []  # what stands over the title is the page's
    opening = opening or _opening(roots, 0)
    if not opening:
        return nodes
    members = roots[opening[0] : opening[-1] + 1]
    if len(members) == 1:
        members[0].block_kind = BlockKind.PARAGRAPH
        members[0].inline = False
        members[0].rank = PREAMBLE
        return nodes
    preamble = Node(start=members[0].start, end=members[-1].end, parent=None, rank=PREAMBLE, children=list(members))
    for member in members:
        member.parent = preamble
    at = nodes.index(members[0])
    return [*nodes[:at], preamble, *nodes[at:]]


def _opening(roots: Sequence[Node], start: int) -> list[int]:
    """Which roots from ``start`` on are running text before the first section; none where there is no section."""
    places = [i for i, node in enumerate(roots) if node.start >= start]
    first = next((i for i in places if roots[i].is_section or roots[i].rank is not None), 0)
    return [i for i in places if i < first and _is_text(roots[i]) and roots[i].term is None]


PREAMBLE = -1
SUMMARY = ("summary",)
"""The topic of a box that paraphrases a clause: no rule of the agreement, whatever it speaks of."""


def _clauses(text: str, nodes: list[Node], title: Span | None) -> tuple[Clause, ...]:
    ids: dict[int, str] = {}
    giver = IdGiver()
    running = running_through(nodes)
    found: list[Clause] = []
    for node in nodes:
        is_title = title is not None and node.start == title.start and node.block_kind is BlockKind.METADATA
        kind = _kind(node)
        heading_span = title if is_title else node.heading_span
        heading = " ".join(heading_span.of(text).split()) if heading_span else None
        parent = ids[id(node.parent)] if node.parent is not None else None
        bullet = node.reading is not None and node.reading.style is Style.BULLET
        ids[id(node)] = giver.give(
            parent=None if id(node) in running else parent,
            kind=kind,
            label=node.label,
            reading=node.reading,
            heading=heading,
            term=node.term,
        )
        found.append(
            Clause(
                id=ids[id(node)],
                parent=parent,
                kind=kind,
                label=node.label.text if node.label and not bullet else None,
                heading=heading,
                span=Span(node.start, node.end),
                label_span=node.label.span if node.label else None,
                heading_span=heading_span,
                topics=SUMMARY if node.block_kind is BlockKind.SUMMARY else (),
                cells=node.cells,
            )
        )
    return tuple(found)


def _kind(node: Node) -> ClauseKind:
    if node.block_kind is BlockKind.METADATA:
        return ClauseKind.METADATA
    if node.block_kind in {BlockKind.BOILERPLATE, BlockKind.SUMMARY}:
        return ClauseKind.BOILERPLATE
    if node.block_kind is BlockKind.TABLE:
        return ClauseKind.TABLE
    if node.rank == PREAMBLE:
        return ClauseKind.PREAMBLE
    if node.term is not None:
        return ClauseKind.DEFINITION
    if node.reading is not None and node.reading.style is Style.ANNEX:
        return ClauseKind.ANNEX
    top = node.parent is None or (node.parent.reading is not None and node.parent.reading.style is Style.ANNEX)
    if node.is_section:
        return ClauseKind.SECTION if top else ClauseKind.SUBSECTION
    if node.label is None:
        return ClauseKind.PARAGRAPH
    if node.heading_span is not None and not node.inline and node.reading and node.reading.style is not Style.BULLET:
        return ClauseKind.SECTION if top else ClauseKind.SUBSECTION
    return ClauseKind.ITEM
