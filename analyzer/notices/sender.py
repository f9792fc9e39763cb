"""What only the sender knows: who they are, why the terms change, where the versions stand, how to object."""

import tomllib

from pydantic import BaseModel, ConfigDict, ValidationError


class SenderError(ValueError):
    """A sender file that can't be used; the message names the file, the field and what was expected."""


class Links(BaseModel):
    """Where the texts stand for the reader."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    new: str | None = None
    old: str | None = None
    redline: str | None = None
    pdf: str | None = None


class Sender(BaseModel):
    """The sender's own words. ``choices`` are sentences that say how to accept, object, opt out, cancel or export."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str | None = None
    address: str | None = None
    document: str | None = None
    contact: str | None = None
    reason: str | None = None
    affected: str | None = None
    choices: tuple[str, ...] = ()
    links: Links = Links()


def sender(name: str, content: bytes) -> Sender:
    """The sender in a TOML file. Raises SenderError naming the file, the field and what was expected."""
    try:
        return Sender.model_validate(tomllib.loads(content.decode("utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise SenderError(f"{name}: not readable as TOML: {problem}") from None
    except ValidationError as problem:
        first = problem.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "the file"
        raise SenderError(f"{name}: {field}: {first['msg']}") from None
