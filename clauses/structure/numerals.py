"""Numbers that drafters write in letters: roman numerals, and the alphabet run through once or more."""

import re

_ROMAN = re.compile(r"(?=[ivxlc])(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})\Z")
_ROMAN_VALUE = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def roman_value(numeral: str) -> int | None:
    """The number a lower-case roman numeral stands for (up to 399); None when it is none."""
    if not numeral or not _ROMAN.match(numeral):
        return None
    digits = [_ROMAN_VALUE[c] for c in numeral]
    return sum(-d if any(later > d for later in digits[i + 1 : i + 2]) else d for i, d in enumerate(digits))


def letter_value(letters: str) -> int | None:
    """1 for "a" to 26 for "z", 27 for "aa", 28 for "bb" (doubled, as drafters do); None otherwise."""
    low = letters.lower()
    if len(set(low)) != 1 or len(low) > 3 or low[0] not in _LETTERS:
        return None
    return _LETTERS.index(low[0]) + 1 + 26 * (len(low) - 1)
