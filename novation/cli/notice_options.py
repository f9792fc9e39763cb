"""The options that say what a notice is of, the same for `novation notice` and `novation bundle`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import update_wrapper
from typing import Any, TypeVar

import click

from novation.cli.chosen import Chosen
from novation.cli.options import project_options

__all__ = ["NoticeOptions", "notice_options"]

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeOptions:
    """The options of `notice_options`."""

    effective: date
    sent: date
    names: tuple[str, ...]
    sender_file: str | None
    title: str | None
    contact: str | None
    reason: str | None
    wording_file: str | None
    locale: str
    attach_pdf: bool
    given: tuple[str, ...]
    chosen: Chosen

    @property
    def as_of(self) -> date:
        """The day on which decisions expire: the same inputs give the same notice, so that of the notice, not today."""
        return self.chosen.as_of or self.sent


def notice_options(function: F) -> F:
    """What a notice is of: days, laws, the sender, wording, answers, the project; given to the command as `terms`."""

    def command(*args: Any, effective: str, sent: str, **kwargs: Any) -> Any:
        known = {name: kwargs.pop(name) for name in NoticeOptions.__slots__ if name in kwargs}
        terms = NoticeOptions(effective=_day("--effective", effective), sent=_day("--sent", sent), **known)
        return function(*args, terms=terms, **kwargs)

    options = (
        click.option("--effective", required=True, metavar="DATE", help="When the changes take effect: 2027-01-15."),
        click.option("--sent", required=True, metavar="DATE", help="When the notice goes out: 2026-12-01."),
        click.option(
            "--regime", "names", multiple=True, metavar="ID", help="A law that binds the notice (see novation plan)."
        ),
        click.option(
            "--sender",
            "sender_file",
            metavar="FILE",
            help="TOML with name, address, document, contact, reason, cancel, choices, links (see docs/notices.md).",
        ),
        click.option("--title", metavar="WORDS", help="What the agreement is called, where its text does not say."),
        click.option("--contact", metavar="WORDS", help="Whom to ask; stands over the sender file."),
        click.option("--reason", metavar="WORDS", help="Why the terms change; stands over the sender file."),
        click.option(
            "--wording", "wording_file", metavar="FILE", help="TOML with sentences that replace the built-in ones."
        ),
        click.option("--locale", default="en-GB", show_default=True, metavar="CODE", help="How days are written."),
        click.option("--attach-pdf", is_flag=True, help="Attach the comparison as a PDF to the e-mail."),
        click.option(
            "--answer", "given", multiple=True, metavar="NAME=yes|no", help="A person's answer (see novation plan)."
        ),
        project_options,
    )
    wrapped: Any = update_wrapper(command, function)
    for option in reversed(options):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[no-any-return]


def _day(option: str, words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise click.UsageError(f"{option} {words}: expected a date such as 2026-12-01.") from None
