"""Names changed throughout: quiet only where they surely stand for the same thing; else one row asks to be read."""

import pytest

from analyzer.comparison.compare import compare
from analyzer.materiality.catalogue import catalogue
from analyzer.materiality.editorial.renames import doubted
from analyzer.materiality.model import Report
from analyzer.materiality.survey import Survey
from clauses.parse import parse_text

from .pairs import between

HEAD = "# Terms\n\nMill Ltd (“Mill”, “we”) bakes for you, the customer.\n\n"


def _told(report: Report) -> int:
    return sum(change.review or change.material for change in report.changes)


def _renamed(old: str, new: str, *lines: str) -> Report:
    text = HEAD + "\n\n".join(line.format(old) for line in lines)
    return between(text, text.replace(old, new))


PLAIN = ("We sell {}.", "We keep {} for a year.", "You may ask for {}.")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Anonymous Data", "Personal Data"),
        ("Anonymous Data", "Usage Data"),
        ("English Courts", "Guam Courts"),
        ("Greater Sum", "Lesser Sum"),
        ("Prior Notice", "Later Notice"),
        ("Cash Refund", "Store Voucher"),
        ("Loan", "Sale"),
        ("Trial", "Subscription"),
        ("Tenant", "Licensee"),
        ("Mill Staff", "Rye Police"),
        ("Partners", "Brokers"),
    ],
)
def test_another_word_of_english_throughout_is_read_once(old: str, new: str) -> None:
    assert _told(_renamed(old, new, *PLAIN)) == 1
    assert _told(_renamed(new, old, *PLAIN)) == 1


def test_a_deposit_that_becomes_a_gift_is_read_although_it_is_defined_as_before() -> None:
    lines = ("“{}” means the 100 euros that you pay.", "We must return the {}.", "The {} is kept apart.")
    assert _told(_renamed("Deposit", "Gift", *lines)) == 1


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ("Ovelo", "Bakora", ("{} is our app.", "You may use {}.", "{} may change.", "We sell {} to you.")),
        ("Ryelo Cloud", "Oatora Cloud", ("You may use {}.", "We may change {}.", "{} stores recipes.")),
        (
            "Permitted Users",
            "Authorized Users",
            ("“{}” means your staff.", "You may let {} in.", "{} must obey.", "We may refuse {}."),
        ),
        (
            "Oven Key",
            "Oven Credential",
            (
                "“{}” means a secret that opens the oven.",
                "You must keep each {} safe.",
                "We may revoke {}s.",
                "{}s end.",
            ),
        ),
        (
            "Subscription Period",
            "Term",
            ("“{}” means a year from the start.", "You pay for the {}.", "We may end the {}.", "The {} renews."),
        ),
    ],
)
def test_a_made_up_name_and_a_term_defined_as_before_stay_quiet(old: str, new: str, lines: tuple[str, ...]) -> None:
    assert not _told(_renamed(old, new, *lines))
    assert not _told(_renamed(new, old, *lines))


def test_the_provider_renamed_throughout_stays_quiet_though_its_names_are_english() -> None:
    text = (
        "# Terms\n\nRye Guild Ltd (“Rye Guild”, “we”) bakes for you.\n\nRye Guild may close the oven.\n\n"
        "You must pay Rye Guild.\n\nRye Guild owns the recipes."
    )
    assert not _told(between(text, text.replace("Rye Guild", "Oat Union")))


def test_a_product_with_a_page_of_its_own_stays_quiet() -> None:
    lines = ("{} is ours.", "You may use {}.", "{} may change.")
    old = HEAD + "\n\n".join(line.format("Bread Box") for line in lines) + "\n\nSee mill.example/breadbox for more."
    assert not _told(between(old, old.replace("Bread Box", "Cake Tin").replace("breadbox", "caketin")))


def test_a_term_whose_definition_changed_with_its_name_is_told() -> None:
    lines = ("“{}” means your staff.", "You may let {} in.", "{} must obey.", "We may refuse {}.")
    old = HEAD + "\n\n".join(line.format("Permitted Users") for line in lines)
    new = old.replace("Permitted Users", "Authorized Users").replace("your staff", "your staff in the mill")
    assert _told(between(old, new))


ENDING = ("You may leave by the form on the Site.", "Mail is read on the Site.")


def test_a_name_that_grew_at_the_very_end_of_its_passage_has_a_place() -> None:
    text = HEAD + "\n\n".join(line.format("Site") for line in ENDING)
    comparison = compare(parse_text(text), parse_text(text.replace("Site", "Site or Application")))
    survey = Survey(comparison, catalogue())
    loci = [locus for found in survey.loci(comparison.changes).values() for locus in found]
    pair = ("site",), ("site", "or", "application")
    places = doubted([pair], loci, survey.context)
    assert text[places[pair] :].startswith("Site")


DEFINED = (
    "“{}” means what our price list calls so.",
    "You pay for each {}.",
    "We count each {}.",
    "A {} may be split.",
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Business Day", "Calendar Day"),
        ("Business Day", "Day"),
        ("Written Notice", "Notice"),
        ("Maximum Fee", "Fee"),
        ("Night", "Week"),
        ("Kilogram", "Pound"),
    ],
)
def test_a_defined_name_that_measures_otherwise_is_to_be_read(old: str, new: str) -> None:
    assert _told(_renamed(old, new, *DEFINED))
    assert _told(_renamed(new, old, *DEFINED))


def test_a_defined_name_whose_meaning_stands_elsewhere_is_to_be_read() -> None:
    lines = ("“{}” means what is stated in the Order Form.", *DEFINED[1:])
    assert _told(_renamed("Seat", "Chair", *lines))
    assert not _told(_renamed("Seat", "Chair", *DEFINED))


@pytest.mark.parametrize(("old", "new"), [("UK Transfer Terms", "Transfer Terms"), ("Price", "Domestic Price")])
def test_a_defined_name_that_gains_or_loses_a_place_is_to_be_read(old: str, new: str) -> None:
    lines = (
        "“{}” means what stands at https://mill.example/one.",
        "The {} applies to you.",
        "We change the {} in May.",
    )
    assert _told(_renamed(old, new, *lines))
