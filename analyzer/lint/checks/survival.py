"""Survival lists that leave out clauses which are usually meant to outlive the agreement."""

import re
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft
from analyzer.severity import Severity
from clauses.model import Clause, ClauseKind, Survival, SurvivalRoute

_USUAL: tuple[tuple[str, re.Pattern[str], Severity], ...] = (
    ("limitation of liability", re.compile(r"limit(?:ation|s)?\b.{0,20}\bliabilit|\bliability\b", re.I), Severity.HIGH),
    ("indemnification", re.compile(r"\bindemni", re.I), Severity.HIGH),
    ("confidentiality", re.compile(r"\bconfidential|\bnon-?disclosure", re.I), Severity.HIGH),
    ("disputes", re.compile(r"\bdisputes?\b|\barbitration", re.I), Severity.MEDIUM),
    ("governing law", re.compile(r"\bgoverning law|\bapplicable law|\bjurisdiction|\bvenue\b", re.I), Severity.MEDIUM),
    ("warranty disclaimer", re.compile(r"\bdisclaimer", re.I), Severity.MEDIUM),
    ("payment", re.compile(r"\bpayments?\b|\bfees\b", re.I), Severity.MEDIUM),
    ("effect of termination", re.compile(r"\beffects? of (?:termination|expir)", re.I), Severity.LOW),
    ("ownership", re.compile(r"\bownership\b|\bintellectual property|\bproprietary rights", re.I), Severity.LOW),
)
_HEADED = frozenset({ClauseKind.SECTION, ClauseKind.SUBSECTION})


def find(draft: Draft) -> Iterator[Defect]:
    """Headed clauses of a usual kind that no survival passage reaches, at the survival list."""
    agreement = draft.agreement
    lists = [found for found in agreement.survival if found.route is SurvivalRoute.LIST and len(found.targets) > 1]
    if not lists:
        return
    main = max(lists, key=lambda found: len(found.targets))
    safe = _reached(draft, agreement.survival)
    named: set[str] = set()
    for subject, heading, severity in _USUAL:
        for clause in agreement.clauses:
            if clause.kind not in _HEADED or clause.id in named or not heading.search(clause.heading or ""):
                continue
            if (clause.heading or "").startswith("No "):
                continue  # a denial, not a promise
            if any(above.heading and heading.search(above.heading) for above in list(draft.path(clause))[1:]):
                continue  # its section was judged
            if clause.id not in safe:
                named.add(clause.id)
                related = clause.heading_span or clause.label_span
                yield Defect(
                    span=main.span,
                    message=f"The survival list leaves out {draft.name(clause)}; {subject} usually survives.",
                    related=(related,) if related else (),
                    severity=severity,
                )


def _reached(draft: Draft, survival: tuple[Survival, ...]) -> set[str]:
    """Clauses that survive: targets with all above and below them, and clauses that say so of themselves."""
    reached: set[str] = set()
    for found in survival:
        named = list(found.targets)
        if found.route is not SurvivalRoute.LIST:
            named.append(found.clause)
        for name in named:
            reached.update(above.id for above in draft.path(draft.clauses.get(name)))
            waiting: list[Clause] = [draft.clauses[name]] if name in draft.clauses else []
            while waiting:
                clause = waiting.pop()
                reached.add(clause.id)
                if found.route is SurvivalRoute.LIST:
                    waiting.extend(draft.children.get(clause.id, ()))
    return reached


CHECK = Check(
    rule="survival-omission",
    title="A survival list leaves out a clause that usually survives",
    severity=Severity.MEDIUM,
    why="What is listed survives; of what is left out the other side will say that it was meant to end.",
    wrong="Sections 2 and 9 survive. (Section 7, Indemnification, does not.)",
    find=find,
)
