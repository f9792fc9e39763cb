"""What a file held in a revision of the repository that it stands in, under whatever name it had there."""

import os
import subprocess
from pathlib import Path


def committed(path: Path, revision: str = "HEAD") -> bytes | None:
    """The bytes of the file in that revision; null where it has none, or where there is no repository or no git."""
    return _git(path.parent, "cat-file", "blob", f"{revision}:./{path.name}")  # show takes [ for a pattern


def renamed(path: Path, revision: str = "HEAD") -> tuple[str, bytes] | None:
    """The name, from the root of the repository, and the bytes of what git sees as this file in that revision.

    Null where the file is not a renamed one, or is not in the index yet.
    """
    options = ("-z", "--name-status", "--no-ext-diff", "--no-relative", "--find-renames", "-l0", "--diff-filter=R")
    listed = _git(path.parent, "diff", *options, revision, "--")
    own = _git(path.parent, "--literal-pathspecs", "ls-files", "--full-name", "-z", "--", path.name)
    if not listed or not own:
        return None
    parts = listed.split(b"\0")
    names = dict(zip(parts[2::3], parts[1::3], strict=False))  # status, old name, new name, status, …
    was = names.get(own.rstrip(b"\0"))
    if was is None:
        return None
    name = os.fsdecode(was)
    content = _git(path.parent, "cat-file", "blob", f"{revision}:{name}")
    return None if content is None else (name, content)


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git prints in that folder; null where it fails or is not there."""
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
