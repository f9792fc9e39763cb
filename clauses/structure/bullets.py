"""Bullets that were typed: paragraphs that open with one are items of a list, whatever the source calls them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from clauses.spans import Span
from clauses.text import Block, BlockKind

# A middle dot parts the words of a line, too; as a bullet it stands well before them.
_BULLET = re.compile(r"(?:[•●▪◦‣∙○■□➢](?=[ \t\u00a0\u2002\u2003]+\S)|·(?=[ \t\u00a0\u2002\u2003]{2,}\S))")


def with_bullets(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks with such paragraphs as list items, one level below the text they stand in."""
    return [_as_item(text, block) if block.kind is BlockKind.PARAGRAPH else block for block in blocks]


def _as_item(text: str, block: Block) -> Block:
    mark = None if block.label_span else _BULLET.match(text, block.span.start, block.span.end)
    if mark is None:
        return block
    return replace(block, kind=BlockKind.LIST_ITEM, level=block.level + 1, label_span=Span(*mark.span()))
