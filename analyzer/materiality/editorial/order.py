"""The test of order: words that moved within their sentence without a change of who does what."""

from itertools import pairwise

from analyzer.materiality.closed_class import MODALS
from analyzer.materiality.editorial.desk import Desk, lone, put, struck
from analyzer.materiality.editorial.paraphrase import adverb_of
from analyzer.materiality.editorial.row import in_one_cell
from analyzer.materiality.free import CONDITIONS, free
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text

_KNOWN = WordFile("editorial_tests", "order")
SHORT = 3  # words past which one word may move: farther off it may belong to another
AUXILIARY = frozenset({"be", "been", "being"})  # "be only sold" and "only be sold"
BEING = frozenset({"is", "are", "was", "were"})  # "fees properly invoiced are due", "fees invoiced are properly due"
# Before a participle that is the sentence's own verb: "may be withdrawn", "have agreed".
AROUND = BEING | AUXILIARY | MODALS | {"have", "has", "had", "not", "and", "or"}
SPLIT = frozenset({"to", "not"})  # "not to" and "to not"
Words = tuple[str, ...]
PERSONS = _KNOWN.words("persons")
CLAUSE = 2  # words of the shortest clause
MODAL_LISTS = ("modal-may", "modal-must", "modal-should", "modal-must-not", "negation", "condition", "exception")


def moved_within(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Words struck at one place of a sentence and put at another, nothing of force between or among them.

    Only an adverb, or a phrase of the closed list that goes with a whole sentence (``from time to time``, ``in
    writing``), moves so: ``take action at once`` and ``at once take action``. A noun moved may be another's object.
    An adverb may become an adjective where only the noun stands between (``take immediate action``). Words that bound a
    rule (``only``, ``not``) never move unheard, nor does another past them; ``not to`` and ``to not`` are one.
    Nothing moves out of its cell of a table.
    """
    found = lone(locus, hunk)
    if found is None:
        return False
    for other in locus.hunks:
        if other == hunk:
            continue
        gone, come = (other, hunk) if found.came else (hunk, other)
        if gone.new[0] == gone.new[1] and come.old[0] == come.old[1] and _moved(locus, gone, come):
            return in_one_cell(
                locus.old, (min(gone.old[0], come.old[0]), max(gone.old[1], come.old[1])), desk.context.old
            )
    return False


def only_moved(locus: Locus, desk: Desk) -> bool:
    """True where each difference is an adverbial that moved within its sentence, or the order of ``not`` and ``to``."""
    return all(
        moved_within(locus, hunk, desk) or {*struck(locus, hunk), *put(locus, hunk)} <= SPLIT for hunk in locus.hunks
    )


def condition_turned(locus: Locus, desk: Desk) -> bool:
    """``If you ask, we bake`` and ``We bake if you ask``: the same words, the one condition before or behind its rule.

    The rule has one main clause: what "and", "or" or "but" joins may be bounded by a condition behind it in part only,
    and so may a "before" or "if" that stands within it. No word at its end may bound what comes behind ("only if").
    """
    if len(locus.old.sentences) != 1 or len(locus.new.sentences) != 1:
        return False
    sides = ((locus.old, locus.new, desk.context.old), (locus.new, locus.old, desk.context.new))
    return any(_turned(first, behind, text) for first, behind, text in sides)


def _turned(first: Side, behind: Side, text: Text) -> bool:
    """True where ``first`` begins with a condition up to a comma, and ``behind`` ends with it."""
    if first.forms[0] not in CONDITIONS:
        return False
    body = text.agreement.text
    for at in range(CLAUSE, len(first.words) - CLAUSE + 1):
        if "," not in body[first.words[at - 1].end : first.words[at].start]:
            continue
        condition, rule = first.forms[:at], first.forms[at:]
        if rule + condition != behind.forms:
            continue
        return free(rule) and "," not in body[first.words[at].start : first.words[-1].end]
    return False


def bounding_word_moved(locus: Locus, desk: Desk) -> bool:
    """True when a single word that bounds a rule (``only``, ``reasonable``) stands at another place of the sentence."""
    for hunk in locus.hunks:
        side, reach = (locus.old, hunk.old) if hunk.old[0] < hunk.old[1] else (locus.new, hunk.new)
        single = reach[1] - reach[0] == 1 and (hunk.old[0] == hunk.old[1] or hunk.new[0] == hunk.new[1])
        bounds = side.forms[reach[0]] in lists().bounding or _touches(side, reach, ("limiting", "extending"))
        if single and bounds and not moved_within(locus, hunk, desk):
            return True
    return False


def _moved(locus: Locus, gone: Hunk, come: Hunk) -> bool:
    old, new = locus.old, locus.new
    a = tuple(old.forms[slice(*gone.old)])
    b = tuple(new.forms[slice(*come.new)])
    between = (gone.old[1], come.old[0]) if gone.old[1] <= come.old[0] else (come.old[1], gone.old[0])
    path = tuple(old.forms[slice(*between)])
    if a == b == ("not",):
        return path == ("to",)
    if a == b and set(path) <= AUXILIARY:
        return True
    back = come.new[1] if gone.old[1] > come.old[0] else come.new[0] - len(path)
    if any(_says_which(*each) for each in ((old, gone.old[0]), (new, come.new[0]), (old, between[0]), (new, back))):
        return False
    turned = len(a) == len(b) == 1 and (adverb_of(a[0]) == b[0] or adverb_of(b[0]) == a[0])
    if a != b and not turned:
        return False
    movers = [(gone.old, between, a, path), (between, gone.old, path, a)]
    return any(_moves_freely(old, new, *each, turned=turned) for each in movers[: 1 if turned else 2])


def _says_which(side: Side, place: int) -> bool:
    """True of words behind a participle that tells which things are meant: "consent given in writing"."""
    if place < 2 or place > len(side.forms):
        return False
    thing, deed = side.forms[place - 2 : place]
    done = deed.endswith("ed") or deed in lists().participles
    return done and thing not in AROUND and not thing.endswith("ly") and thing not in lists().function


def _moves_freely(old: Side, new: Side, own: Range, past: Range, words: Words, passed: Words, *, turned: bool) -> bool:
    """True where these words may stand on either side of those they passed."""
    known = lists()
    phrase = words in known.adverbials
    if not phrase and not turned and not (len(words) == 1 and words[0].endswith("ly")):
        return False
    if not (known.fixed - (MODALS if phrase else frozenset())).isdisjoint(passed):
        return False
    if not known.joints.isdisjoint(passed) or any(word[0].isdigit() for word in passed):
        return False
    if phrase:
        # "complaints from guests in writing": what moves may belong to the noun and to what hangs on it.
        hung = words[0] == "in" and any(w in known.prepositions and f not in PERSONS for w, f in pairwise(passed[1:]))
        return not hung and (
            max(sum(len(side.hits.get(name, ())) for name in ("modal-may", "modal-must")) for side in (old, new)) <= 1
        )
    if not known.fixed.isdisjoint(words) or not BEING.isdisjoint(passed) or _touches(old, past, MODAL_LISTS):
        return False
    bounds = _touches(old, own, ("limiting", "extending", "number"))
    return len(passed) <= (1 if turned or bounds else SHORT)


def _touches(side: Side, reach: tuple[int, int], names: tuple[str, ...]) -> bool:
    return any(a < reach[1] and reach[0] < b for name in names for a, b in side.hits.get(name, ()))


def subject_moved(locus: Locus) -> bool:
    """True where other telling words stand before the first word of force: who pays is another."""
    before = [_before_force(side) for side in (locus.old, locus.new)]
    return before[0] is not None and before[1] is not None and before[0].isdisjoint(before[1])


def _before_force(side: Side) -> set[str] | None:
    """The telling words before the first modal; None where no modal stands, or nothing before it."""
    modals = ("modal-may", "modal-must", "modal-must-not", "modal-should", "modal-should-not")
    places = [start for name in modals for start, _ in side.hits.get(name, ())]
    words = {word for word in side.forms[: min(places)] if word not in lists().function} if places else set()
    return words or None


def labels_between(locus: Locus, desk: Desk) -> bool:
    """True where names moved between labels ("Landlord: …", "Tenant: …"): they changed about what they are."""
    side = locus.old
    if side.span is None or not any(side.words[i].capital for i in side.changed):
        return False
    return ":" in desk.context.old.agreement.text[side.span.start : side.span.end]
