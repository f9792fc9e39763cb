"""Blocks that are one clause together: a number, a term or a schedule's name on its line, and what it names below."""

from dataclasses import replace

from clauses.spans import Span
from clauses.structure.block_pieces import pieces_of
from clauses.structure.definition_entries import term_above
from clauses.structure.headings import LINE_RANK, line_heading
from clauses.structure.inline import first_of, inline_items
from clauses.structure.label_reading import label_at
from clauses.structure.labels import Style
from clauses.structure.opening_label import opening_label
from clauses.structure.pieces import Piece, Surroundings
from clauses.text import Block, BlockKind


def joined(text: str, piece: Piece, below: Block, around: Surroundings) -> list[Piece] | None:
    """The pieces of a line and the block below it where they are one clause; None where they are not.

    ``piece`` is all that the line holds.
    """
    block = piece.block
    one = _term_over_its_meaning(text, block, below) or _with_title_below(text, piece, below, around)
    if one is not None:
        return [one]
    if _is_label_only(text, piece) and _is_its_text(text, piece, below, around):
        return pieces_of(text, replace(block, span=Span(block.span.start, below.span.end), bold=False), around)
    return None


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


def with_first_item(text: str, piece: Piece, below: Block) -> Piece:
    """The piece with the "(i) …" at its end as an item, where the next paragraph goes on with "(ii)"."""
    if piece.items or piece.heading_rank is not None or not piece.block.kind is BlockKind.PARAGRAPH is below.kind:
        return piece
    second = label_at(text, *below.span)
    if second is None or not second.text.startswith("("):
        return piece
    after = piece.label.span.end if piece.label else piece.span.start
    return replace(piece, items=first_of(text, Span(after, piece.span.end), second))


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
