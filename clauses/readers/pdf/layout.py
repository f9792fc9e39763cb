"""What stands where on a page: glyphs, segments of a line, lines. Points; x grows right, y grows up."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Glyph(NamedTuple):
    """One character with its place: ``x0`` to ``x1`` on the baseline ``y``. ``raised``: a superscript."""

    char: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool = False
    italic: bool = False
    upright: bool = True
    raised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Besides:
    """What a page holds besides text: comments, words struck out, boxes to tick; the share of its largest picture."""

    comments: int = 0
    struck: int = 0
    boxes: int = 0
    picture: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as read: its number (from 1), its size, its glyphs in the order they were painted.

    ``is_picture``: it shows something, but hardly any text.
    """

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    is_picture: bool = False
    besides: Besides = Besides()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Segment:
    """Glyphs of one line without a wide gap between them; ``order`` is its place in the order of painting."""

    glyphs: tuple[Glyph, ...]
    x0: float
    x1: float
    y: float
    size: float
    order: int
    text: str


@dataclass(slots=True, kw_only=True, eq=False)
class Line:
    """The segments of one line of one column, left to right, with the edges of that column."""

    page: int
    column: tuple[int, int, int]
    segments: Sequence[Segment]
    left: float = 0.0
    right: float = 0.0
    x0: float = field(init=False)
    x1: float = field(init=False)
    y: float = field(init=False)
    size: float = field(init=False)
    bold: bool = field(init=False)

    def __post_init__(self) -> None:
        """Measures the line."""
        self.x0, self.x1 = self.segments[0].x0, self.segments[-1].x1
        main = max(self.segments, key=lambda s: len(s.glyphs))
        self.y, self.size = main.y, main.size
        letters = [g for s in self.segments for g in s.glyphs if g.char.isalnum()]
        self.bold = bool(letters) and all(g.bold for g in letters)

    @property
    def text(self) -> str:
        """Its words, segments set apart by one space."""
        return " ".join(segment.text for segment in self.segments)

    @property
    def gapped(self) -> bool:
        """True when its segments stand far apart, as cells and signatures do."""
        pairs = zip(self.segments, self.segments[1:], strict=False)
        return any(right.x0 - left.x1 > 3 * self.size for left, right in pairs)

    @property
    def is_flush(self) -> bool:
        """True when it ends at its column's edge to the point."""
        return abs(self.x1 - self.right) < 0.8

    def first_word_width(self) -> float:
        """How wide the first word is: whether it would have fitted on the line above."""
        end = self.x0
        for glyph in self.segments[0].glyphs:
            if glyph.char == " ":
                break
            end = glyph.x1
        return end - self.x0

    def is_full_before(self, following: "Line") -> bool:
        """True when the first word of ``following`` would not have fitted here: the line was wrapped."""
        if self.segments[-1].text[-1] in "-‐\u00ad" and self.segments[-1].text[-2:-1].isalpha():
            return True
        room = self.right - self.x1
        return following.first_word_width() + 0.55 * self.size > room


def common_size(glyphs: Sequence[Glyph]) -> float:
    """The size that most characters have, in steps of a tenth of a point."""
    return Counter(round(g.size, 1) for g in glyphs if g.char != " ").most_common(1)[0][0]
