"""Lists of links into the page itself: a table of contents, whatever its entries are called."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from clauses.spans import Span
from clauses.structure.contents import is_contents, is_of_effect, opens_sentence
from clauses.structure.habits import habits, plain
from clauses.text import Block, BlockKind, Link

_SHORTEST_RUN = 3
_LONGEST_ENTRY = 140
_TOP = 60
_ENTRIES = frozenset({BlockKind.LIST_ITEM, BlockKind.PARAGRAPH})


def without_jump_links(text: str, blocks: Sequence[Block], links: Sequence[Link]) -> list[Block]:
    """The blocks with three and more in a row that are each one link into the page marked as boilerplate.

    They stand before the first section, or under a line that calls them contents. What a sentence or a heading says
    has an effect ("These sections survive:", "Surviving sections") is a list of references, whatever it links to.
    """
    marked = _without_menu(text, blocks, sorted(link.span for link in links))
    jumps = sorted(link.span for link in links if link.target.startswith("#") and len(link.target) > 1)
    if len(jumps) < _SHORTEST_RUN:
        return marked
    at = 0
    heading: Block | None = None
    headings, labels = 0, 0
    while at < len(marked):
        end = at
        while end < len(marked) and _is_jump(text, marked[end], jumps):
            end += 1
        above = marked[at - 1] if at else None
        before_sections = headings <= 1 and not labels
        if end - at >= _SHORTEST_RUN and _guides(text, above, heading, before_sections=before_sections):
            first = at - 1 if at > 0 and is_contents(text, marked[at - 1].span) else at
            marked[first:end] = [replace(block, kind=BlockKind.BOILERPLATE) for block in marked[first:end]]
        at, start = max(end, at + 1), at
        for block in marked[start:at]:
            if block.kind is BlockKind.HEADING:
                heading, headings = block, headings + 1
            labels += block.kind in _ENTRIES and block.label_span is not None
    return marked


def _without_menu(text: str, blocks: Sequence[Block], links: Sequence[Span]) -> list[Block]:
    """The blocks with the list items before the first heading that are each a link marked as boilerplate."""
    first = next((at for at, block in enumerate(blocks[:_TOP]) if block.kind is BlockKind.HEADING), 0)
    items = [at for at in range(first) if blocks[at].kind is BlockKind.LIST_ITEM]
    if len(items) < 2 or not all(_is_jump(text, blocks[at], links) for at in items):
        return list(blocks)
    return [replace(block, kind=BlockKind.BOILERPLATE) if at in items else block for at, block in enumerate(blocks)]


def _guides(text: str, above: Block | None, heading: Block | None, *, before_sections: bool) -> bool:
    """True where a list of links under these two helps a reader find the way and says nothing itself."""
    over = [block.span for block in (above, heading) if block is not None]
    if any(is_of_effect(text, span) for span in over) or (above is not None and opens_sentence(text, above.span)):
        return False
    if any(plain(span.of(text)) in habits().contents_openers or is_contents(text, span) for span in over):
        return True
    return before_sections


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
