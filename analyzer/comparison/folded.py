"""A clause with a run-in heading that became a heading with its words below it, or the other way round."""

from collections.abc import Iterable

from analyzer.comparison.divided import Division
from analyzer.comparison.pairing import Pairing
from analyzer.comparison.sides import Side
from analyzer.comparison.similarity import Bags, likeness
from analyzer.comparison.tokens import along
from analyzer.comparison.words import is_word

# A first line of up to this many words may be a title that the reader of the version did not take for a heading.
_TITLE = 8
# What stands under the same heading is the same words, reworded, from this likeness on.
_REWORDED = 0.15


def match_folded(pairing: Pairing) -> None:
    """Where a clause was matched to what stands first under its heading, matches it to the heading's clause instead.

    "1.3 Archive. The Vendor keeps …" is the section "3. Archive" as a whole, not the nameless paragraph in it, nor
    the item (a) that its words became when a further item followed.
    """
    for a, b in list(pairing.to.items()):
        above, under = pairing.new.parts[b].parent, pairing.old.parts[a].parent
        if above not in pairing.back and _opened(pairing.new, above, b, pairing.old, a):
            pairing.part(a, b)
            pairing.put(a, above)
        elif under not in pairing.to and _opened(pairing.old, under, a, pairing.new, b):
            pairing.part(a, b)
            pairing.put(under, b)


def taken_over(pairing: Pairing, old: Bags, new: Bags, known: Iterable[Division]) -> list[Division]:
    """Clauses with a run-in heading whose words, reworded, stand as a paragraph below the heading alone, or did."""
    parts = {part for division in known for part in division.parts}
    found: list[Division] = []
    for a, b in pairing.to.items():
        here, there = (pairing.old, a), (pairing.new, b)
        for split, one, other in ((True, there, here), (False, here, there)):
            side, heading = one
            first = next(iter(side.parts[heading].children), "")
            living = pairing.back if split else pairing.to
            if not first or first in living or first in parts or side.parts[first].label:
                continue
            whole, piece = (old[a], new[first]) if split else (new[b], old[first])
            if _opened(side, heading, first, *other) and likeness(whole, piece, pairing.weights) >= _REWORDED:
                found.append(Division(split, other[1], (first,)))
    return found


def opens(side: Side, heading: str, first: str) -> bool:
    """True when a clause is a title alone, and this one stands first below it without a title of its own."""
    above = side.parts.get(heading)
    if above is None or above.children[:1] != (first,) or not above.own:
        return False
    if side.parts[first].heading or not side.parts[first].body:
        return False
    if above.heading:
        return not any(map(is_word, along(side.words.keys, above.body)))
    return len(_words(side, heading)) <= _TITLE


def folded(side: Side, heading: str, paragraph: str) -> bool:
    """True when a clause is a title alone with this nameless paragraph first below it."""
    return opens(side, heading, paragraph) and not side.parts[paragraph].label


def _opened(side: Side, heading: str, first: str, other: Side, clause: str) -> bool:
    return opens(side, heading, first) and _titled(side, heading, first, other, clause)


def _titled(side: Side, heading: str, first: str, other: Side, clause: str) -> bool:
    """True when the other side's clause opens with the title and says more, and the words below the title do not."""
    title, words, below = _words(side, heading), _words(other, clause), _words(side, first)
    return len(words) > len(title) and words[: len(title)] == title != below[: len(title)]


def _words(side: Side, clause: str) -> list[str]:
    return [key for key in along(side.words.keys, side.parts[clause].own) if is_word(key)]
