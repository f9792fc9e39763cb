"""What CI systems read: the action, its script, the commit hooks."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from novation.cli import commands
from tests.cli.conftest import AMENDED, TERMS

ROOT = Path(__file__).parent.parent.parent
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
SCRIPT = ROOT / "ci" / "compare.sh"


def test_the_action_hands_every_input_to_its_script() -> None:
    steps = ACTION["runs"]["steps"]
    environment = next(step["env"] for step in steps if step.get("id") == "compare")
    given = {words.split("inputs.")[1].split(" ")[0] for words in environment.values() if "inputs." in words}
    assert given == set(ACTION["inputs"])
    assert all(name in SCRIPT.read_text("utf-8") for name in environment)
    assert all(step["shell"] == "bash" for step in steps)
    assert set(ACTION["outputs"]) == {"reports", "summary"}


def test_the_action_s_script_is_bash_that_parses() -> None:
    assert subprocess.run(["bash", "-n", SCRIPT], check=False).returncode == 0


def test_a_hook_runs_a_command_that_there_is() -> None:
    assert {hook["id"] for hook in HOOKS} == {"novation-lint", "novation-diff"}
    for hook in HOOKS:
        program, name, what = hook["entry"].split()
        command = commands.get_command(click.Context(commands), name)
        assert program == "novation"
        assert command is not None
        choice = command.params[0].type
        assert isinstance(choice, click.Choice)
        assert what in choice.choices
        assert hook["language"] == "python"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose agreement was amended since its only commit, with one that is new and one that stands."""
    folder = tmp_path / "repository"
    (folder / "terms").mkdir(parents=True)
    (folder / "terms" / "our terms.md").write_text(TERMS, "utf-8")
    (folder / "terms" / "same.md").write_text(TERMS, "utf-8")
    git = ["git", "-c", "user.name=J", "-c", "user.email=j@example.com", "-c", "commit.gpgsign=false"]
    for step in (["init", "-q"], ["add", "."], ["commit", "-qm", "Terms"]):
        subprocess.run([*git, *step], cwd=folder, check=True)
    (folder / "terms" / "our terms.md").write_text(AMENDED, "utf-8")
    (folder / "terms" / "new.md").write_text(TERMS, "utf-8")
    return folder


def compared(folder: Path, **given: str) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).parent / "novation"
    environment = {"NOVATION": str(program), "NOVATION_BASE": "HEAD", "NOVATION_FILES": "terms/*.md\n", **given}
    return subprocess.run(
        ["bash", SCRIPT],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@needs_git
def test_the_script_annotates_reports_and_fails_at_the_level_asked_for(repository: Path, tmp_path: Path) -> None:
    out, summary = tmp_path / "output", tmp_path / "summary"
    given = {"GITHUB_OUTPUT": str(out), "GITHUB_STEP_SUMMARY": str(summary), "NOVATION_PROFILE": "consumer-us"}
    done = compared(repository, NOVATION_FAIL_ON="critical", **given)
    assert done.returncode == 1, done.stderr
    assert "::error file=terms/our terms.md,line=15," in done.stdout
    assert "terms/new.md is new" in done.stdout
    assert "terms/same.md has not changed." in done.stdout
    assert "Compared 1 agreement." in done.stdout
    reports = repository / "novation-reports"
    names = {"terms_our_terms.md.md", "terms_our_terms.md.sarif", "terms_our_terms.md.html", "summary.md"}
    assert {path.name for path in reports.iterdir()} == names
    assert summary.read_text("utf-8").count("<!-- novation -->") == 1
    assert out.read_text("utf-8") == "reports=novation-reports\nsummary=novation-reports/summary.md\n"


@needs_git
def test_the_script_passes_without_a_level(repository: Path) -> None:
    assert compared(repository, NOVATION_LINT="false").returncode == 0


@needs_git
@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        ({"NOVATION_BASE": "no-such-revision"}, 2, "is no commit here"),
        ({"NOVATION_PROFILE": "mars"}, 2, ""),
        ({"NOVATION_FILES": "gone.md"}, 3, "there is no file gone.md"),
        ({"NOVATION_FILES": "gone/*.md"}, 0, "no file matches"),
        ({"NOVATION_FILES": " \n"}, 2, "no agreement is named"),
    ],
)
def test_the_script_says_what_is_wrong(repository: Path, given: dict[str, str], code: int, said: str) -> None:
    done = compared(repository, **given)
    assert done.returncode == code
    assert said in done.stdout


GIT = ["git", "-c", "user.name=J", "-c", "user.email=j@example.com", "-c", "commit.gpgsign=false"]


def git(folder: Path, *arguments: str) -> None:
    subprocess.run([*GIT, *arguments], cwd=folder, check=True)


@pytest.fixture
def renamed(repository: Path) -> Path:
    """The same repository, the amended agreement under another name."""
    git(repository, "mv", "terms/our terms.md", "terms/API terms [2].md")
    return repository


@needs_git
def test_a_renamed_agreement_is_compared_with_its_old_name(renamed: Path) -> None:
    done = compared(renamed, NOVATION_FAIL_ON="critical", NOVATION_LINT="false", NOVATION_PROFILE="consumer-us")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "terms/API terms [2].md was terms/our terms.md: it is compared with that." in done.stdout
    assert "::error file=terms/API terms [2].md,line=15," in done.stdout
    assert "Compared 1 agreement." in done.stdout
    assert "is gone" not in done.stdout


@needs_git
def test_a_renamed_agreement_is_compared_from_a_folder_of_the_repository_too(renamed: Path) -> None:
    done = compared(renamed / "terms", NOVATION_FAIL_ON="critical", NOVATION_FILES="*.md", NOVATION_LINT="false")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Compared 1 agreement." in done.stdout


@needs_git
def test_an_agreement_that_has_another_name_and_the_same_words_has_not_changed(repository: Path) -> None:
    git(repository, "checkout", "-q", "--", ".")
    git(repository, "mv", "terms/same.md", "terms/other.md")
    git(repository, "rm", "-q", "terms/our terms.md")
    done = compared(repository, NOVATION_FILES="terms/o*.md")
    assert done.returncode == 0
    assert "terms/other.md has not changed but for its name, which was terms/" in done.stdout


@needs_git
def test_a_deleted_agreement_is_named(repository: Path) -> None:
    (repository / "terms" / "our terms.md").unlink()
    done = compared(repository, NOVATION_LINT="false")
    assert "::warning title=Novation::terms/our terms.md is gone" in done.stdout
    assert "terms/same.md is gone" not in done.stdout


@needs_git
def test_an_agreement_that_no_pattern_finds_under_its_new_name_is_named(renamed: Path) -> None:
    git(renamed, "mv", "terms/API terms [2].md", "moved.md")
    done = compared(renamed, NOVATION_LINT="false")
    assert "::warning title=Novation::terms/our terms.md is now moved.md, which no pattern names" in done.stdout


@needs_git
def test_the_gate_never_fails_on_findings_at_the_level_none(repository: Path) -> None:
    (repository / "novation.toml").write_text('fail_on = "low"\n', "utf-8")
    assert compared(repository, NOVATION_LINT="false").returncode == 1
    assert compared(repository, NOVATION_LINT="false", NOVATION_FAIL_ON="none").returncode == 0
