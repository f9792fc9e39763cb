"""Tables of contents: a run of lines that all stand again later as headings are no clauses of their own."""

from collections.abc import Sequence
from dataclasses import replace

from clauses.structure.habits import plain
from clauses.structure.labels import label_at
from clauses.text import Block, BlockKind

_SHORTEST_RUN = 3
_LONGEST_ENTRY = 140
_SHARE_FOUND = 0.7


def without_contents(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks with those of a table of contents marked as boilerplate."""
    marked = list(blocks)
    keys = [_key(text, block) for block in blocks]
    last_place = {key: at for at, key in enumerate(keys) if key}
    at = 0
    while at < len(marked):
        end = at
        while end < len(marked) and keys[end] and marked[end].kind in {BlockKind.LIST_ITEM, BlockKind.PARAGRAPH}:
            end += 1
        if end - at >= _SHORTEST_RUN:
            _mark(marked, keys, last_place, at, end)
        at = max(end, at + 1)
    return marked


def _mark(marked: list[Block], keys: Sequence[str], last_place: dict[str, int], start: int, end: int) -> None:
    """Marks the part of a run of short lines in which nearly all lines stand again behind the run."""
    found = [at for at in range(start, end) if last_place[keys[at]] >= end]
    if len(found) < _SHORTEST_RUN:
        return
    first, last = found[0], found[-1]
    if len(found) >= _SHARE_FOUND * (last + 1 - first):
        for at in range(first, last + 1):
            marked[at] = replace(marked[at], kind=BlockKind.BOILERPLATE)


def _key(text: str, block: Block) -> str:
    """The words of a short block after its label; empty for one that can't be an entry or a heading."""
    if block.span.end - block.span.start > _LONGEST_ENTRY or block.kind not in {
        BlockKind.LIST_ITEM,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
    }:
        return ""
    start = block.label_span.end if block.label_span else block.span.start
    while start < block.span.end and text[start].isspace():
        start += 1
    label = label_at(text, start, block.span.end)
    words = plain(text[label.span.end if label else start : block.span.end])
    return words if any(c.isalpha() for c in words) else ""
