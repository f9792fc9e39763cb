"""A page recorded with its terms twice, and the reverse: to be read, with nothing told as new or gone."""

import pytest

from renderers.view.build import build_view

from .pairs import between, findings

RULES = " ".join(
    f"You must return the key of hall {hall} by noon, and we will not lend it to anybody who owes us a fee."
    for hall in ("one", "two", "three", "four", "five", "six", "seven", "eight")
)
TERMS = (
    f"# Hall Terms\n\n## 1. Keys\n\n{RULES}\n\n## 2. Law\n\nThe law of Kent applies. You waive all claims against us."
)
TWICE = f"{TERMS}\n\n{TERMS}"


@pytest.mark.parametrize(("old", "new"), [(TERMS, TWICE), (TWICE, TERMS)])
def test_terms_that_stand_twice_word_for_word_are_to_be_read_and_nothing_in_them_is_told(old: str, new: str) -> None:
    report = between(old, new)
    assert not findings(report)
    assert any(change.review for change in report.changes)
    assert any("word for word" in change.headline for change in build_view(report).review)


@pytest.mark.parametrize(
    "other",
    [
        TERMS.replace("by noon", "by nine", 1),
        TERMS.replace("You waive all claims", "You waive no claims"),
        TERMS.replace("## 1. Keys", "## 1. Keys of guests"),
        TERMS + " We may sell the keys.",
    ],
)
def test_a_copy_with_one_other_word_or_heading_is_told(other: str) -> None:
    report = between(TERMS, f"{TERMS}\n\n{other}")
    assert report.verdict.material


def test_a_short_sentence_said_again_is_judged_as_before() -> None:
    report = between(TERMS, f"{TERMS}\n\n## 3. Boats\n\nYou waive all claims against us.")
    assert report.verdict.material or any(change.review for change in report.changes)
