"""Words that no rule names beside words that one names are told with them: a change with a finding hides nothing."""

from analyzer.materiality.retold import without_findings
from renderers.text import change_text
from renderers.view.build import build_view
from tests.materiality.pairs import between

BEFORE = "1. Rent. The tenant pays 500 euros a month.\n\n2. Doors. The doors are green."
BESIDE = "The landlord's agents enter the flat at night."


def test_a_sentence_that_no_rule_names_is_told_beside_the_finding_of_its_clause() -> None:
    new = BEFORE.replace("500 euros a month.", f"500 euros a month. You waive any jury trial. {BESIDE}")
    report = between(BEFORE, new)
    (change,) = (each for each in report.changes if each.findings)
    assert change.unnamed == (BESIDE.removesuffix("."),)
    view = build_view(report)
    (shown,) = view.material
    assert BESIDE.removesuffix(".") in " ".join(change_text(shown).split())


def test_a_clause_all_of_which_is_named_says_nothing_more() -> None:
    new = BEFORE.replace("500 euros a month.", "500 euros a month. You waive any jury trial.")
    assert [each.unnamed for each in between(BEFORE, new).changes if each.findings] == [()]


def test_an_editorial_difference_beside_a_finding_is_not_asked_to_be_read() -> None:
    old = BEFORE.replace("500 euros a month.", "500 euros a month. The flat keeps its colour.")
    new = BEFORE.replace(
        "500 euros a month.", "500 euros a month. The flat keeps its color. You waive any trial by jury."
    )
    assert all(not each.unnamed for each in between(old, new).changes)


def test_a_lead_in_that_rules_nothing_is_not_asked_to_be_read() -> None:
    new = BEFORE.replace(
        "500 euros a month.",
        "500 euros a month. You waive any jury trial. The flat consists of:\n\n- two rooms;\n- a kitchen.",
    )
    report = between(BEFORE, new)
    assert not any("consists of" in words for each in report.changes for words in each.unnamed)


def test_where_the_findings_are_told_elsewhere_what_stood_beside_them_has_to_be_read() -> None:
    new = BEFORE.replace("500 euros a month.", f"500 euros a month. You waive any jury trial. {BESIDE}")
    (change,) = (each for each in between(BEFORE, new).changes if each.findings)
    assert without_findings(change, "Told elsewhere.", review=False).review
