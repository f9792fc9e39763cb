"""What the page around the terms repeats of them: the entry of a table of contents is no second rule."""

from collections.abc import Sequence
from dataclasses import replace

from analyzer.materiality.editorial.reasons import WHY
from analyzer.materiality.model import Direction, Finding, JudgedChange, Substance
from analyzer.materiality.version import Version
from analyzer.materiality.words import forms
from analyzer.severity import Severity
from clauses.model import ClauseKind

FURNITURE = frozenset({ClauseKind.BOILERPLATE, ClauseKind.METADATA})


def page_again(changes: Sequence[JudgedChange], old: Version, new: Version) -> list[JudgedChange]:
    """The changes; quiet those around the terms whose words stand within them as well and are told there.

    The words, as of a heading and its entry, stand at least twice in the version; their rule speaks of a change within
    the terms, for the same side.
    """
    around = [_furniture(change, old, new) for change in changes]
    within = {
        (found.rule, found.direction)
        for change, outside in zip(changes, around, strict=True)
        if not outside
        for found in change.findings
    }
    return [
        _quiet(change)
        if outside
        and change.findings
        and not change.unnamed
        and all((f.rule, f.direction) in within and _said_again(f, old, new) for f in change.findings)
        else change
        for change, outside in zip(changes, around, strict=True)
    ]


def _said_again(found: Finding, old: Version, new: Version) -> bool:
    version, span = (new, found.new_span) if found.new_span is not None else (old, found.old_span)
    return span is not None and version.text.count(forms(span.of(version.text.agreement.text))) > 1


def _furniture(change: JudgedChange, old: Version, new: Version) -> bool:
    """True of a change of clauses that stand around the terms: menus, tables of contents, footers."""
    kinds = [
        version.text.clauses[clause].kind
        for version, ids in ((old, change.old), (new, change.new))
        for clause in ids
        if clause in version.text.clauses
    ]
    return bool(kinds) and FURNITURE.issuperset(kinds)


def _quiet(change: JudgedChange) -> JudgedChange:
    return replace(
        change,
        findings=(),
        material=False,
        severity=Severity.NONE,
        direction=Direction.NEUTRAL,
        substance=Substance.EDITORIAL,
        review=False,
        why=WHY["told-elsewhere"],
    )
