"""What the agreement in force promises about its own change: channels, notice, acceptance, objection."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.notices.counting import Unit
from clauses.model import Agreement, Amendment, Amends, Quantity, QuantityKind
from clauses.spans import Span

NONE = "none"
_POLICY = re.compile(r"\b(?:policy|notice|statement|guidelines)\b", re.IGNORECASE)
_UNITS = {
    "day": Unit.DAYS,
    "week": Unit.WEEKS,
    "month": Unit.MONTHS,
    "year": Unit.YEARS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One passage on change. ``number`` and ``unit`` are its notice period; both None where it states none.

    ``notice`` is the period as the text words it, or "none" where the text says that no notice is needed.
    """

    what: Amends
    clause: str
    span: Span
    channels: tuple[str, ...]
    notice: str | None
    number: int | None
    unit: Unit | None
    acceptance: str | None
    objection: str | None

    @property
    def without_notice(self) -> bool:
        """True where the text lets a change be made with no notice."""
        return self.notice == NONE


def promises(agreement: Agreement) -> tuple[Promise, ...]:
    """The passages that say how the terms, fees, service or policies may be changed, in the order of the text."""
    return tuple(_promise(agreement, passage) for passage in agreement.amendment)


def _promise(agreement: Agreement, passage: Amendment) -> Promise:
    number, unit = _period(agreement, passage)
    return Promise(
        what=passage.what,
        clause=passage.clause,
        span=passage.span,
        channels=passage.channels,
        notice=passage.notice,
        number=number,
        unit=unit,
        acceptance=passage.acceptance,
        objection=passage.objection,
    )


def _period(agreement: Agreement, passage: Amendment) -> tuple[int | None, Unit | None]:
    if passage.notice is None or passage.notice == NONE:
        return None, None
    wanted = _squeezed(passage.notice)
    for quantity in agreement.quantities:
        if not passage.span.holds(quantity.span) or quantity.kind is not QuantityKind.DURATION:
            continue
        words = _squeezed(quantity.span.of(agreement.text))
        unit = _unit(quantity)
        if unit is not None and isinstance(quantity.value, int) and (words in wanted or wanted in words):
            return quantity.value, unit
    return None, None


def _unit(quantity: Quantity) -> Unit | None:
    unit = _UNITS.get((quantity.unit or "").removesuffix("s"))
    if unit is Unit.DAYS and "business" in (quantity.qualifier or ""):
        return Unit.BUSINESS_DAYS
    return unit


def _squeezed(words: str) -> str:
    return " ".join(words.casefold().split())


def of_change(found: Iterable[Promise], *, title: str | None, fee_change: bool) -> tuple[Promise, ...]:
    """The promises that govern a change of the document: those on its terms, and of a policy or notice those on it.

    Those on fees govern a change of a fee as well.
    """
    wanted = {Amends.TERMS, Amends.FEES} if fee_change else {Amends.TERMS}
    if title and _POLICY.search(title):
        wanted.add(Amends.POLICIES)
    return tuple(promise for promise in found if promise.what in wanted)
