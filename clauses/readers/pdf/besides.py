"""What a page holds besides its text: pictures, comments, ticked boxes, words struck out by hand. Touches pdfium."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from clauses.diagnostics import Diagnostic
from clauses.readers.pdf.layout import Besides, Page

NO_TEXT_LAYER = "no-text-layer"
"""The code of the diagnostic that names pages that are pictures."""

_FILLS = 0.5  # of the page: a picture that may be the page itself, scanned
_SEEN = 0.15  # of the page: a picture that is no logo
_FEW_LETTERS = 300  # beside a picture that fills the page: a stamp or a page number, not the text
_FREE_TEXT, _STRUCK, _WIDGET = 3, 12, 20
_COMMENTS = frozenset({1, 14, 15})  # a note, a caret, drawn ink
_SHOWN = frozenset({_FREE_TEXT, _WIDGET, 13})  # what a page shows like its own words; 13: a stamp
_BOXES = frozenset({2, 3})  # form fields: box to tick, one of several
_IMAGE, _FORM = 3, 5  # kinds of page object
_NORMAL_DISPLAY = 0
_MOST_NAMED = 50


def annotated(page: Any, forms: Any) -> tuple[Besides, bool]:
    """What hangs on the page, and whether some of it shows words: then they were painted into the page."""
    import pypdfium2.raw as raw

    comments = struck = boxes = 0
    shows = False
    for at in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        with _annotation(raw, page, at) as annotation:
            kind = raw.FPDFAnnot_GetSubtype(annotation) if annotation else -1
            comments += kind in _COMMENTS
            struck += kind == _STRUCK
            if kind == _WIDGET and forms is not None:
                boxes += raw.FPDFAnnot_GetFormFieldType(forms.raw, annotation) in _BOXES
            shows = shows or kind in _SHOWN
    if shows:
        raw.FPDFPage_Flatten(page.raw, _NORMAL_DISPLAY)
    return Besides(comments=comments, struck=struck, boxes=boxes), shows


@contextmanager
def _annotation(raw: Any, page: Any, at: int) -> Iterator[Any]:
    handle = raw.FPDFPage_GetAnnot(page.raw, at)
    try:
        yield handle
    finally:
        if handle:
            raw.FPDFPage_CloseAnnot(handle)


def picture_share(page: Any) -> float:
    """How much of the page its largest picture covers, 0 to 1; 0 without pictures."""
    width, height = page.get_size()
    largest = 0.0
    for thing in page.get_objects(filter=(_IMAGE,), max_depth=3):
        left, bottom, right, top = thing.get_bounds()
        seen = max(0.0, min(right, width) - max(left, 0.0)) * max(0.0, min(top, height) - max(bottom, 0.0))
        largest = max(largest, seen / max(1.0, width * height))
    return largest


def is_scanned(letters: int, share: float) -> bool:
    """True for a page whose picture may hold the text: it fills the page, and few letters stand beside it."""
    return share >= _FILLS and letters < _FEW_LETTERS


def unread(pages: Sequence[Page], attachments: int) -> tuple[Diagnostic, ...]:
    """A diagnostic for each kind of thing that is no text and was therefore left out, with its pages."""
    scanned = [p.number for p in pages if p.is_picture]
    pictured = [p.number for p in pages if not p.is_picture and p.besides.picture >= _SEEN]
    found = (
        (scanned, NO_TEXT_LAYER, "pictures but no text: what stands there was not read (OCR is needed)", True),
        (pictured, "picture-unread", "a picture: words in it were not read", False),
        (_with(pages, "struck"), "struck-words", "words struck out by a mark: they were read as if they stood", True),
        (_with(pages, "comments"), "comments-unread", "comments: they were not read", False),
        (_with(pages, "boxes"), "boxes-unread", "boxes to tick: whether they are ticked was not read", False),
    )
    said = [
        Diagnostic(code=code, message=f"{_named(numbers)} {what}.", blocks_judgement=blocks)
        for numbers, code, what, blocks in found
        if numbers
    ]
    if attachments:
        files = "a file is" if attachments == 1 else f"{attachments} files are"
        message = f"{files.capitalize()} attached to this PDF: what stands there was not read."
        said.append(Diagnostic(code="attachments-unread", message=message, blocks_judgement=True))
    return tuple(said)


def _with(pages: Sequence[Page], what: str) -> list[int]:
    return [page.number for page in pages if getattr(page.besides, what)]


def _named(numbers: Sequence[int]) -> str:
    """The pages as the subject of a sentence: "Page 2 has", "Pages 1, 4 and 60 more have"."""
    if len(numbers) == 1:
        return f"Page {numbers[0]} has"
    more = f" and {len(numbers) - _MOST_NAMED} more" if len(numbers) > _MOST_NAMED else ""
    return f"Pages {', '.join(map(str, numbers[:_MOST_NAMED]))}{more} have"
