"""One agreement for a terminal: its outline, parties and fact counts; and lint findings as a list."""

from clauses.model import Agreement, Clause, ClauseKind
from renderers.view.lines import clipped, wrapped
from renderers.view.words import counted, date_words

OUTLINED = (ClauseKind.SECTION, ClauseKind.SUBSECTION, ClauseKind.ANNEX, ClauseKind.PREAMBLE)


def overview(agreement: Agreement, width: int = 80) -> str:
    """What the program read, in at most ``width`` columns, ending in a newline."""
    lines = wrapped(agreement.title or agreement.source.name, width)
    dates = [
        f"last updated {date_words(agreement.last_updated)}" if agreement.last_updated else "",
        f"effective {date_words(agreement.effective)}" if agreement.effective else "",
        f"language {agreement.language}",
        counted(len(agreement.text.split()), "word"),
    ]
    lines += wrapped(", ".join(part for part in dates if part), width, "  ")
    for party in agreement.parties:
        aliases = f" ({', '.join(f'“{alias}”' for alias in party.aliases)})" if party.aliases else ""
        lines += wrapped(f"{party.role}: {party.name}{aliases}", width, "  ", "    ")
    lines += ["", "Outline"]
    lines += _outline(agreement, width)
    lines += ["", "Facts"]
    lines += wrapped(", ".join(_counts(agreement)), width, "  ")
    if agreement.diagnostics:
        lines += ["", "Not decided"]
        for diagnostic in agreement.diagnostics:
            where = "" if diagnostic.span is None else f" (line {_line(agreement, diagnostic.span.start)})"
            lines += wrapped(diagnostic.message + where, width, "  - ")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _outline(agreement: Agreement, width: int) -> list[str]:
    """Sections with their headings; clauses below them are counted."""
    depth: dict[str, int] = {}
    below: dict[str, int] = {}
    nearest: dict[str, str] = {}
    shown: list[Clause] = []
    for clause in agreement.clauses:
        depth[clause.id] = depth.get(clause.parent or "", -1) + 1
        if clause.kind in OUTLINED and (clause.heading or clause.label or clause.kind is ClauseKind.PREAMBLE):
            shown.append(clause)
            nearest[clause.id] = clause.id
        elif clause.parent in nearest:
            nearest[clause.id] = nearest[clause.parent]
            below[nearest[clause.id]] = below.get(nearest[clause.id], 0) + 1
    lines = []
    for clause in shown:
        label = clause.label or ""
        words = clause.heading or ("Introduction" if clause.kind is ClauseKind.PREAMBLE else "")
        more = f"  [{counted(below[clause.id], 'clause')}]" if clause.id in below else ""
        indent = "  " * (min(depth[clause.id], 6) + 1)
        lines.append(indent + clipped(f"{label} {words}".strip(), width - len(indent) - len(more)) + more)
    return lines


def _counts(agreement: Agreement) -> list[str]:
    return [
        counted(len(agreement.clauses), "clause"),
        counted(len(agreement.definitions), "definition"),
        counted(len(agreement.uses), "use of defined terms", "uses of defined terms"),
        counted(len(agreement.references), "reference"),
        counted(len(agreement.obligations), "obligation"),
        counted(len(agreement.survival), "survival passage"),
        counted(len(agreement.quantities), "quantity", "quantities"),
        counted(len(agreement.amendment), "amendment passage"),
    ]


def _line(agreement: Agreement, at: int) -> int:
    return agreement.text.count("\n", 0, at) + 1
