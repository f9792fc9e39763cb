"""Who "I" is, and what "I" and "we" are bound to."""

import pytest

from clauses.model import Modality, Role
from clauses.parse import parse_text

OBLIGATION, PROHIBITION, PERMISSION = Modality.OBLIGATION, Modality.PROHIBITION, Modality.PERMISSION
DISCLAIMER, REPRESENTATION = Modality.DISCLAIMER, Modality.REPRESENTATION
PROVIDER, USER, MUTUAL = Role.PROVIDER, Role.USER, Role.MUTUAL

TUNER = """Tuning your piano

Tuner: Orla Finch, piano technician (“I”, “me”)
Customer: Bertram Osei (“you”)

I will tune the piano twice a year. {words} You pay me £80 a visit.
"""
SITTER = """# Looking after your cat

I visit your cat once a day. I may leave if I feel unsafe. I'm insured. {words} You must leave me a key, and you
are to tell me what it eats. Your cat stays indoors, your plants are watered, your post is kept for you.
"""
CLIMBER = """# Consent

I understand that climbing is dangerous. I will wear a helmet. I have read the rules. {words}

Gritstone Wall Ltd
"""


def norms(frame: str, words: str) -> list[tuple[Modality, Role | None]]:
    """The norms in ``words`` where they stand in ``frame``."""
    text = frame.format(words=words)
    start = text.index(words)
    found = parse_text(text).obligations
    return [(norm.modality, norm.bearer_role) for norm in found if start <= norm.span.start < start + len(words)]


@pytest.mark.parametrize(
    ("frame", "words", "modality", "role"),
    [
        (TUNER, "I may use your sockets.", PERMISSION, PROVIDER),
        (TUNER, "I'm not responsible for worn strings.", DISCLAIMER, PROVIDER),
        (TUNER, "I am entitled to charge for a wasted visit.", PERMISSION, PROVIDER),
        (TUNER, "I supply the felt at cost price, within a week.", OBLIGATION, PROVIDER),
        (TUNER, "I don't have to work at weekends.", DISCLAIMER, PROVIDER),
        (TUNER, "The old hammers remain mine until they are paid for.", PERMISSION, PROVIDER),
        (TUNER, "My liability is limited to the price of one visit.", DISCLAIMER, PROVIDER),
        (TUNER, "We must agree a day beforehand.", OBLIGATION, MUTUAL),
        (TUNER, "We both agree to keep prices between ourselves.", OBLIGATION, MUTUAL),
        (SITTER, "I'll send you a picture every evening.", OBLIGATION, PROVIDER),
        (SITTER, "I must not let the cat out.", PROHIBITION, PROVIDER),
        (SITTER, "It's your job to buy the food.", OBLIGATION, USER),
        (CLIMBER, "I agree to follow the staff's instructions.", OBLIGATION, USER),
        (CLIMBER, "I will not climb alone.", PROHIBITION, USER),
        (CLIMBER, "I confirm that I am in good health.", REPRESENTATION, USER),
        (CLIMBER, "I may stop at any time.", PERMISSION, USER),
    ],
)
def test_i_is_whoever_drafts_or_signs(frame: str, words: str, modality: Modality, role: Role) -> None:
    assert norms(frame, words) == [(modality, role)]


def test_what_i_do_beside_your_duty_is_my_duty() -> None:
    words = "You are responsible for parking, and I deal with the pedals."
    assert norms(TUNER, words)[-1] == (OBLIGATION, PROVIDER)


def test_a_readers_questions_make_no_party_of_i() -> None:
    text = "# Answers\n\nCan I cancel? You can. Can I pay late? You can't. I lost my card. We send a new one.\n"
    text += "Will I get my money back? We refund it. May I bring my dog? We love dogs, and we welcome yours.\n"
    assert all(party.name != "I" for party in parse_text(text).parties)
