"""`novation notice`."""

from datetime import date
from pathlib import Path

import click

from novation.cli.console import progress, say
from novation.cli.failures import FindingsFoundError
from novation.cli.mailing import Asked, MailingOptions, mailing_options, write_mailing
from novation.cli.options import HELP
from novation.cli.outputs import checked_paths, write_all
from novation.cli.reading import read_two

EXAMPLES = """\b
Examples:
  novation notice old.md new.md --effective 2027-01-15 --sent 2026-12-01 \\
      --sender sender.toml -o notice.eml -o notice.html -o dates.ics
  novation notice old.md new.md --effective 2027-01-15 --sent 2026-12-01 \\
      --contact legal@example.org --regime eu-p2b
  novation notice old.md new.md --effective 2027-01-15 --sent 2026-12-01 \\
      --sender sender.toml --check edited.txt
  novation notice terms/@2026-12-01 --effective 2027-02-15 --sent 2026-12-01 \\
      --sender sender.toml --recipients people.csv --dry-run
  novation notice terms/@2026-12-01 --effective 2027-02-15 --sent 2026-12-01 \\
      --sender sender.toml --recipients people.csv -o outbox/
"""

SUFFIXES = (".banner.html", ".card.html", ".eml", ".html", ".ics", ".json", ".md", ".txt")


@click.command("notice", epilog=EXAMPLES, context_settings=HELP)
@click.argument("old")
@click.argument("new", required=False)
@click.option("--effective", required=True, metavar="DATE", help="When the changes take effect: 2027-01-15.")
@click.option("--sent", required=True, metavar="DATE", help="When the notice goes out: 2026-12-01.")
@click.option("--regime", "names", multiple=True, metavar="ID", help="A law that binds the notice (see novation plan).")
@click.option(
    "--sender", "sender_file", metavar="FILE", help="TOML with name, address, contact, reason, links, choices."
)
@click.option("--contact", metavar="WORDS", help="Whom to ask; stands over the sender file.")
@click.option("--reason", metavar="WORDS", help="Why the terms change; stands over the sender file.")
@click.option("--wording", "wording_file", metavar="FILE", help="TOML with sentences that replace the built-in ones.")
@click.option("--locale", default="en-GB", show_default=True, metavar="CODE", help="How days are written.")
@click.option("--attach-pdf", is_flag=True, help="Attach the comparison as a PDF to the e-mail.")
@click.option(
    "--check", "edited", metavar="FILE", help="Check this edited notice (.txt, .html or .eml) instead of making one."
)
@mailing_options
@click.option(
    "-o",
    "--output",
    "outputs",
    metavar="FILE",
    multiple=True,
    help=f"Write FILE; its ending says what: {', '.join(SUFFIXES)}. With --recipients: the folder to write to.",
)
def command(
    old: str,
    new: str | None,
    effective: str,
    sent: str,
    names: tuple[str, ...],
    sender_file: str | None,
    contact: str | None,
    reason: str | None,
    wording_file: str | None,
    locale: str,
    attach_pdf: bool,
    edited: str | None,
    mail: MailingOptions,
    outputs: tuple[str, ...],
) -> None:
    """Write the notice of a change, and check it: every material change is told, and nothing that is none.

    OLD and NEW are two versions. With --recipients each person gets a message of their own, on the change from the
    version that they accepted: the versions are OLD and NEW, or all of a series folder up to the new one (OLD is
    FOLDER@VERSION, there is no NEW).

    Prints the notice as text, then what is wrong with it. Exits with 1 when something is. It states what changed; it
    gives no legal advice.
    """
    from analyzer.notices.regime import RegimeError
    from analyzer.notices.sender import SenderError
    from analyzer.notices.wording.catalogue import WordingError
    from novation.api import judged, plan
    from novation.notices import checked_text, lint_of, notice, notice_formats, sender_of, wording_of

    if mail.recipients is not None:
        asked = Asked(
            old=old,
            new=new,
            effective=_day("--effective", effective),
            sent=_day("--sent", sent),
            names=names,
            sender_file=sender_file,
            contact=contact,
            reason=reason,
            wording_file=wording_file,
            locale=locale,
            attach_pdf=attach_pdf,
            outputs=outputs,
            mail=mail,
        )
        write_mailing(asked)
        return
    if new is None:
        raise click.UsageError("Missing argument 'NEW': a series (FOLDER@VERSION) is read with --recipients.")
    paths = checked_paths(outputs, SUFFIXES, inputs=(old, new, sender_file, wording_file, edited))
    try:
        who = sender_of(sender_file, contact=contact, reason=reason)
        wording = wording_of(wording_file)
    except (SenderError, WordingError) as problem:
        raise click.UsageError(str(problem)) from None
    with progress(f"Comparing {old} and {new}"):
        settings = mail.chosen.settings()
        days = _day("--sent", sent), _day("--effective", effective)
        versions = read_two(old, new, parties=settings.parties)
        # The same inputs give the same notice: decisions expire by the day it goes out, not by today.
        report = judged(*versions, settings, mail.chosen.as_of or days[0])
    try:
        made_plan = plan(report, names, sent=days[0], effective=days[1], answers=mail.given)
        made = notice(report, made_plan, sender=who, wording=wording, locale=locale)
    except (RegimeError, ValueError) as problem:
        raise click.UsageError(str(problem)) from None
    formats = notice_formats(made, report, sender=who, attach_pdf=attach_pdf)
    with progress("Writing"):
        write_all(paths, formats)
    text = checked_text(Path(edited)) if edited else str(formats[".txt"]())
    if not edited:
        say(f"Subject: {made.subject}\n\n{text.rstrip()}")
    faults = lint_of(text, made, made_plan)
    for fault in faults:
        click.echo(f"{fault.fault}: {fault.message}", err=True)
    for conflict in made_plan.conflicts:
        click.echo(f"conflict: {conflict.message}", err=True)
    if faults or made_plan.conflicts:
        raise FindingsFoundError


def _day(option: str, words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise click.UsageError(f"{option} {words}: expected a date such as 2026-12-01.") from None
