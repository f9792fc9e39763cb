"""A mailing: who is told what. Each comparison is made once, each group's message once; recipients only fill it in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from babel import Locale

from analyzer.materiality.model import Report
from analyzer.notices.answers import Answer, AnswerError
from analyzer.notices.areas import CountryCodeError, country_code, holding_in
from analyzer.notices.for_plan import SetAside, for_plan
from analyzer.notices.holidays import CountryError, holidays_of
from analyzer.notices.model import NoticePlan
from analyzer.notices.notice_lint import NoticeFault
from analyzer.notices.notice_model import Notice, Told
from analyzer.notices.plan_parts import known_plans, parts_of, plan_named, unmatched
from analyzer.notices.regime import Regime
from analyzer.notices.sender import Sender
from analyzer.project.settings import Settings
from corpus.outbox.rows import Recipient, RefusedError
from novation.api import judged, plan
from novation.notices import composed, lint_of
from novation.versions import Versions
from renderers.notice.merge import MergeTemplate, template
from renderers.notice.text import notice_text
from renderers.notice.told import told
from renderers.pdf import render as pdf

__all__ = ["Group", "Key", "Mailing", "Terms"]

_NOT_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})  # codes in the tables that name no country
_REMEMBERED = 10_000  # spellings of versions, countries and plans; a hostile list has more


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What holds for the whole mailing."""

    sent: date
    effective: date
    sender: Sender
    regimes: tuple[Regime, ...] = ()
    answers: tuple[Answer, ...] = ()
    settings: Settings
    as_of: date
    wording: Mapping[str, str] | None = None
    locale: str = "en-GB"
    attach_pdf: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What decides on a message: the version accepted, the country (null: not known), the plan (null: none told)."""

    accepted: str
    country: str | None
    plan: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The people who get one message: the notice, its plan, what was set aside for other plans, what is wrong with it.

    ``report`` is what the notice tells of: the comparison without what concerns other plans alone.
    """

    key: Key
    report: Report
    plan: NoticePlan
    notice: Notice
    aside: tuple[SetAside, ...]
    faults: tuple[NoticeFault, ...]
    template: MergeTemplate


@dataclass(kw_only=True)
class Mailing:
    """Sorts recipients into groups, and makes each group's message when it is first asked for.

    Raises:
        AnswerError: if an answer is about one change and there are several comparisons, each with its own.
    """

    versions: Versions
    terms: Terms
    plans: tuple[str, ...] = ()
    _keys: dict[tuple[str, str, str], Key] = field(default_factory=dict)
    _reports: dict[str, Report] = field(default_factory=dict)
    _told: dict[tuple[str, str | None], tuple[Report, tuple[SetAside, ...], Sequence[Told]]] = field(
        default_factory=dict
    )
    _messages: dict[tuple[str, str], tuple[MergeTemplate, tuple[NoticeFault, ...]]] = field(default_factory=dict)
    _groups: dict[Key, Group] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if len(self.versions.known) > 2 and any(each.change for each in self.terms.answers):
            raise AnswerError("an answer about one change can't hold for several comparisons; answer for every change.")
        self.plans = known_plans(self.versions.known.values(), self.terms.settings.plans)

    @property
    def compared(self) -> int:
        """How many comparisons were made."""
        return len(self._reports)

    def key(self, recipient: Recipient) -> Key:
        """The group of a recipient.

        Raises:
            RefusedError: if their version, country or plan is none that is known.
        """
        said = recipient.accepted, recipient.country, recipient.plan
        found = self._keys.get(said)
        if found is None:
            found = _key(self, *said)
            if len(self._keys) < _REMEMBERED:
                self._keys[said] = found
        return found

    def everybody(self) -> Key:
        """The group of those of whom nothing is known: every law that was named holds for them, and every part."""
        return Key(accepted=self.versions.old, country=None, plan=None)

    def report(self, accepted: str) -> Report:
        """The whole comparison of a version with the new one; made once."""
        if accepted not in self._reports:
            known, terms = self.versions.known, self.terms
            self._reports[accepted] = judged(known[accepted], known[self.versions.new], terms.settings, terms.as_of)
        return self._reports[accepted]

    def group(self, key: Key) -> Group:
        """The group of this key; made once."""
        if key not in self._groups:
            self._groups[key] = self._made(key)
        return self._groups[key]

    def unmatched(self) -> tuple[str, ...]:
        """Clauses that the project's file names for plans and the new version does not have."""
        return unmatched(self.versions.known[self.versions.new], self.terms.settings.plans)

    def _made(self, key: Key) -> Group:
        terms = self.terms
        report, aside, shown = self._for_plan(key.accepted, key.plan)
        known = {change.id for change in report.changes}
        made_plan = plan(
            report,
            holding_in(key.country, terms.regimes),
            sent=terms.sent,
            effective=terms.effective,
            country=_calendar(key.country),
            answers=[each for each in terms.answers if each.change is None or each.change in known],
        )
        notice = composed(
            report,
            made_plan,
            shown,
            sender=terms.sender,
            wording=terms.wording,
            locale=terms.locale,
            plan_name=key.plan or "",
            aside=len(aside),
        )
        message, faults = self._message(key.accepted, notice, made_plan)
        return Group(
            key=key, report=report, plan=made_plan, notice=notice, aside=aside, faults=faults, template=message
        )

    def _for_plan(self, accepted: str, name: str | None) -> tuple[Report, tuple[SetAside, ...], Sequence[Told]]:
        if (accepted, name) not in self._told:
            report = self.report(accepted)
            aside: tuple[SetAside, ...] = ()
            if name is not None:
                maps = self.terms.settings.plans
                old, new = (parts_of(each, self.plans, maps) for each in (report.old, report.new))
                report, aside = for_plan(report, name, old, new)
            self._told[accepted, name] = report, aside, told(report)
        return self._told[accepted, name]

    def _message(
        self, accepted: str, notice: Notice, made_plan: NoticePlan
    ) -> tuple[MergeTemplate, tuple[NoticeFault, ...]]:
        """The message of a notice and its faults. Countries with the same laws share one."""
        known = accepted, repr((notice, made_plan.sayings))
        if known not in self._messages:
            attached = {"comparison.pdf": pdf(self.report(accepted))} if self.terms.attach_pdf else None
            made = template(notice, sender=self.terms.sender.address, attachments=attached, wording=self.terms.wording)
            self._messages[known] = made, lint_of(notice_text(notice), notice, made_plan)
        return self._messages[known]


def _key(mailing: Mailing, accepted: str, country: str, plan_name: str) -> Key:
    versions = mailing.versions
    accepted = accepted or versions.old
    if accepted not in versions.known:
        raise RefusedError(f"the accepted version is none of {', '.join(versions.known)}.")
    if accepted == versions.new:
        raise RefusedError("the new version is accepted already.")
    return Key(accepted=accepted, country=_country(country), plan=_plan(mailing, plan_name))


def _country(written: str) -> str | None:
    if not written:
        return None
    try:
        code = country_code(written)
    except CountryCodeError as problem:
        raise RefusedError(str(problem)) from None
    if code.partition("-")[0] not in _countries():
        raise RefusedError("the country is no code of ISO 3166.")
    return code


def _plan(mailing: Mailing, written: str) -> str | None:
    """The plan as the agreement names it. Where it names none, no part of it is one plan's alone."""
    if not written or not mailing.plans:
        return None
    found = plan_named(written, mailing.plans, mailing.terms.settings.plans)
    if found is None:
        raise RefusedError(f"the plan is none of {', '.join(mailing.plans)}.")
    return found


def _calendar(country: str | None) -> str | None:
    """The country, or the whole of which it is a part, whose public holidays are known; else null."""
    for code in (country, country.partition("-")[0]) if country else ():
        try:
            holidays_of(code)
        except CountryError:
            continue
        return code
    return None


@cache
def _countries() -> frozenset[str]:
    return frozenset(code for code in map(str, Locale("en").territories) if len(code) == 2) - _NOT_COUNTRIES
