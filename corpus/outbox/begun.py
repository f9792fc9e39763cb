"""Whose outbox a folder is: a new mailing's, one that was interrupted, one that is done, or something else."""

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from typing import Any

from corpus.outbox.survey import REFUSED

MAILING = "mailing.json"
BEGUN = "mailing.part.json"
WORK = ".novation"
_LOCK = ".novation.lock"


class OutboxError(Exception):
    """A folder that can't take this mailing; the message says why and what to do."""


class State(StrEnum):
    """How far a mailing is."""

    NEW = "new"
    INTERRUPTED = "interrupted"
    DONE = "done"


def opened(outbox: Path, inputs: Mapping[str, Any]) -> State:
    """Take the folder for the mailing that has these inputs, and say how far that is.

    Raises:
        OutboxError: if the folder holds another mailing, or something else.
        OSError: if it can't be written.
    """
    outbox.mkdir(parents=True, exist_ok=True)
    for name, state in ((MAILING, State.DONE), (BEGUN, State.INTERRUPTED)):
        path = outbox / name
        if path.exists():
            _same(outbox, path, inputs)
            (outbox / WORK).mkdir(exist_ok=True)
            return state
    if any(each.name not in {WORK, _LOCK, f"{BEGUN}.new"} for each in outbox.iterdir()):
        raise OutboxError(f"{outbox}: there is something else in this folder; name an empty or a new one.")
    (outbox / WORK).mkdir(exist_ok=True)
    write_safely(outbox / BEGUN, {"inputs": inputs})
    return State.NEW


def closed(outbox: Path, mailing: Mapping[str, Any]) -> None:
    """Say that the mailing is done, and remove what only its making needed."""
    (outbox / WORK / REFUSED).replace(outbox / REFUSED)
    write_safely(outbox / MAILING, mailing)
    tidied(outbox)


def left(outbox: Path) -> None:
    """Leave a folder that was not taken as it was found."""
    shutil.rmtree(outbox / WORK, ignore_errors=True)


def tidied(outbox: Path) -> None:
    """Remove what only the making needed."""
    (outbox / BEGUN).unlink(missing_ok=True)
    shutil.rmtree(outbox / WORK, ignore_errors=True)


@contextmanager
def held(outbox: Path) -> Iterator[None]:
    """The folder for one run at a time.

    Raises:
        OutboxError: if another run is at work in it.
    """
    if outbox.exists() and not outbox.is_dir():
        raise OutboxError(f"{outbox}: this is a file; name a folder.")
    outbox.mkdir(parents=True, exist_ok=True)
    path = outbox / _LOCK
    with path.open("w") as file:
        try:
            _lock(file.fileno())
        except OSError:
            raise OutboxError(f"{outbox}: another run is at work in this folder.") from None
        try:
            yield
        finally:
            with suppress(OSError):
                path.unlink(missing_ok=True)
                outbox.rmdir()  # only where nothing came of it


def _lock(handle: int) -> None:
    try:
        import fcntl
    except ImportError:  # Windows
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _same(outbox: Path, path: Path, inputs: Mapping[str, Any]) -> None:
    try:
        begun = json.loads(path.read_bytes())["inputs"]
    except (ValueError, KeyError, TypeError):
        raise OutboxError(f"{path}: this file is no mailing's; name an empty or a new folder.") from None
    wanted = json.loads(json.dumps(inputs))
    differing = [key.replace("_", " ") for key in wanted if begun.get(key) != wanted[key]]
    if differing:
        raise OutboxError(
            f"{outbox}: this folder holds another mailing ({', '.join(differing)} differ); name an empty or a new one."
        )


def write_safely(path: Path, content: Mapping[str, Any]) -> None:
    """Write JSON beside its place, to the disk, then rename it.

    Raises:
        OSError: if that fails; what stood there stands there still.
    """
    beside = path.with_name(f"{path.name}.new")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            json.dump(content, file, ensure_ascii=False, indent=2)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
