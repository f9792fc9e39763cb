"""Obligations added, lost, tightened or loosened, from the facts that differ."""

from analyzer.comparison.model import Comparison, FactPair
from analyzer.materiality.model import ObligationShift, Shift
from clauses.model import Modality, Obligation

WEAK = frozenset({"may", "can", "should", "might", "could"})
# How much a norm binds: prohibition and duty alike, a permission not at all.
BINDS = {Modality.OBLIGATION: 2, Modality.PROHIBITION: 2, Modality.REPRESENTATION: 2, Modality.PERMISSION: 0}


def shifts(comparison: Comparison) -> tuple[ObligationShift, ...]:
    """What became of each obligation that differs; mere rewording is left out."""
    found = []
    for pair in comparison.facts.obligations:
        shift = _shift(pair)
        fact = pair.new or pair.old
        if shift is None or fact is None:
            continue
        found.append(
            ObligationShift(
                shift=shift,
                bearer_role=fact.bearer_role,
                modality=fact.modality,
                old_span=pair.old.span if pair.old else None,
                new_span=pair.new.span if pair.new else None,
                change=pair.change,
            )
        )
    return tuple(found)


def _shift(pair: FactPair[Obligation]) -> Shift | None:
    if pair.old is None:
        return Shift.ADDED
    if pair.new is None:
        return Shift.LOST
    before, after = _strength(pair.old), _strength(pair.new)
    if before == after:
        return None
    return Shift.TIGHTENED if after > before else Shift.LOOSENED


def _strength(fact: Obligation) -> tuple[int, int]:
    """Binding force first, then reach: each condition or exception makes a rule reach less far."""
    force = BINDS.get(fact.modality, 1)
    if force == 2 and WEAK & set(fact.modal.split()):
        force = 1
    return force, -(fact.condition is not None) - (fact.exception is not None)
