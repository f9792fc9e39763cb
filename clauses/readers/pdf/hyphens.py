"""Hyphens at line ends: undone where the document shows that the word has none, kept where it shows one."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:[-‐\u00ad][^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+(?:[-‐][^\W\d_]+)*)[-‐\u00ad]\Z")
_FIRST = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[/=&?_#.-]\Z")
_COMPOUND = re.compile(
    r"co|cross|eighty|ex|fifty|first|forty|high|long|low|ninety|non|off|one|opt|out|post|pre|real|second|self|semi"
    r"|seventy|short|single|sixty|sub|third|thirty|twenty|two|well"
)


class Hyphens:
    """Decides how two lines join, by the words that stand whole elsewhere in the document."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._whole: set[str] = set()
        ends: list[tuple[str, str]] = []
        before = ""
        for line in lines:
            words = _WORD.findall(line)
            self._whole.update(word.casefold().replace("‐", "-") for word in words[1:-1])
            found, first = _LAST.search(before), _FIRST.match(line)
            if found and first:
                ends.append((found.group(1).casefold(), first.group().casefold()))
            before = line
        undone = sum(left + right in self._whole for left, right in ends)
        kept = sum(f"{left}-{right}" in self._whole for left, right in ends)
        self._hyphenates = undone > kept or (undone == kept and len(ends) > 6)

    def joint(self, left: str, right: str) -> tuple[int, str]:
        """How many characters to drop from the end of the line ``left``, and what to set before ``right``."""
        if _ADDRESS.search(left) and (left[-1] != "." or right[:1].islower()):
            return 0, ""
        if left.endswith("\u00ad\u00ad"):
            left = left[:-1]
        found, first = _LAST.search(left), _FIRST.match(right)
        if not found or not first:
            return 0, " " if not left.endswith(("-", "‐", "\u00ad")) or not right[:1].isalnum() else ""
        before, after = found.group(1).casefold(), first.group().casefold()
        if before + after in self._whole:
            return 1, ""
        if (
            f"{before}-{after}" in self._whole
            or _COMPOUND.fullmatch(before)
            or right[:1].isupper() != left[-2:-1].isupper()
        ):
            return 0, ""
        return (1, "") if self._hyphenates else (0, "")
