"""How a document sets its headings: whether the source marks them, and which looks stand over which."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from clauses.structure.heading_words import looks_like_heading
from clauses.structure.headings import BOLD_RANK, LOOKS_RANK, is_sentence
from clauses.structure.labels import Style
from clauses.structure.line_places import LinePlace
from clauses.structure.pieces import Piece
from clauses.text import Block, BlockKind

# So many headings that the source marks make a document whose headings are marked.
_STYLED = 3
_LONGEST = 80


def marks_headings(text: str, blocks: Sequence[Block], places: Sequence[LinePlace]) -> bool:
    """True for a document whose headings are marked: then a line that merely looks like one is none.

    A few bold lines make no such habit where far more titles stand over their text without weight.
    """
    marked = sum(block.kind is BlockKind.HEADING for block in blocks)
    if marked >= _STYLED:
        return True
    bold = [b for b in blocks if b.kind is BlockKind.PARAGRAPH and b.bold]
    marked += sum(not is_sentence(b.span.of(text)) for b in bold)
    plain = sum(
        place is LinePlace.OVER_TEXT and not block.bold and _is_title(text, block)
        for block, place in zip(blocks, places, strict=True)
    )
    return marked >= _STYLED and plain <= 2 * marked


def _is_title(text: str, block: Block) -> bool:
    words = block.span.of(text)
    return len(words) <= _LONGEST and looks_like_heading(words)


def levelled(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the ranks of lines that only look like headings made one, where they show no order.

    Bold and shouted lines stand over lines in Title Case, unless such a line comes first of all and none of them ever
    follows the weightier one at once: then the weight says how grave a section is, not what stands under it.
    """
    looks = [p for p in pieces if p.label is None and p.heading_rank is not None and _by_look(p.heading_rank)]
    ordered = any(_is_over(above, below) for above, below in pairwise(pieces))
    if not looks or ordered or any(_is_numbered(piece) for piece in pieces):
        return list(pieces)
    first = looks[0].heading_rank or LOOKS_RANK
    return [
        replace(p, heading_rank=first)
        if p.label is None and p.heading_rank is not None and BOLD_RANK <= p.heading_rank < first
        else p
        for p in pieces
    ]


def _by_look(rank: int) -> bool:
    return BOLD_RANK <= rank <= LOOKS_RANK


def _is_over(above: Piece, below: Piece) -> bool:
    """True for a heading that a lesser one follows at once."""
    if above.heading_rank is None or below.heading_rank is None or above.label or below.label:
        return False
    return _by_look(above.heading_rank) and above.heading_rank < below.heading_rank <= LOOKS_RANK


def _is_numbered(piece: Piece) -> bool:
    return piece.heading_rank is not None and piece.label is not None and piece.label.reading.style is not Style.BULLET
