"""`novation notice`."""

from pathlib import Path

import click

from clauses.diagnostics import UnreadableInputError
from novation.cli.console import progress, say
from novation.cli.failures import FindingsFoundError
from novation.cli.mailing import write_mailing
from novation.cli.mailing_options import MailingOptions, mailing_options
from novation.cli.notice_options import NoticeOptions, notice_options
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
@notice_options
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
    terms: NoticeOptions,
    edited: str | None,
    mail: MailingOptions,
    outputs: tuple[str, ...],
) -> None:
    """Write the notice of a change, and check it: every material change is told, and nothing that is none.

    OLD and NEW are two versions. With --recipients each person gets a message of their own, on the change from the
    version that they accepted: the versions are OLD and NEW, or all of a series folder up to the new one (OLD is
    FOLDER@VERSION, there is no NEW).

    Prints the notice as text, then what is wrong with it. Exits with 1 when something is. It states what changed; it
    gives no legal advice. A novation.toml sets severities, parties and the decisions file, as in novation diff.
    """
    from analyzer.notices.regime import RegimeError
    from novation.api import judged, plan
    from novation.notices import checked_text, lint_of, notice, notice_formats, sender_of, wording_of

    if mail.recipients is not None:
        write_mailing(old, new, terms, mail, outputs)
        return
    if new is None:
        raise click.UsageError("Missing argument 'NEW': a series (FOLDER@VERSION) is read with --recipients.")
    paths = checked_paths(outputs, SUFFIXES, inputs=(old, new, terms.sender_file, terms.wording_file, edited))
    try:
        who = sender_of(terms.sender_file, contact=terms.contact, reason=terms.reason, title=terms.title)
        wording = wording_of(terms.wording_file)
    except UnreadableInputError:
        raise
    except ValueError as problem:
        raise click.UsageError(str(problem)) from None
    with progress(f"Comparing {old} and {new}"):
        settings = terms.chosen.settings()
        versions = read_two(old, new, parties=settings.parties)
        report = judged(*versions, settings, terms.as_of)
    try:
        made_plan = plan(report, terms.names, sent=terms.sent, effective=terms.effective, answers=terms.given)
        made = notice(report, made_plan, sender=who, wording=wording, locale=terms.locale)
    except (RegimeError, ValueError) as problem:
        raise click.UsageError(str(problem)) from None
    formats = notice_formats(made, report, sender=who, attach_pdf=terms.attach_pdf)
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
