"""Standard output and standard error, on any console: UTF-8, and quiet when the reader has left."""

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager


def use_utf8() -> None:
    """Make the program print UTF-8 whatever the console's code page is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """Write `text` to standard output; a reader who closed the pipe (`| head`) is not an error."""
    say_parts([text if text.endswith("\n") else text + "\n"])


def say_parts(parts: Iterable[str]) -> None:
    """Write the parts to standard output as they come, and no more of them when the reader has left."""
    try:
        for part in parts:
            sys.stdout.write(part)
        sys.stdout.flush()
    except BrokenPipeError:
        # what is left in the buffer must not raise again when Python exits
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def progress(what: str) -> Iterator[None]:
    """Show on standard error that `what` is under way, when standard error is a terminal; nothing otherwise."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(what):
        yield
