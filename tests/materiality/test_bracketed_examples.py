"""An example in brackets under a rule that stands is no change; a purpose, a place or a condition there is one."""

import pytest

from tests.materiality.pairs import between, only

SHOWN = [
    (
        "You must not change an approved device (e.g. Oven Mini, Oven Maxi, the kiln) by parts of others.",
        "You must not change an approved device (e.g. Oven machines, the kiln) by parts of others.",
    ),
    (
        "Bring a bread machine (for example the Mill Loaf or the Rye Box) to the hall.",
        "Bring a bread machine (for example the Mill Loaf or the Oat Box) to the hall.",
    ),
]
TOLD = [
    (
        "another kind of data",
        "We collect records of your use (e.g. times).",
        "We collect records of your use (e.g. times, contacts, location).",
    ),
    (
        "a thing that is no longer banned by name",
        "You must not bring weapons (e.g. swords and guns).",
        "You must not bring weapons (e.g. swords).",
    ),
    (
        "a purpose",
        "We may use your letters (e.g. to print them) for the hall.",
        "We may use your letters (e.g. to train our models) for the hall.",
    ),
    (
        "a place",
        "You must not send letters to a sanctioned country (e.g. Cuba).",
        "You must not send letters to a sanctioned country (e.g. Iran).",
    ),
    ("no example", "You must not lend tools (the saw).", "You must not lend tools (the drill)."),
    (
        "a sum",
        "You bear small costs (e.g. up to 5 euros).",
        "You bear small costs (e.g. up to 50 euros).",
    ),
    (
        "a denial",
        "We share letters with helpers (e.g. printers).",
        "We share letters with helpers (e.g. not only printers).",
    ),
]


@pytest.mark.parametrize(("old", "new"), SHOWN)
def test_an_example_in_brackets_is_no_change(old: str, new: str) -> None:
    change = only(between(old, new))
    assert not change.material
    assert not change.review


@pytest.mark.parametrize(("old", "new"), [case[1:] for case in TOLD], ids=[case[0] for case in TOLD])
def test_what_decides_something_in_brackets_is_told_or_read(old: str, new: str) -> None:
    change = only(between(old, new))
    assert change.material or change.review
