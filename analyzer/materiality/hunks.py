"""The words struck and inserted between two passages."""

from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from analyzer.materiality.closed_class import COORDINATORS
from analyzer.materiality.locus import Hunk
from analyzer.materiality.wordlists import lists

SMALL = 2  # words between two hunks that may yield to one that tells


def hunks_of(old: Sequence[str], new: Sequence[str]) -> tuple[Hunk, ...]:
    """The words struck and inserted between two passages, adjoining ones as one."""
    if not old or not new:
        return (Hunk((0, len(old)), (0, len(new))),) if old or new else ()
    return tuple(_anchored(_differing(old, new, Hunk((0, 0), (0, 0))), old, new))


def _differing(old: Sequence[str], new: Sequence[str], at: Hunk) -> list[Hunk]:
    """The hunks between two rows of words that begin at these places."""
    found: list[Hunk] = []
    left, right = at.old[0], at.new[0]
    for op in LCSseq.opcodes(old, new):
        if op.tag == "equal":
            continue
        before, after = (left + op.src_start, left + op.src_end), (right + op.dest_start, right + op.dest_end)
        if found and found[-1].old[1] == before[0] and found[-1].new[1] == after[0]:
            last = found.pop()
            found.append(Hunk((last.old[0], before[1]), (last.new[0], after[1])))
        else:
            found.append(Hunk(before, after))
    return found


def _anchored(found: list[Hunk], old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """The hunks with words that tell kept rather than the small words between two hunks.

    Of "local and US laws" made "local, US and Dutch laws" the name stands and "and Dutch" came, not the name and
    then "Dutch" in its place.
    """
    known = lists().function | COORDINATORS
    at = 0
    while at + 1 < len(found):
        first, second = found[at], found[at + 1]
        between = old[first.old[1] : second.old[0]]
        reach = Hunk((first.old[0], second.old[1]), (first.new[0], second.new[1]))
        if len(between) <= SMALL and all(word in known for word in between):
            a = [word if word not in known else f"\0{i}" for i, word in enumerate(old[slice(*reach.old)])]
            b = [word if word not in known else f"\1{i}" for i, word in enumerate(new[slice(*reach.new)])]
            if not set(a).isdisjoint(b):
                better = _differing(a, b, Hunk((reach.old[0], 0), (reach.new[0], 0)))
                found = [*found[:at], *better, *found[at + 2 :]]
                at += len(better)
                continue
        at += 1
    return found
