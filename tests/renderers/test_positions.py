"""Offsets of the text are lines and columns of the file it was read from."""

import pytest

from clauses.parse import parse_bytes
from clauses.readers.detect import decode
from corpus.samples import sample_folder
from renderers.positions import Position, positions


def test_a_plain_text_has_its_own_lines() -> None:
    found = positions("one\ntwo three\r\nfour", "one\ntwo three\r\nfour")
    assert found.at(0) == Position(1, 1)
    assert found.at(8) == Position(2, 5)
    assert found.at(15) == Position(3, 1)


def test_words_of_a_page_are_found_in_its_markup() -> None:
    page = "<html><body>\n<h1>Terms &amp; Fees</h1>\n<p>You <b>must</b> pay\n the fees.</p>"
    text = "Terms & Fees\n\nYou must pay the fees."
    found = positions(text, page)
    assert found.at(text.index("must")) == Position(3, page.splitlines()[2].index("must") + 1)
    assert found.at(text.index("fees.")) == Position(4, 6)


def test_a_text_with_nothing_of_its_file_has_no_place() -> None:
    assert positions("one two", "drei vier").at(3) is None


@pytest.mark.parametrize("name", ["2025-03-01.txt", "2025-03-01.md", "2025-03-01.html"])
def test_the_place_of_every_clause_of_the_sample_holds_its_first_word(name: str) -> None:
    data = sample_folder().joinpath(name).read_bytes()
    agreement, file_text = parse_bytes(data, name), decode(data)[0]
    lines = file_text.splitlines()
    found = positions(agreement.text, file_text)
    for clause in agreement.clauses:
        place = found.at(clause.span.start)
        word = clause.span.of(agreement.text).split()[0].strip("“”\"'()[]#*.,")
        if place is not None and word.isalpha() and len(word) > 4:  # letters of a list stand in no markup
            assert word in lines[place.line - 1]


def test_a_long_page_takes_time_in_proportion() -> None:
    words = " ".join(f"word{number % 977}" for number in range(60_000))
    page = words.replace("word5 ", "<b>word5</b> ")
    assert positions(words, page).at(len(words) - 1) is not None
