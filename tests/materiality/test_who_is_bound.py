"""What is no duty and no right although it sounds so, and the harmful sentence beside it that stays one."""

import pytest

from .matter import shown, within
from .pairs import findings

BASE = "The hall is open on Mondays."


def told(words: str) -> list[tuple[str, str]]:
    return [(found.rule, found.direction.value) for found in findings(within(BASE, f"{BASE} {words}"))]


NO_RIGHTS = [
    "Our rules define the kind of content that guests and sponsors may film with our lamps.",
    "Stamps are a small mark that shops may put on your ticket to know you again.",
    "Messages from us and our sister houses may include but are not limited to: news of the season.",
    "Our goods may be subject to the customs rules or similar laws applicable in other countries.",
    "If you rent a chalet, you may be able to pay at the desk of the rink.",
    "You may be presented with offers on the board.",
    "You may need to contact the bank about the key.",
    "The app may use models to interpret and answer your requests.",
]


@pytest.mark.parametrize("words", NO_RIGHTS)
def test_what_may_happen_or_only_tells_which_is_shown_and_no_right(words: str) -> None:
    assert shown(within(BASE, f"{BASE} {words}"))
    assert {"right-of-user-lost", "permission-added", "duty-added"}.isdisjoint(rule for rule, _ in told(words))


TWINS = [
    ("We promise that staff may not open your locker.", ("prohibition-added", "favors_user")),
    ("The rules of the hall provide that members may bring a friend.", ("right-of-user-lost", "favors_user")),
    ("You agree that staff may open your locker.", ("permission-added", "favors_provider")),
    ("We keep the lockers that Mill may open at night.", ("permission-added", "favors_provider")),
    ("Noise may result in closure of your account.", ("permission-added", "favors_provider")),
    ("You may be able to cancel within a week.", ("user-termination-right", "favors_user")),
    ("Your ads may include cakes with brandy.", ("right-of-user-lost", "favors_user")),
    ("You may need to pay a deposit.", ("duty-added", "favors_provider")),
]


@pytest.mark.parametrize(("words", "rule"), TWINS)
def test_what_is_laid_down_in_like_words_is_told_for_its_side(words: str, rule: tuple[str, str]) -> None:
    assert rule in told(words)


def test_what_is_vouched_for_is_no_right_of_its_own() -> None:
    words = "By giving us a card, you represent that you are of age and have the legal right to use the card."
    assert told(words) == [("duty-added", "favors_provider")]


def test_a_right_with_its_own_subject_behind_a_promise_is_one() -> None:
    words = "You represent that you have read the rules and you have the right to cancel within 14 days."
    assert ("user-termination-right", "favors_user") in told(words)


def test_what_you_have_bought_and_will_be_cancelled_is_taken() -> None:
    words = "Any subscription you have bought will be cancelled at once."
    assert told(words) == [("permission-added", "favors_provider")]


@pytest.mark.parametrize(
    "words",
    ["The place of jurisdiction shall be fixed at the desk.", "Pages that are open will be removed from the list."],
)
def test_what_will_be_done_without_anyone_to_do_it_is_shown_in_its_own_words(words: str) -> None:
    assert shown(within(BASE, f"{BASE} {words}"))
    assert "duty-added" not in [rule for rule, _ in told(words)]


def test_what_a_notice_must_hold_binds_whoever_sends_it() -> None:
    words = "The notice must contain the name of the sender."
    assert told(words) == [("duty-added", "unknown")]


def test_a_right_to_end_that_stands_in_a_representation_is_a_right() -> None:
    said = "You represent that you are of age and have the right to end the course."
    found = findings(within(f"{BASE} {said}", BASE))
    assert any(each.direction.value == "favors_provider" for each in found)
