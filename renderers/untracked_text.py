"""``diff --tracked``: every edit of a returned Word file that is not marked as one, for a terminal."""

from analyzer.comparison.model import ChangeKind
from analyzer.materiality.model import Report
from renderers.text import excerpt
from renderers.view.build import build_view
from renderers.view.lines import wrapped
from renderers.view.model import RedlineBlock, RunKind
from renderers.view.words import counted

__all__ = ["untracked"]

_ROOM = 400
_INDENT = "     "


def untracked(report: Report, width: int = 80) -> str:
    """The list, in the order of the text. ``report`` compares what was sent with what came back, changes rejected.

    Whatever differs then was changed without being tracked: words, and what only looks otherwise.
    """
    view = build_view(report)
    blocks = [block for stretch in view.redline for block in stretch.blocks if block.changed]
    looks = [change for change in report.changes if change.kind is ChangeKind.COSMETIC and not change.edits]
    marked = [found.message for found in report.new.diagnostics if found.code == "tracked-changes"]
    sent, came = report.old.source.name, report.new.source.name
    if not blocks and not looks:
        lines = wrapped(f"Every edit in {came} is tracked: with its changes rejected it reads as {sent}.", width)
    else:
        count = counted(len(blocks) + len(looks), "passage differs", "passages differ")
        lines = wrapped(f"In {came} {count} from {sent} without a tracked change.", width)
    for message in marked:
        lines += wrapped(message, width)
    number = 0
    for block in blocks:
        number += 1
        lines += ["", *_edit(number, block, width)]
    for change in looks:
        number += 1
        name = (change.new or change.old or ("",))[0]
        lines += ["", *wrapped(f"{name}: only the look of the words or a link differs.", width, f"{number:>3}. ")]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _edit(number: int, block: RedlineBlock, width: int) -> list[str]:
    lines = wrapped(block.clause.full or block.clause.name or "Between clauses", width, f"{number:>3}. ")
    old, new = (excerpt(block.runs, kind, _ROOM) for kind in (RunKind.STRIKE, RunKind.INSERT))
    if old.strip(" …"):
        lines += wrapped(old, width, f"{_INDENT}sent: ")
    return lines + wrapped(new if new.strip(" …") else "(nothing in its place)", width, f"{_INDENT}came: ")
