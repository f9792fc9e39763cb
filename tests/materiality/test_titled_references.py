"""A reference that names its clause by number and title, and now names another one, is told; a mended number is not."""

import pytest

from analyzer.comparison.compare import compare
from analyzer.materiality.judge import judge
from clauses.parse import parse_bytes
from tests.materiality.pairs import findings

LETTER = """## 1. Keys

Keep your keys.

## 2. Liability

{rule}

## 3. Notices

Notices are in writing.

## 4. Independent Contractors

We are independent contractors.

## 5. House Rules

Guests are quiet.
"""

CASES = [
    (
        "in brackets",
        "The limit does not apply to breaches of Section 3 (Notices).",
        "The limit does not apply to breaches of Section 4 (Independent Contractors).",
    ),
    (
        "behind a comma",
        "We may end this agreement for a breach of Section 4, Independent Contractors.",
        "We may end this agreement for a breach of Section 5, House Rules.",
    ),
    (
        "by the title alone",
        'The limit does not apply to the clause "Notices".',
        'The limit does not apply to the clause "Independent Contractors".',
    ),
]


def _told(old: str, new: str) -> set[str]:
    sides = (parse_bytes(LETTER.format(rule=rule).encode(), "letter.md") for rule in (old, new))
    return {found.rule for found in findings(judge(compare(*sides)))}


@pytest.mark.parametrize(("old", "new"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_reference_that_names_another_clause_by_its_title_is_told(old: str, new: str) -> None:
    assert "reference-retargeted" in _told(old, new)


def test_a_wrong_number_beside_the_right_title_is_mended_quietly() -> None:
    old = "We may end this agreement for a breach of Section 5, Independent Contractors."
    assert not _told(old, old.replace("Section 5", "Section 4"))
