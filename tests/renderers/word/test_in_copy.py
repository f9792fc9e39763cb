"""Redlines in a copy of the new version's own Word file: numbers, styles and tables stay; untracked edits are named."""

import io
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import etree

from analyzer.materiality.model import Report
from clauses.parse import parse_bytes
from clauses.readers.docx import read_docx
from clauses.text import Tracked
from novation import compare
from novation.cli import commands
from renderers.docx.redline import render
from tests.readers.docx.drafting import OUTLINE, add_list, blank, define_list, item, saved
from tests.readers.pdf.office import needs_office
from tests.renderers.word.office import judged

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ITEMS = """
    0 Goods | 1 The supplier shall deliver the goods within thirty days after the **Order Date**. | 1 The goods are:
    2 apples; | 2 pears; and | 2 plums. | 0 Price | 1 The price is ten euro a crate, and is due on delivery.
    1 The price includes carriage. | 0 Term | 1 The agreement ends after two years.
"""
EDITS = {
    "thirty": "sixty",
    "**Order Date**": "Order **Date**",
    "apples; |": "apples; | 2 cherries; |",
    "ten euro": "twelve euro",
    "1 The price includes carriage. |": "",
    "0 Price": "0 Risk | 1 The risk passes to the buyer when the carrier takes the goods over. | 0 Price",
    "two years.": "two years. It may be renewed.",
}
ROWS = [["Goods", "Price"], ["Apples", "10"], ["Pears", "12"], ["Plums", "9"]]
NEW_ROWS = [["Goods", "Price"], ["Apples", "11"], ["Cherries", "20"], ["Pears", "12"]]


def file(items: str, rows: list[list[str]]) -> bytes:
    document = blank()
    define_list(document, 50, OUTLINE)
    add_list(document, 50, 50)
    document.add_paragraph("Supply Agreement", style="Title")
    for entry in " | ".join(items.split("\n")).split("|"):
        level, _, words = entry.strip().partition(" ")
        if not words:
            continue
        paragraph = item(document, "", 50, int(level))
        for at, piece in enumerate(words.split("**")):
            paragraph.add_run(piece).bold = True if at % 2 else None
    table = document.add_table(rows=len(rows), cols=2)
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            table.cell(at, column).text = cell
    document.add_paragraph("Signed by both parties.")
    return saved(document)


def versions() -> tuple[bytes, bytes]:
    old = " | ".join(line.strip() for line in ITEMS.strip().split("\n"))
    new = old
    for before, after in EDITS.items():
        assert before in new
        new = new.replace(before, after)
    return file(old, ROWS), file(new, NEW_ROWS)


def between(old: bytes, new: bytes) -> Report:
    return compare(parse_bytes(old, "old.docx"), parse_bytes(new, "new.docx"))


def shown(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(W + "t", W + "delText"))


def body(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def test_a_copy_gives_both_versions_back_with_their_numbers() -> None:
    old, new = versions()
    data = render(between(old, new), old, new)
    assert read_docx(data, "a.docx").text == read_docx(new, "a.docx").text
    assert read_docx(data, "a.docx", Tracked.REJECTED).text == read_docx(old, "a.docx").text
    assert data == render(between(old, new), old, new)


def test_numbering_styles_and_tables_of_the_file_are_kept() -> None:
    old, new = versions()
    with zipfile.ZipFile(io.BytesIO(render(between(old, new), old, new))) as made:
        with zipfile.ZipFile(io.BytesIO(new)) as given:
            for name in ("word/numbering.xml", "word/styles.xml"):
                assert made.read(name) == given.read(name)
        assert b"trackRevisions" in made.read("word/settings.xml")


def test_rows_come_and_go_and_emphasis_changes_as_such() -> None:
    old, new = versions()
    tree = body(render(between(old, new), old, new))
    rows = {
        mark: [shown(row) for row in tree.iter(W + "tr") if row.find(f"{W}trPr/{W}{mark}") is not None]
        for mark in ("ins", "del")
    }
    assert rows == {"ins": ["Cherries20"], "del": ["Plums9"]}
    assert [c.find(f"{W}rPr/{W}b") is not None for c in tree.iter(W + "rPrChange")] == [True]


@needs_office
def test_libreoffice_reads_a_copy_as_it_reads_the_two_files(tmp_path: Path) -> None:
    old, new = versions()
    read = judged({"redline": render(between(old, new), old, new), "old": old, "new": new}, tmp_path)
    assert read["redline"].accepted.split() == read["new"].accepted.split()
    assert read["redline"].rejected.split() == read["old"].accepted.split()


def run(*arguments: str) -> str:
    result = CliRunner().invoke(commands, ["diff", *arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_every_edit_that_is_not_tracked_is_named(tmp_path: Path) -> None:
    old, new = versions()
    tracked = render(between(old, new), old, new)
    secret = tmp_path / "secret.docx"
    with zipfile.ZipFile(io.BytesIO(tracked)) as given, zipfile.ZipFile(secret, "w") as made:
        for name in given.namelist():
            content = given.read(name)
            made.writestr(name, content.replace(b"takes the goods over", b"takes them").replace(b"a crate", b"a box"))
    sent, returned = tmp_path / "sent.docx", tmp_path / "returned.docx"
    sent.write_bytes(old)
    returned.write_bytes(tracked)
    assert run(str(sent), str(returned), "--tracked").startswith("Every edit in returned.docx is tracked")
    told = run(str(sent), str(secret), "--tracked")
    assert told.startswith("In secret.docx 1 passage differs from sent.docx without a tracked change.")
    assert "box" in told
    assert "them" not in told


@pytest.mark.parametrize("names", [("a.txt", "b.docx"), ("b.docx", "a.txt")])
def test_tracked_needs_word_files(tmp_path: Path, names: tuple[str, str]) -> None:
    (tmp_path / "a.txt").write_text("1. Fees are due.")
    (tmp_path / "b.docx").write_bytes(versions()[0])
    result = CliRunner().invoke(commands, ["diff", *(str(tmp_path / name) for name in names), "--tracked"])
    assert result.exit_code == 2
    assert "--tracked needs two Word files" in result.output


def test_a_paragraph_that_only_takes_another_style_shows_which_it_had() -> None:
    def made(style: str, last: str) -> bytes:
        document = blank()
        document.add_paragraph("Supply Agreement", style="Title")
        document.add_paragraph("The supplier shall deliver the goods within thirty days.")
        document.add_paragraph("Time is of the essence.", style=style)
        document.add_paragraph(last)
        return saved(document)

    old, new = made("Normal", "Signed by both parties."), made("Quote", "Signed by both of the parties.")
    tree = body(render(between(old, new), old, new))
    (change,) = tree.iter(f"{W}pPrChange")
    paragraph = next(change.iterancestors(f"{W}p"))
    assert shown(paragraph) == "Time is of the essence."
    assert [style.get(f"{W}val") for style in paragraph.iter(f"{W}pStyle")] == ["Quote"]
    assert change.get(f"{W}author")
    again = body(render(between(new, old), new, old))
    assert [style.get(f"{W}val") for mark in again.iter(f"{W}pPrChange") for style in mark.iter(f"{W}pStyle")] == [
        "Quote"
    ]
