"""A Word redline: accepted it is the new version, rejected the old one; what a lawyer sees in it."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from analyzer.materiality.model import Report
from clauses.parse import parse_text
from clauses.readers.docx import read_docx
from clauses.text import BlockKind, Tracked
from novation import compare
from renderers.docx.redline import render
from renderers.view.build import build_view
from tests.readers.pdf.office import needs_office
from tests.renderers.word.office import judged

SAMPLES = Path(__file__).parents[3] / "corpus" / "samples" / "lumenfield-api-terms"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OLD = """# Terms of Use

## 1. Fees

1.1 The customer shall pay the fees within thirty (30) days.

1.2 Fees are stated without tax.

## 2. Term

2.1 The agreement ends after *one* year.

| Plan | Price |
|---|---|
| Small | 10 |
| Large | 20 |
"""
NEW = """# Terms of Use

## 1. Fees

1.1 The customer shall pay the fees within ten (10) days.

1.2 The provider may raise the fees at any time.

1.3 Fees are stated without tax.

## 2. Term

2.1 The agreement ends after **one** year.

| Plan | Price |
|---|---|
| Small | 12 |
| Middle | 15 |
| Large | 20 |
"""


def between(old: str, new: str, suffix: str = "md") -> Report:
    return compare(parse_text(old, f"old.{suffix}"), parse_text(new, f"new.{suffix}"))


def words(data: bytes, tracked: Tracked) -> list[str]:
    source = read_docx(data, "a.docx", tracked)
    body = [b.span.of(source.text) for b in source.blocks if b.kind is not BlockKind.BOILERPLATE]
    return " ".join(body).split()


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def shown(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(W + "t", W + "delText"))


def exact(report: Report) -> bytes:
    data = render(report)
    assert words(data, Tracked.ACCEPTED) == report.new.text.split()
    assert words(data, Tracked.REJECTED) == report.old.text.split()
    return data


def test_accepted_it_is_the_new_version_and_rejected_the_old_one() -> None:
    exact(between(OLD, NEW))
    exact(between(NEW, OLD))


@pytest.mark.parametrize("old", ["2025-03-01.md", "2025-03-01.html", "2025-03-01.txt"])
def test_the_sample_in_every_format(old: str) -> None:
    exact(compare(SAMPLES / old, SAMPLES / "2026-01-15.md"))


@needs_office
def test_libreoffice_accepts_and_rejects_to_the_word(tmp_path: Path) -> None:
    reports = {"small": between(OLD, NEW), "back": between(NEW, OLD)}
    reports["sample"] = compare(SAMPLES / "2025-03-01.html", SAMPLES / "2026-01-15.md")
    read = judged({name: render(report) for name, report in reports.items()}, tmp_path)
    for name, report in reports.items():
        assert read[name].accepted.split() == report.new.text.split()
        assert read[name].rejected.split() == report.old.text.split()


def test_the_same_report_gives_the_same_bytes() -> None:
    assert render(between(OLD, NEW)) == render(between(OLD, NEW))


def test_each_numbered_change_has_one_comment_with_its_number_and_message() -> None:
    report = between(OLD, NEW)
    view = build_view(report)
    data = render(report)
    comments = part(data, "word/comments.xml")
    changes = [*view.material, *view.review]
    assert [comment.get(W + "id") for comment in comments] == [str(change.number) for change in changes]
    for comment, change in zip(comments, changes, strict=True):
        assert shown(comment).startswith(f"Change {change.number}. ")
        assert change.headline in shown(comment)
        assert comment.get(W + "author") == "Novation"
        assert comment.get(W + "date") == "2000-01-01T00:00:00Z"
    body = part(data, "word/document.xml")
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(int(e.get(W + "id", "")) for e in body.iter(W + name)) == [change.number for change in changes]


def test_a_new_row_is_an_inserted_row_of_the_same_table() -> None:
    (table,) = part(render(between(OLD, NEW)), "word/document.xml").iter(W + "tbl")
    rows = list(table.iter(W + "tr"))
    assert [shown(row) for row in rows if row.find(f"{W}trPr/{W}ins") is not None] == ["Middle15"]
    assert len(rows) == 4


def test_a_column_that_came_makes_the_table_struck_and_set_anew() -> None:
    new = OLD.replace("| Plan | Price |", "| Plan | Price | Tax |").replace("|---|---|", "|---|---|---|")
    new = new.replace("| Small | 10 |", "| Small | 10 | 2 |").replace("| Large | 20 |", "| Large | 20 | 4 |")
    data = exact(between(OLD, new))
    old_table, new_table = part(data, "word/document.xml").iter(W + "tbl")
    assert all(row.find(f"{W}trPr/{W}del") is not None for row in old_table.iter(W + "tr"))
    assert all(row.find(f"{W}trPr/{W}ins") is not None for row in new_table.iter(W + "tr"))


def test_a_change_of_emphasis_is_a_change_of_format() -> None:
    body = part(render(between(OLD, NEW)), "word/document.xml")
    (change,) = body.iter(W + "rPrChange")
    now = change.getparent()
    assert now is not None
    assert now.find(W + "b") is not None
    assert change.find(f"{W}rPr/{W}i") is not None
    assert change.find(f"{W}rPr/{W}b") is None


def test_a_clause_that_only_moved_is_shown_as_moved() -> None:
    moved = "The provider keeps the data of the customer in the country that the customer names in its order."
    others = [f"The customer shall keep the goods of kind {n} in good order and shall insure them." for n in "abc"]
    old = "\n\n".join(f"{n}. {text}" for n, text in enumerate([moved, *others], start=1))
    new = "\n\n".join(f"{n}. {text}" for n, text in enumerate([*others, moved], start=1))
    data = exact(between(old, new, "txt"))
    body = part(data, "word/document.xml")
    assert [shown(e).strip() for e in body.iter(W + "moveFrom") if shown(e)] == [moved]
    assert [shown(e).strip() for e in body.iter(W + "moveTo") if shown(e)] == [moved]
    starts = [e.get(W + "name") for e in body.iter(W + "moveFromRangeStart", W + "moveToRangeStart")]
    assert len(starts) == 2
    assert len(set(starts)) == 1


def test_a_number_is_struck_and_inserted_as_a_whole() -> None:
    body = part(render(between(OLD, NEW)), "word/document.xml")
    assert "1.2" in [shown(e) for e in body.iter(W + "del")]
    assert "1.3" in [shown(e) for e in body.iter(W + "ins")]


@pytest.mark.parametrize(
    "hostile",
    [
        "<w:p>&amp; <script>alert(1)</script> ]]>",
        "\u202eabc\u202c עברית العربية",
        "漢字 🙂 é\u0301",
        "\x0b\x01 control",
        "x" * 10_000,
    ],
)
def test_whatever_the_text_holds_is_text(hostile: str) -> None:
    data = render(between(OLD, OLD.replace("without tax", f"without {hostile} tax"), "txt"))
    plain = "".join(c for c in hostile if c.isalnum())
    got = "".join(words(data, Tracked.ACCEPTED))
    assert plain in "".join(c for c in got if c.isalnum())


PARAGRAPHS = st.lists(
    st.sampled_from(
        [
            *(
                "1. Fees are due.",
                "2. The term is a year.",
                "(a) in euro;",
                "(b) in cash.",
                "The customer pays.",
                "A\tB",
            ),
            *("3. The term is two years.", "The customer pays at once.", "Schedule A", "• apples", "x"),
        ]
    ),
    max_size=7,
)


@settings(max_examples=150, deadline=None)
@given(PARAGRAPHS, PARAGRAPHS, st.sampled_from(["\n\n", "\n"]))
def test_any_two_versions_are_rebuilt(old: list[str], new: list[str], between_them: str) -> None:
    before, after = "Terms\n\n" + between_them.join(old), "Terms\n\n" + between_them.join(new)
    exact(between(before, after, "txt"))
