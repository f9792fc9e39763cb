"""Words of force, numbers and names of sides on which nothing turns where they stand."""

from itertools import pairwise

from analyzer.materiality.closed_class import RELATIVES
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.places import overlap
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from clauses.facts.number_words import NUMBER_WORDS, value_of

_KNOWN = WordFile("shapes", "idle")
NAMING = _KNOWN.ordered("naming")
UNIT = 4  # letters that a figure may have behind it: "500kbps"
GROUPS, FIGURES = 3, 8  # groups and figures from which a row of figures is a telephone number
REACH = 6  # groups that one has on either side at most: "+33 1 85 14 96 65"
PARTS = _KNOWN.words("parts")
GRADES = _KNOWN.words("grades")
ROW = frozenset({"and", "or", "to", "through", "inclusive"})  # between the numbers of several parts
BACK = 8  # words before a number among which the parts of a row begin
MODALS = frozenset({"modal-may", "modal-must"})
SPOKEN = _KNOWN.words("spoken")
NEGATIONS = frozenset({"negation", "modal-must-not"})
# "Without" that takes nothing away.
RESERVING = frozenset({("without", "limiting"), ("without", "limitation"), ("without", "prejudice")})
BEHIND = 4  # words behind "will" among which its verb stands
ALSO = _KNOWN.words("also")
PERCEIVED = frozenset({"see", "find", "notice", "enjoy", "love"})


def idle(side: Side, name: str, hit: Range, reach: Range) -> bool:
    """True of "shall mean", which defines, of "including but not limited to", of "Section 4", of "No-Show Terms"."""
    behind = side.forms[hit[1] : hit[1] + 1]
    names = hit[0] <= 1 and " ".join(side.forms[hit[1] : hit[1] + 3]).startswith(NAMING)  # "we'll refer to these as"
    if name in {"modal-may", "modal-must", "modal-must-not", "negation", "licensing-allows"} and (
        behind == ("mean",) or names
    ):
        return True
    if name == "condition":
        # "The Annex, if applicable": it says when by itself
        return behind == ("applicable",) or (behind == ("any",) and _aside(side, (hit[0], hit[1] + 1)))
    if name in NEGATIONS:
        saved = name == "negation" and any(overlap(hit, other) for other in side.hits.get("no-limit", ()))
        return saved or _reserves(side, hit, reach) or titled(side, hit, reach)
    return name == "number" and _counts_nothing(side, hit[0])


def _aside(side: Side, reach: Range) -> bool:
    """True of words between commas: ", if any,"."""
    return _parted(side, reach[0]) and _parted(side, reach[1])


def _parted(side: Side, place: int) -> bool:
    """True where a mark stands before this word."""
    return 0 < place < len(side.words) and side.words[place].start - side.words[place - 1].end > 1


def _reserves(side: Side, hit: Range, reach: Range) -> bool:
    """True of "without limiting" that came or went as a whole; "without" alone turns what is said."""
    return side.forms[hit[0] : hit[0] + 2] in RESERVING and reach[0] <= hit[0] and hit[0] + 2 <= reach[1]


def titled(side: Side, hit: Range, reach: Range) -> bool:
    """True of words within a name or a title that came or went with words beside them: "our No Smoking Policy"."""
    start, end = next(((a, b) for a, b in side.sentences if a <= hit[0] < b), (0, len(side.words)))
    if not all(word.capital for word in side.words[slice(*hit)]) or hit[0] == start:
        return False
    if all(word.capital for word in side.words[start:end]) or _parted(side, hit[1]):
        return False
    beside = [at for at in (hit[0] - 1, hit[1]) if start <= at < end and reach[0] <= at < reach[1]]
    return any(side.words[at].capital and side.forms[at] not in lists().function for at in beside)


def _counts_nothing(side: Side, place: int) -> bool:
    """True of the number of a telephone, a part of a text or a product, and of one that stands there in words too."""
    if _telephone(side, place) or _handle(side.forms[place]):
        return True
    if _twice(side, place):
        return True
    counted = any(amount.start <= place < amount.end for amount in side.amounts)
    return not counted and (of_a_part(side, place) or _of_a_product(side, place))


def of_a_part(side: Side, place: int) -> bool:
    """True of "4" in "Section 4", "sections 2, 3(a) and 4", "Articles 32 to 34"."""
    for at in range(place - 1, max(-1, place - 1 - BACK), -1):
        word = side.forms[at]
        if word in PARTS:
            return True
        if not (word[0].isdigit() or len(word) == 1 or word in ROW):
            return False
    return False


def _of_a_product(side: Side, place: int) -> bool:
    """True of "365" that came or went with the name of a product before it, "12" with "K-12".

    Alone it is another tier, another day, another key.
    """
    start, end = next(((a, b) for a, b in side.sentences if a <= place < b), (0, len(side.words)))
    if place - 1 < start or not side.forms[place][0].isdigit() or _far(side, place):
        return False
    word = side.words[place - 1]
    if not word.capital or word.form in lists().function | lists().months | GRADES or place - 1 not in side.changed:
        return False
    shouted = all(each.capital for each in side.words[start:end] if not each.form[0].isdigit())
    return not shouted and (place - 1 > start or len(word.form) == 1)


def _far(side: Side, place: int) -> bool:
    return side.words[place].start - side.words[place - 1].end != 1


def _twice(side: Side, place: int) -> bool:
    """True of "ten" in "ten (10)", and of the figure behind it."""
    return any(
        a in NUMBER_WORDS and b.isdecimal() and str(value_of(a)) == b
        for a, b in pairwise(side.forms[max(0, place - 1) : place + 2])
    )


def _telephone(side: Side, place: int) -> bool:
    """True of a figure in a row of groups of figures as long as a telephone number: "1 (844) 744-2639"."""
    start = end = place
    while start > max(0, place - REACH) and side.forms[start - 1].isdigit():
        start -= 1
    while end < min(len(side.forms), place + REACH + 1) and side.forms[end].isdigit():
        end += 1
    long = sum(len(form) for form in side.forms[start:end]) >= FIGURES
    return long and (end - start >= GROUPS or (end - start > 1 and side.forms[start].startswith("0")))


def _handle(form: str) -> bool:
    """True of a name that begins with a figure, "0xmira0": no "30-day", no "500ms" has so many letters."""
    return "-" not in form and sum(letter.isalpha() for letter in form) > UNIT


def binds_no_one(side: Side, name: str, hit: Range) -> bool:
    """True of "may" and "will" that stand in no norm: "restrictions may apply", "the settings will sync"."""
    if name not in MODALS or hit[1] - hit[0] > 1 or side.forms[hit[0]] not in SPOKEN:
        return False
    if hit[0] and side.forms[hit[0] - 1] in RELATIVES and side.forms[hit[1] : hit[1] + 1] == ("be",):
        return not any(hit[0] - 1 <= norm.start <= hit[0] for norm in side.norms)  # "points that can be earned"
    return not any(norm.start <= hit[0] < norm.end and not norm.states for norm in side.norms)


def only_tells(side: Side, name: str, hit: Range) -> bool:
    """True of "you will see": what one notices is no duty."""
    if name != "modal-must" or side.forms[hit[0]] not in {"will", "would"}:
        return False
    said = side.forms[hit[1] : hit[1] + BEHIND]
    return next((word for word in said if word not in ALSO), "") in PERCEIVED


def part_of_a_row(locus: Locus, hunk: Hunk) -> tuple[set[int], set[int]]:
    """The numbers of parts, old and new, of which not as many stand in both: a part left its row, or joined it.

    A whole reference that came or went is none.
    """
    found = [
        {at for at in range(*reach) if side.forms[at][0].isdigit() and of_a_part(side, at)}
        for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new))
    ]
    words = {*locus.old.forms[slice(*hunk.old)], *locus.new.forms[slice(*hunk.new)]}
    if len(found[0]) == len(found[1]) or (not all(found) and not PARTS.isdisjoint(words)):
        return set(), set()
    return found[0], found[1]
