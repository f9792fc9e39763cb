"""Words as the PDF's fonts can show them: no box in place of a character, no word too long for a line."""

import re
import tomllib
import unicodedata
from bisect import bisect_right
from functools import cache
from pathlib import Path

KNOWLEDGE = Path(__file__).parent / "glyphs.toml"
LONG_WORD = re.compile(r"\S{34,}")
BREAK_AFTER = re.compile(r"(?<=[/.\-_?&=,:;)])(?=\w)")
INVISIBLE = dict.fromkeys((0xAD, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0xFE00, 0xFE10)))
SPACES = {0x09: " ", 0x0B: "\n", 0x0C: "\n", 0x0D: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
ZERO_WIDTH_SPACE = "\u200b"
PIECE = 28
SPELT_OUT = 8


@cache
def _ranges() -> tuple[list[int], list[int]]:
    pairs = [each.split("-") for each in tomllib.loads(KNOWLEDGE.read_text("utf-8"))["ranges"]]
    return [int(pair[0], 16) for pair in pairs], [int(pair[-1], 16) for pair in pairs]


def covered(char: str) -> bool:
    """True when an embedded font has a glyph for the character."""
    starts, ends = _ranges()
    place = bisect_right(starts, ord(char)) - 1
    return place >= 0 and ord(char) <= ends[place]


@cache
def _uncovered() -> re.Pattern[str]:
    starts, ends = _ranges()
    known = "".join(f"{re.escape(chr(low))}-{re.escape(chr(high))}" for low, high in zip(starts, ends, strict=True))
    return re.compile(f"[^{known}]+")


def fit(words: str, missing: set[str]) -> str:
    """The words with places to break in long ones, and what no font has as "[U+6F22]".

    The scripts of what no font has are added to ``missing``.
    """
    if words.isascii() and len(words) < 34 and words.isprintable():
        return words
    shown = words.replace("\r\n", "\n").translate(SPACES).translate(INVISIBLE)
    shown = _uncovered().sub(lambda found: _named(found[0], missing), shown)
    return LONG_WORD.sub(lambda found: _breakable(found[0]), shown)


def _named(chars: str, missing: set[str]) -> str:
    scripts = {script(char) for char in chars}
    missing |= scripts
    if len(chars) > SPELT_OUT:
        return f"[{len(chars)} characters: {', '.join(sorted(scripts))}]"
    return "[" + " ".join(f"U+{ord(char):04X}" for char in chars) + "]"


def script(char: str) -> str:
    """The script or sort of a character as its Unicode name begins: "CJK", "Hangul", "Emoji or symbol"."""
    if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn"}:
        return "control or private characters"
    if unicodedata.category(char).startswith("S"):
        return "emoji and symbols"
    first = unicodedata.name(char, "unknown").split()[0]
    return first if first == "CJK" else first.capitalize()


def _breakable(word: str) -> str:
    parts = []
    for part in BREAK_AFTER.split(word):
        parts += [part[at : at + PIECE] for at in range(0, len(part), PIECE)]
    return ZERO_WIDTH_SPACE.join(parts)
