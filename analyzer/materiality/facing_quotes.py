"""Passages around what differs, as a message shows them: one window on a long one, two that face each other."""

import re

from analyzer.materiality.messages import SHOWN
from analyzer.materiality.phrase_ends import (
    BREAK,
    dotted,
    least_filled,
    past_joint,
)
from clauses.spans import Span

ROOM = SHOWN - len(" …") * 2
"""Characters of each of two passages that are set against each other."""
_RELATIVE = re.compile(r"\s*(?:which|who|whose|that)\b")


def window(text: str, passage: Span, key: Span, room: int = SHOWN) -> str:
    """A passage in at most about ``room`` characters: whole where it fits, else what stands around ``key`` of it.

    It is cut where a phrase begins and ends, and dots say that it was.
    """
    start, end = passage
    if end - start > room:
        if key.end - start > room * 6 // 7:  # a sentence is best understood from its start
            least = max(start, key.end - room * 2 // 3)
            breaks = [m.end() for m in BREAK.finditer(text, least, key.start) if text[m.end()] != "("]
            breaks = [at for at in breaks if not _RELATIVE.match(text, at)]  # "which are …" needs what stands before
            gap = text.find(" ", least, key.start)
            start = past_joint(text, breaks[0], key.start) if breaks else gap + 1 if gap >= 0 else key.start
        end = min(end, max(start + room, key.end))
        if end < passage.end:
            breaks = [m.start() for m in BREAK.finditer(text, key.end, end)]
            cut = text.rfind(" ", key.end, end)
            end = (
                breaks[-1]
                if breaks and breaks[-1] - start >= least_filled(text, start, room)
                else cut
                if cut > 0
                else key.end
            )
    return dotted(text, Span(start, end), passage)


def facing(old: tuple[str, Span, Span], new: tuple[str, Span, Span], room: int = ROOM) -> tuple[str, str]:
    """Two passages around what differs between them, each given as its text, its extent and that of the key.

    Both are whole where both fit; else both begin at their start, or both at the start of the phrase with the keys.
    """
    whole_ones = all(passage.end - passage.start <= room for _, passage, _ in (old, new))
    opening = all(
        min(key.end, key.start + room // 2) - passage.start <= room * 2 // 3 for _, passage, key in (old, new)
    )
    starts = [passage.start for _, passage, _ in (old, new)]
    if not whole_ones and not opening:
        starts = _phrase_starts(old, new, room // 3)
    return tuple(  # type: ignore[return-value]
        dotted(text, Span(start, passage.end if whole_ones else _cut(text, start, passage.end, key, room)), passage)
        for (text, passage, key), start in zip((old, new), starts, strict=True)
    )


def _phrase_starts(old: tuple[str, Span, Span], new: tuple[str, Span, Span], room: int) -> list[int]:
    """Where the phrases with the keys begin, within ``room`` characters before them; the same phrase on both sides."""
    text, passage, key = new
    least = max(passage.start, key.start - room)
    breaks = [m.end() for m in BREAK.finditer(text, least, key.start) if text[m.end()] != "("]
    if passage.start == least:
        start = least
    elif breaks:
        start = past_joint(text, breaks[0], key.start)
    else:
        start = text.find(" ", least, key.start) + 1 or key.start
    lead = key.start - start
    other, their, at = old
    same = at.start - lead >= their.start and other[at.start - lead : at.start] == text[start : key.start]
    if same:
        return [at.start - lead, start]
    least = max(their.start, at.start - room)
    if their.start == least:
        return [least, start]
    breaks = [m.end() for m in BREAK.finditer(other, least, at.start) if other[m.end()] != "("]
    begin = past_joint(other, breaks[0], at.start) if breaks else other.find(" ", least, at.start) + 1 or at.start
    return [begin, start]


def _cut(text: str, start: int, end: int, key: Span, room: int) -> int:
    """The end of a phrase at most ``room`` characters behind ``start``, past the key where that is not too long."""
    if end - start <= room:
        return end
    far = start + room
    least = min(key.end, far)
    breaks = [m.start() for m in BREAK.finditer(text, max(least, start + least_filled(text, start, room)), far)]
    if breaks:
        return breaks[-1]
    gap = text.rfind(" ", least, far)
    return gap if gap > 0 else text.rfind(" ", start, far)
