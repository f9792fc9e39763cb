"""Items that change places where their order is the rule are read; elsewhere they say the same."""

import pytest

from tests.materiality.matter import shown, within

ITEMS = {
    "dash": "- {}\n- {}\n- {}",
    "number": "1. {}\n2. {}\n3. {}",
    "letter": "(a) {}\n\n(b) {}\n\n(c) {}",
}
RULED = [
    (
        "In case of conflict the documents prevail in this order:\n\n{items}",
        ("the Order Form", "these Terms", "the Data Policy"),
    ),
    ("Payments are applied in this order:\n\n{items}", ("interest", "costs", "principal")),
    ("The proceeds are paid in the following order:\n\n{items}", ("to Mill", "to the Guest", "to the Guild")),
    ("Disputes go through these steps:\n\n{items}", ("talk", "mediation", "court")),
    ("The first two of these are free of charge:\n\n{items}", ("storage", "support", "repairs")),
    ("All but the last of these are refundable:\n\n{items}", ("stamps", "bread", "flour")),
    ("These apply:\n\n{items}\n\nIn case of conflict the lower number prevails.", ("Order Form", "Terms", "Policy")),
    ("We sell:\n\n{items}\n\nItems 1 and 2 are free.", ("bread", "cake", "tea")),
]
UNRULED = [
    ("We sell these:\n\n{items}", ("fresh bread", "sweet cake", "green tea")),
    ("In order to bake we need the following:\n\n{items}", ("fresh flour", "clean water", "a warm oven")),
    ("Before we ship an order we check the following:\n\n{items}", ("the street", "the town", "the name")),
]


@pytest.mark.parametrize("marks", ITEMS)
@pytest.mark.parametrize(("frame", "members"), RULED)
def test_members_whose_order_rules_are_read_when_they_change_places(
    frame: str, members: tuple[str, str, str], marks: str
) -> None:
    old, new = (frame.replace("{items}", ITEMS[marks].format(*row)) for row in (members, members[::-1]))
    assert shown(within(old, new))
    assert shown(within(new, old))


def test_items_spoken_of_by_letter_are_read_when_they_change_places() -> None:
    frame = "You may:\n\n(a) {}; or\n\n(b) {}.\n\nClause (a) needs no fee."
    assert shown(within(frame.format("bake", "with our consent, sell"), frame.format("with our consent, sell", "bake")))


def test_members_under_a_heading_of_precedence_are_read() -> None:
    old, new = (
        "- the Order Form\n- these Terms\n- the Data Policy",
        "- the Data Policy\n- these Terms\n- the Order Form",
    )
    assert shown(within(f"The documents are:\n\n{old}", f"The documents are:\n\n{new}", "Order of precedence"))


@pytest.mark.parametrize(("frame", "members"), UNRULED)
def test_members_whose_order_says_nothing_are_not(frame: str, members: tuple[str, str, str]) -> None:
    old, new = (frame.replace("{items}", ITEMS["dash"].format(*row)) for row in (members, members[::-1]))
    assert not shown(within(old, new))
