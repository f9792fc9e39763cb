"""Two short versions, compared and judged as the program does it."""

from functools import cache

from analyzer.comparison.compare import compare
from analyzer.materiality.judge import judge
from analyzer.materiality.model import Finding, JudgedChange, Report
from clauses.model import Agreement
from clauses.parse import parse_text


@cache
def agreement(text: str, heading: str | None = None) -> Agreement:
    """A one-clause agreement under a heading."""
    return parse_text(f"# {heading}\n\n{text}" if heading else text, "terms.md")


def between(old: str, new: str, heading: str | None = None) -> Report:
    """The report on two versions of a clause."""
    return judge(compare(agreement(old, heading), agreement(new, heading)))


def findings(report: Report) -> list[Finding]:
    """All findings of a report, in order."""
    return [finding for change in report.changes for finding in change.findings]


def only(report: Report) -> JudgedChange:
    """The one change of a report."""
    (change,) = report.changes
    return change
