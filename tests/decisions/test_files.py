"""Decisions files: what is written is read back, comments stay, and a mistake is named by line."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.authored import AuthoredError
from analyzer.decisions.model import Action, Decision
from analyzer.decisions.read import read_decisions
from analyzer.direction import Direction
from analyzer.severity import Severity
from corpus.decisions import add_decision, as_toml

MADE = Decision(
    of="0123456789abcdef",
    action=Action.REGRADE,
    author="Jane Doe",
    reason='She said: "no more than 5 %", and meant it.',
    made=date(2026, 11, 25),
    expires=date(2027, 6, 30),
    severity=Severity.LOW,
    direction=Direction.MUTUAL,
    document="Terms of Service",
    place="Section 2.1 Cap",
    words="12 → 3",
)
GOOD = as_toml(MADE)
UNGRADED = GOOD.replace('severity = "low"\ndirection = "mutual"\n', "")
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=3).filter(lambda words: len(words.strip()) >= 3)


def parts(decision: Decision) -> tuple[object, ...]:
    return tuple(
        getattr(decision, name) for name in ("of", "action", "author", "reason", "made", "expires", "severity")
    )


def test_what_is_written_is_read_back_with_its_line() -> None:
    (read,) = read_decisions("d.toml", GOOD.encode())
    assert parts(read) == parts(MADE)
    assert read.source == "d.toml, line 1"


@given(reason=WORDS, place=WORDS)
def test_any_words_survive_the_file(reason: str, place: str) -> None:
    made = Decision(of="0123456789abcdef", action=Action.NOTE, author="J", reason=reason, place=place)
    (read,) = read_decisions("d.toml", as_toml(made).encode())
    assert (read.reason, read.place) == (reason, place)


def test_a_decision_is_added_below_what_stands_there(tmp_path: Path) -> None:
    path = tmp_path / "novation-decisions.toml"
    add_decision(path, MADE)
    path.write_text("# Ask Jane before you edit this.\n" + path.read_text("utf-8"), "utf-8")
    add_decision(path, MADE)
    assert path.read_text("utf-8").startswith("# Ask Jane before you edit this.\n")
    assert len(read_decisions(path.name, path.read_bytes())) == 2
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_nothing_is_added_to_a_file_that_is_broken(tmp_path: Path) -> None:
    path = tmp_path / "novation-decisions.toml"
    path.write_text("[[decision]]\nof = ", "utf-8")
    with pytest.raises(AuthoredError, match="line 2"):
        add_decision(path, MADE)
    assert path.read_text("utf-8") == "[[decision]]\nof = "


@pytest.mark.parametrize(
    ("line", "broken", "named"),
    [
        (3, GOOD.replace('"regrade"', '"wave"'), "one of accept, waive, regrade, rematch or note was expected"),
        (2, GOOD.replace("0123456789abcdef", "cafe"), "a fingerprint of 16 digits"),
        (4, GOOD.replace('"low"', '"lowish"'), "severity: one of none, low"),
        (8, GOOD.replace("2026-11-25", '"soon"'), "made: a date (2027-06-30, without quotes) was expected, 'soon' was"),
        (
            8,
            GOOD.replace("2026-11-25", "2026-11-25T10:00:00"),
            "made: a date (2027-06-30, without quotes) was expected",
        ),
        (6, GOOD.replace('"Jane Doe"', "7"), "author: text in quotes was expected, 7 was found"),
        (9, GOOD.replace("2027-06-30", "2020-01-01"), "a day after `made`"),
        (10, GOOD.replace("document", "dokument"), "there is no such key"),
        (1, GOOD.replace('author = "Jane Doe"\n', ""), "author: this is missing"),
        (7, GOOD.replace(GOOD.splitlines()[6], 'reason = " "'), "a reason of at least 3 letters"),
        (1, UNGRADED, "a regrade sets severity or direction"),
        (4, GOOD.replace('"regrade"', '"waive"'), "only a regrade sets a severity"),
        (1, UNGRADED.replace('"regrade"', '"rematch"'), "old_clause"),
        (13, GOOD + "apart = 7\n", "apart: true or false was expected, 7 was found"),
    ],
)
def test_a_mistake_is_named_by_file_line_and_what_was_expected(line: int, broken: str, named: str) -> None:
    whole = GOOD + "\n" + broken
    with pytest.raises(AuthoredError) as problem:
        read_decisions("d.toml", whole.encode())
    ahead = len(GOOD.splitlines()) + 1
    assert str(problem.value).startswith(f"d.toml, line {ahead + line}: ")
    assert named in str(problem.value)
