"""`novation demo`."""

from pathlib import Path

import click

from novation.api import agreement_of, compare
from novation.cli.console import progress, say
from novation.cli.options import HELP
from novation.cli.outputs import write_all
from novation.cli.reports import for_terminal, report_formats

EXAMPLES = """\b
Examples:
  novation demo
  novation demo -o reports
"""

FILES = ("report.html", "report.pdf", "report.json")


@click.command("demo", epilog=EXAMPLES, context_settings=HELP)
@click.option("-o", "--output", "folder", default=".", metavar="DIR", help="Where to write; made if missing.")
def command(folder: str) -> None:
    """Compare the two versions of the sample agreement and write the reports.

    The sample was written for this project: an API provider's terms with thirty amendments. Writes report.html,
    report.pdf and report.json.
    """
    from corpus.samples import demo_versions

    place = Path(folder)
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise click.UsageError(f"-o {place}: can't be made: {problem.strerror}.") from None
    with progress("Comparing the two versions of the sample"):
        old, new = (agreement_of(version.read_bytes(), version.name) for version in demo_versions())
        report = compare(old, new)
        formats = report_formats(report)
    write_all([place / name for name in FILES], formats)
    say(for_terminal(report))
