"""Fonts: what the embedded ones lack comes from a folder, else the script is named; never a box."""

from pathlib import Path

import pypdfium2
import pytest
import typst
from fontTools.ttLib import TTFont

from novation import compare, parse
from renderers import agreement_pdf, fonts, pdf
from renderers.glyphs import MissingFontError, covered, fit
from tests.renderers.fonts import make_font

# A private script of its own: no system has a font for Cuneiform by accident.
CUNEIFORM = "𒀀𒀁𒀂"
TERMS = f"Terms\n\n1. Fees\n\nYou shall pay 5 {CUNEIFORM} a month.\n"


def text_of(document: bytes) -> str:
    opened = pypdfium2.PdfDocument(document)
    words = "".join(page.get_textpage().get_text_range() for page in opened)
    opened.close()
    return words


def test_a_script_without_a_font_is_named_with_a_package_and_the_way_out() -> None:
    with pytest.raises(MissingFontError, match=r"Cuneiform \(𒀀 𒀁 𒀂; Debian package fonts-noto-core\).*--fonts DIR"):
        pdf.render(compare(TERMS, TERMS.replace("5", "6")))


def test_a_folder_of_fonts_serves_what_is_missing(tmp_path: Path) -> None:
    make_font(tmp_path / "squares.ttf", CUNEIFORM)
    for document in (
        pdf.render(compare(TERMS, TERMS.replace("5", "6")), fonts=tmp_path),
        agreement_pdf.render(parse(TERMS), fonts=tmp_path),
    ):
        assert CUNEIFORM in text_of(document)
        assert b"pdfuaid:part" in document


def test_a_folder_that_has_only_some_of_them_names_the_others(tmp_path: Path) -> None:
    make_font(tmp_path / "squares.ttf", CUNEIFORM[:2])
    with pytest.raises(MissingFontError, match=r"Cuneiform \(𒀂;"):
        pdf.render(compare(TERMS, TERMS.replace("5", "6")), fonts=tmp_path)


def test_coverage_is_read_as_an_independent_reader_reads_it(tmp_path: Path) -> None:
    mine = make_font(tmp_path / "squares.ttf", "aé漢" + CUNEIFORM)
    system = [Path(each.path) for each in typst.Fonts(include_embedded_fonts=False).fonts() if each.path]
    files = [mine, *[path for path in system if path.suffix.lower() in {".ttf", ".otf"}][:6]]
    for path in files:
        with TTFont(path, lazy=True) as font:
            assert fonts.coverage(path) == set(font.getBestCmap()), path.name


@pytest.mark.parametrize("data", [b"", b"no font", b"ttcf\0\0\0\0\0\0\0\1\0\0\0\xff", b"\0\1\0\0\0\1cmap"])
def test_a_damaged_font_covers_nothing(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "broken.ttf"
    path.write_bytes(data)
    assert fonts.coverage(path) == set()


@pytest.mark.parametrize("words", ["Ελλάδα", "Україна", "naïve “quote” – § 5 €", "עברית"])
def test_latin_greek_cyrillic_and_hebrew_come_along(words: str) -> None:
    missing: set[str] = set()
    assert fit(words, missing) == words
    assert not missing
    assert all(covered(char) for char in words if not char.isspace())


def test_what_no_font_can_have_is_shown_by_its_number() -> None:
    missing: set[str] = set()
    assert fit("a\x07b \ue000 \u202ec", missing) == "a[U+0007]b [U+E000] [U+202E]c"
    assert not missing
