"""Word files (.docx): text with the numbers that Word computes, tables, notes; every word with its native place.

Tracked changes are read as accepted (the default) or as rejected. Comments are no text of the agreement; how
many there are is said. Headers and footers come first, once each, as boilerplate.
"""

from clauses.diagnostics import Diagnostic, UnreadableInputError
from clauses.readers.canvas import Canvas, origin
from clauses.readers.docx.document import Document
from clauses.readers.docx.package import PART_UNREADABLE, open_package
from clauses.text import Source, Tracked

__all__ = ["MEDIA_TYPE", "PART_UNREADABLE", "READER", "Tracked", "read_docx"]

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
READER = "docx/1"


def read_docx(data: bytes, name: str, tracked: Tracked = Tracked.ACCEPTED) -> Source:
    """The source of a Word file. ``place`` of a block counts the paragraphs of its part ("¶ 12").

    Automatic numbers are written as the page shows them, before the paragraph's words and a space.

    Raises:
        UnreadableInputError: if the file is no Word file, damaged, encrypted, without text, or beyond the limits.
    """
    canvas = Canvas()
    document = Document(open_package(data), canvas, tracked)
    document.read()
    if not canvas.blocks:
        what = "holds pictures but no text; make its text recognisable (OCR) first" if document.pictures else "is empty"
        raise UnreadableInputError(f"the Word document {what}: there is no text to read.")
    found = tuple[Diagnostic, ...](document.diagnostics())
    return canvas.source(origin(data, name, MEDIA_TYPE, READER), found, tuple(document.writer.runs))
