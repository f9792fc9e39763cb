"""`novation lint`."""

import click

from analyzer.severity import Severity
from novation.api import lint
from novation.cli.console import progress, say
from novation.cli.failures import FindingsFoundError
from novation.cli.options import HELP, fail_on_option, format_option, output_option
from novation.cli.outputs import checked_paths, write_all
from novation.cli.reading import read_agreement
from novation.cli.reports import LINT_SUFFIXES, lint_formats, terminal_width

EXAMPLES = """\b
Examples:
  novation lint terms.md
  novation lint terms.md --format json --fail-on medium
  novation lint new.docx --against old.docx
  novation lint terms.html --all -o defects.txt
"""


@click.command("lint", epilog=EXAMPLES, context_settings=HELP)
@click.argument("file")
@click.option("--against", metavar="OLD", help="Show only what FILE brings that the older version OLD had not.")
@click.option("--all", "every", is_flag=True, help="Run every check, those too that are off by default.")
@format_option
@output_option(", ".join(LINT_SUFFIXES))
@fail_on_option
def command(
    file: str, against: str | None, every: bool, form: str, outputs: tuple[str, ...], fail_on: str | None
) -> None:
    """Proofread one version.

    FILE is plain text, Markdown, HTML, Word or PDF; - is standard input. Finds references that lead nowhere, terms that
    are not defined or never used, numbers that are missing or twice, and other slips of the pen.
    """
    paths = checked_paths(outputs, LINT_SUFFIXES)
    with progress(f"Reading {file}"):
        agreement = read_agreement(file)
        old = None if against is None else read_agreement(against)
        findings = lint(agreement, against=old, every=every)
    write_all(paths, lint_formats(agreement, findings))
    formats = lint_formats(agreement, findings, terminal_width())
    say(str(formats[".json" if form == "json" else ".txt"]()))
    if fail_on and any(found.severity.rank >= Severity(fail_on).rank for found in findings):
        raise FindingsFoundError
