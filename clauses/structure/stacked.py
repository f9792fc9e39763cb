"""Two agreements stacked in one file: recognised and named, so that no verdict speaks of the wrong one."""

from clauses.diagnostics import Diagnostic
from clauses.model import Clause, ClauseKind
from clauses.structure.dates import DATE
from clauses.structure.front import title_like
from clauses.structure.label_reading import label_at
from clauses.structure.labels import Style

# A numbering that had come this far and begins anew under a title of its own is another agreement's.
_CAME_FAR = 5
_DATE_WITHIN = 400


def stacked(text: str, clauses: tuple[Clause, ...]) -> tuple[Diagnostic, ...]:
    """A diagnostic at each further agreement's title; empty for the one agreement a file usually holds.

    The sign is a heading that names an agreement, with a date line close behind it, after which a numbering
    that had reached five or more begins again at one.
    """
    found: list[Diagnostic] = []
    highest = 0
    title: Clause | None = None
    for clause in clauses:
        number = _number(clause) if clause.kind is not ClauseKind.ITEM else None
        if number is None:
            if _names_agreement(text, clause):
                title = clause
            continue
        if number == 1 and highest >= _CAME_FAR and title is not None:
            found.append(
                Diagnostic(
                    code="stacked-documents",
                    message=f"A second agreement seems to begin here: “{title.heading}”. Compare each on its own.",
                    span=title.heading_span or title.span,
                    blocks_judgement=True,
                )
            )
            highest = 0
        highest = max(highest, number)
        title = None
    return tuple(found)


def _number(clause: Clause) -> int | None:
    if clause.label is None or clause.kind is ClauseKind.ANNEX:
        return None
    label = label_at(clause.label, 0, len(clause.label))
    if label is None or label.reading.style is not Style.DECIMAL or len(label.reading.values) != 1:
        return None
    return label.reading.values[0]


def _names_agreement(text: str, clause: Clause) -> bool:
    if clause.heading is None or not title_like(clause.heading):
        return False
    behind = clause.span.start + len(clause.heading)
    return DATE.search(text, behind, behind + _DATE_WITHIN) is not None
