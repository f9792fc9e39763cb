"""Footnotes in a redline that is written into a copy of the new Word file."""

import io
import zipfile
from pathlib import Path

from click.testing import CliRunner

from clauses.parse import parse_bytes
from clauses.readers.docx import read_docx
from clauses.text import Tracked
from novation import compare
from novation.cli import commands
from renderers.docx.redline import render
from tests.readers.docx.packaging import HEAD, packed
from tests.renderers.word.test_in_copy import body
from tests.renderers.word.test_redline import words

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def text(piece: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{piece}</w:t></w:r>'


def reference(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def file(paragraphs: list[str], notes: dict[int, str]) -> bytes:
    made = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{text(" " + note)}</w:p></w:footnote>'
        for number, note in notes.items()
    )
    document = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
    return packed(document, {"footnotes": f"<w:footnotes {HEAD}>{made}</w:footnotes>"})


OLD = file(
    [
        text("The fee is ten euro") + reference(2) + text(" a month."),
        text("The term is a year") + reference(3) + text("."),
    ],
    {2: "Without tax.", 3: "From the day of signature."},
)
NEW = file(
    [
        text("The fee") + reference(5) + text(" is twelve euro") + reference(2) + text(" a month."),
        text("The term is a year") + reference(3) + text("."),
    ],
    {5: "Per user.", 2: "Without any tax.", 3: "From the day of signature."},
)


def test_a_note_that_came_is_tracked_and_the_others_keep_their_own_numbers() -> None:
    report = compare(parse_bytes(OLD, "old.docx"), parse_bytes(NEW, "new.docx"))
    data = render(report, OLD, NEW)
    assert read_docx(data, "a.docx").text == report.new.text
    assert read_docx(data, "a.docx", Tracked.REJECTED).text == report.old.text
    assert [e.get(W + "id") for e in body(data).findall(f".//{W}ins/{W}r/{W}footnoteReference")] == ["5"]


def test_where_a_note_went_the_redline_has_our_own_look_and_both_versions_to_the_word() -> None:
    report = compare(parse_bytes(NEW, "old.docx"), parse_bytes(OLD, "new.docx"))
    data = render(report, NEW, OLD)
    assert words(data, Tracked.ACCEPTED) == report.new.text.split()
    assert words(data, Tracked.REJECTED) == report.old.text.split()


def test_a_file_that_does_not_say_what_its_parts_are_is_not_copied() -> None:
    bare = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(NEW)) as given, zipfile.ZipFile(bare, "w") as made:
        for name in given.namelist():
            if not name.startswith("["):
                made.writestr(name, given.read(name))
    report = compare(parse_bytes(OLD, "old.docx"), parse_bytes(bare.getvalue(), "new.docx"))
    assert words(render(report, OLD, bare.getvalue()), Tracked.ACCEPTED) == report.new.text.split()


def test_a_redline_that_cannot_keep_the_look_of_the_file_says_so(tmp_path: Path) -> None:
    for name, data in (("with.docx", NEW), ("without.docx", OLD)):
        (tmp_path / name).write_bytes(data)
    paths = [str(tmp_path / name) for name in ("with.docx", "without.docx")]
    went = CliRunner().invoke(commands, ["diff", *paths, "-o", str(tmp_path / "went.docx")], catch_exceptions=False)
    assert went.exit_code == 0
    assert "Novation's own look" in went.stderr
    came = CliRunner().invoke(
        commands, ["diff", *reversed(paths), "-o", str(tmp_path / "came.docx")], catch_exceptions=False
    )
    assert "own look" not in came.stderr
