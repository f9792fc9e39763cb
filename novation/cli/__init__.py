"""The command line. Importing this module stays cheap: a command's own file is imported when it runs."""

import gc
from collections.abc import Sequence

import click

from novation import __version__
from novation.cli.failures import run
from novation.cli.lazy import LazyGroup
from novation.cli.options import HELP

__all__ = ["commands", "main"]

SELDOM = (1_000_000, 20, 100)  # an agreement is many small values that live long: there is little garbage to look for
COMMANDS = {
    "parse": "Read one version into its clauses and facts.",
    "lint": "Proofread one version.",
    "diff": "Say what changed between two versions, what is material, and whom it favours.",
    "review": "Decide on changes: accept, waive, re-grade, re-match or note them, with a reason.",
    "graph": "Show how clauses, terms, parties and rules hang together: JSON, GraphML, DOT, SVG.",
    "ask": "Ask how clauses hang together: duties, uses of a term, what rests on what.",
    "plan": "Say when a change may take effect, how it must be told, and what stands in the way.",
    "notice": "Write the notice of a change, and check that it says it all and only it.",
    "corpus": "Keep histories of versions: import, judge, search, follow.",
    "bundle": "Write a ZIP that proves what a notice was made from and to whom it went.",
    "verify": "Make everything in a bundle again, offline, and name the first difference.",
    "rules": "List the rules that judge a change.",
    "explain": "Explain one rule: why it matters, on what authority, with examples.",
    "schema": "Print the JSON Schema of what a command prints.",
    "hook": "For pre-commit: proofread files, or compare each with the last commit.",
    "demo": "Compare the two versions of the sample agreement and write the reports.",
}

EXAMPLES = """\b
Examples:
  novation demo
  novation diff terms-2024.md terms-2025.md
  novation diff old.html new.html -o report.html -o report.pdf
  novation diff old.txt new.txt --format json --fail-on high
"""

EXIT_CODES = """\b
Exit codes: 0 done, 1 findings at or above --fail-on, 2 wrong usage, 3 input that
can't be read, 4 internal error (NOVATION_DEBUG=1 shows the traceback).
"""


@click.group(
    cls=LazyGroup,
    commands_help=COMMANDS,
    epilog=f"{EXAMPLES}\n{EXIT_CODES}",
    context_settings=HELP,
)
@click.version_option(__version__, prog_name="novation")
def commands() -> None:
    """Say what changed between two versions of an agreement, what is material, and whom it favours."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line (`sys.argv` unless `arguments` are given) and exit with its code."""
    gc.set_threshold(*SELDOM)
    run(commands, arguments)
