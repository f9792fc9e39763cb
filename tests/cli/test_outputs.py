"""Files by suffix: clean copies, interchange, own look, and formats that can't show a text."""

import csv
import io
import json
from pathlib import Path

from tests.cli.conftest import AMENDED, TERMS, Command

CUNEIFORM = "𒀀"


def test_an_agreement_is_written_as_html_pdf_and_akoma_ntoso_and_read_again(
    novation: Command, old: Path, tmp_path: Path
) -> None:
    names = [tmp_path / f"terms.{suffix}" for suffix in ("html", "pdf", "xml")]
    done = novation("parse", old, *(part for name in names for part in ("-o", name)))
    assert done.returncode == 0
    assert names[0].read_text("utf-8").startswith("<!DOCTYPE html>")
    assert names[1].read_bytes().startswith(b"%PDF-")
    first, second = (json.loads(novation("parse", name, "--format", "json").stdout) for name in (old, names[2]))
    assert first["text"] == second["text"]
    assert first["clauses"] == second["clauses"]
    same = novation("diff", old, names[2], "--format", "json")
    assert json.loads(same.stdout)["verdict"]["material"] is False


def test_changes_are_written_for_a_spreadsheet(novation: Command, old: Path, new: Path, tmp_path: Path) -> None:
    assert novation("diff", old, new, "-o", tmp_path / "changes.csv").returncode == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "changes.csv").read_text("utf-8-sig"), newline="")))
    assert [row["number"] for row in rows] == ["1", "2"]


def test_a_file_that_is_read_is_never_overwritten(novation: Command, old: Path, tmp_path: Path) -> None:
    terms = tmp_path / "terms.txt"
    terms.write_text(old.read_text())
    for arguments in (("parse", terms), ("lint", terms), ("diff", terms, old), ("diff", old, terms)):
        done = novation(*arguments, "-o", tmp_path / "." / "terms.txt")
        assert done.returncode == 2
        assert "this file is read" in done.stderr.decode()
    assert terms.read_text() == old.read_text()


def test_the_questions_of_ask_stand_on_lines_of_their_own(novation: Command) -> None:
    lines = [line.strip() for line in novation("ask", "--help").stdout.decode().splitlines()]
    assert "survives              what outlives the agreement, and why" in lines


def test_a_theme_reaches_every_report(novation: Command, old: Path, new: Path, tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "theme.toml").write_text('name = "Harbour Legal"\n[colours]\naccent = "#aa3300"\n', "utf-8")
    outputs = [part for suffix in ("html", "pdf") for part in ("-o", tmp_path / f"report.{suffix}")]
    assert novation("diff", old, new, "--theme", theme, *outputs).returncode == 0
    assert "Harbour Legal" in (tmp_path / "report.html").read_text("utf-8")
    assert b"Harbour Legal" in (tmp_path / "report.pdf").read_bytes()


def test_a_wrong_theme_is_said_before_the_work(novation: Command, old: Path, new: Path, tmp_path: Path) -> None:
    (tmp_path / "theme.toml").write_text("colours = 3", "utf-8")
    done = novation("diff", old, new, "--theme", tmp_path, "-o", tmp_path / "report.html")
    assert done.returncode == 2
    assert b"--theme" in done.stderr
    assert not (tmp_path / "report.html").exists()


def test_a_script_without_a_font_ends_with_3_and_the_other_files_are_written(novation: Command, tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(TERMS, "utf-8")
    new.write_text(AMENDED.replace("Acme Labs", f"Acme {CUNEIFORM} Labs"), "utf-8")
    done = novation("diff", old, new, "-o", tmp_path / "report.pdf", "-o", tmp_path / "report.html")
    assert done.returncode == 3
    assert "Cuneiform" in done.stderr.decode()
    assert "--fonts DIR" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert not (tmp_path / "report.pdf").exists()
    assert CUNEIFORM in (tmp_path / "report.html").read_text("utf-8")
