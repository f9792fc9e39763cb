"""Short lines that a colon announced ("Write to us at:", an address; "We offer:", names): a list, no headings."""

from collections.abc import Sequence

from clauses.structure.labels import label_at
from clauses.structure.lookalikes import is_bare
from clauses.text import Block, BlockKind

_LONGEST_LINE = 60
_FEWEST = 2


def announced(text: str, blocks: Sequence[Block]) -> frozenset[int]:
    """The places in ``blocks`` of the lines that stand in a list without marks behind a colon.

    Of a run of short lines the last one is left out when running text follows it: it may head that text.
    """
    found: list[int] = []
    at = 0
    while at < len(blocks):
        end = at + 1
        if _announces(text, blocks[at]):
            capitals = end < len(blocks) and _in_capitals(text, blocks[end])
            while end < len(blocks) and _is_short_line(text, blocks[end]):
                if not capitals and _in_capitals(text, blocks[end]):
                    break
                end += 1
            followed = end < len(blocks) and blocks[end].kind is BlockKind.PARAGRAPH
            last = end - 1 if followed and not text[blocks[end - 1].span.start].isdigit() else end
            if last - at > _FEWEST:
                found.extend(range(at + 1, last))
        at = end
    return frozenset(found)


def _announces(text: str, block: Block) -> bool:
    return block.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} and text[block.span.end - 1] == ":"


def _is_short_line(text: str, block: Block) -> bool:
    start, end = block.span
    if block.kind is not BlockKind.PARAGRAPH or block.label_span or block.bold or end - start > _LONGEST_LINE:
        return False
    label = label_at(text, start, end)
    return text[end - 1] not in ".:;" and (label is None or is_bare(label))


def _in_capitals(text: str, block: Block) -> bool:
    letters = [c for c in block.span.of(text) if c.isalpha()]
    return bool(letters) and all(c.isupper() for c in letters)
