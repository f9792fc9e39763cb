"""The account of every struck and inserted word: each lies in exactly one change, or the comparison says where not."""

from bisect import bisect_right
from dataclasses import dataclass

from analyzer.comparison.model import Change, ChangeKind, Ledger, Op, RedlinePart
from analyzer.comparison.words import word_places
from clauses.spans import Span

# These speak for their whole clause; the others for their edits alone.
WHOLE = frozenset(
    {
        ChangeKind.ADDED,
        ChangeKind.REMOVED,
        ChangeKind.MOVED,
        ChangeKind.SPLIT,
        ChangeKind.MERGED,
        ChangeKind.REORDERED,
    }
)


@dataclass(frozen=True, slots=True)
class Loose:
    """Where struck (old text) and inserted (new text) words stand that no change claims."""

    old: list[int]
    new: list[int]


def account(parts: tuple[RedlinePart, ...], changes: tuple[Change, ...]) -> tuple[Ledger, Loose]:
    """Counts the redline's struck and inserted words and finds those that no change claims."""
    struck, inserted = _places(parts, Op.STRIKE), _places(parts, Op.INSERT)
    loose = Loose(
        _outside(struck, [span for change in changes for span in claims(change, old=True)]),
        _outside(inserted, [span for change in changes for span in claims(change, old=False)]),
    )
    changed = len(struck) + len(inserted)
    unclaimed = len(loose.old) + len(loose.new)
    return Ledger(changed=changed, claimed=changed - unclaimed, unclaimed=unclaimed), loose


def claims(change: Change, *, old: bool) -> list[Span]:
    """The stretches of one version's text that a change speaks for."""
    found = [edit.old_span if old else edit.new_span for edit in change.edits]
    if change.kind in WHOLE:
        found += change.old_spans if old else change.new_spans
    return found


def _places(parts: tuple[RedlinePart, ...], mark: Op) -> list[int]:
    """Where the words of struck (or inserted) parts stand in their own text."""
    found: list[int] = []
    at = 0
    for op, text in parts:
        if op is mark:
            found.extend(at + place for place in word_places(text))
        if op is mark or op is Op.KEEP:
            at += len(text)
    return found


def _outside(places: list[int], spans: list[Span]) -> list[int]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    starts = [start for start, _ in merged]
    return [at for at in places if (k := bisect_right(starts, at)) == 0 or merged[k - 1][1] <= at]
