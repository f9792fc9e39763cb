"""Words of force, figures and sides on which nothing turns where they stand: such a row is read, and no finding."""

import pytest

from analyzer.materiality.model import Finding

from .matter import placed
from .pairs import between, findings


def left(old: str, new: str) -> list[Finding]:
    return [each for each in findings(between(placed(old), placed(new))) if each.rule == "unclassified-change"]


def heard(old: str, new: str) -> bool:
    report = between(placed(old), placed(new))
    return bool(findings(report)) or any(change.review for change in report.changes)


READ = [
    # the number of a part of a text
    (
        "The mill counts its sacks as the law on weights says.",
        "The mill counts its sacks as Articles 32 to 34 of the law on weights say.",
    ),
    ("The baker keeps the book under Appendix 3.", "The baker keeps the book under paragraph 6.1(a) of Appendix 4."),
    # a product with a number in its name
    ("The shelf holds all tins.", "The shelf holds Oven 365 Basic and all tins."),
    # words within a title
    (
        "The mill keeps its house rules on the wall.",
        "The mill keeps its house rules, such as our Prohibited Grain Policy, on the wall.",
    ),
    # "may" and "will" of no one
    ("Some loaves keep well in a tin.", "Some loaves may keep well in a tin and some outside it."),
    (
        "The lamps burn in the yard and on the stairs.",
        "The lamps will burn in the yard, on the stairs and in the hall.",
    ),
    # a side behind what is done
    (
        "We will run the oven with care and skill.",
        "We will run the oven that you see in the yard with care and skill.",
    ),
    # nothing is taken away
    ("We may close the gate at noon.", "Without limiting any other right, we may close the gate at noon."),
    # a ban in other small words
    ("You must not feed our ducks or geese.", "Don't feed the ducks or geese."),
]


@pytest.mark.parametrize(("old", "new"), READ)
def test_a_difference_on_which_nothing_turns_is_read_and_is_no_finding(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert not left(before, after)


TOLD = [
    ("You may bake 3 loaves.", "You may bake 2 loaves."),
    ("The mill has ten rooms for guests.", "The mill has two rooms for guests."),
    (
        "You must pay the baker in Section Street within 14 days.",
        "You must pay the baker in Section Street within 7 days.",
    ),
    ("Under Section 4 you may bake for 10 days.", "Under Section 4 you may bake for 5 days."),
    ("The keeper may not be asked.", "The keeper may be asked."),
    ("No claims are heard.", "Claims are heard."),
    ("We will pay for the damage.", "We will pay for the damage caused by us."),
    ("The mill is not liable for the damage.", "The mill and you are not liable for the damage."),
    ("You must not feed the ducks.", "You may feed the ducks."),
    ("You must not feed the ducks.", "You must not feed the ducks without our leave."),
    ("You will get your loaf.", "You may get your loaf."),
    ("We may close the gate.", "We will close the gate."),
    ("Fees may apply to guests.", "Fees may not apply to guests."),
    ("We may close the gate with your consent.", "We may close the gate without your consent."),
    ("You agree that we keep the key.", "You do not agree that we keep the key."),
    ("YOU MUST PAY WITHIN 30 DAYS.", "YOU MUST PAY WITHIN 10 DAYS."),
    # a part that leaves its row, a grade, a day
    ("Sections 2, 3 and 4 do not apply to you.", "Sections 2 and 4 do not apply to you."),
    ("Help is included from Tier 2.", "Help is included from Tier 4."),
    ("The deposit is paid out on Day 3.", "The deposit is paid out on Day 9."),
    # whom a deed is done to or for
    ("You must defend against claims.", "You must defend us against claims."),
    ("You must tell the police of a theft.", "You must tell us of a theft."),
    ("We will hold the deposit in trust for you.", "We will hold the deposit in trust."),
    # a denial that comes or goes alone
    (
        "We may, without limiting your remedies, close the gate.",
        "We may, limiting your remedies, close the gate.",
    ),
    ("The guest pays the No Show Fee.", "The guest pays the Show Fee."),
]


@pytest.mark.parametrize(("old", "new"), TOLD)
def test_a_force_a_figure_or_a_side_that_counts_is_told(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert findings(between(placed(before), placed(after)))


HEARD = [
    ("We keep the key as Section 4 says.", "We keep the key as Section 5 says."),
    ("The loaves may dry.", "The loaves will dry."),
    ("You can have the key if we are paid.", "You can have the key, which we keep for you, if we are paid."),
    ("We return the deposit, if any.", "We return the deposit."),
]


@pytest.mark.parametrize(("old", "new"), HEARD)
def test_what_is_no_finding_is_to_be_read(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert heard(before, after)


TELLING = [
    "You will see the loaves before you order.",
    "Here you'll find the rules for bakers.",
    "You will see your loaf in the list.",
]


@pytest.mark.parametrize("told", TELLING)
def test_a_sentence_that_tells_what_one_sees_is_read_and_is_no_finding(told: str) -> None:
    old = "The mill has a yard."
    for before, after in ((old, f"{old} {told}"), (f"{old} {told}", old)):
        assert not left(before, after)
        assert heard(before, after)


LAID_DOWN = [
    "Points will lapse at the end of the year.",
    "The closing of the mill will invalidate all tokens.",
    "The price will hold for a year.",
    "Our lamp will listen at night.",
    "The house rules will supersede this part.",
    "A card will not work at night.",
    "Loaves will be counted by the keeper.",
    "The risk will pass to the guest.",
]


@pytest.mark.parametrize("told", LAID_DOWN)
def test_a_sentence_that_ends_replaces_or_denies_is_told(told: str) -> None:
    old = "The mill has a yard."
    for before, after in ((old, f"{old} {told}"), (f"{old} {told}", old)):
        assert findings(between(placed(before), placed(after)))


def test_a_leave_within_a_relative_clause_is_no_leave_of_the_rule() -> None:
    old = "We may limit the number of tokens per guest."
    assert not left(old, "We may limit the number of tokens that can be earned or redeemed per guest.")
    assert heard(old, "We may limit the number of tokens that can be earned or redeemed per guest.")


def test_a_row_of_parts_with_their_titles_that_reaches_less_far_is_told() -> None:
    old = "Sections 3 (Bread) to 8 (Keys of the Mill) do not bind you."
    new = "Sections 3 (Bread) to 6 (Fees of the Mill) do not bind you."
    assert findings(between(placed(old), placed(new)))
    assert findings(
        between(
            placed("Sections 3 (Bread) and 4 (Keys) do not bind you."), placed("Section 3 (Bread) does not bind you.")
        )
    )
