"""`novation lint` as a person meets it: in eighty columns, and only what is new."""

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

import pytest

from novation.cli import main

OLD = """# Terms

These Terms are between Acme Labs, Inc. ("Acme", "we") and you ("Customer").

## 1. Fees

Fees are due within thirty (20) days.

## 2. Notices

Notices are given in writing.
"""
NEW = OLD.replace("## 2. Notices", "## 2. Liability\n\nThe cap is [●] dollars, as Section 9 says.\n\n## 3. Notices")


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
def versions(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(OLD, "utf-8")
    new.write_text(NEW, "utf-8")
    return old, new


def test_against_an_older_version_only_what_the_new_one_brings_is_shown(versions: tuple[Path, Path]) -> None:
    old, new = versions
    alone = json.loads(novation("lint", new, "--format", "json").stdout)["findings"]
    against = json.loads(novation("lint", new, "--against", old, "--format", "json").stdout)["findings"]
    assert {found["rule"] for found in alone} == {"inconsistent-quantity", "placeholder", "dangling-reference"}
    assert {found["rule"] for found in against} == {"placeholder", "dangling-reference"}
    same = novation("lint", old, "--against", old)
    assert same.returncode == 0
    assert same.stdout.startswith("No drafting defects found.\n")


def test_every_line_fits_eighty_columns_and_names_clause_line_and_check(versions: tuple[Path, Path]) -> None:
    shown = novation("lint", versions[1]).stdout
    assert max(map(len, shown.splitlines())) <= 80
    assert "Section 2" in shown
    assert "line 11" in shown
    assert "[placeholder]" in shown


def test_all_runs_the_checks_that_are_off_by_default(tmp_path: Path) -> None:
    path = tmp_path / "terms.md"
    path.write_text(
        "## 1. Definitions\n\n“Cap” means the sum that limits liability.\n\n“Fee” means a price.\n\n"
        "## 2. Use\n\nThe Cap is the Fee. No more than the Fee is due.\n",
        "utf-8",
    )
    usual, every = (
        {found["rule"] for found in json.loads(done.stdout)["findings"]}
        for done in (novation("lint", path, "--format", "json"), novation("lint", path, "--all", "--format", "json"))
    )
    assert usual == set()
    assert every == {"once-used-definition"}


def test_an_older_version_that_is_missing_is_said_in_one_sentence(versions: tuple[Path, Path]) -> None:
    done = novation("lint", versions[1], "--against", versions[0].with_name("none.md"))
    assert done.returncode == 3
    assert len(done.stderr.strip().splitlines()) == 1
