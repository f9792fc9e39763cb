"""How the report tells its changes, for the notice: the same numbers, citations and words."""

from analyzer.materiality.model import Report
from analyzer.notices.notice_model import Told
from renderers.text import excerpt
from renderers.view.build import build_view
from renderers.view.changes import in_order
from renderers.view.model import RunKind

ROOM = 420
"""Characters of the agreement's words that an item shows on either side."""


def told(report: Report) -> tuple[Told, ...]:
    """Every material change and every one a person must read, in the report's order."""
    view = build_view(report)
    changes = [change for part in in_order(report) for change in part]
    return tuple(
        Told(
            change=change.id,
            number=shown.number,
            place=shown.place,
            old=_side(excerpt(shown.passage, RunKind.STRIKE, ROOM), came=not change.old),
            new=_side(excerpt(shown.passage, RunKind.INSERT, ROOM), came=not change.new),
        )
        for change, shown in zip(changes, (*view.material, *view.review), strict=True)
    )


def _side(words: str, *, came: bool) -> str:
    """The words of one side; nothing where the clause does not stand on it."""
    return "" if came or not words.strip(" …") else words
