"""Decisions files: TOML in, decisions out, or the file, the line and what was expected."""

import re
from dataclasses import dataclass, replace

from analyzer.authored import line_of, read, wrong
from analyzer.decisions.model import About, Action, Decision

MARK = re.compile(r"[0-9a-f]{16}(-[0-9a-f]{16})?")
LEAST = 3  # characters of a reason


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionsFile:
    """What a decisions file holds."""

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - read by pydantic, not a field

    decision: tuple[Decision, ...] = ()


def read_decisions(name: str, content: bytes) -> tuple[Decision, ...]:
    """The decisions in the order of the file. Raises AuthoredError on the first mistake; none are read then."""
    found = read(name, content, DecisionsFile).decision
    text = content.decode("utf-8-sig")
    made = []
    for at, decision in enumerate(found):
        for key, expected in _mistakes(decision):
            raise wrong(name, content, ("decision", at, key), expected)
        line = line_of(text, ("decision", at))
        made.append(replace(decision, source=f"{name}, line {line}" if line else name))
    return tuple(made)


def _mistakes(decision: Decision) -> list[tuple[str, str]]:
    """(key, what was expected) of what the form of a decision alone does not tell."""
    regrades, rematches = decision.action is Action.REGRADE, decision.action is Action.REMATCH
    checks = [
        ("of", MARK.fullmatch(decision.of), "a fingerprint of 16 digits 0-9 a-f was expected."),
        ("author", decision.author.strip(), "who decided was expected."),
        ("reason", len(decision.reason.strip()) >= LEAST, f"a reason of at least {LEAST} letters was expected."),
        ("expires", not _backwards(decision), "a day after `made` was expected."),
        ("severity", not regrades or decision.severity or decision.direction, "a regrade sets severity or direction."),
        ("severity", regrades or decision.severity is None, "only a regrade sets a severity."),
        ("direction", regrades or decision.direction is None, "only a regrade sets a direction."),
        ("old_clause", not rematches or decision.old_clause, "a rematch names old_clause and new_clause."),
        ("new_clause", not rematches or decision.new_clause, "a rematch names old_clause and new_clause."),
        ("apart", rematches or not decision.apart, "only a rematch can set clauses apart."),
        ("action", decision.about is About.CHANGE or not (regrades or rematches), "accept, waive or note is for lint."),
    ]
    return [(key, expected) for key, holds, expected in checks if not holds]


def _backwards(decision: Decision) -> bool:
    return decision.expires is not None and decision.made is not None and decision.expires < decision.made
