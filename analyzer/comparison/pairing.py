"""The matching of clauses while it grows: one to one, with what context says of a pair."""

from dataclasses import dataclass, field

from analyzer.comparison.parts import ROOT
from analyzer.comparison.sides import Side


@dataclass(slots=True, kw_only=True)
class Pairing:
    """Old clause → new clause and back: the builder of an alignment."""

    old: Side
    new: Side
    weights: dict[int, int]
    to: dict[str, str] = field(default_factory=dict)
    back: dict[str, str] = field(default_factory=dict)
    apart: frozenset[tuple[str, str]] = frozenset()

    def free(self, a: str, b: str) -> bool:
        """True when neither clause is matched, and no one said that these two are not one clause."""
        return a not in self.to and b not in self.back and (a, b) not in self.apart

    def put(self, a: str, b: str) -> bool:
        """Matches two free clauses; says whether it did."""
        if not self.free(a, b):
            return False
        self.to[a] = b
        self.back[b] = a
        return True

    def part(self, a: str, b: str) -> None:
        """Unmakes a match."""
        del self.to[a], self.back[b]

    def same_parent(self, a: str, b: str) -> bool:
        """True when the parents are matched to each other, or both clauses stand at the top."""
        up, over = self.old.parts[a].parent, self.new.parts[b].parent
        return (up == ROOT and over == ROOT) or (up != ROOT and self.to.get(up) == over)

    def neighbours(self, a: str, b: str) -> int:
        """How many of the two neighbouring sides (before, after) are matched to each other."""
        return int(self._beside(a, b, -1)) + int(self._beside(a, b, 1))

    def _beside(self, a: str, b: str, step: int) -> bool:
        x, y = beside(self.old, a, step), beside(self.new, b, step)
        if x is None or y is None:
            return x is None and y is None and self.same_parent(a, b)
        return self.to.get(x) == y


def beside(side: Side, clause: str, step: int) -> str | None:
    """The sibling before (-1) or after (+1) a clause."""
    siblings = side.children(side.parts[clause].parent)
    at = side.parts[clause].place + step
    return siblings[at] if 0 <= at < len(siblings) else None
