"""The options of `novation notice` that are about recipients, given to the command as one value."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import update_wrapper
from typing import Any, TypeVar

import click

__all__ = ["MailingOptions", "mailing_options"]

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class MailingOptions:
    """The options of `mailing_options`."""

    recipients: str | None
    mbox: bool
    dry_run: bool
    jobs: int
    despite_conflicts: bool


def mailing_options(function: F) -> F:
    """The options of a mailing, given to the command as one `mail`."""

    def command(
        *args: Any,
        recipients: str | None,
        mbox: bool,
        dry_run: bool,
        jobs: int,
        despite_conflicts: bool,
        **kwargs: Any,
    ) -> Any:
        mail = MailingOptions(
            recipients=recipients,
            mbox=mbox,
            dry_run=dry_run,
            jobs=jobs,
            despite_conflicts=despite_conflicts,
        )
        return function(*args, mail=mail, **kwargs)

    options = (
        click.option(
            "--recipients",
            metavar="FILE",
            help="CSV or JSON Lines with address, name, language, country, plan, accepted version: one message each.",
        ),
        click.option("--mbox", is_flag=True, help="With --recipients: one mbox instead of .eml files in folders."),
        click.option(
            "--dry-run", is_flag=True, help="With --recipients: only count, by group; -o gets a sample of each group."
        ),
        click.option(
            "--jobs",
            type=click.IntRange(1, 64),
            default=os.cpu_count() or 1,
            show_default="one a core",
            metavar="N",
            help="With --recipients: how many processes write.",
        ),
        click.option(
            "--despite-conflicts", is_flag=True, help="With --recipients: write although a law or clause is broken."
        ),
    )
    wrapped: Any = update_wrapper(command, function)
    for option in reversed(options):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[no-any-return]
