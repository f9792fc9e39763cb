"""The start of a list below the quotation that leads in to it."""

import re

from analyzer.materiality.phrase_ends import (
    LEADS_IN,
    cut,
)

ITEMS = 320
"""Characters below a lead-in among which the items that are shown with it stand."""
_MARK = re.compile(r"(?:[•*·-]|\(?\w{1,4}[.)])\s+")
_SIGN = re.compile(r"\w|\s")  # what a list mark is without: its letter or number


def with_items(text: str, words: str, end: int) -> str:
    """A quotation that leads in to a list (``words`` end at ``end`` of the text) with the start of that list."""
    if not words.endswith(LEADS_IN):
        return words
    whole = end + 1 + ITEMS >= len(text)
    lines = [line.strip() for line in text[end + 1 : end + 1 + ITEMS].split("\n")]
    items = [_MARK.sub("", line) for line in _of_one_list(lines if len(lines) == 1 or whole else lines[:-1])]
    listed = cut("; ".join(item.rstrip(" ;,.") for item in items if item), ITEMS // 2)
    return f"{words[: -len(LEADS_IN)]}: {listed} …" if listed else words


def _of_one_list(lines: list[str]) -> list[str]:
    """The lines up to the first whose mark is another, or that has none behind one that has: what follows the list."""
    said = [line for line in lines if line]
    kinds = [_SIGN.sub("", mark.group()) if (mark := _MARK.match(line)) else "" for line in said]
    ends = next((at for at, kind in enumerate(kinds) if kind != kinds[0]), len(said))
    return said[:ends]
