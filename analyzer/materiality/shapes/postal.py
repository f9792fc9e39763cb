"""Postal addresses that a passage states: by their parts, whatever the sentence around them is about."""

from analyzer.materiality.locus import Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text
from clauses.model import QuantityKind

_KNOWN = WordFile("shapes", "postal")
LEAST = 2  # parts of an address that show that words are one
LOWER = 4  # one word in so many may be small: "60314 Frankfurt am Main"
CODE = 5  # figures of a postal code
HOUSE = 2  # words beside a street among which the number of the house stands
STREETS = _KNOWN.words("streets")
ENDINGS = _KNOWN.ordered("endings")
FEATURES = _KNOWN.words("features")
# What is counted, priced or timed stands in no address: "Drive 100 GB", "Street View 5 EUR".
COUNTED = frozenset(QuantityKind) - {QuantityKind.DATE}


def states_address(side: Side, reach: Range) -> bool:
    """True of words that are an address: a street, or a code behind its state, with a number or a second such part."""
    start, end = reach
    small = sum(not side.words[i].capital and not side.forms[i][0].isdigit() for i in range(start, end))
    if small * LOWER > end - start or any(
        amount.quantity.kind in COUNTED and amount.start < end and start < amount.end for amount in side.amounts
    ):
        return False
    streets = [i for i in range(start, end) if side.forms[i] in STREETS or _street(side.forms[i]) or _box(side, i)]
    coded = any(_coded(side, i) for i in range(start, end))
    if any(side.forms[i - 1] in lists().states for i in range(start + 1, end) if _coded(side, i)):
        return True  # "Plano, TX 75025"
    housed = any(_housed(side, i) for i in streets)
    named = any(side.forms[i] in FEATURES for i in range(start, end))
    return bool(streets) and 1 + coded + housed + named >= LEAST


def addressee_stands(side: Side, reach: Range, wide: Range, text: Text) -> bool:
    """True where the words that differ are of the address itself, not the name of who is written to before it."""
    first = next(
        (i for i in range(*wide) if side.forms[i][0].isdigit() or side.forms[i] in STREETS or _box(side, i)), wide[1]
    )
    if reach[1] > first:
        return True
    between = text.agreement.text[side.words[reach[1] - 1].end : side.words[first].start] if first < wide[1] else ","
    return "," not in between and "\n" not in between


def _box(side: Side, place: int) -> bool:
    """True of "P.O. Box", "PO Box"."""
    return side.forms[place] == "box" and side.forms[place - 1 : place] in (("o",), ("po",), ("p.o",))


def _street(form: str) -> bool:
    return any(form.endswith(ending) and len(form) > len(ending) for ending in ENDINGS)


def _coded(side: Side, place: int) -> bool:
    """True of a postal code: five figures or more, or figures and letters together (1082, N1)."""
    form = side.forms[place]
    return (form.isdigit() and len(form) >= CODE) or (form[0].isdigit() and form[-1].isalpha() and len(form) > CODE)


def _housed(side: Side, street: int) -> bool:
    """True where the number of a house, or of a box, stands beside a street."""
    near = side.forms[max(0, street - HOUSE) : street + HOUSE + 1]
    return any(form[0].isdigit() for form in near)
