"""Link targets and emphasis that changed while the words stand."""

from bisect import bisect_right
from collections import Counter, defaultdict

from analyzer.comparison.scene import Scene
from analyzer.comparison.sides import Side


def markup_changes(scene: Scene) -> list[tuple[str, str, str]]:
    """(Old clause, new clause, what differs) of every matched pair whose links or emphasis differ."""
    links_old, links_new = _links(scene.old), _links(scene.new)
    styles_old, styles_new = _styles(scene.old), _styles(scene.new)
    found: list[tuple[str, str, str]] = []
    for a, b in scene.alignment.to.items():
        what = [
            name
            for name, left, right in (
                ("link targets", links_old.get(a), links_new.get(b)),
                ("emphasis", styles_old.get(a), styles_new.get(b)),
            )
            if left != right
        ]
        if what:
            found.append((a, b, " and ".join(what)))
    return found


def _links(side: Side) -> dict[str, Counter[str]]:
    by_clause: dict[str, Counter[str]] = defaultdict(Counter)
    for link in side.agreement.links:
        owner = _owner(side, link.span.start)
        if owner is not None:
            by_clause[owner][link.target] += 1
    return by_clause


def _styles(side: Side) -> dict[str, Counter[tuple[str, str]]]:
    by_clause: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for mark in side.agreement.emphasis:
        owner = _owner(side, mark.span.start)
        if owner is not None:
            by_clause[owner][mark.style, " ".join(mark.span.of(side.words.text).casefold().split())] += 1
    return by_clause


def _owner(side: Side, at: int) -> str | None:
    token = bisect_right(side.words.starts, at) - 1
    if token >= 0 and side.words.ends[token] <= at:
        token += 1
    return side.owner[max(token, 0)] if token < len(side.owner) else None
