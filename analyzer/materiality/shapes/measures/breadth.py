"""How wide a noun reaches: words that narrowed it go or come, or anyone takes the place of someone."""

from collections.abc import Iterator

from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Bound, changed_hits, hits
from analyzer.materiality.shapes.measures.measured import WHOLE, Measured, telling
from analyzer.materiality.shapes.places import MODALS, holds, overlap, set_in, written_anew
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists

_KNOWN = WordFile("measures", "breadth")
LONGEST = 12  # words that may narrow a noun and be nothing more
REACH = 14  # words behind the rule's phrase that it still governs
STEM = 6  # letters by which forms of a word are compared
ROWS = frozenset({"for", "of", "from", "by", "against"})  # each member of a row may begin with it again
JOINTS = frozenset({"and", "or", "nor", "but", "well"})
PREFIXES = _KNOWN.words("prefixes")
# These do not narrow what they stand beside.
WIDENING = ("extending", "negation", "condition", "exception", "number", "no-limit", "precedence")
UNFIT = ("negation", "condition", "exception", "number")
# Of what is permitted by law no more is promised without it, and a reference narrows nothing.
POINTING = frozenset(
    {"law", "laws", "section", "sections", "clause", "hereunder", "herein", "agreement", "terms"}
    | {"defined", "below", "above", "see"}
)


def breadth(locus: Locus, rule: Bound) -> Iterator[Measured]:
    """Words that narrow what the rule's phrase reaches were struck (wider) or put in: "records on the fees"."""
    if written_anew(locus):
        return
    for came, side, (start, end) in locus.pure():
        if not _governed(side, rule, start) or not _narrows(side, (start, end)):
            continue
        hunks = tuple(h for h in locus.hunks if (h.new if came else h.old) == (start, end))
        yield Measured(not came, hunks)
    for hunk in locus.hunks:
        if hunk.old[0] == hunk.old[1] or hunk.new[0] == hunk.new[1] or not _governed(locus.new, rule, hunk.new[0]):
            continue
        if _joined(locus.old, hunk.old) and _joined(locus.new, hunk.new):
            continue  # a member of a row more or less
        old, new = _bare(locus.old, hunk.old), _bare(locus.new, hunk.new)
        if old != new and (old <= new or new <= old) and _fit(locus.old, hunk.old) and _fit(locus.new, hunk.new):
            yield Measured(new <= old, (hunk,))


def _joined(side: Side, reach: Range) -> bool:
    return not JOINTS.isdisjoint(side.forms[slice(*reach)])


def _governed(side: Side, rule: Bound, place: int) -> bool:
    """True of a place shortly behind one of the rule's phrases."""
    return any(first <= place <= last + REACH for first, last in hits(side, rule.phrases))


def _bare(side: Side, reach: Range) -> frozenset[str]:
    """The telling words of a phrase by their stems, without those that only say "all of it"."""
    return frozenset(word[:STEM].rstrip("s") for word in telling(side, reach) if word not in WHOLE)


def _fit(side: Side, reach: Range) -> bool:
    """True of words in whose place others may stand that only narrow or widen them."""
    if not POINTING.isdisjoint(side.forms[slice(*reach)]) or any(overlap(reach, (a, b)) for a, b, _ in side.mentions):
        return False
    return reach[1] - reach[0] <= LONGEST and not holds(side, *reach, (*MODALS, *UNFIT))


def _narrows(side: Side, reach: Range) -> bool:
    """True of a phrase set into a sentence that stands; not of a member of a row, a clause, or a word that widens."""
    start, end = reach
    words = side.forms[start:end]
    if (
        not 1 <= end - start <= LONGEST
        or words == ("other",)
        or words[0] in PREFIXES
        or not telling(side, reach)
        or not JOINTS.isdisjoint(words)
    ):
        return False
    if not JOINTS.isdisjoint((*side.forms[max(0, start - 1) : start], *side.forms[end : end + 1])):
        return False
    named = side.forms[start] not in lists().prepositions
    if named and all(word.capital for word in side.words[start:end] if word.form in telling(side, reach)):
        return False  # of a name
    if holds(side, start, end, (*MODALS, *WIDENING)) or not POINTING.isdisjoint(words):
        return False
    return set_in(side, start, end)


def reach(locus: Locus, rule: Bound) -> Iterator[Measured]:
    """Anyone took the place of someone (wider), or the reverse: "an affiliate" and "anyone"."""
    names = ("anybody",)
    for hunk in locus.hunks:
        if hunk.old[0] == hunk.old[1] or hunk.new[0] == hunk.new[1]:
            continue
        old = any(overlap(hit, hunk.old) for hit in changed_hits(locus.old, names))
        new = any(overlap(hit, hunk.new) for hit in changed_hits(locus.new, names))
        told = telling(locus.old, hunk.old) if new else telling(locus.new, hunk.new)
        if old != new and told:
            yield Measured(new, (hunk,))


def member(locus: Locus, rule: Bound) -> Iterator[Measured]:
    """A member came to a row of two or more (more), or went from it: "fraud or negligence" and "fraud"."""
    if written_anew(locus):
        return
    for came, side, (start, end) in locus.pure():
        beside = (*side.forms[start : start + 1], *side.forms[end - 1 : end])
        again = beside[:1] == side.forms[end : end + 1] and not ROWS.isdisjoint(beside[:1])  # "for death, for fraud"
        joined = (again or not JOINTS.isdisjoint(beside)) and bool(telling(side, (start, end)))
        own = holds(side, start, end, (*MODALS, "condition", "negation"))
        if joined and end - start <= LONGEST and not own and _governed(side, rule, start):
            yield Measured(came, tuple(h for h in locus.hunks if (h.new if came else h.old) == (start, end)))
