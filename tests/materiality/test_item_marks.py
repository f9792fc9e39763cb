"""Letters and figures in brackets, and Roman figures: marks of items fold, parts of references and names are told."""

import pytest

from analyzer.materiality.item_marks import item_marks
from analyzer.materiality.model import Report

from .pairs import between

OVEN = "Mill Ltd (“we”) bakes for you.\n\n{}"


def _told(report: Report) -> bool:
    return any(change.review or change.material for change in report.changes)


def _between(old: str, new: str) -> Report:
    return between(OVEN.format(old), OVEN.format(new), "Terms")


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("We may (i) pay, (ii) go and (iii) rest", ["i", "ii", "iii"]),
        ("the following: (a) bread; (b) cake", ["a", "b"]),
        ("(“Terms”) (a) pay", ["a"]),
        ("b) The fee", ["b"]),
        ("Article 6(1)(a) GDPR is", []),
        ("Art. 6 (1) (a) GDPR", []),
        ("sections 4(a), (b) and (c) apply", []),
        ("Items (i) to (iii) are", []),
        ("option (a) binds", []),
        ("thirty (30) days", []),
        ("as said in (b) above", []),
    ],
)
def test_a_mark_numbers_an_item_and_is_no_part_of_a_reference_or_a_number(text: str, marks: list[str]) -> None:
    assert [text[start:end] for start, end in item_marks(text)] == marks


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Article 6(1)(a) GDPR is the basis.", "Article 6(1)(f) GDPR is the basis."),
        ("Art. 6 (1) (a) GDPR is the basis.", "Art. 6 (1) (f) GDPR is the basis."),
        ("We rely on section 4(a).", "We rely on section 4(b)."),
        ("Section 2 applies.", "Section 2(a) applies."),
        ("Sections 2(a), (b) and (d) do not apply.", "Sections 2(a) and (d) do not apply."),
        ("Items (i) to (iii) are free.", "Items (i) to (ii) are free."),
        ("Option (a) binds you.", "Option (b) binds you."),
        ("You chose plan (a).", "You chose plan (c)."),
        ("Schedule IV binds you.", "Schedule VI binds you."),
        ("Annex i applies.", "Annex ii applies."),
        ("Class I goods are refunded.", "Class II goods are refunded."),
        ("Tier iii applies.", "Tier i applies."),
        ("SOC 2 Type II is met.", "SOC 2 Type I is met."),
        ("Schedule S binds you.", "Schedule T binds you."),
        ("We pay costs, i.e. stamps.", "We pay costs, e.g. stamps."),
        ("You may go thirty (30) days after notice.", "You may go thirty (91) days after notice."),
        ("We answer within seventy-two (72) hours.", "We answer within seventy-two (217) hours."),
    ],
)
def test_a_letter_or_figure_that_names_something_is_told_both_ways(old: str, new: str) -> None:
    assert _told(_between(old, new))
    assert _told(_between(new, old))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("You must (i) pay, (ii) clean and (iii) go.", "You must (a) pay, (b) clean and (c) go."),
        ("You must (1) pay and (2) clean.", "You must pay and clean."),
        ("We answer in five (5) days.", "We answer in 5 days."),
        ("You must pay the fee(s).", "You must pay the fees."),
    ],
)
def test_marks_of_items_that_differ_stay_quiet(old: str, new: str) -> None:
    assert not _told(_between(old, new))
    assert not _told(_between(new, old))
