"""Reads fixtures of the form title, input, expected, set apart by lines of one full stop."""

from pathlib import Path
from typing import NamedTuple


class Case(NamedTuple):
    """A fixture: what habit it shows, the text, the tree a reader sees."""

    title: str
    given: str
    expected: str


def cases(file: Path) -> list[Case]:
    """All fixtures of a file; each of its three parts ends with a line of one full stop."""
    found: list[Case] = []
    parts: list[str] = []
    lines: list[str] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line != ".":
            lines.append(line)
            continue
        parts.append("\n".join(lines))
        lines = []
        if len(parts) == 3:
            found.append(Case(parts[0].strip(), parts[1], parts[2]))
            parts = []
    assert not [*lines, *parts], f"{file.name} ends within a fixture"
    return found
