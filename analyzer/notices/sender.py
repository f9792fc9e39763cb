"""What only the sender knows: who they are, why the terms change, where the versions stand, how to object or cancel."""

from email.utils import parseaddr

from pydantic import BaseModel, ConfigDict, field_validator

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
    """The sender's own words.

    ``address`` is an e-mail address, with or without a name; ``choices`` are sentences that say how to accept, object,
    opt out or export. ``document`` names the agreement where its text has no title; ``cancel`` says how to cancel
    ("under Settings, Plan, or by e-mail to help@…"), which some laws ask for.
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

    @field_validator("address")
    @classmethod
    def _is_for_mail(cls, words: str | None) -> str | None:
        if words is not None and ("@" not in parseaddr(words)[1] or not words.isprintable()):
            raise ValueError('expected an e-mail address, such as "Harbour Legal <legal@harbour.example>"')
        return words


def sender(name: str, content: bytes) -> Sender:
    """The sender in a TOML file. Raises SenderError naming the file, the line, the field and what was expected."""
    return read(name, content, Sender)
