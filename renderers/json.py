"""Agreement, report and lint findings as JSON, and the JSON Schema of each, from the types themselves.

Spans are ``[start, end]`` arrays, redline parts ``[op, text]``; keys stand in the order of the fields.
"""

import json
from collections.abc import Iterable, Iterator
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


Dumped = Agreement | Report | LintOutput | NoticePlan | Notice | Iterable[LintFinding]


def dump(value: Dumped) -> str:
    """The value as indented JSON ending in a newline; a list of findings as ``{"findings": [...]}``."""
    return "".join(parts(value))


def parts(value: Dumped) -> Iterator[str]:
    """What ``dump`` returns, piece by piece: each clause and fact is put in words when its turn comes."""
    whole = value if is_dataclass(value) else LintOutput(findings=tuple(value))
    opening = "{"
    for field in fields(whole):
        yield f"{opening}\n  {json.dumps(field.name)}: "
        yield from _indented(getattr(whole, field.name))
        opening = ","
    yield "\n}\n"


def _indented(value: object) -> Iterator[str]:
    """A field of the whole, its members one by one where it is a list."""
    if not isinstance(value, list | tuple) or isinstance(value, ARRAYS) or hasattr(value, "_fields") or not value:
        yield _written(value, "  ")
        return
    opening = "["
    for member in value:
        yield f"{opening}\n    {_written(member, '    ')}"
        opening = ","
    yield "\n  ]"


def _written(value: object, indent: str) -> str:
    """The value's JSON as it stands in lines that are indented by ``indent``; words never hold a line end."""
    return json.dumps(plain(value), ensure_ascii=False, indent=2).replace("\n", f"\n{indent}")


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
