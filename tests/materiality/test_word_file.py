"""The word lists of checks stand in vocabulary files: each is asked for, none is missing, none is of another kind."""

import re
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from analyzer.materiality.word_file import WordFile

HOME = Path(__file__).parents[2] / "analyzer" / "materiality"
OPENED = re.compile(r'^(_[A-Z_]+) = WordFile\("(\w+)", "(\w+)"\)$', re.MULTILINE)
ASKED = re.compile(r'(_[A-Z_]+)\.(?:words|ordered|phrases|phrase_set|meanings|amounts|counts)\("(\w+)"\)')


def asked() -> dict[tuple[str, str], set[str]]:
    """The lists that the code asks for, by file and table."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for path in HOME.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        tables = {name: (file, table) for name, file, table in OPENED.findall(source)}
        for name, key in ASKED.findall(source):
            found[tables[name]].add(key)
    return found


def held(file: str, table: str) -> set[str]:
    return set(tomllib.loads((HOME / "vocabulary" / f"{file}.toml").read_text(encoding="utf-8"))[table])


def test_each_list_of_a_table_is_asked_for_and_each_that_is_asked_for_stands_there() -> None:
    tables = asked()
    assert len(tables) > 50
    assert {where: held(*where) for where in tables} == tables


def test_no_table_of_a_check_takes_the_name_under_which_rules_find_their_phrases() -> None:
    assert not [where for where in asked() if where[1] == "lists"]


def test_a_list_that_is_missing_or_of_another_kind_is_named_with_its_place() -> None:
    known = WordFile("judging", "languages")
    with pytest.raises(KeyError, match=r"vocabulary/judging\.toml \[languages\]: no list 'tongues'"):
        known.words("tongues")
    with pytest.raises(TypeError, match="names: a list of words was expected"):
        known.words("names")
    with pytest.raises(TypeError, match="names: int was expected, 'English' was found"):
        known.counts("names")


def test_phrases_are_given_word_by_word_and_beginnings_of_words_as_they_stand() -> None:
    assert ("in", "no", "event") in WordFile("closed_class", "words").phrases("never")
    assert "remain in " in WordFile("meaning", "held").ordered("staying")
    assert WordFile("judging", "languages").meanings("names")["de"] == "German"
