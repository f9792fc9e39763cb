"""Which defects a new version brings, and which it mends."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from analyzer.comparison.model import Match
from analyzer.lint.model import LintFinding


class Defects(NamedTuple):
    """What only the new version has, and what only the old one had."""

    introduced: tuple[LintFinding, ...]
    resolved: tuple[LintFinding, ...]


def between(old: tuple[LintFinding, ...], new: tuple[LintFinding, ...], matches: Iterable[Match]) -> Defects:
    """Set the findings of two versions against each other; a defect that lives on in its clause is in neither.

    A clause of the old version is followed to the clause that `matches` pairs it with.
    """
    follows = {match.old: match.new for match in matches}
    before = [(_key(finding, follows.get(finding.clause or "", finding.clause)), finding) for finding in old]
    after = [(_key(finding, finding.clause), finding) for finding in new]
    return Defects(
        introduced=_missing_from(Counter(key for key, _ in before), after),
        resolved=_missing_from(Counter(key for key, _ in after), before),
    )


def _key(finding: LintFinding, clause: str | None) -> tuple[str, str | None, str]:
    """What makes two findings the same defect: the rule, the clause, and the message without its numbers."""
    words = "".join(letter for letter in finding.message if not letter.isdigit())
    return finding.rule, clause, words


def _missing_from(
    known: Counter[tuple[str, str | None, str]],
    findings: list[tuple[tuple[str, str | None, str], LintFinding]],
) -> tuple[LintFinding, ...]:
    left = Counter(known)
    missing = []
    for key, finding in findings:
        if left[key]:
            left[key] -= 1
        else:
            missing.append(finding)
    return tuple(missing)
