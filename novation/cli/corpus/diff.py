"""`novation corpus diff`."""

from datetime import date

import click

from analyzer.severity import Severity
from novation.cli.console import progress, say
from novation.cli.corpus.stores import opened, store_option
from novation.cli.failures import FindingsFoundError
from novation.cli.options import HELP, fail_on_option, format_option, output_option
from novation.cli.outputs import checked_paths, write_all
from novation.cli.reports import REPORT_SUFFIXES, for_terminal, report_formats

EXAMPLES = """\b
Examples:
  novation corpus diff Acme@V3 Acme@V7
  novation corpus diff Acme@2024-06-01 Acme -o since-you-signed.html
  novation corpus diff Acme@first Acme@last --format json
"""

SUFFIXES = tuple(each for each in REPORT_SUFFIXES if each not in {".md", ".sarif"})


@click.command("diff", epilog=EXAMPLES, context_settings=HELP)
@click.argument("old")
@click.argument("new")
@format_option
@output_option(", ".join(SUFFIXES))
@fail_on_option
@store_option
def command(old: str, new: str, form: str, outputs: tuple[str, ...], fail_on: str | None, address: str) -> None:
    """Say what changed between any two versions, net: what came and went between them is not told.

    OLD and NEW are versions of one series or of two (SERIES@V3, SERIES@2025-03-01, SERIES@last).
    """
    from corpus.store.find import bytes_of, version_named
    from novation.api import agreement_of, judged
    from novation.settings import load_settings

    paths = checked_paths(outputs, SUFFIXES)
    with opened(address) as store:
        versions = [version_named(store, each) for each in (old, new)]
        data = [bytes_of(store, each.key.text) for each in versions]
    files = [f"{each.day}.{each.key.form}" if each.key.form else each.day for each in versions]
    with progress(f"Comparing {versions[0].name} and {versions[1].name}"):
        before, after = (agreement_of(each, name) for each, name in zip(data, files, strict=True))
        report = judged(before, after, load_settings(), date.today())  # noqa: DTZ011 - the reader's own day
    formats = report_formats(report)
    write_all(paths, formats)
    say(str(formats[".json"]()) if form == "json" else for_terminal(report))
    if fail_on and report.verdict.unwaived.reaches(Severity(fail_on)):
        raise FindingsFoundError
