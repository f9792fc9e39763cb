"""`novation notice --recipients`: a message for each recipient."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import update_wrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from novation.cli.chosen import Chosen
from novation.cli.console import progress, say
from novation.cli.failures import FindingsFoundError
from novation.cli.options import project_options

if TYPE_CHECKING:
    from novation.mailing import Group, Key, Mailing
    from novation.outbox import Made, Survey

F = TypeVar("F", bound=Callable[..., Any])
SHOWN = 40  # groups of which the dry run prints the numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class MailingOptions:
    """The options of `mailing_options`."""

    recipients: str | None
    mbox: bool
    dry_run: bool
    jobs: int
    despite_conflicts: bool
    given: tuple[str, ...]
    chosen: Chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What `novation notice --recipients` was asked to do."""

    old: str
    new: str | None
    effective: date
    sent: date
    names: tuple[str, ...]
    sender_file: str | None
    contact: str | None
    reason: str | None
    wording_file: str | None
    locale: str
    attach_pdf: bool
    outputs: tuple[str, ...]
    mail: MailingOptions


def mailing_options(function: F) -> F:
    """The options of a mailing, given to the command as one `mail`."""

    def command(
        *args: Any,
        recipients: str | None,
        mbox: bool,
        dry_run: bool,
        jobs: int,
        despite_conflicts: bool,
        given: tuple[str, ...],
        chosen: Chosen,
        **kwargs: Any,
    ) -> Any:
        mail = MailingOptions(
            recipients=recipients,
            mbox=mbox,
            dry_run=dry_run,
            jobs=jobs,
            despite_conflicts=despite_conflicts,
            given=given,
            chosen=chosen,
        )
        return function(*args, mail=mail, **kwargs)

    options = (
        click.option(
            "--recipients",
            metavar="FILE",
            help="CSV or JSON Lines with address, name, language, country, plan, accepted version: one message each.",
        ),
        click.option("--mbox", is_flag=True, help="With --recipients: one mbox instead of .eml files in folders."),
        click.option(
            "--dry-run", is_flag=True, help="With --recipients: only count, by group; -o gets a sample of each group."
        ),
        click.option(
            "--jobs",
            type=click.IntRange(1, 64),
            default=os.cpu_count() or 1,
            show_default="one a core",
            metavar="N",
            help="With --recipients: how many processes write.",
        ),
        click.option(
            "--despite-conflicts", is_flag=True, help="With --recipients: write although a law or clause is broken."
        ),
        click.option(
            "--answer", "given", multiple=True, metavar="NAME=yes|no", help="A person's answer (see novation plan)."
        ),
        project_options,
    )
    wrapped: Any = update_wrapper(command, function)
    for option in reversed(options):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[no-any-return]


def write_mailing(asked: Asked) -> None:
    """Count the recipients or write their messages, and say what came of it."""
    from novation.outbox import send_to_outbox

    recipients = Path(asked.mail.recipients or "")
    if not recipients.is_file():
        raise click.UsageError(f"--recipients {recipients}: there is no such file.")
    if len(asked.outputs) > 1 or not (asked.outputs or asked.mail.dry_run):
        raise click.UsageError("--recipients needs one -o: the folder to write to.")
    mailing, decisions = _mailing(asked)
    for name in mailing.unmatched():
        click.echo(
            f"novation: the project's file names {name!r} for plans; the new version has no such clause.", err=True
        )
    if asked.mail.dry_run:
        _count(asked, mailing, recipients)
        return
    outbox = Path(asked.outputs[0])

    def check(found: "Survey[Key]", groups: "Mapping[Key, Group]") -> None:
        _say_faults(groups)
        if any(group.faults for group in groups.values()):
            raise FindingsFoundError
        if any(group.plan.conflicts for group in groups.values()) and not asked.mail.despite_conflicts:
            click.echo("Nothing was written; --despite-conflicts writes it nevertheless.", err=True)
            raise FindingsFoundError

    with _failures(outbox), progress(f"Writing {outbox}"):
        found, groups, made = send_to_outbox(
            mailing,
            recipients,
            outbox,
            mbox=asked.mail.mbox,
            workers=asked.mail.jobs,
            decisions=decisions,
            check=check,
        )
    say(_counted(found, groups, _came(outbox, made)))
    if any(group.plan.conflicts for group in groups.values()):
        raise FindingsFoundError


def _came(outbox: Path, made: "Made") -> str:
    from corpus.outbox.begun import State

    if made.state is State.DONE:
        return f"{outbox} is complete already: {made.messages:,} messages."
    if made.before:
        return f"{outbox}: {made.messages:,} messages; {made.before:,} of them stood there already."
    return f"{outbox}: {made.messages:,} messages."


def _mailing(asked: Asked) -> "tuple[Mailing, str]":
    """The mailing that was asked for, and what the files of its decisions are known by."""
    from analyzer.notices.answers import AnswerError, answers
    from analyzer.notices.regime import RegimeError, regime
    from analyzer.notices.sender import SenderError
    from analyzer.notices.wording.catalogue import WordingError
    from novation.mailing import Mailing, Terms, versions_of
    from novation.notices import sender_of, wording_of
    from renderers.notice.days import day_words
    from renderers.notice.email import sender_address

    try:
        who = sender_of(asked.sender_file, contact=asked.contact, reason=asked.reason)
        if who.address is None:
            raise click.UsageError("--recipients: a message has a sender: give --sender a file with an address.")
        sender_address(who.address)
        wording = wording_of(asked.wording_file)
        given = answers(asked.mail.given)
        regimes = tuple(regime(name) for name in dict.fromkeys(asked.names))
        day_words(asked.locale)
    except AnswerError as problem:
        raise click.UsageError(f"--answer {problem}") from None
    except (SenderError, WordingError, RegimeError, ValueError) as problem:
        raise click.UsageError(str(problem)) from None
    settings = asked.mail.chosen.settings()
    with progress("Reading the versions"):
        versions = versions_of(
            Path(asked.old) if asked.new else asked.old, Path(asked.new) if asked.new else None, settings
        )
    terms = Terms(
        sent=asked.sent,
        effective=asked.effective,
        sender=who,
        regimes=regimes,
        answers=given,
        settings=settings,
        # The same inputs give the same messages: decisions expire by the day of the notice, not by today.
        as_of=asked.mail.chosen.as_of or asked.sent,
        wording=wording,
        locale=asked.locale,
        attach_pdf=asked.attach_pdf,
    )
    try:
        return Mailing(versions=versions, terms=terms), asked.mail.chosen.decisions_mark()
    except AnswerError as problem:
        raise click.UsageError(f"--answer: {problem}") from None


def _count(asked: Asked, mailing: "Mailing", recipients: Path) -> None:
    """The dry run: who would be told what; a sample of each group where a folder is named."""
    import tempfile

    from corpus.outbox.survey import survey
    from novation.outbox import made_groups
    from renderers.notice.merge import fill

    folder = Path(asked.outputs[0]) if asked.outputs else None
    with tempfile.TemporaryDirectory(prefix="novation-") as work, progress("Counting"):
        found = survey(recipients, mailing.key, Path(work))
        refused = (Path(work) / "refused.csv").read_bytes() if folder else b""
    groups = made_groups(mailing, found)
    if folder:
        with _failures(folder):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "refused.csv").write_bytes(refused)
            for number, (key, group) in enumerate(groups.items(), start=1):
                first = found.first[key]
                content = fill(group.template, first.name, first.address).content
                (folder / f"group-{number:02}.eml").write_bytes(content)
    say(_counted(found, groups, f"Nothing is written but samples: {found.accepted:,} messages would be."))
    _say_faults(groups)
    if any(group.faults or group.plan.conflicts for group in groups.values()):
        raise FindingsFoundError


def _counted(found: "Survey[Key]", groups: "Mapping[Key, Group]", opening: str) -> str:
    """The numbers by group, and why rows were refused."""
    lines = [opening, ""]
    table = [("group", "accepted", "country", "plan", "messages", "changes", "not told")]
    for number, (key, group) in enumerate(groups.items(), start=1):
        cells = (key.accepted, key.country or "-", key.plan or "-", f"{found.groups[key]:,}")
        table.append((str(number), *cells, str(len(group.notice.items)), str(len(group.aside))))
    widths = [max(len(row[at]) for row in table) for at in range(len(table[0]))]
    lines += [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in table[: SHOWN + 1]
    ]
    if len(table) > SHOWN + 1:
        lines.append(f"… and {len(table) - SHOWN - 1} more groups; mailing.json has them all.")
    others = {language: count for language, count in found.languages.items() if language not in {"", "en"}}
    if others:
        counts = ", ".join(f"{language} {count:,}" for language, count in sorted(others.items())[:SHOWN])
        lines += ["", f"The notice is in English; another language is named by: {counts}."]
    lines += ["", f"{found.refused:,} rows are refused{' (refused.csv names them):' if found.refused else '.'}"]
    lines += [f"  {count:,}: {reason}" for reason, count in found.reasons.items()]
    return "\n".join(lines)


def _say_faults(groups: "Mapping[Key, Group]") -> None:
    """What is wrong, on standard error; the same fault of several groups once, with their numbers."""
    found: dict[str, list[int]] = {}
    for number, group in enumerate(groups.values(), start=1):
        for fault in group.faults:
            found.setdefault(f"{fault.fault}: {fault.message}", []).append(number)
        for conflict in group.plan.conflicts:
            found.setdefault(f"conflict: {conflict.message}", []).append(number)
    for message, numbers in found.items():
        some = ", ".join(str(number) for number in numbers[:8]) + (" …" if len(numbers) > 8 else "")
        click.echo(f"{message} (group {some})", err=True)


@contextmanager
def _failures(folder: Path) -> Iterator[None]:
    """What keeps an outbox from being written, as one sentence.

    Raises:
        click.ClickException: with that sentence.
    """
    import errno
    import sqlite3

    from corpus.outbox.begun import OutboxError

    again = "what is written stays: run the same command again, and it goes on from there."
    try:
        yield
    except OutboxError as problem:
        raise click.ClickException(str(problem)) from None
    except OSError as problem:
        if problem.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise click.ClickException(f"{folder}: the disk is full; make room; {again}") from None
        raise click.ClickException(f"{folder}: can't be written: {problem.strerror}; {again}") from None
    except sqlite3.OperationalError as problem:
        full = "full" in str(problem)
        why = "the disk is full; make room" if full else "can't be written"
        raise click.ClickException(f"{folder}: {why}; {again}") from None
    except KeyboardInterrupt:
        click.echo(f"novation: {folder}: {again}", err=True)
        raise
