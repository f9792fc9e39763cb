"""An agreement as its drafter holds it: clauses without numbers, references to clauses, numbers made on printing."""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from tests.law_texts import SAMPLES

SAMPLE = SAMPLES / "lumenfield-api-terms" / "2025-03-01.md"
_SECTION = re.compile(r"## (\d+)\. (.+)")
_ANNEX = re.compile(r"## Schedule ([A-Z]) — (.+)")
_BETWEEN = re.compile(r"\n\s*\n|(?<=\.)\s(?=\d+\.\d+ [A-Z][A-Za-z ]+\. [A-Z])")
_SUB = re.compile(r"([A-Z0-9]+\.\d+) (?:\*\*(.+?)\.\*\*|([A-Z][A-Za-z ]+)\.) (.+)", re.DOTALL)
_ITEM = re.compile(r"( *)\((\w+)\) (.+)", re.DOTALL)
_DEFINITION = re.compile(r"\*\*“(.+?)”\*\* (.+)", re.DOTALL)
_CITED = re.compile(
    r"(?:(?:[Ss]ections?|clause) )\d+(?:\.\d+)?(?:\([a-z]\))?"
    r"(?: \([A-Z][\w ]+\))?(?:(?:, and |, | and )\d+(?:\.\d+)?(?: \([A-Z][\w ]+\))?)*"
)
_NUMBER = re.compile(r"(?<![\w(])\d+(?:\.\d+)?(?:\([a-z]\))?")
_MARK = re.compile(r"⟦(.+?)⟧")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


class Level(StrEnum):
    """What a clause is to its drafter."""

    SECTION = "section"
    ANNEX = "annex"
    SUB = "sub"
    ITEM = "item"
    DEFINITION = "definition"
    TABLE = "table"
    TEXT = "text"


@dataclass(slots=True, kw_only=True)
class Node:
    """One clause. ``key`` never changes; ``text`` cites other clauses as ⟦key⟧; ``skip`` leaves numbers out before it.

    ``joint`` is the word before the last item of its list; a table's ``rows`` are its cells.
    """

    key: str
    level: Level
    heading: str = ""
    text: str = ""
    joint: str = ""
    skip: int = 0
    width: int = 0
    children: list["Node"] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Draft:
    """The whole agreement; ``front`` stands before the first section as written."""

    front: str
    nodes: list[Node]

    def all(self) -> Iterator[Node]:
        """Every clause, in order."""
        for node in self.nodes:
            yield from _below(node)

    def parent(self, key: str) -> Node | None:
        """The clause that holds a clause; none for sections."""
        return next((node for node in self.all() if any(child.key == key for child in node.children)), None)

    def siblings(self, key: str) -> list[Node]:
        """The list a clause stands in."""
        above = self.parent(key)
        return above.children if above is not None else self.nodes

    def cited(self) -> set[str]:
        """The keys of the clauses that some clause cites."""
        texts = [self.front, *(node.text for node in self.all())]
        return {key for text in texts for key in _MARK.findall(text)}

    def copy(self) -> "Draft":
        """A draft that can be amended without touching this one."""
        return deepcopy(self)


def _below(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _below(child)


def read_sample(path: Path = SAMPLE) -> Draft:
    """The sample agreement as a draft."""
    blocks = _BETWEEN.split(path.read_text(encoding="utf-8").strip("\n"))
    front: list[str] = []
    nodes: list[Node] = []
    for block in blocks:
        _take(block.rstrip(), front, nodes)
    draft = Draft(front="\n\n".join(front), nodes=nodes)
    keys = {node.key for node in draft.all()}
    draft.front = _cite(draft.front, keys)
    for node in draft.all():
        node.text = _cite(node.text, keys)
    for node in draft.all():
        _end_items(node)
    return draft


def _take(block: str, front: list[str], nodes: list[Node]) -> None:
    if found := _SECTION.fullmatch(block):
        nodes.append(Node(key=found[1], level=Level.SECTION, heading=found[2]))
    elif found := _ANNEX.fullmatch(block):
        nodes.append(Node(key=found[1], level=Level.ANNEX, heading=found[2]))
    elif not nodes:
        front.append(block)
    elif found := _SUB.fullmatch(block):
        text = " ".join(found[4].split())
        nodes[-1].children.append(Node(key=found[1], level=Level.SUB, heading=found[2] or found[3], text=text))
    elif found := _DEFINITION.fullmatch(block):
        nodes[-1].children.append(Node(key=found[1], level=Level.DEFINITION, heading=found[1], text=found[2]))
    else:
        _take_part(block, nodes[-1].children[-1])


def _take_part(block: str, above: Node) -> None:
    """An item, a table or a further paragraph of a sub-section."""
    if block.startswith("|"):
        rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in block.splitlines()]
        above.children.append(
            Node(key=f"{above.key}.table", level=Level.TABLE, rows=[r for r in rows if set(r[0]) != {"-"}])
        )
    elif found := _ITEM.fullmatch(block):
        home = above.children[-1] if found[1] else above
        key = f"{home.key}({found[2]})"
        home.children.append(Node(key=key, level=Level.ITEM, text=" ".join(found[3].split())))
    else:
        above.children.append(Node(key=f"{above.key}.p{len(above.children)}", level=Level.TEXT, text=block))


def _cite(text: str, keys: set[str]) -> str:
    def marked(found: re.Match[str]) -> str:
        return _NUMBER.sub(lambda n: f"⟦{n.group()}⟧" if n.group() in keys else n.group(), found.group())

    return _CITED.sub(marked, text)


def _end_items(node: Node) -> None:
    """Takes the marks and the joining word off the items; printing puts them back."""
    items = [child for child in node.children if child.level is Level.ITEM]
    for item in items:
        joint = re.search(r"; (and|or)$", item.text)
        node.joint = joint[1] if joint else node.joint
        item.text = re.sub(r"(?:; (?:and|or)|[;.,])$", "", item.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A draft as Markdown, and the id that every clause has under its number."""

    text: str
    ids: dict[str, str]


def printed(draft: Draft) -> Printed:
    """Numbers the clauses, resolves what they cite, and prints them."""
    labels: dict[str, str] = {}
    ids: dict[str, str] = {}
    number = 0
    for node in draft.nodes:
        if node.level is Level.ANNEX:
            labels[node.key], ids[node.key] = node.key, f"Schedule {node.key}"
        else:
            number += 1 + node.skip
            labels[node.key] = ids[node.key] = str(number)
        _number(node, labels, ids)
    parts = [_resolved(draft.front, labels)]
    for node in draft.nodes:
        parts.extend(_blocks(node, labels))
    return Printed(text="\n\n".join(parts) + "\n", ids=ids)


def _number(node: Node, labels: dict[str, str], ids: dict[str, str], depth: int = 0) -> None:
    count = place = 0
    for child in node.children:
        mine = ids[node.key]
        if child.level is Level.SUB:
            count += 1 + child.skip
            labels[child.key] = ids[child.key] = f"{labels[node.key]}.{count}"
        elif child.level is Level.ITEM:
            label = f"({_ROMAN[place] if depth else chr(ord('a') + place)})"
            place += 1
            labels[child.key], ids[child.key] = f"{labels[node.key]}{label}", f"{mine}{label}"
        else:
            name = {Level.DEFINITION: f"[{child.heading}]", Level.TABLE: ".table1"}.get(child.level, ".p1")
            labels[child.key], ids[child.key] = child.heading, f"{mine}{name}"
        _number(child, labels, ids, depth + (child.level is Level.ITEM))


def _blocks(node: Node, labels: dict[str, str], indent: str = "", close: str = ";") -> Iterator[str]:
    """The paragraphs of a clause; ``close`` is the mark after the last of its items when it is an item itself."""
    label, text = labels[node.key], _resolved(node.text, labels)
    if node.level is Level.SECTION:
        yield f"## {label}. {node.heading}"
    elif node.level is Level.ANNEX:
        yield f"## Schedule {label} — {node.heading}"
    elif node.level is Level.SUB:
        yield _wrapped(f"{label} **{node.heading}.** {text}", node.width)
    elif node.level is Level.DEFINITION:
        yield _wrapped(f"**“{node.heading}”** {text}", node.width)
    elif node.level is Level.TABLE:
        lines = [node.rows[0], ["---"] * len(node.rows[0]), *node.rows[1:]]
        yield "\n".join(f"| {' | '.join(row)} |" for row in lines)
    elif node.level is Level.TEXT:
        yield text
    items = [child for child in node.children if child.level is Level.ITEM]
    after = {id(child): _mark(node, k, len(items), close) for k, child in enumerate(items)}
    for child in node.children:
        if child.level is Level.ITEM:
            own = "(" + labels[child.key].rsplit("(", 1)[1]
            mark = ":" if child.children else after[id(child)]
            yield f"{indent}{own} {_resolved(child.text, labels).rstrip(':')}{mark}"
        yield from _blocks(child, labels, indent + "   " * (child.level is Level.ITEM), after.get(id(child), ";"))


def _mark(node: Node, place: int, count: int, close: str) -> str:
    if place == count - 2 and node.joint:
        return f"; {node.joint}"
    if node.level is Level.ITEM:
        return close if place == count - 1 else ";"
    last = place == count - 1 and not any(child.level is Level.TEXT for child in node.children)
    return "." if last else ";"


def _resolved(text: str, labels: dict[str, str]) -> str:
    return _MARK.sub(lambda found: labels[found[1]], text)


def _wrapped(text: str, width: int) -> str:
    if not width:
        return text
    lines, line = list[str](), ""
    for word in text.split(" "):
        if line and len(line) + len(word) >= width and not re.match(r"\(?\w{1,6}[.)]|[-*+•#>|]", word):
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join([*lines, line])
