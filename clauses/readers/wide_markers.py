"""Markdown as converters write it: four spaces under every list item, though "10.  " asks for five.

CommonMark takes what stands under such an item for code or for the end of its paragraph; the page it was made from
shows it inside the item.
"""

import re
from dataclasses import dataclass

_WIDE = re.compile(r"^ *\d{2,9}[.)] {2,4}\S", re.MULTILINE)
_ITEM = re.compile(r"(?:[*+-]|\d{1,9}[.)])( {1,4})(?=\S)")
_FENCE = re.compile(r"(`{3,}|~{3,})")
_INDENT = 4  # what converters set under an item of whatever width


@dataclass(slots=True)
class _Open:
    """A list item whose lines may still come: its column, the width of its marker, how far its lines were moved."""

    column: int
    width: int
    moved: int
    indented_by_four: bool | None = None  # unknown until its first line is seen

    def move(self) -> int:
        """How far the lines under the item must be moved to stand in it."""
        return self.moved + (max(0, self.width - _INDENT) if self.indented_by_four else 0)


def realigned(text: str) -> str:
    """``text`` with the lines under list items of wide markers moved into them; no line is joined or lost."""
    if not _WIDE.search(text):
        return text
    lines: list[str] = []
    items: list[_Open] = []
    fence: str | None = None
    for line in text.split("\n"):
        words = line.lstrip(" ")
        column = len(line) - len(words)
        if not words.strip():
            lines.append(line)
            continue
        if fence is None:
            while items and column <= items[-1].column:
                items.pop()
        move = 0
        if items:
            if items[-1].indented_by_four is None:
                items[-1].indented_by_four = column == items[-1].column + _INDENT
            move = items[-1].move()
        lines.append(" " * move + line)
        mark = _FENCE.match(words)
        if mark and (fence is None or words.startswith(fence)):
            fence = None if fence else mark.group(1)
        item = _ITEM.match(words) if fence is None else None
        if item:
            items.append(_Open(column=column, width=len(item.group()), moved=move))
    return "\n".join(lines)
