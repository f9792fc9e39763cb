"""What each rule asks of a notice: a regime of law, and the agreement's own clause."""

from collections.abc import Sequence
from datetime import date, timedelta

from analyzer.notices.answers import Answer
from analyzer.notices.conditions import holds
from analyzer.notices.counting import Counted, Counting, IsHoliday, add, count
from analyzer.notices.kinds import ChangeFacts, Truth
from analyzer.notices.model import AGREEMENT, Demand, Spared
from analyzer.notices.promises import Promise, of_change
from analyzer.notices.regime import Regime
from analyzer.notices.said import clause_said, day_said, listed, period_said

DURABLE = frozenset({"email", "writing", "letter"})
"""Channels whose message its reader keeps: a posting or a dashboard is no durable medium (CJEU C-49/11)."""


def of_regime(
    regime: Regime, facts: Sequence[ChangeFacts], given: Sequence[Answer], sent: date, is_holiday: IsHoliday
) -> Demand:
    """What a regime asks of these changes, for a notice sent on ``sent``."""
    binds: list[str] = []
    doubtful: list[str] = []
    spared: list[Spared] = []
    for fact in facts:
        asked = [holds(condition, fact, given) for condition in regime.only_if]
        if Truth.NO in asked:
            continue
        let_off = [(holds(each.condition, fact, given), each) for each in regime.exempt]
        because = next((each for truth, each in let_off if truth is Truth.YES), None)
        if because is not None:
            spared.append(Spared(change=fact.change, because=because.text, verified=because.verified))
            continue
        binds.append(fact.change)
        if Truth.UNKNOWN in asked or any(truth is Truth.UNKNOWN for truth, _ in let_off):
            doubtful.append(fact.change)
    earliest, latest, how = _days(regime, sent, is_holiday) if binds else (None, None, "It binds none of the changes.")
    return Demand(
        rule=regime.id,
        title=regime.title,
        source=regime.source,
        verified=regime.verified,
        binds=tuple(binds),
        doubtful=tuple(doubtful),
        spared=tuple(spared),
        earliest=earliest,
        latest=latest,
        how=how,
        durable=regime.form.durable,
        channels=(),
        form=regime.form.text,
        consent=regime.consent,
        exit=regime.exit,
        missed=regime.missed,
        form_verified=regime.form.verified,
        exit_verified=regime.exit_verified,
        missed_verified=regime.missed_verified,
    )


def _days(regime: Regime, sent: date, is_holiday: IsHoliday) -> tuple[date | None, date | None, str]:
    period = regime.period
    if period is None:
        return sent + timedelta(days=1), None, regime.note or "No number of days is set: notice must come before."
    counted = count(sent, period.least, period.unit, regime.counting, is_holiday)
    latest = add(sent, period.most, period.unit, is_holiday) if period.most else None
    how = _how(sent, period_said(period.least, period.unit), counted, regime.counting)
    if latest:
        how += f" No later than {day_said(latest)}: notice must not come more than "
        how += f"{period_said(period.most or 0, period.unit)} ahead."
    return counted.earliest, latest, how


def _how(sent: date, period: str, counted: Counted, rule: Counting) -> str:
    """How the days were counted, in words."""
    opening = f"The day of the notice, {day_said(sent)}, is not counted"
    if rule is Counting.DAY_EXCLUDED:
        return f"{opening}; {period} later is {day_said(counted.earliest)}."
    if counted.rolled_from:
        return (
            f"{opening}; {period} end on {day_said(counted.rolled_from)}, which is no working day, so on "
            f"{day_said(counted.last)}; the change may take effect on {day_said(counted.earliest)}."
        )
    return (
        f"{opening}; {period} end on {day_said(counted.last)}; the change may take effect on "
        f"{day_said(counted.earliest)}."
    )


def of_agreement(
    found: Sequence[Promise], facts: Sequence[ChangeFacts], sent: date, is_holiday: IsHoliday, title: str | None = None
) -> Demand | None:
    """What the agreement in force asks of its own change; None where no clause speaks of changing it.

    ``title`` is the agreement's: in a privacy notice what it says of policies is about itself.
    """
    fee_change = any(fact.fee_change is Truth.YES for fact in facts)
    ruling = of_change(found, title=title, fee_change=fee_change)
    if not ruling:
        return None
    channels = tuple(dict.fromkeys(channel for promise in ruling for channel in promise.channels))
    earliest, how = sent, "It states no notice period."
    for promise in ruling:
        if promise.number is None or promise.unit is None:
            continue
        counted = count(sent, promise.number, promise.unit, Counting.DAY_EXCLUDED, is_holiday)
        if counted.earliest > earliest:
            earliest = counted.earliest
            how = _how(sent, period_said(promise.number, promise.unit), counted, Counting.DAY_EXCLUDED)
    acceptance = listed(sorted({p.acceptance.replace("_", " ") for p in ruling if p.acceptance}), "or")
    leaving = sorted({p.objection for p in ruling if p.objection})
    return Demand(
        rule=AGREEMENT,
        title="The agreement in force",
        source=f"{_clauses(ruling)} of the old version",
        verified=True,
        binds=tuple(fact.change for fact in facts),
        doubtful=(),
        spared=(),
        earliest=earliest,
        latest=None,
        how=how,
        durable=bool(channels) and set(channels) <= DURABLE,
        channels=channels,
        form=f"by {listed(channels, 'or')}" if channels else "in no form of its own",
        consent=acceptance or None,
        exit=f"Recipients may {listed([_LEAVING.get(each, each) for each in leaving], 'or')}." if leaving else None,
        missed=None,
        clauses=tuple(dict.fromkeys(p.clause for p in ruling)),
        spans=tuple(p.span for p in ruling),
    )


_LEAVING = {"stop_using": "stop using the service", "terminate": "terminate", "opt_out": "opt out"}


def _clauses(ruling: Sequence[Promise]) -> str:
    names = list(dict.fromkeys(clause_said(promise.clause) for promise in ruling))
    return f"Clause{'s' if len(names) > 1 else ''} {listed(names)}"
