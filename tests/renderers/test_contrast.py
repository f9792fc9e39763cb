"""Colours of the HTML report: text against its ground, in light and dark (WCAG AA: 4.5 to 1)."""

import re

import pytest

from renderers.theme import TEMPLATES

PAIRS = [
    ("ink", "paper"),
    ("ink", "tint"),
    ("ink", "warn"),
    ("soft", "paper"),
    ("soft", "tint"),
    ("soft", "warn"),
    ("accent", "paper"),
    ("accent", "tint"),
    ("ins", "ins-bg"),
    ("del", "del-bg"),
    ("mark", "paper"),
    ("found-ink", "found"),
]


def themes() -> dict[str, dict[str, str]]:
    css = (TEMPLATES / "report.css").read_text(encoding="utf-8")
    found = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    return {
        name: dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+);", block))
        for name, block in zip(("light", "dark", "print"), found, strict=True)
    }


def luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(theme: str, text: str, ground: str) -> None:
    colours = themes()["light"] | themes()[theme]
    light, dark = sorted((luminance(colours[text]), luminance(colours[ground])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5
