"""Which comparison a decision was made on, and whether it should still hold in this one."""

from analyzer.decisions.model import Decision
from analyzer.materiality.model import Report
from clauses.model import Agreement


def document_of(agreement: Agreement) -> str:
    """The name by which decisions know a document through its versions: its title, else its file's name."""
    return agreement.title or agreement.source.name


def gone(decision: Decision, report: Report) -> str:
    """Why a decision on this document finds nothing in this comparison; empty where it need not.

    A decision on an earlier pair of versions is history once its new version is the base of comparison.
    """
    if decision.new_version and decision.new_version == report.old.source.sha256:
        return ""
    if decision.old_version and decision.old_version not in {report.old.source.sha256, report.new.source.sha256}:
        return ""
    return "this comparison has no such change: its words or its rule are no longer the same"
