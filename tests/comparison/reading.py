"""Short agreements compared, and the changes as rows that a test can read."""

from analyzer.comparison.compare import compare
from analyzer.comparison.model import Change, ChangeKind, Comparison
from clauses.parse import parse_text

SWAPPED = {
    ChangeKind.ADDED: ChangeKind.REMOVED,
    ChangeKind.REMOVED: ChangeKind.ADDED,
    ChangeKind.SPLIT: ChangeKind.MERGED,
    ChangeKind.MERGED: ChangeKind.SPLIT,
}


def compared(old: str, new: str) -> Comparison:
    return compare(parse_text(old), parse_text(new))


def kinds(old: str, new: str) -> list[str]:
    return [change.kind.value for change in compared(old, new).changes]


def only(old: str, new: str, kind: ChangeKind) -> Change:
    """The one change of that kind."""
    found = [change for change in compared(old, new).changes if change.kind is kind]
    assert len(found) == 1, [(change.kind, change.edits) for change in found]
    return found[0]


def words(change: Change) -> list[tuple[str, str]]:
    return [(edit.old, edit.new) for edit in change.edits]


def replayed(comparison: Comparison) -> tuple[str, str]:
    old = "".join(text for op, text in comparison.redline if op in "=-")
    new = "".join(text for op, text in comparison.redline if op in "=+")
    return old, new


def check(comparison: Comparison) -> None:
    """Replay is exact, every changed word is claimed, every edit is what stands at its spans."""
    old, new = comparison.old.text, comparison.new.text
    assert replayed(comparison) == (old, new)
    assert comparison.ledger.unclaimed == 0
    assert comparison.ledger.changed == comparison.ledger.claimed
    assert [change.id for change in comparison.changes] == [f"c{n + 1}" for n in range(len(comparison.changes))]
    for change in comparison.changes:
        for edit in change.edits:
            assert edit.old_span.of(old) == edit.old
            assert edit.new_span.of(new) == edit.new


BASE = """1. Licence

1.1 Grant. The Vendor grants the Customer a non-exclusive licence to use the Software during the Term.
1.2 Restrictions. The Customer shall not sublicense, lease or resell the Software to any third person.
1.3 Records. The Customer must keep complete records of each installation for two years.

2. Fees

2.1 Prices. The Customer shall pay the fees set out in the order within thirty (30) days after each invoice.
2.2 Interest. Late amounts bear interest at one percent per month from their due date.

3. Confidentiality

Each party shall protect the confidential information of the other with reasonable care.

4. Liability

The total liability of the Vendor shall not exceed the fees paid in the preceding year, subject to Section 3.

5. Governing law

This agreement is governed by the laws of the Kingdom of Denmark, and its courts have jurisdiction.
"""
