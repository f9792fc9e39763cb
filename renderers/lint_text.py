"""The proofreader's findings for a terminal."""

from collections.abc import Sequence

from analyzer.decisions.model import StaleDecision
from analyzer.lint.model import LintFinding
from clauses.model import Agreement
from renderers.view.decisions import decision_views, stale_views
from renderers.view.lines import wrapped
from renderers.view.names import Names
from renderers.view.words import counted


def lint_list(
    agreement: Agreement,
    findings: Sequence[LintFinding],
    stale: Sequence[StaleDecision] = (),
    width: int = 80,
    footer: str = "",
) -> str:
    """The findings with their clause and line, worst first, those set aside last, in at most ``width`` columns."""
    names = Names(agreement)
    waived = sum(found.waived for found in findings)
    open_ones = len(findings) - waived
    lines = [counted(open_ones, "drafting defect") if open_ones else "No drafting defects found."]
    if waived:
        lines[0] += f" ({waived} waived)" if open_ones else f" {counted(waived, 'defect is', 'defects are')} waived."
    end = len(agreement.text)
    for found in sorted(findings, key=lambda each: (each.waived, -each.severity.rank, each.span or (end, 0))):
        place = names.of(found.clause).full if found.clause else "The whole document"
        line = f", line {_line(agreement, found.span.start)}" if found.span is not None else ""
        level = "WAIVED" if found.waived else found.severity.upper()
        lines += ["", *wrapped(f"{level}  {place}{line}", width, "  ")]
        lines += wrapped(f"{found.message} [{found.rule}] {found.fingerprint}", width, "    ")
        for decision in decision_views(found.decisions):
            lines += wrapped(decision.sentence, width, "    ")
    if stale:
        lines += ["", "Decisions that decide nothing any more"]
        for each in stale_views(stale):
            lines += wrapped(f"{each.sentence} ({each.source})", width, "  - ")
    if footer:
        lines += ["", *wrapped(footer, width)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _line(agreement: Agreement, at: int) -> int:
    return agreement.text.count("\n", 0, at) + 1
