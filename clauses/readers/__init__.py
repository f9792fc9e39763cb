"""Readers: bytes and a file name in, a ``Source`` out; one file and one table row a format."""

from collections.abc import Callable, Mapping

from clauses.readers.detect import media_type, within_limit
from clauses.readers.docx import MEDIA_TYPE as DOCX
from clauses.readers.docx import read_docx
from clauses.readers.html import read_html
from clauses.readers.markdown import read_markdown
from clauses.readers.pdf import read_pdf
from clauses.readers.plain import read_plain
from clauses.text import Source, Tracked

READERS: Mapping[str, Callable[[bytes, str], Source]] = {
    "text/plain": read_plain,
    "text/markdown": read_markdown,
    "text/html": read_html,
    "application/pdf": read_pdf,
    DOCX: read_docx,
}


def read(data: bytes, name: str, tracked: Tracked = Tracked.ACCEPTED) -> Source:
    """The source made by the reader of the file's format, found by its name and its first bytes.

    ``tracked`` is how tracked changes are read; only Word files have them.

    Raises ``UnreadableInputError`` when no reader can make text of it, or the text is longer than any agreement.
    """
    form = media_type(name, data)
    source = read_docx(data, name, tracked) if form == DOCX else READERS[form](data, name)
    within_limit(source.text)
    return source
