"""Commas as style has them, and hosts of one company, change nothing; commas that group or bound are read."""

import pytest

from .matter import silent

STYLE = [
    (
        "You must not bake, slice or sell the loaf, or otherwise give it away.",
        "You must not bake, slice, or sell the loaf or otherwise give it away.",
    ),
    (
        "You may sell it for any lawful purpose, or in a manner that is consistent with the rules.",
        "You may sell it for any lawful purpose or in a manner that is consistent with the rules.",
    ),
    (
        "We may close the oven at any time and, when we do, we will ring the bell.",
        "We may close the oven at any time, and when we do, we will ring the bell.",
    ),
    (
        "We may block it from the shop, and in cases of fraud, we may stop you from baking.",
        "We may block it from the shop and, in cases of fraud, we may stop you from baking.",
    ),
]


@pytest.mark.parametrize(("old", "new"), STYLE)
def test_a_comma_before_a_joint_is_style(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert silent(before, after)


GROUPING = [
    ("You may sell it, and read it if you agree.", "You may sell it and read it, if you agree."),
    ("When you pay late, charges apply.", "When you pay, late charges apply."),
    ("You must bake and slice, or sell the loaf.", "You must bake, and slice or sell the loaf."),
    ("You may sell it, and read it with our consent.", "You may sell it and read it with our consent."),
]


@pytest.mark.parametrize(("old", "new"), GROUPING)
def test_a_comma_that_says_what_belongs_together_is_read(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert not silent(before, after)


NAME = "Oatmill bakes. Oatmill sells. Oatmill mills. Oatmill rests. Oatmill sings.\n\n"
LINK = "You agree to the [Oven Policy](https://{host}/oven-policy)."


@pytest.mark.parametrize("host", ["www.oatmill.example", "oatmillhelp.example", "oatmill.desk.example"])
def test_a_text_at_another_host_of_the_same_company_needs_no_reading(host: str) -> None:
    old = NAME + LINK.replace("{host}", "www.oatmillinc.example")
    assert silent(old, NAME + LINK.replace("{host}", host))


@pytest.mark.parametrize("host", ["ryemill.example", "oatmillpartners.example", "desk.example"])
def test_a_text_at_the_host_of_another_is_read(host: str) -> None:
    old = NAME + LINK.replace("{host}", "www.oatmillinc.example")
    assert not silent(old, NAME + LINK.replace("{host}", host))
