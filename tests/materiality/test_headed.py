"""Under which headings rules stand, lines that are no sentence, and marks so small that no word differs."""

import pytest

from .matter import AGREEMENT
from .pairs import between


def told(old: str, new: str) -> bool:
    before, after = (AGREEMENT.replace("{matter}", f"## 5. Matter\n\n{matter}") for matter in (old, new))
    return any(change.review or change.material for change in between(before, after).changes)


LEVELS = [
    ("### Trade customers\n\n#### Liability\n\nWe answer for all.\n\n{}# Refunds\n\nFees are not refunded."),
    ("### If you are a consumer\n\n#### Court\n\nYou may sue at home.\n\n{}# Waiver\n\nYou waive nothing."),
    ("### Beta\n\nBeta costs nothing.\n\n{}# Warranty\n\nWe give no warranty of any kind."),
    ("### Kennels\n\nDogs sleep here.\n\n{}# Rates\n\nA night is 20 euros.\n\n### Stables\n\nHorses sleep here."),
]


@pytest.mark.parametrize("text", LEVELS)
def test_a_section_that_comes_under_another_is_told(text: str) -> None:
    out, under = text.format("##"), text.format("###")
    assert told(out, under)
    assert told(under, out)


def test_headings_that_all_go_one_level_down_are_layout() -> None:
    old = "### Bread\n\nWe bake bread.\n\n### Fees\n\nYou must pay the fees.\n\n### Law\n\nEnglish law applies."
    assert not told(old, old.replace("###", "####"))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The fee is 50 euros a month.", "The fee is 5 euros a month."),
        ("The provider is not liable for any loss.", "The provider answers for every loss."),
    ],
)
def test_rules_that_change_places_below_the_names_of_things_are_told(one: str, two: str) -> None:
    text = "### Moorings\n\n{}\n\n### Winter storage\n\n{}"
    assert told(text.format(one, two), text.format(two, one))


def test_a_rule_under_another_title_of_law_is_quiet() -> None:
    rules = "### Fees\n\nYou must pay in advance.\n\n{}### General\n\nEnglish law applies.\n\n{}"
    moved = "You may not assign this agreement to another company.\n\n"
    assert not told(rules.format(moved, ""), rules.format("", moved))


ITEMS = [
    "You may not:\n\n- sell the bread;\n- copy it, except:\n  - once a year for your own use;\n{}- for a friend;",
    "We may:\n\n- bake bread;\n- with your consent:\n  - read your mail;\n{}- sell your photos;",
]


@pytest.mark.parametrize("text", ITEMS)
def test_an_item_that_leaves_its_lead_in_by_its_depth_is_told(text: str) -> None:
    assert told(text.format("  "), text.format(""))
    assert told(text.format(""), text.format("  "))


def test_an_item_under_a_side_and_its_modal_alone_is_led_in() -> None:
    items = "Members may:\n\n- read the letters of the guests of the mill;\n"
    assert told(f"{items}- raise the price of the rooms.", f"{items}\nRaise the price of the rooms.")


ORDER = "# Order form\n\n{}\n\n## 1. Service\n\nYou must pay the fees within 30 days.\n\n## 2. Law\n\nEnglish law.\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Signed by: Ada Fern", "Signed by: Bo Moss"),
        ("Address for notices: 5 Mill Lane", "Address for notices: 9 Hill Lane"),
        ("Contract language: English", "Contract language: German"),
        ("Share of profit: 50 %", "Share of profit: 5 %"),
        ("Last day to cancel: 5 May", "Last day to cancel: 1 May"),
        ("", "No dogs"),
        ("Smoking prohibited", ""),
        ("", "Cash only"),
        ("", "Net 5"),
        ("", "Without recourse"),
        ("Two keys", "One key"),
        ("Room 4", "Room 5"),
        ("Furnished", "Unfurnished"),
        ("Half board", "Full board"),
        ("☐ Monthly ☒ Annual", "☒ Monthly ☐ Annual"),
        ("( ) Monthly (x) Annual", "(x) Monthly ( ) Annual"),
    ],
)
def test_a_line_of_an_order_form_is_told(old: str, new: str) -> None:
    changes = between(ORDER.format(old), ORDER.format(new)).changes
    assert any(change.review or change.material for change in changes)


@pytest.mark.parametrize(
    ("old", "new"),
    [("Language: English", "Language: English, Dutch"), ("Last updated: 1 May 2024", "Last updated: 2 May 2025")],
)
def test_a_line_that_a_page_says_of_itself_is_none(old: str, new: str) -> None:
    changes = between(ORDER.format(old), ORDER.format(new)).changes
    assert not any(change.review or change.material for change in changes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We sell data*.\n\n*Only with consent.", "We sell data.\n\n*Only with consent."),
        (
            "It costs ten euros.* You pay.**\n\n* Per year.\n\n** Per day.",
            "It costs ten euros.** You pay.*\n\n* Per year.\n\n** Per day.",
        ),
        (
            "You must pay the Fees.\n\n“Fees” means the fees of Schedule 1.",
            "You must pay the fees.\n\n“Fees” means the fees of Schedule 1.",
        ),
        ("We may sell data and read mail if you agree.", "We may sell data, and read mail if you agree."),
    ],
)
def test_a_small_mark_that_says_something_is_told(old: str, new: str) -> None:
    assert told(old, new)
    assert told(new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We may sell, lend and keep data if you agree.", "We may sell, lend, and keep data if you agree."),
        ("These terms bind you (“Terms”). The Terms last.", "These terms bind you (“Terms”). The terms last."),
        ("“Fees” means our prices. No refund of Fees.", "“Fees” means our prices. NO REFUND OF FEES."),
    ],
)
def test_a_mark_of_style_is_quiet(old: str, new: str) -> None:
    assert not told(old, new)


@pytest.mark.parametrize(
    ("one", "two"),
    [("Law", "Law - Other"), ("Law", "Law - U.S."), ("Law - U.S.", "Law - Other"), ("Law (U.K.)", "Law")],
)
def test_a_heading_that_says_where_a_law_holds_is_told(one: str, two: str) -> None:
    text = "### {}\n\nThese terms are governed by the law of Kent.\n\n### Rest\n\nYou must pay on Friday."
    assert told(text.format(one), text.format(two))
    assert told(text.format(two), text.format(one))


def test_headings_that_change_places_over_two_laws_are_told() -> None:
    text = (
        "### General\n\n#### Law{}\n\nThese terms are governed by the law of Kent.\n\n"
        "#### Law{}\n\nThese terms are governed by the law of Norway."
    )
    assert told(text.format(" - Other", ""), text.format(" - U.S.", " - Other"))
