"""How the report tells its changes, for the notice: the same order, citations and words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from analyzer.materiality.model import Report
from analyzer.notices.notice_model import Told
from clauses.spans import Span
from renderers.text import excerpt
from renderers.view.build import build_view
from renderers.view.changes import in_order
from renderers.view.lines import clipped
from renderers.view.model import RunKind

ROOM = 420
"""Characters of the agreement's words that an item shows on either side."""

LEAD = 100
"""Of these, characters before the first edit."""


def told(report: Report) -> tuple[Told, ...]:
    """Every material change and every one a person must read, in the report's order."""
    view = build_view(report)
    changes = [change for part in in_order(report) for change in part]
    before, now = _Version.of(report.old.text), _Version.of(report.new.text)
    return tuple(
        Told(
            change=change.id,
            number=shown.number,
            place=shown.place,
            old=before.words(
                excerpt(shown.passage, RunKind.STRIKE, ROOM), change.old_span, [edit.old_span for edit in change.edits]
            ),
            new=now.words(
                excerpt(shown.passage, RunKind.INSERT, ROOM), change.new_span, [edit.new_span for edit in change.edits]
            ),
        )
        for change, shown in zip(changes, (*view.material, *view.review), strict=True)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Version:
    """One version, to quote from: its text, and the same on one line."""

    text: str
    line: str

    @classmethod
    def of(cls, text: str) -> Self:
        return cls(text=text, line=" ".join(text.split()))

    def words(self, shown: str, clause: Span | None, edits: Sequence[Span]) -> str:
        """The words ``shown``, where this version has them; nothing where the clause does not stand in it.

        A passage is told by its own edits alone. Where a second change touches it, the words that both sides seem to
        share are the other version's: the notice then quotes this version's own, from shortly before the first edit.
        """
        if clause is None or not shown.strip(" …"):
            return ""
        if all(" ".join(piece.split()) in self.line for piece in shown.split("…")):
            return shown
        first = min((span.start for span in edits if clause.start <= span.start <= clause.end), default=clause.start)
        start = clause.start if first - clause.start <= LEAD else self.text.rfind(" ", 0, first - LEAD) + 1
        opening = "" if start <= clause.start else "… "
        return clipped(opening + " ".join(self.text[max(start, clause.start) : clause.end].split()), ROOM)
