"""Findings as SARIF 2.1.0 (OASIS, 27 March 2020), for code scanning and editors.

A waived finding is a result with a suppression; a change that waits for a reader is a result of kind ``review``;
what was not judged is a notification of the run.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from analyzer.materiality.model import Limit
from analyzer.severity import Severity
from clauses.spans import Span
from renderers.positions import Positions
from renderers.problems import OWN, Problem, RuleWords
from renderers.view.words import rule_title

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVEL: dict[Severity, str] = {
    Severity.CRITICAL: "error",
    Severity.HIGH: "error",
    Severity.MEDIUM: "warning",
    Severity.LOW: "note",
    Severity.NONE: "none",
}
UNSAFE = {letter: f"%{ord(letter):02X}" for letter in ' "<>\\^`{|}%?#'}


class Artifact:
    """A file as results point into it: its address as the user named it, and its lines where it has some."""

    def __init__(self, uri: str, lines: Positions | None) -> None:
        self.uri = "".join(UNSAFE.get(letter, letter) for letter in uri.replace("\\", "/"))
        self.lines = lines


def render(
    problems: Sequence[Problem],
    new: Artifact,
    old: Artifact | None = None,
    *,
    rules: Mapping[str, RuleWords],
    limits: Sequence[Limit] = (),
    program: str,
    rules_version: str,
    profile: str = "",
    summary: Sequence[str] = (),
) -> str:
    """The log of one run as JSON, ending in a newline. ``rules`` describe the rules by id, as far as they are known."""
    known = {**OWN, **rules}
    ids = list(dict.fromkeys(problem.rule for problem in problems))
    name, _, version = program.partition(" ")
    run = {
        "tool": {
            "driver": {
                "name": name,
                "version": version or "0",
                "rules": [_rule(rule, known.get(rule)) for rule in ids],
                "properties": {"rulesVersion": rules_version, **({"profile": profile} if profile else {})},
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": True, "toolExecutionNotifications": [_notification(limit) for limit in limits]}
        ],
        "artifacts": [{"location": {"uri": uri}} for uri in dict.fromkeys([new.uri, *([old.uri] if old else [])])],
        "results": [_result(problem, ids.index(problem.rule), new, old) for problem in problems],
        "properties": {"summary": list(summary), "rulesVersion": rules_version},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: str, words: RuleWords | None) -> dict[str, Any]:
    made: dict[str, Any] = {"id": rule, "name": "".join(part.capitalize() for part in rule.split("-"))}
    if words is None:
        return {**made, "shortDescription": {"text": rule_title(rule)}}
    text = words.why + (f" Authority: {words.authority}" if words.authority else "")
    return {
        **made,
        "shortDescription": {"text": words.title},
        "fullDescription": {"text": words.why},
        "help": {"text": text},
        "defaultConfiguration": {"level": LEVEL[words.severity]},
    }


def _result(problem: Problem, index: int, new: Artifact, old: Artifact | None) -> dict[str, Any]:
    made: dict[str, Any] = {
        "ruleId": problem.rule,
        "ruleIndex": index,
        "kind": "review" if problem.review else "fail",
        "level": LEVEL[problem.severity],
        "message": {"text": f"{problem.place}: {problem.message}"},
        "locations": [_location(new, problem.span, problem)],
        "partialFingerprints": {"novation/v1": problem.fingerprint},
        "properties": {
            "severity": str(problem.severity),
            **({"direction": problem.direction} if problem.direction else {}),
        },
    }
    if old is not None and problem.old_span is not None:
        made["relatedLocations"] = [
            {"id": 0, "message": {"text": "In the old version"}, "physicalLocation": _physical(old, problem.old_span)}
        ]
    if problem.waived is not None:
        made["suppressions"] = [
            {
                "kind": "external",
                "status": "accepted",
                "justification": f"{problem.waived.author}: {problem.waived.reason}",
            }
        ]
    return made


def _location(artifact: Artifact, span: Span | None, problem: Problem) -> dict[str, Any]:
    made: dict[str, Any] = {"physicalLocation": _physical(artifact, span)}
    if problem.clause:
        made["logicalLocations"] = [{"name": problem.place, "fullyQualifiedName": problem.clause}]
    return made


def _physical(artifact: Artifact, span: Span | None) -> dict[str, Any]:
    made: dict[str, Any] = {"artifactLocation": {"uri": artifact.uri}}
    region = _region(artifact.lines, span)
    return {**made, "region": region} if region else made


def _region(lines: Positions | None, span: Span | None) -> dict[str, int]:
    """Lines and columns; the end column is the one after the last character."""
    start = lines.at(span.start) if lines is not None and span is not None else None
    if lines is None or span is None or start is None:
        return {}
    end = lines.at(max(span.start, span.end - 1)) or start
    end = max(start, end)
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column + 1}


def _notification(limit: Limit) -> dict[str, Any]:
    return {
        "level": "warning",
        "message": {"text": f"Not judged ({limit.version} version): {limit.message}"},
        "descriptor": {"id": limit.code},
    }
