"""The clause graph: typed nodes and edges, one frozen value.

A node's id is its kind and its own id: ``clause:6.5``, ``definition:fees``, ``party:1``, ``rule:12``.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from clauses.model import Agreement
from clauses.spans import Span

__all__ = ["AGREEMENT", "ClauseGraph", "Edge", "EdgeKind", "Node", "NodeKind", "clause_node", "definition_node"]


class NodeKind(StrEnum):
    """What a node stands for; a ``rule`` is a duty, prohibition, right, grant, disclaimer or representation."""

    AGREEMENT = "agreement"
    CLAUSE = "clause"
    DEFINITION = "definition"
    PARTY = "party"
    RULE = "rule"
    DOCUMENT = "document"
    SUBJECT = "subject"


class EdgeKind(StrEnum):
    """How the first node bears on the second.

    ``uses`` and ``refers-to`` start at the definition whose defining words hold them, else at the clause;
    ``binds`` leads from a rule to the party that bears it; ``survives`` from the passage that says so to the
    clause that outlives the agreement; ``amends`` from the passage to what may be changed.
    """

    CONTAINS = "contains"
    DEFINES = "defines"
    USES = "uses"
    REFERS_TO = "refers-to"
    BINDS = "binds"
    SURVIVES = "survives"
    AMENDS = "amends"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A thing of the agreement; ``clause`` is the id of the clause it stands in, ``span`` its place."""

    id: str
    kind: NodeKind
    name: str
    clause: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One bearing of a node on another, ``span`` the words that make it, ``note`` what they add."""

    source: str
    target: str
    kind: EdgeKind
    span: Span | None = None
    note: str | None = None


_DEFINITION = f"{NodeKind.DEFINITION}:"
AGREEMENT = "agreement"
"""The id of the node that contains the top clauses."""


def clause_node(clause: str) -> str:
    """The node id of a clause."""
    return f"{NodeKind.CLAUSE}:{clause}"


def definition_node(definition: str) -> str:
    """The node id of a definition: its own id, which begins with the kind."""
    return definition if definition.startswith(_DEFINITION) else _DEFINITION + definition


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseGraph:
    """Nodes in document order within their kind, edges in the order of the text.

    ``by_id``, ``out`` and ``into`` are views on these two, made once.
    """

    agreement: Agreement = field(repr=False)
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    by_id: Mapping[str, Node] = field(init=False, repr=False, compare=False)
    out: Mapping[str, tuple[Edge, ...]] = field(init=False, repr=False, compare=False)
    into: Mapping[str, tuple[Edge, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Makes the views. Linear in nodes and edges."""
        object.__setattr__(self, "by_id", MappingProxyType({node.id: node for node in self.nodes}))
        object.__setattr__(self, "out", _grouped((edge.source, edge) for edge in self.edges))
        object.__setattr__(self, "into", _grouped((edge.target, edge) for edge in self.edges))


def _grouped(pairs: Iterable[tuple[str, Edge]]) -> Mapping[str, tuple[Edge, ...]]:
    groups: dict[str, list[Edge]] = defaultdict(list)
    for node, edge in pairs:
        groups[node].append(edge)
    return MappingProxyType({node: tuple(edges) for node, edges in groups.items()})
