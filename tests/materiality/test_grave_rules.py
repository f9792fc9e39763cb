"""Rules that a partner asks about first, in other words than the rule's own: by which rule, for whom, how grave."""

import pytest

from analyzer.materiality.model import Direction, Report
from analyzer.severity import Severity

from .matter import shown, within
from .pairs import between, findings

PROVIDER, USER = Direction.FAVORS_PROVIDER, Direction.FAVORS_USER
UNKNOWN, NEUTRAL = Direction.UNKNOWN, Direction.NEUTRAL
CAP = "Our total liability is limited to the greater of (1) 500 euros or (2) the fees you paid (or that were payable)."
LICENCE = "This licence allows us to:\n\n- host your recipes\n- modify your recipes, such as translating them"
DATED = "{day} | [Archived versions](https://mill.test/old) | [Download PDF](https://mill.test/terms.pdf)"


def told(report: Report) -> set[tuple[str, Direction]]:
    """The rules that speak, with whom they favour."""
    return {(found.rule, found.direction) for found in findings(report)}


@pytest.mark.parametrize(
    ("old", "new", "rule", "direction"),
    [
        (CAP, CAP.replace("500", "300"), "liability-cap-changed", PROVIDER),
        (CAP, CAP.replace(" (or that were payable)", ""), "cap-measure-member", PROVIDER),
        (
            "Our aggregate liability will not exceed the rent paid in the year before the claim.",
            "Our aggregate liability will not exceed the rent paid or payable in the year before the claim.",
            "cap-measure-member",
            USER,
        ),
        (LICENCE, LICENCE.replace("modify your", "modify and sell your"), "licence-acts", PROVIDER),
        (
            LICENCE,
            LICENCE.replace("modify your", "modify and sublicense your"),
            "licence-to-content-broadened",
            PROVIDER,
        ),
        (
            "You allow us to store, show and share your photos.",
            "You allow us to store and show your photos.",
            "licence-acts",
            USER,
        ),
        ("You may install and use the app.", "You may install, copy and use the app.", "licence-acts", USER),
        ("Kenyan law applies.", "Ugandan law applies.", "governing-law-changed", NEUTRAL),
        ("The seat costs £10 a month.", "The seat costs $10 a month.", "currency-changed", UNKNOWN),
        ("The seat costs CHF 10 a month.", "The seat costs EUR 10 a month.", "currency-changed", UNKNOWN),
    ],
)
def test_a_word_in_a_grave_sentence_is_told_by_its_rule(old: str, new: str, rule: str, direction: Direction) -> None:
    assert (rule, direction) in told(within(old, new, "Licence, liability and prices"))


@pytest.mark.parametrize(
    ("sentence", "rule", "direction"),
    [
        (
            "We only change or stop a course for valid reasons, such as illness or a new law.",
            "cause-asked-for",
            PROVIDER,
        ),
        ("We will not end a membership without good cause.", "cause-asked-for", PROVIDER),
        ("You may only cancel for good cause.", "cause-asked-for", USER),
        ("By accessing or using our services, you are agreeing to these terms.", "agreement-by-use", USER),
        ("Ugandan law will govern all disputes.", "law-or-forum-clause", NEUTRAL),
        (
            "If these terms conflict with the course rules, the course rules will govern.",
            "order-of-precedence",
            NEUTRAL,
        ),
        (
            "In the event of a conflict between the lease and the house rules, the lease shall apply.",
            "order-of-precedence",
            NEUTRAL,
        ),
    ],
)
def test_a_grave_sentence_that_goes_is_told_by_its_rule(sentence: str, rule: str, direction: Direction) -> None:
    assert (rule, direction) in told(within(f"We bake bread daily. {sentence}", "We bake bread daily."))


@pytest.mark.parametrize(
    "sentence",
    [
        "This includes guests as defined in the Lodging (Information and Additional Charges) Regulations 2013.",
        "Interest runs under the Late Payment of Commercial Debts (Interest and Fees) Act 1998.",
    ],
)
def test_words_in_the_title_of_an_act_are_no_charge(sentence: str) -> None:
    report = within(f"We bake bread daily. {sentence}", "We bake bread daily.")
    assert "fee-added" not in {rule for rule, _ in told(report)}


def test_a_charge_under_an_act_is_a_charge() -> None:
    report = within("We bake bread daily. We charge a fee under the Copying (Fees) Rules 1999.", "We bake bread daily.")
    assert ("fee-added", USER) in told(report)


def test_a_member_of_what_a_cap_covers_is_no_measure_of_it() -> None:
    report = within(
        "Our total liability for losses is limited to the fees paid.",
        "Our total liability for losses and claims is limited to the fees paid.",
    )
    assert "cap-measure-member" not in {rule for rule, _ in told(report)}


def test_a_ban_beside_a_licence_is_no_licence() -> None:
    report = within(
        "We grant you a licence to use the app. You must not rent or lend it.",
        "We grant you a licence to use the app. You must not rent, copy or lend it.",
    )
    assert "licence-acts" not in {rule for rule, _ in told(report)}


def test_the_day_of_a_page_with_links_beside_it_is_a_date_line() -> None:
    report = within(DATED.format(day="Effective 17 March 2025"), DATED.format(day="Effective 22 May 2025"))
    assert findings(report) == []


def test_a_lower_cap_in_an_item_is_critical() -> None:
    (found,) = findings(within(CAP, CAP.replace("500", "300")))
    assert found.severity is Severity.CRITICAL


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# Rye Group Limited Terms of Service", "# Rye Group LLC Terms of Service"),
        ("# Terms of Use for Rye Bakers, Inc.", "# Terms of Use for Rye Holdings, Inc."),
    ],
)
def test_a_title_that_names_another_company_is_to_be_read(old: str, new: str) -> None:
    report = between(f"{old}\n\n## 1. Bread\n\nWe bake.", f"{new}\n\n## 1. Bread\n\nWe bake.")
    assert any(change.review for change in report.changes)


@pytest.mark.parametrize("line", ["© {} Mill Ltd.", "© 2019-{} Mill Ltd.", "(c) Copyright {} Mill Ltd."])
def test_the_years_behind_a_copyright_mark_are_no_term(line: str) -> None:
    text = "# Mill\n\n## 1. Bread\n\nWe bake.\n\n"
    assert not shown(between(text + line.format(2024), text + line.format(2025)))


def test_a_side_put_in_another_place_does_the_same_deed() -> None:
    report = within("We may offer to buy bread by post.", "You may buy bread by post.")
    assert "party-swapped" not in {rule for rule, _ in told(report)}
    assert shown(report)


def test_a_plan_that_is_called_free_is_no_gift() -> None:
    report = within("You must not sell your Music Plan.", "You must not sell your Music Plan or your Music Free Plan.")
    assert "free-of-charge" not in {rule for rule, _ in told(report)}


CONTENTS = (
    "# Mill\n\n1. [Bread](#1)\n2. [Law{title}](#2)\n\n"
    "## 1. Bread\n\nWe bake.{bread}\n\n## 2. Law{title}\n\nEnglish law applies.{law}\n"
)
WAIVER = " You agree to bring claims only in an individual capacity, and not as a class member."


def test_a_waiver_in_other_words_elsewhere_is_neither_taken_out_nor_new() -> None:
    old = CONTENTS.format(title="", bread=" You waive any class action.", law="")
    report = between(old, CONTENTS.format(title="", bread="", law=WAIVER))
    assert told(report) == {("class-action-waiver", UNKNOWN)}
    assert any(change.review for change in report.changes)


def test_a_waiver_that_goes_is_taken_out() -> None:
    old = CONTENTS.format(title="", bread=" You waive any class action.", law="")
    assert told(between(old, CONTENTS.format(title="", bread="", law=""))) == {("class-action-waiver", USER)}


def test_an_entry_of_the_contents_is_no_second_waiver() -> None:
    old, new = (
        CONTENTS.format(title="", bread="", law=""),
        CONTENTS.format(title="; class waiver", bread="", law=WAIVER),
    )
    assert len([found for found in findings(between(old, new)) if found.rule == "class-action-waiver"]) == 1


def test_the_quoted_headings_of_what_survives_are_no_rules() -> None:
    survives = " Sections 3 (“Content”), 5 (“Warranties; Indemnification; Liability”) and 7 (“Fees”) survive."
    report = between(CONTENTS.format(title="", bread="", law=""), CONTENTS.format(title="", bread=survives, law=""))
    assert not {rule for rule, _ in told(report)} & {"indemnity-added", "fee-added", "liability-excluded"}


@pytest.mark.parametrize("whose", ["Our", "Your"])
def test_whose_cap_it_is_decides_whom_a_lower_one_serves(whose: str) -> None:
    old = f"{whose} total liability is limited to the fees that were paid or payable in the year before the claim."
    report = within(old, old.replace("paid or payable", "paid"))
    assert ("cap-measure-member", PROVIDER if whose == "Our" else USER) in told(report)


def test_the_lesser_of_two_sums_is_no_part_gained() -> None:
    old = "Our liability is limited to the fees paid or payable in a year."
    new = "Our liability is limited to the lesser of 50 euros and the fees paid or payable in a year."
    assert ("cap-measure-member", USER) not in told(within(old, new))
