"""Where a clause's number alone puts it among the clauses still open: "2.1" under "2", "3." beside "2."."""

from collections.abc import Sequence
from enum import Enum

from clauses.structure.labels import ADDED, Label, Reading, Style, is_lettered
from clauses.structure.node import SECTION_STYLES, Node, follows

_DIVISIONS = {"title": 0, "part": 1, "chapter": 2, "article": 3}
_SECTION_LEVEL = 4


class Unplaced(Enum):
    """The one value that says that numbers do not tell; None says "no parent"."""

    NUMBERS_DO_NOT_SAY = "numbers do not say"


def place_by_number(open_clauses: Sequence[Node], label: Label, rank: int | None) -> Node | Unplaced | None:
    """The parent that the number says. ``rank`` is the rank of the heading that the label opens, if it opens one."""
    reading = label.reading
    if reading.style is Style.DECIMAL and len(reading.values) > 1:
        return _place_of_path(open_clauses, reading, rank)
    before = [node for node in open_clauses if any(follows(r, node.reading) for r in label.readings)]
    if rank is not None:
        # Headings of one rank count on; where the rank flips, the number still says whose sibling it is.
        before = [n for n in before if n.rank == rank] or [n for n in before if n.rank is not None]
    return before[-1].parent if before else Unplaced.NUMBERS_DO_NOT_SAY


def _place_of_path(open_clauses: Sequence[Node], reading: Reading, rank: int | None) -> Node | Unplaced | None:
    """The place of "2.1" or "A.1.2": under the number it continues, or beside one of its own length.

    "12A." of the same rank stands beside 12, behind which it was put in.
    """
    values = reading.values
    for node in reversed(open_clauses):
        other = node.reading
        if other is None or other.style not in {*SECTION_STYLES, Style.UPPER}:
            continue
        if is_lettered(reading) != _is_lettered_stem(node):
            continue
        if other.values == values[: len(other.values)] and len(other.values) < len(values):
            return node.parent if reading.form == ADDED and node.rank == rank else node
        beside = other.style is Style.DECIMAL and len(other.values) == len(values)
        if beside and other.values[:-1] == values[:-1]:
            return node.parent
    return Unplaced.NUMBERS_DO_NOT_SAY


def _is_lettered_stem(node: Node) -> bool:
    """True when what "A.1" continues may stand here: "A", "A.", "Schedule A", but not "Schedule 1"."""
    reading = node.reading
    if reading is None or node.label is None:
        return False
    if reading.style is Style.ANNEX:
        return not node.label.text.rstrip(".:)")[-1:].isdigit()
    return is_lettered(reading) or reading.style is Style.UPPER


def enclosing_division(open_clauses: Sequence[Node], reading: Reading) -> Node | None:
    """The part, chapter or article that a section's number stands under, where one is open."""
    own = _division(reading)
    if own is None:
        return None
    for node in reversed(open_clauses):
        if node.is_annex:
            return None
        if _is_over(node, own):
            return node
    return None


def _division(reading: Reading) -> int | None:
    """How far in a named division stands: title, part, chapter, article, section; None for other labels."""
    if reading.style is Style.ARTICLE:
        return _DIVISIONS.get(reading.form, _SECTION_LEVEL)
    if reading.style is Style.DECIMAL and reading.form == "" and len(reading.values) == 1:
        return _SECTION_LEVEL
    return None


def _is_over(node: Node, own: int) -> bool:
    """True when ``node`` is a named division that may hold one of level ``own``."""
    if node.reading is None or node.reading.style is not Style.ARTICLE:
        return False
    division = _division(node.reading)
    return division is not None and division < own
