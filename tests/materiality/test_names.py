"""What things are called: renamed, completed, abbreviated, merged, listed; and what only looks like it."""

import pytest

from analyzer.materiality.editorial.reasons import WHY
from analyzer.materiality.model import Report

from .pairs import between


def _quiet(report: Report) -> bool:
    return not any(change.review or change.material for change in report.changes)


def _why(report: Report, test: str) -> bool:
    return any(WHY[test] in change.why for change in report.changes)


GUILD = 'Rye Guild Ltd ("Rye Guild", "we") runs the mill.\n\n'
SHORT = GUILD + "Rye bakes daily.\n\nYou grant Rye a licence to your recipes.\n\nRye sells flour on Sundays."


def test_a_name_completed_wherever_it_stands_is_one_name() -> None:
    report = between(
        SHORT,
        SHORT.replace("Rye bakes", "Rye Guild bakes")
        .replace("grant Rye a", "grant Rye Guild a")
        .replace("Rye sells", "Rye Guild sells"),
    )
    assert _quiet(report)
    assert _why(report, "completed-name")


def test_a_name_shortened_to_the_form_it_already_had_loses_only_the_words_of_the_company() -> None:
    old = (
        'The site is run by Old Rye, Inc. of Dover.\n\nThis is the Old Rye Grain Market website (the "site").\n\n'
        "Grain Market opens at noon."
    )
    report = between(old, old.replace("Old Rye Grain Market", "Grain Market"))
    assert _quiet(report)
    assert _why(report, "completed-name")


def test_a_defined_term_without_its_first_word_is_another_term() -> None:
    old = '"Paid Services" means baking. "Services" means all we do.\n\nYou may cancel Paid Services.'
    assert not _quiet(between(old, old.replace("cancel Paid Services", "cancel Services")))


def test_an_abbreviation_written_out_is_the_same_document() -> None:
    old = "The Oven Use Policy applies to bakers.\n\nBakers read the OUP twice.\n\nThe mill is open."
    report = between(old, old.replace("the OUP", "the Oven Use Policy"))
    assert _quiet(report)
    assert _why(report, "abbreviation")


def test_letters_that_are_not_those_of_the_words_are_no_abbreviation() -> None:
    old = "The Oven Use Policy applies to bakers.\n\nBakers read the GTC twice.\n\nThe mill is open."
    assert not _quiet(between(old, old.replace("the GTC", "the Oven Use Policy")))


def test_a_name_left_over_from_before_gives_way_to_the_provider() -> None:
    old = GUILD + "Write to desk@spelto.example.\n\nSpelto keeps the oven clean at all hours."
    report = between(old, old.replace("Spelto keeps", "Rye Guild keeps").replace("spelto.", "ryeguild."))
    assert _quiet(report)
    assert _why(report, "former-name")


def test_another_company_in_the_place_of_the_provider_is_no_former_name() -> None:
    old = GUILD + "Spelto may refuse your flour."
    assert not _quiet(between(old, old.replace("Spelto may", "Rye Guild may")))


def test_a_note_of_a_former_name_is_no_term() -> None:
    old = GUILD + "You agree with Rye Guild (ex Spelto) on the price."
    assert _quiet(between(old, old.replace(" (ex Spelto)", "")))


MILL = (
    '"Mill" means our mill. "Bakes" means what we bake.\n\nYou may visit the Mill and the Bakes.\n\n'
    "You must not sell the Mill and/or the Bakes.\n\nWe may close the Mill or the Bakes at night.\n\n"
    "Noise in the Mill and the Bakes is common.\n\nDogs leave the Mill and the Bakes."
)


def test_a_term_merged_into_another_throughout_is_told_by_its_definition_alone() -> None:
    new = MILL.replace("the Mill and the Bakes", "the Bakes").replace("the Mill and/or the Bakes", "the Bakes")
    report = between(MILL, new.replace("the Mill or the Bakes", "the Bakes"))
    assert _quiet(report)
    assert _why(report, "merged-term")


def test_a_term_left_out_of_one_rule_only_is_a_change_of_that_rule() -> None:
    assert not _quiet(between(MILL, MILL.replace("sell the Mill and/or the Bakes", "sell the Bakes")))


ROW = "This charter covers the Rye 100 Oven, the Spelt Oven, the Wheat Mixer and the Barley Roller."


@pytest.mark.parametrize(
    "more",
    [
        ROW.replace("the Spelt Oven,", "the Spelt Oven, the Oat 200 app,"),
        ROW.replace("the Wheat Mixer", "the Wheat Mixer, the Oat Grand Deluxe Blender, the Bran Sieve"),
    ],
)
def test_products_added_to_a_row_of_products_are_named_as_such(more: str) -> None:
    report = between(ROW, more)
    assert _quiet(report)
    assert _why(report, "listed-name")


def test_a_document_added_to_a_row_of_documents_is_no_product() -> None:
    old = "You accept the Rye Charter, the Spelt Charter and the Wheat Charter."
    assert not _quiet(between(old, old.replace("the Spelt Charter", "the Spelt Charter, the Oat Terms and Guidelines")))


LISTED = "The following ovens are covered.\n\n• Rye Oven\n\n• Spelt Oven\n\n• Wheat Mixer\n\n• Barley Roller"


def test_a_product_that_is_an_item_of_a_list_of_products_is_named_as_such() -> None:
    report = between(LISTED, LISTED + "\n\n• Oat Blender")
    assert _quiet(report)
    assert _why(report, "listed-name")


def test_a_sub_processor_that_is_an_item_of_a_list_is_read() -> None:
    old = LISTED.replace("The following ovens are covered.", "# Sub-processors\n\nWe use the following companies.")
    assert not _quiet(between(old, old + "\n\n• Oat Analytics"))


def test_a_product_renamed_by_words_on_both_sides_of_one_that_stays_is_renamed() -> None:
    old = "You may rent the Velto Rye Plan.\n\nThe Velto Rye Plan ends in May.\n\nWe may change the Velto Rye Plan."
    assert _quiet(between(old, old.replace("Velto Rye Plan", "Rye Borlo Plan")))


def test_the_name_of_the_provider_before_its_own_site_says_nothing() -> None:
    old = GUILD + "You may close your Rye Guild account on the Rye Guild website."
    assert _quiet(between(old, old.replace("Rye Guild account", "account")))


def test_a_company_is_named_without_the_end_of_the_clause_before_it() -> None:
    old = "If you live outside the United States, Example Films Limited provides the Service to you."
    new = "If you live outside the United States, Example Films GmbH provides the Service to you."
    told = [f.message for c in between(old, new).changes for f in c.findings if f.rule == "contracting-entity-changed"]
    assert told
    assert not any("United States" in message for message in told)


def test_the_form_of_a_company_behind_a_name_that_both_versions_give_it_is_quiet() -> None:
    head = "# Terms\n\nThese terms are between Mill Ltd (“Mill”, “we”) and you.\n\n## 5. Matter\n\n"
    changes = between(f"{head}Mill Ltd bakes.\n", f"{head}Mill bakes.\n").changes
    assert not any(change.review or change.material for change in changes)
    changes = between(f"{head}Mill Ltd bakes.\n", f"{head}Mill Inc bakes.\n").changes
    assert any(change.material for change in changes)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("We keep all data in Ireland.", "We keep all data in Northern Ireland."),
        ("Disputes are heard in the courts of Mexico.", "Disputes are heard in the courts of New Mexico."),
        ("The goods come from Virginia.", "The goods come from West Virginia."),
        ("Data stays in the Union.", "Data stays in the Eurasian Union."),
        ("We use Customer Data.", "We use Customer Personal Data."),
        ("Mill Bread is free.", "Mill Bread Pro is free."),
        ("The Order Form applies.", "The Standard Order Form applies."),
        ("Support is given by Mill Care.", "Support is given by Mill Care Partners."),
        ("The Bank Guarantee is due.", "The Parent Bank Guarantee is due."),
    ],
)
def test_a_word_with_a_sense_of_its_own_makes_another_name(short: str, full: str) -> None:
    assert not _quiet(between(GUILD + short, GUILD + full))
    assert not _quiet(between(GUILD + full, GUILD + short))
