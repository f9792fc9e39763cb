"""What stands around the clauses, marked before the tree is built: the page's furniture, title, dates, signatures."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clauses.spans import Span
from clauses.structure.contents import without_contents
from clauses.structure.dates import DATE, dated
from clauses.structure.furniture import without_furniture
from clauses.structure.habits import habits, words_of
from clauses.structure.jump_links import without_jump_links
from clauses.structure.label_reading import label_at
from clauses.structure.signatures import without_signatures
from clauses.text import Block, BlockKind, Link

_FRONT_BLOCKS = 14
_LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """The blocks with all that is no clause marked and set apart, and where the title stands.

    ``closing`` are the starts of the title and of the blocks of signatures and of the page's foot, which end the
    clauses before them.
    """

    blocks: tuple[Block, ...]
    title: Span | None
    closing: frozenset[int]


def set_apart(text: str, blocks: Sequence[Block], links: Sequence[Link]) -> Front:
    """Marks what is no clause; a date line that runs into the preamble is cut from it."""
    marked: list[Block] = []
    for at, block in enumerate(without_furniture(text, blocks)):
        marked.extend(dated(text, block, at < _FRONT_BLOCKS))
    marked, closing = without_signatures(text, without_jump_links(text, without_contents(text, marked), links))
    title_at = _title(text, marked)
    title = None
    if title_at is not None:
        title = marked[title_at].span
        marked[title_at] = replace(marked[title_at], kind=BlockKind.METADATA)
        closing |= {title.start}  # what stands over the title holds nothing below it
    return Front(blocks=tuple(marked), title=title, closing=closing | _foot(marked))


def _foot(blocks: Sequence[Block]) -> frozenset[int]:
    """The starts of the page's last blocks, where these are the site's: they belong to no section of the agreement."""
    foot = itertools.takewhile(lambda block: block.kind is BlockKind.BOILERPLATE, reversed(blocks))
    return frozenset(block.span.start for block in foot)


def _title(text: str, blocks: Sequence[Block]) -> int | None:
    """Which block is the document's title: the first heading where it names an agreement or stands alone in rank."""
    headings = [b for b in blocks if b.kind is BlockKind.HEADING]
    for at, block in enumerate(blocks[:_FRONT_BLOCKS]):
        if block.kind in {BlockKind.METADATA, BlockKind.BOILERPLATE, BlockKind.SUMMARY}:
            continue
        words = block.span.of(text)
        if len(words) > _LONGEST_TITLE or label_at(text, block.span.start, block.span.end):
            return None
        if block.kind is BlockKind.HEADING:
            same = [b for b in headings if b.level <= block.level and b is not block]
            return at if title_like(words) or (block.level == 1 and not same) else None
        if block.kind is BlockKind.PARAGRAPH and not block.label_span and words[-1] not in ".;,:":
            if title_like(words) and words_of(words)[0][0].isupper():
                return at
            if headings and at < 2:
                continue
        return _title_over_date(text, blocks, at)
    return None


def _title_over_date(text: str, blocks: Sequence[Block], start: int) -> int | None:
    """A title that notices stand above: the line that names an agreement, with the line that dates it below."""
    for at in range(start, min(_FRONT_BLOCKS, len(blocks) - 1)):
        block, below = blocks[at], blocks[at + 1]
        if block.kind is BlockKind.HEADING or block.label_span or label_at(text, *block.span):
            return None
        words = block.span.of(text)
        dated_below = below.kind is BlockKind.METADATA and DATE.search(text, *below.span)
        if block.kind is BlockKind.PARAGRAPH and dated_below and len(words) <= _LONGEST_TITLE:
            return at if title_like(words) and words[-1] not in ".;,:" else None
    return None


def title_like(words: str) -> bool:
    """True for a line that names an agreement ("Terms of Service")."""
    parts = [w.casefold() for w in words_of(words)]
    return 0 < len(parts) <= 14 and any(part in habits().agreement_words for part in parts)
