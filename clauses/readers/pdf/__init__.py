"""PDF with a text layer: paragraphs in reading order, running headers and footers once, as boilerplate.

What the pages do not say is inferred from where the words stand (see the modules). Words filled in to forms, typed on
the page or stamped are read where they are shown; what is no text is named in ``diagnostics``. Limits: 100 MB and
3,000 pages. pdfium is not safe in threads: read PDFs in one thread, or in processes.
"""

from collections import Counter
from collections.abc import Sequence

from clauses.diagnostics import UnreadableInputError
from clauses.readers.canvas import Canvas, origin
from clauses.readers.detect import undecodable
from clauses.readers.pdf.besides import NO_TEXT_LAYER, unread
from clauses.readers.pdf.columns import lines_of
from clauses.readers.pdf.glyphs import read_pages
from clauses.readers.pdf.layout import Line
from clauses.readers.pdf.margins import without_margins
from clauses.readers.pdf.paragraphs import paragraphs, set_edges
from clauses.readers.pdf.segments import segments
from clauses.readers.pdf.tables import Table, split_tables
from clauses.readers.pdf.writer import Writer
from clauses.text import Source

__all__ = ["NO_TEXT_LAYER", "READER", "read_pdf"]

READER = "pdf/2"


def read_pdf(data: bytes, name: str) -> Source:
    """The source of a PDF; ``place`` of each block is the page on which it begins ("p. 3").

    Raises:
        UnreadableInputError: if the file is no PDF, damaged, encrypted, beyond the limits, or a scan without any text.
    """
    pages, attachments = read_pages(data)
    if not any(glyph.char.strip() for page in pages for glyph in page.glyphs):
        raise UnreadableInputError(
            "this PDF is a scan or empty: none of its pages has text; make its text recognisable (OCR) first."
        )
    margins = without_margins(pages, [segments(g for g in page.glyphs if g.upright) for page in pages])
    body = lines_of(pages, margins.bodies)
    set_edges(body)
    canvas = Canvas()
    writer = Writer(canvas, body)
    for words, number in margins.running:
        writer.boilerplate(words, number)
    text, notes = _notes_apart(body, writer.body_size)
    _write(writer, text, notes)
    for page in pages:
        turned = "".join(g.char for g in page.glyphs if not g.upright).strip()
        if turned:
            writer.boilerplate(" ".join(turned.split()), page.number)
    source = canvas.source(origin(data, name, "application/pdf", READER))
    return canvas.source(source.origin, (*unread(pages, attachments), *undecodable(source.text)))


def _write(writer: Writer, text: Sequence[Line], notes: dict[int, list[Line]]) -> None:
    """Writes paragraphs and tables; a page's notes stand behind the paragraph that its text ends with."""
    run: list[Line] = []
    blocks: list[list[Line] | Table] = []
    for part in split_tables(text):
        if isinstance(part, Table):
            blocks.extend(paragraphs(run))
            blocks.append(part)
            run = []
        else:
            run.append(part)
    blocks.extend(paragraphs(run))
    waiting = sorted(notes)
    for block in blocks:
        first = block.page if isinstance(block, Table) else block[0].page
        while waiting and waiting[0] < first:
            writer.paragraphs(paragraphs(notes[waiting.pop(0)]))
        if isinstance(block, Table):
            writer.table(block)
        else:
            writer.paragraphs([block])
    for page in waiting:
        writer.paragraphs(paragraphs(notes[page]))


def _notes_apart(body: Sequence[Line], body_size: float) -> tuple[list[Line], dict[int, list[Line]]]:
    """The text without footnotes, and the footnotes of each page: its last lines, smaller, opened by a raised mark."""
    text: list[Line] = []
    notes: dict[int, list[Line]] = {}
    for number, count in Counter(line.page for line in body).items():
        own = [line for line in body if line.page == number] if count else []
        at = len(own)
        start = at
        while at > 0 and own[at - 1].size < 0.95 * body_size:
            at -= 1
            if own[at].segments[0].glyphs[0].raised:
                start = at
        text.extend(own[:start])
        if own[start:]:
            notes[number] = own[start:]
    return text, notes
