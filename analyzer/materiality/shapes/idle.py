"""Words of force, numbers and names of sides on which nothing turns where they stand."""

from collections import Counter
from itertools import pairwise

from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.places import overlap
from analyzer.materiality.wordlists import lists
from clauses.facts.number_words import NUMBER_WORDS, value_of
from clauses.model import Modality, Role

NAMING = ("refer to", "be referred to", "be called", "be known as", "collectively refer to", "together refer to")
UNIT = 4  # letters that a figure may have behind it: "500kbps"
GROUPS, FIGURES = 3, 8  # groups and figures from which a row of figures is a telephone number
REACH = 6  # groups that one has on either side at most: "+33 1 85 14 96 65"
# Before a number they make it the number of a part of a text, or of a law.
PARTS = frozenset(
    (
        *("section", "sections", "subsection", "subsections", "clause", "clauses", "article", "articles", "part"),
        *("paragraph", "paragraphs", "appendix", "appendices", "annex", "annexes", "schedule", "schedules", "exhibit"),
        *("exhibits", "chapter", "chapters", "§"),
    )
)
ROW = frozenset({"and", "or", "to", "through", "inclusive"})  # between the numbers of several parts
BACK = 8  # words before a number among which the parts of a row begin
MODALS = frozenset({"modal-may", "modal-must"})
SPOKEN = frozenset({"may", "might", "can", "could", "will", "would"})  # what may be, and what will be
NEGATIONS = frozenset({"negation", "modal-must-not"})
# "Without" that takes nothing away.
RESERVING = frozenset({("without", "limiting"), ("without", "limitation"), ("without", "prejudice")})
BANNING = frozenset({"you", "must", "may", "shall", "can", "will", "do", "not", "never", "please"})
# Behind one of these, or joined to another, a side that is named bounds what is said.
FACING = frozenset({"by", "against", "from", "between", "among", "of", "only", "except", "and", "or", "nor", "either"})
JOINTS = frozenset({"and", "or", "nor"})
BEHIND = 4  # words behind "will" among which its verb stands
ALSO = frozenset({"also", "then", "always", "still", "often", "soon"})
PERCEIVED = frozenset({"see", "find", "notice", "enjoy", "love"})
# What a rule does: it binds, ends, costs, takes the place of another.
RULING = frozenset(
    (
        *("be", "not", "never", "no", "have", "apply", "govern", "control", "prevail", "supersede", "replace", "bind"),
        *("bear", "pay", "cost", "owe", "charge", "incur", "accrue", "constitute", "survive", "remain", "continue"),
        *("end", "expire", "lapse", "lose", "terminate", "cease", "close", "stop", "cancel", "revert", "vest", "pass"),
        *("count", "affect", "limit", "waive", "forfeit", "transfer", "belong", "renew", "begin", "start", "commence"),
        *("become", "take", "retain", "keep", "own", "share", "sell", "disclose", "delete", "collect", "only"),
    )
)
UNDOING = ("in", "un", "dis", "void", "null", "ex", "re")  # "invalidate", "exceed", "revoke"
HEAD = 3  # words at the start of a norm: who, and what it does


def idle(side: Side, name: str, hit: Range) -> bool:
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
        saved = name == "negation" and any(overlap(hit, reach) for reach in side.hits.get("no-limit", ()))
        return saved or side.forms[hit[0] : hit[0] + 2] in RESERVING or titled(side, hit)
    return name == "number" and _counts_nothing(side, hit[0])


def _aside(side: Side, reach: Range) -> bool:
    """True of words between commas: ", if any,"."""
    return _parted(side, reach[0]) and _parted(side, reach[1])


def _parted(side: Side, place: int) -> bool:
    """True where a mark stands before this word."""
    return 0 < place < len(side.words) and side.words[place].start - side.words[place - 1].end > 1


def titled(side: Side, reach: Range) -> bool:
    """True of words within a name or a title: each with a capital, and a word beside them, amid words without."""
    start, end = next(((a, b) for a, b in side.sentences if a <= reach[0] < b), (0, len(side.words)))
    if not all(word.capital for word in side.words[slice(*reach)]) or reach[0] == start:
        return False
    if all(word.capital for word in side.words[start:end]):
        return False
    beside = (reach[0] - 1, reach[1])
    return any(
        start <= at < end and side.words[at].capital and side.forms[at] not in lists().function for at in beside
    ) and not _parted(side, reach[1])


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
    """True of "365" right behind the name of a product, "12" in "K-12": behind a capital amid its sentence."""
    start, end = next(((a, b) for a, b in side.sentences if a <= place < b), (0, len(side.words)))
    if place - 1 < start or not side.forms[place][0].isdigit() or _far(side, place):
        return False
    word = side.words[place - 1]
    if not word.capital or word.form in lists().function or word.form in lists().months:
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
    return not any(norm.start <= hit[0] < norm.end and not norm.states for norm in side.norms)


def only_tells(side: Side, name: str, hit: Range) -> bool:
    """True of "will" in a sentence that came or went, where it only tells what happens: "the lamps will burn".

    What will be done, or will end, take the place of another rule or cost something, is a rule whoever does it.
    """
    said = side.forms[hit[1] : hit[1] + BEHIND]
    told = next((word for word in said if not word.endswith("ly") and word not in ALSO), "")
    if name != "modal-must" or side.forms[hit[0]] not in {"will", "would"} or not told:
        return False
    if told in PERCEIVED:
        return True
    return told not in RULING and not told.startswith(UNDOING) and binds_no_one(side, name, hit)


def same_ban(locus: Locus, hunk: Hunk) -> bool:
    """True of "you must not" made "don't": the same ban on the user, put in other small words."""
    words = {*locus.old.forms[slice(*hunk.old)], *locus.new.forms[slice(*hunk.new)]}
    if not words or not words <= BANNING:
        return False
    bans = [
        [norm[:2] for norm in side.norms if norm.start <= max(reach) and reach[0] <= norm.end and not norm.states]
        for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new))
    ]
    denied = [
        not {"not", "never"}.isdisjoint(side.forms[reach[0] : reach[1] + 1])
        for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new))
    ]
    return all(denied) and bans[0] == bans[1] == [(Modality.PROHIBITION, Role.USER)]


def same_norms(locus: Locus) -> bool:
    """True where both versions of a passage bind and free the same sides alike, as often."""
    old, new = (
        Counter((norm.modality, norm.role, norm.turned, norm.states) for norm in side.norms)
        for side in (locus.old, locus.new)
    )
    return old == new


def heads(side: Side, reach: Range) -> bool:
    """True where the first words of a norm, its subject and its verb, are among these."""
    return any(norm.start < reach[1] and reach[0] < norm.start + HEAD for norm in side.norms)


def faces(side: Side, reach: Range) -> bool:
    """True where a side named among these words is joined to another, or bounds: "by us", "you and the mill"."""
    for start, end, _ in side.mentions:
        if start < reach[1] and reach[0] < end:
            if side.forms[max(0, start - 1)] in FACING and start:
                return True
            if not JOINTS.isdisjoint(side.forms[end : end + 1]):
                return True
    return False
