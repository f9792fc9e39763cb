"""Short rules under a heading that says so, and items under "It is forbidden:" or "the maps may be:"."""

import pytest

from clauses.facts.house_rules import house_rule
from clauses.model import Modality, Role
from clauses.parse import parse_text


def norms(text: str) -> list[tuple[Modality, Role | None, str]]:
    agreement = parse_text(text, "text.md")
    return [(norm.modality, norm.bearer_role, norm.span.of(agreement.text)) for norm in agreement.obligations]


def test_rules_of_a_house_bind_its_reader() -> None:
    text = (
        "# Pool membership\n\nYou may swim daily.\n\n## Pool rules\n\n1. Shower before you swim.\n"
        "2. No glass on the deck.\n3. Caps are compulsory.\n4. Lane four for slow swimmers only.\n"
        "5. Prams stay outside.\n6. Members obey the guard.\n"
        "7. The water is heated.\n8. Lockers are emptied by night staff.\n9. Fins and balls for training.\n"
    )
    assert norms(text) == [
        (Modality.PERMISSION, Role.USER, "You may swim daily."),
        (Modality.OBLIGATION, Role.USER, "Shower before you swim."),
        (Modality.PROHIBITION, Role.USER, "No glass on the deck."),
        (Modality.OBLIGATION, Role.USER, "Caps are compulsory."),
        (Modality.PROHIBITION, Role.USER, "Lane four for slow swimmers only."),
        (Modality.OBLIGATION, Role.USER, "Prams stay outside."),
        (Modality.OBLIGATION, Role.USER, "Members obey the guard."),
    ]


def test_under_another_heading_the_same_words_bind_nobody() -> None:
    text = "# Pool\n\nYou may swim daily.\n\n## Rules of arbitration\n\n1. No oral hearing.\n2. Caps are compulsory.\n"
    assert [norm[2] for norm in norms(text)] == ["You may swim daily."]


@pytest.mark.parametrize(
    "words", ["Opening hours are shown at the door.", "Enjoy your swim.", "We sell lunch.", "Towels."]
)
def test_what_tells_of_the_house_is_no_rule(words: str) -> None:
    assert house_rule(words, words.lower()) is None


def test_items_under_it_is_forbidden_and_under_a_licence() -> None:
    text = (
        '# Map licence\n\nbetween Tarn Maps Ltd (the "Licensor") and Dell Rovers CIC (the "Licensee").\n\n'
        "1. Under this licence the maps may be:\n\n(a) printed in any size; and\n\n"
        "(b) lent to guests.\n\n2. It is forbidden:\n\n(a) to sell "
        "prints; and\n\n(b) to hide the name of the Licensor.\n"
    )
    assert [(modality, role) for modality, role, _ in norms(text)] == [
        (Modality.PERMISSION, Role.USER),
        (Modality.PERMISSION, Role.USER),
        (Modality.PROHIBITION, Role.USER),
        (Modality.PROHIBITION, Role.USER),
    ]


@pytest.mark.parametrize(
    ("words", "modality"),
    [
        ("You’ve got to wear boots.", Modality.OBLIGATION),
        ("We’re not on the hook for lost bookings.", Modality.DISCLAIMER),
        ("The Lender is not to be blamed for rust.", Modality.DISCLAIMER),
        ("Tarn hereby confers on Dell a right to climb.", Modality.GRANT),
    ],
)
def test_plain_words_for_duty_shield_and_grant(words: str, modality: Modality) -> None:
    text = f'Between Tarn Ltd ("Tarn", "we") and you ("Dell").\n\n{words}\n'
    assert modality in {norm[0] for norm in norms(text)}
