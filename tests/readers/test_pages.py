"""Pages as companies publish them, each with the tree that its reader sees beside it."""

from pathlib import Path

import pytest

from clauses.diagnostics import Diagnostic
from clauses.readers import read
from clauses.structure.tree import build
from clauses.tiles import tiles
from tests.structure.test_habits_of_drafting import drawn

_PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.stem)
def test_a_published_page_gives_the_tree_its_reader_sees(page: Path) -> None:
    source = read(page.read_bytes(), page.name)
    clauses = build(source)
    assert drawn(clauses) == page.with_suffix(".tree.txt").read_text("utf-8").rstrip("\n")
    assert "".join(tile.span.of(source.text) for tile in tiles(source.text, clauses)) == source.text


def test_there_are_ten_kinds_of_page() -> None:
    assert len(_PAGES) >= 10


def test_a_folded_accordion_is_read_and_said() -> None:
    page = next(page for page in _PAGES if page.stem == "accordion")
    found: tuple[Diagnostic, ...] = read(page.read_bytes(), page.name).diagnostics
    assert [diagnostic.code for diagnostic in found] == ["hidden-text", "hidden-text"]


def test_the_mark_of_a_footnote_stands_in_brackets_and_a_power_does_not() -> None:
    page = '<p>Net<sup><a href="#n">1</a></sup>. 10 m<sup>2</sup>. Due on the 1<sup>st</sup>.</p><p id="n">Of any.'
    assert read(page.encode(), "terms.html").text == "Net[1]. 10 m2. Due on the 1st.\n\nOf any."
