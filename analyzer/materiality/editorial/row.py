"""The test of a row: members of one coordination ("bread, cake or tea") in another order, nothing else touched."""

import re
from collections import Counter

from analyzer.materiality.closed_class import JOINTS
from analyzer.materiality.editorial.desk import Desk
from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text
from clauses.model import ClauseKind

_KNOWN = WordFile("editorial_tests", "row")
Members = Counter[tuple[str, ...]]

ARTICLES = frozenset({"a", "an", "the"})
PLAIN = re.compile(r"[ \n\u00a0]+|-|[ \n\u00a0]*[\"“”][ \n\u00a0]*")  # between two words of one member
COMMA = re.compile(r"[\"”]?,[ \n\u00a0]+[\"“]?")
AFTER = re.compile(r"[\"”)\]]*[.,;:!?]")  # behind a row that ends there
# Behind the last member: the row is the subject, or goes on.
RULED = frozenset(("is", "are", "was", "were", "may", "must", "shall", "will", "can", "apply", "applies", *JOINTS))
ACTING = _KNOWN.words("acting")
FREE = _KNOWN.words("free")
FIGURES = 1  # figures beside the row: two may belong to its members one by one


def row_reordered(locus: Locus, desk: Desk) -> bool:
    """True where all that differs is the order of two or more members of one row.

    The members are the same, each in all its words: in "gross negligence and fraud" and "gross fraud and negligence"
    they are not. No word that bounds a rule, no figure and no side is among them, nothing behind the last member
    qualifies it ("damage and loss of data"), and the sentence makes no order of them ("first", "respectively").
    """
    old, new = locus.old, locus.new
    if Counter(old.forms) != Counter(new.forms) or old.forms == new.forms:
        return False
    places = [i for i, (a, b) in enumerate(zip(old.forms, new.forms, strict=True)) if a != b]
    reach = (places[0], places[-1] + 1)
    rows = _row(old, desk.context.old, reach), _row(new, desk.context.new, reach)
    return rows[0] is not None and rows[0] == rows[1]


def in_one_cell(side: Side, reach: Range, text: Text) -> bool:
    """True where the words stand in no table, or in one cell of it."""
    clause = text.clauses.get(side.clause or "")
    if clause is None or clause.kind is not ClauseKind.TABLE:
        return True
    start, end = side.words[reach[0]].start, side.words[min(reach[1], len(side.words)) - 1].end
    return any(cell.start <= start and end <= cell.end for row in clause.cells for cell in row)


def _row(side: Side, text: Text, reach: Range) -> Members | None:
    """The members of the row around these words; None where they are no row, or one whose order may count."""
    sentence = next(((a, b) for a, b in side.sentences if a <= reach[0] and reach[1] <= b), None)
    if sentence is None or not in_one_cell(side, reach, text):
        return None
    words = side.forms[slice(*sentence)]
    start, end = _widened(side, text, reach, sentence)
    inner = side.forms[start:end]
    if not lists().ordering.isdisjoint(words) or not (lists().fixed - FREE).isdisjoint(inner):
        return None
    if any(a < end and start < b for a, b, _ in side.mentions) or any(word[0].isdigit() for word in inner):
        return None
    if sum(word[0].isdigit() for word in words) > FIGURES or not _ends(side, text, end, sentence):
        return None
    return _members(side, text, (start, end))


def _widened(side: Side, text: Text, reach: Range, sentence: Range) -> Range:
    """The words with those of the first and the last member that both versions share."""
    start, end = reach
    while start > sentence[0] and _within(side, text, start) and not _stops(side.forms[start - 1]):
        start -= 1
    acts = start > sentence[0] and (
        side.forms[start - 1] in ACTING or any(mention[1] == start for mention in side.mentions)
    )
    if acts and start < reach[0]:
        start += 1  # the verb before the row
    while end < sentence[1] and _within(side, text, end) and not _stops(side.forms[end]):
        end += 1
    return start, end


def _within(side: Side, text: Text, at: int) -> bool:
    """True where the words before and at this place belong together."""
    return PLAIN.fullmatch(_gap(side, text, at)) is not None


def _stops(word: str) -> bool:
    known = lists()
    rest = known.function | known.fixed | known.joints | known.opening
    return word in RULED or word in ACTING or word in rest


def _gap(side: Side, text: Text, at: int) -> str:
    return text.agreement.text[side.words[at - 1].end : side.words[at].start]


def _ends(side: Side, text: Text, end: int, sentence: Range) -> bool:
    if end == sentence[1]:
        return True
    body, last = text.agreement.text, side.words[end - 1].end
    return side.forms[end] in RULED or AFTER.match(body, last) is not None


def _members(side: Side, text: Text, reach: Range) -> Members | None:
    """The members between commas and one kind of conjunction; None of words that are parted by anything else."""
    members: list[list[str]] = [[]]
    joints: set[str] = set()
    for at in range(*reach):
        gap = _gap(side, text, at) if at > reach[0] else " "
        if COMMA.fullmatch(gap):
            members.append([])
        elif not PLAIN.fullmatch(gap):
            return None
        word = side.forms[at]
        if word in JOINTS:
            joints.add(word)
            members.append([])
        elif word not in ARTICLES:
            members[-1].append(word)
    found = Counter(tuple(member) for member in members if member)
    return found if len(joints) <= 1 and sum(found.values()) > 1 else None
