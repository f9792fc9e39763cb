"""The PDF report: every word set as text, numbered as elsewhere, the same bytes twice."""

from pathlib import Path

import pypdfium2
import pytest

from analyzer.materiality.model import Report
from renderers import pdf
from renderers.view.model import ReportView
from tests.renderers.fonts import make_font
from tests.renderers.sample import LONG_WORD, SCRIPTS


@pytest.fixture(scope="module")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a font for whatever scripts the sample holds."""
    folder = tmp_path_factory.mktemp("fonts")
    make_font(folder / "squares.ttf", "".join(sorted({char for char in SCRIPTS if char > "\u2fff"})))
    return folder


@pytest.fixture(scope="module")
def document(report: Report, fonts: Path) -> bytes:
    return pdf.render(report, fonts=fonts)


@pytest.fixture(scope="module")
def pages(document: bytes) -> list[str]:
    opened = pypdfium2.PdfDocument(document)
    try:
        return [opened[place].get_textpage().get_text_range() for place in range(len(opened))]
    finally:
        opened.close()


def flat(words: str) -> str:
    """Words without white space, breaks and the ligatures of a font."""
    for ligature, letters in (("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬀ", "ff"), ("ﬃ", "ffi"), ("ﬄ", "ffl")):
        words = words.replace(ligature, letters)
    return "".join(words.replace("\u200b", "").replace("\ufffe", "").split())


def test_markup_in_an_agreement_appears_as_text(pages: list[str]) -> None:
    whole = flat("".join(pages))
    assert flat("<script>alert(1)</script>") in whole
    assert flat("#set text(size: 40pt) $x^2$ *bold* _it_ [[1]] \\u{41}") in whole


def test_a_word_longer_than_a_line_is_wrapped_and_whole(pages: list[str]) -> None:
    assert flat("".join(pages)).count("q") >= LONG_WORD.count("q")


def test_nothing_is_set_beyond_the_margins(document: bytes) -> None:
    opened = pypdfium2.PdfDocument(document)
    for place in range(len(opened)):
        page = opened[place]
        words = page.get_textpage()
        boxes = [words.get_charbox(char) for char in range(0, words.count_chars(), 7)]
        assert max(box[2] for box in boxes) < page.get_width() - 50
    opened.close()


def test_no_word_of_either_version_is_left_out(report: Report, pages: list[str]) -> None:
    whole = flat("".join(pages))
    words = {flat(word) for text in (report.old.text, report.new.text) for word in text.split()}
    assert [word for word in words if len(word) < 25 and word.isascii() and word not in whole] == []
    assert "漢字かな" in whole
    assert "😀" in whole


def test_every_page_says_its_number_and_how_many_there_are(pages: list[str]) -> None:
    assert all(f"Page{place}of{len(pages)}" in flat(page) for place, page in enumerate(pages, start=1))


def test_material_changes_carry_the_same_numbers_as_the_view(pages: list[str], view: ReportView) -> None:
    whole = flat("".join(pages))
    assert all(flat(f"{change.number} {change.headline}") in whole for change in view.material)


def test_the_file_is_tagged_archival_and_accessible(document: bytes) -> None:
    assert b"/MarkInfo" in document
    assert b"pdfaid:part" in document
    assert b"pdfuaid:part" in document


def test_the_outline_names_sections_and_changes(document: bytes) -> None:
    opened = pypdfium2.PdfDocument(document)
    titles = [bookmark.get_title() for bookmark in opened.get_toc()]
    opened.close()
    assert "Material changes" in titles
    assert any("The cap falls" in title for title in titles)


def test_the_same_report_gives_the_same_bytes(report: Report, document: bytes, fonts: Path) -> None:
    assert pdf.render(report, fonts=fonts) == document
