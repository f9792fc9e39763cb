"""From a file of recipients to an outbox: who they are, what each group is told, the messages, the manifest."""

import hashlib
import multiprocessing
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time
from email.utils import format_datetime, parseaddr
from functools import partial
from pathlib import Path
from typing import Any

from corpus.outbox.begun import WORK, State, closed, held, left, opened, tidied
from corpus.outbox.desk import Desk, seated, write_shard
from corpus.outbox.entries import MANIFEST
from corpus.outbox.rows import Recipient
from corpus.outbox.shards import Order, Shard
from corpus.outbox.survey import REFUSED, Survey, survey, told
from corpus.outbox.write import SHARD, write_messages
from novation.api import PROGRAM
from novation.mailing import Group, Key, Mailing, Terms
from renderers.notice.email import NOWHERE
from renderers.notice.merge import Filled, MergeTemplate, fill

__all__ = ["Made", "Survey", "group_lines", "inputs_of", "made_groups", "send_to_outbox"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What an outbox holds when it is done; ``before`` of the messages stood there when the run began."""

    messages: int
    before: int
    state: State


def made_groups(mailing: Mailing, found: Survey[Key]) -> dict[Key, Group]:
    """The groups of the recipients: by version in the order of the series, then country, then plan."""
    versions = list(mailing.versions.known)

    def order(key: Key) -> tuple[int, str, str]:
        return versions.index(key.accepted), key.country or "", key.plan or ""

    return {key: mailing.group(key) for key in sorted(found.groups, key=order)}


def inputs_of(mailing: Mailing, *, name: str, sha256: str, mbox: bool, decisions: str) -> dict[str, Any]:
    """All that decides on the bytes of the outbox, for the manifest and to tell whether a run goes on with another.

    ``name`` and ``sha256`` are those of the list of recipients, ``decisions`` the mark of the files of decisions.
    """
    terms, versions = mailing.terms, mailing.versions
    return {
        "program": PROGRAM,
        "rules_version": terms.settings.catalogue.version,
        "profile": terms.settings.profile,
        "decisions": decisions,
        "versions": {
            name: {"name": each.source.name, "sha256": each.source.sha256, "reader": each.source.reader}
            for name, each in versions.known.items()
        },
        "new_version": versions.new,
        "empty_version": versions.old,
        "recipients": {"name": name, "sha256": sha256},
        "sent": terms.sent.isoformat(),
        "effective": terms.effective.isoformat(),
        "as_of": terms.as_of.isoformat(),
        "regimes": [each.id for each in terms.regimes],
        "answers": [f"{each.condition}={'yes' if each.yes else 'no'}" for each in terms.answers],
        "plans": _digest(repr(terms.settings.plans)),
        "sender": _digest(terms.sender.model_dump_json()),
        "wording": _digest(repr(sorted(terms.wording.items())) if terms.wording else ""),
        "locale": terms.locale,
        "attached_pdf": terms.attach_pdf,
        "kept_as": "mbox" if mbox else "eml",
        "shard": SHARD,
    }


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def group_lines(counts: Mapping[Key, int], groups: Mapping[Key, Group]) -> list[dict[str, Any]]:
    """The groups as the manifest has them: who, how many, under which laws, what they are told and not told."""
    return [
        {
            "group": number,
            "accepted": key.accepted,
            "country": key.country,
            "plan": key.plan,
            "recipients": counts[key],
            "subject": group.notice.subject,
            "regimes": [each.rule for each in group.plan.demands],
            "earliest": group.plan.earliest.isoformat(),
            "conflicts": [each.message for each in group.plan.conflicts],
            "changes": [
                {"change": item.change, "place": item.place, "decisions": _decisions(group, item.change)}
                for item in group.notice.items
            ],
            "set_aside": [{"change": each.change, "whole": each.whole, "because": each.why} for each in group.aside],
            "template": group.template.sha256,
        }
        for number, (key, group) in enumerate(groups.items(), start=1)
    ]


def _decisions(group: Group, change: str) -> list[dict[str, str]]:
    """What people decided on a change and its findings."""
    found = next(each for each in group.report.changes if each.id == change)
    made = [*found.decisions, *(each for finding in found.findings for each in finding.decisions)]
    return [{"action": each.action, "author": each.author, "reason": each.reason} for each in dict.fromkeys(made)]


def send_to_outbox(
    mailing: Mailing,
    recipients: Path,
    outbox: Path,
    *,
    mbox: bool = False,
    workers: int = 1,
    decisions: str = "",
    check: Callable[[Survey[Key], Mapping[Key, Group]], None] = lambda found, groups: None,
    shown: Callable[[int, int], None] = lambda done, all_of_them: None,
) -> tuple[Survey[Key], Mapping[Key, Group], Made]:
    """Write a message for each recipient into the folder ``outbox``, or go on where a run like this broke off.

    ``check`` sees the groups before the first message is written, and may raise; ``shown`` is told how many of how
    many are written.

    Raises:
        OutboxError: if the folder holds something else, or another run is at work in it.
        UnreadableInputError: if the file is none of recipients.
        OSError, sqlite3.Error: if the outbox can't be written; what is written stays, the same call goes on.
    """
    with held(outbox):
        (outbox / WORK).mkdir(exist_ok=True)
        try:
            found = survey(recipients, mailing.key, outbox / WORK)
            groups = made_groups(mailing, found)
            check(found, groups)
            inputs = inputs_of(mailing, name=recipients.name, sha256=found.sha256, mbox=mbox, decisions=decisions)
            state = opened(outbox, inputs)
        except BaseException:
            left(outbox)
            raise
        if state is State.DONE:
            tidied(outbox)
            return found, groups, Made(messages=found.accepted, before=found.accepted, state=state)
        numbers = {key: number for number, key in enumerate(groups, start=1)}
        to = ((each.line, numbers[key], each.name, each.address) for each, key in told_of(recipients, mailing, outbox))
        before: list[int] = []

        def counted(done: int) -> None:
            before.append(done)
            shown(done, found.accepted)

        desk = partial(
            Desk,
            fill=partial(_filled, tuple(group.template for group in groups.values())),
            outbox=outbox,
            work=outbox / WORK,
            stamp=_stamp(mailing.terms) if mbox else None,
        )
        few = found.accepted <= 2 * SHARD
        with _executor(desk, 1 if few else workers) as (executor, write):
            done = write_messages(outbox, to, write, executor, mbox=mbox, workers=1 if few else workers, shown=counted)
        closed(outbox, _mailing(inputs, found, groups, outbox))
    return found, groups, Made(messages=done, before=before[0], state=state)


def told_of(recipients: Path, mailing: Mailing, outbox: Path) -> Iterator[tuple[Recipient, Key]]:
    """The recipients whom the survey in ``outbox`` did not refuse."""
    return told(recipients, mailing.key, outbox / WORK / REFUSED)


def _mailing(
    inputs: Mapping[str, Any], found: Survey[Key], groups: Mapping[Key, Group], outbox: Path
) -> dict[str, Any]:
    digest = hashlib.sha256()
    with (outbox / MANIFEST).open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return {
        "schema_version": "1",
        "inputs": inputs,
        "messages": found.accepted,
        "refused": found.refused,
        "refused_because": found.reasons,
        "groups": group_lines(found.groups, groups),
        "manifest": {"name": MANIFEST, "sha256": digest.hexdigest()},
    }


def _filled(templates: Sequence[MergeTemplate], group: int, name: str, address: str) -> Filled:
    return fill(templates[group - 1], name, address)


def _stamp(terms: Terms) -> str:
    """What follows "From " in an mbox: who sent it, and when, as `asctime` words it."""
    address = parseaddr(terms.sender.address or "")[1] or f"notices@{NOWHERE}"
    weekday, _, month, year, _, _ = format_datetime(datetime.combine(terms.sent, time(12), tzinfo=UTC)).split()
    return f"{address} {weekday.rstrip(',')} {month} {terms.sent.day:2} 12:00:00 {year}"


@contextmanager
def _executor(desk: Callable[[], Desk], workers: int) -> Iterator[tuple[Executor, Callable[[Order], Shard]]]:
    """What runs the writing: this process, or some of their own."""
    if workers == 1:
        yield _Here(), desk().write
        return
    spawned = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(workers, mp_context=spawned, initializer=seated, initargs=(desk,))
    try:
        yield executor, write_shard
    finally:
        executor.shutdown(cancel_futures=True)


class _Here(Executor):
    """An executor that does the work when it is asked for it, in this process."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        made: Future[Any] = Future()
        try:
            made.set_result(fn(*args, **kwargs))
        except Exception as problem:
            made.set_exception(problem)
        return made
