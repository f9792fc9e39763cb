"""Words that a list of equals joins and that are not equal where they stand: no test of words folds them."""

from analyzer.materiality.editorial.counted import one_or_several
from analyzer.materiality.editorial.desk import put, struck
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists

_KNOWN = WordFile("editorial_tests", "unlike")
REASONS = frozenset({("since",), ("as",)})  # before a side or an article they give a reason
BEHIND = 3  # words behind a modal among which "not be" and what follows it stand
COUNTED = _KNOWN.words("counted")
DONE = ("ed", "en", "n")  # how a participle ends: "may not be sold" and "cannot be sold" forbid alike


def unlike(locus: Locus, hunk: Hunk) -> bool:
    """True of one or several where it counts, of another text, of what is impossible, of who is not sent to read."""
    tests = (one_or_several, _another_text, _unlikely, _not_sent, _one_time, _another_sense, _no_reason)
    return any(test(locus, hunk) for test in tests)


def _another_sense(locus: Locus, hunk: Hunk) -> bool:
    """True of "fee" for "charge" where nothing is paid: a charge over a house is none."""
    groups, known = lists().groups, lists().sense_of
    shared = groups.get(struck(locus, hunk), set()) & groups.get(put(locus, hunk), set())
    if not shared or not shared <= known.keys():
        return False
    said = {*locus.old.forms, *locus.new.forms} - {*struck(locus, hunk), *put(locus, hunk)}
    return all(known[group].isdisjoint(said) for group in shared)


def _no_reason(locus: Locus, hunk: Hunk) -> bool:
    """True of "because tenant" for "as tenant", of "because May" for "since May", of "the after days"."""
    for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new)):
        said = side.forms[slice(*reach)]
        follows = side.forms[reach[1] : reach[1] + 1]
        if said in REASONS and follows and follows[0] not in lists().function:
            return True
        if said == ("following",) and reach[0] and side.forms[reach[0] - 1] == "the":
            return True
    return False


def _one_time(locus: Locus, hunk: Hunk) -> bool:
    """True of "once" that counts: "use it once", "once a day"; "once you are paid" opens a case, as "if" does."""
    for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new)):
        for place in range(*reach):
            ends = any(place + 1 == end for _, end in side.sentences)
            if side.forms[place] == "once" and (ends or side.forms[place + 1] in COUNTED):
                return True
    return False


def _another_text(locus: Locus, hunk: Hunk) -> bool:
    """True of "that contract" for "this contract"."""
    known = lists()
    if known.far.isdisjoint(struck(locus, hunk)) is known.far.isdisjoint(put(locus, hunk)):
        return False
    return known.texts.issuperset(locus.new.forms[hunk.new[1] : hunk.new[1] + 1] or ("",))


def _unlikely(locus: Locus, hunk: Hunk) -> bool:
    """True of "cannot be right" for "may not be right": what is impossible, and what may be otherwise."""
    old, new = struck(locus, hunk), put(locus, hunk)
    behind = locus.new.forms[hunk.new[1] : hunk.new[1] + BEHIND]
    if "not" not in (*old, *new, *behind) or ("may" in old) is ("may" in new):
        return False
    told = [word for word in behind if word != "not"]
    return len(told) > 1 and told[0] == "be" and not (told[1].endswith(DONE) or told[1] in lists().participles)


def _not_sent(locus: Locus, hunk: Hunk) -> bool:
    """True of "read" for "review" where nobody is sent to a page: who reviews a complaint does more than read it."""
    groups = lists().groups
    shared = groups.get(struck(locus, hunk), set()) & groups.get(put(locus, hunk), set())
    if not shared or not shared <= lists().imperative:
        return False
    return not (_sends(locus.old, hunk.old[0]) and _sends(locus.new, hunk.new[0]))


def _sends(side: Side, place: int) -> bool:
    """True of an imperative that sends the reader somewhere: "please see", "for details visit", "See our page"."""
    return any(place == start for start, _ in side.sentences) or side.forms[max(0, place - 1)] in lists().sending
