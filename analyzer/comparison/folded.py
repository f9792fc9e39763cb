"""A clause with a run-in heading that became a heading with a paragraph below it, or the other way round."""

from analyzer.comparison.pairing import Pairing
from analyzer.comparison.sides import Part, Side


def match_folded(pairing: Pairing) -> None:
    """Where a clause was matched to the paragraph under its heading, matches it to the heading's clause instead.

    "1.3 Archive. The Vendor keeps …" is the section "3. Archive" as a whole, not the nameless paragraph in it.
    """
    for a, b in list(pairing.to.items()):
        above, under = pairing.new.parts[b].parent, pairing.old.parts[a].parent
        if folded(pairing.new, above, b) and above not in pairing.back and _titled(pairing, a, above):
            pairing.part(a, b)
            pairing.put(a, above)
        elif folded(pairing.old, under, a) and under not in pairing.to and _titled(pairing, under, b):
            pairing.part(a, b)
            pairing.put(under, b)


def folded(side: Side, heading: str, paragraph: str) -> bool:
    """True when a clause is a heading alone with this one nameless paragraph below it."""
    above = side.parts.get(heading)
    return (
        above is not None
        and bool(above.heading)
        and not above.body
        and above.children == (paragraph,)
        and _nameless(side.parts[paragraph])
    )


def _nameless(part: Part) -> bool:
    return not part.label and not part.heading and not part.children and bool(part.body)


def _titled(pairing: Pairing, a: str, b: str) -> bool:
    """True when both have the same heading."""
    left, right = pairing.old.parts[a].heading, pairing.new.parts[b].heading
    return bool(left) and [pairing.old.ids[i] for i in left] == [pairing.new.ids[i] for i in right]
