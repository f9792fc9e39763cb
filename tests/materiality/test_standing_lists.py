"""An item that joins a list is judged by what leads in to the list."""

import pytest

from analyzer.materiality.model import Direction, Finding

from .pairs import between, findings

PROVIDER, USER = Direction.FAVORS_PROVIDER, Direction.FAVORS_USER


def listed(lead: str, *items: str) -> str:
    """A list below its lead-in."""
    return "\n\n".join([f"The hall is open to members.\n\n{lead}", *(f"- {item}" for item in items), "Thank you."])


def joined(lead: str, before: str, item: str) -> list[Finding]:
    """What is told of an item that joined the list."""
    return findings(between(listed(lead, before, "the last one"), listed(lead, before, item, "the last one")))


LISTS = [
    ("We collect the following information:", "your name", "your location", "data-category-item", PROVIDER),
    ("We share your data with:", "our bank", "advertisers", "data-recipient-item", PROVIDER),
    ("We use your data to:", "run the hall", "choose advertising for you", "data-purpose-item", PROVIDER),
    ("Prohibited goods include:", "knives", "glue of any kind", "banned-item", PROVIDER),
    ("The card does not allow you to:", "open the vault", "bring guests along", "banned-item", PROVIDER),
    ("To join you need:", "a passport", "a letter from your landlord", "eligibility-item", PROVIDER),
    ("We will delete your account if:", "you copy keys", "you stay away for a year", "permission-added", PROVIDER),
]


@pytest.mark.parametrize(("lead", "before", "item", "rule", "direction"), LISTS, ids=[row[0] for row in LISTS])
def test_an_item_is_told_by_the_rule_of_its_lead_in(
    lead: str, before: str, item: str, rule: str, direction: Direction
) -> None:
    told = joined(lead, before, item)
    assert (rule, direction) in {(f.rule, f.direction) for f in told}
    assert any(lead.rstrip(":") in f.message and item in f.message for f in told)


def test_an_item_with_a_rule_of_its_own_is_told_by_that() -> None:
    told = joined("Prohibited goods include:", "knives", "You may bring glue if it is sealed.")
    assert ("right-of-user-lost", USER) in {(f.rule, f.direction) for f in told}
    assert "banned-item" not in {f.rule for f in told}


def test_a_list_of_what_is_left_alone_names_no_data_that_is_collected() -> None:
    told = joined("We do not collect the following information:", "your name", "your precise location")
    assert "data-category-item" not in {f.rule for f in told}


def test_a_promise_to_delete_on_request_stays_a_duty() -> None:
    told = findings(between("We keep accounts.", "We keep accounts. We will delete your account on request."))
    assert USER in {f.direction for f in told}


def test_what_is_free_no_longer_is_told_with_its_side() -> None:
    told = findings(between("Schools must use a free account.", "Schools must use an account."))
    assert ("free-of-charge", PROVIDER) in {(f.rule, f.direction) for f in told}


def test_freedom_is_no_price() -> None:
    told = findings(between("The doors are open.", "The doors are open. You are free to leave at any time."))
    assert "free-of-charge" not in {f.rule for f in told}
