"""What a regime of notice asks: its types, and the data files of ``regimes/`` read into them."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from analyzer.authored import read
from analyzer.notices.counting import Counting, Unit
from analyzer.notices.kinds import Condition, Part

Sentence = Annotated[str, Field(min_length=3)]


class RegimeError(ValueError):
    """A regime that is not known; the message names those that are."""


class Strict(BaseModel):
    """Frozen; a field that is not known is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class NoticePeriod(Strict):
    """How long before its effect a change must be announced, and at the most how long before."""

    least: Annotated[int, Field(ge=1)]
    most: int | None = None
    unit: Unit
    longer_if: Condition | None = None
    why_longer: Sentence | None = None


class Form(Strict):
    """How the message must reach its reader; ``durable`` asks for a durable medium (a posting is none)."""

    durable: bool
    text: Sentence
    verified: bool = True


class MustSay(Strict):
    """A part that the message must have."""

    part: Part
    text: Sentence
    verified: bool = True


class Exemption(Strict):
    """A condition under which the regime does not bind a change."""

    condition: Condition
    text: Sentence
    verified: bool = True


class Regime(Strict):
    """A law on notices of change, as read on ``as_of``; ``verified`` is false for what was not read at its source.

    It binds changes that meet every condition of ``only_if`` and none of ``exempt``.
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    title: Sentence
    source: Sentence
    as_of: date
    area: Sentence
    who: Sentence
    note: Sentence | None = None
    counting: Counting
    missed: Sentence
    missed_verified: bool = True
    exit: Sentence | None = None
    exit_verified: bool = True
    consent: Annotated[str, Field(pattern="^express$")] | None = None
    only_if: tuple[Condition, ...] = ()
    verified: bool = True
    period: NoticePeriod | None = None
    form: Form
    must_say: tuple[MustSay, ...]
    exempt: tuple[Exemption, ...]


def load(name: str, content: bytes) -> Regime:
    """The regime in a file. Raises AuthoredError naming the file, the line, the field and what was expected."""
    return read(name, content, Regime)


@cache
def regimes() -> Mapping[str, Regime]:
    """The built-in regimes by id, in the order of their ids."""
    folder = files("analyzer.notices.regimes")
    found = [load(f.name, f.read_bytes()) for f in folder.iterdir() if f.name.endswith(".toml")]
    return {regime.id: regime for regime in sorted(found, key=lambda regime: regime.id)}


def regime(name: str) -> Regime:
    """The regime of this id. Raises RegimeError naming the known ones where there is none."""
    known = regimes()
    if name not in known:
        raise RegimeError(f"there is no regime {name!r}; known are {', '.join(known)}.")
    return known[name]
