"""References: one that follows its clause, or is repaired, stays quiet; one that breaks or reaches another is told."""

import pytest

from analyzer.materiality.model import Report

from .pairs import between

TERMS = """# Mill Terms

Mill Ltd (“we”) bakes for you.

## 1. Fees

You must pay the fees. We may charge interest.

## 2. Maintenance

We do maintenance at night.

## 3. Liability

Except for a breach of Section 1, neither party is liable for indirect damage.

## 4. End

4.1 Sections 1, 2 and 3 survive.

4.2 Downtime does not include scheduled maintenance announced under Section 2.

## 5. Other

As said in Section 2 (Maintenance), we work at night. Subject to Section 4.1, the courts of Rye decide.
"""


def _told(report: Report) -> bool:
    return any(change.review or change.material for change in report.changes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("breach of Section 1", "breach of Section 25"),
        ("breach of Section 25", "breach of Section 1"),  # nothing says that this clause was meant before
        ("Section 4.1,", "Section 1.1,"),
        ("Sections 1, 2 and 3", "Sections 1, 34 and 3"),
        ("Sections 1, 2 and 3", "Sections 1, 4 and 3"),
        ("under Section 2.", "under Section 3."),
        ("Section 2 (Maintenance)", "Section 3 (Liability)"),
    ],
)
def test_a_reference_that_breaks_or_reaches_another_clause_is_told(old: str, new: str) -> None:
    assert _told(between(TERMS.replace(new, old), TERMS.replace(old, new)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Section 3 (Maintenance)", "Section 2 (Maintenance)"),  # its words name the clause
    ],
)
def test_a_reference_that_is_repaired_stays_quiet(old: str, new: str) -> None:
    assert not _told(between(TERMS.replace(new, old), TERMS))


def test_the_heading_in_capitals_beside_the_number_names_the_clause() -> None:
    old = TERMS.replace("3. Liability", "3. Limitation of Liability") + "\nSubject to Section 2, above, {}, we pay.\n"
    named, other = old.format("Limitation of Liability"), old.format("as agreed")
    assert not _told(between(named, named.replace("Section 2, above", "Section 3, above")))
    assert _told(between(other, other.replace("Section 2, above", "Section 3, above")))


def test_references_that_follow_their_clauses_stay_quiet() -> None:
    new = TERMS
    for number in (5, 4, 3, 2, 1):
        new = new.replace(f"## {number}. ", f"## {number + 1}. ").replace(f"Section {number}", f"Section {number + 1}")
        new = new.replace(f"\n{number}.", f"\n{number + 1}.")
    new = new.replace("Sections 1, 2 and 3", "Sections 2, 3 and 4").replace(
        "## 2. Fees", "## 1. News\n\nWe print news.\n\n## 2. Fees"
    )
    report = between(TERMS, new)
    quiet = [c for c in report.changes if "News" not in str(c.edits) and "news" not in str(c.edits)]
    assert len(quiet) < len(report.changes)
    assert not any(change.review or change.material for change in quiet)
