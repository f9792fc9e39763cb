"""Clauses that moved without a word of theirs changing: Word shows them as moved, not as struck and inserted."""

from collections.abc import Iterator
from typing import NamedTuple

from analyzer.comparison.model import ChangeKind, Op
from analyzer.materiality.model import Report
from clauses.model import Agreement
from clauses.spans import Span
from renderers.docx.lines import Line
from renderers.docx.stream import Piece, Token

__all__ = ["Move", "Moves"]


class Move(NamedTuple):
    """One move; ``name`` pairs its two ends."""

    name: str
    old: Span
    new: Span


class Moves:
    """The moves of a report that its redline shows as words struck here and inserted there."""

    def __init__(self, report: Report, tokens: list[Token]) -> None:
        self._labels = _labels(report.old), _labels(report.new)
        struck = [t.old for t in tokens if isinstance(t, Piece) and t.op is Op.STRIKE]
        inserted = [t.new for t in tokens if isinstance(t, Piece) and t.op is Op.INSERT]
        self.all = [
            move
            for move in _moved(report)
            if any(move.old.start <= at < move.old.end for at in struck)
            and any(move.new.start <= at < move.new.end for at in inserted)
        ]

    def of(self, piece: Piece) -> Move | None:
        """The move that words are part of; a number that changes with the place is none."""
        if piece.op is Op.KEEP:
            return None
        struck = piece.op is Op.STRIKE
        at = piece.old if struck else piece.new
        if at in self._labels[0 if struck else 1]:
            return None
        return next(
            (m for m in self.all if (m.old if struck else m.new).start <= at < (m.old if struck else m.new).end), None
        )

    def of_line(self, line: Line) -> Move | None:
        """The move that a whole struck or inserted paragraph is part of."""
        if line.end is Op.KEEP:
            return None
        pieces = [piece for piece in line.pieces if piece.text.strip()]
        found = {self.of(piece) for piece in pieces if piece.op is line.end} - {None}
        return found.pop() if len(found) == 1 else None


def _moved(report: Report) -> Iterator[Move]:
    old_words, new_words = _Words(report.old), _Words(report.new)
    taken = 0
    for change in sorted(report.changes, key=lambda c: (c.old_span or Span(0, 0)).start):
        if change.kind is not ChangeKind.MOVED or change.old_span is None or change.new_span is None:
            continue
        if change.old_span.start < taken or old_words.of(change.old_span) != new_words.of(change.new_span):
            continue
        taken = change.old_span.end
        yield Move(f"move{change.id}", change.old_span, change.new_span)


class _Words:
    """The words of a version without the numbers of its clauses."""

    def __init__(self, agreement: Agreement) -> None:
        self._text = agreement.text
        self._labels = sorted(clause.label_span for clause in agreement.clauses if clause.label_span)

    def of(self, span: Span) -> list[str]:
        """The words in a span."""
        at, found = span.start, []
        for label in self._labels:
            if span.start <= label.start < span.end:
                found += self._text[at : label.start].split()
                at = label.end
        return found + self._text[at : span.end].split()


def _labels(agreement: Agreement) -> frozenset[int]:
    """The places of the letters of all numbers."""
    return frozenset(at for clause in agreement.clauses if clause.label_span for at in range(*clause.label_span))
