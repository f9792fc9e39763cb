"""A project as its people use it: a house rule, watched words, a waiver, and a gate in CI."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import AMENDED, TERMS

PROJECT = """\
profile = "saas-b2b"
fail_on = "high"
rules = ["house"]

[[watch]]
words = ["unused Fees"]
why = "Finance asks."

[[severity]]
rules = ["governing-law-changed"]
provider = "low"
user = "low"
other = "low"
why = "Any law of a state will do for us."
"""
HOUSE_RULE = """\
id = "invoice-day"
family = "20"
title = "The day from which invoices fall due"
shape = "swap"
why = "Our payment runs follow the date of the invoice, not its receipt."
authority = "House practice"
basis = "practice"
binds = { start = ["date of the invoice"], end = ["receipt of the invoice"] }
direction = { forward = "user" }
severity = { provider = "medium", user = "low", other = "low" }
message = { forward = "Invoices fall due from receipt.", backward = "Invoices fall due from their date." }
[[examples]]
old = "You pay within 30 days after the date of the invoice."
new = "You pay within 30 days after receipt of the invoice."
fires = true
favors = "user"
reason = "Receipt comes later."
[[examples]]
old = "You pay within 30 days."
new = "You pay within 20 days."
fires = false
reason = "The days differ, not the start."
"""
NEW = AMENDED.replace("the date of the invoice", "receipt of the invoice").replace(
    "will refund unused", "may refund unused"
)
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `novation` in the folder of a project."""
    (tmp_path / "novation.toml").write_text(PROJECT, "utf-8")
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "invoice-day.toml").write_text(HOUSE_RULE, "utf-8")
    (tmp_path / "old.md").write_text(TERMS, "utf-8")
    (tmp_path / "new.md").write_text(NEW, "utf-8")

    def novation(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "novation", *arguments]
        return subprocess.run(command, cwd=tmp_path, input=given, capture_output=True, encoding="utf-8", check=False)

    return novation


def report(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_project_of_the_folder_is_in_force_in_every_format_and_fails_the_run(run: Run) -> None:
    for form in ("text", "json", "sarif", "github", "markdown"):
        done = run("diff", "old.md", "new.md", "--format", form)
        assert done.returncode == 1, done.stderr
        assert "saas-b2b" in done.stdout or form == "github"
        assert "Invoices fall due from receipt." in done.stdout
    found = report(run("diff", "old.md", "new.md", "--format", "json"))
    rules = {f["rule"]: f["severity"] for change in found["changes"] for f in change["findings"]}
    assert rules["invoice-day"] == "low"
    assert rules["watch-word"] == "low"
    assert rules["governing-law-changed"] == "low"
    assert "+" in found["rules_version"]


def test_without_the_project_its_rules_are_not_there(run: Run) -> None:
    done = run("diff", "old.md", "new.md", "--format", "json", "--project", "-")
    assert done.returncode == 0
    rules = {f["rule"] for change in report(done)["changes"] for f in change["findings"]}
    assert not rules & {"invoice-day", "watch-word"}


def test_a_waiver_opens_the_gate_until_its_day_and_for_these_words_only(run: Run, tmp_path: Path) -> None:
    grave = [
        c
        for c in report(run("diff", "old.md", "new.md", "--format", "json"))["changes"]
        if c["severity"] in {"high", "critical"}
    ]
    marks = [part for change in grave for part in ("--waive", change["fingerprint"])]
    who = ("--reason", "Agreed in the side letter", "--author", "Jane Doe", "--expires", "2027-06-30")
    assert run("review", "old.md", "new.md", *marks, *who).returncode == 0
    assert run("diff", "old.md", "new.md", "--as-of", "2027-06-30").returncode == 0
    assert run("diff", "old.md", "new.md", "--as-of", "2027-07-01").returncode == 1
    shown = run("diff", "old.md", "new.md", "--as-of", "2026-12-01").stdout
    assert "CRITICAL, favours the provider (waived)" in shown
    assert "Waived by Jane Doe" in " ".join(shown.split())
    (tmp_path / "new.md").write_text(NEW.replace("in the 3 months", "in the 2 months"), "utf-8")
    done = run("diff", "old.md", "new.md", "--as-of", "2026-12-01")
    assert done.returncode == 1
    assert "Decisions that decide nothing any more" in done.stdout


def test_a_re_grading_and_a_note_are_shown_as_theirs(run: Run) -> None:
    who = ("--author", "Jane Doe", "--reason", "We never use this")
    assert run("review", "old.md", "new.md", "--regrade", "1", "--severity", "low", *who).returncode == 0
    shown = " ".join(run("diff", "old.md", "new.md").stdout.split())
    assert "Re-graded by Jane Doe" in shown
    assert "(the rules said: critical)" in shown


def test_numbers_in_one_command_are_those_of_the_report_that_the_user_saw(run: Run, tmp_path: Path) -> None:
    """A re-grading of the first change would move the second to its place: it is decided on all the same."""
    seen = report(run("diff", "old.md", "new.md", "--format", "json"))["changes"]
    shown = run("diff", "old.md", "new.md").stdout.splitlines()
    places = [
        shown[at + 1].strip().rsplit(" (", 1)[0] for at, line in enumerate(shown) if line[:5] in {"  1. ", "  2. "}
    ]
    who = ("--author", "Jane Doe", "--reason", "We never use this", "--severity", "low")
    done = run("review", "old.md", "new.md", "--regrade", "1", "--waive", "2", *who)
    assert done.returncode == 0, done.stderr
    assert sorted(done.stdout.splitlines()) == [f"1: {places[0]}: re-graded to low.", f"2: {places[1]}: waived."]
    assert "Numbers of changes may be others now" in done.stderr
    text = (tmp_path / "novation-decisions.toml").read_text("utf-8")
    marks = [line.split('"')[1] for line in text.splitlines() if line.startswith("of =")]
    assert len(marks) == 2
    assert set(marks) <= {change["fingerprint"] for change in seen}
    assert [line.split('"')[1] for line in text.splitlines() if line.startswith("place")] == places[::-1]


def test_a_decisions_file_that_is_still_to_be_made_holds_no_decision_of_the_project(run: Run, tmp_path: Path) -> None:
    who = ("--author", "Jane Doe", "--reason", "Agreed")
    first = run("review", "old.md", "new.md", "--author", "J", given="q\n").stdout
    assert run("review", "old.md", "new.md", "--accept", "1", *who).returncode == 0
    other = ("--decisions", "other.toml")
    assert run("review", "old.md", "new.md", *other, "--author", "J", given="q\n").stdout == first
    assert not (tmp_path / "other.toml").exists()


def test_an_accept_after_a_waiver_lifts_it_and_the_report_says_which_counts(run: Run) -> None:
    who = ("--author", "Jane Doe", "--reason", "Agreed")
    for action in ("--waive", "--accept"):
        assert run("review", "old.md", "new.md", action, "1", *who).returncode == 0
    shown = " ".join(run("diff", "old.md", "new.md").stdout.split())
    assert "(waived)" not in shown
    assert "a later decision replaces it): Agreed" in shown
    assert shown.count("a later decision replaces it") == 1


def test_a_decision_of_a_day_to_come_stops_the_run(run: Run, tmp_path: Path) -> None:
    who = ("--author", "Jane Doe", "--reason", "Agreed")
    assert run("review", "old.md", "new.md", "--waive", "1", *who, "--as-of", "2099-01-01").returncode == 0
    path = tmp_path / "novation-decisions.toml"
    assert "made = 2099" not in path.read_text("utf-8")
    lines = ["made = 2099-01-01" if line.startswith("made") else line for line in path.read_text("utf-8").splitlines()]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    done = run("diff", "old.md", "new.md")
    assert done.returncode == 3
    assert "made: 2099-01-01 is a day to come" in done.stderr


def test_a_re_grading_is_one_line_with_what_the_rules_said(run: Run) -> None:
    who = ("--author", "Jane Doe", "--reason", "We never use this")
    assert run("review", "old.md", "new.md", "--regrade", "1", "--severity", "low", *who).returncode == 0
    for form in ("text", "markdown"):
        shown = " ".join(run("diff", "old.md", "new.md", "--format", form).stdout.split())
        assert shown.count("Re-graded by Jane Doe") == 1
        assert "(the rules said: critical)" in shown


def test_review_asks_about_each_open_change_and_writes_each_decision_at_once(run: Run, tmp_path: Path) -> None:
    answers = "Jane Doe\nw\nAgreed\n2027-06-30\ng\nlow\nsame\nNever mind\n\nn\nAsk the CFO\n\nq\n"
    done = run("review", "old.md", "new.md", given=answers)
    assert done.returncode in {0, 130}
    text = (tmp_path / "novation-decisions.toml").read_text("utf-8")
    assert text.count("[[decision]]") == 3
    assert [line.split('"')[1] for line in text.splitlines() if line.startswith("action")] == [
        "waive",
        "regrade",
        "note",
    ]
    left = run("review", "old.md", "new.md", "--author", "Jane Doe", given="q\n").stdout
    assert "The cap on liability" not in left


def test_review_matches_clauses_and_compares_anew(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text(
        "# Terms\n\n## 1. Parcels\n\nWe send parcels by rail.\n\n## 2. Hours\n\nWe open at nine.\n", "utf-8"
    )
    (tmp_path / "new.md").write_text(
        "# Terms\n\n## 1. Hours\n\nWe open at nine.\n\n## 2. Goods\n\nShipments travel on trucks.\n", "utf-8"
    )
    done = run("review", "old.md", "new.md", "--match", "1", "2", "--reason", "The same promise", "--author", "Jane")
    assert done.returncode == 0, done.stderr
    matches = report(run("diff", "old.md", "new.md", "--format", "json"))["matches"]
    assert {"old": "1", "new": "2"} in matches
    assert "Matched by hand by Jane" in run("diff", "old.md", "new.md").stdout
    assert done.stdout == "1 and 2: matched.\n"
    apart = run("review", "old.md", "new.md", "--apart", "1", "2", "--reason", "Not at all", "--author", "Ann")
    assert apart.stdout == "1 and 2: set apart.\n"
    shown = " ".join(run("diff", "old.md", "new.md").stdout.split())
    assert "Set apart by Ann" in shown
    assert "Matched by hand by Ann" not in shown
    assert "a later decision replaces it): The same promise" in shown


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--waive", "1"), "a decision needs --reason, and --author or NOVATION_AUTHOR"),
        (("--waive", "1", "--reason", "Agreed"), "a decision needs --author or NOVATION_AUTHOR"),
        (("--waive", "1", "--reason", "x", "--author", "J"), "--reason 'x' is too short: at least 3 letters"),
        (("--waive", "1", "--waive", "99", "--reason", "Agreed", "--author", "J"), "there is no change 99"),
        (("--waive", "1", "--match", "1", "99", "--reason", "Agreed", "--author", "J"), "there is no clause '99'"),
        (("--waive", "1", "--accept", "1", "--reason", "Agreed", "--author", "J"), "1 is both accepted and waived"),
        (("--note", "1", "--note", "1", "--reason", "Agreed", "--author", "J"), "1 is named twice"),
        (("--waive", "99", "--reason", "Agreed", "--author", "J"), "there is no change 99"),
        (("--regrade", "1", "--reason", "Agreed", "--author", "J"), "--severity or --direction"),
        (("--match", "1", "99", "--reason", "Agreed", "--author", "J"), "there is no clause '99'"),
    ],
)
def test_review_says_what_is_missing(run: Run, tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run("review", "old.md", "new.md", *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert not (tmp_path / "novation-decisions.toml").exists()


def test_a_drafting_defect_is_waived_in_the_decisions_file_or_the_project(run: Run, tmp_path: Path) -> None:
    (tmp_path / "terms.txt").write_text("1. Fees\n\nFees are due within thirty (20) days.\n", "utf-8")
    found = json.loads(run("lint", "terms.txt", "--format", "json").stdout)["findings"]
    marks = [f["fingerprint"] for f in found if f["severity"] in {"high", "critical"}]
    assert marks
    assert run("lint", "terms.txt").returncode == 1
    who = ("--reason", "As agreed", "--author", "Jane")
    assert run("review", "terms.txt", "--waive", marks[0], *who).returncode == 0
    more = "".join(f'\n[[suppress]]\nof = "{mark}"\nreason = "Known."\n' for mark in marks[1:])
    (tmp_path / "novation.toml").write_text(PROJECT + more, "utf-8")
    done = run("lint", "terms.txt")
    assert done.returncode == 0
    assert "WAIVED" in done.stdout
    (tmp_path / "terms.txt").write_text("1. Fees\n\nFees are due within thirty (30) days.\n", "utf-8")
    stale = json.loads(run("lint", "terms.txt", "--format", "json").stdout)["findings"]
    assert "stale-decision" in {f["rule"] for f in stale}


@pytest.mark.parametrize("name", ["novation.toml", "house/invoice-day.toml", "novation-decisions.toml"])
def test_nothing_is_judged_with_a_broken_file(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("# ours\nshape = \n", "utf-8")
    for command in (("diff", "old.md", "new.md", "-o", "report.md"), ("lint", "new.md"), ("rules",)):
        done = run(*command)
        assert done.returncode == 3
        assert done.stdout == ""
        assert done.stderr.startswith(f"novation: {name}, line 2: ")
    assert not (tmp_path / "report.md").exists()


def test_house_rules_are_tried_on_their_own_examples(run: Run, tmp_path: Path) -> None:
    done = run("rules", "--check")
    assert (done.returncode, done.stdout) == (0, "1 house rules with 2 examples; 0 do not hold.\n")
    path = tmp_path / "house" / "invoice-day.toml"
    path.write_text(HOUSE_RULE.replace("after receipt of the invoice.", "after receipt."), "utf-8")
    done = run("rules", "--check")
    assert done.returncode == 1
    assert "invoice-day: example 1 (Receipt comes later): it should fire, and is silent." in done.stdout
    assert "invoice-day: The day" in run("explain", "invoice-day").stdout


def test_nothing_is_judged_with_a_house_rule_whose_examples_do_not_hold(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "house" / "invoice-day.toml"
    path.write_text(HOUSE_RULE.replace("after receipt of the invoice.", "after receipt."), "utf-8")
    done = run("diff", "old.md", "new.md", "-o", "report.md")
    assert (done.returncode, done.stdout) == (3, "")
    assert "house rule invoice-day: example 1 (Receipt comes later): it should fire, and is silent." in done.stderr
    assert not (tmp_path / "report.md").exists()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('rules = ["hr"]', "novation.toml, line 1: rules: the folder hr holds no .toml file."),
        ('decisions = "no.toml"', "novation.toml, line 1: decisions: there is no file no.toml; `novation review`"),
        ('profile = "hr.toml"', "novation.toml, line 1: profile: a .toml file was expected, hr.toml is a folder."),
        ('decisions = "hr.toml"', "novation.toml, line 1: decisions: a .toml file was expected, hr.toml is a folder."),
    ],
)
def test_nothing_is_judged_with_half_a_project(run: Run, tmp_path: Path, line: str, said: str) -> None:
    for name in ("hr", "hr.toml"):
        (tmp_path / name).mkdir()
    (tmp_path / "hr" / "my-rule.txt").write_text(HOUSE_RULE, "utf-8")
    (tmp_path / "novation.toml").write_text(line, "utf-8")
    done = run("diff", "old.md", "new.md")
    assert done.returncode == 3
    assert said in done.stderr


def test_a_party_that_no_text_names_is_told_in_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "novation.toml").write_text('[parties]\nprovider = ["Nobody Ever, Inc."]\nuser = ["you"]\n', "utf-8")
    done = run("diff", "old.md", "new.md")
    assert done.returncode == 0
    warning = "parties: 'Nobody Ever, Inc.': no text has this name, so it decides nothing."
    assert done.stderr == f"novation: warning: {warning}\n"


def test_a_rule_is_explained_within_eighty_columns(run: Run) -> None:
    shown = run("explain", "liability-cap-changed").stdout.splitlines()
    assert max(map(len, shown)) <= 80


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_commit_hook_prints_a_line_a_finding_and_fails(run: Run, tmp_path: Path) -> None:
    git = ["git", "-c", "user.name=J", "-c", "user.email=j@example.com", "-c", "commit.gpgsign=false"]
    terms = tmp_path / "terms.md"
    terms.write_text(TERMS, "utf-8")
    assert run("hook", "diff", "terms.md").returncode == 0
    for step in (["init", "-q"], ["add", "terms.md"], ["commit", "-qm", "Terms"]):
        subprocess.run([*git, *step], cwd=tmp_path, check=True)
    assert run("hook", "diff", "terms.md").returncode == 0
    terms.write_text(NEW, "utf-8")
    done = run("hook", "diff", "terms.md")
    assert done.returncode == 1
    assert "terms.md:15:" in done.stdout
    assert "[liability-cap-changed]" in done.stdout
    assert run("hook", "lint", "terms.md").returncode == 0


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_commit_hook_compares_a_renamed_file_with_its_old_name_and_names_a_new_one(run: Run, tmp_path: Path) -> None:
    git = ["git", "-c", "user.name=J", "-c", "user.email=j@example.com", "-c", "commit.gpgsign=false"]
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / "ours.md").write_text(TERMS, "utf-8")
    steps = (["init", "-q"], ["add", "terms"], ["commit", "-qm", "Terms"], ["mv", "terms/ours.md", "terms/API [2].md"])
    for step in steps:
        subprocess.run([*git, *step], cwd=tmp_path, check=True)
    (tmp_path / "terms" / "API [2].md").write_text(NEW, "utf-8")
    done = run("hook", "diff", "terms/API [2].md")
    assert done.returncode == 1, done.stderr
    assert "terms/API [2].md: the last commit has it as terms/ours.md" in done.stdout
    assert "[liability-cap-changed]" in done.stdout
    done = run("hook", "diff", "new.md")
    assert done.returncode == 0
    assert "new.md: the last commit does not have it: there is nothing to compare it with." in done.stdout


def test_a_commit_hook_fails_on_a_file_that_is_not_there(run: Run) -> None:
    done = run("hook", "diff", "nofile.md")
    assert done.returncode == 3
    assert "nofile.md" in done.stderr


def test_the_level_none_never_fails_a_run_in_the_file_or_on_the_command_line(run: Run, tmp_path: Path) -> None:
    assert run("diff", "old.md", "new.md", "--fail-on", "none").returncode == 0
    (tmp_path / "novation.toml").write_text('fail_on = "none"\n', "utf-8")
    assert run("diff", "old.md", "new.md").returncode == 0
    assert run("diff", "old.md", "old.md").returncode == 0
    assert run("diff", "old.md", "new.md", "--fail-on", "high").returncode == 1
