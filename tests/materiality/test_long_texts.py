"""What is asked of a long text is looked up there: the answer is that of going through all, the work does not grow."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.materiality.norms import places
from analyzer.materiality.words import Text, words_of
from clauses.parse import parse_bytes
from clauses.spans import Span
from tests.steps import steps

WORDS = words_of("We bake bread, rye and oats; you can't return it. " * 4)
RULES = "".join(f"We refund fee {number} within a week. " for number in range(400))


def _text(body: str) -> Text:
    return Text(parse_bytes(body.encode(), "terms.md"))


@given(st.integers(0, 220), st.integers(0, 220))
def test_the_words_in_a_stretch_are_those_that_begin_there(start: int, end: int) -> None:
    start, end = sorted((start, end))
    first, last = places(WORDS, Span(start, end))
    assert [*WORDS[first:last]] == [word for word in WORDS if start <= word.start < end]


@given(st.integers(0, 16_000), st.integers(0, 400))
def test_the_sentences_of_a_long_clause_are_those_that_meet_the_stretch(start: int, size: int) -> None:
    text = LONG
    end = min(start + size, len(text.agreement.text))
    start = min(start, end)
    reach = max(end, start + 1)
    every = text.sentences(Span(0, len(text.agreement.text)))
    assert text.sentences(Span(start, end)) == [
        each
        for each in every
        if (each.span.start < reach and start < each.span.end)
        or (start == end and each.span.start <= start <= each.span.end and each.span.start < reach)
    ]


LONG = _text(f"# Terms\n\n1. Fees\n\n{RULES}\n\n2. Baking. We bake.\n")


@pytest.mark.parametrize("at", [0, 9, 12, 18, 400])
def test_an_empty_stretch_asks_for_the_sentence_around_it(at: int) -> None:
    assert [each.span.start <= at <= each.span.end for each in LONG.sentences(Span(at, at))] != []


def test_one_sentence_of_a_longer_clause_takes_hardly_more_steps() -> None:
    short, long = (_text("We refund fee one within a week. " * size) for size in (100, 1600))
    for text in (short, long):
        text.sentences(Span(0, 1))  # its sentences are cut once
    one, two = (steps(partial(text.sentences, Span(1000, 1010))) for text in (short, long))
    assert two <= 2 * one


def test_the_place_of_an_amount_among_more_words_takes_no_more_steps() -> None:
    one, two = (steps(partial(places, WORDS * size, Span(100, 110))) for size in (1, 50))
    assert one == two
