"""What a PDF holds besides its text is read where it is words, and named where it is not."""

import pytest

from clauses.readers.pdf import NO_TEXT_LAYER, read_pdf
from clauses.text import Source
from tests.readers.pdf.handmade import line, page, picture

_FORM = "/AcroForm<</Fields[6 0 R]/DA(/F1 12 Tf)/DR<</Font<</F1 5 0 R>>>>/NeedAppearances true>>"
_FIELD = "<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(Acme Limited)/Rect[160 695 300 715]/DA(/F1 12 Tf)/F 4>>"
_BOX = "<</Type/Annot/Subtype/Widget/FT/Btn/T(agree)/V/Yes/AS/Yes/Rect[160 595 180 615]/F 4>>"
_TYPED = "<</Type/Annot/Subtype/FreeText/Rect[50 600 300 620]/Contents(added by hand)/DA(/F1 12 Tf)/F 4>>"
_STRUCK = "<</Type/Annot/Subtype/StrikeOut/Rect[50 695 90 715]/QuadPoints[50 715 90 715 50 695 90 695]/F 4>>"
_NOTE = "<</Type/Annot/Subtype/Text/Rect[50 695 90 715]/Contents(is this right?)/F 4>>"


def _codes(source: Source) -> list[tuple[str, bool]]:
    return [(found.code, found.blocks_judgement) for found in source.diagnostics]


def test_what_is_filled_in_to_a_form_is_read_where_it_is_shown() -> None:
    source = read_pdf(page(line("1. The customer is"), [_FIELD], _FORM), "form.pdf")
    assert source.text == "1. The customer is Acme Limited"
    assert source.diagnostics == ()


def test_words_typed_on_the_page_are_read() -> None:
    source = read_pdf(page(line("1. Fees are due."), [_TYPED], _FORM.replace("6 0 R", "")), "typed.pdf")
    assert source.text.split("\n\n") == ["1. Fees are due.", "added by hand"]


@pytest.mark.parametrize(
    ("annotation", "code", "blocks"),
    [(_STRUCK, "struck-words", True), (_NOTE, "comments-unread", False), (_BOX, "boxes-unread", False)],
)
def test_what_is_not_read_is_named_with_its_page(annotation: str, code: str, blocks: bool) -> None:
    source = read_pdf(page(line("1. Fees are due."), [annotation], _FORM), "marked.pdf")
    assert source.text == "1. Fees are due."
    assert _codes(source) == [(code, blocks)]
    assert source.diagnostics[0].message.startswith("Page 1 has ")


def test_a_scanned_page_under_a_stamped_number_is_a_scan() -> None:
    painted, image = picture(600, 800)
    source = read_pdf(page(painted + line("Page 1 of 9", 280, 20), more=[image]), "scan.pdf")
    assert _codes(source) == [(NO_TEXT_LAYER, True)]


def test_a_picture_among_the_text_is_named_and_a_logo_is_not() -> None:
    words = " ".join(
        line(f"{number}. The fee of plan {number} is due each month.", y=700 - 20 * number) for number in range(9)
    )
    painted, image = picture(500, 400)
    assert _codes(read_pdf(page(painted + words, more=[image]), "figure.pdf")) == [("picture-unread", False)]
    painted, image = picture(90, 40)
    assert _codes(read_pdf(page(painted + words, more=[image]), "logo.pdf")) == []


def test_attached_files_are_named() -> None:
    names = "/Names<</EmbeddedFiles<</Names[(annex.txt) 6 0 R]>>>>"
    attached = ["<</Type/Filespec/F(annex.txt)/EF<</F 7 0 R>>>>", "<</Length 4>>stream\nFees\nendstream"]
    source = read_pdf(page(line("1. Fees are due."), catalogue=names, more=attached), "portfolio.pdf")
    assert _codes(source) == [("attachments-unread", True)]
