"""Blocks into pieces: sub-sections and definitions run together in one paragraph begin clauses of their own."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from clauses.spans import Span
from clauses.structure.bullets import with_bullets
from clauses.structure.definition_entries import bold_term, entry_starts, term_above
from clauses.structure.heading_style import levelled, marks_headings
from clauses.structure.headings import LINE_RANK, RUN_IN_RANK, line_heading
from clauses.structure.inline import continued, inline_items
from clauses.structure.inline_sections import inline_sections
from clauses.structure.label_reading import label_at, prefixed_label_at
from clauses.structure.labels import Label, Style
from clauses.structure.line_places import line_places
from clauses.structure.lookalikes import is_bare, neighbours
from clauses.structure.opening_label import opening_label
from clauses.structure.pieces import Piece, Surroundings
from clauses.structure.run_in import run_in_habit, run_in_heading, titled_lists
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
    listed_titles = titled_lists(text, blocks)
    in_definitions = False
    definitions_block: Block | None = None
    last_decimal: tuple[int, ...] = ()
    last_was_bare: bool | None = None
    last_bare: int | None = None
    title_taken = False
    for at, block in enumerate(blocks):
        if title_taken:
            title_taken = False
            continue
        if block.kind in _WHOLE:
            found.append(Piece(span=block.span, block=block, closing=block.span.start in closing))
            continue
        first, last = bisect_left(starts, block.span.start), bisect_left(starts, block.span.end)
        around = Surroundings(
            emphasis=emphasis[max(0, first - 1) : last],
            in_definitions=in_definitions,
            styled=styled,
            heads=_heads(blocks, at),
            place=places[at],
            runs_in=runs_in,
            titled_list=block.span.start in listed_titles,
            last_decimal=last_decimal,
            last_was_bare=last_was_bare,
            last_bare=last_bare,
            neighbours=bearing,
        )
        own = _of_block(text, block, around)
        if len(own) == 1 and at + 1 < len(blocks):
            term = _term_over_its_meaning(text, block, blocks[at + 1])
            titled = _with_title_below(text, own[0], blocks[at + 1], around)
            if term:
                own, title_taken = [term], True
            elif titled:
                own, title_taken = [titled], True
            elif _is_label_only(text, own[0]) and _is_its_text(text, own[0], blocks[at + 1], around):
                whole = replace(block, span=Span(block.span.start, blocks[at + 1].span.end), bold=False)
                own, title_taken = _of_block(text, whole, around), True
        for piece in own:
            if piece.heading_rank is not None and piece.heading_span:
                opens = bool(_DEFINITIONS_HEADING.search(piece.heading_span.of(text)))
                in_definitions = opens or (in_definitions and _is_item_of(block, definitions_block))
                definitions_block = block if opens else definitions_block
            if piece.label and piece.label.reading.style is Style.DECIMAL and block.kind is not BlockKind.LIST_ITEM:
                last_decimal = piece.label.reading.values
                if len(last_decimal) == 1:
                    last_was_bare = is_bare(piece.label)
                    last_bare = last_decimal[0] if last_was_bare else last_bare
            found.append(piece)
    return levelled(found)


def _is_item_of(block: Block, above: Block | None) -> bool:
    """True for an item of the list that the item ``above`` holds."""
    return above is not None and block.kind is BlockKind.LIST_ITEM is above.kind and block.level > above.level


def _term_over_its_meaning(text: str, block: Block, below: Block) -> Piece | None:
    """The definition of a glossary whose term stands on a line of its own, "means …" in the paragraph below it."""
    if block.kind is not BlockKind.PARAGRAPH or below.kind is not block.kind or block.label_span or below.label_span:
        return None
    term = term_above(text, block.span, below.span)
    if term is None:
        return None
    span = Span(block.span.start, below.span.end)
    return Piece(span=span, block=block, term=term, items=inline_items(text, below.span))


def _with_title_below(text: str, piece: Piece, below: Block, around: Surroundings) -> Piece | None:
    """The piece of a line that is nothing but "ARTICLE I" or "1.", with the next line as its heading."""
    label, block = piece.label, piece.block
    if label is None or piece.heading_span or block.kind is BlockKind.LIST_ITEM or block.kind is not below.kind:
        return None
    whole = not text[label.span.end : block.span.end].strip(" \t\n\u00a0*_.:–—-")
    numbered = label.reading.style is Style.DECIMAL and len(label.reading.values) == 1 and not label.reading.form
    annex = label.reading.style is Style.ANNEX and block.kind is BlockKind.PARAGRAPH
    titled = label.reading.style is Style.ARTICLE or numbered or annex
    if not whole or not titled or block.level != below.level:
        return None
    if opening_label(text, below, around) or below.label_span:
        return None
    heading = line_heading(text, below, None, around)
    if heading is None:
        return None
    return Piece(
        span=Span(block.span.start, below.span.end),
        block=block,
        label=label,
        heading_span=heading[0],
        heading_rank=min(heading[1], LINE_RANK),
    )


def _is_label_only(text: str, piece: Piece) -> bool:
    """True for a number or letter alone on its line ("1.1", "(a)")."""
    label, block = piece.label, piece.block
    if label is None or block.label_span or label.reading.style in {Style.ANNEX, Style.ARTICLE, Style.BULLET}:
        return False
    return not text[label.span.end : block.span.end].strip(" \t\n*_.:–—-")


def _is_its_text(text: str, piece: Piece, below: Block, around: Surroundings) -> bool:
    """True when the paragraph below a label alone on its line is the clause that it labels."""
    same = below.kind is BlockKind.PARAGRAPH is piece.block.kind and below.level == piece.block.level
    return same and not below.label_span and opening_label(text, below, around) is None


def _heads(blocks: Sequence[Block], at: int) -> bool:
    """True for a list item that introduces text or a list of its own, as a heading does."""
    if blocks[at].kind is not BlockKind.LIST_ITEM or at + 1 >= len(blocks):
        return False
    block, following = blocks[at], blocks[at + 1]
    if following.kind is BlockKind.LIST_ITEM:
        return following.level > block.level
    return block.level <= 1 or following.level == block.level


def _of_block(text: str, block: Block, around: Surroundings) -> list[Piece]:
    label = opening_label(text, block, around)
    after = label.span.end if label else block.span.start
    whole_line = line_heading(text, block, label, around)
    if whole_line:
        return [
            Piece(span=block.span, block=block, label=label, heading_span=whole_line[0], heading_rank=whole_line[1])
        ]
    running = label.reading.values if label and label.reading.style is Style.DECIMAL else around.last_decimal
    cuts = [block.span.start, *inline_sections(text, block.span, after, running)]
    if label and len(cuts) == 1 and label.text.startswith("("):
        cuts.extend(continued(text, Span(after, block.span.end), label))
    found: list[Piece] = []
    for at, start in enumerate(cuts):
        end = cuts[at + 1] if at + 1 < len(cuts) else block.span.end
        span = Span(start, start + len(text[start:end].rstrip()))
        own_label = label if at == 0 else label_at(text, start, span.end) or prefixed_label_at(text, start, span.end)
        found.extend(_of_segment(text, block, span, own_label, around, inline=at > 0))
    return found


def _of_segment(
    text: str, block: Block, span: Span, label: Label | None, around: Surroundings, inline: bool
) -> list[Piece]:
    after = label.span.end if label else span.start
    if block.label_span and not inline:
        after = max(after, block.label_span.end)
    numbered = label is not None and not _is_bullet(label)
    heading = run_in_heading(text, Span(after, span.end), numbered, around)
    entries = entry_starts(text, Span(after, span.end), glued=around.in_definitions)
    if entries and heading and heading.end > entries[0][0]:
        heading = None
    if around.in_definitions and not entries:
        bold = bold_term(text, Span(after, span.end), around.emphasis, numbered)
        if bold:
            entries, heading = [bold], None
    own_end = span.end
    opening = bool(entries) and not text[after : entries[0][0]].strip(" \t\n*_•-")
    cuts = entries[1:] if opening else entries
    if not around.in_definitions:
        cuts = []
    if cuts:
        own_end = cuts[0][0]
    own = Span(span.start, span.start + len(text[span.start : own_end].rstrip()))
    found = [
        Piece(
            span=own,
            block=block,
            label=label,
            heading_span=heading,
            heading_rank=RUN_IN_RANK
            if heading and label is None and block.kind is BlockKind.PARAGRAPH and not block.level
            else None,
            inline=inline,
            term=entries[0][1] if opening else None,
            items=inline_items(text, Span(after, own.end)),
        )
    ]
    for at, (start, term) in enumerate(cuts):
        end = cuts[at + 1][0] if at + 1 < len(cuts) else span.end
        entry = Span(start, start + len(text[start:end].rstrip()))
        found.append(Piece(span=entry, block=block, inline=True, term=term, items=inline_items(text, entry)))
    if found[0].span.end <= found[0].span.start:
        return found[1:]
    return found


def _is_bullet(label: Label) -> bool:
    return label.reading.style is Style.BULLET
