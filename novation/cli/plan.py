"""`novation plan`."""

from datetime import date, datetime

import click

from analyzer.notices.answers import Answer, AnswerError, answers
from novation.api import judged, plan
from novation.cli.chosen import Chosen
from novation.cli.console import progress, say
from novation.cli.failures import FindingsFoundError
from novation.cli.options import HELP, format_option, output_option, project_options
from novation.cli.outputs import checked_paths, write_all
from novation.cli.reading import read_two
from novation.cli.reports import PLAN_SUFFIXES, plan_formats, terminal_width

EXAMPLES = """\b
Examples:
  novation plan old.md new.md --regime eu-p2b --sent 2026-12-01
  novation plan old.md new.md --regime us-ca-arl --sent 2026-12-01 --effective 2026-12-15
  novation plan old.md new.md --regime eu-p2b --sent 2026-12-01T23:30-08:00 \\
      --zone Europe/Brussels --country BE --answer needs_adaptation=no
"""


@click.command("plan", epilog=EXAMPLES, context_settings=HELP)
@click.argument("old")
@click.argument("new")
@click.option("--regime", "names", multiple=True, metavar="ID", help="A law that binds the notice. May be repeated.")
@click.option(
    "--sent", required=True, metavar="DATE", help="When the notice goes out: 2026-12-01, or with time and zone."
)
@click.option("--effective", metavar="DATE", help="When the changes are to take effect; found conflicts are named.")
@click.option(
    "--channel", "channels", multiple=True, metavar="NAME", help="How it is sent: email, posting, dashboard …"
)
@click.option("--country", metavar="CODE", help="Whose public holidays count, such as BE, US or DE-BY.")
@click.option("--zone", default="UTC", show_default=True, metavar="ZONE", help="The recipients' time zone.")
@click.option(
    "--answer", "given", multiple=True, metavar="NAME=yes|no", help="A person's answer; NAME:CHANGE=yes for one change."
)
@format_option
@output_option(".json, .txt")
@project_options
def command(
    old: str,
    new: str,
    names: tuple[str, ...],
    sent: str,
    effective: str | None,
    channels: tuple[str, ...],
    country: str | None,
    zone: str,
    given: tuple[str, ...],
    form: str,
    outputs: tuple[str, ...],
    chosen: Chosen,
) -> None:
    """Plan the notice of a change: the earliest day, what the message must be and say, what stands in the way.

    OLD is the agreement in force: its own clause on changes binds the notice, beside the regimes that are named. A
    novation.toml sets severities, parties and the decisions file, as in novation diff.
    Exits with 1 when the plan has conflicts. Known regimes: eu-dcd, eu-dsa, eu-eecc, eu-gdpr, eu-p2b, eu-psd2,
    eu-uctd, uk-cra, us-ca-arl, us-ftc, us-reg-z.
    """
    from analyzer.notices.holidays import CountryError
    from analyzer.notices.regime import RegimeError, regime

    paths = checked_paths(outputs, PLAN_SUFFIXES, inputs=(old, new))
    day = _day("--sent", sent, zone)
    planned = _day("--effective", effective, zone) if effective else None
    told = _answers(given)
    try:
        regimes = [regime(name) for name in dict.fromkeys(names)]
    except RegimeError as problem:
        raise click.UsageError(f"--regime: {problem}") from None
    with progress(f"Comparing {old} and {new}"):
        settings = chosen.settings()
        report = judged(*read_two(old, new, parties=settings.parties), settings, chosen.today)
    try:
        made = plan(report, regimes, sent=day, effective=planned, channels=channels, country=country, answers=told)
    except AnswerError as problem:
        raise click.UsageError(f"--answer {problem}") from None
    except CountryError as problem:
        raise click.UsageError(f"--country: {problem}") from None
    write_all(paths, plan_formats(made, report))
    say(str(plan_formats(made, report, terminal_width())[".json" if form == "json" else ".txt"]()))
    if made.conflicts:
        raise FindingsFoundError


def _answers(given: tuple[str, ...]) -> tuple[Answer, ...]:
    try:
        return answers(given)
    except AnswerError as problem:
        raise click.UsageError(f"--answer {problem}") from None


def _day(option: str, words: str, zone: str) -> date:
    """A day as written, or the day that a moment falls on in the recipients' zone."""
    from analyzer.notices.days import day_in

    try:
        if len(words) == len("2026-12-01"):
            return date.fromisoformat(words)
        return day_in(datetime.fromisoformat(words), zone)
    except ValueError as problem:
        why = str(problem) if "zone" in str(problem) else "expected a date such as 2026-12-01."
        raise click.UsageError(f"{option} {words}: {why}") from None
