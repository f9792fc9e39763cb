"""An item of a list that stands in the new list in other words is no rule lifted and no new one."""

import pytest

from .pairs import between, findings

LEAD = "You may not post or hang up any note which:\n\n"


def told(old: tuple[str, ...], new: tuple[str, ...]) -> list[tuple[str, str]]:
    """Side and message of each finding on a list whose items change."""
    texts = [LEAD + "\n".join(f"{at}. {item};" for at, item in enumerate(items, 1)) for items in (old, new)]
    return [(found.direction.value, found.message) for found in findings(between(*texts))]


STAY = ("contains language which could be deemed offensive", "is obscene or pornographic", "spams others")


@pytest.mark.parametrize(
    ("gone", "come"),
    [
        (
            "encourages any illegal activity including, without limitation, terrorism, inciting racial hatred or the "
            "sending of which in itself is a criminal offence",
            "is illegal or encourages, promotes or incites any illegal activity",
        ),
        (
            "impersonates a person, company or brand with the intent to deceive or confuse others",
            "impersonates or intends to deceive a person (including, without limitation, scams)",
        ),
    ],
)
def test_an_item_put_in_other_words_shows_both_forms_and_names_no_side(gone: str, come: str) -> None:
    rows = told((*STAY, gone), (come, *STAY))
    assert [side for side, _ in rows] == ["unknown"]
    assert "becomes" in rows[0][1]
    assert "You may not post" not in rows[0][1]


def test_items_of_one_list_on_two_matters_are_one_lifted_and_one_new() -> None:
    rows = told((*STAY, "shows small children without their parents"), ("is harmful to tame animals at night", *STAY))
    assert sorted(side for side, _ in rows) == ["favors_provider", "favors_user"]


def test_an_item_that_a_denial_turned_round_is_never_the_same_in_other_words() -> None:
    rows = told(
        (*STAY, "names a member of the choir with the consent of that member"),
        ("names a member of the choir, not with the consent of that member but against it", *STAY),
    )
    assert rows
    assert all("becomes" not in message or side == "unknown" for side, message in rows)
