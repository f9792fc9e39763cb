"""Files that commands write: the format by suffix, whole or not at all."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import click

from clauses.diagnostics import UnreadableInputError
from novation.cli.console import progress

__all__ = ["Renderers", "checked_paths", "write_all"]

Renderers = Mapping[str, Callable[[], str | bytes]]
"""Suffix → what makes the file's content, called when it is wanted."""


def checked_paths(
    names: Sequence[str], suffixes: Sequence[str], *, inputs: Sequence[str | None] = ()
) -> tuple[Path, ...]:
    """The paths to write, found good before any work is done.

    Raises:
        click.UsageError: if a suffix is not among `suffixes`, the folder does not exist, the path is named twice,
            or it is one of the `inputs`, which a report must never take the place of.
    """
    paths = tuple(Path(name) for name in names)
    seen: set[Path] = set()
    read = {Path(name).resolve() for name in inputs if name is not None and name != "-"}
    for path in paths:
        if ending(path, suffixes) is None:
            known = ", ".join(suffixes[:-1]) + f" or {suffixes[-1]}"
            raise click.UsageError(f"-o {path}: the name must end in {known}.")
        if not path.parent.is_dir():
            raise click.UsageError(f"-o {path}: there is no folder {path.parent}.")
        if path.is_dir():
            raise click.UsageError(f"-o {path}: this is a folder.")
        if path.resolve() in seen:
            raise click.UsageError(f"-o {path}: this file is named twice; each is written once.")
        seen.add(path.resolve())
        if path.resolve() in read:
            raise click.UsageError(f"-o {path}: this file is read; it would be overwritten: choose another name.")
    return paths


def ending(path: Path, suffixes: Sequence[str]) -> str | None:
    """The longest of the suffixes that the file's name ends in (".card.html" before ".html"), or None."""
    found = [suffix for suffix in suffixes if path.name.lower().endswith(suffix)]
    return max(found, key=len, default=None)


def write_all(paths: Sequence[Path], renderers: Renderers) -> None:
    """Write each path in the format of its suffix, and say on standard error what was written.

    A format that can't show the text (no font has a character) does not keep the others from being written.

    Raises:
        click.UsageError: if a file can't be written.
        UnreadableInputError: after the other files, if a format can't show the text.
    """
    problems: list[UnreadableInputError] = []
    for path in paths:
        try:
            with progress(f"Writing {path}"):
                content = renderers[ending(path, tuple(renderers)) or ""]()
        except UnreadableInputError as problem:
            problems.append(UnreadableInputError(f"{path}: {problem}"))
            continue
        try:
            write_whole(path, content.encode() if isinstance(content, str) else content)
        except OSError as problem:
            raise click.UsageError(f"-o {path}: can't be written: {problem.strerror}.") from None
        click.echo(f"Wrote {path}", err=True)
    if problems:
        raise problems[0]


def write_whole(path: Path, content: bytes) -> None:
    """Write the file beside its place and rename it, so that nobody ever sees half of it.

    Raises:
        OSError: if that fails; nothing is left behind then.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
