"""What a recorder said when it stored a version: that the terms changed, or that it itself did."""

import tomllib
from enum import StrEnum
from functools import cache
from importlib.resources import files

__all__ = ["Said", "is_recorded", "said"]


class Said(StrEnum):
    """What the recorder's words mean. ``UPGRADE``: it reads the page another way; the terms may stand as they were."""

    FIRST = "first"
    UPGRADE = "upgrade"
    CHANGE = "change"


def said(note: str) -> Said | None:
    """What the note of a version says; null where it is not a recorder's."""
    for kind, starts in _phrases().items():
        if note.startswith(starts):
            return kind
    return None


def is_recorded(note: str) -> bool:
    """True of words that only a recorder of terms writes."""
    return said(note) is not None


@cache
def _phrases() -> dict[Said, tuple[str, ...]]:
    table = tomllib.loads(files(__package__).joinpath("recorders.toml").read_text("utf-8"))
    return {Said(kind): tuple(starts) for kind, starts in table.items()}
