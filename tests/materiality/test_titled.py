"""What a general rule tells of a sentence on a subject of the catalogue stands under the subject's title."""

import pytest

from analyzer.materiality.catalogue import catalogue
from analyzer.materiality.model import Direction, Finding
from analyzer.severity import Severity

from .matter import within
from .pairs import between, findings

HALL = "The hall lends tools."


def told(said: str) -> list[Finding]:
    """What is told where this sentence comes into the rules of a hall."""
    return findings(between(HALL, f"{HALL} {said}"))


@pytest.mark.parametrize(
    ("said", "rule", "side"),
    [
        ("You must sign your notice of dispute yourself.", "dispute-step-changed", Direction.FAVORS_PROVIDER),
        ("We will tell you before we close your account.", "ending-touched", Direction.FAVORS_USER),
        ("We may correct billing errors after you have paid.", "price-touched", Direction.FAVORS_PROVIDER),
        ("You must send the auditor your books.", "audit-rule", Direction.FAVORS_PROVIDER),
    ],
)
def test_a_duty_or_right_on_a_subject_has_the_title_of_the_subject(said: str, rule: str, side: Direction) -> None:
    assert [(found.rule, found.direction) for found in told(said)] == [(rule, side)]


def test_the_title_changes_neither_the_words_nor_the_weight_nor_the_side() -> None:
    (found,) = told("You must carry the costs of the auditor.")
    assert found.message == "A new duty for the user: “You must carry the costs of the auditor”."
    assert found.severity is Severity.MEDIUM
    assert found.authority == catalogue().by_id["audit-rule"].authority


@pytest.mark.parametrize(
    "said",
    [
        "You must tell your bank if you dispute a charge.",
        "If the auditor rings, you must open the gate.",
        "You must keep the audit log switched on.",
    ],
)
def test_a_subject_that_is_only_named_gives_no_title(said: str) -> None:
    assert [found.rule for found in told(said)] == ["duty-added"]


def test_weaker_words_speak_of_a_subject_below_its_heading_alone() -> None:
    said = "Each party must bear the costs of the hearing."
    for heading, rule in (("Arbitration", "dispute-step-changed"), ("Tools", "duty-added")):
        assert [found.rule for found in findings(within(HALL, f"{HALL} {said}", heading))] == [rule]


def test_words_left_over_have_the_title_of_what_their_sentence_rules() -> None:
    old = "You may audit our books at any time on reasonable notice."
    new = "You may audit our books on reasonable notice, but no more than once in any twelve-month period."
    assert "audit-rule" in {found.rule for found in findings(between(old, new))}


def test_a_duty_behind_and_weighs_as_a_duty_and_a_thing_behind_and_as_a_member() -> None:
    kept = "You must keep the key safe."
    (duty,) = findings(between(kept, "You must keep the key safe and return it each night."))
    assert (duty.rule, duty.severity) == ("duty-added", Severity.MEDIUM)
    (thing,) = findings(
        between("You must return the key each night.", "You must return the key and the lamp each night.")
    )
    assert (thing.rule, thing.severity) == ("list-member-changed", Severity.LOW)


def test_a_cause_more_is_an_indemnity_and_a_person_more_is_a_member() -> None:
    old = "You will indemnify the hall and its staff against claims from your visits."
    cause = "You will indemnify the hall and its staff against claims from your visits or the visits of your guests."
    person = "You will indemnify the hall, its tenants and its staff against claims from your visits."
    assert {(f.rule, f.severity) for f in findings(between(old, cause))} == {("indemnity-item", Severity.HIGH)}
    assert {f.rule for f in findings(between(old, person))} == {"list-member-changed"}


def test_what_is_taken_from_a_refund_is_no_gain() -> None:
    (less,) = findings(between("We refund the price.", "We refund the price less a restocking fee of 15%."))
    assert (less.rule, less.direction) == ("fee-added", Direction.FAVORS_PROVIDER)


def test_a_time_that_opens_a_rule_is_no_case_in_which_it_applies() -> None:
    old = "Upon termination you shall cease to use the kiln."
    new = "Upon termination you shall cease to use the kiln, destroy all copies and certify this in writing."
    (duty,) = findings(within(old, new))
    assert (duty.rule, duty.direction) == ("duty-added", Direction.FAVORS_PROVIDER)
