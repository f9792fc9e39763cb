"""Automatic numbers are those that the page shows: multi-level, restarted, overridden, "Article" styles."""

import subprocess
from pathlib import Path

import pytest

from clauses.readers import read
from clauses.readers.docx import read_docx
from clauses.structure.tree import build
from tests.readers.docx.drafting import (
    ARTICLES,
    OUTLINE,
    Level,
    add_list,
    blank,
    define_list,
    item,
    number_style,
    saved,
)
from tests.readers.pdf.office import needs_office

SAMPLES = Path(__file__).parents[3] / "corpus" / "samples" / "lumenfield-api-terms"
RESTART = '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride>'
FROM_SEVEN = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
NUMBERED = """
    1. Fees | 1.1 Price | (a) on time | (b) in full | (i) and in euro | 1.2 Late payment | (a) interest | (b) costs
    (a) begun anew | (b) gone on | 2. Term | 2.1 Start | 7. Seventh | 7.1 Below it | 7.2 Of the first list | 8. Eighth
    9. Of a list that shares its definition | 9.1 Below it
"""


def agreement() -> bytes:
    """Lists over one definition, a second definition of articles, a third tied to heading styles."""
    document = blank()
    define_list(document, 50, OUTLINE)
    add_list(document, 50, 50)
    add_list(document, 51, 50, RESTART)
    add_list(document, 52, 50, FROM_SEVEN)
    add_list(document, 53, 50)
    define_list(document, 60, ARTICLES)
    add_list(document, 60, 60)
    define_list(document, 70, OUTLINE, styles={0: "Heading1", 1: "Heading2"})
    add_list(document, 70, 70)
    for words, list_id, level in [
        *(("Fees", 50, 0), ("Price", 50, 1), ("on time", 50, 2), ("in full", 50, 2), ("and in euro", 50, 3)),
        *(("Late payment", 50, 1), ("interest", 50, 2), ("costs", 50, 2), ("begun anew", 51, 2), ("gone on", 51, 2)),
        *(("Term", 50, 0), ("Start", 50, 1), ("Seventh", 52, 0), ("Below it", 52, 1)),
        *(("Of the first list", 50, 1), ("Eighth", 50, 0)),
        *(("Of a list that shares its definition", 53, 0), ("Below it", 53, 1)),
    ]:
        item(document, words, list_id, level)
    document.add_paragraph("Words between two lists.")
    for words, level in [("Scope", 0), ("Coverage", 1), ("of goods", 2), ("Payment", 0), ("Price", 1), ("Tax", 1)]:
        item(document, words, 60, level)
    number_style(document, "Heading 1", 70, 0)
    number_style(document, "Heading 2", 70, 1)
    for words, level in [("Notices", 1), ("Form", 2), ("Time", 2), ("Law", 1), ("Courts", 2)]:
        document.add_paragraph(words, style=f"Heading {level}")
    return saved(document)


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def as_office_shows_it(data: bytes, folder: Path) -> list[str]:
    """The lines of LibreOffice's own text export."""
    (folder / "file.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text", "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "file.docx")], check=True, capture_output=True)
    return lines((folder / "file.txt").read_text(encoding="utf-8-sig"))


def made_by_office(page: str, folder: Path) -> bytes:
    """The Word file that LibreOffice makes of a page."""
    (folder / "page.html").write_text(page, encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "page.html")], check=True, capture_output=True)
    return (folder / "page.docx").read_bytes()


def test_levels_restarts_and_overrides_are_counted() -> None:
    expected = [line.strip() for row in lines(NUMBERED) for line in row.split("|")]
    assert lines(read_docx(agreement(), "a.docx").text)[: len(expected)] == expected


def test_articles_and_styles_are_counted() -> None:
    shown = lines(read_docx(agreement(), "a.docx").text)
    assert shown[19:25] == [
        *("Article I Scope", "Section I.01 Coverage", "(a) of goods"),
        *("Article II Payment", "Section II.01 Price", "Section II.02 Tax"),
    ]
    assert shown[25:] == ["1. Notices", "1.1 Form", "1.2 Time", "2. Law", "2.1 Courts"]


@needs_office
def test_the_numbers_are_those_of_libreoffice(tmp_path: Path) -> None:
    assert lines(read_docx(agreement(), "a.docx").text) == as_office_shows_it(agreement(), tmp_path)


@needs_office
def test_a_sample_saved_by_libreoffice_reads_as_libreoffice_shows_it(tmp_path: Path) -> None:
    data = made_by_office((SAMPLES / "2025-03-01.html").read_text(encoding="utf-8"), tmp_path)
    cells = [cell for line in lines(read_docx(data, "a.docx").text) for cell in line.split("\t")]
    assert cells == as_office_shows_it(data, tmp_path)


@needs_office
def test_a_sample_saved_by_libreoffice_has_the_tree_of_its_markdown(tmp_path: Path) -> None:
    from markdown_it import MarkdownIt

    markdown = (SAMPLES / "2026-01-15.md").read_text(encoding="utf-8")
    page = (
        f"<html><head><meta charset='utf-8'></head><body>{MarkdownIt().enable('table').render(markdown)}</body></html>"
    )
    word = build(read_docx(made_by_office(page, tmp_path), "a.docx"))
    assert [c.id for c in word] == [c.id for c in build(read(markdown.encode(), "a.md"))]


def test_the_tree_follows_the_automatic_numbers() -> None:
    document = blank()
    define_list(document, 50, OUTLINE)
    add_list(document, 50, 50)
    for words, level in [
        ("Fees", 0),
        ("The customer pays the fees that the order names, and pays them:", 1),
        ("within thirty days of each invoice; and", 2),
        ("without any deduction.", 2),
        ("The provider may charge interest on late payments.", 1),
        ("Term", 0),
        ("The agreement begins when both parties have signed it.", 1),
    ]:
        item(document, words, 50, level)
    clauses = build(read_docx(saved(document), "a.docx"))
    assert [(c.id, c.parent) for c in clauses] == [
        ("1", None),
        ("1.1", "1"),
        ("1.1(a)", "1.1"),
        ("1.1(b)", "1.1"),
        ("1.2", "1"),
        ("2", None),
        ("2.1", "2"),
    ]
    assert [c.heading for c in clauses if c.parent is None] == ["Fees", "Term"]


@pytest.mark.parametrize(
    ("form", "number", "shown"),
    [
        ("upperLetter", 28, "BB."),
        ("lowerRoman", 14, "xiv."),
        ("decimalZero", 7, "07."),
        ("ordinal", 22, "22nd."),
        ("ordinalText", 3, "Third."),
        ("cardinalText", 21, "Twenty-one."),
        ("unheardOf", 4, "4."),
    ],
)
def test_number_formats(form: str, number: int, shown: str) -> None:
    document = blank()
    levels: list[Level] = [(form, "%1.")]
    define_list(document, 50, levels)
    add_list(document, 50, 50, f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{number}"/></w:lvlOverride>')
    item(document, "Fees are due.", 50, 0)
    assert read_docx(saved(document), "a.docx").text == f"{shown} Fees are due."


def test_a_legal_level_shows_all_its_numbers_in_digits() -> None:
    document = blank()
    define_list(document, 50, [("upperRoman", "Article %1"), ("decimal", "%1.%2")], extra="<w:isLgl/>")
    add_list(document, 50, 50)
    item(document, "Scope", 50, 0)
    item(document, "The goods are apples.", 50, 1)
    assert lines(read_docx(saved(document), "a.docx").text) == ["Article 1 Scope", "1.1 The goods are apples."]


def test_a_level_that_never_restarts_counts_on() -> None:
    document = blank()
    define_list(document, 50, [("decimal", "%1."), ("decimal", "Clause %2")], extra='<w:lvlRestart w:val="0"/>')
    add_list(document, 50, 50)
    for words, level in [("Goods", 0), ("Apples", 1), ("Price", 0), ("Ten", 1)]:
        item(document, words, 50, level)
    assert lines(read_docx(saved(document), "a.docx").text) == [
        "1. Goods",
        "Clause 1 Apples",
        "2. Price",
        "Clause 2 Ten",
    ]
