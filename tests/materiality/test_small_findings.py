"""Members of lists, exceptions and places in the text: what is no member, what only reserves, what only points."""

import pytest

from analyzer.materiality.model import Finding

from .matter import placed, silent
from .pairs import between, findings


def told(old: str, new: str) -> list[Finding]:
    return findings(between(placed(old), placed(new)))


NO_MEMBERS = [
    (
        "For all other bakers, we may close the desk, the oven and the mill.",
        "We may close the desk, the oven and the mill.",
    ),
    (
        "You must call the desk at (800) 952-5210 or (916) 445-1254.",
        "You must call the desk at (800) 952-5210.",
    ),
    (
        "If we make changes which are detrimental to you, we will give you notice.",
        "If we make changes which are material and detrimental to you, we will give you notice.",
    ),
]


TOLD_AS = ({"scope-words"}, set[str](), {"limiting-word"})  # a telephone number is no rule: it is to be read


@pytest.mark.parametrize(("pair", "rules"), list(zip(NO_MEMBERS, TOLD_AS, strict=True)))
def test_what_opens_a_sentence_a_telephone_number_and_a_bounding_word_are_no_members(
    pair: tuple[str, str], rules: set[str]
) -> None:
    for before, after in (pair, pair[::-1]):
        assert {found.rule for found in told(before, after)} == rules
        assert not silent(before, after)


def test_material_put_before_another_quality_of_changes_narrows_the_notice() -> None:
    found = told(*NO_MEMBERS[2])
    assert [(f.rule, f.direction.value) for f in found] == [("limiting-word", "favors_provider")]


def test_a_way_opening_the_sentence_beside_others_stays_a_member() -> None:
    old = "In store or by courier you may return the loaf."
    new = "In store, by post or by courier you may return the loaf."
    assert {f.rule for f in told(old, new)} == {"list-member-changed"}


@pytest.mark.parametrize(
    ("old", "new", "favors"),
    [
        (
            "You may end the lease by closing the account and not entering our shops and halls.",
            "You may end the lease by closing the account and not entering our halls.",
            "favors_user",
        ),
        (
            "You may end the lease by calling the desk or writing to the desk.",
            "You may end the lease by calling the desk.",
            "favors_provider",
        ),
    ],
)
def test_a_step_more_to_take_is_against_who_takes_it_and_a_way_more_is_for_him(old: str, new: str, favors: str) -> None:
    assert {f.direction.value for f in told(old, new)} == {favors}


LIKES = [
    ("We may suspend or stop the oven altogether.", "We may suspend, stop or terminate the oven altogether."),
    ("You must not post what is defamatory.", "You must not post what is defamatory or libelous."),
    ("Do not infringe the rights of others.", "Do not violate or infringe the rights of others."),
    ("You agree that the oven is hot.", "You acknowledge and agree that the oven is hot."),
    ("We may open the oven only to clean it.", "For the avoidance of doubt, we may open the oven only to clean it."),
    ("You must promptly tell us of a fire.", "You must without delay tell us of a fire."),
    ("You must not modify or alter the oven.", "You must not modify, change or alter the oven."),
]


@pytest.mark.parametrize(("old", "new"), LIKES)
def test_a_word_put_beside_its_like_says_nothing_more(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert silent(before, after)


UNLIKES = [
    ("We may suspend the oven.", "We may suspend or terminate the oven."),
    ("You must not alter the oven.", "You must not alter or sell the oven."),
    ("You acknowledge that the oven is hot.", "You acknowledge and agree that the oven is hot."),
    ("We may open the oven only to clean it.", "For the avoidance of fire, we may open the oven only to clean it."),
    ("You may use the oven.", "You may access and use the oven."),
    ("You may change your order.", "You may change or end your order."),
    ("You must not end it.", "You must not end it or not begin it."),
]


@pytest.mark.parametrize(("old", "new"), UNLIKES)
def test_another_act_beside_one_is_told(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert not silent(before, after)


RESERVED = [
    ("Once you cancel, we may close the oven.", "Once you cancel, we may close the oven unless otherwise specified."),
    ("We may close the oven.", "Except as otherwise stated in these Terms, we may close the oven."),
    ("We may close the oven.", "We may close the oven unless agreed otherwise."),
]


@pytest.mark.parametrize(("old", "new"), RESERVED)
def test_an_exception_that_only_reserves_what_is_said_otherwise_is_low(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert {(f.rule, f.severity.value) for f in told(before, after)} == {("exception-changed", "low")}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We may close the oven.", "We may close the oven unless you object."),
        ("We may close the oven.", "We may close the oven unless required otherwise by law or you object in writing."),
        ("We may close the oven.", "Except on Sundays, we may close the oven."),
    ],
)
def test_an_exception_that_names_its_case_keeps_its_weight(old: str, new: str) -> None:
    found = told(old, new)
    assert found
    assert all(f.severity.value != "low" for f in found)


def test_what_opens_examples_is_no_condition() -> None:
    old = "These rules only apply where bread law applies to the oven, including if:\n\n- it is hot; or\n- it is lit."
    new = "These rules only apply where bread law applies to the oven, for example:\n\n- it is hot; or\n- it is lit."
    assert [found.rule for found in told(old, new)] == ["unclassified-change"]


POINTING = [
    ("You must bake as set out in paragraph 6.2 of this Appendix 3A.", "You must bake as set out in paragraph 6.2."),
    ("You must bake as set out in Section 4 of this Agreement.", "You must bake as set out in Section 4."),
    ("Only bakers who are 16 years of age or older may bake.", "Only bakers who are 16 years or older may bake."),
]


@pytest.mark.parametrize(("old", "new"), POINTING)
def test_where_a_part_of_the_text_stands_is_not_told(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert silent(before, after)


def test_a_part_of_another_text_is_told() -> None:
    old = "You must bake as set out in Section 4."
    assert not silent(old, "You must bake as set out in Section 4 of the Oven Lease.")
    assert not silent(old, "You must bake as set out in Section 4 of that agreement.")


EQUAL = [
    (
        "We reserve the right to remove a loaf that violates this rule.",
        "We may remove a loaf that is in violation of this rule.",
    ),
    ("You must respect third party rights in the oven.", "You must respect the rights of third parties in the oven."),
    ("You must use reasonable measures to keep it cool.", "You must take reasonable measures to keep it cool."),
    ("Visits take place during normal business hours.", "Visits take place during regular business hours."),
    ('"Loaf" means a bread of the mill.', '"Loaf" or "Loafs" means a bread of the mill.'),
    ("We answer support requests within a day.", "We answer requests for support within a day."),
    ("You must keep accurate records of the loaves.", "You must maintain accurate records of the loaves."),
    ("All fees due hereunder are in euros.", "All fees due under this Agreement are in euros."),
]


@pytest.mark.parametrize(("old", "new"), EQUAL)
def test_a_set_phrase_for_another_says_the_same(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert silent(before, after)


NOT_EQUAL = [
    ("We reserve the right to remove a loaf.", "We must remove a loaf."),
    ("You reserve the right to remove a loaf.", "We may remove a loaf."),
    ('"Loaf" means a bread of the mill.', '"Loaf" or "Oven" means a bread of the mill.'),
    ("You must respect third party rights in the oven.", "You must respect our rights in the oven."),
    ("Visits take place during normal business hours.", "Visits take place during extended business hours."),
    ("All fees due hereunder are in euros.", "All fees due under that agreement are in euros."),
]


@pytest.mark.parametrize(("old", "new"), NOT_EQUAL)
def test_a_phrase_that_is_no_equal_is_told(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert not silent(before, after)


def test_including_but_not_limited_to_is_a_small_thing() -> None:
    old = "We give no warranties, including, but not limited to, implied warranties of the oven."
    found = told(old, old.replace("including, but not limited to, ", ""))
    assert found
    assert {f.severity.value for f in found} == {"low"}
