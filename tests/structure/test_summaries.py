"""Boxes that sum a clause up: shown with it, with a topic of their own, and no rule of the agreement."""

from clauses.model import ClauseKind
from clauses.parse import parse_bytes

_PAGE = """# Terms

## 1. Fees

**In short:** you pay each month.

You shall pay the fees each month.

### The gist

You pay. We bill.

## 2. Liability

Our liability is limited to the fees.
"""


def test_a_summary_has_the_topic_of_summaries_and_not_of_its_clause() -> None:
    agreement = parse_bytes(_PAGE.encode(), "terms.md")
    boxes = [c for c in agreement.clauses if c.kind is ClauseKind.BOILERPLATE]
    assert [(c.span.of(agreement.text), c.topics) for c in boxes] == [
        ("In short: you pay each month.", ("summary",)),
        ("The gist", ("summary",)),
        ("You pay. We bill.", ("summary",)),
    ]


def test_what_stands_beside_a_summary_keeps_the_topic_of_its_words() -> None:
    agreement = parse_bytes(_PAGE.encode(), "terms.md")
    topics = {c.id: c.topics for c in agreement.clauses}
    assert topics["1"] == topics["1.p1"] == ("fees",)
    assert topics["2"] == ("liability",)


def test_a_menu_has_no_topic() -> None:
    agreement = parse_bytes(b"Skip to main content\n\n1. Fees\n\nYou pay the fees.\n", "terms.txt")
    assert agreement.clauses[0].kind is ClauseKind.BOILERPLATE
    assert agreement.clauses[0].topics == ()
