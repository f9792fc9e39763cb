"""What holds for every command: instant help with examples, exit codes, whole files, quiet pipes."""

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest

from novation import __version__
from novation.cli import commands
from tests.cli.conftest import Command

HEAVY = {"spacy", "thinc", "numpy", "lxml", "typst", "pydantic", "jinja2", "rich", "markdown_it", "rapidfuzz"}
NAMES = commands.list_commands(click.Context(commands))

ASK = """
import sys
from novation.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    assert not end.code, end.code
print("loaded:", *sorted(set({heavy}) & set(sys.modules)))
"""


def ask(*arguments: str) -> str:
    code = ASK.replace("{heavy}", repr(sorted(HEAVY)))
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), *((name, "--help") for name in NAMES)])
def test_help_loads_nothing_heavy(arguments: tuple[str, ...]) -> None:
    assert ask(*arguments).splitlines()[-1] == "loaded:"


def test_importing_novation_loads_nothing_heavy() -> None:
    code = f"import sys, novation\nprint(sorted(set({sorted(HEAVY)}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", NAMES)
def test_the_help_of_every_command_has_an_example_that_names_it(name: str) -> None:
    help_text = ask(name, "--help")
    assert "Examples:" in help_text
    assert f"  novation {name}" in help_text


def test_the_version_is_the_distribution_s() -> None:
    from importlib.metadata import version

    assert version("novation") == __version__
    assert ask("--version").startswith(f"novation, version {__version__}")


def test_a_comparison_exits_with_0_and_with_1_when_something_is_as_grave_as_fail_on(
    novation: Command, old: Path, new: Path
) -> None:
    assert novation("diff", old, new).returncode == 0
    done = novation("diff", old, new, "--fail-on", "low", "--format", "json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["verdict"]["material"] is True
    assert novation("diff", old, old, "--fail-on", "low").returncode == 0


def test_lint_fails_only_at_the_severity_asked_for(novation: Command, tmp_path: Path) -> None:
    path = tmp_path / "terms.txt"
    path.write_text("1. Fees\n\nFees are due within thirty (20) days.\n", "utf-8")
    assert novation("lint", path).returncode == 0
    assert novation("lint", path, "--fail-on", "high").returncode == 1
    assert novation("lint", path, "--fail-on", "critical").returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["diff", "one.md"],
        ["frobnicate"],
        ["parse", "a.md", "--format", "yaml"],
        ["diff", "-", "-"],
        ["explain", "no-such-rule"],
        ["schema", "nothing"],
    ],
)
def test_wrong_usage_exits_with_2_and_says_why(novation: Command, arguments: list[str]) -> None:
    done = novation(*arguments)
    assert done.returncode == 2
    assert b"Error: " in done.stderr
    assert b"Traceback" not in done.stderr


def test_an_unknown_suffix_is_named_with_those_that_are_known(novation: Command, old: Path, new: Path) -> None:
    done = novation("diff", old, new, "-o", "report.doc")
    assert done.returncode == 2
    assert b"report.doc: the name must end in .html, .pdf, .docx, .json, .txt, .csv, .md or .sarif." in done.stderr
    assert done.stdout == b""


def test_a_folder_that_is_not_there_is_said_before_the_work(novation: Command, old: Path, tmp_path: Path) -> None:
    done = novation("parse", old, "-o", tmp_path / "missing" / "a.json")
    assert done.returncode == 2
    assert b"there is no folder" in done.stderr


def test_every_output_is_written_from_the_one_comparison_and_nothing_is_left_behind(
    novation: Command, old: Path, new: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    names = ["r.html", "r.pdf", "r.json", "r.txt"]
    done = novation("diff", old, new, *[part for name in names for part in ("-o", folder / name)], "--format", "json")
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in folder.iterdir()) == sorted(names)
    assert (folder / "r.json").read_bytes() == done.stdout
    assert (folder / "r.pdf").read_bytes().startswith(b"%PDF-")
    assert "<html" in (folder / "r.html").read_text("utf-8")


def test_an_output_replaces_an_older_one_and_keeps_the_usual_permissions(
    novation: Command, old: Path, tmp_path: Path
) -> None:
    target, other = tmp_path / "a.json", tmp_path / "other"
    target.write_text("older", "utf-8")
    other.write_text("", "utf-8")
    assert novation("parse", old, "-o", target).returncode == 0
    assert json.loads(target.read_text("utf-8"))["schema_version"] == "1"
    assert target.stat().st_mode == other.stat().st_mode


def test_standard_input_is_read_for_a_dash(novation: Command, old: Path, new: Path) -> None:
    done = novation("diff", "-", new, "--format", "json", given=old.read_bytes())
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["old"]["source"]["name"] == "standard input"
    assert report["verdict"]["material"] is True


def test_output_is_utf8_on_any_console(novation: Command, tmp_path: Path) -> None:
    path = tmp_path / "terms.txt"
    path.write_text("1. “Fees” – § 1\n\nFees are due.\n", "utf-8")
    done = novation(
        "parse", path, "--format", "json", env={"PYTHONIOENCODING": "cp437", "PYTHONUTF8": "0", "LC_ALL": "C"}
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.decode("utf-8"))["text"] == path.read_text("utf-8")


def test_a_reader_who_leaves_early_is_no_error(old: Path, tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    big.write_text("".join(f"{n}. Fees\n\nFees are due.\n\n" for n in range(1, 400)), "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "novation", "parse", str(big), "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


def test_an_internal_error_is_one_sentence_without_words_of_the_document(old: Path) -> None:
    code = (
        "import novation.cli.parse as p, sys\n"
        "def broken(name):\n    raise ValueError('SECRET words of the document')\n"
        "p.read_agreement = broken\n"
        "from novation.cli import main\nmain(['parse', 'x'])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 4
    assert len(done.stderr.strip().splitlines()) == 1
    assert "SECRET" not in done.stderr
    assert done.stdout == ""


def test_no_progress_is_shown_where_standard_error_is_no_terminal(novation: Command, old: Path, new: Path) -> None:
    assert novation("diff", old, new).stderr == b""


def test_the_demo_writes_its_reports_and_says_where(novation: Command, tmp_path: Path) -> None:
    done = novation("demo", "-o", tmp_path / "demo")
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "demo").iterdir()) == ["report.html", "report.json", "report.pdf"]
    assert done.stderr.count(b"Wrote ") == 3
    assert done.stdout
