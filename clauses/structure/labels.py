"""Clause labels: what "1.", "2.1", "(a)", "IV.", "Article III", "§ 4" and "Schedule B" say of order and depth.

A label is read in every way it can be read ("(i)" is the ninth letter or the first roman numeral); the
sequence it stands in decides later (``outline``).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from clauses.spans import Span


class Style(StrEnum):
    """The habit a label follows; labels of one list share style and punctuation."""

    DECIMAL = "decimal"
    LOWER = "lower"
    UPPER = "upper"
    LOWER_ROMAN = "lower_roman"
    UPPER_ROMAN = "upper_roman"
    ARTICLE = "article"
    ANNEX = "annex"
    BULLET = "bullet"


class Reading(NamedTuple):
    """One way to read a label: its style with punctuation, and its numbers ("2.1" is (2, 1))."""

    style: Style
    form: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A label as written, where it stands, and its possible readings, likeliest first."""

    text: str
    span: Span
    readings: tuple[Reading, ...]

    @property
    def reading(self) -> Reading:
        """The likeliest reading."""
        return self.readings[0]


LETTERED = "A"
"""The form of "A.1": a decimal whose first number is a letter."""


ADDED, SUBDIVIDED = "+A", "+a"
"""The forms of "12A." (a section put in behind 12) and of "3a." (a part of section 3)."""


def is_lettered(reading: Reading) -> bool:
    """True for "A.1" and for "S-1.1", whose form is what stands before the first digit ("S-")."""
    return reading.style is Style.DECIMAL and reading.form[:1].isalpha()
