"""Words are cut from a text in one pass, and are those that a scan from match to match finds."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.materiality.stranded import _last_shown
from analyzer.materiality.words import WORD, Word, _flat_line, first_words, parts, words_of
from clauses.parse import parse_bytes
from tests.steps import steps

LETTERS = "abN tsé’'“-_ \n1.,3d%$(ii)ß\N{GREEK CAPITAL LETTER SIGMA}"


def _scanned(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words as one match after the other shows them."""
    found = []
    for match in WORD.finditer(text, start, end):
        begins = match.start()
        for said, ends in parts(match.group()):
            first = begins == match.start()
            found.append(Word(said, begins, match.start() + ends, first and match.group()[0].isupper()))
            begins = match.start() + ends
    return tuple(found)


@given(st.text(LETTERS, max_size=60), st.integers(0, 20), st.integers(0, 40))
def test_the_words_of_a_stretch_are_those_a_scan_of_it_finds(text: str, start: int, size: int) -> None:
    start = min(start, len(text))
    end = min(len(text), start + size)
    assert words_of(text, start, end) == _scanned(text, start, end)


@given(st.text(LETTERS + "\ufffd", max_size=60), st.integers(1, 6))
def test_the_first_words_are_the_first_of_all(text: str, most: int) -> None:
    assert first_words(text, 0, len(text), most) == words_of(text)[:most]


@pytest.mark.parametrize(
    "text", ["You can't, won’t and cannot bake.", "The baker's ovens", "it\N{REPLACEMENT CHARACTER}s ours"]
)
def test_contractions_and_possessives_are_cut_at_either_end(text: str) -> None:
    assert [first_words(text, 0, len(text), most) for most in (1, 2, 3)] == [
        words_of(text)[:most] for most in (1, 2, 3)
    ]


@given(st.text(LETTERS.replace(")", ""), max_size=60).map(lambda text: text.replace("\n", " ")))
def test_a_line_says_the_forms_of_its_words_in_a_row(line: str) -> None:
    assert _flat_line(line) == " ".join(word.form for word in words_of(line))


@given(st.text("a \n\t\N{NO-BREAK SPACE}b", max_size=30), st.integers(0, 30))
def test_the_last_character_before_a_place_is_where_the_text_cut_there_ends(text: str, place: int) -> None:
    place = min(place, len(text))
    assert _last_shown(text, place) == len(text[:place].rstrip()) - 1


def test_the_first_words_of_a_longer_text_take_no_more_steps() -> None:
    short, long = ("We bake bread. " * size for size in (50, 5000))
    words_of(short)  # what is remembered of single words
    one, two = (steps(partial(first_words, text, 0, len(text), 10)) for text in (short, long))
    assert one == two


def test_a_document_is_cut_as_it_is_scanned() -> None:
    page = "# Terms\n\n1. We can't bake: (i) rye, (ii) wheat.\n\n2. The Mill’s café opens at 10.30 on the 2nd.\n"
    text = parse_bytes(page.encode(), "terms.md").text
    assert words_of(text) == _scanned(text, 0, len(text))
