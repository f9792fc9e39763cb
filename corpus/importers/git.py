"""The versions of files kept in a git repository, read through one ``git cat-file --batch``.

A version is a commit that added or changed a file of the wanted path. `versions` does not follow renames: a renamed
file's versions stand under each of its names; `listed` can say what a file was called before. Bare repositories and
clones of bundles are read like any other. Of a merge, only what differs from its first parent counts.
"""

import re
import subprocess
import threading
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, NamedTuple

__all__ = ["GitHistoryError", "GitVersion", "Listed", "contents", "listed", "versions"]

_FIELD = "\x1f"
_FORMAT = "--format=%x1e%H%x1f%at%x1f%s"
_RECORD = re.compile("\x1e(?=[0-9a-f]{40,64}\x1f)")  # a subject may hold the mark, not what follows it
_FILE_MODES = ("100644", "100755")


class GitHistoryError(Exception):
    """The versions cannot be read; the message is one sentence a person can act on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GitVersion:
    """One file as one commit left it. ``authored`` is in UTC; ``subject`` is the commit message's first line."""

    path: str
    commit: str
    authored: datetime
    subject: str
    data: bytes


class Listed(NamedTuple):
    """A version before its bytes are read. ``order`` counts in the order of commits; ``before`` is the file's former
    name where this commit renamed it.
    """

    authored: int
    order: int
    path: str
    commit: str
    subject: str
    blob: str
    before: str | None = None


def versions(repository: Path, pattern: str = "*", revision: str = "HEAD") -> Generator[GitVersion]:
    """The versions of the files that match ``pattern``, oldest first by author date, then in the order of commits.

    ``pattern`` is a path from the top of the repository with ``*`` (which spans folders), ``?`` and ``[…]`` as git
    has them; ``revision`` names where the history ends. File contents are read one at a time: memory holds the list
    of versions and one file.

    Raises:
        GitHistoryError: if git is missing, ``repository`` is none, ``revision`` is unknown, or no version matches.
    """
    found = listed(repository, pattern, revision)
    if not found:
        raise GitHistoryError(f"no version of a file “{pattern}” is in the history of {revision}.")
    return _read(repository, found)


def listed(repository: Path, pattern: str = "*", revision: str = "HEAD", *, renames: bool = False) -> list[Listed]:
    """The versions that `versions` reads, without their bytes. With ``renames`` a renamed file knows its former name.

    Raises:
        GitHistoryError: as `versions`, but for an empty answer.
    """
    _require_repository(repository)
    if revision.startswith("-") or _run(repository, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")[0]:
        raise GitHistoryError(f"“{revision}” names no commit in {repository}.")
    code, out, error = _run(
        repository,
        *("-c", "core.quotePath=false", "log", "--reverse", "--topo-order", "-m", "--first-parent", "--raw"),
        *("--no-abbrev", "--find-renames" if renames else "--no-renames", "--root", "--no-show-signature"),
        *("--no-color", "-z", _FORMAT, revision),
        *("--", f":(top,glob){pattern}" if "**" in pattern else f":(top){pattern}"),
    )
    if code:
        raise GitHistoryError(f"git could not list the history of {repository}: {_last_line(error)}")
    found: list[Listed] = []
    for record in _RECORD.split(out.decode("utf-8", "surrogateescape"))[1:]:
        found.extend(_changed(record, len(found)))
    return sorted(found, key=lambda version: (version.authored, version.order))


def _changed(record: str, order: int) -> Iterator[Listed]:
    """The files that one commit added or changed."""
    head, *rest = record.split("\0")
    commit, authored, subject = head.strip("\n").split(_FIELD, 2)
    fields = iter(field.lstrip("\n") for field in rest)
    for field in fields:
        if not field.startswith(":"):
            continue
        _, mode, _, blob, status = field[1:].split(" ")
        path = next(fields)
        before = None
        if status[0] in "RC":
            before, path = path, next(fields)
            before = before if status[0] == "R" else None
        if status != "D" and mode in _FILE_MODES:
            yield Listed(int(authored), order, path, commit, subject, blob, before)
            order += 1


def _read(repository: Path, found: Sequence[Listed]) -> Generator[GitVersion]:
    for version, data in contents(repository, found):
        if data is None:
            raise GitHistoryError(f"the repository lacks the content of “{version.path}” at {version.commit[:12]}.")
        yield GitVersion(
            path=version.path,
            commit=version.commit,
            authored=datetime.fromtimestamp(version.authored, UTC),
            subject=version.subject,
            data=data,
        )


def contents(repository: Path, found: Sequence[Listed]) -> Generator[tuple[Listed, bytes | None]]:
    """Each version with its bytes, one at a time; null where the repository lacks them.

    Raises:
        GitHistoryError: if git is missing, or ends before it has answered.
    """
    with _batch(repository, [version.blob for version in found]) as answers:
        for version in found:
            header = answers.readline().split()
            if len(header) == 2:  # "<blob> missing"
                yield version, None
                continue
            size = int(header[2]) if len(header) == 3 else -1
            data = answers.read(size) if size >= 0 else b""
            if len(data) != size or answers.read(1) != b"\n":
                raise GitHistoryError(f"git ended while it read “{version.path}” at {version.commit[:12]}.")
            yield version, data


@contextmanager
def _batch(repository: Path, blobs: Sequence[str]) -> Iterator[IO[bytes]]:
    """Git's answers for ``blobs`` in order. A thread asks, so that neither side waits for the other's full pipe."""
    with subprocess.Popen(
        ["git", "-C", str(repository), "cat-file", "--batch", "--buffer"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=1 << 20,
    ) as process:
        asked, answers = process.stdin, process.stdout
        assert asked is not None
        assert answers is not None
        asking = threading.Thread(target=_ask, args=(asked, blobs), daemon=True)
        asking.start()
        try:
            yield answers
        finally:
            process.kill()
            asking.join()


def _ask(asked: IO[bytes], blobs: Sequence[str]) -> None:
    try:
        for blob in blobs:
            asked.write(blob.encode("ascii") + b"\n")
        asked.close()
    except (BrokenPipeError, ValueError):
        pass  # the reader of the versions stopped early


def _require_repository(repository: Path) -> None:
    if not repository.is_dir():
        raise GitHistoryError(f"{repository} is no folder.")
    code, _, _ = _run(repository, "rev-parse", "--git-dir")
    if code:
        raise GitHistoryError(f"{repository} is not a git repository (clone a bundle first: git clone --bare).")


def _run(repository: Path, *arguments: str) -> tuple[int, bytes, bytes]:
    try:
        done = subprocess.run(["git", "-C", str(repository), *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        raise GitHistoryError("git is not installed, or not on the PATH.") from None
    return done.returncode, done.stdout, done.stderr


def _last_line(error: bytes) -> str:
    lines = error.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else "it gave no reason."
