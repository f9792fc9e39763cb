"""Markdown for a pull request: the answer first, words shown as they are, never longer than a comment may be."""

from pathlib import Path

from analyzer.comparison.compare import compare
from analyzer.materiality.judge import judge
from clauses.parse import parse_text
from renderers.markdown import LIMIT, MARK, render, words
from tests.cli.conftest import Command
from tests.materiality.pairs import between


def test_the_answer_stands_first_then_the_sentences_and_the_table(novation: Command, old: Path, new: Path) -> None:
    lines = novation("diff", old, new, "--format", "markdown").stdout.decode().splitlines()
    assert lines[0] == MARK
    assert lines[1] == "## Terms of Service: 2 material changes: 1 critical and 1 high."
    assert lines[3].startswith("Both changes are material, one of them critical")
    assert "| 1 | **critical** | provider | Section 2.1 Cap |" in "\n".join(lines)
    assert any(line.startswith("- Our total liability") for line in lines)
    assert "rules " in lines[-1]


def test_words_of_the_agreement_are_no_markup_and_ping_nobody() -> None:
    assert words("a_b *c* | <b> @team `x` [y](z) & #12") == (
        r"a\_b \*c\* \| \<b\> @<!-- -->team \`x\` \[y\](z) &amp; \#12"
    )
    assert words("two\nlines") == "two lines"


def test_a_fence_in_the_agreement_does_not_end_the_block() -> None:
    old = "You must pay ```10``` dollars within 30 days."
    before, after = (parse_text(text, "terms.txt") for text in (old, old.replace("30 days", "10 days")))
    assert "````diff" in render(judge(compare(before, after)))


def test_a_waived_change_is_struck_and_says_who_waived_it(
    novation: Command, old: Path, new: Path, tmp_path: Path
) -> None:
    decisions = tmp_path / "d.toml"
    novation(
        "review", old, new, "--waive", "1", "--reason", "Side letter", "--author", "Jane", "--decisions", decisions
    )
    out = novation("diff", old, new, "--format", "markdown", "--decisions", decisions).stdout.decode()
    assert "~~critical~~ waived" in out
    assert "Waived by Jane" in out


def test_a_report_with_a_thousand_changes_fits_a_comment_and_counts_what_it_leaves_out() -> None:
    clauses = [
        f"## {n}. Clause {n}\n\nYou must pay the fee for item {n} within 30 days of the invoice." for n in range(1, 400)
    ]
    old = "\n\n".join(clauses)
    out = render(between(old, old.replace("30 days", "10 days")))
    assert len(out) <= LIMIT
    assert "more material changes." in out
    assert "the full report has them all" in out
