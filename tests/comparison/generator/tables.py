"""Cells and rows of tables."""

import re

from tests.comparison.generator.desk import Amendment, Desk
from tests.comparison.generator.drafting import Level, Node


def _tables(desk: Desk) -> list[Node]:
    return [n for n in desk.draft.all() if n.level is Level.TABLE and n.key not in desk.used]


def change_cell(desk: Desk) -> Amendment | None:
    """One cell of a table says something else."""
    node = desk.pick(_tables(desk))
    if node is None:
        return None
    row = desk.random.choice(node.rows[1:])
    old, row[-1] = row[-1], re.sub(r"\d+", lambda m: str(int(m.group()) * 3 + 1), row[-1])
    return Amendment(name="cell", old=(node.key,), new=(node.key,), words=((old, row[-1]),))


def add_row(desk: Desk) -> Amendment | None:
    """A table gains a row."""
    node = desk.pick(_tables(desk))
    if node is None:
        return None
    row = ["Orchard", "$77", "66,000", "$0.61", "9 requests per minute"][: len(node.rows[0])]
    node.rows.insert(desk.random.randint(1, len(node.rows)), row)
    return Amendment(name="row added", old=(node.key,), new=(node.key,), words=(("", row[0]),))


def delete_row(desk: Desk) -> Amendment | None:
    """A table loses a row."""
    node = desk.pick(_tables(desk))
    if node is None:
        return None
    row = node.rows.pop(desk.random.randint(1, len(node.rows) - 1))
    return Amendment(name="row deleted", old=(node.key,), new=(node.key,), words=((row[0], ""),))


def reorder_rows(desk: Desk) -> Amendment | None:
    """The rows of a table stand in another order."""
    node = desk.pick(_tables(desk))
    if node is None:
        return None
    node.rows = [node.rows[0], node.rows[-1], *node.rows[1:-1]]
    return Amendment(name="rows reordered", old=(node.key,), new=(node.key,))
