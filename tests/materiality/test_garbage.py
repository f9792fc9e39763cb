"""Nothing is left for the garbage collector: what a sweep has done with goes when nobody holds it any more."""

import gc

from analyzer.comparison.compare import compare
from analyzer.materiality.judge import judge
from clauses.parse import parse_text

OLD = """# Mill Terms of Service

Mill Ltd ("Mill", "we", "us") bakes for you.

## 1. Pay

1.1 You must pay the fees within 30 days of the invoice.

1.2 We may:

(a) send you an invoice; and

(b) organise the delivery of bread.

## 2. Law

The laws of England govern these terms.
"""
NEW = (
    OLD.replace("30 days", "10 days")
    .replace("organise the delivery", "organize deliveries")
    .replace("England", "Wales")
)


def _judged(old: str, new: str) -> int:
    return len(judge(compare(parse_text(old, "old.md"), parse_text(new, "new.md"))).changes)


def test_reading_comparing_and_judging_leave_no_cycles() -> None:
    _judged(OLD, NEW)  # loads what is loaded once
    gc.collect()
    gc.disable()
    try:
        changes = _judged(OLD.replace("Mill", "Kiln"), NEW.replace("Mill", "Kiln"))
        left = gc.collect()
    finally:
        gc.enable()
    assert (changes > 0, left) == (True, 0)
