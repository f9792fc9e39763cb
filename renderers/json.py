"""Agreement, report and lint findings as JSON, and the JSON Schema of each, from the types themselves.

Spans are ``[start, end]`` arrays, redline parts ``[op, text]``; keys stand in the order of the fields.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from pydantic import TypeAdapter

from analyzer.comparison.model import Match, RedlinePart
from analyzer.decisions.model import StaleDecision
from analyzer.lint.model import LintFinding
from analyzer.materiality.model import Report
from analyzer.notices.model import NoticePlan
from analyzer.notices.notice_model import Notice
from analyzer.severity import Severity
from clauses.model import Agreement
from clauses.spans import Span
from clauses.text import Emphasis, Link

# Named tuples that stay arrays; the others are objects.
ARRAYS = (Span, RedlinePart)
OBJECTS = (Match, Link, Emphasis)


@dataclass(frozen=True, slots=True, kw_only=True)
class LintOutput:
    """What ``novation lint`` prints. A stale decision is one of the findings."""

    findings: tuple[LintFinding, ...]
    program: str = ""
    rules_version: str = ""


STALE = "stale-decision"


def lint_output(
    findings: Iterable[LintFinding], stale: Iterable[StaleDecision] = (), *, program: str, rules_version: str
) -> LintOutput:
    """The findings, and after them the decisions that decide nothing any more."""
    old = tuple(
        LintFinding(
            rule=STALE,
            severity=Severity.LOW,
            clause=None,
            span=None,
            message=f"The decision of {each.author} ({each.source}) decides nothing: {each.why}.",
            related=(),
            fingerprint=each.of,
        )
        for each in stale
    )
    return LintOutput(findings=(*findings, *old), program=program, rules_version=rules_version)


KINDS: dict[str, type] = {
    "agreement": Agreement,
    "lint": LintOutput,
    "diff": Report,
    "plan": NoticePlan,
    "notice": Notice,
}


def dump(value: Agreement | Report | LintOutput | NoticePlan | Notice | Iterable[LintFinding]) -> str:
    """The value as indented JSON ending in a newline; a list of findings as ``{"findings": [...]}``."""
    whole = value if is_dataclass(value) else LintOutput(findings=tuple(value))
    return json.dumps(plain(whole), ensure_ascii=False, indent=2) + "\n"


def schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of one of ``KINDS``. Raises ``KeyError`` for another kind."""
    described: dict[str, Any] = TypeAdapter(KINDS[kind]).json_schema(mode="validation")
    _as_objects(described)
    return described


def load(kind: str, text: str) -> Any:
    """The value that ``dump`` wrote. Raises pydantic's ``ValidationError`` when it does not fit the types."""
    return TypeAdapter(KINDS[kind]).validate_json(text)


def plain(value: object) -> Any:
    """The value in terms of dict, list, str, number, bool and null."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, ARRAYS):
        return [plain(part) for part in value]
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return {name: plain(part) for name, part in zip(value._fields, value, strict=True)}
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {str(plain(key)): plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    raise TypeError(f"{type(value).__name__} has no JSON form")


def _as_objects(described: dict[str, Any]) -> None:
    """Describes named tuples as ``plain`` writes them: pydantic takes every one for an array."""
    for kind in OBJECTS:
        found = described.get("$defs", {}).get(kind.__name__)
        if found is not None and "prefixItems" in found:
            parts = dict(zip(kind._fields, found["prefixItems"], strict=True))
            found.clear()
            found |= {"type": "object", "title": kind.__name__, "properties": parts, "required": [*parts]}
