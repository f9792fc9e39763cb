"""What a lawyer asks of the graph. Answers are tuples in the order of the text, or nearest first."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clauses.graph.model import AGREEMENT, ClauseGraph, Edge, EdgeKind, NodeKind, clause_node
from clauses.model import Clause, ClauseKind, Modality, Obligation, Party, Role, Survival

__all__ = ["Step", "Survivor", "below", "duties", "resting_on", "rests_on", "survivors", "unreferenced"]

_BEARS = frozenset({EdgeKind.USES, EdgeKind.REFERS_TO})
_CITED = frozenset({ClauseKind.SECTION, ClauseKind.SUBSECTION, ClauseKind.ANNEX})


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A node that the question reaches, how many steps away, and the edge of the last step."""

    node: str
    distance: int
    edge: Edge


@dataclass(frozen=True, slots=True, kw_only=True)
class Survivor:
    """A clause that outlives the agreement, and the passage that says so."""

    clause: str
    why: Survival


def below(graph: ClauseGraph, node: str) -> tuple[str, ...]:
    """The node with the clauses it contains and the terms these define, outermost first."""
    found, waiting = [], deque([node])
    while waiting:
        at = waiting.popleft()
        found.append(at)
        for edge in graph.out.get(at, ()):
            if edge.kind is EdgeKind.DEFINES or (edge.kind is EdgeKind.CONTAINS and _is_clause(edge.target)):
                waiting.append(edge.target)
    return tuple(found)


def rests_on(graph: ClauseGraph, node: str) -> tuple[Step, ...]:
    """What a clause (with all it contains) or a definition rests on, directly and through others; nearest first.

    It rests on the terms it uses, the clauses and documents it refers to, and whatever these rest on.
    """
    start = below(graph, node)
    seen, waiting, found = set(start), deque((at, 0) for at in start), []
    while waiting:
        at, distance = waiting.popleft()
        for edge in graph.out.get(at, ()):
            if edge.kind not in _BEARS or edge.target in seen or edge.target == AGREEMENT:
                continue
            found.append(Step(node=edge.target, distance=distance + 1, edge=edge))
            parts = below(graph, edge.target)
            waiting.extend((part, distance + 1) for part in parts if part not in seen)
            seen.update(parts)
    return tuple(found)


def resting_on(graph: ClauseGraph, nodes: Iterable[str]) -> tuple[Step, ...]:
    """What rests on clauses or definitions, directly and through others; nearest first.

    Whoever refers to a section refers to all its parts.
    """
    start = [part for node in nodes for part in below(graph, node)]
    seen, waiting, found = set(start), deque((at, 0) for at in start), []
    through: set[str] = set()
    while waiting:
        at, distance = waiting.popleft()
        for edge in _pointing_at(graph, at, through):
            if edge.source not in seen:
                seen.add(edge.source)
                found.append(Step(node=edge.source, distance=distance + 1, edge=edge))
                waiting.append((edge.source, distance + 1))
    return tuple(found)


def _pointing_at(graph: ClauseGraph, node: str, through: set[str]) -> Iterator[Edge]:
    """Edges that bear on the node or on a clause around it; ``through`` remembers what was looked at."""
    at: str | None = node
    while at is not None and at not in through:
        through.add(at)
        around = None
        for edge in graph.into.get(at, ()):
            if edge.kind in _BEARS:
                yield edge
            elif edge.kind in {EdgeKind.CONTAINS, EdgeKind.DEFINES} and edge.source != AGREEMENT:
                # a term is in the clause that defines it, but whoever cites that clause may mean another
                around = edge.source if edge.kind is EdgeKind.CONTAINS else None
        at = around


def duties(graph: ClauseGraph, bearer: Role | Party) -> tuple[Obligation, ...]:
    """The duties and prohibitions of a side or party, those of both sides included, in the order of the text."""
    return tuple(
        found
        for found in graph.agreement.obligations
        if found.modality in {Modality.OBLIGATION, Modality.PROHIBITION} and _is_borne(found, bearer)
    )


def _is_borne(found: Obligation, bearer: Role | Party) -> bool:
    if isinstance(bearer, Role):
        return found.bearer_role in {bearer, Role.MUTUAL}
    names = {name.casefold() for name in (bearer.name, *bearer.aliases)}
    named = (found.bearer or "").casefold() in names
    # another party of the same side may be meant by its own name
    return named or found.bearer_role is Role.MUTUAL or (found.bearer_role is bearer.role is not Role.OTHER)


def survivors(graph: ClauseGraph) -> tuple[Survivor, ...]:
    """The clauses that outlive the agreement, each with every passage that says so, in the order of the text."""
    place = {clause.id: at for at, clause in enumerate(graph.agreement.clauses)}
    found = [
        Survivor(clause=target, why=why)
        for why in graph.agreement.survival
        for target in why.targets or (why.clause,)
        if target in place
    ]
    return tuple(sorted(found, key=lambda one: (place[one.clause], one.why.span)))


def unreferenced(graph: ClauseGraph) -> tuple[Clause, ...]:
    """Numbered or headed clauses that no reference and no survival list points to, nor to a part or a whole of them."""
    pointed: set[str] = set()
    for edge in graph.edges:
        if edge.kind in {EdgeKind.REFERS_TO, EdgeKind.SURVIVES} and edge.source != edge.target:
            pointed.add(edge.target)
    reached = set(pointed)
    for clause in graph.agreement.clauses:  # parents stand before their children
        if clause.parent is not None and clause_node(clause.parent) in reached:
            reached.add(clause_node(clause.id))
    for clause in reversed(graph.agreement.clauses):
        if clause.parent is not None and clause_node(clause.id) in pointed:
            pointed.add(clause_node(clause.parent))
    known = pointed | reached
    return tuple(
        clause
        for clause in graph.agreement.clauses
        if clause.kind in _CITED and (clause.label or clause.heading) and clause_node(clause.id) not in known
    )


def _is_clause(node: str) -> bool:
    return node.startswith(f"{NodeKind.CLAUSE}:")
