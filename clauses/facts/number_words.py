"""Numbers as contracts write them: "1,000", "thirty", "one hundred and twenty", "TWELVE"."""

import re
from typing import Final

_SMALL: Final = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
} | {
    word: 10 * (place + 2)
    for place, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
}
_LARGE: Final = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}

NUMBER_WORDS: Final = frozenset({*_SMALL, *_LARGE})
WORD: Final = "(?:" + "|".join(sorted([*_SMALL, *_LARGE], key=len, reverse=True)) + ")"
"""One number word, as the source of a pattern."""
DIGITS: Final = r"\d{1,3}(?:,\d{2})*(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
"""A number in digits, as the source of a pattern."""
WORDS: Final = rf"{WORD}(?:(?:\s+and\s+|\s+|\s*-\s*){WORD}){{0,9}}"
"""A number in words, as the source of a pattern (case-insensitive)."""
SCALES: Final = {"k": 1_000, "m": 1_000_000, "mm": 1_000_000, "bn": 1_000_000_000, "b": 1_000_000_000} | _LARGE


def value_of(words: str) -> int | float:
    """The value of a number in digits or words. Raises ValueError when it is neither."""
    digits = words.replace(",", "").strip()
    if digits[:1].isdigit():
        return float(digits) if "." in digits and float(digits) != int(float(digits)) else int(float(digits))
    total = part = 0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word == "and":
            continue
        if word in _SMALL:
            part += _SMALL[word]
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word in _LARGE:
            total += max(part, 1) * _LARGE[word]
            part = 0
        else:
            raise ValueError(f"not a number: {words!r}")
    return total + part
