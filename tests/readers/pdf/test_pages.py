"""Page breaks, running headers and footers, page numbers, places."""

import io

import pypdfium2
import pytest

from clauses.readers.pdf import read_pdf
from clauses.text import BlockKind, Source
from tests.readers.pdf.typesetting import typeset

PAGE = """
#set page(width: 320pt, height: 260pt, margin: 45pt, header: [Sale of Goods], footer: context [
  Page #counter(page).display() of #counter(page).final().first()])
#set text(size: 10pt)
"""
SENTENCE = "the seller delivers what the buyer ordered and the buyer pays what the seller asks for it and "


def read(markup: str) -> Source:
    return read_pdf(typeset(PAGE + markup), "agreement.pdf")


def of_kind(source: Source, kind: BlockKind) -> list[str]:
    return [block.span.of(source.text) for block in source.blocks if block.kind is kind]


def test_a_paragraph_over_a_page_break_is_one_block() -> None:
    long = "1.1 As agreed " + SENTENCE * 20 + "nothing else."
    source = read(long)
    assert of_kind(source, BlockKind.PARAGRAPH) == [long]


def test_headers_and_footers_stand_once_as_boilerplate() -> None:
    source = read("\n\n".join(f"{n}. Then {SENTENCE * 3}no more." for n in range(1, 9)))
    assert len({block.place for block in source.blocks}) >= 3
    assert sorted(of_kind(source, BlockKind.BOILERPLATE)) == ["Page 1 of 4", "Sale of Goods"]
    assert len(of_kind(source, BlockKind.PARAGRAPH)) == 8


def test_words_that_merely_repeat_in_the_text_are_no_header() -> None:
    source = read_pdf(
        typeset("#set page(width: 320pt, height: 260pt)\n" + "#pagebreak()\n".join(["*Price*\n\n" + SENTENCE * 4] * 2)),
        "a.pdf",
    )
    assert source.text.split().count("pays") == 8


def test_a_page_number_alone_is_boilerplate_on_a_single_page_too() -> None:
    source = read_pdf(typeset('#set page(width: 320pt, height: 260pt, numbering: "1")\n' + SENTENCE), "a.pdf")
    assert of_kind(source, BlockKind.BOILERPLATE) == ["1"]


def test_the_place_of_a_block_is_the_page_where_it_begins() -> None:
    source = read("First.\n#pagebreak()\nSecond.\n#pagebreak()\nThird.")
    places = [(b.span.of(source.text), b.place) for b in source.blocks if b.kind is BlockKind.PARAGRAPH]
    assert places == [("First.", "p. 1"), ("Second.", "p. 2"), ("Third.", "p. 3")]


@pytest.mark.parametrize("quarter", [90, 180, 270])
def test_a_turned_page_reads_like_an_upright_one(quarter: int) -> None:
    upright = typeset(PAGE + "1. Price\n\n" + SENTENCE * 5)
    document = pypdfium2.PdfDocument(upright)
    document[0].set_rotation(quarter)
    turned = io.BytesIO()
    document.save(turned)
    document.close()
    # What is set for an upright page stands turned on it, and is kept all the same.
    assert read_pdf(turned.getvalue(), "a.pdf").text.count("delivers") == 5
