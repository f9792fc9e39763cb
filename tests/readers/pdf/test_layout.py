"""What stands where on the pages becomes headings, paragraphs, lists and tables."""

import pytest

from clauses.readers.pdf import read_pdf
from clauses.text import Block, BlockKind, Source
from tests.readers.pdf.handmade import line, page
from tests.readers.pdf.typesetting import typeset

PAGE = """
#set page(width: 320pt, height: 300pt, margin: 40pt)
#set text(size: 10pt)
#set par(justify: false)
"""
LONG = (
    "The supplier shall keep the goods in good order until the buyer has taken them over and shall bear the cost "
    "of their storage, their insurance and their carriage to the place that the order names. "
)


def read(markup: str) -> Source:
    return read_pdf(typeset(PAGE + markup), "agreement.pdf")


def shown(source: Source) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.span.of(source.text)) for block in source.blocks]


def words(source: Source, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    return [block.span.of(source.text) for block in source.blocks if block.kind is kind]


def one(source: Source, opening: str) -> Block:
    (found,) = [block for block in source.blocks if block.span.of(source.text).startswith(opening)]
    return found


def test_wrapped_lines_are_one_paragraph_and_its_words_are_kept() -> None:
    assert words(read(LONG)) == [LONG.strip()]


def test_each_numbered_clause_is_a_block_of_its_own() -> None:
    source = read("\n\n".join(f"1.{n} " + LONG for n in (1, 2, 3)))
    assert [text[:3] for text in words(source)] == ["1.1", "1.2", "1.3"]


def test_clauses_without_space_between_them_are_told_apart() -> None:
    source = read(r"1.1 The buyer pays. \ 1.2 The supplier delivers. \ (a) by sea; or \ (b) by land.")
    assert words(source) == ["1.1 The buyer pays.", "1.2 The supplier delivers.", "(a) by sea; or", "(b) by land."]


def test_a_wrapped_reference_opens_no_clause() -> None:
    text = "The buyer may end the contract where the goods are late in the sense of Sections 3.2 and 4.1 of this sale."
    for width in range(200, 340, 10):
        source = read_pdf(typeset(f"{PAGE}#set page(width: {width}pt)\n{text}"), "a.pdf")
        assert words(source) == [text]


def test_larger_type_is_a_heading_and_its_size_ranks_it() -> None:
    source = read(
        "#text(size: 20pt)[Sale of Goods]\n\n#text(size: 14pt)[Price]\n\n"
        + LONG
        + "\n\n#text(size: 12pt)[Taxes]\n\n"
        + LONG
    )
    headings = [(b.level, b.span.of(source.text)) for b in source.blocks if b.kind is BlockKind.HEADING]
    assert headings == [(1, "Sale of Goods"), (2, "Price"), (3, "Taxes")]


def test_a_bold_line_is_marked_bold_and_a_bold_opening_is_emphasis() -> None:
    source = read("*Price*\n\n1.1 *Payment.* " + LONG)
    assert one(source, "Price").bold
    assert not one(source, "1.1").bold
    assert [(run.span.of(source.text), run.style) for run in source.emphasis] == [
        ("Price", "bold"),
        ("Payment.", "bold"),
    ]


def test_bullets_are_list_items_with_the_depth_of_their_indentation() -> None:
    source = read("- apples\n  - green ones, which " + LONG.lower() + "\n- pears")
    items = [(b.level, b.span.of(source.text)[:9]) for b in source.blocks if b.kind is BlockKind.LIST_ITEM]
    assert items == [(1, "• apples"), (2, "‣ green o"), (1, "• pears")]
    first = one(source, "• apples").label_span
    assert first is not None
    assert first.of(source.text) == "•"


def test_a_table_has_its_rows_and_cells() -> None:
    source = read(
        "Prices:\n\n#table(columns: (60pt, 90pt, 60pt), [Plan], [Requests in a month], [Price],"
        "[Small], [1,000 requests and then some more of them], [10], [Large], [5,000], [40])"
    )
    (table,) = [block for block in source.blocks if block.kind is BlockKind.TABLE]
    assert [[cell.of(source.text) for cell in row] for row in table.rows] == [
        ["Plan", "Requests in a month", "Price"],
        ["Small", "1,000 requests and then some more of them", "10"],
        ["Large", "5,000", "40"],
    ]
    assert table.span.of(source.text).splitlines()[2] == "Large\t5,000\t40"


def test_a_table_with_centred_heads_and_cells_that_nearly_touch() -> None:
    rows = [(74, "Role", 124, "Daily rate"), (58, "Partner", 113, "2,000"), (58, "Associate", 113, "1,100")]
    rates = "".join(
        line(cell, x, 600 - 32 * at)
        for at, (a, left, b, right) in enumerate(rows)
        for x, cell in ((a, left), (b, right))
    )
    source = read_pdf(page(line("The rates are:", 58, 640) + rates), "rates.pdf")
    (table,) = [block for block in source.blocks if block.kind is BlockKind.TABLE]
    assert table.span.of(source.text) == "Role\tDaily rate\nPartner\t2,000\nAssociate\t1,100"


@pytest.mark.parametrize("justify", ["true", "false"])
def test_two_columns_are_read_one_after_the_other(justify: str) -> None:
    clauses = [f"{n}. Clause number {n}. {LONG}" for n in range(1, 9)]
    source = read(f"#set page(columns: 2, width: 400pt)\n#set par(justify: {justify})\n" + "\n\n".join(clauses))
    assert words(source) == [clause.strip() for clause in clauses]


def test_lines_across_both_columns_stand_where_they_stand() -> None:
    source = read(
        "#set page(width: 420pt, height: 500pt)\n"
        + LONG
        + "\n#columns(2)[\n"
        + f"Left. {LONG * 3}\n#colbreak()\nRight. {LONG * 3}]\n"
        "#v(8pt)\n" + "Below. " + LONG
    )
    assert [text.split()[0] for text in words(source)] == ["The", "Left.", "Right.", "Below."]


def test_a_hyphen_at_a_line_end_is_undone_where_the_word_stands_whole_elsewhere() -> None:
    whole = "responsibility and acknowledgement, a non-exclusive licence, thirty-two days. " * 2
    source = read(
        '#set page(width: 190pt)\n#set text(lang: "en", hyphenate: true)\n#set par(justify: true)\n' + whole * 6
    )
    (text,) = words(source)
    assert text == (whole * 6).strip()


def test_a_compound_keeps_its_hyphen_at_a_line_end() -> None:
    assert words(read(r"This is a non-\ exclusive licence.")) == ["This is a non-exclusive licence."]


def test_ligatures_are_letters() -> None:
    assert words(read("An efficient affiliate, an office, a float.")) == ["An efficient affiliate, an office, a float."]


def test_a_notes_mark_stands_apart_from_the_word_and_the_note_behind_its_paragraph() -> None:
    source = read("The price is fixed#footnote[Tax comes on top.] for a year.\n\nIt falls then.")
    assert words(source) == ["The price is fixed[1] for a year.", "It falls then.", "[1] Tax comes on top."]


def test_turned_text_is_boilerplate() -> None:
    source = read("The price is fixed.\n\n#rotate(60deg)[DRAFT]")
    assert shown(source) == [(BlockKind.PARAGRAPH, "The price is fixed."), (BlockKind.BOILERPLATE, "DRAFT")]


def test_the_same_bytes_give_the_same_source() -> None:
    data = typeset(PAGE + LONG)
    assert read_pdf(data, "a.pdf") == read_pdf(data, "a.pdf")
