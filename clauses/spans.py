"""The half-open ranges of characters that every statement is pinned to."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range ``[start, end)`` of Unicode code points in a canonical text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of ``text`` that stand here."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """True when ``other`` lies wholly in this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """True when the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> "Span":
        """The span moved ``by`` characters."""
        return Span(self.start + by, self.end + by)
