"""From a judged comparison and chosen regimes to the plan of its notice."""

from collections.abc import Iterator, Sequence
from datetime import date

from analyzer.materiality.model import Report
from analyzer.notices import conflicts
from analyzer.notices.answers import ASKED, Answer, about_known
from analyzer.notices.conditions import holds
from analyzer.notices.counting import no_holidays
from analyzer.notices.demands import DURABLE, of_agreement, of_regime
from analyzer.notices.facts import facts_of
from analyzer.notices.holidays import holidays_of
from analyzer.notices.kinds import ChangeFacts, Condition, Part, Truth
from analyzer.notices.model import AGREEMENT, Demand, NoticePlan, Question, Saying
from analyzer.notices.promises import promises
from analyzer.notices.regime import Regime

ADVICE = "Novation states rules and their sources. It gives no legal advice."
UNVERIFIED = "What is marked as unverified was not read at its source: check it before you rely on it."
NO_CALENDAR = "No country was given: only Saturdays and Sundays count as days off, no public holidays."


def plan(
    report: Report,
    regimes: Sequence[Regime],
    *,
    sent: date,
    effective: date | None = None,
    channels: Sequence[str] = (),
    country: str | None = None,
    given: Sequence[Answer] = (),
) -> NoticePlan:
    """When a notice of ``report``'s changes, sent on ``sent``, lets them take effect, and what it must be.

    The agreement's own clause is read from the old version: it is the one in force. Days are those of the recipients'
    calendar (``days.day_in`` tells it from a moment).

    Raises:
        AnswerError: (of ``analyzer.notices.answers``) if an answer is about a change that the report does not have.
        CountryError: (of ``analyzer.notices.holidays``) if the country's holidays are not known.
    """
    about_known(given, {change.id for change in report.changes})
    is_holiday = holidays_of(country) if country else no_holidays
    facts = facts_of(report)
    found = promises(report.old)
    own = of_agreement(found, facts, sent, is_holiday, report.old.title)
    demands = [of_regime(regime, facts, given, sent, is_holiday) for regime in regimes]
    if own is not None:
        demands.insert(0, own)
    questions = tuple(_questions(regimes, facts, given))
    chosen = tuple(channels) or _channels(demands)
    earliest = max((d.earliest for d in demands if d.earliest and d.binds), default=sent)
    return NoticePlan(
        sent=sent,
        effective=effective,
        country=country,
        earliest=earliest,
        set_by=tuple(d.rule for d in demands if d.binds and d.earliest == earliest),
        latest=min((d.latest for d in demands if d.latest), default=None),
        provisional=bool(questions),
        channels=chosen,
        demands=tuple(demands),
        sayings=_sayings(regimes, demands),
        questions=questions,
        conflicts=(
            *conflicts.of_dates(demands, effective),
            *conflicts.of_channels(demands, chosen),
            *conflicts.of_changes(demands, facts),
            *conflicts.of_clauses(promises(report.new), regimes, "new", sent),
        ),
        facts=facts,
        limits=tuple(_limits(regimes, country)),
    )


def _channels(demands: Sequence[Demand]) -> tuple[str, ...]:
    """The channels to use: what the agreement promises, and e-mail where a law asks for a durable medium."""
    own = next((d.channels for d in demands if d.rule == AGREEMENT), ())
    if any(d.durable and d.binds for d in demands if d.rule != AGREEMENT) and not set(own) & DURABLE:
        return ("email", *own)
    return own or ("email",)


def _sayings(regimes: Sequence[Regime], demands: Sequence[Demand]) -> tuple[Saying, ...]:
    """What the message must say, by part, for the regimes that bind a change."""
    binding = {d.rule for d in demands if d.binds}
    asked = [(regime, each) for regime in regimes if regime.id in binding for each in regime.must_say]
    made = []
    for part in Part:
        of_part = [(regime, each) for regime, each in asked if each.part is part]
        for text in dict.fromkeys(each.text for _, each in of_part):
            rules = tuple(regime.id for regime, each in of_part if each.text == text)
            verified = all(each.verified for _, each in of_part if each.text == text)
            made.append(Saying(part=part, text=text, rules=rules, verified=verified))
    return tuple(made)


def _questions(regimes: Sequence[Regime], facts: Sequence[ChangeFacts], given: Sequence[Answer]) -> Iterator[Question]:
    """What is still open, each question once, with the changes and the rules that ask it."""
    asked: dict[Condition, tuple[dict[str, None], dict[str, None]]] = {}
    for regime in regimes:
        for fact in facts:
            truths = {c: holds(c, fact, given) for c in _conditions(regime)}
            if any(truths[c] is Truth.NO for c in regime.only_if):
                continue
            if any(truths[each.condition] is Truth.YES for each in regime.exempt):
                continue
            for condition, truth in truths.items():
                if truth is Truth.UNKNOWN:
                    changes, rules = asked.setdefault(condition, ({}, {}))
                    changes[fact.change] = None
                    rules[regime.id] = None
    for condition in Condition:
        if condition in asked:
            changes, rules = asked[condition]
            yield Question(condition=condition, text=ASKED[condition], changes=tuple(changes), rules=tuple(rules))


def _conditions(regime: Regime) -> tuple[Condition, ...]:
    longer = regime.period.longer_if if regime.period else None
    every = [*regime.only_if, *(each.condition for each in regime.exempt), *([longer] if longer else [])]
    return tuple(dict.fromkeys(every))


def _limits(regimes: Sequence[Regime], country: str | None) -> Iterator[str]:
    yield ADVICE
    if country is None:
        yield NO_CALENDAR
    if not all(_verified(regime) for regime in regimes):
        yield UNVERIFIED


def _verified(regime: Regime) -> bool:
    """True where every statement of the regime was read at its source."""
    parts = (*(each.verified for each in regime.must_say), *(each.verified for each in regime.exempt))
    whole = regime.verified and regime.form.verified and regime.missed_verified and regime.exit_verified
    return whole and all(parts)
