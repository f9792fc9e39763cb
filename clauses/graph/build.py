"""An agreement's facts as nodes and edges. Linear in their number (but for sorting)."""

from collections.abc import Iterable, Iterator

from clauses.graph.model import AGREEMENT, ClauseGraph, Edge, EdgeKind, Node, NodeKind, clause_node, definition_node
from clauses.model import Agreement, Amends, Clause, Definition, Party, Reference, ReferenceKind, Role
from clauses.spans import Span

__all__ = ["graph_of"]

_LONGEST = 80


def graph_of(agreement: Agreement) -> ClauseGraph:
    """The graph of an agreement."""
    documents = {name: f"{NodeKind.DOCUMENT}:{at}" for at, name in enumerate(_documents(agreement), start=1)}
    subjects = dict.fromkeys(found.what for found in agreement.amendment if found.what is not Amends.TERMS)
    nodes = (
        Node(id=AGREEMENT, kind=NodeKind.AGREEMENT, name=agreement.title or agreement.source.name),
        *(_clause(clause) for clause in agreement.clauses),
        *(_definition(found) for found in agreement.definitions),
        *(
            Node(id=f"{NodeKind.PARTY}:{at}", kind=NodeKind.PARTY, name=party.name, span=party.span)
            for at, party in enumerate(agreement.parties, start=1)
        ),
        *(
            Node(
                id=f"{NodeKind.RULE}:{at}",
                kind=NodeKind.RULE,
                name=f"{found.modality}: {_short(found.action)}",
                clause=found.clause,
                span=found.span,
            )
            for at, found in enumerate(agreement.obligations, start=1)
        ),
        *(Node(id=node, kind=NodeKind.DOCUMENT, name=name) for name, node in documents.items()),
        *(Node(id=f"{NodeKind.SUBJECT}:{what}", kind=NodeKind.SUBJECT, name=str(what)) for what in subjects),
    )
    known = {node.id for node in nodes}
    edges = [edge for edge in _edges(agreement, documents) if edge.source in known and edge.target in known]
    return ClauseGraph(agreement=agreement, nodes=nodes, edges=tuple(edges))


def _clause(clause: Clause) -> Node:
    name = " ".join(part for part in (clause.label, clause.heading) if part) or clause.id
    return Node(id=clause_node(clause.id), kind=NodeKind.CLAUSE, name=_short(name), clause=clause.id, span=clause.span)


def _definition(found: Definition) -> Node:
    return Node(
        id=definition_node(found.id),
        kind=NodeKind.DEFINITION,
        name=found.term,
        clause=found.clause,
        span=found.span,
    )


def _edges(agreement: Agreement, documents: dict[str, str]) -> Iterator[Edge]:
    for clause in agreement.clauses:
        above = clause_node(clause.parent) if clause.parent is not None else AGREEMENT
        yield Edge(source=above, target=clause_node(clause.id), kind=EdgeKind.CONTAINS)
    for found in agreement.definitions:
        yield Edge(
            source=clause_node(found.clause),
            target=definition_node(found.id),
            kind=EdgeKind.DEFINES,
            span=found.term_span,
        )
    yield from _bindings(agreement)
    spans = [*(use.span for use in agreement.uses), *(reference.span for reference in agreement.references)]
    inside = _holders(agreement.definitions, spans)
    for use in agreement.uses:
        holder = inside.get(use.span)
        source = definition_node(holder) if holder is not None else clause_node(use.clause)
        if holder != use.definition:
            target = definition_node(use.definition)
            yield Edge(source=source, target=target, kind=EdgeKind.USES, span=use.span, note=use.term)
    for reference in agreement.references:
        reached = _reached(reference, documents)
        if reached is not None:
            holder = inside.get(reference.span)
            source = definition_node(holder) if holder is not None else clause_node(reference.clause)
            note = _short(reference.text)
            yield Edge(source=source, target=reached, kind=EdgeKind.REFERS_TO, span=reference.span, note=note)
    yield from _life(agreement)


def _bindings(agreement: Agreement) -> Iterator[Edge]:
    """Clause contains rule, rule binds the party or parties of its bearer's side."""
    sides: dict[Role, list[str]] = {}
    for at, party in enumerate(agreement.parties, start=1):
        sides.setdefault(party.role, []).append(f"{NodeKind.PARTY}:{at}")
    everyone = sides.get(Role.PROVIDER, []) + sides.get(Role.USER, [])
    for at, found in enumerate(agreement.obligations, start=1):
        rule = f"{NodeKind.RULE}:{at}"
        yield Edge(source=clause_node(found.clause), target=rule, kind=EdgeKind.CONTAINS, span=found.span)
        role = found.bearer_role
        bound = _named(agreement.parties, found.bearer) or (
            everyone if role is Role.MUTUAL else sides.get(role, [])[:1] if role is not None else []
        )
        for name in bound:
            yield Edge(source=rule, target=name, kind=EdgeKind.BINDS, span=found.span, note=str(found.modality))


def _named(parties: Iterable[Party], bearer: str | None) -> list[str]:
    """The party that the bearer's words name, where several stand on one side."""
    said = (bearer or "").casefold()
    return [
        f"{NodeKind.PARTY}:{at}"
        for at, party in enumerate(parties, start=1)
        if said and said in {name.casefold() for name in (party.name, *party.aliases)}
    ][:1]


def _life(agreement: Agreement) -> Iterator[Edge]:
    """What outlives the agreement, and what may be changed."""
    for found in agreement.survival:
        note = f"{found.route}" + (f", {found.duration}" if found.duration else "")
        for target in found.targets or (found.clause,):
            yield Edge(
                source=clause_node(found.clause),
                target=clause_node(target),
                kind=EdgeKind.SURVIVES,
                span=found.span,
                note=note,
            )
    for power in agreement.amendment:
        yield Edge(
            source=clause_node(power.clause),
            target=AGREEMENT if power.what is Amends.TERMS else f"{NodeKind.SUBJECT}:{power.what}",
            kind=EdgeKind.AMENDS,
            span=power.span,
            note=", ".join(part for part in (power.by, power.notice, power.acceptance) if part) or None,
        )


def _documents(agreement: Agreement) -> dict[str, None]:
    """Names of the other documents that the agreement points to."""
    found = (_document(reference) for reference in agreement.references)
    return dict.fromkeys(name for name in found if name)


def _document(reference: Reference) -> str | None:
    if reference.kind in {ReferenceKind.DOCUMENT, ReferenceKind.URL, ReferenceKind.LAW}:
        return _short(reference.text)
    return None


def _reached(reference: Reference, documents: dict[str, str]) -> str | None:
    if reference.target is not None:
        return clause_node(reference.target)
    if reference.kind is ReferenceKind.SELF:
        return AGREEMENT
    return documents.get(_document(reference) or "")


def _holders(definitions: Iterable[Definition], spans: Iterable[Span]) -> dict[Span, str]:
    """Which definition's defining words hold a span; the innermost where they nest."""
    starts = sorted(definitions, key=lambda found: (found.span.start, -found.span.end))
    holders: dict[Span, str] = {}
    open_now: list[Definition] = []
    at = 0
    for span in sorted(set(spans)):
        while at < len(starts) and starts[at].span.start <= span.start:
            open_now = [found for found in open_now if found.span.end > starts[at].span.start]
            open_now.append(starts[at])
            at += 1
        open_now = [found for found in open_now if found.span.end > span.start]
        if open_now and open_now[-1].span.holds(span):
            holders[span] = open_now[-1].id
    return holders


def _short(words: str) -> str:
    flat = " ".join(words[: _LONGEST * 4].split())
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1].rstrip() + "…"
