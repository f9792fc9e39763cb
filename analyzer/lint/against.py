"""Which defects a new version brings, and which it mends."""

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import NamedTuple

from analyzer.comparison.model import Match
from analyzer.lint.model import LintFinding


class Defects(NamedTuple):
    """What only the new version has, and what only the old one had."""

    introduced: tuple[LintFinding, ...]
    resolved: tuple[LintFinding, ...]


Keyed = tuple[Hashable, LintFinding]


def between(old: tuple[LintFinding, ...], new: tuple[LintFinding, ...], matches: Iterable[Match]) -> Defects:
    """Set the findings of two versions against each other; a defect that lives on is in neither.

    A clause of the old version is followed to the clause that ``matches`` pairs it with. A defect of quoted
    words (an undefined term) is the same wherever in the document it is met first.
    """
    follows = {match.old: match.new for match in matches}
    before = [((found.rule, follows.get(found.clause or "", found.clause), _words(found)), found) for found in old]
    after = [((found.rule, found.clause, _words(found)), found) for found in new]
    resolved, introduced = _missing_from(after, before), _missing_from(before, after)
    gone = [(_anywhere(found), found) for found in resolved]
    come = [(_anywhere(found), found) for found in introduced]
    return Defects(introduced=_missing_from(gone, come), resolved=_missing_from(come, gone))


def _words(finding: LintFinding) -> str:
    """The message without its numbers, which may follow a renumbering."""
    return "".join(letter for letter in finding.message if not letter.isdigit())


def _anywhere(finding: LintFinding) -> Hashable:
    """What makes it the same defect in another clause: its quoted words; without such, nothing does."""
    if "“" in finding.message:
        return finding.rule, _words(finding)
    return finding.rule, finding.clause, _words(finding)


def _missing_from(known: Iterable[Keyed], findings: Iterable[Keyed]) -> tuple[LintFinding, ...]:
    """Findings that have no partner among the known ones, counted."""
    left = Counter(key for key, _ in known)
    missing = []
    for key, finding in findings:
        if left[key]:
            left[key] -= 1
        else:
            missing.append(finding)
    return tuple(missing)
