"""A note that says where a term is defined rules nothing, where each version defines the term once."""

import pytest

from .matter import shown
from .pairs import between

TERMS = '# Terms\n\nMill Ltd ("Mill", "we") bakes for you.\n\n{}\n\n"Home Baking" means baking for your own table.\n'


def _shown(old: str, new: str, terms: str = TERMS) -> bool:
    return shown(between(terms.format(old), terms.format(new), "Terms"))


@pytest.mark.parametrize("note", ["as defined below", "defined below", "as defined above", "as defined herein"])
def test_a_note_where_a_term_is_defined_rules_nothing(note: str) -> None:
    old, new = "You may do Home Baking at night.", f"You may do Home Baking ({note}) at night."
    assert not _shown(old, new)
    assert not _shown(new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("You may do Home Baking.", "You may do Home Baking (as defined in the Annex)."),
        ("You may do Home Baking.", "You may do Home Baking (as defined by us)."),
        ("You may bake bread.", "You may bake bread (as defined below)."),
    ],
)
def test_a_note_that_sends_elsewhere_or_to_no_definition_is_to_be_read(old: str, new: str) -> None:
    assert _shown(old, new)


def test_a_term_that_is_defined_twice_is_not_pointed_at_alone() -> None:
    twice = TERMS + '\nIn section 4, "Home Baking" means baking for a stall.\n'
    assert _shown("You may do Home Baking.", "You may do Home Baking (as defined below).", twice)


def test_a_note_that_sends_to_another_clause_rules_nothing() -> None:
    old, new = "You may leave at any time.", "You may leave at any time (see section 2 regarding the end)."
    assert not _shown(old, new)
    assert not _shown(new, old)


@pytest.mark.parametrize("note", ["see section 2 unless you owe us", "subject to section 2", "see our price list"])
def test_a_note_that_bounds_or_sends_elsewhere_is_to_be_read(note: str) -> None:
    assert _shown("You may leave at any time.", f"You may leave at any time ({note}).")
