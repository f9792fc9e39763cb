"""Footnotes and endnotes stand behind the paragraph that bears their mark."""

import io
import zipfile

from clauses.readers.docx import read_docx
from tests.readers.docx.packaging import HEAD, packed


def test_notes_stand_behind_their_paragraph_with_their_marks() -> None:
    reference = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = (
        f"<w:p><w:r><w:t>The fee</w:t></w:r>{reference.format(7)}"
        "<w:r><w:t xml:space='preserve'> is ten euro</w:t></w:r>"
        f"{reference.format(3)}<w:r><w:t>.</w:t></w:r></w:p><w:p><w:r><w:t>It is due.</w:t></w:r>"
        '<w:r><w:endnoteReference w:id="2"/></w:r></w:p>'
    )
    note = '<w:{0} w:id="{1}"><w:p><w:r><w:{0}Ref/></w:r><w:r><w:t xml:space="preserve"> {2}</w:t></w:r></w:p></w:{0}>'
    footnotes = note.format("footnote", 3, "Without tax.") + note.format("footnote", 7, "Per month.")
    parts = {
        "footnotes": f"<w:footnotes {HEAD}>{footnotes}</w:footnotes>",
        "endnotes": f"<w:endnotes {HEAD}>{note.format('endnote', 2, 'At once.')}</w:endnotes>",
    }
    source = read_docx(packed(body, parts), "a.docx")
    assert source.text.split("\n\n") == [
        "The fee[1] is ten euro[2].",
        "[1] Per month.",
        "[2] Without tax.",
        "It is due.[i]",
        "[i] At once.",
    ]
    assert [b.place for b in source.blocks] == ["¶ 1", "footnote ¶ 2", "footnote ¶ 1", "¶ 2", "endnote ¶ 1"]


def test_a_damaged_part_is_said_and_keeps_the_verdict_open() -> None:
    source = read_docx(packed("<w:p><w:r><w:t>1. Fees</w:t></w:r></w:p>", {"numbering": "no XML"}), "a.docx")
    (said,) = source.diagnostics
    assert said.blocks_judgement
    assert "numbering could not be read" in said.message


def test_the_file_may_lie_anywhere_in_its_package() -> None:
    data = packed("<w:p><w:r><w:t>Fees</w:t></w:r></w:p>", {}, main="papers/one.xml")
    assert "papers/one.xml" in zipfile.ZipFile(io.BytesIO(data)).namelist()
    assert read_docx(data, "a.docx").text == "Fees"
