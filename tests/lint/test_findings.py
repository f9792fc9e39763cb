"""Findings are ordered, lie in their clauses, keep their fingerprints, and can be set against another version's."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from analyzer.comparison.model import Match
from analyzer.lint.against import between
from analyzer.lint.run import lint
from clauses.parse import parse_text

ONE = "## 1. Fees\n\nFees are due within thirty (20) days.\n\n## 2. Law\n\nSection 9 applies.\n"


def test_findings_stand_in_the_order_of_the_text_inside_their_clauses() -> None:
    agreement = parse_text(ONE, "a.md")
    clauses = {clause.id: clause for clause in agreement.clauses}
    found = lint(agreement)
    assert len(found) == 2
    for before, after in pairwise(found):
        assert before.span is not None
        assert after.span is not None
        assert before.span <= after.span
    for finding in found:
        assert finding.span is not None
        assert finding.clause is not None
        assert clauses[finding.clause].span.holds(finding.span)


def test_a_fingerprint_survives_edits_elsewhere_and_tells_repeats_apart() -> None:
    first = lint(parse_text(ONE, "a.md"))
    later = lint(parse_text("A new introduction.\n\n" + ONE, "b.md"))
    assert [found.fingerprint for found in first] == [found.fingerprint for found in later]
    twice = lint(parse_text(ONE.replace("days.", "days, and thirty (20) more."), "a.md"))
    assert len({found.fingerprint for found in twice}) == len(twice) == 3


def test_a_defect_that_lives_on_in_a_renumbered_clause_is_neither_introduced_nor_resolved() -> None:
    old = lint(parse_text(ONE, "a.md"))
    new = lint(parse_text(ONE.replace("## 2. Law", "## 2. Term\n\nIt ends on [●].\n\n## 3. Law"), "b.md"))
    defects = between(old, new, [Match("1", "1"), Match("2", "3"), *[Match(f"2.p{n}", f"3.p{n}") for n in (1, 2)]])
    assert [found.rule for found in defects.introduced] == ["placeholder"]
    assert defects.resolved == ()


def test_an_undefined_term_that_is_met_first_in_another_clause_is_the_same_defect() -> None:
    text = "## 1. Use\n\nYou shall return the Containers.\n\n## 2. End\n\nAll containers are returned.\n"
    moved = text.replace("the Containers", "containers").replace("All containers", "All the Containers")
    old, new = lint(parse_text(text, "a.md")), lint(parse_text(moved, "b.md"))
    assert [found.rule for found in (*old, *new)] == ["undefined-term"] * 2
    assert old[0].clause != new[0].clause
    assert between(old, new, [Match("1", "1"), Match("2", "2")]) == ((), ())


def test_a_mended_defect_is_resolved() -> None:
    old, new = lint(parse_text(ONE, "a.md")), lint(parse_text(ONE.replace("(20)", "(30)"), "b.md"))
    defects = between(old, new, [Match(clause.id, clause.id) for clause in parse_text(ONE, "a.md").clauses])
    assert [found.rule for found in defects.resolved] == ["inconsistent-quantity"]
    assert defects.introduced == ()


PIECES = st.sampled_from(
    [
        "”",
        "\n\n",
        "[●] ",
        "We ",
        "Customer ",
        "survive. ",
        "is due. ",
        "## 1. Fees\n\n",
        "1.2 Term. ",
        "(a) rates; ",
        "“Fees” means ",
        "Section 4 ",
        "the Order ",
        "thirty (20) days. ",
    ]
)


@given(st.lists(PIECES, min_size=1, max_size=30).map("".join))
def test_any_text_is_proofread_without_error_and_with_spans_inside_it(text: str) -> None:
    agreement = parse_text("Terms. " + text, "a.md")
    for found in lint(agreement):
        for span in [found.span, *found.related]:
            if span is not None:
                assert 0 <= span.start < span.end <= len(agreement.text)
