"""From what the user named on the command line to agreements."""

from collections.abc import Mapping
from pathlib import Path

import click

from clauses.diagnostics import UnreadableInputError
from clauses.model import Agreement, Role
from novation.api import agreement_of, parse
from novation.inputs import STANDARD_INPUT, file_bytes, standard_input

__all__ = ["read_agreement", "read_two", "word_file"]


def read_agreement(name: str, revisions: str = "accepted", *, parties: Mapping[str, Role] | None = None) -> Agreement:
    """The agreement in the file of that name; `-` is standard input.

    `revisions` is how Word's are read; `parties` gives names their side.

    Raises:
        UnreadableInputError: if it can't be read; the message begins with the name.
    """
    if name != "-":
        return parse(Path(name), revisions=revisions, parties=parties)
    try:
        return agreement_of(standard_input(), STANDARD_INPUT, revisions, parties)
    except UnreadableInputError as problem:
        raise UnreadableInputError(f"{STANDARD_INPUT}: {problem}") from None


def word_file(name: str) -> bytes | None:
    """The bytes of a Word file, for a redline in a copy of it; None for any other input."""
    if name == "-":
        return None
    data = file_bytes(Path(name))
    return data if data.startswith(b"PK") else None


def read_two(
    old: str, new: str, revisions: str = "accepted", *, parties: Mapping[str, Role] | None = None
) -> tuple[Agreement, Agreement]:
    """Both versions; only one can come from standard input. `revisions` is how the new one's tracked changes are read.

    `parties` gives names their side.

    Raises:
        click.UsageError: if both are `-`.
        UnreadableInputError: if one can't be read.
    """
    if old == new == "-":
        raise click.UsageError("only one of OLD and NEW can be standard input (-).")
    return read_agreement(old, parties=parties), read_agreement(new, revisions, parties=parties)
