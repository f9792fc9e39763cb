"""What kind of file the bytes are, and which characters they stand for."""

import codecs
import json
import re

from clauses.diagnostics import Diagnostic, UnreadableInputError
from clauses.spans import Span

__all__ = ["MEDIA_TYPES", "MOST_CHARACTERS", "UNDECODABLE", "decode", "media_type", "undecodable", "within_limit"]

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

MEDIA_TYPES = {
    ".docm": _DOCX,
    ".docx": _DOCX,
    ".dotx": _DOCX,
    ".htm": "text/html",
    ".html": "text/html",
    ".markdown": "text/markdown",
    ".md": "text/markdown",
    ".mdx": "text/markdown",
    ".pdf": "application/pdf",
    ".text": "text/plain",
    ".txt": "text/plain",
    ".xhtml": "text/html",
}
"""File name suffix → media type of what has a reader."""

UNDECODABLE = "undecodable-bytes"
"""The code of a diagnostic at characters that stand for bytes of no meaning."""

_UNREAD = (
    (b"{\\rtf", "a rich-text file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
)

# A zipped file, and an old or encrypted one: the Word reader says what is wrong with those it can't read.
_DOCX_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0")

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HTML_START = re.compile(rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|\?xml)\b", re.I | re.S)
_ATX_HEADING = re.compile(rb"^#{1,6}[ \t]+\S", re.M)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.I)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_ESCAPED = re.compile("[\udc80-\udcff]+")
_REPLACED = re.compile("\ufffd+")
_HEAD = 4096
MOST_CHARACTERS = 15_000_000
"""The longest text that is read: some 5,000 pages. What is longer is refused."""
_MOST_PLACES = 100


def media_type(name: str, data: bytes) -> str:
    """The media type of a file that has a reader, by its name, then by what it looks like.

    A text of unknown suffix is HTML when it begins like a page, Markdown when it has two ``#`` headings, else
    plain text.

    Raises:
        UnreadableInputError: if its first bytes show a format without a reader (a picture …).
    """
    if data.startswith(b"%PDF-"):
        return "application/pdf"
    if data.startswith(_DOCX_STARTS):
        return _DOCX
    for magic, what in _UNREAD:
        if data.startswith(magic):
            raise UnreadableInputError(
                f"this is {what}; what can be read is plain text, Markdown, HTML, Word (.docx) and PDF."
            )
    if _is_json(name, data):
        raise UnreadableInputError(
            "this is JSON, the output of a program and no agreement; give the agreement itself "
            "(plain text, Markdown, HTML, Word or PDF)."
        )
    suffix = "." + name.rpartition(".")[2].lower() if "." in name else ""
    if suffix in MEDIA_TYPES:
        return MEDIA_TYPES[suffix]
    if _HTML_START.match(data.removeprefix(codecs.BOM_UTF8)[:_HEAD]):
        return "text/html"
    headings = _ATX_HEADING.finditer(data)
    if next(headings, None) and next(headings, None):
        return "text/markdown"
    return "text/plain"


def _is_json(name: str, data: bytes) -> bool:
    """True of a file named so, and of one object or array whatever its name."""
    if name.lower().endswith((".json", ".sarif", ".ipynb")):
        return True
    body = data.removeprefix(codecs.BOM_UTF8).strip()
    if not body.startswith((b"{", b"[")) or not body.endswith((b"}", b"]")):
        return False
    try:
        return isinstance(json.loads(body), dict | list)
    except (ValueError, RecursionError):
        return False


def decode(data: bytes) -> tuple[str, tuple[Diagnostic, ...]]:
    """The characters of a text file, without a byte order mark, and what had to be assumed about them.

    In this order: the byte order mark, UTF-8, UTF-16 without mark, the charset a page declares, Windows-1252.
    Bytes without meaning become U+FFFD, one a byte, each run with a diagnostic whose span is in the text
    returned. Line ends stay as they are.

    Raises:
        UnreadableInputError: if the bytes are empty or white space only, or those of a binary file.
    """
    text, diagnostics = _decoded(data)
    if not text.strip():
        raise UnreadableInputError("the file is empty: there is no text to read.")
    return text, diagnostics


def within_limit(text: str) -> str:
    """The text itself.

    Raises:
        UnreadableInputError: if it is longer than ``MOST_CHARACTERS``.
    """
    if len(text) > MOST_CHARACTERS:
        raise UnreadableInputError(
            f"the text has {len(text):,} characters, more than the {MOST_CHARACTERS:,} that are read: "
            "give the agreement alone, or split the file."
        )
    return text


def undecodable(text: str) -> tuple[Diagnostic, ...]:
    """A diagnostic for each run of replacement characters in `text` (of the last, for all that follow)."""
    found: list[Diagnostic] = []
    for run in _REPLACED.finditer(text):
        if len(found) == _MOST_PLACES:
            rest = Span(run.start(), len(text))
            found.append(_lost("more bytes from here to the end could not be decoded", rest))
            break
        size = run.end() - run.start()
        what = "a byte" if size == 1 else f"{size} bytes"
        found.append(
            _lost(f"{what} in line {text.count(chr(10), 0, run.start()) + 1} could not be decoded", Span(*run.span()))
        )
    return tuple(found)


def _lost(message: str, span: Span) -> Diagnostic:
    return Diagnostic(code=UNDECODABLE, message=f"{message}.", span=span, blocks_judgement=True)


def _decoded(data: bytes) -> tuple[str, tuple[Diagnostic, ...]]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _by_name(data[len(mark) :], encoding)
    if wide := _unmarked_utf16(data):
        text, diagnostics = _by_name(data, wide)
        return text, (_assumed("UTF-16"), *diagnostics)
    _refuse_binary(data)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    if declared := _declared(data):
        return _by_name(data, declared)
    as_utf8 = data.decode("utf-8", "surrogateescape")
    broken = sum(map(len, _ESCAPED.findall(as_utf8)))
    accented = sum(not letter.isascii() for letter in as_utf8) - broken
    if accented >= broken:  # a UTF-8 file with a few damaged bytes: Windows-1252 has no such sequences
        return _marked(as_utf8)
    text, diagnostics = _marked(data.decode("cp1252", "surrogateescape"))
    return text, (_assumed("Windows-1252"), *diagnostics)


def _by_name(data: bytes, encoding: str) -> tuple[str, tuple[Diagnostic, ...]]:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        if encoding.startswith("utf-8") or not encoding.startswith("utf"):
            return _marked(data.decode(encoding, "surrogateescape"))
        text = data.decode(encoding, "replace")
        return text, undecodable(text)


def _marked(text: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Text with escaped bytes as U+FFFD, and their places."""
    text = _ESCAPED.sub(lambda run: "\ufffd" * len(run.group()), text)
    return text, undecodable(text)


def _assumed(encoding: str) -> Diagnostic:
    message = f"The file does not say how it is encoded and is not UTF-8; it was read as {encoding}."
    return Diagnostic(code="encoding-assumed", message=message)


def _declared(data: bytes) -> str | None:
    """The charset an HTML page names for itself, where Python knows it; Latin-1 is Windows-1252, as in browsers."""
    found = _CHARSET.search(data[:_HEAD])
    if found is None:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
    except LookupError:
        return None
    if name.startswith("utf"):
        return None  # the bytes are not what the page says
    return "cp1252" if name in {"iso8859-1", "ascii"} else name


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 shows itself by zero bytes in every second place of Latin text."""
    head = data[:_HEAD]
    pairs = len(head) // 2
    if pairs < 2 or 0 not in head:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > pairs * 0.4 and even < pairs * 0.05:
        return "utf-16-le"
    if even > pairs * 0.4 and odd < pairs * 0.05:
        return "utf-16-be"
    return None


def _refuse_binary(data: bytes) -> None:
    head = data[: 16 * _HEAD]
    if 0 in data or len(_CONTROL.findall(head)) > len(head) / 100:
        raise UnreadableInputError("this is not a text: it holds bytes that only binary or damaged files have.")
