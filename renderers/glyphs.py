"""Words as a PDF's fonts can show them: which characters need another font, no word too long for a line."""

import re
import tomllib
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from clauses.diagnostics import UnreadableInputError

KNOWLEDGE = Path(__file__).parent / "glyphs.toml"
LONG_WORD = re.compile(r"\S{34,}")
BREAK_AFTER = re.compile(r"(?<=[/.\-_?&=,:;)])(?=\w)")
INVISIBLE = dict.fromkeys((0xAD, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0xFE00, 0xFE10)))
SPACES = {0x09: " ", 0x0B: "\n", 0x0C: "\n", 0x0D: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
ZERO_WIDTH_SPACE = "\u200b"
PIECE = 28
SPELT_OUT = 8
SHOWN = 6


class MissingFontError(UnreadableInputError):
    """No font at hand has some characters of a text; the message names their script and a package."""


@cache
def _knowledge() -> dict[str, object]:
    return tomllib.loads(KNOWLEDGE.read_text("utf-8"))


@cache
def _ranges() -> tuple[list[int], list[int]]:
    listed = _knowledge()["ranges"]
    assert isinstance(listed, list)
    pairs = [str(each).split("-") for each in listed]
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
    """The words with places to break in long ones, and characters that no font can have as "[U+E000]".

    The characters that need another font than the embedded ones are added to ``missing``.
    """
    if words.isascii() and len(words) < 34 and words.isprintable():
        return words
    shown = words.replace("\r\n", "\n").translate(SPACES).translate(INVISIBLE)
    shown = _uncovered().sub(lambda found: _named(found[0], missing), shown)
    return LONG_WORD.sub(lambda found: _breakable(found[0]), shown)


def _named(chars: str, missing: set[str]) -> str:
    out = []
    for char in chars:
        if script(char) == CONTROL:
            out.append(f"[U+{ord(char):04X}]")
        else:
            missing.add(char)
            out.append(char)
    return "".join(out)


CONTROL = "control or private"


def script(char: str) -> str:
    """The script or sort of a character as its Unicode name begins: "CJK", "Hangul", "emoji or symbol"."""
    if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn"}:
        return CONTROL
    if unicodedata.category(char).startswith("S"):
        return "emoji or symbol"
    first = unicodedata.name(char, "unknown").split()[0]
    return first if first == "CJK" else first.capitalize()


def lacking(chars: Iterable[str]) -> MissingFontError:
    """What to say when no font has these characters."""
    packages = _knowledge()["packages"]
    assert isinstance(packages, dict)
    scripts: dict[str, list[str]] = {}
    for char in sorted(chars):
        scripts.setdefault(script(char), []).append(char)
    parts = [
        f"{name} ({' '.join(those[:SHOWN])}{' …' if len(those) > SHOWN else ''}; Debian package "
        f"{packages.get(name, packages['other'])})"
        for name, those in scripts.items()
    ]
    return MissingFontError(
        f"the PDF needs a font for these characters, and there is none: {', '.join(parts)}. Install one, or name "
        "a folder that holds one with --fonts DIR; the HTML report needs none."
    )


def _breakable(word: str) -> str:
    parts = []
    for part in BREAK_AFTER.split(word):
        parts += [part[at : at + PIECE] for at in range(0, len(part), PIECE)]
    return ZERO_WIDTH_SPACE.join(parts)
