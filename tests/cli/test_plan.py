"""`novation plan` says its dates, exits with 1 on a conflict, and refuses what it can't use."""

import json
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from analyzer.notices.model import NoticePlan
from tests.cli.conftest import Command

TERMS = "1. Fees. You must pay us $10 a month.\n\n2. Changes. We may change these Terms by posting them on our site.\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(TERMS, "utf-8")
    new.write_text(TERMS.replace("$10", "$12"), "utf-8")
    return [str(old), str(new)]


def test_a_plan_without_conflicts_exits_with_0_and_says_the_day(novation: Command, files: list[str]) -> None:
    done = novation("plan", *files, "--regime", "us-ftc", "--sent", "2026-12-01")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"Sent on 1 December 2026")
    assert max(len(line) for line in done.stdout.decode().splitlines()) <= 80


def test_a_conflict_exits_with_1_and_is_named(novation: Command, files: list[str]) -> None:
    done = novation("plan", *files, "--regime", "eu-p2b", "--sent", "2026-12-01", "--effective", "2026-12-16")
    assert done.returncode == 1
    assert (
        b"16 December 2026 is too early for EU Platform-to-Business Regulation"
        in " ".join(done.stdout.decode().split()).encode()
    )


def test_the_json_of_a_plan_reads_back_as_the_plan(novation: Command, files: list[str], tmp_path: Path) -> None:
    out = tmp_path / "plan.json"
    novation("plan", *files, "--regime", "eu-p2b", "--sent", "2026-12-01", "-o", str(out))
    printed = novation("plan", *files, "--regime", "eu-p2b", "--sent", "2026-12-01", "--format", "json").stdout
    assert printed == out.read_bytes()
    assert (
        str(TypeAdapter(NoticePlan).validate_json(printed).earliest) == json.loads(printed)["earliest"] == "2026-12-17"
    )


@pytest.mark.parametrize(
    ("option", "value", "says"),
    [
        ("--regime", "eu-p2c", b"there is no regime 'eu-p2c'"),
        ("--sent", "tomorrow", b"expected a date such as 2026-12-01"),
        ("--sent", "2026-12-01T10:00", b"must say its own time zone"),
        ("--country", "ZZ", b"public holidays of 'ZZ' are not known"),
        ("--answer", "weather=yes", b"there is no question 'weather'"),
        ("--answer", "legally_required:c999=yes", b"there is no change 'c999'"),
    ],
)
def test_what_cannot_be_used_is_named_and_exits_with_2(
    novation: Command, files: list[str], option: str, value: str, says: bytes
) -> None:
    sent = [] if option == "--sent" else ["--sent", "2026-12-01"]
    done = novation("plan", *files, *sent, option, value)
    assert done.returncode == 2
    assert says in b" ".join(done.stderr.split())
    assert b"Traceback" not in done.stderr


def test_a_change_is_named_by_the_id_that_an_answer_takes(novation: Command, files: list[str]) -> None:
    said = novation("plan", *files, "--regime", "eu-p2b", "--sent", "2026-12-01").stdout.decode()
    assert "  1. [c1] Section 1 Fees" in said
    answered = [
        f"--answer={name}:c1=no" for name in ("legally_required", "waived", "imminent_danger", "needs_adaptation")
    ]
    done = novation("plan", *files, "--regime", "eu-p2b", "--sent", "2026-12-01", *answered)
    assert b"A person must answer" not in done.stdout


def test_a_decision_of_the_project_is_heeded_and_stands_in_the_json_of_the_notice(
    novation: Command, files: list[str], tmp_path: Path
) -> None:
    decisions = tmp_path / "novation-decisions.toml"
    novation(
        *("review", *files, "--regrade", "1", "--severity", "low", "--reason", "Below the cost of living"),
        *("--author", "Ada", "--decisions", str(decisions)),
    )
    out = tmp_path / "notice.json"
    done = novation(
        *("notice", *files, "--sent", "2026-12-01", "--effective", "2026-12-31", "--title", "Plan Terms"),
        *("--contact", "ada@example.org", "--decisions", str(decisions), "-o", str(out)),
    )
    assert (done.returncode, b"cost of living" in done.stdout) == (0, False), done.stderr
    made = json.loads(out.read_text("utf-8"))
    assert [item["severity"] for item in made["items"]] == ["low"]
    assert [(each["ruling"]["author"], each["told"]) for each in made["decided"]] == [("Ada", True)]


def test_the_output_of_a_program_is_no_agreement(novation: Command, files: list[str], tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    novation("diff", *files, "-o", str(report))
    named = novation("plan", str(report), files[1], "--sent", "2026-12-01")
    report.rename(tmp_path / "report.txt")
    unnamed = novation(
        "notice", files[0], str(tmp_path / "report.txt"), "--sent", "2026-12-01", "--effective", "2027-01-01"
    )
    for done in (named, unnamed):
        assert done.returncode == 3
        assert b"this is JSON, the output of a program and no agreement" in done.stderr


def test_a_file_is_written_once(novation: Command, files: list[str], tmp_path: Path) -> None:
    out = str(tmp_path / "plan.json")
    done = novation("plan", *files, "--sent", "2026-12-01", "-o", out, "-o", out)
    assert (done.returncode, b"this file is named twice" in done.stderr) == (2, True)
