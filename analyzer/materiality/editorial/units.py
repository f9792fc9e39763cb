"""The unit of a number: two amounts are one only where all that is said besides the figures is the same."""

import re
from collections.abc import Sequence
from math import prod

from analyzer.comparison.model import Change
from analyzer.materiality.locus import Amount, Side
from analyzer.materiality.shapes.amounts import DAYS, RATES, singular
from analyzer.materiality.word_file import WordFile
from clauses.facts.number_words import NUMBER_WORDS, SCALES, value_of
from clauses.model import QuantityKind
from clauses.spans import Span

_KNOWN = WordFile("editorial_tests", "units")
# Figures of which it is sure what the marks in them mean; "1.000,000" is none.
CLEAR = re.compile(r"\d+|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d{1,2}")
FIGURES = NUMBER_WORDS | SCALES.keys() | {"and"}
# Another way to write the same unit, apart from the fact's own: of money it says the currency, of a percentage "%".
WRITTEN = {
    "%": "percent",
    "kilobyte": "kb",
    "megabyte": "mb",
    "gigabyte": "gb",
    "terabyte": "tb",
    "licence": "license",
} | dict.fromkeys(RATES, "per")
BITS = re.compile(r"\d\s?[KMGT]i?(b)(?=ps\b|/s\b|\b)", re.IGNORECASE)
SIZE = 12  # characters within which the figures and the unit of a size stand
COINS = _KNOWN.words("coins")
AGED = _KNOWN.words("aged")


def same_unit(old_side: Side, old: Amount, new_side: Side, new: Amount) -> bool:
    """True where both say the same of their figures: unit, what it is counted for, the kind of days, the currency."""
    if old.quantity.kind is not new.quantity.kind:
        return False
    if old.quantity.kind is QuantityKind.AGE and old.quantity.qualifier != new.quantity.qualifier:
        return False
    figures = [
        sorted(word for word in side.forms[each.start : each.end] if word[0].isdigit())
        for side, each in ((old_side, old), (new_side, new))
    ]
    if figures[0] != figures[1] and not all(CLEAR.fullmatch(figure) for row in figures for figure in row):
        return False
    return _besides(old_side, old) == _besides(new_side, new)


def agrees(words: Sequence[str], amount: Amount) -> bool:
    """True of an amount whose figures and words say the same: "thirty (30)", never "ten (30)" or "§ 1 (2)"."""
    written: list[list[str]] = []
    last = -1
    for place in range(amount.start, amount.end):
        word = words[place]
        if word == "and" and place == last + 1:
            last = place
        elif word[0].isdigit() or word in NUMBER_WORDS or word in SCALES:
            goes_on = place == last + 1 and written and not word[0].isdigit()
            if goes_on and (word in SCALES or not written[-1][0][0].isdigit()):
                written[-1].append(word)
            elif word[0].isdigit() or word in NUMBER_WORDS:
                written.append([word])
            last = place
    return len({_value(row) for row in written}) <= 1


def _value(words: Sequence[str]) -> float | str:
    """The number that words or figures say; as they stand where they say none for sure."""
    if not words[0][0].isdigit():
        return float(value_of(" ".join(words)))
    if not CLEAR.fullmatch(words[0]):
        return words[0]
    return float(words[0].replace(",", "")) * prod(SCALES.get(word, 1) for word in words[1:])


def bits_for_bytes(change: Change, old: str, new: str) -> bool:
    """True where the size of a letter makes bytes of bits: "10 GB" and "10 Gb"."""
    return any(_sizes(old, edit.old_span) != _sizes(new, edit.new_span) for edit in change.edits)


def _sizes(text: str, span: Span) -> list[str]:
    """The letters, as they stand, for bits or bytes in the sizes of which these characters hold a part."""
    start, end = max(0, span.start - SIZE), span.end + SIZE
    return [m.group(1) for m in BITS.finditer(text, start, end) if m.start() < span.end and span.start < m.end()]


def _end(side: Side, amount: Amount) -> int:
    """Where the words of an amount end, with what a count is for: "five (5) messages per day"."""
    rated = amount.quantity.kind is QuantityKind.COUNT and side.forms[amount.end : amount.end + 1]
    return amount.end + 2 if rated and rated[0] in RATES and rated[0] != "a" else amount.end


def _besides(side: Side, amount: Amount) -> list[str]:
    """The words of an amount besides its figures, and besides those that its measure has already told."""
    kind, said = amount.quantity.kind, []
    words = [*side.forms[amount.start : _end(side, amount)]]
    for place, word in enumerate(words):
        if word[0].isdigit() or word in FIGURES or (word == "per" and words[place + 1 : place + 2] == ["cent"]):
            continue
        plain = singular(word)
        told = (
            (kind is QuantityKind.DURATION and plain in DAYS)
            or (kind is QuantityKind.MONEY and plain in COINS)
            or (kind is QuantityKind.AGE and plain in AGED)
        )
        if not told:
            said.append("percent" if plain == "cent" and kind is QuantityKind.PERCENTAGE else WRITTEN.get(plain, plain))
    # "five (5) percent (5 %)" says its unit twice.
    return [*dict.fromkeys(said)]
