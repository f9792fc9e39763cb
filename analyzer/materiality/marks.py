"""Fingerprints of changes, and of findings and changes that would otherwise have the same one."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from analyzer.comparison.model import Change
from analyzer.materiality.findings import digest, passage_mark
from analyzer.materiality.locus import Locus
from analyzer.materiality.model import JudgedChange
from analyzer.materiality.survey import Survey


def change_mark(change: Change, loci: Sequence[Locus], survey: Survey) -> str:
    """What a change is known by: its passages on both sides; of one without words of its own, its edits."""
    heading = survey.heading(change.old[0] if change.old else None, change.new[0] if change.new else None)
    passages = [(passage_mark(locus.old, survey.old), passage_mark(locus.new, survey.new)) for locus in loci]
    if not passages:
        pairs = dict.fromkeys((edit.old, edit.new) for edit in change.edits)
        return digest("change", change.kind, heading, *(part for pair in pairs for part in pair))
    return digest("change", heading, *(part for pair in passages for part in pair))


def told_apart(changes: Iterable[JudgedChange]) -> tuple[JudgedChange, ...]:
    """The changes with a fingerprint of its own for every change and finding: equal ones are counted in order."""
    seen: Counter[str] = Counter()

    def own(mark: str) -> str:
        seen[mark] += 1
        return mark if seen[mark] == 1 else digest(mark, str(seen[mark]))

    return tuple(
        replace(
            change,
            fingerprint=own(change.fingerprint),
            findings=tuple(replace(found, fingerprint=own(found.fingerprint)) for found in change.findings),
        )
        for change in changes
    )
