"""Options that several commands share, worded once."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

__all__ = ["HELP", "fail_on_option", "format_option", "output_option", "revisions_option"]

HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
"""Context settings of every command."""

LEVELS = ["low", "medium", "high", "critical"]

F = TypeVar("F", bound=Callable[..., Any])


def format_option(function: F) -> F:
    """`--format text|json`, given to the command as `form`."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="What to print on standard output.",
    )(function)


def output_option(suffixes: str) -> Callable[[F], F]:
    """`-o FILE`, repeatable, given to the command as `outputs`."""
    return click.option(
        "-o",
        "--output",
        "outputs",
        metavar="FILE",
        multiple=True,
        help=f"Also write FILE; its suffix says what: {suffixes}. May be repeated.",
    )


def revisions_option(function: F) -> F:
    """`--revisions accepted|rejected`, given to the command as `revisions`."""
    return click.option(
        "--revisions",
        type=click.Choice(["accepted", "rejected"]),
        default="accepted",
        show_default=True,
        help="Read the tracked changes of a Word file as accepted or as rejected.",
    )(function)


def fail_on_option(function: F) -> F:
    """`--fail-on SEVERITY`, given to the command as `fail_on`."""
    return click.option(
        "--fail-on",
        type=click.Choice(LEVELS),
        help="Exit with 1 when something of this severity or higher is found.",
    )(function)
