"""What a terminal shows."""

from dataclasses import replace

import pytest

from analyzer.comparison.model import Ledger
from analyzer.materiality.model import Counts, Limit, Report, Verdict
from analyzer.severity import Severity
from renderers import text
from renderers.agreement_text import overview
from renderers.lint_text import lint_list
from renderers.view.lines import cells, wrapped
from renderers.view.model import ReportView, Run, RunKind


@pytest.mark.parametrize("width", [80, 60, 120])
def test_the_summary_fits_its_columns(report: Report, width: int) -> None:
    assert max(cells(line) for line in text.summary(report, width).splitlines()) <= width


def test_the_verdict_is_the_first_thing_said(report: Report) -> None:
    assert text.summary(report).startswith("6 material changes: 3 critical, 1 high and 2 medium.")


def test_material_changes_carry_the_same_numbers_as_the_view(report: Report, view: ReportView) -> None:
    flat = " ".join(text.summary(report, 1000).split())
    for change in view.material:
        assert f"{change.number}. {change.severity.upper()}, {change.direction_words}" in flat
        assert change.headline in flat


def test_old_and_new_words_stand_under_each_other(report: Report) -> None:
    shown = text.summary(report, 200)
    assert "     old: You shall pay USD 40 for each block of a thousand calls." in shown
    assert "     new: You shall pay USD 35 for each block of a thousand calls." in shown


def test_a_summary_has_no_colours_until_asked(report: Report) -> None:
    plain = text.summary(report)
    assert "\x1b" not in plain
    assert "\x1b[1;31mCRITICAL\x1b[0m" in text.coloured(plain)


def test_direction_overrides_in_an_agreement_are_shown_not_obeyed() -> None:
    assert wrapped("a \u202eb\x1b[31m", 40) == ["a <U+202E>b<U+001B>[31m"]


def test_wide_characters_count_two_columns() -> None:
    assert all(cells(line) <= 10 for line in wrapped("漢字" * 20, 10, "- "))


def test_two_equal_versions_say_no_material_change(report: Report) -> None:
    nothing = Counts(severity={}, direction={}, kind={})
    same = replace(
        report,
        verdict=Verdict(material=False, severity=Severity.NONE, counts=nothing, limits=()),
        summary=(),
        changes=(),
        effects=(),
        introduced=(),
        resolved=(),
        obligations=(),
        new=report.old,
        redline=(),
        ledger=Ledger(changed=0, claimed=0, unclaimed=0),
    )
    assert text.summary(same).startswith("No material change.\n")
    unsure = replace(
        same, verdict=replace(same.verdict, material=None, limits=(Limit(code="x", message="A scan.", version="old"),))
    )
    assert text.summary(unsure).startswith("Nothing material was found, but part of the text could not be")


def test_an_overview_shows_outline_parties_and_counts(report: Report) -> None:
    shown = overview(report.new)
    assert shown.startswith("Harbour Lights API Terms\n")
    assert "  5. Liability" in shown
    assert "provider: Harbour Lights Ltd" in shown
    assert "11 clauses" in shown
    assert max(cells(line) for line in shown.splitlines()) <= 80


def test_lint_findings_name_clause_and_line(report: Report) -> None:
    shown = lint_list(report.old, report.resolved)
    assert "LOW Section 6 General, line " in shown
    assert lint_list(report.old, ()) == "No drafting defects found.\n"


def test_an_excerpt_too_long_to_show_whole_shows_the_words_of_weight() -> None:
    runs = (
        Run(RunKind.KEEP, "The sections named above "),
        Run(RunKind.STRIKE, "shall"),
        Run(RunKind.INSERT, "will"),
        Run(RunKind.KEEP, " survive the end of this agreement for any reason, whoever ends it and whatever is owed. "),
        Run(RunKind.INSERT, "Sums that fell due before the end stay due."),
    )
    assert "Sums that fell due" in text.excerpt(runs, RunKind.INSERT, 90)
    assert text.excerpt(runs[:3], RunKind.STRIKE, 90) == "The sections named above shall"
