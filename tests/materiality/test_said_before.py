"""What is told by the rule it names although the other version says a few of the same words of something else."""

import pytest

from .matter import within
from .pairs import findings

BOAT = "The hall lends boats. It is not liable for wet clothes."

NEW = [
    ("The hall is not liable for any loss that arises from the boats of others.", "liability-excluded"),
    ("It is not liable for a lost oar, whoever lost it.", "liability-excluded"),
]


@pytest.mark.parametrize(("words", "rule"), NEW)
def test_a_new_sentence_is_told_by_its_rule_though_it_begins_like_one_that_stands(words: str, rule: str) -> None:
    assert rule in [found.rule for found in findings(within(BOAT, f"{BOAT} {words}"))]


def test_there_are_no_refunds_is_told_for_another_thing_as_well() -> None:
    old = "There are no refunds for day tickets."
    new = f"{old}\n\nThere are no refunds for renewals."
    assert [found.rule for found in findings(within(old, new))] == ["refund-excluded"]


def test_what_only_lost_its_exception_is_no_new_practice() -> None:
    old = "We may sell your personal data unless you agree otherwise in the desk's book."
    new = "We may sell your personal data."
    assert "data-practice-added" not in [found.rule for found in findings(within(old, new))]
