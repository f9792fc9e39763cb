"""Clauses that move, change places, are split, merged or numbered anew."""

from tests.comparison.generator.desk import Amendment, Desk, plain, sentences
from tests.comparison.generator.drafting import Level, Node


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
        for node in plain(desk.free(Level.SUB))
        if not node.children and any(len(s.split()) >= 8 for s in sentences(node.text)[1:])
    ]
    node, words = desk.pick(found), desk.fresh("clauses")
    if node is None or not words:
        return None
    said = sentences(node.text)
    cut = next(k for k, s in enumerate(said) if k and len(s.split()) >= 8)
    part = Node(key=f"{node.key} part", level=Level.SUB, heading=str(words[0]), text=" ".join(said[cut:]))
    node.text = " ".join(said[:cut])
    siblings = desk.draft.siblings(node.key)
    siblings.insert(siblings.index(node) + 1, part)
    desk.used.add(part.key)
    return Amendment(name="split", old=(node.key,), new=(node.key, part.key))


def merge(desk: Desk) -> Amendment | None:
    """A sub-section takes in the next one."""
    free = {node.key for node in plain(desk.free(Level.SUB)) if not node.children}
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
