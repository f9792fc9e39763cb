"""A list hangs on the words a reader sees above it, whatever marks its lines got; and what moved says what it is."""

import pytest

from analyzer.materiality.model import Report

from .pairs import between

TOP = """Our leave for you to use the old mill on the hill for the time of your stay with us lets you:

*   bake bread in the oven, and eat it in the garden or in the house
*   lend the keys of the mill and of the shed behind it to:
"""
FLAT = """
*   your helpers, so that they can carry the flour for you
*   your guests, who have signed the book of the house, only while they stay
"""
PLAIN = """You agree not to leave bread or letters in the yard that:
annoy the miller or the people of the village; or
hold what you know to be false about the flour of our mill.
In addition to what is listed above, you may not:
rent the oven of the mill to another;
open the doors of the mill at night; or
take the mill apart in order to learn how it works.
"""


def _why(report: Report) -> list[str]:
    return [change.why for change in report.changes if change.review]


def _marked(line: str) -> str:
    return line if line.startswith(("You", "In")) or not line else f"– {line}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TOP + FLAT, TOP + FLAT.replace("*", "    *").lstrip("\n")),
        (PLAIN.replace("\n", "  \n"), "  \n".join(map(_marked, PLAIN.split("\n")))),
    ],
)
def test_lines_that_got_other_marks_behind_the_same_words_are_led_as_before(one: str, other: str) -> None:
    for old, new in ((one, other), (other, one)):
        assert not _why(between(old, new, "Terms"))


FRAME = """We sell flour to all who come to our shop and ask for it on a working day. You must:

- {}
- pay for what you take on the day on which you take it.

We run the old mill on the hill for the people of the village and of the farms around it. You must not:

- {}
- sell the bread of another as your own in our shop.
"""
MOVED = "give the keys of the mill to your helpers when you leave it for the night;"


@pytest.mark.parametrize(
    ("put", "said"),
    [
        (MOVED, "The same words now stand under another lead-in"),
        (
            "give the keys of our mill to your helpers when you leave it for one night;",
            "What stood here now stands, put otherwise, under another lead-in",
        ),
    ],
)
def test_what_went_under_another_lead_in_is_the_same_only_where_no_word_differs(put: str, said: str) -> None:
    stays = "bring your own bags for the flour;"
    other = "make noise in the yard;"
    old = FRAME.format(f"{stays}\n- {MOVED}", other)
    new = FRAME.format(stays, f"{other}\n- {put}")
    assert any(why.startswith(said) for why in _why(between(old, new, "Terms")))


def test_an_item_one_level_up_is_under_other_words_though_it_stays_where_it_stands() -> None:
    old = (
        "You may do this in the mill on any day of the week:\n\n- bake\n- do what helps us:\n  - sweep\n  - carry flour"
    )
    new = old.replace("  - carry flour", "- carry flour")
    assert _why(between(old, new, "Terms"))
