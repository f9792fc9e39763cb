"""What a finding tells: whole phrases from the right place on both sides, each change once."""

import pytest

from analyzer.materiality.model import Finding

from .pairs import between, findings, only


def told(old: str, new: str, heading: str | None = None) -> list[Finding]:
    return findings(between(old, new, heading))


def heard(old: str, new: str) -> bool:
    """True where something is said of the change, be it only that it should be read: it does not fall silent."""
    report = between(old, new)
    return bool(findings(report)) or any(change.review for change in report.changes)


def of(rule: str, found: list[Finding]) -> list[Finding]:
    return [each for each in found if each.rule == rule]


def test_a_promise_put_in_other_words_is_told_by_both_sentences() -> None:
    (found,) = told(
        "Harbour guarantees to its guests the proper running of the boats.",
        "Harbour is bound to due care in running the boats.",
    )
    assert found.message == (
        "The words change: “Harbour guarantees to its guests the proper running of the boats” becomes "
        "“Harbour is bound to due care in running the boats”."
    )


def test_several_differences_that_one_quotation_shows_are_told_once() -> None:
    found = told(
        "The boat sails if ten guests come and never leaves after noon.",
        "The boat sails when the crew is there and must not leave after eleven.",
    )
    assert len(found) == 1


def test_differences_far_from_each_other_are_told_each() -> None:
    middle = (
        "with all that the guests bring along, their dogs and bags and boats of their own and whatever else they own, "
        "and with all that the town has put there for them, its benches and lamps and the long wall of red stone that "
        "keeps the wind away,"
    )
    found = told(
        f"The harbour is not open on Sundays {middle} and the crane is not run at night.",
        f"The harbour is open on Sundays {middle} and the crane is run at night.",
    )
    assert len(of("unclassified-change", found)) == 2


def test_words_that_stand_alone_are_quoted_alone() -> None:
    (found,) = told(
        "Guests may use the pool.",
        "Guests may use the pool. The pool is not heated, and no towels are kept there.",
    )
    assert found.message == "New words: “The pool is not heated, and no towels are kept there”."


def test_words_that_came_are_cut_where_a_sentence_begins() -> None:
    (found,) = told(
        "If you are under ten, you must not swim. If you are under six, you must not swim.",
        "If you are under six, you must not swim.",
    )
    assert "If you are under ten, you must not swim" in found.message


def test_a_condition_in_other_words_is_told_by_both_sentences() -> None:
    found = told(
        "If you break the rules listed at the front desk, we may move your towels to another side of the large pool.",
        "Where noise gets too loud for other guests, we may move your towels to another side of the large pool.",
    )
    assert not of("condition-changed", found)
    assert "becomes" in found[0].message
    assert all(words in found[0].message for words in ("front desk", "noise"))


def test_until_and_through_the_end_are_one() -> None:
    assert not told(
        "You may use the pool until the end of the month.", "You may use the pool through the end of the month."
    )


def test_in_order_to_and_to_are_one() -> None:
    assert not told("We may ask you in order to improve the pool.", "We may ask you to improve the pool.")


def test_until_another_end_is_told() -> None:
    report = between(
        "You may use the pool until the end of the month.", "You may use the pool until the start of the month."
    )
    assert only(report).review


LIST = "Guests must keep to these rules:\n\n- towels that belong to the house;\n- shoes made of soft rubber."


def test_a_full_stop_within_an_abbreviation_ends_no_sentence() -> None:
    (found,) = told(
        "The laws of Oregon govern this contract.",
        "The laws of Oregon govern this contract, not including the U.N. Convention on the Sale of Goods.",
    )
    assert "Convention on the Sale of Goods" in found.message


@pytest.mark.parametrize("heading", ["Complaints", "Moving abroad"])
def test_a_reference_to_the_same_number_is_told_by_the_headings(heading: str) -> None:
    old = "1. Calls\n\n1.1 Calls go to the desk.\n\n2. Law\n\n2.1 You must follow Section 1.1 of these rules."
    mayor = f"1. {heading}\n\n1.1 Write to the mayor about it all."
    law = "2. Law\n\n2.1 You must follow Section 1.1 of these rules."
    new = f"{mayor}\n\n{law}\n\n3. Calls\n\n3.1 Calls go to the desk."
    found = of("reference-retargeted", told(old, new))
    assert found
    assert all(heading in each.message for each in found)


def test_contact_and_contact_us_are_one() -> None:
    assert not told(
        "To report a loss, please contact and give the desk your name and your room.",
        "To report a loss, please contact us and give the desk your name and your room.",
    )


def test_us_put_in_behind_a_duty_to_indemnify_is_told() -> None:
    old = "You must indemnify the owners of the house for damage to the pool."
    assert told(old, "You must indemnify us and the owners of the house for damage to the pool.")


def test_one_word_that_widens_for_another_is_told_once() -> None:
    found = told(
        "You must promptly tell the desk if you lose the key of your room.",
        "You must tell the desk immediately if you lose the key of your room.",
    )
    assert len(found) == 1
    assert "promptly tell" in found[0].message
    assert "desk immediately" in found[0].message


def test_what_takes_no_responsibility_is_an_exclusion_of_liability() -> None:
    new = "The pool is open. The house takes no responsibility for your conduct there."
    assert of("liability-excluded", told("The pool is open.", new))


NAMES = (
    "Write the following on the tag of each bag:\n\n"
    "- the name that stands on your card;\n- the number of the room you sleep in."
)


def test_including_but_not_limited_to_is_no_negation() -> None:
    old = "The pool is open to guests."
    new = f"{old} Towels of all kinds lie there, including, but not limited to, large ones."
    assert not of("unclassified-change", told(old, new))


def test_a_sentence_that_denies_is_told() -> None:
    old = "The pool is open to guests."
    assert of("unclassified-change", told(old, f"{old} The pool is not heated at night."))


def test_if_any_is_no_condition_and_widens_nothing() -> None:
    old = "You must pay the fees for the room."
    new = "You must pay the fees, if any, for the room."
    assert not told(old, new)
    assert heard(old, new)
    assert of("condition-changed", told(old, "You must pay the fees for the room, if we ask you to."))


def test_a_condition_said_of_the_one_who_meets_it_is_not_gone() -> None:
    old = "If you are a Dutch guest, you can also leave the house and give back the key at any time."
    new = "Dutch guests can also leave the house and give back the key at any time."
    assert not of("condition-changed", told(old, new))


def test_any_questions_are_no_wider_rule() -> None:
    old = "If you have questions about the pool, you must ask at the desk."
    new = old.replace("questions", "any questions")
    assert not of("extending-word", told(old, new))
    assert heard(old, new)
    damage = "You must pay for damage to the pool."
    assert of("extending-word", told(damage, damage.replace("damage", "any damage")))


def test_the_mediation_of_advertisements_settles_no_dispute() -> None:
    old = "The house shows films."
    new = f"{old} Ads come from waterfall mediation ad sources."
    assert not of("dispute-step-changed", told(old, new))
    assert heard(old, new)
    assert of("dispute-step-changed", told(old, f"{old} Each side must first attempt mediation at the town hall."))


def test_a_limit_in_other_figures_is_shown_with_the_figures() -> None:
    of_the_house = (
        "to you for losses that come from your stay, be they in contract, tort, breach of duty, or otherwise,"
    )
    old = f"The house’s total liability {of_the_house} shall in no case exceed £20 for all of the days of your stay."
    new = f"In no event will the whole liability of us {of_the_house} pass the sum of $50 for all of the stay."
    assert any("£20" in found.message and "$50" in found.message for found in told(old, new))


def test_the_start_of_a_sentence_is_told_with_what_follows() -> None:
    old = "By staying here you are liable for what the crane at the pool does."
    agreeing = "you’re agreeing that, when the crane is run by no one,"
    new = f"By staying here {agreeing} you are liable for what the crane at the pool does."
    assert all("liable" in found.message for found in told(old, new))


def test_terms_that_are_ended_are_not_brought_in() -> None:
    old = "The pool is open."
    new = f"{old} If the house ends these additional terms, we will tell you."
    assert not of("incorporated-document", told(old, new))
    assert of("incorporated-document", told(old, f"{old} Additional terms apply to the use of the pool."))


def test_consent_in_other_words_is_no_consent_gone() -> None:
    found = told("We may sell your photos if you agree.", "We may sell your photos once you have agreed to it.")
    assert not of("condition-changed", found)


CONTENT = "“Content” means texts that you send, and it includes posts of yours"


def test_a_use_that_came_with_other_words_is_told() -> None:
    found = told("We may use your data only to bake.", "We may only use your data to bake and sell.", "Privacy")
    assert of("data-collection-changed", found)
