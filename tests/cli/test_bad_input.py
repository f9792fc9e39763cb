"""Input that can't be read gives one clear sentence and exit code 3; what can be read in part is read and said."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import TERMS, Command

GERMAN = """Nutzungsbedingungen

1. Gebühren

Der Kunde zahlt die Gebühren innerhalb von dreißig Tagen nach Erhalt der Rechnung. Der Anbieter darf die
Gebühren mit einer Frist von drei Monaten ändern, wenn er den Kunden vorher in Textform darüber unterrichtet.

2. Haftung

Der Anbieter haftet nicht für Schäden, die durch höhere Gewalt verursacht werden, und auch nicht für den Verlust
von Daten, die der Kunde nicht gesichert hat.
"""


def refused(novation: Command, path: Path | str, words: str) -> None:
    """Both commands refuse the file with one sentence that names it and says `words`."""
    for arguments in (("parse", path), ("diff", path, path, "--format", "json")):
        done = novation(*arguments)
        assert done.returncode == 3
        assert done.stdout == b""
        (sentence,) = done.stderr.decode().strip().splitlines()
        assert sentence.startswith(f"novation: {path}: ")
        assert words in sentence


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("blank.md", b" \n\n\t\n", "the file is empty"),
        ("mark.txt", b"\xef\xbb\xbf", "the file is empty"),
        ("nul.txt", b"Fees are\x00 due", "not a text"),
        ("binary.txt", bytes(range(256)) * 20, "not a text"),
        ("scan.pdf", b"%PDF-1.7\n1 0 obj", "this PDF is damaged"),
        ("terms.docx", b"PK\x03\x04....", "no Word document"),
        ("empty.html", b"<html><body><script>render()</script></body></html>", "the page holds no text"),
    ],
)
def test_a_file_without_text_is_refused(novation: Command, tmp_path: Path, name: str, data: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    refused(novation, path, words)


def test_a_missing_file_is_refused(novation: Command, tmp_path: Path) -> None:
    refused(novation, tmp_path / "missing.md", "there is no such file")


def test_a_folder_is_refused(novation: Command, tmp_path: Path) -> None:
    refused(novation, tmp_path, "this is a folder")


def test_a_file_of_100_mb_is_refused_with_the_limit(novation: Command) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "huge.txt"
        with path.open("wb") as file:
            file.truncate(100_000_000)  # sparse: no bytes are written
        refused(novation, path, "larger than 50 MB")


def test_a_name_no_file_can_have_is_refused(novation: Command) -> None:
    refused(novation, "x" * 5000, "can't be read")


def test_standard_input_without_text_is_refused(novation: Command) -> None:
    done = novation("parse", "-", given=b"")
    assert done.returncode == 3
    assert done.stderr == b"novation: standard input: the file is empty: there is no text to read.\n"


def diff(novation: Command, old: Path, new: Path) -> dict[str, Any]:
    done = novation("diff", old, new, "--format", "json")
    assert done.returncode == 0, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def test_a_file_against_itself_has_no_change_and_a_clean_verdict(novation: Command, old: Path) -> None:
    report = diff(novation, old, old)
    assert report["changes"] == []
    assert report["verdict"]["material"] is False
    assert b"the same words" in novation("diff", old, old).stdout


def test_a_german_text_is_read_but_not_judged(novation: Command, tmp_path: Path) -> None:
    old, new = tmp_path / "alt.txt", tmp_path / "neu.txt"
    old.write_text(GERMAN, "utf-8")
    new.write_text(GERMAN.replace("drei Monaten", "zwei Monaten"), "utf-8")
    report = diff(novation, old, new)
    assert report["old"]["language"] == "de"
    assert report["verdict"]["material"] is not False
    assert {limit["code"] for limit in report["verdict"]["limits"]} == {"language"}
    assert all("(de)" in limit["message"] for limit in report["verdict"]["limits"])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_the_encoding_changes_no_word(novation: Command, tmp_path: Path, encoding: str) -> None:
    words = TERMS.replace('"', "“", 1).replace('"', "”", 1)
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(words, "utf-8", newline="")
    new.write_text(words, encoding, newline="")
    report = diff(novation, old, new)
    assert report["new"]["text"] == words
    assert report["changes"] == []


def test_undecodable_bytes_are_kept_as_marks_said_with_their_place_and_keep_a_verdict_open(
    novation: Command, tmp_path: Path
) -> None:
    path = tmp_path / "damaged.txt"
    path.write_bytes("“Fees” are “d".encode() + b"\xff" + "ue” at once.\n".encode())
    report = diff(novation, path, path)
    assert report["old"]["text"] == "“Fees” are “d\ufffdue” at once.\n"
    (found,) = report["old"]["diagnostics"]
    start, end = found["span"]
    assert report["old"]["text"][start:end] == "\ufffd"
    assert report["verdict"]["material"] is None
    assert report["verdict"]["limits"]
