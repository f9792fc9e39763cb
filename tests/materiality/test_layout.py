"""Clauses cut, marked, numbered or written otherwise need no reading; what layout makes of the same words is shown."""

import pytest

from tests.materiality.matter import shown, within
from tests.materiality.pairs import between, findings

QUIET = [
    (
        "a sentence got a paragraph",
        "We bake bread daily. You pay on Friday.",
        "We bake bread daily.\n\nYou pay on Friday.",
    ),
    ("the sign of money stands before the figures", "Bread costs 5€.", "Bread costs €5."),
    (
        "a list was run together",
        "You may:\n\n- bake bread;\n- sell cake;\n- rest on Sundays.",
        "You may bake bread, sell cake, and rest on Sundays.",
    ),
    (
        "a list lost its bullets",
        "With the photos that you send us we can:\n\n- hang them in the hall of the mill;\n- print them on paper "
        "bags for bread;\n- show them at the summer fair in town.",
        "With the photos that you send us we can:\n\nhang them in the hall of the mill;\n\nprint them on paper "
        "bags for bread;\n\nshow them at the summer fair in town.",
    ),
    (
        "letters after the size",
        "The line has 100 Mbps and its speeds vary.",
        "The line has 100 Mbps and its Speeds vary.",
    ),
    ("a word garbled", "Clear it on the History tab.", "Clear it on the Hisprtvory tab."),
    ("regional spelling", "Ask your tax advisor.", "Ask your tax adviser."),
    ("an adverbial moved", "You must at all times keep the oven clean.", "You must keep the oven clean at all times."),
]
TOLD = [
    ("a condition was cut off", "If you agree, we may sell your data.", "If you agree:\n\nWe may sell your data."),
    (
        "the joint counts",
        "We may end this if:\n\n- you are late;\n- we warned you.",
        "We may end this if you are late and we warned you.",
    ),
    ("one of several", "You must:\n\n- bake bread;\n- sell cake.", "You must bake bread or sell cake."),
    (
        "one line left its list",
        "If you default:\n\n- we take the photos\n- we raise the price",
        "If you default:\n\n- we take the photos\n\nWe raise the price",
    ),
    ("bits for bytes", "The line carries 10 GB.", "The line carries 10 Gb."),
    ("another currency", "Bread costs 5€.", "Bread costs $5."),
    ("the figures changed places", "Bread costs 5 €, cake 6 €.", "Bread costs 6 €, cake 5 €."),
    ("another place", "Guests from Dominica may cancel.", "Guests from Dominicana may cancel."),
]


@pytest.mark.parametrize(("reason", "old", "new"), QUIET)
def test_what_only_stands_or_is_written_otherwise_needs_no_reading(reason: str, old: str, new: str) -> None:
    assert not shown(within(old, new)), reason
    assert not shown(within(new, old)), reason


@pytest.mark.parametrize(("reason", "old", "new"), TOLD)
def test_what_the_layout_makes_of_the_same_words_is_shown(reason: str, old: str, new: str) -> None:
    assert shown(within(old, new)), reason
    assert shown(within(new, old)), reason


CLAUSES = """# Mill Terms

1. Fees

You pay the fees.
{new}
{a}. Secrets

You keep secrets.

{b}. Limits

We are not liable for lost profits.

{c}. End

Sections 2 and 3 survive the termination of this Agreement.
"""


def test_a_survival_list_whose_numbers_stand_while_clauses_were_counted_on_loses_and_gains_members() -> None:
    old = CLAUSES.format(new="", a=2, b=3, c=4)
    new = CLAUSES.format(new="\n2. Bread\n\nBread is baked daily at the mill.\n", a=3, b=4, c=5)
    said = [found.message for found in findings(between(old, new)) if found.rule == "survival-list-changed"]
    assert any("loses" in message and "Limits" in message for message in said)
    assert any("gains" in message and "Bread" in message for message in said)


def test_a_reference_written_with_a_full_stop_for_brackets_reaches_what_it_reached() -> None:
    frame = "4. Bread\n\n(a) Bread is sold.\n\n(b) Cake is given away.\n\n5. Price\n\nYou pay as section {} says."
    assert not shown(between(frame.format("4(b)"), frame.format("4.b")))


PARTS = "# Rules\n\n## 1. Storing\n\n{}\n\n## 2. Law\n\nYou must follow the law."


def test_a_rule_with_its_side_under_a_heading_that_says_the_same_is_no_other_rule() -> None:
    old = PARTS.format("You may not store any recipe of the mill, but where this text says so.")
    new = PARTS.format(
        "### 1.1 No Storing Any Recipe\n\nYou may not store any recipe of the mill, but where this text says so."
    )
    assert not any(change.review and change.old for change in between(old, new).changes)


ROUND = "You must keep your oven clean.\n\nWe may close the bakery on Sundays."


@pytest.mark.parametrize(
    "line",
    [
        "rye0 (opens in a new tab)",
        "See contributors",
        "Page last update: August 21, 2025",
        "A custom icon for Rye Desk and Oat Desk.",
    ],
)
def test_lines_of_the_page_behind_the_rules_are_its_own(line: str) -> None:
    assert not shown(between(f"{ROUND}\n\n{line}", ROUND))


@pytest.mark.parametrize("line", ["Jury waiver (opens in a new tab)", "A card that you must carry for us."])
def test_lines_that_rule_behind_the_rules_are_shown(line: str) -> None:
    assert shown(between(ROUND, f"{ROUND}\n\n{line}"))


HEAD = (
    "# Mill Hosting Agreement\n\n{line}\n\n## 1. Service\n\nMill shall provide the Service to the Customer.\n\n"
    "## 2. Use\n\nYou must bake."
)
TERM_LINES = [
    ("Renewal: none", "Renewal: automatic"),
    ("Payment in arrears", "Payment in advance"),
    ("Joint liability", "Several liability"),
    ("Seller: Ada Fern", "Seller: Bo Moss"),
    ("", "Waiver of jury trial"),
    ("", "Data sale to brokers"),
    ("", "Sold as is"),
]


@pytest.mark.parametrize(("old", "new"), TERM_LINES)
@pytest.mark.parametrize("marks", ["{}", "**{}**", "- {}\n- Baker: yes"])
def test_a_line_of_the_head_that_says_a_term_is_shown(marks: str, old: str, new: str) -> None:
    olds, news = (HEAD.format(line=marks.format(line) if line else "") for line in (old, new))
    assert shown(between(olds, news))
    assert shown(between(news, olds))


@pytest.mark.parametrize("line", ["Language: English", "Tags: bread", "Careers", "Press Room"])
def test_a_line_of_the_page_s_own_is_none(line: str) -> None:
    assert not shown(between(ROUND, f"{ROUND}\n\n{line}"))


TURNED = [
    (
        "If you do not agree to these Terms, you must not use the oven.",
        "You must not use the oven if you do not agree to these Terms.",
    ),
    ("Unless you object, we may sell your data.", "We may sell your data unless you object."),
    ("Your rights terminate if you break the rules.", "If you break the rules, your rights terminate."),
]
NOT_TURNED = [
    ("We may sell data, and read mail, if you agree.", "If you agree, we may sell data, and read mail."),
    ("We may sell data only if you agree.", "If you agree, we may sell data only."),
    ("We charge the price stated when you ordered.", "When you ordered, we charge the price stated."),
    ("We refund the deposit you paid before you moved in.", "Before you moved in, we refund the deposit you paid."),
    ("We pay for goods lost after you signed.", "After you signed, we pay for goods lost."),
    ("You must ask if we agree.", "If we agree, you must ask."),
    ("You may sue in the court where you live.", "Where you live, you may sue in the court."),
    ("You must pay before we deliver.", "Before you pay, we must deliver."),
]


@pytest.mark.parametrize(("old", "new"), TURNED)
def test_a_condition_before_or_behind_its_one_rule_is_the_same(old: str, new: str) -> None:
    assert not shown(within(old, new))
    assert not shown(within(new, old))


@pytest.mark.parametrize(("old", "new"), NOT_TURNED)
def test_a_condition_that_may_bound_something_else_is_shown(old: str, new: str) -> None:
    assert shown(within(old, new))
    assert shown(within(new, old))


TITLES = "### {}\n\nBread is baked daily at the mill."


@pytest.mark.parametrize(
    ("old", "new"),
    [("Auto-Renewal", "Automatic renewal"), ("Any questions?", "Questions?"), ("Pre-paid plans", "Prepaid plans")],
)
def test_a_heading_in_other_words_bounds_as_before(old: str, new: str) -> None:
    assert not shown(within(TITLES.format(old), TITLES.format(new)))


def test_the_pages_of_a_host_that_moved_with_the_name_are_the_same() -> None:
    frame = "{0} bakes. {0} sells bread. {0} rests. {0} and you bake. Ask {0}. You pay the fees at {1} to {0}."
    page = "https://www.{}.example/prices/"
    old, new = (frame.format(name, page.format(name.lower())) for name in ("Ryemill", "Oatmill"))
    assert not any("address" in change.why and change.review for change in within(old, new).changes)
    only = "You pay the fees at https://www.{}.example/prices/ to Ryemill."
    assert shown(within(only.format("ryemill"), only.format("oatmill")))


PICTURED = [
    ("We sell to brokers:\n\n- Your name", "We sell to brokers:\n\n- Your name\n- A photo of your face"),
    ("You get:\n\n- A card for free entry\n- A key", "You get:\n\n- A key"),
    ("We bake.", "We bake. A picture with you in it belongs to the mill."),
]


@pytest.mark.parametrize(("old", "new"), PICTURED)
def test_a_picture_among_the_rules_is_a_thing_and_no_label(old: str, new: str) -> None:
    assert shown(within(old, new))
    assert shown(within(new, old))


FRAMES = [
    ("What we will never do", "We will sell your data to brokers.", "What we do"),
    ("Optional services", "You will pay 50 euros a month.", "Required services"),
    ("Some plans", "You may cancel at once.", "All plans"),
    ("Mandatory", "You must insure the oven for a year.", "Voluntary"),
    ("No longer valid", "You will pay a fee of 9 euros.", "Valid"),
]


@pytest.mark.parametrize(("first", "rule", "second"), FRAMES)
def test_a_rule_with_its_side_that_leaves_a_heading_which_denies_or_frees_it_is_shown(
    first: str, rule: str, second: str
) -> None:
    frame = "### {}\n\n{}We bake.\n\n### {}\n\nWe dance.\n\n{}"
    old, new = frame.format(first, f"{rule}\n\n", second, ""), frame.format(first, "", second, f"{rule}\n")
    assert shown(within(old, new))


def test_a_product_of_a_list_under_its_new_name_beside_the_former_one_is_the_same() -> None:
    frame = "## Covered products\n\nThese are covered:\n\n- {}\n- Oat Oven\n- Mill Club\n- Rye Card\n- Bun Desk"
    assert not shown(between(frame.format("Bread Desk"), frame.format("Loaf (formerly known as Bread Desk)")))


def test_fees_that_become_refundable_are_shown() -> None:
    frame = "### {}\n\nThe set-up fee. The annual fee."
    assert shown(within(frame.format("Non-refundable fees"), frame.format("Refundable fees")))
