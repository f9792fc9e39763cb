"""What a check is, and what it says when it finds something."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from analyzer.lint.draft import Draft
from analyzer.severity import Severity
from clauses.spans import Span

__all__ = ["Check", "Defect"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Defect:
    """A defect before it is attributed: where, what in plain words, and what else to look at.

    ``clause`` is given where the defect has no span (a thing is missing); else it follows from the span.
    """

    span: Span | None
    message: str
    related: tuple[Span, ...] = ()
    clause: str | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One check of the proofreader. ``what``, ``why``, ``wrong`` (a text that it objects to) and ``instead`` are
    for its page; one that is not ``by_default`` runs only when all checks are asked for.
    """

    rule: str
    title: str
    severity: Severity
    what: str
    why: str
    wrong: str
    instead: str
    find: Callable[[Draft], Iterable[Defect]]
    by_default: bool = True
