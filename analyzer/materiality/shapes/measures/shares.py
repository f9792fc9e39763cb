"""How much of a thing a sentence speaks of, in words: "half of the deposit", "the whole price", "no part of it"."""

from collections import Counter
from collections.abc import Iterator

from analyzer.materiality.closed_class import SUBJECT_PRONOUNS
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Bound
from analyzer.materiality.shapes.measures.bounded import served
from analyzer.materiality.shapes.measures.measured import Measured, other_side, telling
from analyzer.materiality.word_file import WordFile
from clauses.model import Role

_KNOWN = WordFile("measures", "shares")
NOTHING = {"no": 0.0, "none": 0.0, "nothing": 0.0}
WHOLE = {"all": 1.0, "whole": 1.0, "full": 1.0, "entire": 1.0}
PARTS = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fifth": 1 / 5,
    "sixth": 1 / 6,
    "eighth": 1 / 8,
    "tenth": 1 / 10,
    "twelfth": 1 / 12,
    "twentieth": 1 / 20,
    "twice": 2.0,
    "double": 2.0,
    "triple": 3.0,
}
MANY = _KNOWN.counts("many")
JOINED = _KNOWN.words("joined")
OPENS = _KNOWN.words("opens")
SUPPOSING = _KNOWN.words("supposing")
DATED = _KNOWN.words("dated")


def share(locus: Locus, rule: Bound) -> Iterator[Measured]:
    """A share in words became another: "half of the fee" and "the whole fee", "no part of it"; nothing is the whole."""
    if _counted(locus.old) == _counted(locus.new):
        return  # "it holds back nothing" and "nothing is held back"
    for hunk in locus.hunks:
        before, after = _share(locus.old, hunk.old), _share(locus.new, hunk.new)
        if before is None or after is None or before == after or not _said(locus, hunk):
            continue
        yield Measured(after > before, (hunk,), _gains(locus, hunk, grew=after > before, nothing=after == 0))


def _gains(locus: Locus, hunk: Hunk, *, grew: bool, nothing: bool) -> Role:
    """Who has won: whom more of it serves by the norm there. "Refunds no part" is read as what was refunded before."""
    side, place = (locus.old, hunk.old[0]) if nothing else (locus.new, hunk.new[0])
    serves = None if _supposed(side, place) else served(side, place)
    return (serves if grew else other_side(serves) if serves else None) or Role.OTHER


def _supposed(side: Side, place: int) -> bool:
    """True of what is waited for or supposed, which no norm of the sentence measures: "once you have paid half"."""
    start = next((a for a, b in side.sentences if a <= place < b), 0)
    opened = max((at for at in range(start, place) if side.forms[at] in SUPPOSING), default=None)
    if opened is None:
        return False
    subjects = {at for at in range(opened, place) if side.forms[at] in SUBJECT_PRONOUNS}
    subjects |= {first for first, _, _ in side.mentions if opened <= first < place}
    return len(subjects) < len(("if you cancel", "we return"))


def _counted(side: Side) -> Counter[str]:
    return Counter(word for word in map(_singular, side.forms) if word in PARTS or word in NOTHING or word in WHOLE)


def _said(locus: Locus, hunk: Hunk) -> bool:
    """True where a part, or nothing, is said in one of the versions: "all" for "the whole" is the same."""
    known = PARTS.keys() | NOTHING.keys()
    return any(
        not known.isdisjoint(side.forms[slice(*reach)])
        for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new))
    )


def _share(side: Side, reach: Range) -> float | None:
    """How much these words speak of, the whole where they say no share; None where they say something else as well."""
    found = 1.0
    known = PARTS.keys() | WHOLE.keys() | NOTHING.keys() | MANY.keys() | JOINED
    if not known.issuperset(map(_singular, telling(side, reach))):
        return None
    for at in range(*reach):
        word, before = side.forms[at], side.forms[at - 1] if at else ""
        if word in NOTHING:
            if side.forms[at + 1 : at + 2] and not _of_all(side, at):
                return None
            return 0.0
        singular = _singular(word)
        if singular in PARTS:
            if side.forms[at + 1 : at + 2] and side.forms[at + 1] in DATED:
                return None  # "the third day", "a third party"
            if before not in OPENS and before not in MANY and PARTS[singular] < 1 and singular != "half":
                return None
            found *= PARTS[singular] * MANY.get(before, 1)
    return found


def _singular(word: str) -> str:
    return word.removesuffix("s") if word.removesuffix("s") in PARTS else word


def _of_all(side: Side, at: int) -> bool:
    """True of "no part of it", "nothing"; not of "no later than", "no refund"."""
    return side.forms[at] != "no" or side.forms[at + 1] in {"part", "share", "portion"}
