"""Every rule's examples are its tests: they fire or stay silent, and so does their mirror."""

import pytest

from analyzer.materiality.catalogue import catalogue
from analyzer.materiality.model import Direction
from analyzer.materiality.roles import opposite
from analyzer.materiality.rule import Example, Rule

from .pairs import between, findings

RULES = catalogue().rules
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{'fires' if example.fires else 'silent'}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.examples)
]
FIRING = [case for case in EXAMPLES if case.values[1].fires]  # type: ignore[union-attr]
NAMES = {
    "provider": Direction.FAVORS_PROVIDER,
    "user": Direction.FAVORS_USER,
    "mutual": Direction.MUTUAL,
    "neutral": Direction.NEUTRAL,
    "unknown": Direction.UNKNOWN,
}


def heading(example: Example) -> str | None:
    """The heading of an example that has one."""
    return example.heading


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_fires_or_stays_silent_as_its_rule_says(rule: Rule, example: Example) -> None:
    fired = [f for f in findings(between(example.old, example.new, heading(example))) if f.rule == rule.id]
    assert bool(fired) is example.fires, example.reason
    if example.fires and example.favors is not None:
        assert NAMES[example.favors] in {f.direction for f in fired}


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_unchanged_text_has_no_findings(rule: Rule, example: Example) -> None:
    assert not findings(between(example.old, example.old, heading(example)))
    assert not findings(between(example.new, example.new, heading(example)))


@pytest.mark.parametrize(("rule", "example"), FIRING)
def test_the_mirror_fires_in_the_other_direction_or_is_waived(rule: Rule, example: Example) -> None:
    if rule.no_mirror is not None:
        return
    there = {f.direction for f in findings(between(example.old, example.new, heading(example))) if f.rule == rule.id}
    back = [f for f in findings(between(example.new, example.old, heading(example))) if f.rule == rule.id]
    assert back
    assert {opposite(f.direction) for f in back} & there


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_firing_example_names_whom_it_favours(rule: Rule) -> None:
    assert all(example.favors is not None for example in rule.examples if example.fires)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_messages_hold_no_unfilled_placeholder(rule: Rule) -> None:
    for example in rule.examples:
        for found in findings(between(example.old, example.new, heading(example))):
            assert "{" not in found.message
            assert found.message[-1] in '.”")' or found.message[-1].isalnum() or found.message.endswith("…")
