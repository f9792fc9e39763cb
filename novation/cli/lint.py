"""`novation lint`."""

import click

from analyzer.severity import Severity
from novation.api import proofread
from novation.cli.chosen import Chosen
from novation.cli.console import progress, say
from novation.cli.failures import FindingsFoundError
from novation.cli.files import NamedText
from novation.cli.machine import LINT_FORMATS, LINT_SUFFIXES, SUFFIX, lint_formats
from novation.cli.options import HELP, fail_on_option, format_option_of, output_option, project_options
from novation.cli.outputs import checked_paths, write_all
from novation.cli.party_names import warn_of_strangers
from novation.cli.reading import read_agreement
from novation.cli.reports import terminal_width

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
@format_option_of(LINT_FORMATS)
@output_option(", ".join(LINT_SUFFIXES))
@fail_on_option
@project_options
def command(
    file: str,
    against: str | None,
    every: bool,
    form: str,
    outputs: tuple[str, ...],
    fail_on: str | None,
    chosen: Chosen,
) -> None:
    """Proofread one version.

    FILE is plain text, Markdown, HTML, Word or PDF; - is standard input. Finds references that lead nowhere, terms
    that are not defined or never used, numbers that are missing or twice, and other slips of the pen. Defects are set
    aside by fingerprint in novation.toml or a decisions file; what is set aside is shown as waived.
    """
    paths = checked_paths(outputs, LINT_SUFFIXES, inputs=(file, against))
    with progress(f"Reading {file}"):
        settings = chosen.settings()
        text = NamedText(name=file, agreement=read_agreement(file, parties=settings.parties))
        warn_of_strangers(settings, text.agreement)
        old = None if against is None else read_agreement(against, parties=settings.parties)
        findings, stale = proofread(text.agreement, settings, chosen.today, against=old, every=every)
    write_all(paths, lint_formats(text, findings, stale))
    say(str(lint_formats(text, findings, stale, terminal_width())[SUFFIX[form]]()))
    level = Severity(fail_on) if fail_on else settings.fail_on
    worst = [found.severity for found in findings if not found.waived] + [Severity.LOW for _ in stale]
    if any(severity.reaches(level) for severity in worst):
        raise FindingsFoundError
