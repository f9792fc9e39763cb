"""Old clause → new clause, for the clauses whose number, title or place differs or that came or went."""

from collections.abc import Iterator
from dataclasses import replace

from analyzer.comparison.model import ChangeKind
from analyzer.materiality.model import Report
from clauses.model import Clause
from renderers.view.model import ClauseName, MapRow
from renderers.view.names import Names

EVENTS = {ChangeKind.MOVED: "moved", ChangeKind.SPLIT: "split", ChangeKind.MERGED: "merged"}


def clause_map(report: Report, old_names: Names, new_names: Names) -> tuple[tuple[MapRow, ...], int]:
    """The rows in the new version's order (then what went), and how many clauses kept their place.

    A clause that only follows its parent is counted in the parent's row (``within``).
    """
    sources = _sources(report)
    olds = {clause.id: clause for clause in report.old.clauses}
    news = {clause.id: clause for clause in report.new.clauses}
    events = _events(report)
    rows: list[MapRow] = []
    row_of: dict[str, int] = {}
    same = 0
    for clause in report.new.clauses:
        came_from = [olds[source] for source in sources.get(clause.id, ()) if source in olds]
        what = _what(came_from, clause, events.get(clause.id, ""), olds, news)
        parent = row_of.get(clause.parent or "")
        if not what or (parent is not None and what == "added" == rows[parent].what):
            if parent is not None:
                row_of[clause.id] = parent
                rows[parent] = replace(rows[parent], within=rows[parent].within + 1)
            elif came_from:
                same += 1
            continue
        row_of[clause.id] = len(rows)
        old = _together([old_names.of(source.id) for source in came_from])
        rows.append(MapRow(old=old, new=new_names.of(clause.id), what=what, within=0))
    rows.extend(_gone(report, old_names))
    return tuple(rows), same


def whole_map(report: Report, old_names: Names, new_names: Names) -> tuple[MapRow, ...]:
    """Every clause of either version that has a number or a heading, in the new version's order, then what went."""
    sources = _sources(report)
    olds = {clause.id: clause for clause in report.old.clauses}
    rows = [
        MapRow(
            old=_together([old_names.of(source) for source in sources.get(clause.id, ()) if source in olds]),
            new=new_names.of(clause.id),
            what="",
            within=0,
        )
        for clause in report.new.clauses
        if clause.label or clause.heading
    ]
    lives_on = {match.old for match in report.matches}
    lives_on |= {clause for change in report.changes if change.kind in EVENTS for clause in change.old}
    rows += [
        MapRow(old=old_names.of(clause.id), new=None, what="", within=0)
        for clause in report.old.clauses
        if clause.id not in lives_on and (clause.label or clause.heading)
    ]
    return tuple(rows)


def _sources(report: Report) -> dict[str, list[str]]:
    """New clause → the old clauses that live on in it."""
    found: dict[str, list[str]] = {}
    for match in report.matches:
        found.setdefault(match.new, []).append(match.old)
    for change in report.changes:
        if change.kind is ChangeKind.MERGED and len(change.new) == 1:
            found[change.new[0]] = list(change.old)
    return found


def _events(report: Report) -> dict[str, str]:
    return {clause: word for change in report.changes if (word := EVENTS.get(change.kind)) for clause in change.new}


def _what(came_from: list[Clause], new: Clause, event: str, olds: dict[str, Clause], news: dict[str, Clause]) -> str:
    """How the clause's place differs, in words; empty when it only follows its parent or not at all."""
    if not came_from:
        return "added"
    if event in ("split", "merged"):
        return event
    old = came_from[0]
    parts = [event] if event else []
    if _own(old, olds) != _own(new, news):
        parts.append("renumbered")
    if _flat(old.heading) != _flat(new.heading):
        parts.append("retitled")
    return ", ".join(parts)


def _own(clause: Clause, clauses: dict[str, Clause]) -> str:
    """The label without the part that is the parent's: of "8.1" under "8", "1"."""
    label = _bare(clause.label)
    parent = clauses.get(clause.parent or "")
    above = _bare(parent.label) if parent is not None else ""
    return label[len(above) :].lstrip(".-") if above and label.startswith(above) else label


def _bare(label: str | None) -> str:
    return (label or "").strip().strip("().:").casefold()


def _flat(heading: str | None) -> str:
    return " ".join((heading or "").split()).casefold()


def _together(names: list[ClauseName]) -> ClauseName | None:
    """Several old clauses as one citation."""
    if len(names) < 2:
        return names[0] if names else None
    whole = "; ".join(name.full for name in names)
    return ClauseName(name=whole, heading="", full=whole, anchor="")


def _gone(report: Report, names: Names) -> Iterator[MapRow]:
    lives_on = {match.old for match in report.matches}
    lives_on |= {clause for change in report.changes if change.kind in EVENTS for clause in change.old}
    roots: dict[str, str] = {}
    within: dict[str, int] = {}
    for clause in report.old.clauses:
        if clause.id in lives_on:
            continue
        root = roots.setdefault(clause.id, roots.get(clause.parent or "", clause.id))
        within[root] = within.get(root, -1) + 1
    for gone, below in within.items():
        yield MapRow(old=names.of(gone), new=None, what="removed", within=below)
