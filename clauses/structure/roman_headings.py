"""Headings called "I.": the ninth of a row of letters or the first of a row of numerals, as the next ones say."""

from collections.abc import Sequence
from dataclasses import replace

from clauses.structure.labels import Label, Style
from clauses.structure.node import follows
from clauses.structure.pieces import Piece

_AHEAD = 200
_ROMAN = frozenset({Style.UPPER_ROMAN, Style.LOWER_ROMAN})


def with_romans_told(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with each heading's "I." read as a numeral where "II." comes before "J."."""
    return [
        replace(piece, label=_as_it_goes_on(pieces, at, piece.label))
        if piece.label is not None and piece.heading_rank is not None and len(piece.label.readings) > 1
        else piece
        for at, piece in enumerate(pieces)
    ]


def _as_it_goes_on(pieces: Sequence[Piece], at: int, label: Label) -> Label:
    first = next((reading for reading in label.readings if reading.values == (1,) and reading.style in _ROMAN), None)
    if first is None:
        return label
    for later in pieces[at + 1 : at + _AHEAD]:
        if later.label is None or later.heading_rank is None:
            continue
        if any(follows(reading, first) for reading in later.label.readings):
            return replace(label, readings=(first,))
        if any(follows(later.label.reading, reading) for reading in label.readings):
            return label
    return label
