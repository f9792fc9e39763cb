"""Section numbers that run through a whole document, whatever parts and headings stand over them."""

from collections import Counter
from collections.abc import Sequence

from clauses.structure.labels import Style
from clauses.structure.node import Node


def running_through(nodes: Sequence[Node]) -> frozenset[int]:
    """The ``id()`` of each node whose number is cited without what stands over it: "7", not "Part II/7".

    A number that begins anew under another part or heading says nothing alone and is none of them.
    """
    numbered = [node for node in nodes if _stands_under_headings_only(node)]
    counts = Counter(node.reading for node in numbered)
    return frozenset(id(node) for node in numbered if node.parent and counts[node.reading] == 1)


def _stands_under_headings_only(node: Node) -> bool:
    """True for a numbered section with nothing over it but parts, articles and headings without a number."""
    reading = node.reading
    if reading is None or reading.style is not Style.DECIMAL or len(reading.values) != 1 or not node.is_section:
        return False
    above = node.parent
    while above is not None:
        if above.rank is None and above.heading_span is None and above.reading is None:
            return False
        if above.reading is not None and above.reading.style is not Style.ARTICLE:
            return False
        above = above.parent
    return True
