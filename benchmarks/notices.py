"""Over pairs of versions: does the notice pass its own check, and does it fail when any one item is taken out?

    python benchmarks/notices.py FOLDER        pairs named X.before.md, X.after.md

Prints a line for each pair that does not, and the counts. Exits with 1 when one does not.
"""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import novation
from analyzer.materiality.model import Report
from analyzer.notices.coverage import paragraphs
from analyzer.notices.notice_lint import Fault
from analyzer.notices.notice_model import Notice
from analyzer.notices.sender import Sender
from novation.notices import lint_of, notice
from renderers.notice.text import notice_text

SENT, EFFECTIVE = date(2026, 12, 1), date(2027, 2, 1)
WHO = Sender(document="Terms of Service", name="The provider", contact="legal@provider.example")


def without_each_item(made: Notice, text: str) -> Iterator[tuple[str, str]]:
    """The notice without one of its items, and the change that this item told."""
    blocks = paragraphs(text)
    for item in made.items:
        opening = f"{item.number}. {item.place.split()[0]}"
        block = next(each for each in blocks if each.span.of(text).startswith(opening))
        yield text[: block.span.start] + text[block.span.end :], item.change


def checked(name: str, report: Report) -> tuple[int, int, int]:
    """1 when the notice passes, its items, and how many of them are missed when taken out; prints what is wrong."""
    plan = novation.plan(report, sent=SENT, effective=EFFECTIVE)
    made = notice(report, plan, sender=WHO)
    text = notice_text(made)
    found = lint_of(text, made, plan)
    for fault in found:
        print(f"{name}: {fault.fault}: {fault.message[:160]}")
    missed = 0
    for shorter, change in without_each_item(made, text):
        if any(fault.fault is Fault.CHANGE_MISSING for fault in lint_of(shorter, made, plan)):
            missed += 1
        else:
            print(f"{name}: taking out {change} is not noticed")
    return int(not found), len(made.items), missed


def main(arguments: list[str]) -> int:
    """Check every pair of the folder."""
    pairs = sorted(Path(arguments[0]).glob("*.before.*"))
    passed = items = missed = 0
    for before in pairs:
        report = novation.compare(before, before.with_name(before.name.replace(".before.", ".after.")))
        one, of_pair, noticed = checked(before.name, report)
        passed, items, missed = passed + one, items + of_pair, missed + noticed
    print(f"{passed} of {len(pairs)} notices pass their check; {missed} of {items} items are missed when taken out")
    return int(passed < len(pairs) or missed < items)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
