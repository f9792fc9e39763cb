"""Lists and their items are told with what leads in to them."""

from analyzer.materiality.model import Direction

from .test_told import heard, of, told

LIST = "Guests must keep to these rules:\n\n- towels that belong to the house;\n- shoes made of soft rubber."


NAMES = (
    "Write the following on the tag of each bag:\n\n"
    "- the name that stands on your card;\n- the number of the room you sleep in."
)


def test_a_member_of_a_list_is_told_with_the_sentence_it_stands_in() -> None:
    (found,) = told(
        "Guests must not bring dogs, cats or birds into the dining hall of the house.",
        "Guests must not bring dogs, snakes, cats or birds into the dining hall of the house.",
    )
    assert found.message == (
        "A list gains a member: “snakes”, in “Guests must not bring dogs, snakes, cats or birds into the dining hall "
        "of the house”."
    )


def test_the_items_of_a_list_that_came_as_a_whole_are_told_by_what_leads_in_to_them() -> None:
    found = told("The house is old.", f"The house is old.\n\n{LIST}")
    assert not of("list-item-changed", found)
    assert found


def test_an_item_that_came_to_a_list_is_told() -> None:
    found = told(LIST, f"{LIST}\n- glasses made of plain plastic.")
    assert of("list-item-changed", found)


def test_a_sentence_at_the_end_of_an_item_is_no_item() -> None:
    found = told(LIST, f"{LIST} The colour of rubber shoes matters little to the house.")
    assert not of("list-item-changed", found)


def test_an_item_that_got_another_letter_is_not_told_as_gone() -> None:
    old = "You agree that (i) the pool may close at noon, (ii) you are paying for the towels, and (iii) dogs stay out."
    new = (
        "You agree that (i) the pool may close at noon, (ii) guests bring a cap, (iii) you are paying for the towels, "
        "and (iv) dogs stay out."
    )
    assert not any("paying" in found.message and "taken out" in found.message for found in told(old, new))


def test_an_item_that_went_is_told_though_its_words_resemble_those_of_another() -> None:
    rest = "and you must not swim without a cap at night."
    old = f"You must not swim without a cap, you must not swim without a towel, {rest}"
    new = f"You must not swim without a cap, {rest}"
    assert told(old, new)


def test_a_list_that_came_as_a_whole_is_told_once() -> None:
    found = of("list-item-changed", told("The house is old.", f"The house is old.\n\n{NAMES}"))
    assert [each.message.partition(":")[0] for each in found] == ["A list comes in"]


def test_the_members_of_a_new_definition_are_no_items_that_joined_a_list() -> None:
    new = "The house is old.\n\n“Guest” means:\n\n- a person who sleeps in a room;\n- a person who eats in the hall."
    assert not of("list-item-changed", told("The house is old.", new))
    assert heard("The house is old.", new)


def test_an_item_that_is_left_over_is_told_with_its_lead_in() -> None:
    old = "We write to you in case of:\n\n- a fire in the house that day;"
    new = f"{old}\n- changes to the rules which do not touch what you pay."
    assert any("in case of: …" in found.message for found in told(old, new))


def test_a_ban_that_its_lead_in_says_now_is_not_told() -> None:
    old = "- Do not swim in the pool at night or pretend to be a guard."
    new = "Do not break the rules, including:\n\n- Swimming in the pool at night or pretending to be a guard."
    found = told(f"Rules of the house:\n\n{old}", new)
    assert not any(
        "Swimming" in found.message and "becomes" in found.message for found in of("unclassified-change", found)
    )


def test_a_ban_that_no_lead_in_says_is_told_as_lifted() -> None:
    assert told("You must not swim in the pool at night.", "You swim in the pool at night.")


def test_a_sentence_set_apart_in_items_is_not_told_by_one_of_them() -> None:
    row = "a fee for the room, a fee for the towels, a fee for the use of the pool by the guest at night"
    old = f"“Guest Fees” means all that a guest pays to the owner, {row}, and what a guest gives to the owner."
    new = (
        "“Guest Fees” means all that a guest pays to the owner:\n\n- for the room;\n- for the towels;\n"
        "- for the use of the pool by the guest at night;\n- and what a guest gives to the owner."
    )
    assert not any("becomes “for the use of the pool" in found.message for found in told(old, new))


def test_a_long_lead_in_is_shown_by_its_start_and_its_end() -> None:
    lead = (
        "The owners of the house have a licence to let rooms to guests in this town for as long as the mayor and his "
        "council do not take it back, and with all that they do not as owners of it:"
    )
    old = f"{lead}\n\n- clean the rooms of the guests that stay;\n- cook for the guests that stay."
    (found,) = told(old, f"{old}\n- wash the clothes of the guests that stay.")
    assert "The owners of the house have a licence to let rooms to guests in this town …" in found.message
    assert "they do not as owners of it: … wash the clothes" in found.message


def test_in_such_cases_is_no_member_of_a_list() -> None:
    old = "You must tell the desk, the cook and the guard."
    assert not of("list-member-changed", told(old, f"In such cases, {old[0].lower()}{old[1:]}"))


def test_a_member_behind_a_condition_between_commas_is_no_part_of_it() -> None:
    found = told(
        "We may only use reasonable means to check your account.",
        "We may, if we like, use means to check your account and your home.",
    )
    assert {each.direction for each in found} == {Direction.FAVORS_PROVIDER}
    assert any("reasonable" in each.message and "your home" in each.message for each in found)
