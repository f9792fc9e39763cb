"""Each habit of drafting, in a fixture a person can read, gives the tree a person sees."""

from pathlib import Path

import pytest

from clauses.model import Clause
from clauses.readers import read
from clauses.structure.tree import build
from tests.structure.cases import Case, cases

_HABITS = Path(__file__).parent / "habits"
_SUFFIXES = {"plain": "txt", "markdown": "md"}


def _all(reader: str) -> list[Case]:
    return [case for file in sorted(_HABITS.glob(f"*.{reader}.txt")) for case in cases(file)]


def drawn(clauses: tuple[Clause, ...]) -> str:
    """The tree as lines: id, kind and heading, indented by depth."""
    depth: dict[str | None, int] = {None: -1}
    lines = []
    for clause in clauses:
        depth[clause.id] = depth[clause.parent] + 1
        heading = f" · {clause.heading}" if clause.heading else ""
        lines.append(f"{'  ' * depth[clause.id]}{clause.id} {clause.kind.value}{heading}")
    return "\n".join(lines)


def tree_of(text: str, reader: str) -> str:
    """The drawn tree of ``text`` as the reader reads it."""
    return drawn(build(read(text.encode(), f"case.{_SUFFIXES[reader]}")))


@pytest.mark.parametrize("case", _all("plain"), ids=lambda case: case.title)
def test_a_habit_of_plain_text_gives_its_tree(case: Case) -> None:
    assert tree_of(case.given, "plain") == case.expected


@pytest.mark.parametrize("case", _all("markdown"), ids=lambda case: case.title)
def test_a_habit_of_markdown_gives_its_tree(case: Case) -> None:
    assert tree_of(case.given, "markdown") == case.expected


def test_there_are_many_habits() -> None:
    titles = [case.title for reader in _SUFFIXES for case in _all(reader)]
    assert len(titles) == len(set(titles))
    assert len(titles) >= 80
