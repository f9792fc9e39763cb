"""`novation diff`."""

import click

from analyzer.severity import Severity
from novation.api import compare
from novation.cli.console import progress, say
from novation.cli.failures import FindingsFoundError
from novation.cli.looks import Look, look_options
from novation.cli.options import HELP, fail_on_option, format_option, output_option
from novation.cli.outputs import checked_paths, write_all
from novation.cli.reading import read_two
from novation.cli.reports import REPORT_SUFFIXES, for_terminal, report_formats

EXAMPLES = """\b
Examples:
  novation diff terms-2024.md terms-2025.md
  novation diff old.html new.html -o report.html -o report.pdf
  novation diff old.txt new.txt --format json --fail-on high
  git show HEAD~1:terms.md | novation diff - terms.md
"""


@click.command("diff", epilog=EXAMPLES, context_settings=HELP)
@click.argument("old")
@click.argument("new")
@format_option
@output_option(", ".join(REPORT_SUFFIXES))
@fail_on_option
@look_options
def command(old: str, new: str, form: str, outputs: tuple[str, ...], fail_on: str | None, look: Look) -> None:
    """Say what changed between two versions, what is material, and whom it favours.

    OLD and NEW are plain text, Markdown, HTML, Word or PDF, also one of each; - is standard input. Every format is
    written from the one comparison.
    """
    paths = checked_paths(outputs, REPORT_SUFFIXES)
    with progress(f"Comparing {old} and {new}"):
        report = compare(*read_two(old, new))
        formats = report_formats(report, look)
    write_all(paths, formats)
    say(str(formats[".json"]()) if form == "json" else for_terminal(report))
    if fail_on and report.verdict.severity.rank >= Severity(fail_on).rank:
        raise FindingsFoundError
