"""Sentences that look like another's gain: who loses, and what stands beside a definition or within a service."""

import pytest

from .pairs import between, findings

SIDES = 'This agreement is between Kiln Ltd ("Provider") and the buyer ("Customer", "you").\n\n'


def told(old: str, new: str) -> set[tuple[str, str]]:
    """Rule and side of each finding."""
    return {
        (found.rule, found.direction.value.removeprefix("favors_"))
        for found in findings(between(SIDES + old, SIDES + new))
    }


LOSSES = [
    (
        "If we miss the target, the fees shall be reduced by the greater of 5% and 100 euros.",
        "If we miss the target, the fees shall be reduced by the lesser of 5% and 100 euros.",
        "provider",
    ),
    (
        "We pay you interest, raised to the greater of 5% and the bank rate.",
        "We pay you interest, raised to the lesser of 5% and the bank rate.",
        "provider",
    ),
    (
        "The Customer shall let the Provider, at its expense, inspect the site.",
        "The Customer shall let the Provider inspect the site.",
        "provider",
    ),
    (
        "The Provider may suspend access where the Customer, in its opinion, cannot pay.",
        "The Provider may suspend access where the Customer cannot pay.",
        "provider",
    ),
    ("Your data will only be used in the EU.", "Your data will not only be used in the EU but worldwide.", "provider"),
]


@pytest.mark.parametrize(("old", "new", "side"), LOSSES)
def test_no_measure_turns_a_loss_into_a_gain(old: str, new: str, side: str) -> None:
    sides = {gains for _, gains in told(old, new)}
    assert side in sides
    assert sides <= {side, "unknown"}


def test_one_cause_more_for_which_liability_is_excluded_is_no_gain_of_the_user() -> None:
    old = "Our liability is excluded only for:\n\n- delay"
    report = between(SIDES + old, f"{SIDES}{old}\n- death")
    assert any(change.review or change.material for change in report.changes)
    assert "favors_user" not in {found.direction.value for found in findings(report)}


def test_rules_behind_a_definition_that_became_a_pointer_are_told_by_their_own_rules() -> None:
    old = '"Site" means the website and the shop that we run. You may copy the Site for private use.'
    rows = told(old, '"Site" means what is described at https://kiln.example/site.')
    assert ("right-of-user-lost", "provider") in rows


def test_what_a_service_s_section_says_of_the_whole_agreement_keeps_its_weight() -> None:
    section = (
        "\n\n## 2. Harbour Maps\n\nHarbour Maps shows the piers. You may print Harbour Maps.\n\n"
        "All disputes are settled by arbitration."
    )
    base = "## 1. Use\n\nYou must return the key.\n\n## 3. Law\n\nThe law of Kent applies."
    report = between(SIDES + base.replace("\n\n## 3", f"{section}\n\n## 3"), SIDES + base)
    arbitration = [found for found in findings(report) if found.rule.startswith("arbitration")]
    assert arbitration
    assert all(found.severity.value != "none" for found in arbitration)
