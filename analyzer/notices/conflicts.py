"""What a plan, or the agreement's own amendment clause, does that a rule does not allow."""

from collections.abc import Iterator, Sequence
from datetime import date

from analyzer.notices.counting import Counting, count
from analyzer.notices.demands import DURABLE
from analyzer.notices.kinds import ChangeFacts, Condition, Part, Truth
from analyzer.notices.model import AGREEMENT, Conflict, ConflictCode, Demand
from analyzer.notices.promises import Promise
from analyzer.notices.regime import Regime
from analyzer.notices.said import clause_said, day_said, listed, period_said
from clauses.model import Amends

_ACCEPTED_BY_USE = "continued_use"


def of_dates(demands: Sequence[Demand], effective: date | None) -> Iterator[Conflict]:
    """An effective day before the first, or after the last, that a rule allows."""
    if effective is None:
        return
    for demand in demands:
        if demand.earliest and effective < demand.earliest and demand.binds:
            yield Conflict(
                code=ConflictCode.TOO_EARLY,
                message=f"{day_said(effective)} is too early for {demand.title}: {demand.how}",
                rule=demand.rule,
                changes=demand.binds,
            )
        if demand.latest and effective > demand.latest:
            yield Conflict(
                code=ConflictCode.TOO_FAR_AHEAD,
                message=f"{day_said(effective)} is too far ahead for {demand.title}: {demand.how}",
                rule=demand.rule,
                changes=demand.binds,
            )


def of_channels(demands: Sequence[Demand], channels: Sequence[str]) -> Iterator[Conflict]:
    """Channels that no recipient can keep, or that are not those the agreement promises."""
    for demand in demands:
        if not demand.binds or not channels:
            continue
        if demand.rule != AGREEMENT and demand.durable and not set(channels) & DURABLE:
            yield Conflict(
                code=ConflictCode.NOT_DURABLE,
                message=f"{demand.title} asks notice {demand.form}; {listed(channels, 'or')} is none.",
                rule=demand.rule,
                changes=demand.binds,
            )
        if demand.rule == AGREEMENT and demand.channels and not set(channels) & set(demand.channels):
            yield Conflict(
                code=ConflictCode.CHANNEL_PROMISED,
                message=f"The agreement promises notice {demand.form}, not by {listed(channels, 'and')}.",
                rule=AGREEMENT,
                changes=demand.binds,
                version="old",
                clause=demand.clauses[0],
                span=demand.spans[0],
            )


def of_changes(demands: Sequence[Demand], facts: Sequence[ChangeFacts]) -> Iterator[Conflict]:
    """A change that reaches back, and one that asks a consent which use of the service does not give."""
    back = tuple(fact.change for fact in facts if fact.retroactive is Truth.YES)
    if back:
        yield Conflict(
            code=ConflictCode.RETROACTIVE,
            message="A change applies to what was agreed, bought or collected before it. Courts hold an unlimited "
            "power to do so illusory (Harris v. Blockbuster; In re Zappos).",
            rule=AGREEMENT,
            changes=back,
        )
    for demand in demands:
        if demand.rule != AGREEMENT and demand.consent == "express" and demand.binds:
            yield Conflict(
                code=ConflictCode.CONSENT_NEEDED,
                message=f"{demand.title} asks express consent; continued use of the service is none.",
                rule=demand.rule,
                changes=demand.binds,
            )


def of_clauses(found: Sequence[Promise], regimes: Sequence[Regime], version: str, sent: date) -> Iterator[Conflict]:
    """What the agreement's own words on change allow that a chosen regime does not, passage by passage."""
    for promise in found:
        for regime in regimes:
            if not _reaches(regime, promise.what):
                continue
            for code, message in _failures(promise, regime, version, sent):
                yield Conflict(
                    code=code,
                    message=message,
                    rule=regime.id,
                    version=version,
                    clause=promise.clause,
                    span=promise.span,
                )


def _reaches(regime: Regime, what: Amends) -> bool:
    """True where the regime speaks of such changes: those of terms, and those of fees where it asks for these."""
    if Condition.FEE_CHANGE in regime.only_if:
        return what is Amends.FEES
    if regime.only_if:
        return what is Amends.TERMS
    return what in {Amends.TERMS, Amends.FEES}


def _asked_form(regime: Regime) -> str:
    """What a regime without a number of days asks instead: a form of notice, or a reason that the contract states."""
    reason = next((each.text for each in regime.must_say if each.part is Part.REASON), None)
    if reason is not None and not regime.form.durable:
        return f"{regime.title} asks {reason}"
    return f"{regime.title} asks notice {regime.form.text}"


def _failures(promise: Promise, regime: Regime, version: str, sent: date) -> Iterator[tuple[ConflictCode, str]]:
    where = f"Clause {clause_said(promise.clause)} of the {version} version"
    period = regime.period
    asked = f"{regime.title} asks {period_said(period.least, period.unit)} of notice" if period else ""
    if promise.without_notice:
        demand = asked or _asked_form(regime)
        yield ConflictCode.CLAUSE_NO_NOTICE, f"{where} allows changes without notice; {demand}."
    elif period and promise.number is not None and promise.unit is not None:
        own = count(sent, promise.number, promise.unit, Counting.DAY_EXCLUDED).earliest
        least = count(sent, period.least, period.unit, Counting.DAY_EXCLUDED).earliest
        if own < least:
            yield (
                ConflictCode.CLAUSE_SHORT_NOTICE,
                f"{where} gives {period_said(promise.number, promise.unit)} of notice; {asked}.",
            )
    weak = [channel for channel in promise.channels if channel not in DURABLE]
    if weak and regime.form.durable:
        yield (
            ConflictCode.CLAUSE_NOT_DURABLE,
            f"{where} lets notice be given by {listed(weak, 'or')}, which recipients can't keep; "
            f"{regime.title} asks it {regime.form.text}.",
        )
    if promise.acceptance == _ACCEPTED_BY_USE and regime.consent == "express":
        yield (
            ConflictCode.CONSENT_NEEDED,
            f"{where} takes continued use for acceptance; {regime.title} asks express consent to a change that "
            "reaches back.",
        )
