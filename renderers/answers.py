"""Answers of the clause graph, as text for a terminal and as plain values for JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from clauses.graph.model import ClauseGraph, EdgeKind, NodeKind
from clauses.graph.questions import Step, Survivor
from clauses.model import Clause, Modality, Obligation, Survival, SurvivalRoute
from clauses.spans import Span
from renderers.json import plain
from renderers.view.lines import wrapped
from renderers.view.names import Names

__all__ = ["Answer", "duties_answer", "steps_answer", "survivors_answer", "to_text", "unreferenced_answer"]

_ROUTES = {
    SurvivalRoute.LIST: "in its list",
    SurvivalRoute.STATEMENT: "by its own words",
    SurvivalRoute.PERPETUAL: "granted for ever",
    SurvivalRoute.ACCRUED: "what had accrued",
    SurvivalRoute.POST_TERMINATION: "works after the end",
}
_AROUND = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A part of an answer: where, and the paragraphs said of it. Entries of one place share its line."""

    place: str
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A titled list; ``none`` is what to say when it is empty, ``data`` what a program wants of it."""

    name: str
    title: str
    none: str
    entries: tuple[Entry, ...]
    data: tuple[dict[str, Any], ...]

    def plain(self) -> list[dict[str, Any]]:
        """The answer as JSON values."""
        return list(self.data)


def to_text(answers: Sequence[Answer], width: int = 80) -> str:
    """The answers one below the other, in at most ``width`` columns, ending in a newline."""
    lines: list[str] = []
    for answer in answers:
        lines += [*([""] if lines else []), *wrapped(answer.title if answer.data else answer.none, width)]
        last = ""
        for entry in answer.entries:
            if entry.place != last:
                lines += [*([""] if entry.paragraphs else []), *wrapped(entry.place, width, "  ")]
            last = entry.place
            for words in entry.paragraphs:
                lines += wrapped(words, width, "    ")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def duties_answer(graph: ClauseGraph, found: Sequence[Obligation], who: str) -> Answer:
    """What a party must and must not do, with its deadlines. Lead-ins are told by their items."""
    names, text = Names(graph.agreement), graph.agreement.text
    holders = {duty.clause for duty in found}
    told = [duty for duty in found if duty.action and not _leads(duty, holders)]
    parents = {clause.id: clause.parent for clause in graph.agreement.clauses}
    examples = {duty.clause for duty in told if duty.action.rstrip().endswith(":")}
    entries = []
    for duty in told:
        words = _flat(duty.span.of(text))
        parent = parents.get(duty.clause)
        if duty.modal.lower() not in words.lower() and parent not in examples:
            words = f"{duty.modal} {words}"
        due = f" [deadline: {_flat(duty.deadline)}]" if duty.deadline else ""
        entries.append(Entry(place=names.of(duty.clause).full, paragraphs=(words + due,)))
    barred = sum(duty.modality is Modality.PROHIBITION for duty in told)
    timed = sum(duty.deadline is not None for duty in told)
    kinds = f"{_counted(len(told) - barred, 'duty', 'duties')} and {_counted(barred, 'prohibition', 'prohibitions')}"
    return Answer(
        name="duties",
        title=f"{kinds} of {who}, {timed} with a deadline:",
        none=f"No duties of {who} were found.",
        entries=tuple(entries),
        data=tuple(plain(duty) for duty in found),
    )


def _leads(duty: Obligation, holders: set[str]) -> bool:
    """True of a lead-in ("must not allow anyone to:") whose items go on with the verb."""
    return duty.action.rstrip().endswith("to:") and any(
        holder.startswith((f"{duty.clause}(", f"{duty.clause}.")) for holder in holders
    )


def steps_answer(graph: ClauseGraph, name: str, title: str, none: str, steps: Iterable[Step]) -> Answer:
    """What the steps reach, nearest first, each with the words that lead there; parties' names are only counted."""
    names = Names(graph.agreement)
    parties = {found.name for found in graph.nodes if found.kind is NodeKind.PARTY}
    parties |= {alias for party in graph.agreement.parties for alias in party.aliases}
    entries, data = [], []
    for step in steps:
        other = step.edge.target if step.edge.source == step.node else step.edge.source
        data.append(
            {
                "node": plain(graph.by_id[step.node]),
                "distance": step.distance,
                "edge": plain(step.edge),
                "through": other,
            }
        )
        node = graph.by_id[step.node]
        if node.kind is NodeKind.DEFINITION and node.name in parties:
            continue  # every clause speaks of the parties
        how = _how(graph, names, step)
        passage = _passage(graph, step)
        entries.append(Entry(place=_node(graph, names, step.node), paragraphs=tuple(filter(None, (how, passage)))))
    return Answer(name=name, title=title, none=none, entries=tuple(entries), data=tuple(data))


def _how(graph: ClauseGraph, names: Names, step: Step) -> str:
    """How one comes there: "used in Section 8.4", "cites Section 2.5, 2 steps away"."""
    source, target = (_node(graph, names, node) for node in (step.edge.source, step.edge.target))
    if step.edge.kind is EdgeKind.USES and step.edge.source == step.node and step.distance == 1:
        return ""  # what was asked for
    if step.edge.kind is EdgeKind.USES:
        said = f"used in {source}" if step.edge.target == step.node else f"uses {target}"
    else:
        said = f"cited in {source}" if step.edge.target == step.node else f"cites {target}"
    return said if step.distance == 1 else f"{said} ({step.distance} steps away)"


def survivors_answer(graph: ClauseGraph, found: Iterable[Survivor]) -> Answer:
    """What outlives the agreement, and why: each passage with the clauses it keeps alive."""
    names = Names(graph.agreement)
    by_passage: dict[Survival, list[str]] = {}
    data = []
    for one in found:
        by_passage.setdefault(one.why, []).append(one.clause)
        data.append({"clause": one.clause, "why": plain(one.why)})
    entries = []
    for why, clauses in sorted(by_passage.items(), key=lambda item: item[0].span):
        duration = f", for {why.duration}" if why.duration else ""
        kept = [names.of(clause).full for clause in clauses if clause != why.clause or len(clauses) > 1]
        paragraphs = [f"({_ROUTES[why.route]}{duration}) {_flat(why.span.of(graph.agreement.text))}"]
        paragraphs += [f"keeps alive: {'; '.join(kept)}"] if kept else []
        entries.append(Entry(place=names.of(why.clause).full, paragraphs=tuple(paragraphs)))
    number = len({one["clause"] for one in data})
    return Answer(
        name="survives",
        title=f"{_counted(number, 'clause outlives', 'clauses outlive')} the agreement, by these passages:",
        none="Nothing is said to outlive the agreement.",
        entries=tuple(entries),
        data=tuple(data),
    )


def unreferenced_answer(graph: ClauseGraph, found: Sequence[Clause]) -> Answer:
    """Clauses that nobody points to."""
    names = Names(graph.agreement)
    return Answer(
        name="unreferenced",
        title=f"No reference and no survival list points to {_counted(len(found), 'clause', 'clauses')}:",
        none="Every clause is pointed to.",
        entries=tuple(Entry(place=names.of(clause.id).full) for clause in found),
        data=tuple(plain(clause) for clause in found),
    )


def _node(graph: ClauseGraph, names: Names, node: str) -> str:
    found = graph.by_id[node]
    if found.kind is NodeKind.CLAUSE and found.clause is not None:
        return names.of(found.clause).full
    if found.kind is NodeKind.DEFINITION:
        where = f", {names.of(found.clause).full}" if found.clause is not None else ""
        where = "" if found.name in where else where
        return f"“{found.name}”{where}"
    return found.name


def _passage(graph: ClauseGraph, step: Step) -> str:
    """The words of the step with a little of their clause around them, cut at words."""
    span, text = step.edge.span, graph.agreement.text
    if span is None:
        return ""
    node = graph.by_id[step.edge.source]
    inside = node.span if node.span is not None and node.span.holds(span) else Span(0, len(text))
    start, end = max(inside.start, span.start - _AROUND), min(inside.end, span.end + _AROUND)
    before, after = text[start : span.start], text[span.end : end]
    if start > inside.start:
        before = "…" + before.partition(" ")[2]
    if end < inside.end:
        after = after.rpartition(" ")[0] + "…"
    return _flat(before + text[span.start : span.end] + after)


def _flat(words: str) -> str:
    return " ".join(words.split())


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
