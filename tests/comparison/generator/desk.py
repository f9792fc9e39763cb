"""The desk at which a draft is amended: what was done is noted, and nothing is amended twice."""

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.comparison.generator.drafting import Draft, Level, Node

_WORDS = tomllib.loads((Path(__file__).parent / "drafted.toml").read_text(encoding="utf-8"))
_INLINE = re.compile(r"[:;,] \((?:a|i)\) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What was done and where: keys of the clauses before and after, and the words that changed (old, new)."""

    name: str
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True, kw_only=True)
class Desk:
    """A draft being amended. ``used`` are the clauses that an amendment has touched: none is touched twice."""

    draft: Draft
    random: Random
    used: set[str] = field(default_factory=set)

    def free(self, *levels: Level) -> list[Node]:
        """Clauses of these levels that no amendment touched, nor anything around them that came or went."""
        return [node for node in self.draft.all() if node.level in levels and not self._taken(node)]

    def _taken(self, node: Node) -> bool:
        above = self.draft.parent(node.key)
        return bool(
            self.used & {node.key, *(child.key for child in node.children)}
            or (above is not None and f"{above.key} as a whole" in self.used)
        )

    def pick(self, nodes: Sequence[Node]) -> Node | None:
        """One of the clauses, now taken."""
        if not nodes:
            return None
        node = self.random.choice(nodes)
        self.used.add(node.key)
        return node

    def fresh(self, kind: str) -> list[object] | str | None:
        """Words of a list in ``drafted.toml`` that no amendment of this draft used."""
        left = [k for k in range(len(_WORDS[kind])) if f"{kind}{k}" not in self.used]
        if not left:
            return None
        k = self.random.choice(left)
        self.used.add(f"{kind}{k}")
        found: list[object] | str = _WORDS[kind][k]
        return found

    def uncited(self, nodes: Sequence[Node]) -> list[Node]:
        """Those that nothing cites, so that they can go without leaving a reference behind."""
        cited = self.draft.cited()
        return [
            node
            for node in nodes
            if node.key not in cited
            and not any(child.key in cited or child.key in self.used for child in node.children)
        ]


def plain(nodes: Sequence[Node]) -> list[Node]:
    """Clauses whose text holds no run-in items."""
    return [node for node in nodes if node.text and not _INLINE.search(node.text)]


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=\.) (?=[A-Z])", text)


Make = Callable[[Desk], Amendment | None]
