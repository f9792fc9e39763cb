"""Names, places, documents and definitions: which of them a change is about, told once and whole."""

import pytest

from analyzer.materiality.model import Direction

from .pairs import between, findings
from .test_told import heard, of, told

CONTENT = "“Content” means texts that you send, and it includes posts of yours"


def test_places_that_took_the_place_of_others_are_told_once_with_what_stands_before_them() -> None:
    (found,) = of(
        "territory-changed",
        told(
            "You must not send the boxes anywhere in France or in Spain.",
            "You must not send the boxes anywhere outside Japan.",
        ),
    )
    assert "“You must not send the boxes anywhere outside Japan”" in found.message
    assert found.direction is Direction.UNKNOWN


def test_a_place_within_the_name_of_a_document_is_no_place() -> None:
    old, new = "The parties must keep to the Clauses.", "The parties must keep to the UK Clauses."
    assert not of("territory-changed", told(old, new))
    assert heard(old, new)


def test_a_place_in_a_rule_is_told() -> None:
    found = told("You must not send the boxes abroad.", "You must not send the boxes to the United Kingdom.")
    assert of("territory-changed", found)


def test_a_condition_that_came_with_nothing_in_its_place_is_told_as_one() -> None:
    found = told("We may close the pool.", "We may close the pool if you break the rules listed at the front desk.")
    assert of("condition-changed", found)


def test_the_label_of_an_address_is_no_address() -> None:
    found = told(
        "Send notices to Example Films, Attn: Legal, 12 Long Lane, Springfield.",
        "Send notices to Example Films, FAO: Legal, 12 Long Lane, Springfield.",
        "Notices",
    )
    assert not found


def test_the_name_of_a_section_is_no_address() -> None:
    found = told("Notices are sent as the Welcome Guide says.", "Notices are sent as Section 17 says.", "Notices")
    assert not of("notice-address-changed", found)


def test_a_company_in_a_row_of_companies_is_told_by_its_name() -> None:
    (found,) = of(
        "contracting-entity-changed",
        told(
            "The contract is with Example Films LLC, Example Songs Inc. and Example Games Inc.",
            "The contract is with Example Pictures LLC, Example Songs Inc. and Example Games Inc.",
        ),
    )
    assert found.message == "The company named changes from “Example Films LLC” to “Example Pictures LLC”."


def test_a_document_that_is_named_already_is_no_other_document() -> None:
    old = "The House Rules hang at the door."
    new = "The House Rules hang at the door. The House Rules are incorporated into this contract."
    (found,) = of("incorporated-document", told(old, new))
    assert found.message == (
        "A document that was named before is brought in: “The House Rules are incorporated into this contract”."
    )


def test_a_document_that_no_one_named_is_another() -> None:
    old = "The House Rules hang at the door."
    new = "The House Rules hang at the door. The Pool Rules are incorporated into this contract."
    (found,) = of("incorporated-document", told(old, new))
    assert found.message.startswith("Another document")


def test_a_document_that_is_brought_in_by_other_words_is_not_gone() -> None:
    old = "Please see our Towel Terms. Towels are also subject to our Towel Terms."
    new = "Your use of towels is governed by our Towel Terms."
    assert not any("no longer" in found.message for found in of("incorporated-document", told(old, new)))
    assert heard(old, new)


def test_a_state_and_its_adjective_are_one_place() -> None:
    old = "You must follow California law in all disputes."
    assert not of("territory-changed", told(old, old.replace("California", "Californian")))
    assert told(old, old.replace("California", "Nevada"))


def test_an_office_is_told_with_all_of_its_name() -> None:
    (found,) = of(
        "notice-address-changed",
        told(
            "Send notices to the Office of Business Care, 12 Long Lane, Dover 19901.",
            "Send notices to the Office of Money and Trade, 7 Canal Street, Dover 19902.",
            "Notices",
        ),
    )
    assert "Office of Business Care, 12 Long Lane, Dover 19901" in found.message


def test_the_number_of_a_licence_makes_no_other_company() -> None:
    old = "The contract is with Example Films Inc. of Dover."
    new = "The contract is with Example Films Inc. (NMLS ID 918740) of Dover."
    assert not of("contracting-entity-changed", told(old, new))


def test_the_terms_of_a_company_are_no_part_of_its_name() -> None:
    old = "If you live in Dover, the Example Films Limited Terms are for you."
    (found,) = of("contracting-entity-changed", told(old, old.replace("Films Limited", "Songs Inc.")))
    assert "Terms" not in found.message


def test_a_place_named_in_a_sentence_in_other_words_is_told_by_both() -> None:
    old = "You must not send the boxes to anyone who has settled within Japan."
    new = "You must not send the boxes to people living in another country."
    (found,) = of("territory-changed", told(old, new))
    assert "within Japan" in found.message
    assert "another country" in found.message


def test_a_company_whose_form_has_dots_is_quoted_whole() -> None:
    old = "Your contract is with Example Films, Inc. of Dover."
    (found,) = of("contracting-entity-changed", told(old, old.replace("Films, Inc.", "Films Netherlands B.V.")))
    assert "Example Films Netherlands B.V" in found.message


def test_a_regulation_that_a_law_took_in_is_no_document() -> None:
    old = "The pool is open."
    new = f"{old} The Pool Regulation of 2019, as incorporated into the laws of the United Kingdom."
    assert not of("incorporated-document", told(old, new))


def test_a_company_named_with_its_web_address_is_another() -> None:
    old = "Your contract is with Example Films LLC of Dover."
    assert of("contracting-entity-changed", told(old, old.replace("Example Films", "Example.com Films")))


def test_consent_that_went_favours_the_provider_whatever_stands_in_its_place() -> None:
    found = told("We may sell your photos if you agree.", "We may sell your photos as we see fit.")
    assert {each.direction for each in found} == {Direction.FAVORS_PROVIDER}
    assert any("as we see fit" in each.message for each in found)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Mill, a company under the laws of England, bakes. Its laws govern this contract.",
            "Mill, a company under the laws of Guam, bakes. Its laws govern this contract.",
        ),
        (
            "Mill was founded under the laws of Kent.",
            "Mill was founded under the laws of Guam and those laws govern these Terms.",
        ),
    ],
)
def test_a_founding_law_that_governs_is_the_governing_law(old: str, new: str) -> None:
    assert of("governing-law-changed", told(old, new))


def test_a_founding_law_that_governs_nothing_is_not() -> None:
    old = "Mill was founded under the laws of Kent. Bread is baked daily."
    assert not of("governing-law-changed", told(old, old.replace("Kent", "Guam")))


def test_a_definition_that_grows_beside_an_example_is_broader() -> None:
    new = CONTENT.replace("texts", "texts, for example letters,") + " and all recordings of your home"
    (found,) = of("definition-scope-changed", told(f"{CONTENT}.", f"{new}."))
    assert "becomes broader" in found.message


def test_an_example_that_takes_in_everything_is_none() -> None:
    (found,) = of("definition-scope-changed", told(f"{CONTENT}.", f"{CONTENT}, such as anything in your house."))
    assert "becomes broader" in found.message


def test_an_example_alone_leaves_a_definition_as_it_is() -> None:
    new = CONTENT.replace("texts", "texts, for example letters,")
    (found,) = of("definition-scope-changed", told(f"{CONTENT}.", f"{new}."))
    assert "illustrated" in found.message


def test_a_company_at_another_address_is_the_same_company() -> None:
    old = "Returns go to:\n\nMill Ltd\n3 Rye Street\nDover DV1 2AA"
    report = between(old, "Returns go to:\n\nMill Ltd\n9 Calle Larga Street\nQuito 170150")
    assert not of("contracting-entity-changed", findings(report))
    assert findings(report) or any(change.review for change in report.changes)
