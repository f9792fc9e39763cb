"""The three sentences that are read out: built from the findings, and honest about what was not judged."""

from dataclasses import replace

import pytest

from analyzer.comparison.compare import compare
from analyzer.materiality.judge import judge
from analyzer.materiality.model import Direction
from analyzer.materiality.summary import summary
from clauses.diagnostics import Diagnostic
from tests.materiality.pairs import agreement, between

CAP = "## 1. Cap\n\nOur total liability will not exceed the Fees paid in the 12 months before the claim."
LOWER = CAP.replace("12 months", "3 months")
LAW = "\n\n## 2. Governing Law\n\nThese Terms are governed by the laws of New York."
GATE = "\n\n## 3. Gate\n\nThe garden gate is painted green."
SCAN = Diagnostic(code="scan", message="Page 2 is a picture without words.", blocks_judgement=True)


def test_one_change_is_said_with_its_level_its_side_and_its_clause() -> None:
    assert between(CAP, LOWER).summary == (
        "The one change is material (critical) and favours the provider.",
        "The gravest: the cap on liability falls from 12 months to 3 months (1 Cap).",
        "Everything was judged.",
    )


def test_several_are_counted_by_level_and_side_in_words() -> None:
    first, second, _ = between(CAP + LAW, LOWER + LAW.replace("New York", "Delaware")).summary
    assert first == (
        "Both changes are material, one of them critical: one favours the provider and one favours neither side."
    )
    assert second.startswith("The gravest: the cap on liability falls")


def test_what_waits_for_a_reader_stands_in_the_third() -> None:
    *_, third = between(CAP + GATE, LOWER + GATE.replace("green", "blue")).summary
    assert third == "One change waits for a reader because the rules can't decide."


@pytest.mark.parametrize("new", [CAP, LOWER])
def test_what_was_not_judged_is_always_said(new: str) -> None:
    blocked = replace(agreement(new), diagnostics=(SCAN,))
    report = judge(compare(agreement(CAP), blocked))
    assert report.summary[-1] == "Not all of the new version was judged: Page 2 is a picture without words."
    assert len(report.summary) <= 3


def test_a_limit_of_both_versions_is_said_once() -> None:
    old, new = (replace(agreement(text), diagnostics=(SCAN,)) for text in (CAP, LOWER))
    assert "Not all of both versions was judged" in judge(compare(old, new)).summary[-1]


def test_the_same_words_are_one_sentence() -> None:
    assert between(CAP, CAP).summary == ("The two versions hold the same words.",)


def test_harmless_changes_are_said_to_be_judged() -> None:
    assert between(CAP, CAP.replace("Our total", "Our  total").replace("before the", "prior to the")).summary == (
        "The one change is not material.",
        "Everything was judged: the changes are editorial, administrative or without legal weight.",
    )


LEAD = (
    "There are rules about what is fine here, so when you are in the hall or use anything that belongs to it, "
    "you may not post, hang up or hand out any note which:\n\n"
)


def test_an_item_is_read_out_itself_and_not_the_lead_in_that_it_shares() -> None:
    old = f"## 4. Notes\n\n{LEAD}- is torn\n"
    second = between(old, f"{old}- is harmful to minors\n").summary[1]
    assert "… is harmful to minors”" in second
    assert "There are rules" not in second


@pytest.mark.parametrize(("side", "told"), [("favors_provider", "you must"), ("favors_user", "we must")])
def test_what_is_read_out_speaks_for_the_side_that_was_counted(side: str, told: str) -> None:
    report = between(GATE, f"{GATE} You must close the gate. We must feed the cat.")
    change = replace(report.changes[0], direction=Direction(side))
    second = summary([change], report.verdict, report.old, report.new)[1]
    assert told in second.casefold().partition(";")[0]
