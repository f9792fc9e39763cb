"""Words, names, headings and lines of clauses that stay."""

import re

from tests.comparison.generator.desk import Amendment, Desk, plain, sentences
from tests.comparison.generator.drafting import Level

_COUNT = re.compile(r"\b(?:[a-z]+(?: [a-z]+)?|[a-z]+-[a-z]+) \((\d+)\)(?= (?:calendar )?(?:days|months|hours))")
_PROSE = frozenset({Level.SUB, Level.DEFINITION})


def recase(desk: Desk) -> Amendment | None:
    """A sentence is set in capitals."""
    node = desk.pick([n for n in plain(desk.free(Level.SUB)) if len(n.text) > 60 and "@" not in n.text])
    if node is None:
        return None
    first, *rest = sentences(node.text)
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
    node = desk.pick([n for n in plain(desk.free(Level.SUB)) if _COUNT.search(n.text)])
    if node is None:
        return None
    found = _COUNT.search(node.text)
    assert found is not None
    new = desk.random.choice(["eleven (11)", "forty-five (45)", "one hundred (100)"])
    node.text = node.text[: found.start(1)].rstrip("(") + f"({new[new.index('(') + 1 : -1]}" + node.text[found.end(1) :]
    return Amendment(name="number", old=(node.key,), new=(node.key,), words=((found[1], new[new.index("(") + 1 : -1]),))


def insert_sentence(desk: Desk) -> Amendment | None:
    """A sentence more in a clause."""
    node, words = desk.pick([n for n in plain(desk.free(Level.SUB)) if not n.children]), desk.fresh("sentences")
    if node is None or not isinstance(words, str):
        return None
    said = sentences(node.text)
    said.insert(desk.random.randint(0, len(said)), words)
    node.text = " ".join(said)
    return Amendment(name="insert a sentence", old=(node.key,), new=(node.key,), words=(("", words),))


def delete_sentence(desk: Desk) -> Amendment | None:
    """A sentence less in a clause."""
    found = [n for n in plain(desk.free(Level.SUB)) if not n.children and len(sentences(n.text)) > 1]
    found = [n for n in found if "⟦" not in n.text]
    node = desk.pick(found)
    if node is None:
        return None
    said = sentences(node.text)
    gone = said.pop(desk.random.randrange(len(said)))
    node.text = " ".join(said)
    return Amendment(name="delete a sentence", old=(node.key,), new=(node.key,), words=((gone, ""),))


def reword(desk: Desk) -> Amendment | None:
    """May becomes must, will becomes shall: one word."""
    found = [n for n in plain(desk.free(Level.SUB)) if re.search(r"\b(?:may|must|will)\b", n.text)]
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
