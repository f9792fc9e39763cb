"""`novation diff`."""

import click

from analyzer.severity import Severity
from novation.api import judged
from novation.cli.chosen import Chosen
from novation.cli.console import progress, say
from novation.cli.failures import FindingsFoundError
from novation.cli.files import NamedText
from novation.cli.looks import Look, look_options
from novation.cli.machine import REPORT_FORMATS, SUFFIX, machine_formats
from novation.cli.options import HELP, fail_on_option, format_option_of, output_option, project_options
from novation.cli.outputs import checked_paths, write_all
from novation.cli.party_names import warn_of_strangers
from novation.cli.reading import read_two, word_file
from novation.cli.reports import REPORT_SUFFIXES, for_terminal, report_formats, untracked_edits

EXAMPLES = """\b
Examples:
  novation diff terms-2024.md terms-2025.md
  novation diff old.html new.html -o report.html -o report.pdf
  novation diff sent.docx returned.docx --tracked
  novation diff old.txt new.txt --format json --fail-on high
  novation diff old.md new.md --profile saas-b2b --format markdown
  git show HEAD~1:terms.md | novation diff - terms.md
"""


@click.command("diff", epilog=EXAMPLES, context_settings=HELP)
@click.argument("old")
@click.argument("new")
@format_option_of(REPORT_FORMATS)
@output_option(", ".join(REPORT_SUFFIXES))
@fail_on_option
@look_options
@click.option(
    "--tracked",
    is_flag=True,
    help="OLD was sent, NEW came back (Word): name every edit that is not marked as a tracked change.",
)
@project_options
def command(
    old: str,
    new: str,
    form: str,
    outputs: tuple[str, ...],
    fail_on: str | None,
    look: Look,
    tracked: bool,
    chosen: Chosen,
) -> None:
    """Say what changed between two versions, what is material, and whom it favours.

    OLD and NEW are plain text, Markdown, HTML, Word or PDF, also one of each; - is standard input. Every format is
    written from the one comparison. A novation.toml sets severities, parties, watched words, house rules and
    the decisions file; docs/profiles.md says how.
    """
    paths = checked_paths(outputs, REPORT_SUFFIXES, inputs=(old, new))
    if tracked and (word_file(old) is None or word_file(new) is None):
        raise click.UsageError("--tracked needs two Word files (.docx): only they have tracked changes.")
    with progress(f"Comparing {old} and {new}"):
        settings = chosen.settings()
        before, after = read_two(old, new, "rejected" if tracked else "accepted", parties=settings.parties)
        warn_of_strangers(settings, before, after)
        report = judged(before, after, settings, chosen.today)
        files = NamedText(name=old, agreement=before), NamedText(name=new, agreement=after)
        words = report_formats(report, look, (word_file(old), word_file(new)))
        formats = {**words, **machine_formats(report, files, settings.catalogue)}
    write_all(paths, formats)
    if form == "text":
        say(untracked_edits(report) if tracked else for_terminal(report))
    else:
        say(str(formats[SUFFIX[form]]()))
    level = Severity(fail_on) if fail_on else settings.fail_on
    if report.verdict.unwaived.reaches(level):
        raise FindingsFoundError
