"""The side of a change is that of whoever acts, chooses or is bound, not that of a word beside it."""

import pytest

from analyzer.materiality.model import Direction, Finding
from analyzer.severity import Severity

from .pairs import between, findings

PROVIDER, USER, OPEN = Direction.FAVORS_PROVIDER, Direction.FAVORS_USER, Direction.UNKNOWN
HALL = "The hall is open all year."
INK = """# Ink Terms

These terms are between Ink Ltd ("Ink") and the company that signs the order ("Customer").

## 1. Matter

{matter}"""


def told(old: str, new: str) -> list[Finding]:
    return findings(between(old, new))


def named(old: str, new: str) -> list[Finding]:
    return findings(between(*(INK.replace("{matter}", matter) for matter in (old, new))))


def test_they_who_choose_are_those_named_before_and_not_the_speaker() -> None:
    old, new = "We offer rooms for groups.", "We offer rooms for groups that members can join whenever they want."
    (found,) = told(old, new)
    assert (found.rule, found.direction, found.severity) == ("free-choice", USER, Severity.MEDIUM)
    (found,) = told(new, old)
    assert found.direction is PROVIDER


def test_our_own_choice_stays_ours_whoever_is_named_before() -> None:
    old = "Members wait until Monday and we open the room at noon."
    new = "Members wait until Monday and we open the room whenever we want."
    assert [(f.rule, f.direction) for f in told(old, new)] == [("free-choice", PROVIDER)]


def test_whom_nobody_names_is_left_open_and_told() -> None:
    made = told("We let the trainers in on Monday.", "We let the trainers in whenever they want.")
    assert [f.direction for f in made] == [OPEN]


@pytest.mark.parametrize("joint", ["and", "but"])
def test_a_duty_that_is_denied_beside_a_right_is_a_disclaimer(joint: str) -> None:
    right = "Ink may stop the trial features as part of the service."
    denied = f"Ink is not obligated to give help with the trial features, {joint} {right}"
    assert [(f.rule, f.direction) for f in named(denied, right)] == [("disclaimer-added", USER)]
    assert [(f.rule, f.direction) for f in named(right, denied)] == [("disclaimer-added", PROVIDER)]


def test_what_is_not_warranted_behind_that_stays_one_disclaimer() -> None:
    old = "Ink does not warrant that the press will run, and that Ink will print."
    assert not [f for f in named("Ink sells presses.", f"Ink sells presses. {old}") if f.rule == "duty-added"]


def test_how_one_became_a_user_is_no_consent_to_ones_own_duty() -> None:
    old = "If you open a paid account on behalf of a club, you must have the power to bind that club to these terms."
    new = "If you signed up for Plus on behalf of a club, you must have power to bind that club to these terms."
    report = between(old, new)
    assert not [f for f in findings(report) if f.rule == "consent-given-up"]
    assert any(change.material or change.review for change in report.changes)


def test_signing_up_for_what_another_does_is_consent() -> None:
    (found,) = told("We send you news.", "We send you news if you sign up for them.")
    assert (found.rule, found.direction) == ("consent-given-up", USER)


def test_a_deed_with_a_consent_is_told_as_the_deed() -> None:
    said = "With guests' explicit consent, we provide the sub-processor with pictures of their faces."
    (found,) = told(HALL, f"{HALL} {said}")
    assert (found.rule, found.direction) == ("data-practice-added", PROVIDER)


def test_to_keep_to_an_addendum_is_a_promise() -> None:
    said = "We will process the personal data of your guests in accordance with the Data Addendum."
    (found,) = told(HALL, f"{HALL} {said}")
    assert (found.rule, found.direction) == ("duty-added", USER)


def test_an_owner_of_something_is_no_side_and_the_party_called_so_is() -> None:
    said = "The owner can review the posts of others, edit them or reject them."
    report = between(HALL, f"{HALL} {said}")
    assert not findings(report)
    assert any(change.review for change in report.changes)
    text = 'This agreement is between Mill Ltd ("Owner") and the person who moors a boat ("Guest"). Boats lie here.'
    (found,) = told(text, f"{text} Owner may review the papers of Guest.")
    assert found.direction is PROVIDER
