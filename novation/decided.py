"""What the files of decisions are known by."""

import hashlib
from collections.abc import Sequence

__all__ = ["decisions_mark"]


def decisions_mark(contents: Sequence[bytes]) -> str:
    """The SHA-256 of the files that say what people decided; empty where there are none."""
    return hashlib.sha256(b"\0".join(contents)).hexdigest() if contents else ""
