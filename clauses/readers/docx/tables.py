"""Tables of a Word file: what is data, what is a list in two columns, what is mere layout."""

from collections.abc import Iterator
from enum import Enum

from lxml.etree import _Element

from clauses.readers.docx.names import W, child
from clauses.readers.docx.part import Part
from clauses.readers.docx.revisions import is_left_out
from clauses.structure.label_reading import label_at

__all__ = ["TableKind", "cells_of", "kind_of", "rows_of"]

_LONG_CELL = 80
_INSIDE = (W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "del", W + "moveFrom", W + "moveTo")


class TableKind(Enum):
    """How a table is read: cell by cell, row by row as paragraphs, or as mere layout."""

    DATA = "data"
    ROWS = "rows"
    LAYOUT = "layout"


def rows_of(table: _Element, part: Part) -> Iterator[_Element]:
    """The rows of a table that this state of the document has."""
    return _inside(table, W + "tr", part)


def cells_of(row: _Element, part: Part) -> Iterator[_Element]:
    """The cells of a row, the continuing ones of a merged cell among them."""
    return _inside(row, W + "tc", part)


def kind_of(table: _Element, part: Part) -> TableKind:
    """Data has two or more columns and rows of short cells; a column of labels makes its rows paragraphs."""
    if next(table.iterdescendants(W + "tbl"), None) is not None or _has_headings(table, part):
        return TableKind.LAYOUT
    rows = [list(cells_of(row, part)) for row in rows_of(table, part)]
    words = [[_words(cell) for cell in row] for row in rows]
    filled = [at for at, row in enumerate(words) if any(row)]
    if not filled or max(len(rows[at]) for at in filled) < 2:
        return TableKind.LAYOUT
    if all(_is_label(rows[at][0], words[at][0], part) for at in filled) and all(len(rows[at]) == 2 for at in filled):
        return TableKind.ROWS
    sizes = [len(cell.split()) for row in words for cell in row]
    if len(filled) < 2 or sum(sizes) > _LONG_CELL * len(sizes):
        return TableKind.LAYOUT
    return TableKind.DATA


def _inside(element: _Element, tag: str, part: Part) -> Iterator[_Element]:
    for inner in element:
        if is_left_out(inner, part.tracked):
            continue
        if inner.tag == tag:
            yield inner
        elif inner.tag in _INSIDE:
            yield from _inside(inner, tag, part)


def _has_headings(table: _Element, part: Part) -> bool:
    return any(
        part.styles.heading_level(part.styles.paragraph_style(child(paragraph, "pPr")))
        for paragraph in table.iter(W + "p")
    )


def _words(cell: _Element) -> str:
    return " ".join(text.text or "" for text in cell.iter(W + "t")).strip()


def _is_label(cell: _Element, words: str, part: Part) -> bool:
    """True for a cell that holds nothing but a clause's number, typed or automatic."""
    if not words:
        properties = child(cell.find(W + "p"), "pPr")
        numbered = child(properties, "numPr") is not None
        return numbered or part.styles.numbering(part.styles.paragraph_style(properties)) is not None
    label = label_at(words, 0, len(words))
    return label is not None and label.span.end == len(words)
