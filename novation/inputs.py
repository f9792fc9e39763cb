"""Getting at the bytes of what the user names: a file, standard input, or the words themselves."""

import sys
from pathlib import Path

from clauses.diagnostics import UnreadableInputError

__all__ = ["SIZE_LIMIT", "STANDARD_INPUT", "file_bytes", "names_a_file", "standard_input"]

SIZE_LIMIT = 50_000_000
"""The most bytes an input may have: some 20,000 pages, far beyond any agreement."""

STANDARD_INPUT = "standard input"

_LONGEST_PATH = 4096


def names_a_file(words: str) -> bool:
    """True when `words` is the path of a file or folder that exists."""
    if not words or len(words) > _LONGEST_PATH or "\n" in words or "\0" in words:
        return False
    try:
        return Path(words).exists()
    except OSError:  # longer than the file system allows, or in a folder that may not be entered
        return False


def file_bytes(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        UnreadableInputError: if it is missing, a folder, larger than `SIZE_LIMIT`, or may not be read.
    """
    try:
        if path.is_dir():
            raise UnreadableInputError("this is a folder; name a file in it.")
        with path.open("rb") as file:
            return _within_limit(file.read(SIZE_LIMIT + 1))
    except FileNotFoundError:
        raise UnreadableInputError("there is no such file.") from None
    except PermissionError:
        raise UnreadableInputError("you have no permission to read this file.") from None
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or "the name is not one a file can have"
        raise UnreadableInputError(f"the file can't be read: {reason}.") from None


def standard_input() -> bytes:
    """The bytes of standard input, to its end.

    Raises:
        UnreadableInputError: if there are more than `SIZE_LIMIT`.
    """
    return _within_limit(sys.stdin.buffer.read(SIZE_LIMIT + 1))


def _within_limit(data: bytes) -> bytes:
    if len(data) > SIZE_LIMIT:
        raise UnreadableInputError(f"this is larger than {SIZE_LIMIT // 1_000_000} MB, the most that is read.")
    return data
