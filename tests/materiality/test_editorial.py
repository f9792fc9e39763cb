"""What is judged to be wording only, and by which test."""

import pytest

from analyzer.comparison.model import ChangeKind
from analyzer.materiality.editorial.reasons import WHY
from analyzer.materiality.model import Substance
from clauses.model import Role

from .pairs import agreement, between

# The comparison itself already names these as form; the judgement keeps its word.
FORMAL_KINDS = {ChangeKind.COSMETIC, ChangeKind.REORDERED, ChangeKind.RENAMED}
SAME = [
    ("typo", "You must recieve the parcel in person.", "You must receive the parcel in person."),
    ("typo", "The term commence on the first day.", "The term commences on the first day."),
    ("synonym", "Tell us prior to your departure.", "Tell us before your departure."),
    ("synonym", "You shall pay the invoice in full.", "You must pay the invoice in full."),
    ("function-words", "We host files for the members.", "We host files for members."),
    ("same-number", "Pay within 30 days of the invoice.", "Pay within thirty (30) days of the invoice."),
    ("date-line", "The rules are effective 3 March 2024.", "The rules are effective 9 April 2025."),
    (
        "date-line",
        "As of 3 March 2024 the Bakery Guild and all of its members, branches, clubs, and the staff that work "
        "in them offer you the use of these rooms.",
        "As of 9 April 2025 the Bakery Guild and all of its members, branches, "
        "clubs, and the staff that work in them offer you the use of these rooms.",
    ),
    ("postal-address", "Write to Mill Desk, 12 Canal Street, Dover.", "Write to Mill Desk, 7 Harbour Street, Dover."),
    ("page-furniture", "Read our privacy policy.", "Read our privacy policy (opens in a new window)."),
    ("effective-date", "We bake bread.", "We bake bread. These terms will apply from 4 May 2026."),
    ("order", "We serve France, Spain and Italy.", "We serve Italy, France and Spain."),
]
SAME += [
    ("synonym", "Send your postal address to the desk.", "Send your mailing address to the desk."),
    ("synonym", "A baker may bring his/her own flour.", "A baker may bring their own flour."),
    ("synonym", "For the avoidance of doubt, rye is flour.", "To avoid doubt, rye is flour."),
    ("synonym", "The oven was cold and the bread is late.", "The oven was cold so the bread is late."),
    ("synonym", "You may try to bake rye bread.", "You may attempt to bake rye bread."),
    ("paraphrase", "Disputes end in an amicable manner.", "Disputes end amicably."),
    ("paraphrase", "A baker is paid when he/she bakes the loaf.", "A baker is paid when they bake the loaf."),
    ("synonym", "Do not bake or facilitate the transmission of loaves.", "Do not bake or help send loaves."),
    (
        "synonym",
        "Use it only as specifically allowed by the desk.",
        "Use it only as expressly permitted by the desk.",
    ),
    (
        "paraphrase",
        "The desk informs the baker of the price of rye.",
        "The desk is informing the baker of the price of rye.",
    ),
    (
        "same-words",
        "Bring your birthdate and your health care card.",
        "Bring your birth date and your healthcare card.",
    ),
    ("typo", "You may not store organised tins.", "You may not store organized tins."),
    (
        "typo",
        "In addition to canceling, you must ask. Canceling is free.",
        "In addition to cancelling, you must ask. Canceling is free.",
    ),
    ("typo", "We license loaves. The license is free.", "We licence loaves. The license is free."),
    (
        "postal-address",
        "Bring old bread to Mill Bread, 12 Oven Road, Rye, CA 94025 in the morning.",
        "Bring old bread to Mill Bread, 12 Oven Road, Rye, CA 94025, USA in the morning.",
    ),
    ("address", "Our telephone number is 8 800 00 163.", "Our telephone number is 0 800 00 163."),
    ("same-words", "You won't sell stale bread.", "You will not sell stale bread."),
    (
        "paraphrase",
        "When you register for the mill, you consent to the application of the terms and conditions of use of bakers.",
        "By registering for the mill, you agree to be bound by the terms of bakers.",
    ),
    ("order", "You agree to not sell stale bread.", "You agree not to sell stale bread."),
    (
        "order",
        "Bakers must take action immediately when an oven burns.",
        "Bakers must take immediate action when an oven burns.",
    ),
    ("order", "From time to time we may ask for a badge.", "We may ask for a badge from time to time."),
]
NOT_SAME = [
    ("You must keep records.", "You must not keep records."),
    ("Any illegal use is our concern.", "Any legal use is our concern."),
    ("You may leave at any time.", "You must leave at any time."),
    ("Pay within 30 days of the invoice.", "Pay within 20 days of the invoice."),
    ("You shall pay us for the parcel.", "We shall pay you for the parcel."),
    ("We may publish updated recipes.", "We publish updated recipes."),
    ("You may share or sell the file.", "You may not share or sell the file."),
    ("We own your recipes and keep them.", "We own our recipes and keep them."),
    ("The desk may refuse only late parcels.", "The desk may only refuse late parcels."),
    ("You may bake only as permitted by the desk.", "You may bake as permitted by the desk."),
]


@pytest.mark.parametrize(("test", "old", "new"), SAME)
def test_a_change_of_wording_names_the_test_that_made_it_so(test: str, old: str, new: str) -> None:
    report = between(old, new)
    assert report.verdict.material is False
    assert all(change.substance is not Substance.SUBSTANTIVE for change in report.changes)
    assert any(WHY[test] in change.why or change.kind in FORMAL_KINDS for change in report.changes)


ANOTHER = [
    (
        "The employer bears the costs of illness. The employee works.",
        "The employee bears the costs of illness. The employee works.",
    ),
    ("The Indemnified Party pays the counsel.", "The Indemnifying Party pays the counsel."),
    ("We may change prices.", "We reserve the right to change prices at any time."),
    ("You may enter if you are located in Norway.", "You may enter if you are a resident of Norway."),
    ("We share your letters with your consent.", "We share your letters with your approval."),
    ("You may stay until 30 June.", "You may stay up to 30 June."),
    ("We use our recipes to bake.", "We use their recipes to bake."),
    ("You keep your recipes and we read them.", "You keep their recipes and we read them."),
]


@pytest.mark.parametrize(("old", "new"), ANOTHER)
def test_another_person_place_or_consent_is_never_wording(old: str, new: str) -> None:
    report = between(old, new)
    assert report.verdict.material or any(change.review for change in report.changes)


@pytest.mark.parametrize(("old", "new"), NOT_SAME)
def test_a_change_of_force_is_never_wording(old: str, new: str) -> None:
    assert between(old, new).verdict.material is True


def test_a_word_that_bounds_a_rule_does_not_move_to_another_noun_unread() -> None:
    (change,) = between("We give reasonable notice of changes.", "We give notice of reasonable changes.").changes
    assert change.review or change.material


def test_another_manner_is_no_paraphrase() -> None:
    (change,) = between("Disputes end in an orderly manner.", "Disputes end in a quick manner.").changes
    assert change.review or change.material


def test_a_pronoun_for_the_party_before_it_is_wording_and_for_another_is_not() -> None:
    intro = 'Acme Ltd ("Acme", "we") runs the shop. '
    same = between(intro + "Acme cleans its shop.", intro + "Acme cleans our shop.")
    assert not any(change.review or change.material for change in same.changes)
    other = between("You may use their recipes.", "You may use our recipes.")
    assert all(change.review or change.material for change in other.changes)


def test_a_renumbered_reference_is_editorial() -> None:
    old = "1. Fees\n\nYou pay the fees.\n\n2. Law\n\nUtah law applies.\n\n3. Claims\n\nClaims follow Section 2."
    new = (
        "1. Fees\n\nYou pay the fees.\n\n2. Hours\n\nThe desk is open.\n\n3. Law\n\nUtah law applies.\n\n"
        "4. Claims\n\nClaims follow Section 3."
    )
    report = between(old, new)
    assert all(not c.material for c in report.changes if "2" in {e.old for e in c.edits})


def test_the_conjunction_that_closes_a_list_item_is_editorial() -> None:
    old = "You must not:\n\n(a) share your key; or\n\n(b) sell your key."
    new = "You must not:\n\n(a) share your key;\n\n(b) sell your key; or\n\n(c) lend your key."
    material = [change for change in between(old, new).changes if change.material]
    assert [edit.new for change in material for edit in change.edits if "lend" not in edit.new] == []


def test_a_sentence_that_stands_elsewhere_is_not_lost() -> None:
    twice = "We are not liable for the loss of any parcel in the post.\n\nParcels travel by train.\n\n"
    line = "We are not liable for the loss of any parcel in the post."
    assert between(twice + line, twice).verdict.material is False


def test_a_reworded_heading_is_not_material() -> None:
    report = between("# Support\n\nWe answer mail.", "# Technical support\n\nWe answer mail.")
    assert all(change.substance is not Substance.SUBSTANTIVE for change in report.changes)


def test_a_word_for_the_same_party_is_editorial() -> None:
    text = 'Acme Ltd ("Acme", "we") runs the shop. Acme will keep the shop clean.'
    roles = {party.role for party in agreement(text).parties}
    assert Role.PROVIDER in roles
    assert between(text, text.replace("Acme will keep", "We will keep")).verdict.material is False


def test_a_company_renamed_throughout_is_one_name_even_where_the_new_name_stood_before() -> None:
    old = (
        "Millbread is part of the Granary family.\n\nMillbread may close the desk.\n\nMillbread keeps the keys.\n\n"
        "Complaints go to Millbread."
    )
    new = old.replace("Millbread is", "It is").replace("Millbread", "Granary")
    assert not any(change.material for change in between(old, new).changes if "It" not in str(change.edits))


def test_a_product_whose_name_grew_throughout_is_renamed() -> None:
    old = "The Mill API serves recipes.\n\nYou must not resell the Mill API.\n\nWe may change the Mill API."
    report = between(old, old.replace("Mill API", "Mill Bread API"))
    assert report.verdict.material is False


def test_another_law_in_two_clauses_is_no_renaming() -> None:
    old = "This agreement is governed by the laws of Utah.\n\nClaims are brought in the courts of Utah."
    assert between(old, old.replace("Utah", "Nevada")).verdict.material is True


def test_another_form_of_company_is_no_renaming() -> None:
    old = "You contract with Mill Bread LLC.\n\nMill Bread LLC may close the desk.\n\nMill Bread LLC keeps the keys."
    assert between(old, old.replace("Mill Bread LLC", "Mill Bread Ireland Limited")).verdict.material is True


def test_a_clause_that_became_two_items_is_not_lost() -> None:
    old = "We may close your desk if (a) you leave it or you owe us any fee for more than a month and we told you."
    new = "We may close your desk if (a) you leave it; or (b) you owe us any fee for more than a month and we told you."
    assert between(old, new).verdict.material is False


def test_two_words_run_together_are_spelling() -> None:
    assert between("We may close the desk all together.", "We may close the desk altogether.").verdict.material is False


def test_the_month_of_may_is_no_permission() -> None:
    report = between(
        "The oven was built by hand.", "The oven was built by hand. It was lit on 4 May 2024 by the mayor."
    )
    assert report.verdict.material is False


def test_a_number_not_brought_up_to_date_beside_a_heading_it_names_is_administrative() -> None:
    old = "1. Fees\n\nYou pay the fees.\n\n2. Liability\n\nSee Section 2 (Liability) for what we owe."
    new = (
        "1. Hours\n\nThe desk is open.\n\n2. Fees\n\nYou pay the fees.\n\n"
        "3. Liability\n\nSee Section 2 (Liability) for what we owe."
    )
    assert not any(
        change.material for change in between(old, new).changes if "2" in {edit.new for edit in change.edits}
    )
