"""pdfium's pages as glyphs. With ``besides`` alone it touches pdfium; every handle is closed where it was opened."""

import ctypes
import math
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any, NamedTuple

from clauses.diagnostics import UnreadableInputError
from clauses.readers.pdf.besides import annotated, is_scanned, picture_share
from clauses.readers.pdf.layout import Besides, Glyph, Page

MOST_BYTES = 100_000_000
MOST_PAGES = 3_000
MOST_GLYPHS = 20_000_000
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique", re.IGNORECASE)
_ITALIC_FLAG, _FORCE_BOLD_FLAG = 1 << 6, 1 << 18
_BOLD_WEIGHT = 650
_PASSWORD = 4
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
_SYMBOL_BULLETS = dict.fromkeys("\uf0b7\uf0a7\uf0a8\uf0d8\uf076\uf0fc\uf06e\uf02d", "•")
_SPACES = "\t\u00a0\u2002\u2003\u2007\u2009\u202f"


class _Look(NamedTuple):
    """How one text object sets its characters."""

    size: float
    bold: bool
    italic: bool
    upright: bool


def read_pages(data: bytes) -> tuple[list[Page], int]:
    """The pages of a PDF, and how many files are attached to it.

    Raises:
        UnreadableInputError: if the file is encrypted, damaged, no PDF or beyond the limits.
    """
    import pypdfium2  # here, since the readers' table is imported for every kind of file

    if len(data) > MOST_BYTES:
        raise UnreadableInputError(f"this PDF is larger than {MOST_BYTES // 1_000_000} MB, the most that is read.")
    if not data[:1024].lstrip().startswith(b"%PDF-") and b"%PDF-" not in data[:1024]:
        raise UnreadableInputError("this is not a PDF file.")
    try:
        document: Any = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise UnreadableInputError("this PDF is protected by a password; save it without one.") from None
        raise UnreadableInputError("this PDF is damaged: it cannot be opened.") from None
    with closing(document):
        if document.get_formtype():
            document.init_forms()
        return list(_pages(document)), document.count_attachments()


def _pages(document: Any) -> Iterator[Page]:
    import pypdfium2

    count = len(document)
    if count > MOST_PAGES:
        raise UnreadableInputError(f"this PDF has {count:,} pages; at most {MOST_PAGES:,} are read.")
    seen = 0
    for at in range(count):
        try:
            page = document[at]
        except pypdfium2.PdfiumError:
            raise UnreadableInputError(f"this PDF is damaged: its page {at + 1} cannot be opened.") from None
        with closing(page):
            besides, painted = annotated(page, document.formenv)
            if not painted:
                read = _page(page, at + 1, besides)
        if painted:  # words of forms and stamps are the page's own only when it is opened anew
            with closing(document[at]) as page:
                read = _page(page, at + 1, besides)
        seen += len(read.glyphs)
        if seen > MOST_GLYPHS:
            raise UnreadableInputError(f"this PDF has more than {MOST_GLYPHS:,} characters, the most that is read.")
        yield read


def _page(page: Any, number: int, besides: Besides) -> Page:
    rotation = page.get_rotation()
    width, height = page.get_size()
    with closing(page.get_textpage()) as text_page:
        glyphs = tuple(_turned(glyph, rotation, width, height) for glyph in _glyphs(text_page, rotation))
    letters = sum(not glyph.char.isspace() for glyph in glyphs)
    share = picture_share(page)
    painted = is_scanned(letters, share) or (
        not letters and next(iter(page.get_objects(max_depth=2)), None) is not None
    )
    return Page(
        number=number,
        width=width,
        height=height,
        glyphs=glyphs,
        is_picture=painted,
        besides=replace(besides, picture=share),
    )


def _glyphs(text_page: Any, rotation: int) -> Iterator[Glyph]:
    import pypdfium2.raw as raw

    handle = text_page.raw
    looks: dict[int, _Look] = {}
    x, y = ctypes.c_double(), ctypes.c_double()
    box, sides = raw.FS_RECTF(), [ctypes.c_double() for _ in range(4)]
    high = 0
    last: Glyph | None = None
    for at in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, at)
        if code in {10, 13}:
            continue
        text_object = raw.FPDFText_GetTextObject(handle, at)
        if not text_object:
            if code == 32 and last is not None:
                yield last._replace(char=" ", x0=last.x1)
            continue
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000 and high:
            code, high = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00), 0
        address = ctypes.addressof(text_object.contents)
        look = looks.get(address)
        if look is None:
            look = looks[address] = _look(raw, handle, at, text_object, rotation)
        raw.FPDFText_GetCharOrigin(handle, at, x, y)
        raw.FPDFText_GetLooseCharBox(handle, at, box)
        char = _character(code)
        raised = False
        if char.isdigit() or char in "*†‡§":  # the font's own raised digits stand on the common baseline
            raw.FPDFText_GetCharBox(handle, at, *sides)
            raised = char.isdigit() and sides[2].value - y.value > 0.2 * look.size and look.upright
        last = Glyph(char, box.left, box.right, y.value, look.size, look.bold, look.italic, look.upright, raised)
        if char in _LIGATURES:
            for letter in _LIGATURES[char]:
                yield last._replace(char=letter)
        elif char:
            yield last


def _character(code: int) -> str:
    if code in {0, 0xFFFE, 0xFFFF} or 0xD800 <= code < 0xE000:
        return "\ufffd"
    char = chr(code)
    if char == "\x02":
        return "\u00ad"  # pdfium's mark for a hyphen that ends a line
    if char in _SPACES:
        return " "
    if char < " " or char in "\u200b\ufeff":
        return ""
    return _SYMBOL_BULLETS.get(char, char)


def _look(raw: Any, handle: Any, at: int, text_object: Any, rotation: int) -> _Look:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(handle, at, matrix)
    size = raw.FPDFText_GetFontSize(handle, at) * (math.hypot(matrix.c, matrix.d) or 1.0)
    angle = (math.degrees(math.atan2(matrix.b, matrix.a)) - rotation) % 360
    bold, italic = _font(raw, raw.FPDFTextObj_GetFont(text_object))
    return _Look(round(size, 2), bold, italic, angle < 5 or angle > 355)


def _font(raw: Any, font: Any) -> tuple[bool, bool]:
    if not font:
        return False, False
    name = ctypes.create_string_buffer(256)
    raw.FPDFFont_GetBaseFontName(font, name, 256)
    words = name.value.decode("utf-8", "replace")
    flags = raw.FPDFFont_GetFlags(font)
    bold = bool(_BOLD_NAME.search(words)) or bool(flags > 0 and flags & _FORCE_BOLD_FLAG)
    italic = bool(_ITALIC_NAME.search(words)) or bool(flags > 0 and flags & _ITALIC_FLAG)
    return bold or raw.FPDFFont_GetWeight(font) > _BOLD_WEIGHT, italic


def _turned(glyph: Glyph, rotation: int, width: float, height: float) -> Glyph:
    """The glyph as the page is shown (``width`` and ``height`` are those of the turned page)."""
    if rotation == 0:
        return glyph
    if rotation == 180:
        return glyph._replace(x0=width - glyph.x1, x1=width - glyph.x0, y=height - glyph.y)
    length = glyph.x1 - glyph.x0  # the box of turned text: its extent along the line is its height
    if rotation == 90:
        return glyph._replace(x0=glyph.y, x1=glyph.y + length, y=height - glyph.x0)
    return glyph._replace(x0=width - glyph.y, x1=width - glyph.y + length, y=glyph.x0)
