"""Each habit of drafting, in a fixture a person can read, gives the tree a person sees."""

from pathlib import Path

import pytest

from clauses.model import Clause
from clauses.readers import read
from clauses.structure.furniture import without_furniture
from clauses.structure.jump_links import without_jump_links
from clauses.structure.tree import build
from clauses.text import BlockKind
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


def _boilerplate(text: str) -> str:
    source = read(text.encode(), "case.md")
    found = without_jump_links(source.text, without_furniture(source.text, source.blocks), source.links)
    return " / ".join(block.span.of(source.text) for block in found if block.kind is BlockKind.BOILERPLATE)


def test_a_row_of_prices_between_strokes_is_no_navigation() -> None:
    assert _boilerplate("# Plans\n\nEach plan runs for a year.\n\nFree | 20 euros | Contact us\n") == ""
    assert _boilerplate("# Plans\n\nEach plan runs for a year.\n\nBasic | Plus | Contact us\n") == ""
    assert _boilerplate("# Plans\n\nHome | About | © 2024 Acme\n\nEach plan runs for a year.\n") != ""


@pytest.mark.parametrize(
    "above",
    [
        "## Survival of sections\n\nSurviving sections\n\n",
        "## Binding after the end\n\n",
        "## 3. End\n\nThese stay\n\n",
    ],
)
def test_a_list_of_links_that_a_section_gives_is_no_navigation(above: str) -> None:
    links = "- [Fees](#fees)\n- [Liability](#liability)\n- [Law](#law)\n\n"
    assert _boilerplate(f"# Terms\n\n## Use\n\nGuests use the hall.\n\n{above}{links}") == ""
    assert _boilerplate(f"# Terms\n\nSurviving sections\n\n{links}## Use\n\nGuests use the hall.\n") == ""


@pytest.mark.parametrize("above", ["", "## On this page\n\n", "Contents\n\n"])
def test_a_list_of_links_over_the_sections_or_called_contents_is_navigation(above: str) -> None:
    links = "- [Fees](#fees)\n- [Liability](#liability)\n- [Law](#law)\n\n"
    assert "Liability" in _boilerplate(f"# Terms\n\n{above}{links}## Use\n\nGuests use the hall.\n")
