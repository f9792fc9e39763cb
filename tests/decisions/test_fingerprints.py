"""Fingerprints: what is edited elsewhere leaves them alone, what is edited here does not, and no two are equal."""

from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.materiality.model import Report
from tests.materiality.pairs import between

FEES = "You shall pay the Fees within thirty (30) days after the date of the invoice, subject to Section {fees}."
SOONER = FEES.replace("thirty (30)", "ten (10)")
OTHERS = (
    ("Hours", "The desk is open on weekdays from nine to five."),
    ("Shipping", "We will send each parcel by rail. You must be at home when it arrives."),
    ("Photos", "You may post photos of your garden. We may remove photos that show other people."),
    ("Notices", "Notices are sent by post to the address on the cover page."),
)
REWORDED = (
    ("Hours", "The desk is open on weekdays from ten to six, and never on Sundays."),
    ("Shipping", "We may send each parcel by road. You shall be at home when it arrives within 14 days."),
    ("Photos", "You may post photos of your garden or your dog."),
    ("Notices", "Notices are sent by e-mail."),
)


def text(fees: str, others: tuple[tuple[str, str] | None, ...], at: int) -> str:
    """Numbered clauses with the fees clause at a place; it refers to the clause on notices wherever that is."""
    clauses = [each for each in others if each is not None]
    clauses.insert(min(at, len(clauses)), ("Payment", fees))
    headings = [heading for heading, _ in clauses]
    target = headings.index("Notices") + 1 if "Notices" in headings else 1
    return "\n\n".join(
        f"## {number}. {heading}\n\n{words.replace('{fees}', str(target))}"
        for number, (heading, words) in enumerate(clauses, start=1)
    )


def marks(report: Report, rule: str) -> set[str]:
    return {f.fingerprint for change in report.changes for f in change.findings if f.rule == rule}


def changed(report: Report, words: str) -> set[str]:
    return {change.fingerprint for change in report.changes if any(words in edit.new for edit in change.edits)}


PLAIN = between(text(FEES, OTHERS, 2), text(SOONER, OTHERS, 2))
RULES = {f.rule for change in PLAIN.changes for f in change.findings}


@settings(max_examples=30, deadline=None)
@given(
    edits=st.tuples(*[st.sampled_from([None, old, new]) for old, new in zip(OTHERS[:3], REWORDED[:3], strict=True)]),
    notices=st.sampled_from([OTHERS[3], REWORDED[3]]),
)
def test_edits_in_other_clauses_leave_a_fingerprint_alone(
    edits: tuple[tuple[str, str] | None, ...], notices: tuple[str, str]
) -> None:
    """Others are reworded or go; numbers, and the reference in the clause itself, follow."""
    later = (*edits, notices)
    at = sum(each is not None for each in edits[:2])
    report = between(text(FEES, OTHERS, 2), text(SOONER, later, at))
    (rule,) = RULES
    assert marks(PLAIN, rule) <= marks(report, rule)
    assert changed(PLAIN, "ten") <= changed(report, "ten")


def test_a_clause_put_before_renumbers_it_and_leaves_its_fingerprint_alone() -> None:
    more = (("Pets", "You shall keep dogs on a lead."), *OTHERS)
    report = between(text(FEES, OTHERS, 2), text(SOONER, more, 3))
    (rule,) = RULES
    assert marks(PLAIN, rule) <= marks(report, rule)


def test_other_words_in_the_same_sentence_make_another_fingerprint() -> None:
    harsher = SOONER.replace("You shall pay", "You and your heirs shall pay")
    report = between(text(FEES, OTHERS, 2), text(harsher, OTHERS, 2))
    (rule,) = RULES
    assert marks(PLAIN, rule).isdisjoint(marks(report, rule))


def test_a_second_run_gives_the_same_fingerprints() -> None:
    again = between(text(FEES, OTHERS, 2), text(SOONER, OTHERS, 2))
    assert [c.fingerprint for c in again.changes] == [c.fingerprint for c in PLAIN.changes]


def test_the_same_words_changed_twice_are_told_apart() -> None:
    line = "You shall pay within 30 days."
    old = f"## 1. Fees\n\n{line}\n\n{line}\n\nWe host files."
    report = between(old, old.replace("30", "10"))
    found = [f.fingerprint for change in report.changes for f in change.findings]
    every = found + [change.fingerprint for change in report.changes]
    assert len(found) >= 2
    assert len(set(every)) == len(every)
