"""What takes from leave although it stands in it: a fee for what the user may do, a discretion that is "ours"."""

from analyzer.materiality.bearers import acts
from analyzer.materiality.locus import Norm
from analyzer.materiality.words import forms
from clauses.model import Modality, Role

DEDUCTING = frozenset({"less", "minus", "deducting", "deduct", "deducted"})
NEAR = 5  # words between "for" and the fee, between "our" and the discretion


def on_leave(norm: Norm, said: str) -> bool:
    """True of "you may cancel for a fee"; not of "you may sell songs for a fee", whose fee is the user's."""
    words = forms(said)
    if norm[:2] != (Modality.PERMISSION, Role.USER) or not acts().giving.isdisjoint(words):
        return False
    behind = (at for at, word in enumerate(words) if word in acts().priced_behind)
    return any(not acts().fees.isdisjoint(words[at + 1 : at + 1 + NEAR]) for at in behind)


def deducted(said: str) -> bool:
    """True of "we refund the price less a fee": what is taken from what one gets is no gain."""
    words = forms(said)
    return any(
        word in DEDUCTING and not acts().fees.isdisjoint(words[at + 1 : at + 1 + NEAR]) for at, word in enumerate(words)
    )


def in_our_discretion(said: str) -> bool:
    """True of "at our absolute discretion", whoever may do something by it."""
    words = forms(said)
    ours = (at for at, word in enumerate(words) if word == "our")
    return any("discretion" in words[at + 1 : at + NEAR] for at in ours)
