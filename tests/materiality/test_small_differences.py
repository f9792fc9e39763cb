"""Small differences as a reader would have them told: members, conditions, places, definitions and documents.

Each was read wrongly on a real pair; beside each stands what looks alike and must still be told.
"""

import pytest

from analyzer.materiality.model import Direction, Finding
from tests.materiality.matter import shown
from tests.materiality.pairs import between, findings


def told(old: str, new: str) -> list[Finding]:
    return findings(between(old, new))


def rules(old: str, new: str) -> set[str]:
    return {finding.rule for finding in told(old, new)}


def test_prices_that_are_subject_to_tax_are_told_by_no_condition() -> None:
    assert "condition-changed" not in rules(
        "Certain pots may be taken home.", "Certain pots may be subject to payment and taken home."
    )


def test_a_rule_made_subject_to_another_is_told_as_a_condition() -> None:
    (finding,) = told("We may read your letters.", "Subject to applicable laws, we may read your letters.")
    assert (finding.rule, finding.direction) == ("condition-changed", Direction.FAVORS_USER)


def test_the_condition_before_a_sentence_bounds_that_sentence() -> None:
    old = "You must pay. We also reserve the right to keep and sell the pots."
    (finding,) = told(old, old.replace("We also", "Subject to the law, we also"))
    assert (finding.rule, finding.direction) == ("condition-changed", Direction.FAVORS_USER)


def test_a_verb_left_out_after_if_is_no_condition() -> None:
    assert "condition-changed" not in rules(
        "We are not liable for loss if it is caused by events beyond our control.",
        "We are not liable for loss caused by events beyond our control.",
    )


def test_a_rule_that_came_with_its_condition_is_told_as_a_rule() -> None:
    old = "We will make the kiln ready and clean it."
    found = rules(old, f"{old} When firing any pot, we will ensure by a written plan that it is safe.")
    assert found == {"duty-added"}


def test_an_if_alone_that_makes_of_a_rule_a_condition_is_told() -> None:
    assert told("You agree that we may sell your pots.", "If you agree that we may sell your pots.")


def test_one_more_oven_is_a_member_and_no_word_that_widens() -> None:
    assert rules(
        "You must not touch the kiln in the hall or the yard.",
        "You must not touch the kiln or any oven in the hall or the yard.",
    ) == {"list-member-changed"}


def test_any_alone_weighs_little() -> None:
    (finding,) = told("We may keep pots left in the hall.", "We may keep any pots left in the hall.")
    assert (finding.rule, finding.severity.value) == ("extending-word", "low")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("You indemnify us against claims by guests.", "You indemnify us against all claims by guests."),
        ("We may keep pots left in the hall.", "We may keep all pots left in the hall."),
    ],
)
def test_all_that_one_owes_or_gives_up_weighs_more(old: str, new: str) -> None:
    (finding,) = told(old, new)
    assert (finding.rule, finding.severity.value) == ("extending-word", "medium")


def test_what_widens_is_quoted_without_the_words_that_stood() -> None:
    (finding,) = told("You may claim the price of our pots.", "You may claim the price of each of our pots.")
    assert "“each of”" in finding.message or "“each”" in finding.message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("You must sign the Rules (UK House-to-House) with us.", "You must sign the Rules with us."),
        ("You must obey part 7 and part 8.", "You must obey part 7 of this Annex and part 8."),
        ("In short: you must not use the hall and the kiln.", "You must not use the hall and the kiln."),
        (
            "You must read the rules (collectively, the rules) and sign.",
            "You must read the rules (the rules) and sign.",
        ),
    ],
)
def test_what_a_thing_is_called_and_where_it_stands_is_no_member(old: str, new: str) -> None:
    assert "list-member-changed" not in rules(old, new)


def test_one_way_more_among_ways_is_a_member() -> None:
    old = "You may send letters by mail, by courier or by fax."
    (finding,) = told(old, old.replace("by mail,", "by mail, by hand,"))
    assert (finding.rule, finding.direction) == ("list-member-changed", Direction.FAVORS_USER)


def test_how_a_duty_is_done_makes_it_less_where_it_goes() -> None:
    old = "We will give you notice, in a transparent manner, of changes to pots or plates."
    (finding,) = told(old, old.replace(", in a transparent manner,", ""))
    assert finding.direction is Direction.FAVORS_PROVIDER


def test_what_we_are_allowed_to_is_our_leave() -> None:
    (finding,) = told("We are allowed to take down your pots.", "We are allowed to burn or take down your pots.")
    assert (finding.rule, finding.direction) == ("list-member-changed", Direction.FAVORS_PROVIDER)


def test_a_member_that_came_where_another_went_is_one_line() -> None:
    (finding,) = told(
        "You must not burn wood, oil, pots, or tins.",
        "You must not burn wood, pots, tar, or tins.",
    )
    assert finding.message.startswith("A list changes: “oil” goes, “tar” comes")


def test_members_of_two_lists_of_one_sentence_are_told_apart() -> None:
    old = (
        "We may bill the fee, tax, or costs of each pot that you, or those who came with you on that day, "
        "left in the hall, yard, shed, or kiln."
    )
    found = told(old, old.replace("fee, tax", "fee, price, tax").replace("yard, ", ""))
    assert {finding.direction for finding in found} == {Direction.FAVORS_PROVIDER, Direction.FAVORS_USER}


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("each other text", "each other text, that as a whole, are the contract", "changes: “that as a whole"),
        ("our files (as defined in Part 1)", "our files", "changes: “"),
        (
            "BigBake Oven, BigBake Switch, and BigBake Dimmer",
            "all BigBake things",
            "BigBake Switch, and BigBake Dimmer”",
        ),
    ],
)
def test_a_definition_is_not_called_broader_or_narrower_by_a_remark(old: str, new: str, part: str) -> None:
    text = "“Bundle” means {}.\n\nYou must keep the Bundle."
    (finding,) = told(text.format(old), text.format(new))
    assert finding.rule == "definition-scope-changed"
    assert "broader" not in finding.message
    assert "narrower" not in finding.message
    assert part in finding.message


def test_an_abbreviation_in_brackets_defines_only_what_it_shortens() -> None:
    assert not any(
        finding.rule == "definition-scope-changed" and "“PT”" in finding.message
        for finding in told(
            "Cards are things that we mark as including or being a Paper Token (“PT”) good. You must keep each PT.",
            "Cards are things that use a Paper Token (“PT”) good. You must keep each PT.",
        )
    )


def test_all_that_came_to_what_a_short_name_stands_for_is_quoted() -> None:
    old = "You may bring files, photos and films that you upload or share (“Your Things”). You must keep Your Things."
    new = old.replace("photos and", "photos, plans and").replace("share (", "share through the hall or its shed (")
    assert any("plans" in finding.message and "shed" in finding.message for finding in told(old, new))


def test_a_sentence_in_the_same_list_is_no_part_of_a_definition() -> None:
    old = "“Outside Goods” means all goods that we did not make.\n\nYou must keep Outside Goods.\n\n- The hall is open."
    assert "definition-scope-changed" not in rules(old, f"{old}\n- The kiln needs a line of power of your own.")


def test_a_document_that_joins_those_that_bind_is_told_as_one() -> None:
    old = "The following additional terms supplement these Terms:\n\n- the Kiln Terms;\n- the Oven Terms."
    (finding,) = told(old, f"{old}\n- the Sales Addendum of 2 May 2024.")
    assert (finding.rule, finding.direction) == ("document-listed", Direction.FAVORS_PROVIDER)


def test_a_list_that_came_as_a_whole_is_one_line() -> None:
    old = "The hall is open."
    new = (
        f"{old}\n\nFilms in the hall may be shown, provided that:\n\n- a button to close the film is shown the whole "
        "time;\n- the film has no sound at the start."
    )
    (finding,) = [found for found in told(old, new) if found.rule == "list-item-changed"]
    assert finding.message.startswith("A list comes in")


def test_a_sentence_that_takes_up_an_item_is_no_item() -> None:
    old = "You must:\n\n- keep the hall clean;\n- not use locked boxes. This does not limit the use of locks on doors."
    found = told(old, "You must:\n\n- keep the hall clean.")
    assert not any("You must: … This" in finding.message for finding in found)
    assert any("does not limit" in finding.message for finding in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "German law also applies if you live in the hall.",
        "Our Privacy Policy and our Kiln Policy do not form part of this Agreement.",
        "No revisions to these Terms will apply to a dispute that arose before.",
    ],
)
def test_what_brings_in_no_document_is_told_otherwise(sentence: str) -> None:
    report = between("The hall is open.", f"The hall is open. {sentence}")
    assert shown(report)
    assert all(finding.rule != "incorporated-document" for finding in findings(report))


def test_the_same_rule_on_translations_is_not_added() -> None:
    old = (
        "If these Rules are translated into any other language, and there is a discrepancy between the English text "
        "and the translated text, the English text will govern."
    )
    new = (
        "To the extent any translated version of these Rules is inconsistent with the English version, the English "
        "version will govern."
    )
    assert "order-of-precedence" not in rules(old, new)
    assert "order-of-precedence" in rules("We bake.", f"We bake. {new}")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("under the Rights Ordinance", "under the Rights Act 2001 (Chapter 53B) of Singapore"),
        ("under Title 17", "under Title 17 and Regulation (EU) 2022/2065"),
        ("by the worldwide reach of our hall", "by the global reach of our hall"),
    ],
)
def test_the_place_in_a_statutes_name_is_no_territory(old: str, new: str) -> None:
    text = "You must not send pots {}."
    assert "territory-changed" not in rules(text.format(old), text.format(new))


def test_one_country_more_is_a_territory() -> None:
    old = "Users who live in France may cancel within two days."
    (finding,) = told(old, old.replace("France", "France or Italy"))
    assert (finding.rule, finding.direction) == ("territory-changed", Direction.FAVORS_USER)


def test_conflict_of_laws_is_no_rule_on_which_text_prevails() -> None:
    sentence = "The laws of your state govern all claims, regardless of conflict of law principles."
    assert "order-of-precedence" not in rules("The hall is open.", f"The hall is open. {sentence}")


def test_what_a_report_holds_narrows_no_leave() -> None:
    old = "We may send reports to the baker in the yard."
    assert "scope-words" not in rules(old, old.replace("to the baker", "to the baker that include your name"))
    assert "scope-words" in rules(old, old.replace("reports to", "reports made by hand to"))


@pytest.mark.parametrize(
    ("old", "new", "side"),
    [
        (
            "We may use your photo in print.",
            "We may use your photo in print, on screens and within adverts.",
            "provider",
        ),
        ("We may call you by phone or by post.", "We may call you by phone, at work or by post.", "provider"),
        ("You may bring it in store, by post or by courier.", "You may bring it by post or by courier.", "provider"),
    ],
)
def test_one_place_or_way_more_in_a_row_of_them_is_a_member(old: str, new: str, side: str) -> None:
    (finding,) = told(old, new)
    assert (finding.rule, finding.direction.value) == ("list-member-changed", f"favors_{side}")


def test_a_name_that_ends_like_a_states_code_ends_its_sentence() -> None:
    found = told("Give the key to Ann. We clean the room.", "Give the key to Ann. We sell your room.")
    assert found
    assert all("Give the key" not in finding.message for finding in found)


def test_future_works_weigh_more_than_all_works() -> None:
    (finding,) = told("You grant us rights in works.", "You grant us rights in all future works.")
    assert (finding.rule, finding.severity.value) == ("extending-word", "medium")
