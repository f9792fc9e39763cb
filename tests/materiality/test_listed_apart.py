"""Sentences made a list, a list made sentences, and short sentences that went elsewhere word for word."""

import pytest

from .matter import shown, within
from .pairs import findings

SAID = (
    "You may not sell API Data. You may not reverse engineer the APIs. You may not use the APIs for illegal purposes."
)
LISTED = "You may not{}:\n\n- use the APIs for illegal purposes;\n- sell API Data; or\n- reverse engineer the APIs."


def test_bans_that_became_items_behind_their_own_words_are_quiet() -> None:
    assert not shown(within(SAID, LISTED.format("")))
    assert not shown(within(LISTED.format(""), SAID))


@pytest.mark.parametrize(
    "lead", ["You may:", "If we agree, you may not:", "We may not:", "You may not, unless the law allows it:"]
)
def test_bans_that_became_items_behind_other_words_are_told(lead: str) -> None:
    other = LISTED.replace("You may not{}:", lead)
    assert shown(within(SAID, other))
    assert shown(within(other, SAID))


def test_a_ban_that_is_no_item_of_the_list_is_gone() -> None:
    assert shown(within(SAID, LISTED.format("").replace("- sell API Data; or\n", "")))


def test_a_list_under_a_heading_for_some_people_is_no_rule_for_all() -> None:
    assert shown(within(SAID, f"We bake.\n\n## For partners\n\n{LISTED.format('')}"))


OWN = "You own your content."


def test_a_short_sentence_that_got_a_section_of_its_own_is_neither_gone_nor_new() -> None:
    old, new = f"{OWN} You must keep a copy.", f"You must keep a copy.\n\n## Ownership\n\n{OWN}"
    for before, after in ((old, new), (new, old)):
        assert not findings(within(before, after))


@pytest.mark.parametrize(
    "after",
    [
        "You must keep a copy.",
        f"You must keep a copy. If you pay, {OWN[0].lower()}{OWN[1:]}",
        f"You must keep a copy.\n\n## Premium plan\n\n{OWN}",
    ],
)
def test_a_short_sentence_that_went_or_is_bounded_now_is_told(after: str) -> None:
    assert shown(within(f"{OWN} You must keep a copy.", after))
