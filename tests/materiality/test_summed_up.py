"""A summary in plain words beside its clause: the clause rules. One that says more is read, never told as a rule."""

import pytest

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
SUMMARY = "In short: you must follow our rules on flour."


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


KEEPING = "We keep your photos for 30 days and then delete them. We also keep a copy of the bill for 7 years."
KEPT = "In short: we keep your photos for 30 days and then delete them."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (KEPT, KEPT.replace("30", "90")),
        (KEPT.replace("30", "90"), KEPT),
        (KEPT, KEPT.replace("days", "years")),
        (KEPT, KEPT.replace("30 days", "7 days")),
        ("", KEPT.replace("30", "90")),
    ],
)
def test_an_amount_that_its_clause_does_not_have_is_told_or_read(old: str, new: str) -> None:
    changes = _report((KEEPING, old), (KEEPING, new)).changes
    assert [change for change in changes if change.findings or change.review]


def test_a_verb_that_its_clause_does_not_have_is_told() -> None:
    old, new = (
        "In short: we delete your photos after 30 days.",
        "In short: we sell copies of your photos after 30 days.",
    )
    for before, after in ((old, new), (new, old)):
        changes = _report((KEEPING, before), (KEEPING, after)).changes
        assert [change for change in changes if change.findings]


def test_a_summary_that_says_otherwise_what_stands_in_its_clause_is_quiet() -> None:
    changes = _report(
        (KEEPING, KEPT), (KEEPING, "In short: we keep your photos for 30 days and a copy of the bill.")
    ).changes
    assert not [change for change in changes if change.findings or change.review]


def test_what_is_grave_in_a_summary_is_told_though_its_clause_says_it_too() -> None:
    clause = f"{CLAUSE} You waive any jury trial."
    report = _report((clause, ""), (clause, "In short: you waive any jury trial."))
    assert [found for change in report.changes for found in change.findings if found.rule == "jury-trial-waiver"]


def test_amounts_that_changed_places_in_a_summary_are_told_or_read() -> None:
    say = "In short: we keep your photos for {} and a copy of the bill for {}."
    changes = _report((KEEPING, say.format("30 days", "7 years")), (KEEPING, say.format("7 years", "30 days"))).changes
    assert [change for change in changes if change.findings or change.review]


def test_a_new_summary_without_the_denial_of_its_clause_is_to_be_read() -> None:
    clause = "We never share the list of your loaves with the guild. You must label each loaf."
    changes = _report((clause, ""), (clause, "In short: we may share the list of your loaves with the guild.")).changes
    assert [change for change in changes if change.review or change.findings]
