"""The edits of a report, found by their place in the new version: which words of a passage are new or gone."""

from bisect import bisect_left
from collections.abc import Iterable

from analyzer.comparison.model import Edit
from clauses.spans import Span
from renderers.view.model import Run, RunKind, Runs
from renderers.view.passages import edited, joined


class EditIndex:
    """All edits of a report in the order of the new version."""

    def __init__(self, edits: Iterable[Edit], old: str, new: str) -> None:
        self._old, self._new = old, new
        self._edits = sorted(edits, key=lambda edit: (edit.new_span, edit.old_span))
        self._ends: list[int] = []
        furthest = 0
        for edit in self._edits:
            furthest = max(furthest, edit.new_span.end)
            self._ends.append(furthest)

    def within(self, span: Span) -> list[Edit]:
        """The edits whose place in the new text lies in ``span``."""
        found = []
        for place in range(bisect_left(self._ends, span.start), len(self._edits)):
            there = self._edits[place].new_span
            if there.start > span.end:
                break
            if there.meets(span) or span.start < there.start < span.end:
                found.append(self._edits[place])
        return found

    def runs(self, span: Span) -> Runs:
        """The new words at ``span``, with what was struck and inserted among them."""
        out: list[Run] = []
        at = span.start
        for edit in self.within(span):
            start, end = max(edit.new_span.start, span.start), min(edit.new_span.end, span.end)
            if start < at:
                continue
            out.append(Run(RunKind.KEEP, self._new[at:start]))
            struck, inserted = edited(out, edit, self._old, self._new)
            lead = " " if inserted.text[:1] == " " and not edit.new.startswith(" ") else ""
            out += [struck, Run(RunKind.INSERT, lead + self._new[start:end])]
            at = end
        out.append(Run(RunKind.KEEP, self._new[min(at, span.end) : span.end]))
        return joined(out)
