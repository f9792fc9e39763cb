"""Bringing what was written to the disk, so that it survives a loss of power."""

import ctypes
import os
from pathlib import Path


def to_disk(folder: Path) -> None:
    """Bring all that was written to the file system of ``folder`` to its disk.

    One call for some thousand files: to ask for each takes ten times as long. Linux can do it for one file system,
    other Unix systems for all of them. On Windows nothing is done: a file that a loss of power took is found missing
    or short when the run is gone on with, and is written again.
    """
    try:
        synced = ctypes.CDLL(None, use_errno=True).syncfs
    except (AttributeError, OSError, TypeError):
        if hasattr(os, "sync"):
            os.sync()
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        if synced(handle):
            problem = ctypes.get_errno()
            raise OSError(problem, os.strerror(problem), str(folder))
    finally:
        os.close(handle)
