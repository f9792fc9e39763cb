"""Amendments whose truth is known: each changes a draft and says what a comparison must find."""

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.comparison.drafting import Draft, Level, Node

_WORDS = tomllib.loads((Path(__file__).parent / "drafted.toml").read_text(encoding="utf-8"))
_COUNT = re.compile(r"\b(?:[a-z]+(?: [a-z]+)?|[a-z]+-[a-z]+) \((\d+)\)(?= (?:calendar )?(?:days|months|hours))")
_INLINE = re.compile(r"[:;,] \((?:a|i)\) ")
_PROSE = frozenset({Level.SUB, Level.DEFINITION})


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


def _plain(nodes: Sequence[Node]) -> list[Node]:
    """Clauses whose text holds no run-in items."""
    return [node for node in nodes if node.text and not _INLINE.search(node.text)]


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=\.) (?=[A-Z])", text)


def insert_clause(desk: Desk) -> Amendment | None:
    """A new sub-section somewhere in a section."""
    home = desk.random.choice([n for n in desk.draft.nodes if n.children and n.children[0].level is Level.SUB])
    words = desk.fresh("clauses")
    if not words:
        return None
    node = Node(key=f"new {words[0]}", level=Level.SUB, heading=str(words[0]), text=str(words[1]))
    home.children.insert(desk.random.randint(0, len(home.children)), node)
    desk.used.add(node.key)
    return Amendment(name="insert", new=(node.key,))


def insert_section(desk: Desk) -> Amendment | None:
    """A whole new section."""
    words = desk.fresh("sections")
    if not words:
        return None
    parts = words[1]
    assert isinstance(parts, list)
    key = f"new {words[0]}"
    children = [Node(key=f"{key} {h}", level=Level.SUB, heading=h, text=t) for h, t in parts]
    node = Node(key=key, level=Level.SECTION, heading=str(words[0]), children=children)
    desk.draft.nodes.insert(desk.random.randint(1, len(desk.draft.nodes) - 1), node)
    desk.used |= {key, f"{key} as a whole"}
    return Amendment(name="insert", new=(key,))


def insert_item(desk: Desk) -> Amendment | None:
    """A new item of a list."""
    homes = [n for n in desk.draft.all() if any(c.level is Level.ITEM for c in n.children)]
    home = desk.random.choice([n for n in homes if f"{n.key} list" not in desk.used] or [homes[0]])
    words = desk.fresh("items")
    if not isinstance(words, str) or f"{home.key} list" in desk.used:
        return None
    count = sum(child.level is Level.ITEM for child in home.children)
    node = Node(key=f"new {words[:12]}", level=Level.ITEM, text=words)
    home.children.insert(desk.random.randint(0, count), node)
    desk.used |= {node.key, f"{home.key} list"}
    return Amendment(name="insert", new=(node.key,))


def insert_definition(desk: Desk) -> Amendment | None:
    """A new definition at its place in the alphabet."""
    words = desk.fresh("definitions")
    if not words:
        return None
    term, text = str(words[0]), str(words[1])
    node = Node(key=term, level=Level.DEFINITION, heading=term, text=text)
    siblings = desk.draft.nodes[0].children
    at = sum(each.heading.casefold() < term.casefold() for each in siblings)
    siblings.insert(at, node)
    desk.used.add(term)
    return Amendment(name="insert", new=(term,))


def delete_clause(desk: Desk) -> Amendment | None:
    """A sub-section or definition goes."""
    node = desk.pick(desk.uncited(desk.free(Level.SUB)))
    if node is None:
        return None
    desk.used |= {f"{node.key} as a whole", f"{node.key} list"}
    desk.draft.siblings(node.key).remove(node)
    return Amendment(name="delete", old=(node.key,))


def delete_item(desk: Desk) -> Amendment | None:
    """An item of a list goes."""
    items = [n for n in desk.uncited(desk.free(Level.ITEM)) if not n.children]
    homes = {n.key: desk.draft.parent(n.key) for n in items}
    items = [n for n in items if (h := homes[n.key]) and f"{h.key} list" not in desk.used and len(h.children) > 2]
    node = desk.pick(items)
    if node is None:
        return None
    home = homes[node.key]
    assert home is not None
    desk.used.add(f"{home.key} list")
    home.children.remove(node)
    return Amendment(name="delete", old=(node.key,))


def move_clause(desk: Desk) -> Amendment | None:
    """A sub-section leaves for another section."""
    node = desk.pick(desk.free(Level.SUB))
    if node is None:
        return None
    home = desk.draft.parent(node.key)
    others = [n for n in desk.draft.nodes if n is not home and n.children and n.children[0].level is Level.SUB]
    others = [n for n in others if n.level is Level.SECTION and not n.key.startswith("new ")]
    if home is None or not others or len(home.children) < 3:
        return None
    home.children.remove(node)
    target = desk.random.choice(others).children
    target.insert(desk.random.randint(0, len(target)), node)
    return Amendment(name="move", old=(node.key,), new=(node.key,))


def move_section(desk: Desk) -> Amendment | None:
    """A whole section stands elsewhere."""
    nodes = desk.draft.nodes
    found = [n for n in desk.free(Level.SECTION) if n is not nodes[0]]
    node = desk.pick(found)
    if node is None:
        return None
    at = nodes.index(node)
    places = [k for k in range(1, len(nodes) - 1) if abs(k - at) > 1]
    nodes.remove(node)
    nodes.insert(desk.random.choice(places), node)
    desk.used.add(f"{node.key} as a whole")
    return Amendment(name="move", old=(node.key,), new=(node.key,))


def swap(desk: Desk) -> Amendment | None:
    """Two neighbouring sub-sections change places."""
    free = {node.key for node in desk.free(Level.SUB)}
    pairs = [
        (home, k)
        for home in desk.draft.nodes
        for k in range(len(home.children) - 1)
        if home.children[k].key in free and home.children[k + 1].key in free
    ]
    if not pairs:
        return None
    home, k = desk.random.choice(pairs)
    one, two = home.children[k], home.children[k + 1]
    home.children[k], home.children[k + 1] = two, one
    desk.used |= {one.key, two.key}
    return Amendment(name="swap", old=(one.key, two.key), new=(one.key, two.key))


def split(desk: Desk) -> Amendment | None:
    """The later sentences of a sub-section become a sub-section of their own."""
    found = [
        node
        for node in _plain(desk.free(Level.SUB))
        if not node.children and any(len(s.split()) >= 8 for s in _sentences(node.text)[1:])
    ]
    node, words = desk.pick(found), desk.fresh("clauses")
    if node is None or not words:
        return None
    sentences = _sentences(node.text)
    cut = next(k for k, s in enumerate(sentences) if k and len(s.split()) >= 8)
    part = Node(key=f"{node.key} part", level=Level.SUB, heading=str(words[0]), text=" ".join(sentences[cut:]))
    node.text = " ".join(sentences[:cut])
    siblings = desk.draft.siblings(node.key)
    siblings.insert(siblings.index(node) + 1, part)
    desk.used.add(part.key)
    return Amendment(name="split", old=(node.key,), new=(node.key, part.key))


def merge(desk: Desk) -> Amendment | None:
    """A sub-section takes in the next one."""
    free = {node.key for node in _plain(desk.free(Level.SUB)) if not node.children}
    going = {node.key for node in desk.uncited(desk.free(Level.SUB)) if len(node.text.split()) >= 8}
    pairs = [
        (home, k)
        for home in desk.draft.nodes
        for k in range(len(home.children) - 1)
        if home.children[k].key in free and home.children[k + 1].key in free & going
    ]
    if not pairs:
        return None
    home, k = desk.random.choice(pairs)
    one, two = home.children[k], home.children.pop(k + 1)
    one.text = f"{one.text} {two.text}"
    desk.used |= {one.key, two.key}
    return Amendment(name="merge", old=(one.key, two.key), new=(one.key,))


def renumber(desk: Desk) -> Amendment | None:
    """Numbers are left out, and what follows is counted on."""
    homes = [n for n in desk.draft.nodes if n.children and n.children[0].level is Level.SUB]
    homes = [n for n in homes if not any(c.skip for c in n.children)]
    home = desk.random.choice(homes)
    k = desk.random.randint(0, len(home.children) - 1)
    home.children[k].skip = 1
    keys = tuple(child.key for child in home.children[k:] if child.key not in desk.used)
    if not keys:
        return None
    desk.used |= set(keys)
    return Amendment(name="renumber", old=keys, new=keys)


def recase(desk: Desk) -> Amendment | None:
    """A sentence is set in capitals."""
    node = desk.pick([n for n in _plain(desk.free(Level.SUB)) if len(n.text) > 60 and "@" not in n.text])
    if node is None:
        return None
    first, *rest = _sentences(node.text)
    upper = re.sub(r"⟦.+?⟧|[^⟦⟧]+", lambda m: m.group() if m.group()[0] == "⟦" else m.group().upper(), first)
    node.text = " ".join([upper, *rest])
    return Amendment(name="re-case", old=(node.key,), new=(node.key,))


def reflow(desk: Desk) -> Amendment | None:
    """A paragraph is broken into short lines."""
    node = desk.pick([n for n in desk.free(*_PROSE) if len(n.text) > 120])
    if node is None:
        return None
    node.width = desk.random.choice([64, 72, 80])
    return Amendment(name="reflow", old=(node.key,), new=(node.key,))


def rename_term(desk: Desk) -> Amendment | None:
    """A defined term gets another name wherever it stands."""
    words = desk.fresh("names")
    if not words:
        return None
    old, new = str(words[0]), str(words[1])
    pattern = re.compile(rf"\b{re.escape(old)}\b")
    for node in desk.draft.all():
        node.text = pattern.sub(new, node.text)
        node.heading = pattern.sub(new, node.heading)
        node.rows = [[pattern.sub(new, cell) for cell in row] for row in node.rows]
        if node.key == old:
            desk.used.add(node.key)
    return Amendment(name="rename a term", old=(old,), new=(old,), words=((old, new),))


def change_number(desk: Desk) -> Amendment | None:
    """A period becomes another."""
    node = desk.pick([n for n in _plain(desk.free(Level.SUB)) if _COUNT.search(n.text)])
    if node is None:
        return None
    found = _COUNT.search(node.text)
    assert found is not None
    new = desk.random.choice(["eleven (11)", "forty-five (45)", "one hundred (100)"])
    node.text = node.text[: found.start(1)].rstrip("(") + f"({new[new.index('(') + 1 : -1]}" + node.text[found.end(1) :]
    return Amendment(name="number", old=(node.key,), new=(node.key,), words=((found[1], new[new.index("(") + 1 : -1]),))


def insert_sentence(desk: Desk) -> Amendment | None:
    """A sentence more in a clause."""
    node, words = desk.pick([n for n in _plain(desk.free(Level.SUB)) if not n.children]), desk.fresh("sentences")
    if node is None or not isinstance(words, str):
        return None
    sentences = _sentences(node.text)
    sentences.insert(desk.random.randint(0, len(sentences)), words)
    node.text = " ".join(sentences)
    return Amendment(name="insert a sentence", old=(node.key,), new=(node.key,), words=(("", words),))


def delete_sentence(desk: Desk) -> Amendment | None:
    """A sentence less in a clause."""
    found = [n for n in _plain(desk.free(Level.SUB)) if not n.children and len(_sentences(n.text)) > 1]
    found = [n for n in found if "⟦" not in n.text]
    node = desk.pick(found)
    if node is None:
        return None
    sentences = _sentences(node.text)
    gone = sentences.pop(desk.random.randrange(len(sentences)))
    node.text = " ".join(sentences)
    return Amendment(name="delete a sentence", old=(node.key,), new=(node.key,), words=((gone, ""),))


def reword(desk: Desk) -> Amendment | None:
    """May becomes must, will becomes shall: one word."""
    found = [n for n in _plain(desk.free(Level.SUB)) if re.search(r"\b(?:may|must|will)\b", n.text)]
    node = desk.pick(found)
    if node is None:
        return None
    place = desk.random.choice([*re.finditer(r"\b(?:may|must|will)\b", node.text)])
    new = {"may": "shall", "must": "should", "will": "may"}[place.group()]
    node.text = node.text[: place.start()] + new + node.text[place.end() :]
    return Amendment(name="reword", old=(node.key,), new=(node.key,), words=((place.group(), new),))


def retitle(desk: Desk) -> Amendment | None:
    """A heading changes."""
    node, words = desk.pick(desk.free(Level.SUB)), desk.fresh("clauses")
    if node is None or not words:
        return None
    old, node.heading = node.heading, str(words[0])
    return Amendment(name="retitle", old=(node.key,), new=(node.key,), words=((old, node.heading),))


def reorder_list(desk: Desk) -> Amendment | None:
    """An item goes to the other end of its list."""
    homes = [
        n
        for n in desk.draft.all()
        if sum(c.level is Level.ITEM for c in n.children) > 2 and f"{n.key} list" not in desk.used
    ]
    homes = [n for n in homes if not desk.used & {n.key, *(c.key for c in n.children)}]
    if not homes:
        return None
    home = desk.random.choice(homes)
    items = [c for c in home.children if c.level is Level.ITEM]
    rest = home.children[len(items) :]
    item = items.pop(0)
    items.append(item)
    home.children = items + rest
    desk.used |= {f"{home.key} list", *(c.key for c in items)}
    return Amendment(name="list reorder", old=(item.key,), new=(item.key,))


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


AMENDMENTS: tuple[Callable[[Desk], Amendment | None], ...] = (
    insert_clause, insert_section, insert_item, insert_definition, delete_clause, delete_item, move_clause,
    move_section, swap, split, merge, renumber, recase, reflow, rename_term, change_number, insert_sentence,
    delete_sentence, reword, retitle, reorder_list, change_cell, add_row, delete_row, reorder_rows,
)  # fmt: skip


def amended(draft: Draft, random: Random, count: int) -> tuple[Draft, list[Amendment]]:
    """A copy of the draft with ``count`` amendments of kinds drawn at random, none on top of another."""
    desk = Desk(draft=draft.copy(), random=random)
    done: list[Amendment] = []
    while len(done) < count:
        made = random.choice(AMENDMENTS)(desk)
        if made is not None:
            done.append(made)
    return desk.draft, done
