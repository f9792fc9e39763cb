"""A clause while the tree grows, and when one label's number comes next after another's."""

from dataclasses import dataclass, field

from clauses.spans import Span
from clauses.structure.labels import ADDED, Label, Reading, Style
from clauses.text import BlockKind

DEEPEST = 64
"""How many levels a tree may have; what is nested deeper in the file stands on the last one."""

SECTION_STYLES = frozenset({Style.DECIMAL, Style.ARTICLE, Style.ANNEX})


@dataclass(slots=True, eq=False)
class Node:
    """A clause while the tree grows; ``end`` is set when its last descendant is known, ``level`` is 1 at the top."""

    start: int
    end: int
    parent: "Node | None"
    label: Label | None = None
    reading: Reading | None = None
    heading_span: Span | None = None
    rank: int | None = None
    list_depth: int = 0
    term: str | None = None
    inline: bool = False
    block_kind: BlockKind = BlockKind.PARAGRAPH
    cells: tuple[tuple[Span, ...], ...] = ()
    children: list["Node"] = field(default_factory=list)
    level: int = field(init=False)

    def __post_init__(self) -> None:
        self.level = 1 if self.parent is None else self.parent.level + 1

    @property
    def is_section(self) -> bool:
        """True when running text may belong to it: it has a heading, or a number that is no list item's."""
        if self.rank is not None:
            return True
        reading = self.reading
        if reading is None or (self.inline and reading.form == "()"):
            return False
        if self.heading_span is not None and reading.style is not Style.BULLET:
            return True
        if reading.style not in SECTION_STYLES or reading.form == "()":
            return False
        if self.parent is not None and self.parent.leads_only and len(reading.values) == 1:
            return False
        return not self.list_depth or self.parent is None

    @property
    def leads_only(self) -> bool:
        """True for a plain paragraph: what hangs on it is a list."""
        return self.reading is None and self.rank is None and self.heading_span is None

    @property
    def is_annex(self) -> bool:
        """True for a schedule, annex, exhibit or appendix."""
        return self.reading is not None and self.reading.style is Style.ANNEX


def follows(reading: Reading, other: Reading | None) -> bool:
    """True when ``reading`` is the next number of the same habit after ``other``."""
    if other is not None and other.form == ADDED and reading.form == "" and reading.style is Style.DECIMAL:
        return reading.values == (other.values[0] + 1,)  # "13." behind "12A."
    return (
        other is not None
        and other.style is reading.style
        and other.form == reading.form
        and len(other.values) == len(reading.values)
        and other.values[:-1] == reading.values[:-1]
        and other.values[-1] + 1 == reading.values[-1]
    )
