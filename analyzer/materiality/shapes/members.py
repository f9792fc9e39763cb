"""What stands like a member of a list and is none, and the steps by which one may do a thing."""

from analyzer.materiality.closed_class import JOINTS, RELATIVES
from analyzer.materiality.locus import Norm, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Text
from clauses.model import Modality

_KNOWN = WordFile("shapes", "members")
OPENING = _KNOWN.words("opening")
STEPS = 12  # words from "by closing" to a step more
LINKING = frozenset({"is", "are"})


def beside_members(side: Side, text: Text, reach: Range) -> bool:
    """True of what opens a sentence before its rule, of a telephone number, of a word that bounds other things."""
    start, end = reach
    bare = side.forms[start + (side.forms[start] in JOINTS) : end]
    return _opens_sentence(side, text, reach) or _telephone(bare) or _bounds_things(side, reach)


def _opens_sentence(side: Side, text: Text, reach: Range) -> bool:
    """True of "For all other users," before a rule: it says for whom the rule holds, and is no member of a list."""
    start, end = reach
    if side.forms[start] not in OPENING or not any(first == start for first, _ in side.sentences):
        return False
    return end < len(side.words) and "," in text.agreement.text[side.words[end - 1].end : side.words[end].start]


def _telephone(bare: tuple[str, ...]) -> bool:
    """True of groups of figures alone: "(916) 445-1254"."""
    return len(bare) > 1 and all(word.isdigit() for word in bare)


def _bounds_things(side: Side, reach: Range) -> bool:
    """True of "material and" in "changes which are material and detrimental": fewer of the things are meant."""
    start, end = reach
    limits = any(first <= start < last for first, last in side.hits.get("limiting", ()))
    joined = side.forms[end - 1] == "and" and end - start == len(("material", "and"))
    return joined and limits and _linked(side, start)


def _linked(side: Side, place: int) -> bool:
    return place > 1 and side.forms[place - 1] in LINKING and side.forms[place - 2] in RELATIVES


def step_more(side: Side, reach: Range, norm: Norm) -> bool:
    """True of one thing more to be done by who may do something: "by closing the account and leaving the hall".

    "Or" gives a choice, and one way more is no burden.
    """
    start, end = reach
    if norm.modality is not Modality.PERMISSION or "or" in (side.forms[start], side.forms[end - 1]):
        return False
    by = max((at for at in range(max(norm.start, start - STEPS), start) if side.forms[at] == "by"), default=None)
    if by is None or not side.forms[by + 1].endswith("ing"):
        return False
    row = {*side.forms[by:start], *side.forms[start:end]} & JOINTS
    return row == {"and"} or (not row and side.forms[end : end + 1] == ("and",))
