"""Rows of words are found wherever they stand, and looked up, not sought."""

from functools import partial

from analyzer.materiality.written import SOUGHT, Written
from tests.steps import steps


def _found(text: str, row: str) -> list[str]:
    return [text[span.start : span.end] for span in Written(text).places(row)]


def test_capitals_and_marks_between_the_words_do_not_matter() -> None:
    assert _found("You BAKE, bread. They bake bread.", "bake bread") == ["BAKE, bread", "bake bread"]


def test_a_part_of_a_longer_word_is_not_the_word() -> None:
    assert _found("We bake breadcrumbs.", "bake bread") == []


def test_places_do_not_overlap() -> None:
    assert _found("no no no no no", "no no") == ["no no", "no no"]


def test_a_longer_text_takes_no_more_steps_for_a_rare_row() -> None:
    short, long = (Written("We bake. " * size + "Millers grind rye.") for size in (50, 5000))
    one, two = (steps(partial(list, each.places("grind rye"))) for each in (short, long))
    assert one == two


def test_many_rows_asked_for_are_found_where_a_few_are() -> None:
    text = "We bake bread. You BAKE, bread\nand bake.\n\nNo, no: no. İzmir bakes; we bake bread, bread, bread."
    rows = (
        "bake bread",
        "no",
        "no no",
        "bread bread",
        "İzmir bakes",
        "and bake",
        "bread and",
        "we",
        "rye",
        "",
        "bake rye",
    )
    few = [[*Written(text).places(row)] for row in rows]
    many = Written(text)
    for _ in range(SOUGHT):
        assert [*many.places("rye bread")] == []
    assert [[*many.places(row)] for row in rows] == few


def test_words_are_a_row_across_lines_and_keep_their_places() -> None:
    assert _found("* We bake\n* bread.\n\n  Bread", "we bake bread bread") == ["We bake\n* bread.\n\n  Bread"]
