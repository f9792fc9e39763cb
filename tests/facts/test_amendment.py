"""Amendment terms: who may change what, how one learns of it, what assents and what objects."""

import pytest

from clauses.facts.amendment import LocalAmendment, find_amendment
from clauses.model import Amends


def read(words: str) -> tuple[LocalAmendment, ...]:
    return find_amendment(words)


@pytest.mark.parametrize(
    ("words", "what", "by"),
    [
        ("We may update these Terms from time to time.", Amends.TERMS, "We"),
        ("Supplier may change the fees on notice.", Amends.FEES, "Supplier"),
        ("We reserve the right to modify or discontinue the Service.", Amends.SERVICE, "We"),
        ("We may revise this policy at any time.", Amends.POLICIES, "We"),
        ("This Agreement may be amended only in a writing signed by both parties.", Amends.TERMS, "both parties"),
    ],
)
def test_a_power_to_change_names_its_object_and_its_holder(words: str, what: Amends, by: str) -> None:
    (found,) = read(words)
    assert (found.what, found.by) == (what, by)


def test_a_name_of_terms_is_no_service() -> None:
    (found,) = read("Your continued use of the API after the revised API Terms are posted is acceptance of them.")
    assert (found.what, found.acceptance) == (Amends.TERMS, "continued_use")


def test_an_objection_in_writing_is_no_signature() -> None:
    (found,) = read("We may amend these Terms. If you object in writing, the old terms go on.")
    assert found.acceptance is None
    (signed,) = read("These Terms may be amended only in writing.")
    assert signed.acceptance == "signature"


def test_a_pointer_to_a_change_is_no_power_to_change() -> None:
    assert read("See Section 3 of the Agreement for changes of the fee.") == ()


def test_neighbouring_sentences_on_one_power_are_one_passage() -> None:
    words = (
        "We may amend these Terms. We will notify you of changes by email at least 30 days before they take effect. "
        "Your continued use after that constitutes acceptance. If you do not agree, you must stop using the Service."
    )
    (found,) = read(words)
    assert found.span.of(words) == words
    assert "email" in found.channels
    assert found.notice == "30 days"
    assert found.acceptance == "continued_use"
    assert found.objection == "stop_using"


def test_change_without_notice_says_so() -> None:
    assert read("We may change the Service at any time, with or without notice.")[0].notice == "none"


def test_an_amendment_in_writing_is_assented_to_by_signature() -> None:
    (found,) = read("This Agreement may be modified only by a written instrument signed by the parties.")
    assert found.acceptance == "signature"
    assert "writing" in found.channels


@pytest.mark.parametrize(
    "words",
    [
        "You may terminate upon a change of control of Supplier.",
        "The parties exchange the documents at closing.",
        "You must not alter or delete any notice on the Service.",
        "The price of a share may rise or fall.",
        "You must keep your account information current.",
    ],
)
def test_other_changes_are_no_amendment(words: str) -> None:
    assert read(words) == ()


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("We may amend these GTC for good reason.", Amends.TERMS),
        ("Changes and additions require written form.", Amends.TERMS),
        ("The prices of Annex 2 apply. Supplier may adjust them once a year.", Amends.FEES),
        ("The fees for such extras may change from time to time.", Amends.FEES),
        ("Please look in again, as these policies may change.", Amends.POLICIES),
        ("If the price of a plan increases later, we will notify you.", Amends.FEES),
        ("If these Terms change, you will be given at least 30 days’ notice.", Amends.TERMS),
    ],
)
def test_what_changes_is_read_however_it_is_told(words: str, what: Amends) -> None:
    assert [found.what for found in find_amendment(words)] == [what]


@pytest.mark.parametrize(
    "words",
    [
        "If any part of this Agreement is held invalid, that part will be modified to reflect what was meant.",
        "You shall obey the Data Act and its regulations, each as they may be amended from time to time.",
        "The weather may change.",
    ],
)
def test_severance_laws_and_the_weather_amend_nothing(words: str) -> None:
    assert find_amendment(words) == ()


def test_the_one_who_signs_amends_and_not_the_writing() -> None:
    (found,) = find_amendment("This lease may only be modified by a letter signed by Supplier.")
    assert found.by == "Supplier"


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("The Rent may be reviewed every third year.", Amends.FEES),
        ("We may move the price once a year.", Amends.FEES),
        ("The Committee may vary the annual subscription by a tenth.", Amends.FEES),
        ("The Farm may update those measures, if the bees are no less safe.", Amends.POLICIES),
        ("Prices follow the seed price list, which the Merchant may revise in January.", Amends.FEES),
        ("A change that cuts your wages or your hours needs your signature.", Amends.TERMS),
        ("Amendments require written form.", Amends.TERMS),
        ("The parties shall negotiate such amendments to this Addendum as the law requires.", Amends.TERMS),
    ],
)
def test_prices_measures_and_written_changes_of_other_trades(words: str, what: Amends) -> None:
    assert [found.what for found in read(words)] == [what]


@pytest.mark.parametrize(
    "words",
    ["You should review these rules often.", "You may review the menu at the bar.", "Staff may remove the old signs."],
)
def test_reading_and_taking_away_change_nothing(words: str) -> None:
    assert read(words) == ()


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("We can rewrite these terms.", Amends.TERMS),
        ("New versions of this licence may be issued by the Institute.", Amends.TERMS),
        ("The Bureau may bring out a newer edition of these conditions.", Amends.TERMS),
        ("We can put the price up by no more than three per cent a year.", Amends.FEES),
        ("Our rates rise by the index each year.", Amends.FEES),
        ("Our prices go up every April in line with inflation.", Amends.FEES),
        ("The parties adjust this agreement if the law changes.", Amends.TERMS),
        ("A change counts only when both parties have signed it.", Amends.TERMS),
    ],
)
def test_a_change_is_read_in_plain_words(words: str, what: Amends) -> None:
    (found,) = read(words)
    assert found.what is what


@pytest.mark.parametrize(
    "words", ["The tide rises twice a day.", "We put the prices on the board.", "Prices go up steps."]
)
def test_what_goes_up_and_is_no_price_changes_nothing(words: str) -> None:
    assert read(words) == ()


def test_what_a_change_goes_by_is_not_what_is_changed() -> None:
    assert read("We may delete or modify names not in accordance with these Terms.") == ()
