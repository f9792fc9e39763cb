"""What only the sender knows: who they are, why the terms change, where the versions stand, how to object or cancel."""

from pydantic import BaseModel, ConfigDict

from analyzer.authored import AuthoredError, read

SenderError = AuthoredError
"""A sender file that can't be used; the message names the file, the line, the field and what was expected."""


class Links(BaseModel):
    """Where the texts stand for the reader."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    new: str | None = None
    old: str | None = None
    redline: str | None = None
    pdf: str | None = None


class Sender(BaseModel):
    """The sender's own words. ``choices`` are sentences that say how to accept, object, opt out or export.

    ``document`` names the agreement where its text has no title; ``cancel`` says how to cancel ("under Settings, Plan,
    or by e-mail to help@…"), which some laws ask for.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str | None = None
    address: str | None = None
    document: str | None = None
    contact: str | None = None
    reason: str | None = None
    affected: str | None = None
    cancel: str | None = None
    choices: tuple[str, ...] = ()
    links: Links = Links()


def sender(name: str, content: bytes) -> Sender:
    """The sender in a TOML file. Raises SenderError naming the file, the line, the field and what was expected."""
    return read(name, content, Sender)
