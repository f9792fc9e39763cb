"""A sentence of which one half denies and the other does not is judged as two: each half has its own side."""

import pytest

from tests.materiality.pairs import between, findings

HALL = "We run the hall."


def told(sentence: str) -> list[tuple[str, str, str]]:
    """Rule and side of each finding, with the words that it tells, where the sentence came."""
    report = between(HALL, f"{HALL} {sentence}")
    return [
        (one.rule, one.direction.value.removeprefix("favors_"), one.message.rpartition(": ")[2])
        for one in findings(report)
    ]


@pytest.mark.parametrize(
    ("sentence", "promise", "deed"),
    [
        (
            "We do not charge you, and we sell your personal data instead.",
            ("prohibition-added", "user", "“We do not charge you”."),
            ("data-practice-added", "provider", "“we sell your personal data instead”."),
        ),
        (
            "We never collect data on children but we collect your location.",
            ("data-promise", "user", "“We never collect data on children”."),
            ("data-practice-added", "provider", "“we collect your location”."),
        ),
        (
            "We do not keep copies, so you must make your own.",
            ("prohibition-added", "user", "“We do not keep copies”."),
            ("duty-added", "provider", "“you must make your own”."),
        ),
        (
            "We are not liable for lost keys, and you waive all claims against us.",
            ("liability-excluded", "provider", "“We are not liable for lost keys”."),
            ("waiver-of-rights", "provider", "“you waive all claims against us”."),
        ),
        (
            "You may not sell the key, but you may lend it to a friend.",
            ("prohibition-added", "provider", "“You may not sell the key”."),
            ("right-of-user-lost", "user", "“you may lend it to a friend”."),
        ),
    ],
)
def test_each_half_has_its_own_rule_and_side(
    sentence: str, promise: tuple[str, str, str], deed: tuple[str, str, str]
) -> None:
    assert sorted(told(sentence)) == sorted([promise, deed])


@pytest.mark.parametrize(
    "sentence",
    [
        "If we do not hear from you, and you are late, we may close the account.",
        "You agree that we do not check the notes, and you read them at your own risk.",
        "We do not sell your data, and we do not share it.",
        "You must not smoke or drink, nor may you sing.",
        "We will close the account which you do not use, and we will tell you.",
        "You must pay (we do not remind you, and we charge interest) each month.",
    ],
)
def test_a_condition_what_is_agreed_and_two_denials_stay_whole(sentence: str) -> None:
    assert [one[2] for one in told(sentence)] == [f"“{sentence[:-1]}”."]


def test_a_half_that_went_is_told_for_the_other_side() -> None:
    report = between(f"{HALL} We do not charge you, and we sell your personal data instead.", HALL)
    assert {(one.rule, one.direction.value) for one in findings(report)} == {
        ("data-practice-added", "favors_user"),
        ("prohibition-added", "favors_provider"),
    }


@pytest.mark.parametrize(
    ("sentence", "rule", "side"),
    [
        ("We may not only use but also share your personal data with advertisers.", "data-practice-added", "provider"),
        ("COMPANY MAY NOT ONLY STORE BUT ALSO USE CONTENT TO TRAIN ITS AI MODELS.", "ai-training-changed", "provider"),
        ("You must not only pay the fee but also return the key.", "duty-added", "provider"),
    ],
)
def test_not_only_but_also_denies_nothing(sentence: str, rule: str, side: str) -> None:
    assert [(one[0], one[1]) for one in told(sentence)] == [(rule, side)]
