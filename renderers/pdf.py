"""The report as PDF through Typst: tagged, archival, the same bytes for the same report.

The words travel to Typst in memory as JSON and are set as text; nothing is written to disk.
"""

import json
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typst

from analyzer.materiality.model import Report
from renderers.glyphs import fit
from renderers.view.build import build_view
from renderers.view.model import RedlineStretch, ReportView, Run, RunKind, Runs
from renderers.view.names import one_line
from renderers.view.passages import joined, left_out
from renderers.view.words import counted, listed

if TYPE_CHECKING:
    from typst import PDFStandard

TEMPLATE = Path(__file__).parent / "templates" / "report.typ"
STANDARDS: "list[PDFStandard]" = ["a-2a", "ua-1"]
UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
KEPT = 1800


def render(report: Report) -> bytes:
    """The PDF. Its creation date is the new version's date, so that the same input gives the same bytes."""
    return render_view(build_view(report))


def render_view(view: ReportView) -> bytes:
    """The PDF of a view that other formats share."""
    template = TEMPLATE.read_bytes()
    inputs = {"view": json.dumps(_data(view), ensure_ascii=False)}
    stamp = _date(view)
    try:
        return _compiled(template, inputs, stamp, STANDARDS)
    except typst.TypstError as error:
        # A character that no font has, against the table of glyphs: the archival standards refuse it, a
        # plain PDF shows it as best it can.
        if "could not be displayed" not in str(error):
            raise
        return _compiled(template, inputs, stamp, [])


def _compiled(template: bytes, inputs: dict[str, str], stamp: datetime, standards: "list[PDFStandard]") -> bytes:
    return typst.compile(
        template,
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs=inputs,
        pdf_standards=standards,
        timestamp=stamp,
    )


def _date(view: ReportView) -> datetime:
    for stated in (view.new.last_updated, view.new.effective):
        try:
            day = date.fromisoformat(stated)
        except ValueError:
            continue
        return datetime(day.year, day.month, day.day, tzinfo=UTC)
    return UNDATED


def _data(view: ReportView) -> dict[str, Any]:
    missing: set[str] = set()
    lean = replace(view, redline=tuple(_lean(stretch) for stretch in view.redline))
    data: dict[str, Any] = _plain(lean, missing)
    data["short_title"] = fit(one_line(view.title, 80), missing)
    data["changed_words_text"] = (
        f"{counted(view.changed_words, 'word differs', 'words differ')}. Unchanged clauses are left out where a "
        "line says so."
        if view.changed_words
        else "The two texts are the same, word for word."
    )
    data["same_place_text"] = (
        f"{counted(view.same_place, 'other clause keeps its', 'other clauses keep their')} number and place."
    )
    for name, version in (("old", view.old), ("new", view.new)):
        data[name]["sha256"] = version.sha256
    data["note"] = (
        f"The fonts of this PDF lack some characters of these texts ({listed(sorted(missing))}). They are "
        "shown by their Unicode numbers in square brackets; the HTML report shows them as they are."
        if missing
        else ""
    )
    return data


def _lean(stretch: RedlineStretch) -> RedlineStretch:
    """The stretch as paper shows it: of unchanged clauses the label, of long unchanged words the ends."""
    if stretch.folded:
        return replace(stretch, blocks=())
    return replace(stretch, blocks=tuple(replace(block, runs=_short(block.runs)) for block in stretch.blocks))


def _short(runs: Runs) -> Runs:
    out: list[Run] = []
    for run in joined(Run(run.kind, run.text) for run in runs):
        if run.kind is not RunKind.KEEP or len(run.text) <= KEPT:
            out.append(run)
            continue
        head = run.text[: KEPT // 3].rsplit(" ", 1)[0]
        tail = run.text[-KEPT // 3 :].split(" ", 1)[-1]
        words = len(run.text.split()) - len(head.split()) - len(tail.split())
        gap = left_out(words).replace("more words in the redline", "unchanged words")
        out += [Run(RunKind.KEEP, head), Run(RunKind.GAP, gap), Run(RunKind.KEEP, tail)]
    return tuple(out)


def _plain(value: object, missing: set[str]) -> Any:
    """The value for JSON, every word in it fit for the page."""
    if isinstance(value, Run):
        return [value.kind.value, fit(value.text, missing)]
    if isinstance(value, str):
        return fit(value, missing)
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name), missing) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(part, missing) for part in value]
    return value
