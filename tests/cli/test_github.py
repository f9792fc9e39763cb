"""Annotations for GitHub: on the right line, in its escapes, and nothing of an agreement is taken for a command."""

import re
from pathlib import Path

from analyzer.severity import Severity
from clauses.spans import Span
from renderers.github import render
from renderers.positions import positions
from renderers.problems import Problem
from tests.cli.conftest import AMENDED, Command

COMMAND = re.compile(r"^::(error|warning|notice) file=([^,]*)(?:,line=(\d+))?.*?,title=([^:]*)::(.*)$")


def problem(message: str) -> Problem:
    return Problem(
        rule="price-changed",
        severity=Severity.MEDIUM,
        message=message,
        place="Section 1",
        clause="1",
        span=Span(0, 3),
        old_span=None,
        fingerprint="0123456789abcdef",
    )


def test_every_finding_is_an_annotation_on_its_line_the_gravest_first(novation: Command, old: Path, new: Path) -> None:
    lines = novation("diff", old, new, "--format", "github").stdout.decode().splitlines()
    found = [match for line in lines if (match := COMMAND.match(line))]
    assert [match[1] for match in found] == ["error", "error"]
    assert "months" in AMENDED.splitlines()[int(found[0][3]) - 1]
    assert found[0][5].startswith("Section 2.1 Cap: ")
    assert lines[-1].startswith("novation ")
    assert "rules " in lines[-1]


def test_a_waived_finding_is_a_notice_that_says_who_waived_it(
    novation: Command, old: Path, new: Path, tmp_path: Path
) -> None:
    decisions = tmp_path / "d.toml"
    novation("review", old, new, "--waive", "1", "--reason", "50 % off", "--author", "Jane", "--decisions", decisions)
    lines = novation("diff", old, new, "--format", "github", "--decisions", decisions).stdout.decode().splitlines()
    (waived,) = [line for line in lines if "title=Waived" in line]
    assert waived.startswith("::notice ")
    assert waived.endswith("Waived by Jane: 50 %25 off")


def test_line_ends_and_percent_signs_are_escaped() -> None:
    out = render([problem("10 %\r\n::error::gone")], "a,b:c.md", positions("One", "One"), footer="novation")
    (line,) = [line for line in out.splitlines() if line.startswith("::")]
    assert line.startswith("::warning file=a%2Cb%3Ac.md,line=1,")
    assert line.endswith("10 %25%0D%0A::error::gone")


def test_a_sentence_of_the_summary_is_no_command() -> None:
    out = render([], "a.md", None, summary=["::error::gone\n::error::more"], footer="novation")
    assert not any(line.startswith("::") for line in out.splitlines())


def test_lint_annotates_its_file(novation: Command, tmp_path: Path) -> None:
    path = tmp_path / "terms.txt"
    path.write_text("1. Fees\n\nFees are due within thirty (20) days.\n", "utf-8")
    out = novation("lint", path, "--format", "github").stdout.decode()
    (match,) = [match for line in out.splitlines() if (match := COMMAND.match(line)) and "20" in line]
    assert match[3] == "3"
