"""What a block turns out to hold, before the tree is built: pieces, each the beginning of one clause."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from clauses.spans import Span
from clauses.structure.labels import Label
from clauses.structure.line_places import LinePlace
from clauses.structure.lookalikes import NO_NEIGHBOURS, Neighbours
from clauses.text import Block, Emphasis


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """The beginning of a clause: its own stretch of text with label and heading.

    ``heading_rank`` is None for running text; 1 to 6 for a reader's heading levels, 7 for a bold line, 8
    for a capital or numbered line of plain text, 9 for a line that merely looks like a heading.
    ``closing`` pieces end the clauses before them: signature blocks. ``inline`` pieces stand inside a sentence
    or paragraph of another piece. ``term`` is the defined term of a definition entry.
    """

    span: Span
    block: Block
    label: Label | None = None
    heading_span: Span | None = None
    heading_rank: int | None = None
    inline: bool = False
    closing: bool = False
    term: str | None = None
    items: tuple["Item", ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a block stands in, as far as it decides what the block is.

    ``emphasis`` are the emphasised runs near it, ordered. ``styled`` says that the source marks its headings:
    then a line that merely looks like one is none. ``heads`` says that text follows a numbered list item where
    the next item would stand, ``place`` what the neighbours of a short line say of it, ``runs_in`` whether the
    document runs its headings in without style, ``titled_list`` whether all items of its list open with a title,
    ``lone`` whether it is a bullet that heads text of its own.
    ``last_decimal`` is the number last seen, ``last_was_bare`` whether
    the last section's number had no full stop. ``neighbours`` are the labels that the document's lines open with.
    """

    emphasis: Sequence[Emphasis] = ()
    in_definitions: bool = False
    styled: bool = False
    heads: bool = False
    place: LinePlace = LinePlace.UNSAID
    runs_in: bool = False
    titled_list: bool = False
    lone: bool = False
    last_decimal: tuple[int, ...] = ()
    last_was_bare: bool | None = None
    last_bare: int | None = None
    neighbours: Neighbours = NO_NEIGHBOURS


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A list item inside a sentence; ``depth`` 0 is a child of the piece it stands in."""

    span: Span
    label: Label
    depth: int
