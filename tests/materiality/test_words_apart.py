"""Words that are one in one sense and two in another, and one or several of who decides and of what is allowed."""

import pytest

from .matter import AGREEMENT
from .pairs import between


def told(old: str, new: str) -> bool:
    before, after = (AGREEMENT.replace("{matter}", f"## 5. Matter\n\n{matter}") for matter in (old, new))
    return any(change.review or change.material for change in between(before, after).changes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The tenant insures the contents.", "The tenant insures the materials."),
        ("You may save 10 euros.", "You may store 10 euros."),
        ("We retain the deposit.", "We store the deposit."),
        ("A charge over the house secures the loan.", "A fee over the house secures the loan."),
        ("You may not let the flat.", "You may not permit the flat."),
        ("At no time may you sleep here.", "Without time may you sleep here."),
        ("You shall obtain consent.", "You shall receive consent."),
        ("We acquire the rights to your photos.", "We receive the rights to your photos."),
        ("You must expressly agree.", "You must specifically agree."),
        ("The seller may supply other goods.", "The seller may give other goods."),
        ("You must permit visits.", "You must enable visits."),
        ("We forward your mail to partners.", "We send your mail to partners."),
        ("As tenant you pay the tax.", "Because tenant you pay the tax."),
        ("Goods such as bread are excluded.", "Goods including bread are excluded."),
        ("You may leave when the price rises.", "You may leave once the price rises."),
        ("You pay when we ask.", "You pay where we ask."),
        ("You may bring your dog.", "You may bring your dogs."),
        ("You may bring a friend.", "You may bring friends."),
        ("You may appoint an agent.", "You may appoint agents."),
        ("The supervisor must agree.", "A supervisor must agree."),
        ("The neighbour's consent is needed.", "The neighbours' consent is needed."),
        ("The director must sign.", "The directors must sign."),
        ("The vet decides.", "A vet decides."),
        ("You must give us a reference.", "You must give us references."),
        ("Payment is due on a Friday.", "Payment is due on Fridays."),
    ],
)
def test_words_of_two_senses_are_told(old: str, new: str) -> None:
    assert told(old, new)
    assert told(new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("You pay the fees each month.", "You pay the charges each month."),
        ("You may visit our website.", "You may visit our site."),
        ("We allow you to copy it.", "We permit you to copy it."),
        ("We store your data.", "We save your data."),
        ("If goods are late, we pay.", "Where goods are late, we pay."),
        ("A user may post photos.", "Users may post photos."),
    ],
)
def test_words_of_one_sense_are_quiet(old: str, new: str) -> None:
    assert not told(old, new)
