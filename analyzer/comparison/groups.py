"""Which clauses are read beside which: one and one, or all between which words went."""

from typing import NamedTuple

from analyzer.comparison.align import Alignment
from analyzer.comparison.sides import Side


class Group(NamedTuple):
    """Clauses whose words are compared with each other: one and one, or the whole and parts of a division."""

    olds: tuple[str, ...]
    news: tuple[str, ...]


def groups(alignment: Alignment, old: Side, new: Side) -> list[Group]:
    """Every group of clauses that lives on, in the old version's order; clauses between which words went are one."""
    tied = _tied(alignment, old, new)
    apart = {a: Group((a,), (b,)) for a, b in alignment.to.items() if a not in tied}
    found: dict[Group, None] = {}
    for name in old.parts:
        group = tied.get(name) or apart.get(name)
        if group is not None:
            found[group] = None
    return list(found)


def _tied(alignment: Alignment, old: Side, new: Side) -> dict[str, Group]:
    """Old clause → its group, of those that were split or merged or gave words to another."""
    if not alignment.divisions and not alignment.crossings:
        return {}
    above: dict[tuple[bool, str], tuple[bool, str]] = {}

    def root(node: tuple[bool, str]) -> tuple[bool, str]:
        while (up := above.setdefault(node, node)) != node:
            above[node] = above[up]
            node = up
        return node

    links = [*alignment.to.items(), *alignment.crossings]
    for one, parts, split in ((d.one, d.parts, d.split) for d in alignment.divisions):
        links += [(one, part) if split else (part, one) for part in parts]
    for a, b in links:
        above[root((True, a))] = root((False, b))
    members: dict[tuple[bool, str], tuple[list[str], list[str]]] = {}
    for side, is_old in ((old, True), (new, False)):
        for name in side.parts:
            if (is_old, name) in above:
                members.setdefault(root((is_old, name)), ([], []))[0 if is_old else 1].append(name)
    groups = (Group(tuple(olds), tuple(news)) for olds, news in members.values() if len(olds) + len(news) > 2)
    return {name: group for group in groups for name in group.olds}
