"""The test of doublets: a word put beside its like, "violate or infringe", and a part of the text said to be of it."""

from analyzer.materiality.closed_class import JOINTS
from analyzer.materiality.editorial.desk import Desk, cuts, lone
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.idle import PARTS, of_a_part
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Word

NEGATIONS = frozenset({"not", "no", "never"})
MEANS = {("means",), ("mean",)}
OF_IT = ("of", "in", "under")
SELF = frozenset({"this", "these"})
LABEL = 2  # words of the number of a part: "3A" is read as "3", "a"
TITLE = 12  # words of a title in brackets behind a number


def beside_its_like(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """A word that came, or went, joined to another of a closed group of words that stand for one thing."""
    found = lone(locus, hunk)
    return found is not None and any(_joined_to_like(found.side, cut) for cut in cuts(found.side, found.reach))


def _joined_to_like(side: Side, reach: Range) -> bool:
    """True of one word, with or without its joint, beside another of its group in the same list."""
    start, end = reach
    told = [i for i in range(start, end) if side.forms[i] not in JOINTS]
    if len(told) != 1 or end - start > len(("or", "word")):
        return False
    at = told[0]
    before, behind = _neighbour(side, at, -1), _neighbour(side, at, 1)
    group = next((words for words in lists().likes if (side.forms[at],) in words), frozenset())
    beside = {(word,) for word in (before, behind) if word}
    lesser = any((side.forms[at],) in words and not whole.isdisjoint(beside) for whole, words in lists().lesser)
    return lesser or not group.isdisjoint(beside)


def plural_named(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """``"Service" or "Services" means``: a definition that names the plural of its term as well."""
    found = lone(locus, hunk)
    if found is None:
        return False
    side = found.side
    for start, end in cuts(side, found.reach):
        words = side.forms[start:end]
        if (
            start
            and len(words) == len(("or", "services"))
            and words[0] in JOINTS
            and side.forms[end : end + 1] in MEANS
        ):
            return words[1] in {f"{side.forms[start - 1]}s", f"{side.forms[start - 1]}es"}
    return False


def for_clarity(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """``For the avoidance of doubt,`` and its likes, at the start of a sentence or between commas, say nothing."""
    found = lone(locus, hunk)
    clarifying = lists().clarifying
    return found is not None and any(
        found.side.forms[slice(*cut)] in clarifying for cut in cuts(found.side, found.reach)
    )


def _neighbour(side: Side, at: int, way: int) -> str:
    """The member of the list beside this word: past a joint, or right behind a comma."""
    place = at + way
    joined = 0 <= place < len(side.forms) and side.forms[place] in JOINTS
    place += way if joined else 0
    if not 0 <= place < len(side.forms) or side.forms[place] in NEGATIONS:
        return ""
    first, second = sorted((at, place))
    apart = side.words[second].start - side.words[first].end
    return side.forms[place] if joined or apart > 1 else ""


def of_this_text(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """``of this Appendix 3A`` behind the number of a part: where else that part could stand is not said."""
    found = lone(locus, hunk)
    if found is None:
        return False
    side, (start, end) = found.side, found.reach
    if end - start < len(("of", "this", "agreement")):
        return False
    preposition, pointing, noun, *label = side.forms[start:end]
    part = noun in PARTS or noun in lists().texts
    numbered = len(label) <= LABEL and all(word.isdigit() or len(word) == 1 for word in label)
    return preposition in OF_IT and pointing in SELF and part and numbered and _behind_part(side, start)


def _behind_part(side: Side, place: int) -> bool:
    """True behind "Section 4", or behind the title of a part that follows its number."""
    if not place:
        return False
    if side.forms[place - 1][0].isdigit() or len(side.forms[place - 1]) == 1:
        return of_a_part(side, place - 1)
    return any(
        side.forms[at][0].isdigit() and of_a_part(side, at) and all(word.capital for word in _told(side, at, place))
        for at in range(max(0, place - TITLE), place)
    )


def _told(side: Side, start: int, end: int) -> list[Word]:
    return [side.words[i] for i in range(start + 1, end) if side.forms[i] not in lists().function]
