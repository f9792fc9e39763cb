"""Law 8: time and memory grow with the length of a text, whatever it holds; nothing is too deep or too equal."""

import tracemalloc

import pytest

from clauses.readers.markdown import read_markdown
from clauses.readers.plain import read_plain
from clauses.structure.tree import build
from clauses.tiles import own_spans
from tests.steps import steps

MOST_A_CHARACTER = 160  # the shortest lines of the odd texts take about 107

_SECTION = (
    "{n}. Fees and Payment\n\n{n}.1 Payment. The Customer pays the fees. {n}.2 Term. The term is one year.\n\n"
    "You may:\n\n(a) read the manual; or\n\n(b) copy it, if you (i) ask; and (ii) pay.\n\n“Data” means data.\n\n"
)
_ODD = {
    "opened brackets": "(" * 10_000,
    "marks that never make a list": "(a) " * 10_000,
    "lists in a row": "(a) x; (b) y; and (c) z. " * 5_000,
    "nested lists without members": "(a) (i) (A) (1) " * 6_000,
    "equal paragraphs": "The same paragraph.\n\n" * 5_000,
    "equal headings": "Fees\n\n" * 5_000,
    "equal numbers": "1. Fees\n\n" * 5_000,
    "one line": "word " * 100_000,
    "one line of numbers": "1.1 Title. Text here. " * 10_000,
    "one line of definitions": "“Term” means x. " * 10_000,
    "lost quotation marks": "Term” means x. " * 10_000,
    "lead-ins": "You agree to:\n\n" * 5_000,
    "rows of cells": "a\tb\n" * 10_000,
    "signature lines": "By: ______\n\n" * 5_000,
    "spaces": "a" + " " * 200_000 + "b",
    "leaders": "Fees " + "." * 100_000 + " 2\n",
    "lines broken by hand": "a  \nb  \n" * 5_000,
    "unclosed marks": "**a [b](c `d <e " * 5_000,
}


def _sections(count: int) -> str:
    return "".join(_SECTION.format(n=n % 90 + 1) for n in range(count))


def _steps(text: str) -> int:
    """Calls of reading and building, by either reader."""

    def work() -> None:
        for reader in (read_plain, read_markdown):
            source = reader(text.encode(), "long.txt")
            own_spans(source.text, build(source))

    return steps(work)


def test_ten_times_the_text_takes_at_most_twelve_times_the_steps() -> None:
    _steps(_sections(10))  # what is done once
    assert _steps(_sections(400)) <= 12 * _steps(_sections(40))


@pytest.mark.parametrize("text", _ODD.values(), ids=_ODD.keys())
def test_an_odd_text_takes_steps_by_its_length(text: str) -> None:
    assert _steps(text) <= MOST_A_CHARACTER * len(text) + 10_000


def test_ten_thousand_levels_of_list_are_read() -> None:
    depth = 10_000
    text = "".join(f"{' ' * (level % 60)}- level {level}\n" for level in range(depth)) + ">" * depth + " deep\n"
    source = read_markdown(text.encode(), "deep.md")
    build(source)
    assert "level 9999" in source.text
    assert "deep" in source.text


def test_memory_grows_with_the_text() -> None:
    def peak(count: int) -> int:
        tracemalloc.start()
        source = read_plain(_sections(count).encode(), "long.txt")
        build(source)
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    peak(10)
    assert peak(400) <= 12 * peak(40)
