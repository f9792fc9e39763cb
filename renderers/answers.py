"""Answers of the clause graph, as text for a terminal and as plain values for JSON."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from clauses.graph.model import ClauseGraph
from clauses.graph.questions import Step, Survivor
from clauses.model import Clause, Obligation
from clauses.spans import Span
from renderers.json import plain
from renderers.view.lines import wrapped
from renderers.view.names import Names

__all__ = ["Answer", "duties_answer", "steps_answer", "survivors_answer", "to_text", "unreferenced_answer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of an answer: where, what, and the fields a program wants."""

    place: str
    words: str
    data: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A titled list; ``none`` is what to say when it is empty."""

    name: str
    title: str
    none: str
    entries: tuple[Entry, ...]

    def plain(self) -> list[dict[str, Any]]:
        """The entries as JSON values."""
        return [entry.data for entry in self.entries]


def to_text(answers: Sequence[Answer], width: int = 80) -> str:
    """The answers one below the other, in at most ``width`` columns, ending in a newline."""
    lines: list[str] = []
    for answer in answers:
        lines += [*([""] if lines else []), *wrapped(answer.title if answer.entries else answer.none, width)]
        for entry in answer.entries:
            lines += wrapped(entry.place, width, "  ")
            if entry.words:
                lines += wrapped(entry.words, width, "    ")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def duties_answer(graph: ClauseGraph, found: Sequence[Obligation], who: str) -> Answer:
    """What a party must and must not do, with its deadlines."""
    names = Names(graph.agreement)
    entries = []
    for duty in found:
        place = names.of(duty.clause).full + (f", deadline: {_flat(duty.deadline)}" if duty.deadline else "")
        entries.append(Entry(place=place, words=_flat(duty.span.of(graph.agreement.text)), data=plain(duty)))
    timed = sum(duty.deadline is not None for duty in found)
    title = f"{_counted(len(found), 'duty', 'duties')} of {who}, {timed} with a deadline:"
    return Answer(name="duties", title=title, none=f"No duties of {who} were found.", entries=tuple(entries))


def steps_answer(graph: ClauseGraph, name: str, title: str, none: str, steps: Iterable[Step]) -> Answer:
    """What the steps reach, nearest first, each with the words that lead there."""
    names = Names(graph.agreement)
    entries = []
    for step in steps:
        words = _passage(graph.agreement.text, step.edge.span)
        shown = _node(graph, names, step.node)
        other = step.edge.target if step.edge.source == step.node else step.edge.source
        how = f"{step.edge.kind}{'' if step.distance == 1 else f', {step.distance} steps away'}"
        verb = f"({how}: {_node(graph, names, step.edge.source)} → {_node(graph, names, step.edge.target)})"
        data = {
            "node": plain(graph.by_id[step.node]),
            "distance": step.distance,
            "edge": plain(step.edge),
            "through": other,
        }
        entries.append(Entry(place=shown, words=f"{verb} {words}".strip(), data=data))
    return Answer(name=name, title=title, none=none, entries=tuple(entries))


def survivors_answer(graph: ClauseGraph, found: Iterable[Survivor]) -> Answer:
    """What outlives the agreement, and why."""
    names = Names(graph.agreement)
    entries = []
    for one in found:
        duration = f", {one.why.duration}" if one.why.duration else ""
        why = f"{str(one.why.route).replace('_', ' ')}{duration}, {names.of(one.why.clause).full}: "
        words = why + _flat(one.why.span.of(graph.agreement.text))
        data = {"clause": one.clause, "why": plain(one.why)}
        entries.append(Entry(place=names.of(one.clause).full, words=words, data=data))
    number = len({one.data["clause"] for one in entries})
    title = f"{_counted(number, 'clause outlives', 'clauses outlive')} the agreement:"
    none = "Nothing is said to outlive the agreement."
    return Answer(name="survives", title=title, none=none, entries=tuple(entries))


def unreferenced_answer(graph: ClauseGraph, found: Sequence[Clause]) -> Answer:
    """Clauses that nobody points to."""
    names = Names(graph.agreement)
    entries = tuple(Entry(place=names.of(clause.id).full, words="", data=plain(clause)) for clause in found)
    title = f"Nothing points to {_counted(len(found), 'clause', 'clauses')}:"
    return Answer(name="unreferenced", title=title, none="Every clause is pointed to.", entries=entries)


def _node(graph: ClauseGraph, names: Names, node: str) -> str:
    found = graph.by_id[node]
    if found.kind == "clause" and found.clause is not None:
        return names.of(found.clause).full
    return f"“{found.name}”" if found.kind == "definition" else f"{found.kind} {found.name}"


def _passage(text: str, span: Span | None) -> str:
    """The words with a little of what stands around them."""
    if span is None:
        return ""
    start, end = max(0, span.start - 40), min(len(text), span.end + 40)
    return f"…{_flat(text[start:end])}…"


def _flat(words: str) -> str:
    return " ".join(words.split())


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
