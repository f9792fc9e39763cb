"""Decisions on disk: one is added at the end of its file, which is never half written; what stands there stays."""

import os
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path

from analyzer.decisions.model import About, Decision
from analyzer.decisions.read import read_decisions

INTRODUCTION = """\
# What people decided on findings of Novation. Written by `novation review`, meant to be read and kept under
# version control; edit or delete entries as you like. docs/decisions-file.md says what the keys mean.
"""
ORDER = (
    *("of", "action", "severity", "direction", "old_clause", "new_clause", "apart", "about", "author", "reason"),
    *("made", "expires", "document", "place", "words", "old_version", "new_version"),
)


def add_decision(path: Path, decision: Decision) -> None:
    """Adds a decision at the end of the file, as `add_decisions` does."""
    add_decisions(path, [decision])


def add_decisions(path: Path, decisions: Sequence[Decision]) -> None:
    """Adds decisions at the end of the file, all or none; the file is made where there is none.

    Raises AuthoredError when what stands there can't be read, OSError when the file can't be written; it is
    then as it was before.
    """
    before = path.read_bytes() if path.exists() else INTRODUCTION.encode()
    read_decisions(path.name, before)
    text = before.decode("utf-8-sig")
    text += "" if text.endswith("\n") else "\n"
    content = (text + "".join(f"\n{as_toml(decision)}" for decision in decisions)).encode()
    read_decisions(path.name, content)
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def as_toml(decision: Decision) -> str:
    """The decision as an entry of a decisions file, keys that say nothing left out."""
    return "[[decision]]\n" + "".join(f"{line}\n" for line in _lines(decision))


def _lines(decision: Decision) -> Iterator[str]:
    for key in ORDER:
        value = getattr(decision, key)
        if value is None or value in ("", False) or value is About.CHANGE:
            continue
        yield f"{key} = {_value(value)}"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    return _quoted(str(value.value if isinstance(value, StrEnum) else value))


def _quoted(words: str) -> str:
    """A basic string of TOML: quotes, backslashes and control characters escaped."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(f"\\u{ord(c):04X}" if ord(c) < 32 or ord(c) == 127 else c for c in escaped) + '"'
