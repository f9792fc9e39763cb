"""A rule on a subject that the other version says in other words, elsewhere: told as changed, by its own title."""

from dataclasses import replace

import pytest

from analyzer.materiality.model import Direction, Finding
from analyzer.materiality.restated import yields
from analyzer.severity import Severity
from clauses.spans import Span

from .matter import within
from .pairs import findings

SITE = "The content of the site comes from many people. {}"
OLD = (
    "But because we do not review it all, we cannot guarantee that content on the site will conform to our guidelines."
)
NEW = (
    "## Content of others\n\nPeople post content for which they alone answer. We cannot guarantee that other people or "
    "the content they put on the site will conform to our guidelines, because we do not review all of it."
)


def _told(old: str, new: str) -> list[Finding]:
    return [found for found in findings(within(old, new)) if found.rule == "warranty-disclaimer-added"]


def test_a_disclaimer_written_anew_in_another_section_changes_and_is_neither_new_nor_gone() -> None:
    old, new = SITE.format(OLD), f"{SITE.format('We like it.')}\n\n{NEW}"
    for before, after in ((old, new), (new, old)):
        (found,) = _told(before, after)
        assert found.old_span is not None
        assert found.new_span is not None
        assert found.direction is Direction.UNKNOWN
        assert not [each for each in findings(within(before, after)) if each.rule == "unclassified-change"]


def test_a_disclaimer_of_something_else_is_new() -> None:
    old = SITE.format("We cannot guarantee that the oven at the mill is hot on Sundays in winter.")
    new = SITE.format("We cannot guarantee that parcels sent by sea reach your harbour in the week of their dispatch.")
    assert findings(within(old, new))


POWER = "We reserve the right to {} at any time, for any reason, in our sole discretion, without notice to you."


def test_powers_that_share_only_their_formula_are_two() -> None:
    old, new = POWER.format("close the oven"), POWER.format("alter the rooms of the guest house")
    told = findings(within(f"{old}\n\nWe bake.", f"We bake.\n\n## Rooms\n\n{new}"))
    assert any(found.old_span is None or found.new_span is None for found in told)


def _rule(old: str, new: str, rule: str) -> list[Finding]:
    return [found for found in findings(within(old, new)) if found.rule == rule]


REWORDED = [
    (
        "You must obtain the consent of readers before sending them bulk mail.",
        "You must get readers' consent before you send bulk mail to them.",
        "consent-requirement",
    ),
    (
        "You are responsible for paying all taxes associated with your purchases.",
        "You are responsible for the payment of all taxes associated with your purchases.",
        "tax-burden",
    ),
]


@pytest.mark.parametrize(("old", "new", "rule"), REWORDED)
def test_a_sentence_that_lost_the_phrase_of_its_rule_and_not_its_words_is_put_otherwise(
    old: str, new: str, rule: str
) -> None:
    (found,) = _rule(old, new, rule)
    assert found.direction is Direction.UNKNOWN
    assert found.message.startswith("The words change")


GONE = [
    (REWORDED[0][0], "You need not obtain the consent of readers before sending them bulk mail."),
    (REWORDED[0][0], "You must tell readers before sending them bulk mail."),
    (REWORDED[1][0], "We are responsible for paying all taxes associated with your purchases."),
    (
        "You may cancel your subscription at any time in the app.",
        "You may pause your subscription at any time in the app.",
    ),
]


@pytest.mark.parametrize(("old", "new"), GONE)
def test_a_sentence_that_lost_the_subject_or_is_turned_round_is_not_only_put_otherwise(old: str, new: str) -> None:
    told = findings(within(old, new))
    assert told
    assert any(found.direction is not Direction.UNKNOWN for found in told)


def test_a_grave_finding_yields_to_its_own_rule_or_to_one_no_lighter() -> None:
    grave, light = (
        Finding(
            rule=rule,
            severity=severity,
            direction=Direction.UNKNOWN,
            message=rule,
            old_span=Span(0, 9),
            new_span=Span(0, 9),
            authority="",
            fingerprint=rule,
        )
        for rule, severity in (("class-waiver", Severity.HIGH), ("limiting-word", Severity.LOW))
    )
    assert not yields(grave, light)
    assert yields(light, grave)
    assert yields(grave, replace(light, severity=Severity.CRITICAL))
    assert yields(grave, replace(grave, severity=Severity.LOW))
