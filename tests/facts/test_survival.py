"""Survival: which passages outlive the agreement, by which route."""

import pytest

from clauses.facts.survival import LocalSurvival, find_survival
from clauses.model import SurvivalRoute
from clauses.parse import parse_text


def read(words: str, lead_in: str = "") -> tuple[LocalSurvival, ...]:
    return find_survival(words, lead_in)


@pytest.mark.parametrize(
    ("words", "route"),
    [
        ("Sections 3, 9 and 12 shall survive termination of this Agreement.", SurvivalRoute.LIST),
        ("Provisions which by their nature should survive will survive.", SurvivalRoute.STATEMENT),
        ("The confidentiality duties survive expiry of this Agreement.", SurvivalRoute.STATEMENT),
        ("Author grants Publisher a perpetual, irrevocable licence to print the Work.", SurvivalRoute.PERPETUAL),
        ("Tenant remains liable for all rent accrued before termination.", SurvivalRoute.ACCRUED),
        ("Upon termination, Recipient must return all copies.", SurvivalRoute.POST_TERMINATION),
        ("Termination does not affect any rights that have accrued.", SurvivalRoute.ACCRUED),
        ("The Hirer shall at the end of the hire term hand the van back.", SurvivalRoute.POST_TERMINATION),
        ("For a year after it ends, neither party shall solicit the other's staff.", SurvivalRoute.POST_TERMINATION),
        ("The duties in clause 2 continue for five years after the agreement ends.", SurvivalRoute.LIST),
        ("Vendor may retain backups for two years after termination.", SurvivalRoute.POST_TERMINATION),
    ],
)
def test_each_route_of_survival_is_known(words: str, route: SurvivalRoute) -> None:
    (found,) = read(words)
    assert found.route is route
    assert found.span.of(words) == words


@pytest.mark.parametrize(
    "words",
    [
        "If any provision is held invalid, the remaining provisions shall remain in full force and effect.",
        "This Agreement will remain in effect until terminated.",
        "Each party irrevocably submits to the jurisdiction of the courts of Ontario.",
        "Upon termination, all rights granted to Customer will immediately cease.",
        "Either party may terminate this Agreement on thirty days' notice.",
    ],
)
def test_severance_term_and_ending_are_no_survival(words: str) -> None:
    assert read(words) == ()


def test_the_list_of_surviving_sections_is_given_in_its_own_words() -> None:
    words = "Sections 3.1 (Payment), 9 and 12 shall survive termination."
    (found,) = read(words)
    assert found.words == "Sections 3.1 (Payment), 9 and 12"
    assert found.listed is not None
    assert found.listed.of(words) == found.words


def test_a_list_of_titles_follows_its_colon() -> None:
    (found,) = read("The following sections shall survive termination: Payment, Confidentiality, Governing Law.")
    assert found.words == "Payment, Confidentiality, Governing Law."


def test_an_item_under_a_chapeau_on_termination_is_a_wind_down_rule() -> None:
    words = "Licensee must stop using the Software;"
    assert read(words) == ()
    assert read(words, "Upon termination of this Agreement:")[0].route is SurvivalRoute.POST_TERMINATION


def test_a_duration_is_given_in_words() -> None:
    (found,) = read("These duties survive for three (3) years after termination.")
    assert found.duration == "three (3) years"


def test_clauses_that_go_on_after_the_agreement_are_listed_after_their_sign_too() -> None:
    for words in (
        "Clauses 7 and 8.1 continue in force after it.",
        "§ 6 and this § 7 (3) remain in effect after termination.",
    ):
        (found,) = read(words)
        assert found.route is SurvivalRoute.LIST


def test_what_is_allowed_after_the_end_winds_the_agreement_down() -> None:
    (found,) = read("After termination Dealer is allowed to sell off its stock for four months.")
    assert found.route is SurvivalRoute.POST_TERMINATION
    (found,) = read("The Nanny shall not discuss it for two years after she leaves.")
    assert found.route is SurvivalRoute.POST_TERMINATION


@pytest.mark.parametrize(
    "words",
    [
        "When you leave, the Bakery will pay you for unused holiday.",
        "On your last day you must hand back the apron and the keys.",
        "After the end, the Grower has to remove the hives.",
        "On ceasing to belong to the Choir a singer shall return the scores.",
        "Once it's over you've got two weeks to download your photos.",
        "You mustn't tell the recipes, either while you work here or afterwards, and you must keep them safe.",
    ],
)
def test_what_is_due_when_someone_leaves_outlives_the_agreement(words: str) -> None:
    assert [found.route for found in find_survival(words)] == [SurvivalRoute.POST_TERMINATION]


@pytest.mark.parametrize(
    "words",
    [
        "If you leave a review, you must have used the barn.",
        "The van is to be returned by noon on the last day of the hire.",
    ],
)
def test_leaving_something_ends_nothing(words: str) -> None:
    assert find_survival(words) == ()


def test_rules_that_bind_former_members_survive() -> None:
    text = "RULES OF THE QUILTERS\n\n1. Dues\n\nDues are paid in May.\n\n2. Patterns\n\nPatterns are secret.\n\n"
    text += "3. Rules 1 and 2 bind former members also.\n"
    (found,) = parse_text(text).survival
    assert found.targets == ("1", "2")


def test_rights_accrued_that_are_unaffected_survive() -> None:
    (found,) = find_survival("Rights accrued prior thereto are unaffected.")
    assert found.route is SurvivalRoute.ACCRUED


@pytest.mark.parametrize(
    "words",
    [
        "Clauses 4 and 5 stay alive after the end of this agreement.",
        "Clauses 4 and 5 go on binding the parties after it ends.",
        "Clauses 4 and 5 are unaffected by termination.",
        "Termination leaves clauses 4 and 5 untouched.",
        "Clauses 4 and 5 live on.",
        "The end of this agreement does not affect clauses 4 and 5.",
        "Clauses 4 and 5 keep their force when this agreement ends.",
        "Clauses 4 and 5 last beyond this agreement.",
        "Once the carriage is finished, clauses 4 and 5 still apply.",
        "Clauses 4 and 5 do not lapse with this agreement.",
        "Clauses 4 and 5 carry on once it has ended.",
    ],
)
def test_a_list_of_what_lives_on_is_read_in_plain_words(words: str) -> None:
    (found,) = read(words)
    assert found.route is SurvivalRoute.LIST
    assert "4 and 5" in found.words


@pytest.mark.parametrize(
    ("words", "route"),
    [
        ("When the job is over, the Shipper takes back its pallets.", SurvivalRoute.POST_TERMINATION),
        ("At the end of the hire the Shipper must clean the tank.", SurvivalRoute.POST_TERMINATION),
        ("Within a month of the end of this agreement the Shipper shall dye it.", SurvivalRoute.POST_TERMINATION),
        ("Goods left behind when the tenancy ends may be sold.", SurvivalRoute.POST_TERMINATION),
        ("For two years after this agreement each party shall keep the rates secret.", SurvivalRoute.POST_TERMINATION),
        ("Once you've left, you still owe for clay you used.", SurvivalRoute.ACCRUED),
        ("Ending this agreement does not cancel what is already owed.", SurvivalRoute.ACCRUED),
        ("Your promise not to copy our recipes keeps applying afterwards.", SurvivalRoute.STATEMENT),
    ],
)
def test_winding_down_is_read_in_plain_words(words: str, route: SurvivalRoute) -> None:
    (found,) = read(words)
    assert found.route is route


@pytest.mark.parametrize(
    "words",
    [
        "If a court strikes out one clause, the others remain in force.",
        "This amendment does not affect clause 4.",
        "Clause 4 still applies to parcels.",
        "A tenant who lives on the premises must keep a dog.",
        "After the lapse of an additional period of seven days the Keeper may sell the goods.",
    ],
)
def test_what_has_no_end_in_it_survives_nothing(words: str) -> None:
    assert read(words) == ()
