"""Composes a notice: from a judged comparison, its plan, and what only the sender knows."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from analyzer.comparison.model import ChangeKind
from analyzer.decisions.apply import READER
from analyzer.decisions.model import Ruling
from analyzer.materiality.messages import ENGLISH, Voice, said
from analyzer.materiality.model import Direction, Finding, JudgedChange, Report
from analyzer.materiality.watch import RULE as WATCHED
from analyzer.notices.kinds import Part
from analyzer.notices.model import AGREEMENT, NoticePlan
from analyzer.notices.notice_model import Decided, Group, Item, Notice, NoticePart, Said, Told
from analyzer.notices.promises import promises
from analyzer.notices.readability import grade
from analyzer.notices.sender import Sender
from analyzer.notices.wording.catalogue import catalogue, filled
from analyzer.severity import Severity
from clauses.model import Role

_GROUPS = {
    Direction.FAVORS_PROVIDER: Group.ADVERSE,
    Direction.FAVORS_USER: Group.FAVOURABLE,
}
_PRONOUNS = frozenset({"we", "us", "our", "you"})
_WHOLE = {ChangeKind.ADDED: "whole.added", ChangeKind.REMOVED: "whole.removed"}
_MANY, _GRAVEST = 4, 3  # effects past which a passage that came or went is told as a whole, with the gravest named
_HASH = 12  # characters of a version's SHA-256 that people can compare by eye
_CONTINUED_USE = "continued_use"


def compose(
    report: Report,
    plan: NoticePlan,
    told: Sequence[Told],
    *,
    effective: date,
    sender: Sender,
    say_day: Callable[[date], str],
    wording: Mapping[str, str] | None = None,
    voice: Voice = ENGLISH,
    plan_name: str = "",
    aside: int = 0,
) -> Notice:
    """The notice of ``report``'s changes, for the day ``effective``.

    ``aside`` says how many changes concern only other plans than ``plan_name``, the recipient's, and are not told.

    ``told`` are the changes as the report tells them, most adverse first; each becomes an item. Days are worded by
    ``say_day``, what fills the findings' sentences by ``voice``; sentences come from ``wording`` (English where it is
    None).
    """
    words = wording if wording is not None else catalogue()
    changes = {change.id: change for change in report.changes}
    items: Sequence[Item] = [_item(each, changes[each.change], sender, words, voice) for each in told]
    order = list(Group)
    items = sorted(items, key=lambda item: (order.index(item.group), item.number))
    # The reader's own count: a gap in the numbers would look like a change that is kept from them.
    items = tuple(replace(item, number=number) for number, item in enumerate(items, start=1))
    title = sender.document or report.new.title or report.old.title
    document = title or "agreement"
    provider = sender.name or provider_of(report)
    frame = _Frame(report=report, plan=plan, sender=sender, words=words, title=title, provider=provider, items=items)
    values = frame.values(say_day, effective) | {"plan": plan_name}
    about = tuple(item.change for item in items)
    sentences = tuple(
        Said(part=part, text=filled(words[key], values | more), changes=about)
        for part, key, more in frame.sentences(aside)
    )
    own = " ".join(each.text for each in sentences if each.part not in {NoticePart.LINKS, NoticePart.VERSIONS})
    return Notice(
        subject=_capital(filled(words[frame.key("subject", "dated")], values)),
        document=document,
        provider=provider,
        language="en",
        sent=plan.sent,
        effective=effective,
        items=items,
        sentences=sentences,
        headings={key: words[key] for key in _HEADINGS},
        titled=title is not None,
        cancel=sender.cancel,
        profile=report.profile,
        decided=tuple(_decided(report, frozenset(about))),
        grade=grade(own + " " + " ".join(effect + "." for item in items for effect in item.effects)),
    )


_HEADINGS = (
    "changes.adverse",
    "changes.favourable",
    "changes.other",
    "changes.before",
    "changes.now",
    "changes.nothing_before",
    "changes.nothing_now",
    "changes.review",
    "changes.more",
    "choices.heading",
    "silence.heading",
)


def _is_told(found: Finding) -> bool:
    """False of what speaks to the sender alone: watched words, a reader's own reason, what was re-graded to none."""
    return found.rule not in {WATCHED, READER} and found.severity is not Severity.NONE


def _effect(found: Finding, words: Mapping[str, str], voice: Voice) -> str:
    """What a finding says, to the recipient; a house rule's sentence, which no catalogue has, as it stands."""
    template = words.get(found.message_id)
    return said(template, found.values, voice) if template else found.message


def _item(told: Told, change: JudgedChange, sender: Sender, words: Mapping[str, str], voice: Voice) -> Item:
    effects = tuple(dict.fromkeys(_effect(found, words, voice) for found in change.findings if _is_told(found)))
    more: tuple[str, ...] = ()
    if change.kind in _WHOLE and len(effects) > _MANY:
        effects, more = (words[_WHOLE[change.kind]], *effects[:_GRAVEST]), effects[_GRAVEST:]
    return Item(
        change=change.id,
        number=told.number,
        group=_GROUPS.get(change.direction, Group.OTHER),
        place=told.place,
        effects=effects,
        more=more,
        old=told.old,
        new=told.new,
        severity=change.severity,
        direction=change.direction,
        link=sender.links.new,
    )


def _decided(report: Report, told: frozenset[str]) -> Iterator[Decided]:
    for change in report.changes:
        rulings: list[tuple[str | None, Ruling]] = [(None, ruling) for ruling in change.decisions]
        whole = {_made(ruling) for ruling in change.decisions}
        own = [(found.rule, ruling) for found in change.findings for ruling in found.decisions]
        rulings += [(rule, ruling) for rule, ruling in own if _made(ruling) not in whole]
        for rule, ruling in rulings:
            yield Decided(change=change.id, rule=rule, ruling=ruling, told=change.id in told)


def _made(ruling: Ruling) -> tuple[str, str, str, str]:
    """What a decision is known by: one on a whole change stands with its findings too."""
    return ruling.action, ruling.author, ruling.reason, ruling.made


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def provider_of(report: Report) -> str | None:
    """The provider's name as the new version gives it; None where it gives none."""
    found = [party for party in report.new.parties if party.role is Role.PROVIDER]
    name = found[0].name if found else None
    return name if name and name.casefold() not in _PRONOUNS else None


class _Frame:
    """The sentences around the items: which of them stand, by what the plan and the sender say."""

    def __init__(
        self,
        *,
        report: Report,
        plan: NoticePlan,
        sender: Sender,
        words: Mapping[str, str],
        title: str | None,
        provider: str | None,
        items: Sequence[Item],
    ) -> None:
        self.items = items
        self.report, self.plan, self.sender, self.words = report, plan, sender, words
        self.title, self.provider = title, provider

    def key(self, group: str, otherwise: str) -> str:
        """The sentence of a group that names the document, or one that need not where nothing names it."""
        untitled = "untitled" if self.provider else "unnamed"
        return f"{group}.{otherwise if self.title else untitled}"

    def values(self, say_day: Callable[[date], str], effective: date) -> dict[str, str]:
        """What every sentence may name."""
        dated = self.report.old.effective or self.report.old.last_updated
        return {
            "document": self.title or "agreement",
            "provider": self.provider or "",
            "effective": say_day(effective),
            "old_date": say_day(date.fromisoformat(dated)) if dated else "",
            "old_hash": self.report.old.source.sha256[:_HASH],
            "new_hash": self.report.new.source.sha256[:_HASH],
            "rules": self.report.rules_version,
            "last_day": say_day(effective - timedelta(days=1)),
        }

    def sentences(self, aside: int = 0) -> Iterator[tuple[NoticePart, str, dict[str, str]]]:
        """Part, id and values of each sentence, in the order of the parts."""
        yield NoticePart.LEAD, self.key("lead", "dated" if self.provider else "untold"), {}
        if self.items:
            key = "lead.count" if len(self.items) > 1 else "lead.count_one"
            yield NoticePart.LEAD, key, {"count": str(len(self.items)), "parts": ", ".join(self._parts())}
        if self.sender.affected:
            yield NoticePart.AFFECTED, "affected.told", {"affected": self.sender.affected}
        else:
            dated = self.report.old.effective or self.report.old.last_updated
            yield NoticePart.AFFECTED, "affected.default" if dated else "affected.undated", {}
        if self.sender.reason:
            yield NoticePart.REASON, "reason.told", {"reason": self.sender.reason}
        yield from self._stays(aside)
        yield from self._choices()
        yield from self._silence()
        if any(saying.part is Part.RIGHTS for saying in self.plan.sayings):
            yield NoticePart.RIGHTS, "rights.default", {}
        for name in ("new", "old", "redline", "pdf"):
            url = getattr(self.sender.links, name)
            if url:
                yield NoticePart.LINKS, f"links.{name}", {"url": url}
        if self.sender.contact:
            yield NoticePart.CONTACT, "contact.told", {"contact": self.sender.contact}
        yield NoticePart.WHY_YOU, "why_you.default" if self.provider else "why_you.untold", {}
        yield NoticePart.VERSIONS, "versions.both", {}

    def _parts(self) -> Iterator[str]:
        """How many passages become less or more favourable, or change in other ways; what is none is left out."""
        groups = Counter(item.group for item in self.items)
        for group in (Group.ADVERSE, Group.FAVOURABLE, Group.OTHER):
            number = groups[group]
            if number:
                yield filled(self.words[f"parts.{group}" + ("_one" if number == 1 else "")], {"count": str(number)})

    def _stays(self, aside: int) -> Iterator[tuple[NoticePart, str, dict[str, str]]]:
        quiet = sum(not change.material and not change.review for change in self.report.changes)
        if quiet:
            key = "stays.alone" if quiet == len(self.report.changes) else "stays.form"
            yield NoticePart.STAYS, f"{key}_one" if quiet == 1 else key, {"count": str(quiet)}
        if aside:
            yield (
                NoticePart.STAYS,
                "stays.other_plans_one" if aside == 1 else "stays.other_plans",
                {"count": str(aside)},
            )
        yield NoticePart.STAYS, "stays.rest", {}

    def _choices(self) -> Iterator[tuple[NoticePart, str, dict[str, str]]]:
        yield NoticePart.CHOICES, "choices.review", {}
        if self.sender.cancel:
            yield NoticePart.CHOICES, "choices.cancel", {"cancel": self.sender.cancel}
        for choice in self.sender.choices:
            yield NoticePart.CHOICES, "choices.told", {"choice": choice}
        for demand in self.plan.demands:
            key = f"choices.{demand.rule}"
            if demand.rule != AGREEMENT and demand.binds and key in self.words:
                yield NoticePart.CHOICES, key, {}
        if any(demand.rule == AGREEMENT for demand in self.plan.demands):
            for way in self._ways():
                yield NoticePart.CHOICES, f"choices.{way}", {}

    def _ways(self) -> Iterable[str]:
        """How the agreement itself lets a recipient object, each once."""
        found = [promise.objection for promise in promises(self.report.old) if promise.objection]
        return [way for way in dict.fromkeys(found) if f"choices.{way}" in self.words]

    def _silence(self) -> Iterator[tuple[NoticePart, str, dict[str, str]]]:
        if any(saying.part is Part.CONSENT for saying in self.plan.sayings):
            yield NoticePart.SILENCE, "silence.consent", {}
        if any(saying.part is Part.SILENCE for saying in self.plan.sayings):
            yield NoticePart.SILENCE, "silence.silence", {}
        elif any(promise.acceptance == _CONTINUED_USE for promise in promises(self.report.old)):
            yield NoticePart.SILENCE, "silence.continued_use", {}
        else:
            yield NoticePart.SILENCE, "silence.default", {}


def addressed(notice: Notice, name: str, wording: Mapping[str, str] | None = None) -> Notice:
    """The notice with a line that addresses a person by name, before all else; without a name as it is."""
    if not name:
        return notice
    words = wording if wording is not None else catalogue()
    about = tuple(item.change for item in notice.items)
    greeting = Said(part=NoticePart.GREETING, text=filled(words["greeting.named"], {"name": name}), changes=about)
    return replace(notice, sentences=(greeting, *notice.sentences))
