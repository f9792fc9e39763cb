"""Scans, locked and damaged files are said to be so, in one sentence."""

import pypdfium2
import pytest

from clauses.diagnostics import UnreadableInputError
from clauses.readers.pdf import NO_TEXT_LAYER, glyphs, read_pdf
from tests.readers.pdf.typesetting import typeset

PICTURE = "#rect(width: 100pt, height: 50pt, fill: black)"


def refused(data: bytes) -> str:
    with pytest.raises(UnreadableInputError) as error:
        read_pdf(data, "a.pdf")
    message = str(error.value)
    assert message.endswith(".")
    return message


def test_a_scan_is_refused_with_the_advice_to_recognise_its_text() -> None:
    message = refused(typeset(PICTURE))
    assert "scan" in message
    assert "OCR" in message


def test_pages_without_text_are_named_and_block_a_judgement() -> None:
    source = read_pdf(typeset(f"The price.\n#pagebreak()\n{PICTURE}\n#pagebreak()\nThe end."), "a.pdf")
    (found,) = source.diagnostics
    assert (found.code, found.blocks_judgement) == (NO_TEXT_LAYER, True)
    assert "Page 2 " in found.message


def test_an_empty_page_is_nothing_to_warn_of() -> None:
    assert read_pdf(typeset("The price.\n#pagebreak()\n#pagebreak()\nThe end."), "a.pdf").diagnostics == ()


@pytest.mark.parametrize("data", [b"", b"hello", b"PK\x03\x04", b"\x00" * 2000])
def test_other_files_are_no_pdf(data: bytes) -> None:
    assert "not a PDF" in refused(data)


def test_a_cut_file_is_damaged_or_read_but_never_crashes() -> None:
    whole = typeset("The price is fixed.")
    for end in range(8, len(whole), max(1, len(whole) // 40)):
        try:
            source = read_pdf(whole[:end], "a.pdf")
        except UnreadableInputError:
            continue
        assert "price" in source.text


def test_a_locked_file_says_that_it_is_locked() -> None:
    assert "password" in refused(locked())


def test_a_file_with_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "MOST_PAGES", 2)
    assert "3 pages" in refused(typeset("a\n#pagebreak()\nb\n#pagebreak()\nc"))


def test_a_file_beyond_the_limit_of_bytes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "MOST_BYTES", 1000)
    assert "larger" in refused(typeset("The price."))


def test_pdfium_is_not_imported_before_a_pdf_is_read() -> None:
    import subprocess
    import sys

    code = "import sys, clauses.readers.pdf; print('pypdfium2' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def locked() -> bytes:
    """A PDF whose standard security handler knows no empty password (the keys open nothing)."""
    key = b"(" + b"A" * 32 + b")"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>",
        b"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O " + key + b" /U " + key + b" >>",
    ]
    made, places = bytearray(b"%PDF-1.4\n"), []
    for number, words in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, words)
    start = len(made)
    made += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<00><00>] >>\nstartxref\n%d\n%%%%EOF\n" % start
    return bytes(made)


def test_the_locked_file_of_these_tests_is_a_file_that_asks_for_a_password() -> None:
    with pytest.raises(pypdfium2.PdfiumError, match="password"):
        pypdfium2.PdfDocument(locked())
