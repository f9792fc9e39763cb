"""Each habit of drafting, in a fixture a person can read, gives the tree a person sees."""

from pathlib import Path

import pytest

from clauses.model import Clause
from clauses.readers.markdown import read_markdown
from clauses.readers.plain import read_plain
from clauses.structure.tree import build
from tests.structure.cases import Case, cases

_HERE = Path(__file__).parent


def drawn(clauses: tuple[Clause, ...]) -> str:
    """The tree as lines: id, kind and heading, indented by depth."""
    depth: dict[str | None, int] = {None: -1}
    lines = []
    for clause in clauses:
        depth[clause.id] = depth[clause.parent] + 1
        heading = f" · {clause.heading}" if clause.heading else ""
        lines.append(f"{'  ' * depth[clause.id]}{clause.id} {clause.kind.value}{heading}")
    return "\n".join(lines)


@pytest.mark.parametrize("case", cases(_HERE / "plain.txt"), ids=lambda case: case.title)
def test_a_habit_of_plain_text_gives_its_tree(case: Case) -> None:
    assert drawn(build(read_plain(case.given.encode(), "case.txt"))) == case.expected


@pytest.mark.parametrize("case", cases(_HERE / "markdown.txt"), ids=lambda case: case.title)
def test_a_habit_of_markdown_gives_its_tree(case: Case) -> None:
    assert drawn(build(read_markdown(case.given.encode(), "case.md"))) == case.expected
