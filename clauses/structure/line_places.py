"""Where short lines stand: over a text, as a heading does, or one of several, as the members of a list do."""

import re
from collections.abc import Sequence
from enum import Enum

from clauses.structure.habits import words_of
from clauses.structure.label_reading import label_at
from clauses.structure.labels import Style
from clauses.structure.lookalikes import is_bare
from clauses.text import Block, BlockKind

_LONGEST_LINE, _MOST_WORDS = 110, 18
_LONGEST_STACK = 3  # headings that stand on each other without text between
_TEXT_FROM = 60
_DATA = re.compile(r"\d{3,}|@|https?:|www\.|\|")
_LIST_MARKS = frozenset({Style.DECIMAL, Style.ARTICLE, Style.UPPER, Style.LOWER, Style.UPPER_ROMAN, Style.LOWER_ROMAN})
_FURNITURE = frozenset({BlockKind.METADATA, BlockKind.BOILERPLATE, BlockKind.SUMMARY})


class LinePlace(Enum):
    """What a short line's neighbours say of it."""

    UNSAID = "unsaid"
    OVER_TEXT = "over text"
    IN_LIST = "in a list"


def line_places(text: str, blocks: Sequence[Block]) -> list[LinePlace]:
    """The place of each block. A stack of up to three short lines behind an ended sentence and before running text
    stands over that text; a longer stack, or one that a colon announced, is a list.
    """
    found = [LinePlace.UNSAID] * len(blocks)
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and _is_short_line(text, blocks[end]):
            end += 1
        if end > at:
            announced = _announces(text, blocks, at)
            place = LinePlace.UNSAID
            held = any(_holds_data(text, block) for block in blocks[at:end])
            if end - at > (1 if announced else _LONGEST_STACK) or held:
                place = LinePlace.IN_LIST
            elif not announced and _is_text(text, blocks, end):
                place = LinePlace.OVER_TEXT
            found[at:end] = [place] * (end - at)
            over = _is_text(text, blocks, end) and not _holds_data(text, blocks[end - 1])
            if over and (end - at > 1 or not announced):
                found[end - 1] = LinePlace.OVER_TEXT  # of several short lines the last may head what follows
        at = max(end, at + 1)
    return found


def _is_short_line(text: str, block: Block) -> bool:
    start, end = block.span
    if block.kind is not BlockKind.PARAGRAPH or block.level or block.label_span or end - start > _LONGEST_LINE:
        return False
    label = label_at(text, start, end)
    words = text[label.span.end if label and label.reading.style in _LIST_MARKS else start : end].strip()
    if not words or not (words[0].isupper() or words[0].isdigit() or words[0] in "“\"‘'#") or "\n" in words:
        return False
    if words[-1] in ",;:]" or (words[-1] == "." and not words.endswith("...") and not _is_titled(words)):
        return False
    parts = words_of(words)
    return 0 < len(parts) <= _MOST_WORDS and parts[-1] not in {"and", "or"}


def _holds_data(text: str, block: Block) -> bool:
    """True for a street, a telephone number, an address on the net."""
    label = label_at(text, *block.span)
    words = text[label.span.end if label and not is_bare(label) else block.span.start : block.span.end]
    return words.lstrip()[:1].isdigit() or _DATA.search(words) is not None


def _is_titled(words: str) -> bool:
    """True for "Acceptance of Terms.": capitals throughout, but for the small words."""
    parts = words_of(words)
    return len(parts) <= 8 and all(part[0].isupper() or len(part) <= 3 for part in parts)


def _announces(text: str, blocks: Sequence[Block], at: int) -> bool:
    """True when what stands before ``blocks[at]`` is a colon or a sentence that goes on."""
    before = next((b for b in reversed(blocks[max(0, at - 3) : at]) if b.kind not in _FURNITURE), None)
    return before is not None and before.kind is not BlockKind.HEADING and text[before.span.end - 1] in ":,;—–"


def _is_text(text: str, blocks: Sequence[Block], at: int) -> bool:
    """True when running text or a list stands at ``blocks[at]``."""
    if at >= len(blocks) or blocks[at].kind in {*_FURNITURE, BlockKind.HEADING}:
        return False
    start, end = blocks[at].span
    return blocks[at].kind is not BlockKind.PARAGRAPH or end - start > _TEXT_FROM or text[end - 1] in ".:;!?"
