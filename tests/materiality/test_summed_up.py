"""A summary in plain words beside its clause: the clause rules. One that says more is read, never told as a rule."""

from analyzer.materiality.model import Report

from .pairs import between

FRAME = """# Mill Terms

Welcome. These Terms are between Mill Ltd ("Mill", "we", "us") and you, the customer ("you").

## 1. Flour

{clause}

{summary}

## 2. Law

These Terms are governed by the laws of England.
"""
CLAUSE = "You must follow the rules on flour that we publish in the shop when you bake. Bread may be sold on Sundays."
SUMMARY = "In short: you should read and follow our rules on flour."


def _report(old: tuple[str, str], new: tuple[str, str]) -> Report:
    return between(*(FRAME.format(clause=clause, summary=summary) for clause, summary in (old, new)))


def test_a_summary_that_came_to_a_clause_that_stands_is_quiet() -> None:
    report = _report((CLAUSE, ""), (CLAUSE, SUMMARY))
    assert not [change for change in report.changes if change.findings or change.review]
    assert any("the clause rules" in change.why for change in report.changes)


def test_a_summary_that_says_more_than_its_clause_is_to_be_read() -> None:
    more = "In short: you must wear a hat when you carry a sack out of the village by the old road."
    report = _report((CLAUSE, SUMMARY), (CLAUSE, more))
    assert [change for change in report.changes if change.review]
    assert not [change for change in report.changes if change.findings]


def test_what_is_grave_in_a_summary_and_in_no_clause_is_told() -> None:
    report = _report((CLAUSE, ""), (CLAUSE, "In short: you waive any jury trial."))
    assert [found for change in report.changes for found in change.findings if found.rule == "jury-trial-waiver"]


def test_the_clause_under_an_unchanged_summary_is_told() -> None:
    report = _report((CLAUSE, SUMMARY), (CLAUSE.replace("may be sold", "may not be sold"), SUMMARY))
    assert [change for change in report.changes if change.findings]


def test_a_summary_that_turns_round_is_to_be_read() -> None:
    clause = "We sell no data on the bread that you buy to anybody, and you may ask us what data we keep."
    old, new = "In short: we do not sell data on your bread.", "In short: we may sell data on your bread."
    for before, after in ((old, new), (new, old)):
        changes = _report((clause, before), (clause, after)).changes
        assert [change for change in changes if change.review or change.findings]
