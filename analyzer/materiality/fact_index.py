"""An agreement's obligations and quantities by where they stand."""

from bisect import bisect_left

from clauses.model import Agreement, Obligation, Quantity
from clauses.spans import Span


class FactIndex:
    """An agreement's obligations and quantities by place, and by clause for lead-ins."""

    def __init__(self, agreement: Agreement) -> None:
        self._obligations = sorted(agreement.obligations, key=lambda fact: fact.span)
        self._starts = [fact.span.start for fact in self._obligations]
        self._longest = max((fact.span.end - fact.span.start for fact in self._obligations), default=0)
        self._quantities = sorted(agreement.quantities, key=lambda fact: fact.span)
        self._quantity_starts = [fact.span.start for fact in self._quantities]
        self._parents = {clause.id: clause.parent for clause in agreement.clauses}
        self._by_clause: dict[str, list[Obligation]] = {}
        for fact in self._obligations:
            self._by_clause.setdefault(fact.clause, []).append(fact)

    def obligations(self, span: Span) -> list[Obligation]:
        """Obligation facts that share a character with ``span``, in order."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        return [fact for fact in self._obligations[first:last] if fact.span.meets(span)]

    def quantities(self, span: Span) -> list[Quantity]:
        """Quantity facts that lie in ``span``, in order."""
        first = bisect_left(self._quantity_starts, span.start)
        last = bisect_left(self._quantity_starts, span.end)
        return [fact for fact in self._quantities[first:last] if fact.span.end <= span.end]

    def before(self, clause: str | None, place: int) -> Obligation | None:
        """The last norm of this clause that ends before this place."""
        return next((f for f in reversed(self._by_clause.get(clause or "", ())) if f.span.end <= place), None)

    def lead_in(self, clause: str | None, before: int) -> Obligation | None:
        """The last norm of the clause above that stands before this place: what its items hang on."""
        parent = self._parents.get(clause or "")
        for _ in range(2):
            if parent is None:
                return None
            above = [fact for fact in self._by_clause.get(parent, ()) if fact.span.start < before]
            if above:
                return above[-1]
            parent = self._parents.get(parent)
        return None
