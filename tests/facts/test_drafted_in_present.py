"""Agreements that lay their duties down in the plain present, without any sign of duty."""

from clauses.model import Modality, Role
from clauses.parse import parse_text

TUNER = """# Piano contract

between Ilse Brandt, Hexham (the "Tuner") and Mallow Hall Ltd (the "Client").

The Tuner tunes both pianos. The Tuner brings the strings that the Client likes.

The Client heats the hall before each visit and the Tuner closes it.

| Month | Work |
| --- | --- |
| March | Tuner cleans the keys |
| April | Client moves the stool |

The Client does not open the lid. If it is cold, the Tuner wraps the pedals. The Client pays £30 an hour.

The Tuner uses no glue. The parties inspect the pianos together. The Tuner knows both pianos well.
"""


def norms(text: str) -> list[tuple[Modality, Role | None, str]]:
    return [
        (norm.modality, norm.bearer_role, " ".join(norm.span.of(text).split()).rstrip("."))
        for norm in parse_text(text).obligations
    ]


def test_what_named_parties_do_in_an_agreement_drafted_in_the_present_is_their_duty() -> None:
    assert norms(TUNER) == [
        (Modality.OBLIGATION, Role.PROVIDER, "The Tuner tunes both pianos"),
        (Modality.OBLIGATION, Role.PROVIDER, "The Tuner brings the strings that the Client likes"),
        (Modality.OBLIGATION, Role.USER, "The Client heats the hall before each visit"),
        (Modality.OBLIGATION, Role.PROVIDER, "the Tuner closes it"),
        (Modality.OBLIGATION, Role.PROVIDER, "Tuner cleans the keys"),
        (Modality.OBLIGATION, Role.USER, "Client moves the stool"),
        (Modality.PROHIBITION, Role.USER, "The Client does not open the lid"),
        (Modality.OBLIGATION, Role.PROVIDER, "the Tuner wraps the pedals"),
        (Modality.OBLIGATION, Role.USER, "The Client pays £30 an hour"),
        (Modality.PROHIBITION, Role.PROVIDER, "The Tuner uses no glue"),
        (Modality.OBLIGATION, Role.MUTUAL, "The parties inspect the pianos together"),
    ]


def test_beside_shall_and_must_the_plain_present_describes() -> None:
    text = TUNER + "\nThe Client shall lock the hall. The Client shall keep a log. The Tuner must sign it. The Tuner "
    text += "shall be on time. The Client shall give notice."
    assert "The Tuner tunes both pianos" not in {norm[2] for norm in norms(text)}
    assert "The Client shall keep a log" in {norm[2] for norm in norms(text)}


def test_a_text_that_says_we_describes_what_happens() -> None:
    text = (
        'Fennel Ltd ("we", "us") runs the Fennel app for you. Fennel collects your address. Fennel stores it. Fennel '
        "shows advertisements. Fennel deletes old pictures. You may leave."
    )
    assert [norm.modality for norm in parse_text(text).obligations] == [Modality.PERMISSION]
