"""PDFs made by LibreOffice: automatic numbers set with tabs, headers, footers, tables without padding."""

from pathlib import Path

import pytest

from clauses.readers.pdf import read_pdf
from clauses.structure.tree import build
from clauses.text import BlockKind
from tests.readers.pdf.office import document, made_by_office, needs_office

LONG = (
    "The supplier shall keep the goods in good order until the buyer has taken them over and shall bear the cost "
    "of their storage, their insurance and their carriage to the place that the order names. "
)
ITEMS = "".join(
    f"<text:list-item><text:p>goods of kind {n}, and {LONG.lower()}</text:p></text:list-item>" for n in (1, 2)
)
SECTION = f"""<text:list-item><text:p text:style-name="Head">Delivery</text:p><text:list>
 <text:list-item><text:p><text:span text:style-name="B">Place.</text:span> {LONG * 2}</text:p></text:list-item>
 <text:list-item><text:p><text:span text:style-name="B">Time.</text:span> The buyer names:</text:p>
 <text:list>{ITEMS}</text:list></text:list-item></text:list></text:list-item>"""
TABLE = """<table:table><table:table-column table:number-columns-repeated="3"/>{}</table:table>""".format(
    "".join(
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        + "</table:table-row>"
        for row in (
            ("Goods", "Price", "Due"),
            ("Apples", "10 a crate", "on delivery"),
            ("Pears", "12 a crate", "in May"),
        )
    )
)
BODY = (
    '<text:p text:style-name="Title">Sale Agreement</text:p><text:p>' + LONG + "</text:p>"
    '<text:list text:style-name="L">' + SECTION * 3 + "</text:list>" + TABLE
)


@needs_office
@pytest.mark.parametrize("align", ["start", "justify"])
def test_automatic_numbers_headers_and_tables(tmp_path: Path, align: str) -> None:
    source = read_pdf(made_by_office(document(BODY, align), tmp_path), "sale.pdf")
    clauses = [c for c in build(source) if c.label]
    labels = [[f"{n}.", f"{n}.1", f"{n}.2", "(a)", "(b)"] for n in (1, 2, 3)]
    assert [c.label for c in clauses] == [label for section in labels for label in section]
    assert [c.heading for c in clauses][:3] == ["Delivery", "Place", "Time"]
    running = [b.span.of(source.text) for b in source.blocks if b.kind is BlockKind.BOILERPLATE]
    assert sorted(running) == ["Page 1 of 3", "Sale of Goods"]
    (table,) = [b for b in source.blocks if b.kind is BlockKind.TABLE]
    assert [cell.of(source.text) for cell in table.rows[1]] == ["Apples", "10 a crate", "on delivery"]
    assert source.text.count(LONG.strip()) == 1 + 3 * 2
    assert source.text.count(LONG.strip().lower()) == 3 * 2
