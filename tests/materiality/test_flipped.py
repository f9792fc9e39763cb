"""One small word turns a rule round: a "not" that goes, "lesser" for "greater", "gross" before negligence."""

import pytest

from analyzer.materiality.model import Direction, Finding
from analyzer.severity import Severity

from .matter import placed
from .pairs import between

USER, PROVIDER = Direction.FAVORS_USER, Direction.FAVORS_PROVIDER


def found(old: str, new: str) -> list[Finding]:
    return [each for change in between(placed(old), placed(new)).changes for each in change.findings]


TURNED = [
    ("The plan does not renew automatically.", "The plan renews automatically.", "automatic-renewal"),
    ("You do not indemnify us for our own fault.", "You indemnify us for our own fault.", "indemnity-added"),
    (
        "Our liability is limited to the greater of 100 euros and the fees.",
        "Our liability is limited to the lesser of 100 euros and the fees.",
        "cap-measure",
    ),
    ("We are not liable for indirect damage.", "We are not liable for damage.", "exclusion-widened"),
    (
        "We are not liable for indirect damages.",
        "We are not liable for direct or indirect damages.",
        "direct-damage-excluded",
    ),
    (
        "This limit of our liability does not apply to gross negligence.",
        "This limit of our liability applies to gross negligence.",
        "carve-out-from-liability",
    ),
    (
        "We are liable for damage caused by our negligence.",
        "We are liable for damage caused by our gross negligence.",
        "negligence-standard",
    ),
]


@pytest.mark.parametrize(("old", "new", "rule"), TURNED)
def test_a_rule_turned_round_by_one_word_is_told_with_its_side(old: str, new: str, rule: str) -> None:
    for before, after, gains in ((old, new, PROVIDER), (new, old, USER)):
        told = [each for each in found(before, after) if each.rule == rule]
        assert [each.direction for each in told] == [gains]
        assert told[0].severity.rank >= Severity.HIGH.rank
        assert {each.direction for each in found(before, after)} == {gains}


@pytest.mark.parametrize(
    "sentence",
    [
        "Your data may not be sold.",
        "Nobody may read your messages.",
        "Third parties may not read your messages.",
    ],
)
def test_a_ban_on_touching_what_is_the_users_serves_the_user(sentence: str) -> None:
    assert {each.direction for each in found("We bake.", f"We bake. {sentence}")} == {USER}
    assert {each.direction for each in found(f"We bake. {sentence}", "We bake.")} == {PROVIDER}


@pytest.mark.parametrize(
    "deed", ["publish your photos", "raise your fees", "delay refunds by a year", "ignore objections"]
)
def test_what_a_provider_announces_against_the_user_is_no_promise(deed: str) -> None:
    assert {each.direction for each in found("We bake.", f"We bake. We will {deed}.")} == {PROVIDER}


@pytest.mark.parametrize(
    "sentence", ["Refunds may be refused.", "You will never be refunded.", "Refunds are at our discretion."]
)
def test_a_refund_that_may_be_refused_is_no_refund(sentence: str) -> None:
    assert {each.direction for each in found("We bake.", f"We bake. {sentence}")} == {PROVIDER}
