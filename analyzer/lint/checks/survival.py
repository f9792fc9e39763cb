"""Survival lists that leave out clauses which are usually meant to outlive the agreement."""

import re
from collections import Counter
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft, key_of, listed
from analyzer.severity import Severity
from clauses.model import Clause, ClauseKind, ReferenceKind, Survival, SurvivalRoute

_USUAL: tuple[tuple[re.Pattern[str], Severity], ...] = (
    (re.compile(r"limit(?:ation|s)?\b.{0,20}\bliabilit|\Aliability\b|\bexclusion of liability", re.I), Severity.HIGH),
    (re.compile(r"\bindemni", re.I), Severity.HIGH),
    (re.compile(r"\bconfidential|\bnon-?disclosure", re.I), Severity.HIGH),
    (re.compile(r"\bdisputes?\b|\barbitration", re.I), Severity.MEDIUM),
    (re.compile(r"\bgoverning law|\bapplicable law|\bchoice of law|\bjurisdiction\b", re.I), Severity.MEDIUM),
    (re.compile(r"\bdisclaimer", re.I), Severity.MEDIUM),
    (re.compile(r"\bpayments?\b|\bfees\b", re.I), Severity.MEDIUM),
    (re.compile(r"\beffects? of (?:termination|expir)", re.I), Severity.LOW),
    (re.compile(r"\bownership\b|\bintellectual property\b(?!.*\bclaim)|\bproprietary rights", re.I), Severity.LOW),
)
_HEADED = frozenset({ClauseKind.SECTION, ClauseKind.SUBSECTION})
_CATCH_ALL = re.compile(
    r"\b(?:by (?:its|their) (?:very )?(?:nature|terms?|sense|context)|naturally|intended to survive|expressly survive"
    r"|should (?:reasonably )?survive|meant to survive)\b",
    re.I,
)
_DENIAL = re.compile(r"\A(?:No|Non)\b")
_NEAR = 200
_LIST = 3


def find(draft: Draft) -> Iterator[Defect]:
    """One finding a list: the headed clauses of a usual kind, in its part of the document, that survive nowhere.

    A list that ends in "and whatever by its nature survives" leaves out nothing.
    """
    agreement = draft.agreement
    lists = [found for found in agreement.survival if found.route is SurvivalRoute.LIST and len(found.targets) >= _LIST]
    if not lists:
        return
    main = max(lists, key=lambda found: len(found.targets))
    if any(_catches_all(draft, found) for found in agreement.survival) or _has_lost_targets(draft, main):
        return
    end = draft.text.find("\n", main.span.end)
    named, style = key_of(draft.text[main.span.start : end if end > 0 else None]), _style(draft, main)
    safe, part = _reached(draft, agreement.survival), draft.part(main.span.start)
    missing: dict[str, tuple[Clause, Severity]] = {}
    candidates = [
        clause
        for clause in agreement.clauses
        if clause.kind in _HEADED and clause.id not in safe and draft.part(clause.span.start) == part
    ]
    for heading, severity in _USUAL:
        for clause in candidates:
            listed_by_name = key_of(clause.heading or "") in named
            if not listed_by_name and _label_style(clause) == style and _is_of_kind(draft, clause, heading):
                missing.setdefault(clause.id, (clause, severity))
    if missing:
        clauses = sorted((clause for clause, _ in missing.values()), key=lambda clause: clause.span)
        verb = "survives" if len(clauses) == 1 else "survive"
        yield Defect(
            span=main.span,
            message=f"The survival list leaves out {listed([draft.name(clause) for clause in clauses])}, "
            f"which usually {verb}.",
            related=tuple(span for clause in clauses if (span := clause.heading_span or clause.label_span)),
            severity=max((severity for _, severity in missing.values()), key=lambda severity: severity.rank),
        )


def _has_lost_targets(draft: Draft, main: Survival) -> bool:
    """True where a number of the list was not found: what it names can't be said then."""
    return any(
        reference.kind is ReferenceKind.CLAUSE and reference.target is None and main.span.holds(reference.span)
        for reference in draft.agreement.references
    )


def _style(draft: Draft, main: Survival) -> str:
    """How the listed clauses are numbered; a part with another numbering has other rules."""
    styles = Counter(_label_style(draft.clauses[name]) for name in main.targets if name in draft.clauses)
    return styles.most_common(1)[0][0] if styles else ""


def _label_style(clause: Clause) -> str:
    label = (clause.label or "").strip(" .()")
    return "1" if label[:1].isdigit() else ("letters" if label else "")


def _catches_all(draft: Draft, found: Survival) -> bool:
    return _CATCH_ALL.search(draft.text, max(0, found.span.start - _NEAR), found.span.end + _NEAR) is not None


def _is_of_kind(draft: Draft, clause: Clause, heading: re.Pattern[str]) -> bool:
    """True of the outermost numbered clause under a heading of the kind; a denial ("No Confidentiality") is none."""
    words = clause.heading or ""
    if clause.label is None or not heading.search(words) or _DENIAL.match(words):
        return False
    return not any(above.heading and heading.search(above.heading) for above in list(draft.path(clause))[1:])


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
    what="Looks at the longest list of surviving clauses for headed clauses of the usual kinds that it leaves out and "
    "that do not say themselves that they survive: liability, indemnity, confidentiality, disputes, governing law, "
    "disclaimers, payment, effect of termination, ownership. A list with a catch-all (“which by their nature "
    "survive”) leaves out nothing.",
    why="What is listed survives; of what is left out the other side will say that it was meant to end.",
    wrong="Sections 2 and 9 survive. (Section 7, Indemnification, does not.)",
    instead="Sections 2, 7 and 9 survive.",
    find=find,
)
