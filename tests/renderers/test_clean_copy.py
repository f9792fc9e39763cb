"""An agreement alone as HTML and PDF: every word once, an anchor on every clause."""

from itertools import pairwise

import pypdfium2
import pytest
from lxml import html as lxml_html

from clauses.model import Agreement
from novation import parse
from renderers import agreement_html, agreement_pdf
from renderers.view.agreement import agreement_view
from renderers.view.names import Names

TERMS = """Beacon Terms

Last updated: March 4, 2026

1. Definitions

"Tool" means the program that Beacon lends.

The sign #set page(height: 1cm) is text & so is $x^2$.

2. Use

2.1 Licence. You may use the Tool:

(a) at home, and

(b) at work,

but nowhere else.

| Plan | Price |
|------|-------|
| Small | USD 5 |
| Large | |
"""


@pytest.fixture(scope="module")
def terms(tmp_path_factory: pytest.TempPathFactory) -> Agreement:
    file = tmp_path_factory.mktemp("terms") / "terms.md"
    file.write_text(TERMS, encoding="utf-8")
    return parse(file)


@pytest.fixture(scope="module")
def tree(terms: Agreement) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(agreement_html.render(terms))


def squeezed(words: str) -> str:
    return "".join(words.replace("\u200b", "").split())


def test_every_word_stands_in_the_page_once_and_in_order(terms: Agreement, tree: lxml_html.HtmlElement) -> None:
    assert squeezed(tree.xpath("string(//*[@class='copy'])")) == squeezed(terms.text)


def test_every_clause_has_an_anchor(terms: Agreement, tree: lxml_html.HtmlElement) -> None:
    names = Names(terms)
    assert {names.of(clause.id).anchor for clause in terms.clauses} <= set(tree.xpath("//@id"))
    assert len(tree.xpath("//@id")) == len(set(tree.xpath("//@id")))


def test_headings_are_headings_and_descend_one_level_at_a_time(tree: lxml_html.HtmlElement) -> None:
    levels = [int(heading.tag[1]) for heading in tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert "2.1 Licence." in [" ".join(each.text_content().split()) for each in tree.xpath("//h3")]


def test_a_table_is_a_table(tree: lxml_html.HtmlElement) -> None:
    rows = [[cell.text_content() for cell in row.xpath("./th|./td")] for row in tree.xpath("//*[@class='copy']//tr")]
    assert rows == [["Plan", "Price"], ["Small", "USD 5"], ["Large", ""]]


def test_a_term_leads_to_its_definition(tree: lxml_html.HtmlElement) -> None:
    (target,) = {each.get("href") for each in tree.xpath("//a[@class='t'][.='Tool']")}
    assert "means the program" in tree.xpath(f"string(//*[@id='{target[1:]}']/dd)")


def test_the_pdf_has_every_word_a_title_and_bookmarks(terms: Agreement) -> None:
    document = agreement_pdf.render(terms)
    opened = pypdfium2.PdfDocument(document)
    words = squeezed("".join(page.get_textpage().get_text_range() for page in opened))
    titles = [mark.get_title() for mark in opened.get_toc()]
    opened.close()
    assert [word for word in terms.text.split() if squeezed(word) not in words] == []
    assert "1. Definitions" in titles
    assert b"pdfuaid:part" in document
    assert agreement_pdf.render(terms) == document


def test_the_view_holds_the_dates_in_words(terms: Agreement) -> None:
    assert agreement_view(terms).date_words == "Last updated 4 March 2026"
