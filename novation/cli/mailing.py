"""`novation notice --recipients`: a message for each recipient."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from clauses.diagnostics import UnreadableInputError
from novation.cli.console import progress, say
from novation.cli.failures import FindingsFoundError
from novation.cli.mailing_options import MailingOptions
from novation.cli.mailing_words import counted, say_faults
from novation.cli.notice_options import NoticeOptions

if TYPE_CHECKING:
    from analyzer.project.settings import ProjectFiles
    from novation.mailing import Group, Key, Mailing
    from novation.outbox import Made, Survey


def write_mailing(
    old: str, new: str | None, terms: NoticeOptions, mail: MailingOptions, outputs: tuple[str, ...]
) -> None:
    """Count the recipients or write their messages, and say what came of it."""
    from novation.decided import decisions_mark
    from novation.outbox import send_to_outbox

    recipients = Path(mail.recipients or "")
    if not recipients.is_file():
        raise click.UsageError(f"--recipients {recipients}: there is no such file.")
    if len(outputs) > 1 or not (outputs or mail.dry_run):
        raise click.UsageError("--recipients needs one -o: the folder to write to.")
    mailing, files = asked_mailing(old, new, terms)
    decisions = decisions_mark([each.content for each in files.decisions])
    for name in mailing.unmatched():
        click.echo(
            f"novation: the project's file names {name!r} for plans; the new version has no such clause.", err=True
        )
    if mail.dry_run:
        _count(mailing, recipients, Path(outputs[0]) if outputs else None)
        return
    outbox = Path(outputs[0])

    def check(found: "Survey[Key]", groups: "Mapping[Key, Group]") -> None:
        say_faults(groups)
        if any(group.faults for group in groups.values()):
            raise FindingsFoundError
        if any(group.plan.conflicts for group in groups.values()) and not mail.despite_conflicts:
            click.echo("Nothing was written; --despite-conflicts writes it nevertheless.", err=True)
            raise FindingsFoundError

    with _failures(outbox), progress(f"Writing {outbox}"):
        found, groups, made = send_to_outbox(
            mailing,
            recipients,
            outbox,
            mbox=mail.mbox,
            workers=mail.jobs,
            decisions=decisions,
            check=check,
        )
    say(counted(found, groups, _came(outbox, made)))
    if any(group.plan.conflicts for group in groups.values()):
        raise FindingsFoundError


def _came(outbox: Path, made: "Made") -> str:
    from corpus.outbox.begun import State

    if made.state is State.DONE:
        return f"{outbox} is complete already: {made.messages:,} messages."
    if made.before:
        return f"{outbox}: {made.messages:,} messages; {made.before:,} of them stood there already."
    return f"{outbox}: {made.messages:,} messages."


def asked_mailing(
    old: str, new: str | None, terms: NoticeOptions, *, to_send: bool = True
) -> "tuple[Mailing, ProjectFiles]":
    """The mailing that was asked for, and the files of its settings. What is ``to_send`` has a sender's address."""
    from analyzer.notices.answers import AnswerError, answers
    from analyzer.notices.regime import RegimeError, regime
    from novation.mailing import Mailing, Terms
    from novation.notices import sender_of, wording_of
    from novation.recipe import named_simply, simple_settings
    from novation.versions import versions_of
    from renderers.notice.days import day_words
    from renderers.notice.email import sender_address

    try:
        who = sender_of(terms.sender_file, contact=terms.contact, reason=terms.reason, title=terms.title)
        if who.address is None and to_send:
            raise click.UsageError("--recipients: a message has a sender: give --sender a file with an address.")
        if who.address is not None:
            sender_address(who.address)
        wording = wording_of(terms.wording_file)
        given = answers(terms.given)
        regimes = tuple(regime(name) for name in dict.fromkeys(terms.names))
        day_words(terms.locale)
    except AnswerError as problem:
        raise click.UsageError(f"--answer {problem}") from None
    except UnreadableInputError:
        raise
    except (RegimeError, ValueError) as problem:
        raise click.UsageError(str(problem)) from None
    terms.chosen.settings()  # says what is wrong with the files under the names that the user knows
    files, profile = terms.chosen.files()
    files = named_simply(files)
    settings = simple_settings(files, profile)
    with progress("Reading the versions"):
        versions = versions_of(Path(old) if new else old, Path(new) if new else None, settings)
    known = Terms(
        sent=terms.sent,
        effective=terms.effective,
        sender=who,
        regimes=regimes,
        answers=given,
        settings=settings,
        as_of=terms.as_of,
        wording=wording,
        locale=terms.locale,
        attach_pdf=terms.attach_pdf,
    )
    try:
        return Mailing(versions=versions, terms=known), files
    except AnswerError as problem:
        raise click.UsageError(f"--answer: {problem}") from None


def _count(mailing: "Mailing", recipients: Path, folder: Path | None) -> None:
    """The dry run: who would be told what; a sample of each group where a folder is named."""
    import tempfile

    from corpus.outbox.survey import survey
    from novation.outbox import made_groups
    from renderers.notice.merge import fill

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
    say(counted(found, groups, f"Nothing is written but samples: {found.accepted:,} messages would be."))
    say_faults(groups)
    if any(group.faults or group.plan.conflicts for group in groups.values()):
        raise FindingsFoundError


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
