"""Page furniture that rules: a term in a footer, a bar or a box of the page, which the reader took for navigation."""

from collections.abc import Sequence

from analyzer.materiality.editorial.margins import WEIGHED
from analyzer.materiality.locus import Locus, Side
from clauses.model import Modality

MODALS = ("modal-may", "modal-must", "modal-must-not", "modal-should", "modal-should-not", "negation")


def binds(loci: Sequence[Locus]) -> bool:
    """True where a passage of these holds a rule of some side, or an amount, a share or a time that differs."""
    return any(_rules(side) or _measures(side) for locus in loci for side in (locus.old, locus.new))


def _rules(side: Side) -> bool:
    if any(norm.role is not None or norm.modality is not Modality.PERMISSION for norm in side.norms if not norm.states):
        return True
    return bool(side.mentions) and any(side.hits.get(name) for name in MODALS)


def _measures(side: Side) -> bool:
    return any(
        amount.quantity.kind in WEIGHED and not side.changed.isdisjoint(range(amount.start, amount.end))
        for amount in side.amounts
    )
