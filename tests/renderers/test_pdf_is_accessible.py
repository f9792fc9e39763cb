"""Independent looks at the PDF files: pdfua's rules, page's profiles, and their structure as pikepdf reads it."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import page
import pikepdf
import pypdfium2
import pytest
from pdfua.cli import main as pdfua

from corpus.samples import sample_folder
from novation.api import agreement_of, compare
from renderers import agreement_pdf, pdf


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pdf")
    samples = sample_folder()
    old, new = (agreement_of(samples.joinpath(name).read_bytes(), name) for name in ("2025-03-01.md", "2026-01-15.md"))
    made = {"report": pdf.render(compare(old, new)), "copy": agreement_pdf.render(new)}
    for name, document in made.items():
        (folder / f"{name}.pdf").write_bytes(document)
    return {name: folder / f"{name}.pdf" for name in made}


def elements(node: pikepdf.Object) -> Iterator[tuple[str, pikepdf.Object]]:
    """The structure tree in reading order: type and element."""
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from elements(kid)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield str(node["/S"]), node
        if "/K" in node:
            yield from elements(node["/K"])


@pytest.mark.parametrize("name", ["report", "copy"])
def test_pdfua_finds_nothing(files: dict[str, Path], name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert pdfua(["check", str(files[name])]) == 0, capsys.readouterr().out


# The validator takes a last byte 0D of a compressed stream for part of the line end behind it; qpdf reads the lengths.
MISREAD = "PDFA2A-STREAM-LENGTH-001"


@pytest.mark.parametrize("name", ["report", "copy"])
@pytest.mark.parametrize("profile", [page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1])
def test_an_independent_validator_finds_it_archival_and_accessible(
    files: dict[str, Path], name: str, profile: page.ValidationProfile
) -> None:
    found = page.validate_pdf(str(files[name]), profile=profile)
    assert found.rules.total > 100
    assert [(each.rule_id, each.message) for each in found.failures if each.rule_id != MISREAD] == []
    with pikepdf.open(files[name]) as opened:
        assert opened.check_pdf_syntax() == []


@pytest.mark.parametrize("name", ["report", "copy"])
def test_the_structure_tree_has_headings_in_order(files: dict[str, Path], name: str) -> None:
    with pikepdf.open(files[name]) as opened:
        assert bool(opened.Root.MarkInfo.Marked)
        assert str(opened.Root.Lang).startswith("en")
        kinds = [kind for kind, _ in elements(opened.Root.StructTreeRoot)]
    levels = [int(kind[2:]) for kind in kinds if kind[:2] == "/H" and kind[2:].isdigit()]
    assert levels
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_links_and_lists_are_tagged(files: dict[str, Path]) -> None:
    with pikepdf.open(files["report"]) as opened:
        kinds = {kind for kind, _ in elements(opened.Root.StructTreeRoot)}
    assert {"/Table", "/TR", "/TH", "/TD", "/Link", "/L", "/LI"} <= kinds


@pytest.mark.parametrize("name", ["report", "copy"])
def test_every_font_is_embedded_and_says_which_letters_it_draws(files: dict[str, Path], name: str) -> None:
    with pikepdf.open(files[name]) as opened:
        fonts = [
            each for each in opened.objects if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"
        ]
        described = [each for each in fonts if "/FontDescriptor" in each]
        assert described
        for font in described:
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(font.FontDescriptor.keys())
        assert all("/ToUnicode" in font for font in fonts if font.get("/Subtype") == "/Type0")


def test_the_numbers_of_the_table_lead_to_pages_of_the_file(files: dict[str, Path]) -> None:
    with pikepdf.open(files["report"]) as opened:
        links = [note for page in opened.pages for note in page.get("/Annots", []) if note.Subtype == "/Link"]
        assert len(links) > 40
        assert not [note for note in links if "/URI" in note.get("/A", {})]


def test_the_text_comes_out_in_reading_order(files: dict[str, Path]) -> None:
    opened = pypdfium2.PdfDocument(files["copy"])
    words = " ".join(" ".join(page.get_textpage().get_text_range() for page in opened).split())
    opened.close()
    order = ["1. Definitions", "“Affiliate” means", "2.1 License", "4.1 Plans and Prices", "17.1 Entire Agreement"]
    places = [words.rfind(each) for each in order]
    assert -1 not in places
    assert places == sorted(places)


def test_the_report_opens_on_its_title_and_its_outline(files: dict[str, Path]) -> None:
    with pikepdf.open(files["report"]) as opened:
        assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)
        with opened.open_outline() as outline:
            titles = [item.title for item in outline.root]
    wanted = ["At a glance", "Material changes", "What outlives the agreement", "The whole agreement as redline"]
    assert [title for title in titles if title in wanted] == wanted


def test_struck_and_inserted_words_are_told_apart_in_the_reading_order(files: dict[str, Path]) -> None:
    opened = pypdfium2.PdfDocument(files["report"])
    words = " ".join(" ".join(page.get_textpage().get_text_range() for page in opened).split())
    opened.close()
    # PDFium drops a letter where tiny glyphs overlap; each mark still has its end.
    assert words.count("inserted: ") == len(re.findall("n?d ?of ?insertion", words)) > 10
    assert words.count("deleted: ") == len(re.findall("n?d ?of ?deletion", words)) > 10
