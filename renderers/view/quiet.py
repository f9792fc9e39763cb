"""What was judged editorial or administrative, gathered under the test that explained it."""

import re

from analyzer.comparison.model import ChangeKind
from analyzer.materiality.model import JudgedChange, Report
from renderers.view.model import QuietChange, QuietGroup, RunKind
from renderers.view.names import Names
from renderers.view.passages import passage, shortened
from renderers.view.words import HAPPENED, SUBSTANCE

SHOWN = 200
DETAIL = re.compile(r"^([^()]+?) \((.+)\)\.?$", re.DOTALL)
# Kinds of change that old → new places tell in full.
PLACE_SAYS_IT = (ChangeKind.RENUMBERED, ChangeKind.REORDERED, ChangeKind.MOVED)


def quiet_groups(report: Report, old_names: Names, new_names: Names) -> tuple[QuietGroup, ...]:
    """Groups in the order of their size; a group shows at most ``SHOWN`` changes and counts the rest."""
    groups: dict[tuple[str, str], list[JudgedChange]] = {}
    for change in report.changes:
        if not change.material and not change.review:
            why, _ = parted(change.why or f"{HAPPENED[change.kind].capitalize()}.")
            groups.setdefault((why, SUBSTANCE[change.substance]), []).append(change)
    ordered = sorted(groups.items(), key=lambda item: -len(item[1]))
    return tuple(
        QuietGroup(
            why=why,
            substance=substance,
            count=len(changes),
            changes=tuple(_line(report, change, old_names, new_names) for change in changes[:SHOWN]),
            left_out=max(0, len(changes) - SHOWN),
        )
        for (why, substance), changes in ordered
    )


def _line(report: Report, change: JudgedChange, old_names: Names, new_names: Names) -> QuietChange:
    most = 0 if change.kind in PLACE_SAYS_IT else 1 if change.kind is ChangeKind.RENAMED else 12
    shown = change.edits[:most]
    runs = passage(shown, report.old.text, report.new.text, change.new_span)
    different = any(run.kind in (RunKind.STRIKE, RunKind.INSERT) and run.text.strip() for run in runs)
    return QuietChange(
        place=place(change, old_names, new_names),
        anchor=(new_names.of(change.new[0]) if change.new else old_names.of(change.old[0])).anchor
        if change.new or change.old
        else "",
        passage=shortened(runs, 400) if different else (),
        note=parted(change.why)[1],
    )


def parted(why: str) -> tuple[str, str]:
    """The test's sentence, and what it says of this one change in brackets at its end."""
    found = DETAIL.match(why)
    return (f"{found[1]}.", found[2]) if found else (why, "")


def place(change: JudgedChange, old_names: Names, new_names: Names) -> str:
    """Where a change happened, as a person cites it: "Section 3.6 Use", or old → new where they differ."""
    old = old_names.of(change.old[0]) if change.old else None
    new = new_names.of(change.new[0]) if change.new else None
    if change.kind in PLACE_SAYS_IT and len(change.old) > 1 and len(change.new) > 1:
        return f"{_range(change.old, old_names)} → {_range(change.new, new_names)}"
    if old is None or new is None:
        only = new or old
        return only.full if only else "The whole document"
    if old.name == new.name:
        return new.full if old.heading == new.heading or not old.heading else f"{old.full} → {new.full}"
    return f"{old.full} → {new.full}" if old.heading != new.heading else f"{old.name} → {new.full}"


def _range(clauses: tuple[str, ...], names: Names) -> str:
    """Several clauses as "Section 8 to Section 14"."""
    return f"{names.of(clauses[0]).name} to {names.of(clauses[-1]).name}"
