"""Law 1: clauses nest, and the own texts of all clauses tile the text; no character is lost or in two places."""

import pytest
from hypothesis import given

from clauses.diagnostics import UnreadableInputError
from clauses.model import Clause
from clauses.readers import read
from clauses.readers.markdown import read_markdown
from clauses.readers.plain import read_plain
from clauses.structure.tree import build
from clauses.text import Source
from clauses.tiles import own_spans, tiles
from tests.law_texts import gold_files, made_up_texts, sample_files


def assert_law_one(source: Source) -> None:
    clauses = build(source)
    by_id = {clause.id: clause for clause in clauses}
    assert len(by_id) == len(clauses), "an id stands twice"
    assert [c.span.start for c in clauses] == sorted(c.span.start for c in clauses)
    _assert_nesting(clauses, by_id)
    at = 0
    for tile in tiles(source.text, clauses):
        assert tile.span.start == at
        at = tile.span.end
        assert tile.clause is not None or not tile.span.of(source.text).strip()
    assert at == len(source.text)


def _assert_nesting(clauses: tuple[Clause, ...], by_id: dict[str, Clause]) -> None:
    last_end: dict[str | None, int] = {}
    for clause in clauses:
        if clause.parent is not None:
            assert by_id[clause.parent].span.holds(clause.span)
        assert last_end.get(clause.parent, 0) <= clause.span.start, "siblings overlap"
        last_end[clause.parent] = clause.span.end
        for inner in (clause.label_span, clause.heading_span):
            assert inner is None or clause.span.holds(inner)


@given(text=made_up_texts())
def test_no_character_of_plain_text_is_lost_or_doubled(text: str) -> None:
    try:
        source = read_plain(text.encode("utf-8"), "made-up.txt")
    except UnreadableInputError:
        return
    assert_law_one(source)


@given(text=made_up_texts())
def test_no_character_of_markdown_is_lost_or_doubled(text: str) -> None:
    try:
        source = read_markdown(text.encode("utf-8"), "made-up.md")
    except UnreadableInputError:
        return
    assert_law_one(source)


def test_the_samples_obey_law_one() -> None:
    files = sample_files()
    assert files
    for file in files:
        assert_law_one(read(file.read_bytes(), file.name))


def test_real_documents_obey_law_one() -> None:
    files = gold_files()
    if not files:
        pytest.skip("the measuring texts are not beside this checkout")
    for file in files:
        source = read(file.read_bytes(), file.name)
        assert_law_one(source)
        assert_law_one(read_plain(source.text.encode("utf-8"), file.name))


def test_plain_text_is_kept_to_the_character() -> None:
    text = "1. Use\n\n\tYou may  use\u00a0it.\r\n"
    assert read_plain(text.encode("utf-8"), "a.txt").text == text


def test_a_clause_with_items_in_its_middle_owns_its_chapeau_and_its_tail() -> None:
    source = read_plain(b"1. Use\n\nYou may (a) read; or (b) copy. We may audit.\n", "a.txt")
    clauses = build(source)
    own = own_spans(source.text, clauses)
    assert [span.of(source.text) for span in own["1.p1"]] == ["You may", "We may audit."]
