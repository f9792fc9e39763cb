"""The redline by clause, for moved and split clauses and struck labels."""

from dataclasses import replace

import pytest

from analyzer.comparison.model import Ledger, Match, Op, RedlinePart
from analyzer.materiality.model import Counts, Report, Verdict
from analyzer.severity import Severity
from clauses.model import Agreement, ClauseKind
from renderers import html, pdf, text
from renderers.view.build import build_view
from renderers.view.model import RedlineBlock, RunKind
from tests.renderers.drafting import Line, agreement


def numbered(*clauses: tuple[str, str]) -> Agreement:
    lines = (
        Line(id=label, kind=ClauseKind.SECTION, label=f"{label}.", heading=heading, words=f"About {heading}.")
        for label, heading in clauses
    )
    return agreement("terms.txt", "Terms", tuple(lines), None)


def compared(old: Agreement, new: Agreement, matches: tuple[Match, ...], parts: tuple[RedlinePart, ...]) -> Report:
    nothing = Counts(severity={}, direction={}, kind={})
    return Report(
        old=old,
        new=new,
        verdict=Verdict(material=False, severity=Severity.NONE, counts=nothing, limits=()),
        summary=(),
        matches=matches,
        changes=(),
        effects=(),
        introduced=(),
        resolved=(),
        obligations=(),
        redline=parts,
        ledger=Ledger(changed=0, claimed=0, unclaimed=0),
        rules_version="",
        program="novation",
    )


def blocks(report: Report) -> list[RedlineBlock]:
    return [block for stretch in build_view(report).redline for block in stretch.blocks]


def shown(block: RedlineBlock) -> str:
    marks = {RunKind.KEEP: "", RunKind.STRIKE: "-", RunKind.INSERT: "+", RunKind.GAP: "…"}
    return "|".join(marks[run.kind] + run.text for run in block.runs)


def test_a_moved_clause_says_where_it_went_and_that_it_came() -> None:
    old = numbered(("1", "Fees"), ("2", "Law"))
    new = numbered(("1", "Law"), ("2", "Fees"))
    fees, law = "Fees\nAbout Fees.", "Law\nAbout Law."
    parts = (
        RedlinePart(Op.STRIKE, f"1. {fees}\n\n2. "),
        RedlinePart(Op.INSERT, "1. "),
        RedlinePart(Op.KEEP, law),
        RedlinePart(Op.INSERT, f"\n\n2. {fees}"),
    )
    found = blocks(compared(old, new, (Match("1", "2"), Match("2", "1")), parts))
    assert [(block.clause.full, block.status) for block in found] == [
        ("Section 1 Fees", "now Section 2"),
        ("Section 1 Law", ""),
        ("Section 2 Fees", "moved here"),
    ]
    assert shown(found[1]) == f"-2. |+1. |{law}"


def test_a_struck_number_stays_with_its_clause_across_an_inserted_one() -> None:
    old = numbered(("1", "Fees"), ("2", "Law"))
    new = numbered(("1", "Fees"), ("2", "Data"), ("3", "Law"))
    parts = (
        RedlinePart(Op.KEEP, "1. Fees\nAbout Fees.\n\n"),
        RedlinePart(Op.STRIKE, "2"),
        RedlinePart(Op.INSERT, "2. Data\nAbout Data.\n\n3"),
        RedlinePart(Op.KEEP, ". Law\nAbout Law."),
    )
    found = blocks(compared(old, new, (Match("1", "1"), Match("2", "3")), parts))
    assert [block.clause.full for block in found] == ["Section 1 Fees", "Section 2 Data", "Section 3 Law"]
    assert shown(found[2]).startswith("-2|+3|. Law")


def test_two_equal_versions_make_a_report_in_every_format() -> None:
    same = numbered(("1", "Fees"))
    report = compared(same, same, (Match("1", "1"),), (RedlinePart(Op.KEEP, same.text),))
    assert "The two texts are the same, word for word." in html.render(report)
    assert pdf.render(report).startswith(b"%PDF")
    assert text.summary(report).startswith("No material change.")


def test_an_empty_agreement_makes_a_report_in_every_format() -> None:
    nothing = replace(numbered(("1", "Fees")), text="", clauses=())
    report = compared(nothing, nothing, (), ())
    assert "No material change." in html.render(report)
    assert pdf.render(report).startswith(b"%PDF")


@pytest.mark.parametrize("char", ["\u202e", "\x00", "\ud800"])
def test_characters_a_browser_would_obey_are_shown_by_number(char: str) -> None:
    old = numbered(("1", "Fees"))
    new = numbered(("1", f"Fees{char}"))
    parts = (
        RedlinePart(Op.STRIKE, old.text),
        RedlinePart(Op.INSERT, new.text),
    )
    page = html.render(compared(old, new, (Match("1", "1"),), parts))
    assert char not in page
    assert f"Fees[U+{ord(char):04X}]" in page
