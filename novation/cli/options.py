"""Options that several commands share, worded once."""

from collections.abc import Callable, Sequence
from functools import update_wrapper
from typing import Any, TypeVar

import click

from novation.cli.chosen import Chosen

__all__ = [
    "HELP",
    "fail_on_option",
    "format_option",
    "format_option_of",
    "output_option",
    "project_options",
    "revisions_option",
]

HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
"""Context settings of every command."""

LEVELS = ["low", "medium", "high", "critical"]

F = TypeVar("F", bound=Callable[..., Any])


def format_option(function: F) -> F:
    """`--format text|json`, given to the command as `form`."""
    return format_option_of(["text", "json"])(function)


def format_option_of(formats: Sequence[str]) -> Callable[[F], F]:
    """`--format` with these choices, the first by default, given to the command as `form`."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="What to print on standard output.",
    )


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
        type=click.Choice(["none", *LEVELS]),
        help="Exit with 1 when something of this severity or higher is found that is not waived; none: never.",
    )(function)


def project_options(function: F) -> F:
    """`--project`, `--profile`, `--decisions` and `--as-of`, given to the command as one `chosen`."""

    def command(*args: Any, project: str | None, profile: str, decisions: str | None, as_of: Any, **kwargs: Any) -> Any:
        day = as_of.date() if as_of is not None else None
        chosen = Chosen(project=project, profile=profile, decisions=decisions, as_of=day)
        return function(*args, chosen=chosen, **kwargs)

    options = (
        click.option(
            "--project",
            metavar="FILE",
            help="The project's file; else novation.toml in this folder or above it. -: none.",
        ),
        click.option(
            "--profile",
            default="",
            metavar="NAME",
            help="Severities for a kind of agreement: consumer-eu, consumer-us, saas-b2b, api-terms, privacy, or"
            " a .toml file.",
        ),
        click.option("--decisions", metavar="FILE", help="What people decided on findings; else the project's file."),
        click.option(
            "--as-of",
            type=click.DateTime(["%Y-%m-%d"]),
            metavar="DATE",
            help="The day on which decisions expire or not (2026-11-25); else today.",
        ),
    )
    wrapped: Any = update_wrapper(command, function)
    for option in reversed(options):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[no-any-return]
