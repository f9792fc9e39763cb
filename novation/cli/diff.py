"""`novation diff`."""

import click

from analyzer.severity import Severity
from novation.api import compare
from novation.cli.console import progress, say
from novation.cli.failures import FindingsFoundError
from novation.cli.looks import Look, look_options
from novation.cli.options import HELP, fail_on_option, format_option, output_option
from novation.cli.outputs import checked_paths, write_all
from novation.cli.reading import read_two, word_file
from novation.cli.reports import REPORT_SUFFIXES, for_terminal, report_formats, untracked_edits

EXAMPLES = """\b
Examples:
  novation diff terms-2024.md terms-2025.md
  novation diff old.html new.html -o report.html -o report.pdf
  novation diff sent.docx returned.docx --tracked
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
@click.option(
    "--tracked",
    is_flag=True,
    help="OLD was sent, NEW came back (Word): name every edit that is not marked as a tracked change.",
)
def command(
    old: str, new: str, form: str, outputs: tuple[str, ...], fail_on: str | None, look: Look, tracked: bool
) -> None:
    """Say what changed between two versions, what is material, and whom it favours.

    OLD and NEW are plain text, Markdown, HTML, Word or PDF, also one of each; - is standard input. Every format is
    written from the one comparison.
    """
    paths = checked_paths(outputs, REPORT_SUFFIXES)
    if tracked and (word_file(old) is None or word_file(new) is None):
        raise click.UsageError("--tracked needs two Word files (.docx): only they have tracked changes.")
    with progress(f"Comparing {old} and {new}"):
        report = compare(*read_two(old, new, "rejected" if tracked else "accepted"))
        formats = report_formats(report, look, (word_file(old), word_file(new)))
    write_all(paths, formats)
    if form == "json":
        say(str(formats[".json"]()))
    else:
        say(untracked_edits(report) if tracked else for_terminal(report))
    if fail_on and report.verdict.severity.rank >= Severity(fail_on).rank:
        raise FindingsFoundError
