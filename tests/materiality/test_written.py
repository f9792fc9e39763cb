"""Rows of words are found wherever they stand, and looked up, not sought."""

from functools import partial

from analyzer.materiality.written import Written
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
