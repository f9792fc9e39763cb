"""A rule put in other words is one rule: the sentence that went and the one that came are read beside each other."""

import pytest

from .matter import shown, within
from .pairs import between, findings

OPEN = "The hall is open on Mondays."
CLOSED = "The desk closes at noon."


def rules(old: str, new: str) -> list[str]:
    return [found.rule for found in findings(within(old, new))]


REWORDED = [
    (
        "If necessary, you can include different delivery and invoicing addresses. "
        "In addition, registered customers can make a booking for someone else.",
        "You can also specify a different delivery or billing address. "
        "In addition, as a registered customer, you have the option of making a booking for another person.",
    ),
    (
        "You may leave your skates in the locker of the rink. Guests can have their skates ground at the desk.",
        "The locker of the rink is there for your skates. At the desk you can have skates ground for your guests.",
    ),
]


@pytest.mark.parametrize(("old", "new"), REWORDED)
def test_of_several_sentences_put_otherwise_each_is_read_beside_its_old_form(old: str, new: str) -> None:
    report = within(f"{OPEN} {old} {CLOSED}", f"{OPEN} {new} {CLOSED}")
    assert shown(report)
    assert "right-of-user-lost" not in [found.rule for found in findings(report)]


def test_what_came_with_them_is_told_by_itself() -> None:
    old, new = REWORDED[0]
    told = findings(within(f"{OPEN} {old} {CLOSED}", f"{OPEN} {new} You can pay by card. {CLOSED}"))
    assert [found.message for found in told if found.rule == "right-of-user-lost"] == [
        "A new right for the user: “You can pay by card”."
    ]


def test_a_sentence_that_speaks_of_another_thing_is_another_rule() -> None:
    old = "You can leave skates at the desk. You must pay for the key of the locker."
    new = "You can buy cakes at noon. You must tell us who comes on Sundays."
    assert rules(f"{OPEN} {old} {CLOSED}", f"{OPEN} {new} {CLOSED}").count("right-of-user-lost") == len((old, new))


def test_a_reworded_sentence_that_turned_round_is_told_for_its_side() -> None:
    old = f"{OPEN} We may open the lockers of tenants at night. Tenants can paint the door of the hall. {CLOSED}"
    new = f"{OPEN} Tenants have no leave to paint the door of the hall. The lockers we must not open at night. {CLOSED}"
    report = within(old, new)
    assert shown(report)
    assert {found.direction.value for found in findings(report)} >= {"favors_user"}


LEAD = """# Access

The hall is open on Mondays.

The Mill may only open lockers of the tenants

- with the consent of the tenant, or
- when the fire brigade asks for it.

# Other

We bake on Fridays.
"""

SENTENCE = """# Access

The hall is open on Mondays.

# Other

We bake on Fridays. Staff of the Mill may only open lockers of the tenants as the Privacy Statement says.
"""


def test_a_lead_in_is_not_the_sentence_that_takes_its_place_without_its_items() -> None:
    (found,) = findings(between(LEAD, SENTENCE))
    assert (found.rule, found.old_span) == ("prohibition-added", None)


RENTED = "a true postal address and a telephone number (such as that of your office)"


def test_a_duty_that_the_redline_keeps_in_an_item_is_not_gone() -> None:
    old = f"When you rent a locker to keep skates in the hall, you must give us {RENTED}."
    new = f"When you rent a locker:\n\n- you must give us {RENTED};\n- you must not lend the key."
    told = findings(within(old, new))
    assert "duty-added" not in [found.rule for found in told]
    assert "prohibition-added" in [found.rule for found in told]


BOUND = """# Rules

{opening}, you agree to be bound by {rules}, and by the desk.

# Hours

The hall is open on Mondays.{more}
"""
BEFORE = BOUND.format(
    opening="By visiting the hall",
    rules="these rules",
    more=" If you visit it after those revisions take effect, you agree to be bound by the revised rules as posted.",
)
AFTER = BOUND.format(
    opening="By visiting the hall after any revisions to the rules take effect",
    rules="the revised rules as posted",
    more="",
)


def test_a_duty_that_another_sentence_took_in_is_shown_in_both_forms() -> None:
    told = findings(between(BEFORE, AFTER))
    both = [found for found in told if found.old_span is not None and found.new_span is not None]
    assert "duty-added" not in [found.rule for found in told]
    assert any("those revisions" in found.message and "any revisions" in found.message for found in both)


def test_a_duty_beside_a_like_one_that_stays_is_new() -> None:
    old = "You must pay any charges of third parties (such as your bank) for your use of the ticket machine."
    more = "You must pay any charges of third parties (such as your carrier) for your use of the telephone lockers."
    new = f"{old.replace('bank', 'bank or card issuer')}\n\n{more}"
    assert ("fee-added", "favors_provider") in [
        (found.rule, found.direction.value) for found in findings(within(old, new))
    ]


APART = """# Fares

The hall is open on Mondays. {fares}

# Rules

We bake on Fridays. {rules}
"""
PUT_HARMFULLY = [
    (
        "We shall repay the fare within a week to the card with which it was paid.",
        "We shall repay the fare within a week in vouchers for the café.",
    ),
    (
        "We must give members thirty days of notice before fares rise.",
        "Fares rise without thirty days of notice to members.",
    ),
]


@pytest.mark.parametrize(("old", "new"), PUT_HARMFULLY)
def test_a_duty_put_harmfully_in_another_clause_is_told(old: str, new: str) -> None:
    told = findings(between(APART.format(fares=old, rules=""), APART.format(fares="", rules=new)))
    assert any(old[:30] in found.message for found in told)
    assert any(new[:30] in found.message for found in told)


def test_a_denial_that_came_into_the_same_words_leaves_the_loss_its_side() -> None:
    old, new = PUT_HARMFULLY[1]
    told = findings(between(APART.format(fares=old, rules=""), APART.format(fares="", rules=new)))
    assert ("duty-added", "favors_provider") in [(found.rule, found.direction.value) for found in told]
