"""What is no Word file, damaged or a bomb is refused in one sentence."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clauses.diagnostics import UnreadableInputError
from clauses.readers import read
from clauses.readers.docx import read_docx
from tests.readers.docx.packaging import packed

WORDS = "<w:p><w:r><w:t>Fees are due.</w:t></w:r></w:p>"
LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ha'>{}]>".format(
    "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
)


def refused(data: bytes, match: str) -> None:
    with pytest.raises(UnreadableInputError, match=match) as caught:
        read(data, "a.docx")
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")


def test_billion_laughs() -> None:
    refused(packed(WORDS.replace("Fees", "&a9;"), {}, head=LAUGHS), "not safe to read|no XML")


def test_a_document_type_is_refused_even_where_it_does_no_harm() -> None:
    refused(packed(WORDS, {}, head="<!DOCTYPE x>"), "declares a document type")


def test_a_million_cells() -> None:
    row = f"<w:tr>{'<w:tc><w:p/></w:tc>' * 1000}</w:tr>"
    refused(packed(f"<w:tbl>{row * 1000}</w:tbl>", {}), "far more than a document holds|table cells")


def test_a_quarter_million_cells_with_words_of_their_own() -> None:
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{n * 7919}</w:t></w:r></w:p></w:tc>" for n in range(250_000))
    refused(packed(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>", {}), "250,000 table cells")


def test_a_part_that_unpacks_to_gigabytes() -> None:
    refused(packed(WORDS + " " * 80_000_000, {}), "far more than a document holds")


def test_a_zip_in_a_zip_is_no_document() -> None:
    inner = packed(WORDS, {})
    for _ in range(5):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word.docx", inner)
        inner = stream.getvalue()
    refused(inner, "holds no Word document")


def test_nesting_beyond_reason() -> None:
    refused(packed("<w:sdt><w:sdtContent>" * 5000, {}), "no XML")


@pytest.mark.parametrize(
    ("data", "match"),
    [
        (b"PK\x03\x04 and nothing more", "can't be unpacked"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (packed("", {}), "is empty"),
        (packed("<w:p><w:r><w:drawing/></w:r></w:p>", {}), "holds pictures but no text"),
        (packed(WORDS, {})[:200], "can't be unpacked"),
    ],
)
def test_other_files(data: bytes, match: str) -> None:
    refused(data, match)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_file_with_damaged_bytes_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(packed(WORDS * 3, {"numbering": "<x/>"}))
    for _ in range(data.draw(st.integers(1, 5))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        source = read_docx(bytes(whole), "a.docx")
    except UnreadableInputError:
        return
    assert source.text.strip()
