"""Clauses that come and go."""

from tests.comparison.generator.desk import Amendment, Desk
from tests.comparison.generator.drafting import Level, Node


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
