"""The sample agreement as a PDF gives the clause tree of its Markdown."""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from clauses.model import Clause
from clauses.readers.markdown import read_markdown
from clauses.readers.pdf import read_pdf
from clauses.structure.tree import build
from clauses.text import Source
from tests.law_texts import SAMPLES
from tests.readers.pdf.typesetting import typeset_source
from tests.structure.test_laws import assert_law_one

SAMPLE = SAMPLES / "lumenfield-api-terms" / "2025-03-01.md"
LEAST = 0.95
WORD = re.compile(r"\w+")


@pytest.fixture(scope="module")
def markdown() -> Source:
    return read_markdown(SAMPLE.read_bytes(), SAMPLE.name)


def preamble(columns: int, justify: bool) -> str:
    return f"""
#set page(paper: "a4", columns: {columns}, header: [API terms], footer: context [
  Page #counter(page).display() of #counter(page).final().first()])
#set text(size: 10pt)
#set par(justify: {str(justify).lower()})
#show heading.where(level: 1): set text(size: 18pt)
"""


def agreement(expected: tuple[Clause, ...], found: tuple[Clause, ...]) -> float:
    """The share of the expected clauses that were found: same label, heading and parent's label."""
    wanted, got = (Counter(_named(clauses)) for clauses in (expected, found))
    return (wanted & got).total() / wanted.total()


def _named(clauses: tuple[Clause, ...]) -> list[tuple[str | None, str | None, str | None]]:
    labels = {clause.id: clause.label or clause.heading for clause in clauses}
    return [(c.label, c.heading, labels[c.parent] if c.parent else None) for c in clauses if c.label or c.heading]


@pytest.mark.parametrize("justify", [False, True])
@pytest.mark.parametrize("columns", [1, 2])
def test_labels_headings_and_parents_are_those_of_the_markdown(markdown: Source, columns: int, justify: bool) -> None:
    source = read_pdf(typeset_source(markdown, preamble(columns, justify)), "sample.pdf")
    assert agreement(build(markdown), build(source)) >= LEAST
    assert_law_one(source)
    lost = Counter(WORD.findall(markdown.text)) - Counter(WORD.findall(source.text))
    assert lost.total() <= 3 * (columns - 1)  # words divided in the narrow cells of a table


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_pdf_made_by_libreoffice_gives_the_same_clauses(markdown: Source, tmp_path: Path) -> None:
    page = tmp_path / "sample.html"
    page.write_text(_html(markdown), encoding="utf-8")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(page)], check=True, capture_output=True)
    source = read_pdf((tmp_path / "sample.pdf").read_bytes(), "sample.pdf")
    assert agreement(build(markdown), build(source)) >= LEAST


def _html(source: Source) -> str:
    from html import escape

    from clauses.text import BlockKind

    made = ["<meta charset='utf-8'>"]
    for block in source.blocks:
        if block.kind is BlockKind.TABLE:
            rows = ("".join(f"<td>{escape(cell.of(source.text))}</td>" for cell in row) for row in block.rows)
            made.append("<table border=1>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
            continue
        words, at = "", block.span.start
        for run in source.emphasis:
            if run.style == "bold" and block.span.holds(run.span):
                words += escape(source.text[at : run.span.start]) + f"<b>{escape(run.span.of(source.text))}</b>"
                at = run.span.end
        words += escape(source.text[at : block.span.end])
        tag = f"h{block.level}" if block.kind is BlockKind.HEADING else "p"
        made.append(f"<{tag}>{words}</{tag}>")
    return "\n".join(made)
