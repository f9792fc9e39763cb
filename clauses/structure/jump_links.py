"""Lists of links into the page itself: a table of contents, whatever its entries are called."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from clauses.spans import Span
from clauses.structure.contents import is_contents, opens_sentence
from clauses.text import Block, BlockKind, Link

_SHORTEST_RUN = 3
_LONGEST_ENTRY = 140
_TOP = 60
_ENTRIES = frozenset({BlockKind.LIST_ITEM, BlockKind.PARAGRAPH})


def without_jump_links(text: str, blocks: Sequence[Block], links: Sequence[Link]) -> list[Block]:
    """The blocks with three and more in a row that are each one link into the page marked as boilerplate.

    What a sentence announces ("These sections survive:") is a list of references, whatever it links to.
    """
    marked = _without_menu(text, blocks, sorted(link.span for link in links))
    jumps = sorted(link.span for link in links if link.target.startswith("#") and len(link.target) > 1)
    if len(jumps) < _SHORTEST_RUN:
        return marked
    at = 0
    while at < len(marked):
        end = at
        while end < len(marked) and _is_jump(text, marked[end], jumps):
            end += 1
        if end - at >= _SHORTEST_RUN and not (at > 0 and opens_sentence(text, marked[at - 1].span)):
            first = at - 1 if at > 0 and is_contents(text, marked[at - 1].span) else at
            marked[first:end] = [replace(block, kind=BlockKind.BOILERPLATE) for block in marked[first:end]]
        at = max(end, at + 1)
    return marked


def _without_menu(text: str, blocks: Sequence[Block], links: Sequence[Span]) -> list[Block]:
    """The blocks with the list items before the first heading that are each a link marked as boilerplate."""
    first = next((at for at, block in enumerate(blocks[:_TOP]) if block.kind is BlockKind.HEADING), 0)
    items = [at for at in range(first) if blocks[at].kind is BlockKind.LIST_ITEM]
    if len(items) < 2 or not all(_is_jump(text, blocks[at], links) for at in items):
        return list(blocks)
    return [replace(block, kind=BlockKind.BOILERPLATE) if at in items else block for at, block in enumerate(blocks)]


def _is_jump(text: str, block: Block, jumps: Sequence[Span]) -> bool:
    """True for an entry all of whose words are one of these links."""
    start, end = block.label_span.end if block.label_span else block.span.start, block.span.end
    if block.kind not in _ENTRIES or end - start > _LONGEST_ENTRY:
        return False
    nearest = bisect_left(jumps, Span(start, start))
    while nearest < len(jumps) and jumps[nearest].start < end:
        jump = jumps[nearest]
        outside = text[start : jump.start] + text[jump.end : end]
        if any(map(str.isalpha, jump.of(text))) and not any(map(str.isalpha, outside)):
            return True
        nearest += 1
    return False
