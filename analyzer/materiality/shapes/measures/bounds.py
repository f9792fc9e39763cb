"""How far an amount binds: at least or at most, a multiple of it, for each claim or for all, with what or without."""

from collections.abc import Iterator

from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Bound, changed_hits, hits
from analyzer.materiality.shapes.measures.measured import Measured, telling, touched
from analyzer.materiality.shapes.measures.periods import WORDS
from analyzer.materiality.word_file import WordFile
from clauses.model import Role

_KNOWN = WordFile("measures", "bounds")
FACTORS = {"half": 0.5, "third": 1 / 3, "twice": 2.0, "double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0}
JOINED = _KNOWN.words("joined")
ON_TOP = 3  # words behind "excluding" among which stands what then comes on top


def bound(locus: Locus, rule: Bound) -> Iterator[Measured]:
    """A ceiling became a floor ("at most", "at least": more), or the reverse."""
    least, most = ("bound-least",), ("bound-most",)
    for grew, gone, come in ((True, most, least), (False, least, most)):
        old, new = changed_hits(locus.old, gone), changed_hits(locus.new, come)
        if old and new and not changed_hits(locus.old, come) and not changed_hits(locus.new, gone):
            yield Measured(grew, touched(locus, old, new))


def factor(locus: Locus, rule: Bound) -> Iterator[Measured]:
    """A multiple or a part of an amount became another: "twice the fees" and "the fees"."""
    for hunk in locus.hunks:
        before, after = _factor(locus.old, hunk.old), _factor(locus.new, hunk.new)
        if before is None or after is None or before == after:
            continue
        yield Measured(after > before, (hunk,))


def _factor(side: Side, reach: Range) -> float | None:
    """By what these words multiply; None where they say something else as well."""
    told = telling(side, reach)
    if any(word not in FACTORS and word not in JOINED and word not in WORDS and not word.isdigit() for word in told):
        return None
    product = 1.0
    for at in range(*reach):
        word = side.forms[at]
        if word == "times" and at:
            number = WORDS.get(side.forms[at - 1]) or (int(side.forms[at - 1]) if side.forms[at - 1].isdigit() else 1)
            product *= number
        else:
            product *= FACTORS.get(word, 1.0)
    return product


def together(locus: Locus, rule: Bound) -> Iterator[Measured]:
    """An amount for each claim became one for all of them together (less), or the reverse."""
    old, new = _counted(locus.old), _counted(locus.new)
    each, total = ("counted-each",), ("counted-together",)
    places = (
        [*changed_hits(locus.old, each), *changed_hits(locus.old, total)],
        [*changed_hits(locus.new, each), *changed_hits(locus.new, total)],
    )
    if old != new and (places[0] or places[1]):
        yield Measured(new > old, touched(locus, *places))


def _counted(side: Side) -> int:
    """0 for all together, 2 for each, 1 where neither is said."""
    return 2 if hits(side, ("counted-each",)) else 0 if hits(side, ("counted-together",)) else 1


def inclusion(locus: Locus, rule: Bound) -> Iterator[Measured]:
    """What a sum takes in was taken out of it (less), or the reverse: "including costs" and "excluding costs"."""
    kept, out = ("included",), ("excluded",)
    for grew, gone, come in ((True, out, kept), (False, kept, out)):
        for hunk in locus.hunks:
            old, new = _exactly(locus.old, hunk.old, gone), _exactly(locus.new, hunk.new, come)
            if not old or not new:
                continue
            top = any(hunk.new[1] <= start < hunk.new[1] + ON_TOP for start, _ in hits(locus.new, ("added-on-top",)))
            gains = (Role.USER if grew else Role.PROVIDER) if top else None
            yield Measured(grew, (hunk,), gains)


def _exactly(side: Side, reach: Range, names: tuple[str, ...]) -> bool:
    """True where these words are such a phrase and no more."""
    return any(start <= reach[0] and reach[1] <= end for start, end in hits(side, names)) and reach[0] < reach[1]
