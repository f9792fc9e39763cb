"""Blocks into pieces: sub-sections and definitions run together in one paragraph begin clauses of their own."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from clauses.structure.block_pieces import pieces_of
from clauses.structure.bullets import with_bullets
from clauses.structure.heading_style import levelled, marks_headings
from clauses.structure.joined_blocks import joined, with_first_item
from clauses.structure.labels import Style
from clauses.structure.line_places import line_places
from clauses.structure.lookalikes import is_bare, neighbours
from clauses.structure.pieces import Piece, Surroundings
from clauses.structure.run_in import lone_bullets, run_in_habit, titled_lists
from clauses.text import Block, BlockKind, Emphasis

# What is one piece, whatever its words look like.
_WHOLE = frozenset({BlockKind.METADATA, BlockKind.BOILERPLATE, BlockKind.SUMMARY, BlockKind.CODE, BlockKind.TABLE})
_DEFINITIONS_HEADING = re.compile(r"\b(definitions?|defined terms|interpretation|glossary)\b", re.IGNORECASE)


def pieces(
    text: str, blocks: Sequence[Block], emphasis: Sequence[Emphasis], closing: frozenset[int] = frozenset()
) -> list[Piece]:
    """The beginnings of clauses in reading order; together they cover the words of all blocks.

    ``emphasis`` must be ordered by start; ``closing`` are the starts of the blocks that end an agreement.
    """
    found: list[Piece] = []
    blocks = with_bullets(text, blocks)
    starts = [run.span.start for run in emphasis]
    bearing = neighbours(text, blocks)
    places = line_places(text, blocks)
    styled = marks_headings(text, blocks, places)
    runs_in = run_in_habit(text, blocks, emphasis) and not styled
    listed_titles, lone = titled_lists(text, blocks), lone_bullets(text, blocks)
    seen = _Seen()
    taken = False
    for at, block in enumerate(blocks):
        if taken:
            taken = False
            continue
        if block.kind in _WHOLE:
            found.append(Piece(span=block.span, block=block, closing=block.span.start in closing))
            continue
        first, last = bisect_left(starts, block.span.start), bisect_left(starts, block.span.end)
        around = Surroundings(
            emphasis=emphasis[max(0, first - 1) : last],
            in_definitions=seen.in_definitions,
            styled=styled,
            heads=_heads(blocks, at),
            place=places[at],
            runs_in=runs_in,
            titled_list=block.span.start in listed_titles,
            lone=block.span.start in lone,
            last_decimal=seen.last_decimal,
            last_was_bare=seen.last_was_bare,
            last_bare=seen.last_bare,
            neighbours=bearing,
        )
        own = pieces_of(text, block, around)
        if at + 1 < len(blocks):
            together = joined(text, own[0], blocks[at + 1], around) if len(own) == 1 else None
            own, taken = together or own, together is not None
            own[-1] = with_first_item(text, own[-1], blocks[at + 1])
        for piece in own:
            seen.note(text, piece, block)
        found.extend(own)
    return levelled(found)


@dataclass(slots=True)
class _Seen:
    """What the blocks read so far say of those to come."""

    in_definitions: bool = False
    definitions: Block | None = None
    last_decimal: tuple[int, ...] = ()
    last_was_bare: bool | None = None
    last_bare: int | None = None

    def note(self, text: str, piece: Piece, block: Block) -> None:
        """Takes a piece of ``block`` into account."""
        if piece.heading_rank is not None and piece.heading_span:
            opens = bool(_DEFINITIONS_HEADING.search(piece.heading_span.of(text)))
            self.in_definitions = opens or (self.in_definitions and _is_item_of(block, self.definitions))
            self.definitions = block if opens else self.definitions
        if piece.label and piece.label.reading.style is Style.DECIMAL and block.kind is not BlockKind.LIST_ITEM:
            self.last_decimal = piece.label.reading.values
            if len(self.last_decimal) == 1:
                self.last_was_bare = is_bare(piece.label)
                self.last_bare = self.last_decimal[0] if self.last_was_bare else self.last_bare


def _is_item_of(block: Block, above: Block | None) -> bool:
    """True for an item of the list that the item ``above`` holds."""
    return above is not None and block.kind is BlockKind.LIST_ITEM is above.kind and block.level > above.level


def _heads(blocks: Sequence[Block], at: int) -> bool:
    """True for a list item that introduces text or a list of its own, as a heading does."""
    if blocks[at].kind is not BlockKind.LIST_ITEM or at + 1 >= len(blocks):
        return False
    block, following = blocks[at], blocks[at + 1]
    if following.kind is BlockKind.LIST_ITEM:
        return following.level > block.level
    return block.level <= 1 or following.level == block.level
