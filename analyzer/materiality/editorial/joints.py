"""Tests of joints that decide nothing: before the last adjective of a thing, between texts that none may break."""

from analyzer.materiality.editorial.desk import Desk, put, struck
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text

AND, OR = "and", "or"
MEMBER = 2  # words of an adjective with its prefix: "non-transferable"
MEMBERS = 2  # adjectives before the joint from which they are a row
LAST = 4  # words of the member that was the last before another one came
ROW = 16  # words from what must not be broken to the joint


def adjective_joint(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """``a royalty-free, non-transferable, (and) revocable licence``: each adjective goes with the thing either way.

    Each of them stands between commas, and each is an adjective by its ending.
    """
    if {struck(locus, hunk), put(locus, hunk)} != {(), (AND,)}:
        return False
    came = hunk.new[0] < hunk.new[1]
    side, place, text = (
        (locus.new, hunk.new[0], desk.context.new) if came else (locus.old, hunk.old[0], desk.context.old)
    )
    if place < 1 or place + 2 >= len(side.words) or _gap(text, side, place - 1) != ",":
        return False
    if not _adjective(side.forms[place + 1 : place + 2]) or _gap(text, side, place + 1) != "":
        return False
    row = _before(side, place, text)
    return len(row) >= MEMBERS and all(_adjective(member) for member in row[-MEMBERS:])


def _before(side: Side, place: int, text: Text) -> list[tuple[str, ...]]:
    """What stands between the commas before this word, the nearest last; the first begins where its comma is sought."""
    found: list[tuple[str, ...]] = []
    end = place
    for at in range(place - 1, 0, -1):
        if _gap(text, side, at - 1) == ",":
            found.insert(0, side.forms[at:end])
            end = at
        elif end - at > MEMBER:
            break
    return found


def _adjective(words: tuple[str, ...]) -> bool:
    return 0 < len(words) <= MEMBER and words[-1].endswith(lists().adjectival)


def _gap(text: Text, side: Side, place: int) -> str:
    """The marks between this word and the next."""
    return text.agreement.text[side.words[place].end : side.words[place + 1].start].strip()


def moved_joint(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """``rye or oat`` and ``rye, oat or spelt``: the joint stands before the last member, which is told by itself."""
    words = struck(locus, hunk) or put(locus, hunk)
    if words not in {(AND,), (OR,)} or (struck(locus, hunk) and put(locus, hunk)):
        return False
    gone = hunk.new[0] == hunk.new[1]
    longer, place, text = (
        (locus.new, hunk.new[0], desk.context.new) if gone else (locus.old, hunk.old[0], desk.context.old)
    )
    if not 0 < place < len(longer.words) or _gap(text, longer, place - 1) != ",":
        return False
    pairs = [(other.new, other.old) if gone else (other.old, other.new) for other in locus.hunks]
    return any(
        theirs[0] == theirs[1]
        and mine[0] < mine[1]
        and 0 < mine[0] - place <= LAST
        and longer.forms[mine[0] : mine[0] + 1] == words
        for mine, theirs in pairs
    )


def broken_joint(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """``conflict with these Terms, the Oven Policy and|or the Guidelines``: each text is meant either way.

    Only between texts: "you must not drink and drive" bans both together.
    """
    old, new = struck(locus, hunk), put(locus, hunk)
    if not old or not new or not {AND, OR}.issuperset((*old, *new)):
        return False
    return all(_of_texts(side, reach) for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new)))


def _of_texts(side: Side, reach: Range) -> bool:
    """True between two texts of a row that stands behind what breaks one, or goes against it."""
    known = lists()
    start = max((a for a, b in side.sentences if a <= reach[0] < b), default=0)
    breaks = [
        at + len(phrase)
        for at in range(max(start, reach[0] - ROW), reach[0])
        for phrase in known.breaking
        if side.forms[at : at + len(phrase)] == phrase and at + len(phrase) <= reach[0]
    ]
    if not breaks:
        return False
    before, behind = range(breaks[-1], reach[0]), range(reach[1], min(len(side.words), reach[1] + MEMBER + 1))
    named = [i for i in behind if side.forms[i] not in known.function][:1]
    return bool(before) and bool(named) and all(_of_text(side, i) for i in (*before, *named))


def _of_text(side: Side, place: int) -> bool:
    """True of a word in the name of a text, or of a small word between two of them."""
    known = lists()
    word = side.words[place]
    return word.capital or word.form in known.function or word.form in known.texts or word.form in {AND, OR, "other"}
