"""`novation parse`."""

import click

from novation.cli.console import progress, say, say_parts
from novation.cli.looks import Look, look_options
from novation.cli.options import HELP, format_option, output_option, revisions_option
from novation.cli.outputs import checked_paths, write_all
from novation.cli.reading import read_agreement
from novation.cli.reports import AGREEMENT_SUFFIXES, agreement_formats, terminal_width

EXAMPLES = """\b
Examples:
  novation parse terms.md
  novation parse terms.html --format json
  novation parse terms.txt -o terms.json
  novation parse terms.md -o terms.html -o terms.pdf -o terms.xml
  curl -s https://example.com/terms | novation parse -
"""


@click.command("parse", epilog=EXAMPLES, context_settings=HELP)
@click.argument("file")
@format_option
@output_option(", ".join(AGREEMENT_SUFFIXES))
@revisions_option
@look_options
def command(file: str, form: str, outputs: tuple[str, ...], revisions: str, look: Look) -> None:
    """Read one version into its clauses and facts.

    FILE is plain text, Markdown, HTML, Word or PDF; - is standard input. Prints an overview, or with --format json the
    whole agreement: clauses, definitions, references, obligations and more, each with its place in the text.
    """
    paths = checked_paths(outputs, AGREEMENT_SUFFIXES, inputs=(file,))
    with progress(f"Reading {file}"):
        agreement = read_agreement(file, revisions)
    write_all(paths, agreement_formats(agreement, look=look))
    if form == "json":
        from renderers.json import parts

        say_parts(parts(agreement))  # of a long text far more than the words: never held whole
    else:
        say(str(agreement_formats(agreement, terminal_width())[".txt"]()))
