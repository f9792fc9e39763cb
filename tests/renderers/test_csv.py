"""Every change as a row of a spreadsheet."""

import csv as reader
import io

import pytest

from analyzer.materiality.model import Report
from novation import compare
from renderers import csv
from renderers.view.model import ReportView


def rows(report: Report) -> list[dict[str, str]]:
    return list(reader.DictReader(io.StringIO(csv.render(report).removeprefix("\ufeff"), newline="")))


def test_every_change_has_a_row_and_the_numbered_ones_come_first(report: Report, view: ReportView) -> None:
    found = rows(report)
    assert {row["id"] for row in found} == {change.id for change in report.changes}
    numbered = [row["number"] for row in found if row["number"]]
    assert numbered == [str(change.number) for change in (*view.material, *view.review)]
    assert found[0]["finding"].startswith("Notice of changed terms falls from 30 days to 5 days.")


def test_a_row_says_old_and_new_words_rule_and_direction(report: Report) -> None:
    cap = rows(report)[1]
    assert (cap["material"], cap["severity"], cap["favours"]) == ("yes", "critical", "favors_provider")
    assert "the fees paid in the twelve months before the claim" in cap["old words"]
    assert "USD 100" in cap["new words"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_words_that_look_like_a_formula_are_not_one(start: str) -> None:
    old = "Terms\n\n1. Fees\n\nYou shall pay a fee.\n"
    new = old.replace("a fee", f"{start}HYPERLINK(1)")
    (row,) = [row for row in rows(compare(old, new)) if "HYPERLINK" in row["new words"]]
    assert row["new words"].startswith(f"'{start}HYPERLINK")


def test_excel_takes_it_for_utf8(report: Report) -> None:
    assert csv.render(report).encode().startswith(b"\xef\xbb\xbfnumber,")
