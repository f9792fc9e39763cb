"""The same words in other sentences, or a sentence behind another than before: what belongs together is another."""

import pytest

from analyzer.materiality.stranded import points_back
from analyzer.materiality.words import words_of

from .matter import shown, within

MOVED = [
    ("We refund all fees. If you ask, we bake.", "We refund all fees if you ask. We bake."),
    (
        "You may cancel unless we object. In writing you may cancel at any time.",
        "You may cancel unless we object in writing. You may cancel at any time.",
    ),
    ("You may cancel. At any time we may object.", "You may cancel at any time. We may object."),
    ("We sell no data. Unless you object we bake.", "We sell no data unless you object. We bake."),
    ("We sell data; with your consent we bake.", "We sell data with your consent; we bake."),
    ("We pay (unless you are late) 5 euros.", "We pay unless you are late (5 euros)."),
    ("Data which is public may be sold.", "Data, which is public, may be sold."),
    ("You may not assign this (without consent).", "You may not assign this. (Without consent.)"),
    ("We sell data, and read mail if you agree.", "We sell data and read mail, if you agree."),
]
CUT_ELSEWHERE = [
    ("When you pay late, charges apply.", "When you pay, late charges apply."),
    ("If you cancel after delivery, you pay.", "If you cancel, after delivery you pay."),
    ("Unless we agree otherwise in writing, you pay.", "Unless we agree otherwise, in writing you pay."),
    ("Before the sale, only you may bid.", "Before the sale only, you may bid."),
    ("It is agreed that the tenant, not the owner, pays.", "It is agreed that the tenant, not the owner pays."),
    ("You may cancel, not later than May.", "You may cancel not, later than May."),
    ("No, refunds are given.", "No refunds are given."),
    ("The members living abroad pay less.", "The members, living abroad, pay less."),
    ("We may (not) sell data.", "We may not sell data."),
]
CUT_ELSEWHERE += [
    ("Should you cancel in writing, we refund.", "Should you cancel, in writing we refund."),
    ("To cancel in May, write.", "To cancel, in May write."),
    ("You must leave when asked, by noon.", "You must leave, when asked by noon."),
    ("We close in May, June and July.", "We close in May June, and July."),
]
RUN_TOGETHER = [
    ("We refund in valid cases.", "We refund invalid cases."),
    ("We close in active accounts.", "We close inactive accounts."),
    ("You may re-lease the flat.", "You may release the flat."),
    ("It may be ours.", "It maybe ours."),
]
FORM = [
    ("If you cancel, you pay.", "If you cancel you pay."),
    ("If you ask, and we agree, you may come.", "If you ask and we agree, you may come."),
    ("You may, at any time, cancel.", "You may at any time cancel."),
    ("Our site (the shop) sells bread.", "Our site, the shop, sells bread."),
    ("We refund non refundable fares.", "We refund nonrefundable fares."),
    ("You may re-use the bag.", "You may reuse the bag."),
    ("As a member, you pay less.", "As a member you pay less."),
    ("We bake; we rest.", "We bake. We rest."),
    ("We bake bread, cake and tea.", "We bake bread, cake, and tea."),
    ("We bake bread. (See section 2.)", "We bake bread (see section 2)."),
    ("Our bakery, Mill Ltd. bakes.", "Our bakery, Mill Ltd bakes."),
    ("However we may rest.", "However, we may rest."),
    ("You bake bread.We rest.", "You bake bread. We rest."),
    ("You bake bread.Mill rests on Sundays.", "You bake bread. Mill rests on Sundays."),
]
STRANDED = [
    (
        "We may raise the price. This needs your consent in writing.\n\nWe may send you news.",
        "We may raise the price.\n\nWe may send you news. This needs your consent in writing.",
    ),
    (
        "We may share your data with our partners. We do this only after you have agreed.\n\nWe may send you news.",
        "We may share your data with our partners.\n\nWe may send you news. We do this only after you have agreed.",
    ),
    (
        "### Prices\n\nPrices may rise. You may leave in that case.\n\n### Bread\n\nWe may change the bread.",
        "### Prices\n\nPrices may rise.\n\n### Bread\n\nWe may change the bread. You may leave in that case.",
    ),
    (
        "### Loss\n\nWe pay for loss. Nothing in this section limits that for death.\n\n### Bread\n\nWe bake bread.",
        "### Loss\n\nWe pay for loss.\n\n### Bread\n\nWe bake bread. Nothing in this section limits that for death.",
    ),
    (
        "We refund the fees. The same applies to the deposit.\n\nWe keep no records.",
        "We refund the fees.\n\nWe keep no records. The same applies to the deposit.",
    ),
    (
        "We sell the addresses of guests. You can object to this at any time.\n\nWe print the menu.",
        "We sell the addresses of guests.\n\nWe print the menu. You can object to this at any time.",
    ),
    (
        "We may raise the price.\n\nThis needs your consent in writing.\n\nWe may send you news.",
        "We may raise the price.\n\nWe may send you news.\n\nThis needs your consent in writing.",
    ),
    (
        "We collect names. This data is never sold. We collect photos.",
        "We collect names. We collect photos. This data is never sold.",
    ),
    (
        "We pay for loss. The limit is 500 euros. You pay for loss of keys.",
        "We pay for loss. You pay for loss of keys. The limit is 500 euros.",
    ),
    ("We sell bread. Both sides must agree. We sell tea.", "We sell bread. We sell tea. Both sides must agree."),
]
FREE = [
    (
        "You must pay the price of the bread that you ordered at the counter of the mill.\n\nWe rest on Sundays.",
        "We rest on Sundays.\n\nYou must pay the price of the bread that you ordered at the counter of the mill.",
    ),
    (
        "We bake bread.\n\nThis agreement ends in May.\n\nWe rest on Sundays.",
        "We bake bread.\n\nWe rest on Sundays.\n\nThis agreement ends in May.",
    ),
    ("We keep names. These are never sold.", "We keep names. For details, see our help page. These are never sold."),
    ("We bake bread. It is good.\n\nYou pay us.", "You pay us.\n\nWe bake bread. It is good."),
]


@pytest.mark.parametrize(("old", "new"), [*MOVED, *(pair[::-1] for pair in MOVED)])
def test_the_same_words_in_other_sentences_are_to_be_read(old: str, new: str) -> None:
    assert shown(within(old, new))


@pytest.mark.parametrize(("old", "new"), [*CUT_ELSEWHERE, *(pair[::-1] for pair in CUT_ELSEWHERE)])
def test_a_comma_or_a_bracket_that_parts_other_words_is_to_be_read(old: str, new: str) -> None:
    assert shown(within(old, new))


@pytest.mark.parametrize(("old", "new"), [*RUN_TOGETHER, *(pair[::-1] for pair in RUN_TOGETHER)])
def test_two_words_run_into_another_word_are_to_be_read(old: str, new: str) -> None:
    assert shown(within(old, new))


@pytest.mark.parametrize(("old", "new"), [*FORM, *(pair[::-1] for pair in FORM)])
def test_marks_that_part_the_same_things_are_form(old: str, new: str) -> None:
    assert not shown(within(old, new))


@pytest.mark.parametrize(("old", "new"), [*STRANDED, *(pair[::-1] for pair in STRANDED)])
def test_a_sentence_that_points_back_is_to_be_read_behind_another(old: str, new: str) -> None:
    assert shown(within(old, new))


@pytest.mark.parametrize(("old", "new"), FREE)
def test_a_sentence_that_says_its_own_subject_moves_freely(old: str, new: str) -> None:
    assert not shown(within(old, new))


@pytest.mark.parametrize(
    ("sentence", "back"),
    [
        ("This needs your consent.", True),
        ("If you do not agree, you must leave.", True),
        ("In such a case the fee falls due.", True),
        ("Such changes take effect at once.", True),
        ("Such data is deleted on request.", True),
        ("This data is never sold.", True),
        ("This Data Processing Addendum ends in May.", False),
        ("This agreement ends in May.", False),
        ("These terms bind you.", False),
        ("You must pay the price.", False),
    ],
)
def test_a_sentence_points_back_by_its_first_words(sentence: str, *, back: bool) -> None:
    assert points_back(words_of(sentence)) is back


@pytest.mark.parametrize(
    "lead", ["If you default, we may:", "With your consent, we may:", "We will not:", "Guests under 18 may not:"]
)
def test_a_heading_put_into_the_midst_of_a_list_is_to_be_read(lead: str) -> None:
    old = f"{lead}\n\n- sell your photos;\n- read your letters;\n- raise the price of the rooms."
    new = f"{lead}\n\n- sell your photos;\n- read your letters.\n\n### Prices\n\n- raise the price of the rooms."
    assert shown(within(old, new))


def test_a_typo_in_the_sentence_before_moves_nothing() -> None:
    report = within("WAIVERP OF CLAIMS. Half is due in May.", "WAIVER OF CLAIMS. Half is due in May.")
    assert not any("points back" in change.why for change in report.changes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "### Damage\n\nWe pay. Nothing in this section limits our liability for death.\n\n### Bread\n\nWe bake.",
            "### Damage\n\nWe pay.\n\n### Bread\n\nWe bake. Nothing in this section limits our liability for death.",
        ),
        (
            "### Photos\n\nWe delete these after a year.\n\n### Letters\n\nWe keep these for good.",
            "### Photos\n\nWe keep these for good.\n\n### Letters\n\nWe delete these after a year.",
        ),
    ],
)
def test_what_points_to_its_heading_is_to_be_read_under_another(old: str, new: str) -> None:
    assert shown(within(old, new))


def test_a_sentence_put_before_another_without_a_space_is_told_alone() -> None:
    report = within(
        "You alone pay for bread that is lost.",
        "If bread is lost, we will tell you without delay.You alone pay for bread that is lost.",
    )
    (found,) = [finding for change in report.changes for finding in change.findings]
    assert found.rule == "duty-added"
    assert "You alone" not in found.message


def test_a_name_of_one_letter_may_end_a_sentence() -> None:
    old = "Notes belong to the house of X. You hereby give X all right, title and interest to notes."
    report = within(old, old.replace(" of X.", "."))
    assert shown(report)
    assert all("title" not in finding.message for change in report.changes for finding in change.findings)
