"""The steps of a dispute procedure are told as such, whatever form they have; what only stands beside them is not."""

import pytest

from analyzer.materiality.model import Direction

from .pairs import between, findings

COURTS = "Disputes go to arbitration."


def told(more: str, heading: str = "Arbitration") -> dict[str, Direction]:
    return {f.rule: f.direction for f in findings(between(COURTS, f"{COURTS} {more}", heading))}


@pytest.mark.parametrize(
    "step",
    [
        "All other claims shall be held in abeyance.",
        "A party may serve an offer to allow judgment on the other.",
        "You and we shall work together to find a day for the conference.",
        "This part shall not prevent a party from seeking a preliminary injunction from a court.",
        "If the judgment is not better than the offer, the offeree must pay the costs incurred after the offer.",
    ],
)
def test_a_step_of_the_procedure_is_told_as_one(step: str) -> None:
    assert [*told(step)] == ["dispute-step-changed"]


def test_a_step_that_names_no_side_is_for_both() -> None:
    step = "All other claims shall be held in abeyance by the tribunal of the county."
    assert told(step)["dispute-step-changed"] is Direction.MUTUAL


def test_a_step_that_only_one_side_has_to_take_keeps_its_side() -> None:
    assert told("You must pay for the conference room.").get("dispute-step-changed") is not Direction.MUTUAL


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Boats", "You must return a boat before the conference of the club begins."),
        ("Boats", "We may offer a settlement of your account by card."),
        ("Prices", "You must pay a filing fee of ten dollars for each paper that we file."),
        ("Prices", "You must pay the costs incurred after the offer was made."),
        ("Claims on parcels", "Claims shall be filed at the desk of the pier."),
        ("Arbitration", "You must pay ten dollars a month for the berth."),
        ("Arbitration", "You must not sell the boats."),
        ("Content", "You may ask us to hold a post in abeyance."),
    ],
)
def test_what_is_no_step_of_a_dispute_is_told_by_its_own_rule(heading: str, words: str) -> None:
    rules = {f.rule for f in findings(between("We run boats.", f"We run boats. {words}", heading))}
    assert "dispute-step-changed" not in rules
