"""How the words at each place of an agreement look: the paragraph's style, the number set apart, emphasis."""

from bisect import bisect_right
from dataclasses import dataclass

from clauses.model import Agreement, Clause, ClauseKind
from clauses.tiles import tiles

__all__ = ["Look", "Looks"]

_DEEPEST = 6
_SHOWN = ("bold", "italic", "underline", "strike", "superscript")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A paragraph's style and its left indent in steps; ``labelled`` where a number hangs before the words."""

    style: str = "BodyText"
    indent: int = 0
    labelled: bool = False


class Looks:
    """The looks of one version."""

    def __init__(self, agreement: Agreement) -> None:
        self.text = agreement.text
        self.clauses = agreement.clauses
        self._clauses = {clause.id: clause for clause in agreement.clauses}
        found = [tile for tile in tiles(agreement.text, agreement.clauses) if tile.clause is not None]
        self._starts = [tile.span.start for tile in found]
        self._owners = [tile.clause or "" for tile in found]
        self._labels = {
            clause.label_span.start: clause.label_span.end for clause in agreement.clauses if clause.label_span
        }
        self._label_starts = sorted(self._labels)
        self._headings = sorted(c.heading_span for c in agreement.clauses if c.heading_span)
        self._heading_starts = [span.start for span in self._headings]
        self._emphasis: dict[str, list[tuple[int, int]]] = {}
        for span, style in sorted(agreement.emphasis):
            self._emphasis.setdefault(style, []).append((span.start, span.end))
        self._tables = sorted(c.span for c in agreement.clauses if c.kind is ClauseKind.TABLE)
        self.emphasised = bool(agreement.emphasis)
        self.cuts = self._all_cuts(agreement)

    def clause_at(self, at: int) -> Clause | None:
        """The clause whose own words stand at, or next before, a place."""
        place = bisect_right(self._starts, at) - 1
        return self._clauses[self._owners[place]] if place >= 0 else None

    def is_label(self, at: int) -> bool:
        """True for a place in a clause's number."""
        place = bisect_right(self._label_starts, at) - 1
        return place >= 0 and at < self._labels[self._label_starts[place]]

    def in_table(self, at: int) -> bool:
        """True for a place in a table."""
        place = bisect_right(self._tables, (at, 1 << 60)) - 1
        return place >= 0 and at < self._tables[place].end

    def emphasis_at(self, at: int) -> frozenset[str]:
        """The emphasis of the character at a place."""
        return frozenset(style for style in _SHOWN if _inside(self._emphasis.get(style, []), at))

    def styles_at(self, at: int) -> frozenset[str]:
        """The same, with the bold of a heading that is run in before its text."""
        found = self.emphasis_at(at)
        place = bisect_right(self._heading_starts, at) - 1
        if place >= 0 and at < self._headings[place].end:
            return found | {"bold"}
        return found

    def look(self, start: int) -> Look:
        """The look of the paragraph that begins at a place."""
        clause = self.clause_at(start)
        if clause is None:
            return Look()
        above = self._ancestors(clause)
        if clause.kind is ClauseKind.METADATA and clause.heading_span:
            return Look(style="Title")
        if clause.kind in (ClauseKind.METADATA, ClauseKind.BOILERPLATE):
            return Look(style="Note")
        labelled = start in self._labels
        numbered_above = sum(1 for c in above if c.label_span)
        indent = max(0, numbered_above - 1) + bool(clause.label_span)
        if clause.heading_span and self._is_heading_line(clause, start):
            level = 1 + sum(1 for c in above if c.heading_span)
            return Look(style=f"Heading{min(level, 4)}", indent=int(labelled), labelled=labelled)
        return Look(indent=min(indent, _DEEPEST), labelled=labelled)

    def _is_heading_line(self, clause: Clause, start: int) -> bool:
        """True when a paragraph is the clause's heading and nothing else."""
        heading = clause.heading_span
        if heading is None or not clause.span.start <= start <= heading.start:
            return False
        rest = self.text[heading.end : heading.end + 12]
        line = rest.split("\n")[0]
        return not line.strip(" .:*_") and (
            "\n" in rest or heading.end + len(line) >= min(len(self.text), clause.span.end)
        )

    def _ancestors(self, clause: Clause) -> list[Clause]:
        found: list[Clause] = []
        while clause.parent is not None and len(found) < 40:
            clause = self._clauses[clause.parent]
            found.append(clause)
        return found

    def _all_cuts(self, agreement: Agreement) -> set[int]:
        cuts: set[int] = set()
        for clause in agreement.clauses:
            for span in (clause.label_span, clause.heading_span):
                if span:
                    cuts.update(span)
        for emphasis in agreement.emphasis:
            cuts.update(emphasis.span)
        return cuts


def _inside(runs: list[tuple[int, int]], at: int) -> bool:
    place = bisect_right(runs, (at, 1 << 60)) - 1
    return any(start <= at < end for start, end in runs[max(0, place - 3) : place + 1])
