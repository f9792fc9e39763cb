"""What a reader makes of a file: its canonical text, the blocks it saw, links, emphasis and origin."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from clauses.diagnostics import Diagnostic
from clauses.spans import Span


class BlockKind(StrEnum):
    """What a reader saw a block of text to be, before anyone asked what it means."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    TABLE = "table"
    CODE = "code"
    METADATA = "metadata"
    BOILERPLATE = "boilerplate"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the canonical text that the source set apart, with the style it had there.

    ``level`` is the heading level (1 to 6) of a heading and the nesting depth (1 is outermost) of a
    list item; 0 elsewhere. ``label_span`` is the list number or bullet as displayed. ``rows`` are the
    cells of a table. ``place`` is where the block stands in the file (an anchor, a page, a paragraph).
    """

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    label_span: Span | None = None
    bold: bool = False
    rows: tuple[tuple[Span, ...], ...] = ()
    place: str = ""


class Tracked(StrEnum):
    """A document as it reads when all its tracked changes are accepted, or all are rejected."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


class NativeRun(NamedTuple):
    """Words of the text, and where a program can write to them in the file they were read from.

    ``part`` is the zipped part, ``paragraph`` and ``run`` count its ``w:p`` and ``w:r`` elements from 0 in
    document order; ``start`` and ``end`` count what the run shows: a letter, a tab, a break, a note's mark.
    Words and shown things are one to one, but for a mark of several letters that stands for one thing.
    """

    span: Span
    part: str
    paragraph: int
    run: int
    start: int
    end: int


class Link(NamedTuple):
    """A link's words and where it points."""

    span: Span
    target: str


class Emphasis(NamedTuple):
    """Words set apart by style: ``bold``, ``italic``, ``code`` …"""

    span: Span
    style: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Which bytes a text came from, and which reader read them (``name/version``)."""

    name: str
    media_type: str
    sha256: str
    reader: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file as read: its canonical text, the blocks in reading order, and what could not be read.

    Blocks are disjoint and ordered; between them stands white space only. ``runs`` are the native places of
    the words, ordered by span, where the format has such (DOCX).
    """

    origin: Origin
    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    title: str | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    runs: tuple[NativeRun, ...] = ()
