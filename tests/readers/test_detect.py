"""The bytes of a text file become its characters, and what was assumed is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.diagnostics import UnreadableInputError
from clauses.readers.detect import UNDECODABLE, decode, media_type


def test_plain_utf8_is_kept_to_the_letter() -> None:
    assert decode("1. “Fees”\r\n\tare due.\n".encode()) == ("1. “Fees”\r\n\tare due.\n", ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(encoding: str) -> None:
    assert decode("§ 1 Fees".encode(encoding)) == ("§ 1 Fees", ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_recognised_and_said(encoding: str) -> None:
    text, diagnostics = decode("The “Fees” are due.".encode(encoding))
    assert text == "The “Fees” are due."
    assert [d.code for d in diagnostics] == ["encoding-assumed"]


def test_windows_1252_is_assumed_aloud() -> None:
    text, diagnostics = decode("The “Fees” – all of them".encode("cp1252"))
    assert text == "The “Fees” – all of them"
    assert [(d.code, d.blocks_judgement) for d in diagnostics] == [("encoding-assumed", False)]


def test_the_charset_a_page_declares_is_used() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body>Žalobce</body></html>'
    assert decode(page.encode("iso-8859-2")) == (page, ())


def test_a_charset_nobody_knows_is_passed_over() -> None:
    text, diagnostics = decode(b'<meta charset="klingon">\x93Fees\x94')
    assert text.endswith("“Fees”")
    assert [d.code for d in diagnostics] == ["encoding-assumed"]


def test_a_damaged_byte_is_marked_at_its_place_and_no_word_is_lost() -> None:
    text, diagnostics = decode("“Fees” are\n“d".encode() + b"\xff" + "ue” here".encode())
    assert text == "“Fees” are\n“d\ufffdue” here"
    (lost,) = diagnostics
    assert lost.code == UNDECODABLE
    assert lost.blocks_judgement
    assert lost.span is not None
    assert lost.span.of(text) == "\ufffd"
    assert "line 2" in lost.message


def test_bytes_that_windows_1252_lacks_are_marked() -> None:
    text, diagnostics = decode(b"caf\xe9 \x81 and more")
    assert text == "café \ufffd and more"
    assert [d.code for d in diagnostics] == ["encoding-assumed", UNDECODABLE]


def test_an_odd_byte_at_the_end_of_utf16_is_marked() -> None:
    text, diagnostics = decode("Fees".encode("utf-16") + b"x")
    assert text == "Fees\ufffd"
    assert [d.code for d in diagnostics] == [UNDECODABLE]


def test_thousands_of_damaged_places_give_a_bounded_list_that_covers_them_all() -> None:
    text, diagnostics = decode("“Fees” ".encode() * 500 + b"\xff \xfe " * 300)
    assert len(diagnostics) == 101
    last = diagnostics[-1].span
    assert last is not None
    assert last.end == len(text)


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInputError, match="empty"):
        decode(data)


@pytest.mark.parametrize("data", [b"Fees\x00 are due", bytes(range(256)) * 4, b"\x01\x02\x03 Fees"])
def test_a_binary_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInputError, match="binary"):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_become_text_or_one_clear_error(data: bytes) -> None:
    try:
        text, diagnostics = decode(data)
    except UnreadableInputError:
        return
    text.encode()  # no stray surrogates
    for found in diagnostics:
        if found.span is not None:
            assert 0 <= found.span.start < found.span.end <= len(text)


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("terms.txt", b"# Terms\n\n# Fees", "text/plain"),
        ("TERMS.MD", b"Terms", "text/markdown"),
        ("terms.htm", b"Terms", "text/html"),
        ("terms", b"\xef\xbb\xbf\n<!-- saved -->\n<!DOCTYPE html><html>", "text/html"),
        ("standard input", b"# Terms\n\nText.\n\n## Fees\n", "text/markdown"),
        ("standard input", b"1. Terms\n", "text/plain"),
    ],
)
def test_the_media_type_follows_the_name_then_the_looks(name: str, data: bytes, kind: str) -> None:
    assert media_type(name, data) == kind


@pytest.mark.parametrize("data", [b"\xff\xd8\xff", b"\x89PNG", b"{\\rtf1"])
def test_a_format_without_a_reader_is_named_and_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInputError, match="what can be read is"):
        media_type("terms.txt", data)
