"""Every change of a report as a row for a spreadsheet."""

import csv
import io
from collections.abc import Iterator

from analyzer.comparison.model import ChangeKind
from analyzer.materiality.model import JudgedChange, Report
from renderers.view.changes import in_order
from renderers.view.names import Names
from renderers.view.quiet import place

COLUMNS = (
    "number",
    "where",
    "what happened",
    "material",
    "severity",
    "favours",
    "substance",
    "please read",
    "finding",
    "old words",
    "new words",
    "rule",
    "authority",
    "topics",
    "why",
    "id",
)
# A spreadsheet takes a cell that begins so for a formula, and would run it.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
APART = " … "


def render(report: Report) -> str:
    """Comma-separated, a header and a row a change: material ones as numbered elsewhere, then the others.

    Begins with a byte order mark, so that Excel takes it for UTF-8. Words that look like a formula get an
    apostrophe before them.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in _rows(report):
        writer.writerow([_inert(cell) for cell in row])
    return "\ufeff" + out.getvalue()


def _rows(report: Report) -> Iterator[tuple[str, ...]]:
    names = Names(report.old, "old-clause-"), Names(report.new)
    material, review = in_order(report)
    numbered = (*material, *review)
    for number, change in enumerate(numbered, start=1):
        yield _row(str(number), change, report, names)
    known = {change.id for change in numbered}
    for change in report.changes:
        if change.id not in known:
            yield _row("", change, report, names)


def _row(number: str, change: JudgedChange, report: Report, names: tuple[Names, Names]) -> tuple[str, ...]:
    findings = sorted(change.findings, key=lambda found: -found.severity.rank)
    old, new = _words(change, report)
    return (
        number,
        place(change, *names),
        str(change.kind),
        "yes" if change.material else "no",
        str(change.severity),
        str(change.direction),
        str(change.substance),
        "yes" if change.review else "no",
        " ".join(dict.fromkeys(found.message for found in findings)),
        old,
        new,
        ", ".join(dict.fromkeys(found.rule for found in findings)),
        "; ".join(dict.fromkeys(found.authority for found in findings if found.authority)),
        ", ".join(change.topics),
        change.why,
        change.id,
    )


def _words(change: JudgedChange, report: Report) -> tuple[str, str]:
    """The words that differ; of a clause that came or went, all its words."""
    edits = [edit for edit in change.edits if edit.old != edit.new]
    old = APART.join(edit.old for edit in edits if edit.old.strip())
    new = APART.join(edit.new for edit in edits if edit.new.strip())
    if not edits and change.kind is ChangeKind.REMOVED and change.old_span is not None:
        old = change.old_span.of(report.old.text)
    if not edits and change.kind is ChangeKind.ADDED and change.new_span is not None:
        new = change.new_span.of(report.new.text)
    return " ".join(old.split()), " ".join(new.split())


def _inert(cell: str) -> str:
    # NUL would end the file for some readers, a lone surrogate has no bytes
    safe = cell.replace("\0", "\ufffd").encode("utf-8", "replace").decode()
    return f"'{safe}" if safe.startswith(FORMULA) else safe
