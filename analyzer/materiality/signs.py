"""Signs that say something although they are no words: "<" and ">", a minus, a tick in a cell, struck words."""

import re
from collections import Counter

from analyzer.comparison.model import Change
from analyzer.materiality.version import Version
from clauses.spans import Span

SIGNS = frozenset("≤≥≠±%‰✓✔✗✘✕✖☑☒☐✅❌❎")
MARKS = frozenset("●○◯■□★☆")  # in a cell a mark; before a line only the mark of a list
COMPARED = re.compile(
    r"[<>]=?\s?(?=[\d$€£])|\+(?=\d)(?!\d{1,4}[\s(./-]+\(?\d|\d{6})|\N{MINUS SIGN}(?=\d)|(?<![\w%)])[-\N{EN DASH}](?=\d)"
)
COMPARING = frozenset("<>=+-\N{EN DASH}\N{MINUS SIGN}")
UNIT = re.compile(r"[kmgt]i?b(?:ps|/s)?", re.IGNORECASE)  # "GB" and "Gb": eight times as much
AROUND = 3  # characters around an edit in which a sign stands with its number
BETWEEN = re.compile(r"(?<=\d)(?:\s?([-\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}/:+×÷*])\s?|(,)\s)(?=\d)")
NAMED = re.compile(r"(?<=[a-z])(?:\s?([-\N{EN DASH}\N{EM DASH}])\s?|(,)\s)(?=[A-Z])")
LED = re.compile(r"(?<=\s)[<>→←⇒⇐×÷+](?=\s)")  # "Order Form > Terms"
DASHES = str.maketrans(dict.fromkeys("\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}", "-"))
STRUCK = "strike"
CELL = "\t"


def sign_changed(change: Change, old: Version, new: Version) -> bool:
    """True where a cosmetic change puts another sign, empties or shifts a cell, turns a number negative, or strikes."""
    a, b = old.text.agreement.text, new.text.agreement.text
    if change.old_span is None or change.new_span is None:
        return False
    if "emphasis" in change.note and _struck(old, change.old_span) != _struck(new, change.new_span):
        return True
    pair = change.old_span.of(a), change.new_span.of(b)
    if any(_other_joint(*pair, pattern) for pattern in (BETWEEN, NAMED)) or LED.findall(pair[0]) != LED.findall(
        pair[1]
    ):
        return True
    if any(_asked(edit.old) != _asked(edit.new) and edit.old.strip() and edit.new.strip() for edit in change.edits):
        return True
    signs = SIGNS | MARKS if CELL in change.old_span.of(a) and CELL in change.new_span.of(b) else SIGNS
    return any(
        Counter(c for c in edit.old if c in signs) != Counter(c for c in edit.new if c in signs)
        or (edit.old != edit.new and UNIT.fullmatch(edit.old) and UNIT.fullmatch(edit.new) is not None)
        or (edit.old.count(CELL) != edit.new.count(CELL) and "\n" not in edit.old + edit.new)
        or (
            not COMPARING.isdisjoint(edit.old + edit.new) and _compared(a, edit.old_span) != _compared(b, edit.new_span)
        )
        for edit in change.edits
    )


def _other_joint(old: str, new: str, pattern: re.Pattern[str]) -> bool:
    """True of "3-6" and "3, 6", "Monday to Friday" written with a dash and with a comma: a range and a list."""
    rows = [["".join(found.groups("")).translate(DASHES) for found in pattern.finditer(text)] for text in (old, new)]
    return len(rows[0]) == len(rows[1]) and rows[0] != rows[1]


def _asked(words: str) -> bool:
    """True of words that end in a question."""
    return words.rstrip('"”’)* \n').endswith("?")


def ticks_changed(change: Change) -> bool:
    """True where signs stand in another order among the same words: "☐ Monthly ☒ Annual"."""
    return any([c for c in edit.old if c in SIGNS] != [c for c in edit.new if c in SIGNS] for edit in change.edits)


def _compared(text: str, span: Span) -> list[str]:
    """The signs before numbers about an edit: "<", "-"."""
    return [sign[0].strip() for sign in COMPARED.finditer(text, max(0, span.start - AROUND), span.end + AROUND)]


def _struck(version: Version, span: Span) -> list[str]:
    """The words of a stretch that are struck through: they are no words of the text."""
    agreement = version.text.agreement
    marks = (mark for mark in agreement.emphasis if mark.style == STRUCK and span.holds(mark.span))
    return [mark.span.of(agreement.text) for mark in marks]
