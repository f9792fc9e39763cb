"""`novation graph` and `novation ask` as a person meets them."""

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

import pytest

from novation.cli import main
from tests.graph.terms import TERMS


class Done(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


def novation(*arguments: str | Path) -> Done:
    """What the command prints and its exit code, without the cost of a process."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err), pytest.raises(SystemExit) as left:
        main([str(argument) for argument in arguments])
    return Done(returncode=int(left.value.code or 0), stdout=out.getvalue(), stderr=err.getvalue())


@pytest.fixture
def terms(tmp_path: Path) -> Path:
    path = tmp_path / "terms.md"
    path.write_text(TERMS, "utf-8")
    return path


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (["duties", "--party", "user"], ["prohibition", "Section 2.2 Packing", "[deadline: within three days"]),
        (["uses", "cargo"], ["On “Cargo” rest:", "Section 2.1 Duty", "(2 steps away)"]),
        (["rests-on", "3.1"], ["rests on:", "“Loss”", "cited in Section 3.1 Cap", "cites Section 3 Liability"]),
        (["survives"], ["2 clauses outlive the agreement", "keeps alive: Section 3 Liability; Section 4"]),
        (["unreferenced"], ["No reference and no survival list points to", "Section 2.2 Packing"]),
    ],
)
def test_an_answer_reads_well_in_eighty_columns(terms: Path, question: list[str], said: list[str]) -> None:
    done = novation("ask", terms, *question)
    assert done.returncode == 0
    assert max(map(len, done.stdout.splitlines())) <= 80
    flat = " ".join(done.stdout.split())
    for words in said:
        assert words in flat


def test_an_answer_for_a_program_holds_the_facts(terms: Path) -> None:
    answer = json.loads(novation("ask", terms, "duties", "--party", "user", "--format", "json").stdout)
    assert answer["question"] == "duties"
    assert {"2.2", "3.2"} <= {duty["clause"] for duty in answer["duties"]}


def test_files_are_written_by_their_suffix(terms: Path, tmp_path: Path) -> None:
    names = [tmp_path / f"g.{suffix}" for suffix in ("json", "graphml", "dot", "svg")]
    outputs = [word for name in names for word in ("-o", str(name))]
    done = novation("graph", terms, "--focus", "Liability", *outputs)
    assert done.returncode == 0
    assert done.stdout == ""
    starts = [name.read_text("utf-8").lstrip()[:8] for name in names]
    assert starts == ['{\n  "sch', "<?xml ve", "digraph ", "<svg xml"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["graph", "--format", "svg"], "add --focus CLAUSE"),
        (["graph", "--focus", "Liabilty"], "did you mean Liability?"),
        (["ask", "uses", "Kargo"], "did you mean Cargo?"),
        (["ask", "duties"], "Add --party user"),
        (["ask", "survives", "3"], "takes nothing more"),
    ],
)
def test_a_question_that_cannot_be_answered_says_why_and_exits_with_two(
    terms: Path, arguments: list[str], said: str
) -> None:
    command, *rest = arguments
    done = novation(command, terms, *rest)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
