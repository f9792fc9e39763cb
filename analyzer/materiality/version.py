"""One version of an agreement as the rules look things up in it."""

from bisect import bisect_right
from functools import cached_property

from analyzer.materiality.fact_index import FactIndex
from analyzer.materiality.locus import Side
from analyzer.materiality.phrases import Lexicon
from analyzer.materiality.roles import Sides
from analyzer.materiality.words import Text
from analyzer.materiality.written import Written
from clauses.model import Agreement, Clause, ReferenceKind
from clauses.spans import Span


class Version:
    """One version with everything that is looked up more than once."""

    def __init__(self, agreement: Agreement) -> None:
        self.text = Text(agreement)
        self.facts = FactIndex(agreement)
        self.sides = Sides(agreement)
        self.read: dict[tuple[Lexicon, tuple[Span, ...]], Side] = {}
        """Passages as they were read: histories go back and forth between versions."""
        self._references = sorted(r.span for r in agreement.references if r.kind is ReferenceKind.CLAUSE)

    @cached_property
    def written(self) -> Written:
        """Its words by their letters."""
        return Written(self.text.agreement.text)

    @cached_property
    def by_end(self) -> tuple[list[int], list[Clause]]:
        """Its clauses in the order in which they end, with the places where they do."""
        lines = sorted(self.text.clauses.values(), key=lambda each: each.span.end)
        return [each.span.end for each in lines], lines

    def has_reference(self, start: int, end: int) -> bool:
        """False where no reference to a clause stands among these characters."""
        first, last = bisect_right(self._references, (start, start)), bisect_right(self._references, (end, end))
        return any(span.start < end and start < span.end for span in self._references[max(0, first - 2) : last])

    def in_reference(self, offset: int) -> bool:
        """True when the character stands in a reference to a clause."""
        at = bisect_right(self._references, (offset, len(self.text.agreement.text))) - 1
        return any(span.start <= offset < span.end for span in self._references[max(0, at - 1) : at + 1])
