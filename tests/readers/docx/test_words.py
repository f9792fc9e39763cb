"""What a page shows and nothing else: fields, links, notes, boxes, hidden words, tracked changes."""

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from clauses.readers.docx import read_docx
from clauses.text import BlockKind, Source, Tracked
from tests.readers.docx.drafting import OUTLINE, add_list, blank, define_list, item, raw, saved

BOX = """<w:p><w:r><w:t>Beside the box.</w:t></w:r><w:r><mc:AlternateContent
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>
 <w:txbxContent><w:p><w:r><w:t>Inside the box.</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>
 <mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Inside the box.</w:t></w:r></w:p></w:txbxContent></w:pict>
 </mc:Fallback></mc:AlternateContent></w:r></w:p>"""
FIELD = """<w:p><w:r><w:t xml:space="preserve">See Section </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>
 <w:r><w:instrText> REF _Ref1 \\r \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
 <w:r><w:t>4.2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>.</w:t></w:r></w:p>"""
LINK_FIELD = """<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>
 <w:r><w:instrText> HYPERLINK "https://example.com/aup" </w:instrText></w:r>
 <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>the policy</w:t></w:r>
 <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"""
CHANGED = """<w:p><w:r><w:t xml:space="preserve">The fee is </w:t></w:r>
 <w:del w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>ten</w:delText></w:r></w:del>
 <w:ins w:id="2" w:author="A" w:date="2026-01-01T00:00:00Z"><w:r><w:t>twelve</w:t></w:r></w:ins>
 <w:r><w:t xml:space="preserve"> euro.</w:t></w:r></w:p>"""
MARK = '<w:rPr><w:{} w:id="3" w:author="A" w:date="2026-01-01T00:00:00Z"/></w:rPr>'
OWN = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"


def of(*paragraphs: str, tracked: Tracked = Tracked.ACCEPTED) -> Source:
    document = blank()
    raw(document, paragraphs)
    return read_docx(saved(document), "a.docx", tracked)


def words(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_tabs_breaks_and_hyphens_are_shown() -> None:
    run = "<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
    assert of(f"<w:p><w:r>{run}</w:r></w:p>").text == "a\tb\nc\u2011d"


def test_space_that_is_not_preserved_is_none() -> None:
    assert of('<w:p><w:r><w:t> a </w:t></w:r><w:r><w:t xml:space="preserve"> b</w:t></w:r></w:p>').text == "a b"


def test_a_field_shows_its_result_and_not_its_instruction() -> None:
    assert of(FIELD).text == "See Section 4.2."


def test_a_field_may_link() -> None:
    source = of(LINK_FIELD)
    assert [(link.span.of(source.text), link.target) for link in source.links] == [
        ("the policy", "https://example.com/aup")
    ]


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    assert of(BOX, words("After it.")).text == "Beside the box.\n\nInside the box.\n\nAfter it."


def test_hidden_words_are_read_and_said() -> None:
    source = of("<w:p><w:r><w:t>Shown.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> Hidden.</w:t></w:r></w:p>")
    assert "Hidden." in source.text
    assert [d.code for d in source.diagnostics] == ["hidden-text"]


def test_tracked_changes_are_read_as_accepted_or_as_rejected_and_said() -> None:
    assert of(CHANGED).text == "The fee is twelve euro."
    assert of(CHANGED, tracked=Tracked.REJECTED).text == "The fee is ten euro."
    (said,) = of(CHANGED).diagnostics
    assert (said.code, said.message) == (
        "tracked-changes",
        "The file has 2 tracked changes; they were read as accepted.",
    )


@pytest.mark.parametrize(("mark", "gone"), [("ins", Tracked.REJECTED), ("del", Tracked.ACCEPTED)])
def test_a_paragraph_mark_that_is_not_there_joins_two_paragraphs(mark: str, gone: Tracked) -> None:
    first = f"<w:p><w:pPr>{MARK.format(mark)}</w:pPr><w:r><w:t xml:space='preserve'>The fee </w:t></w:r></w:p>"
    kept = Tracked.ACCEPTED if gone is Tracked.REJECTED else Tracked.REJECTED
    assert of(first, words("is ten euro."), tracked=gone).text == "The fee is ten euro."
    assert of(first, words("is ten euro."), tracked=kept).text == "The fee\n\nis ten euro."


def test_a_heading_whose_mark_is_hidden_runs_into_its_text() -> None:
    mark = "<w:pPr><w:pStyle w:val='Heading1'/><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>"
    source = of(f"<w:p>{mark}<w:r><w:t xml:space='preserve'>Fees. </w:t></w:r></w:p>", words("The customer pays."))
    (block,) = source.blocks
    assert block.span.of(source.text) == "Fees. The customer pays."
    assert block.kind is BlockKind.PARAGRAPH


def test_headings_have_levels_and_a_title_stands_above_them() -> None:
    document = blank()
    for text, style in [
        ("Sale Agreement", "Title"),
        ("Fees", "Heading 1"),
        ("Due dates", "Heading 2"),
        ("Text.", None),
    ]:
        document.add_paragraph(text, style=style)
    source = read_docx(saved(document), "a.docx")
    assert [(b.kind, b.level) for b in source.blocks] == [
        *((BlockKind.HEADING, 1), (BlockKind.HEADING, 2), (BlockKind.HEADING, 3), (BlockKind.PARAGRAPH, 0))
    ]


def test_a_clause_in_a_headings_style_is_no_heading() -> None:
    document = blank()
    text = "The supplier shall deliver the goods within ten days after the order. It bears the cost of carriage."
    document.add_paragraph(text, style="Heading 2")
    assert read_docx(saved(document), "a.docx").blocks[0].kind is BlockKind.PARAGRAPH


def test_bullets_are_list_items_with_their_depth() -> None:
    document = blank()
    for text, style in [("apples", "List Bullet"), ("red ones", "List Bullet 2"), ("pears", "List Bullet")]:
        document.add_paragraph(text, style=style)
    source = read_docx(saved(document), "a.docx")
    assert source.text == "• apples\n• red ones\n• pears"
    assert {b.kind for b in source.blocks} == {BlockKind.LIST_ITEM}


def test_headers_and_footers_come_first_once_as_boilerplate() -> None:
    document = blank()
    document.sections[0].header.paragraphs[0].text = "Draft of March"
    document.sections[0].footer.paragraphs[0].text = "Draft of March"
    document.add_paragraph("Text.")
    source = read_docx(saved(document), "a.docx")
    assert [(b.span.of(source.text), b.kind) for b in source.blocks] == [
        ("Draft of March", BlockKind.BOILERPLATE),
        ("Text.", BlockKind.PARAGRAPH),
    ]


def test_contents_are_boilerplate() -> None:
    style = f'<w:style {OWN} w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    document = blank()
    document.styles.element.append(parse_xml(style))
    raw(document, ['<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>1. Fees</w:t></w:r></w:p>', words("Text.")])
    assert [b.kind for b in read_docx(saved(document), "a.docx").blocks] == [
        BlockKind.BOILERPLATE,
        BlockKind.PARAGRAPH,
    ]


def test_emphasis_and_bold_lines_follow_runs_and_styles() -> None:
    document = blank()
    paragraph = document.add_paragraph()
    paragraph.add_run("“Goods”").bold = True
    paragraph.add_run(" means apples.").italic = True
    document.add_paragraph().add_run("FEES").bold = True
    source = read_docx(saved(document), "a.docx")
    assert [(e.span.of(source.text), e.style) for e in source.emphasis] == [
        ("“Goods”", "bold"),
        (" means apples.", "italic"),
        ("FEES", "bold"),
    ]
    assert [b.bold for b in source.blocks] == [False, True]


def test_a_table_keeps_its_cells() -> None:
    document = blank()
    table = document.add_table(rows=2, cols=2)
    for at, text in enumerate(["Goods", "Price", "Apples", "Ten euro"]):
        table.cell(at // 2, at % 2).text = text
    source = read_docx(saved(document), "a.docx")
    (block,) = source.blocks
    assert [[cell.of(source.text) for cell in row] for row in block.rows] == [
        ["Goods", "Price"],
        ["Apples", "Ten euro"],
    ]
    assert source.text == "Goods\tPrice\nApples\tTen euro"


def test_a_table_of_numbers_and_clauses_is_paragraphs() -> None:
    document = blank()
    define_list(document, 50, OUTLINE)
    add_list(document, 50, 50)
    table = document.add_table(rows=2, cols=2)
    for at, text in enumerate(["The supplier delivers.", "The buyer pays."]):
        table.cell(at, 1).text = text
        numbered = table.cell(at, 0).paragraphs[0]._p.get_or_add_pPr()
        numbered.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="50"/></w:numPr>'))
    assert read_docx(saved(document), "a.docx").text == "1. The supplier delivers.\n\n2. The buyer pays."


def test_a_table_for_layout_is_its_paragraphs() -> None:
    document = blank()
    table = document.add_table(rows=1, cols=1)
    table.cell(0, 0).text = "Framed words."
    table.cell(0, 0).add_paragraph("More of them.")
    assert read_docx(saved(document), "a.docx").text == "Framed words.\n\nMore of them."


def test_comments_are_counted_and_are_no_text() -> None:
    source = of("<w:p><w:r><w:t>Text.</w:t></w:r><w:r><w:commentReference w:id='0'/></w:r></w:p>")
    assert source.text == "Text."
    assert [d.code for d in source.diagnostics] == ["comments"]


def test_each_block_and_word_has_its_native_place() -> None:
    document = Document()
    document.add_paragraph("")
    define_list(document, 50, OUTLINE)
    add_list(document, 50, 50)
    paragraph = item(document, "The fee ", 50, 0)
    paragraph.add_run("is ten\teuro.")
    source = read_docx(saved(document), "a.docx")
    assert source.text == "1. The fee is ten\teuro."
    assert [b.place for b in source.blocks] == ["¶ 2"]
    assert [(r.span.of(source.text), r.part, r.paragraph, r.run, r.start, r.end) for r in source.runs] == [
        ("The fee ", "word/document.xml", 1, 0, 0, 8),
        ("is ten", "word/document.xml", 1, 1, 0, 6),
        ("\t", "word/document.xml", 1, 1, 6, 7),
        ("euro.", "word/document.xml", 1, 1, 7, 12),
    ]
