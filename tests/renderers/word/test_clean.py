"""A clean copy is the agreement, set well."""

import io
import zipfile
from pathlib import Path

from lxml import etree

from clauses.readers.docx import read_docx
from clauses.structure.tree import build
from clauses.text import BlockKind
from novation import parse
from renderers.docx.clean import render

SAMPLE = Path(__file__).parents[3] / "corpus" / "samples" / "lumenfield-api-terms" / "2026-01-15.md"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_a_clean_copy_reads_as_the_agreement_with_the_same_tree() -> None:
    agreement = parse(SAMPLE)
    source = read_docx(render(agreement), "a.docx")
    body = [b.span.of(source.text) for b in source.blocks if b.kind is not BlockKind.BOILERPLATE]
    assert " ".join(body).split() == agreement.text.split()
    ids = [clause.id for clause in build(source) if clause.kind.value != "boilerplate"]
    assert ids == [clause.id for clause in agreement.clauses if clause.kind.value != "boilerplate"]


def test_each_clause_has_a_bookmark_and_headings_are_headings() -> None:
    with zipfile.ZipFile(io.BytesIO(render(parse(SAMPLE)))) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    names = [mark.get(W + "name") for mark in body.iter(W + "bookmarkStart")]
    assert "c_6_5" in names
    assert len(set(names)) == len(names)
    styles = [style.get(W + "val") for style in body.iter(W + "pStyle")]
    assert styles.count("Title") == 1
    assert styles.count("Heading1") > 10
