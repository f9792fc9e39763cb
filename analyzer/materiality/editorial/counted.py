"""One, this one or several: where it is the rule whose, how many or which, a plural or an article is a difference."""

from analyzer.materiality.closed_class import MODALS, PARTIES
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from clauses.model import Role

_KNOWN = WordFile("editorial_tests", "counted")
INDEFINITE = frozenset({"a", "an"})
DEFINITE = _KNOWN.words("definite")
RECIPIENTS, SHARED = "data-recipients", "data-sharing"
PERSONAL_ACTS = _KNOWN.words("personal_acts")
ASSENT = _KNOWN.words("assent")
HANDLED = _KNOWN.words("handled")
ONE = INDEFINITE | DEFINITE | {"us", "me", "one"}
DAYS = _KNOWN.words("days")
NEAR = 3  # words from an article to its noun


def one_or_several(locus: Locus, hunk: Hunk) -> bool:
    """True of "our partner" made "our partners", "the processor" made "a processor", "a month" made "months".

    Asked of people whom data reaches, of parties, and of a closed list of things: other plurals change nothing.
    """
    old = _nouns(locus.old, hunk.old)
    new = _nouns(locus.new, hunk.new)
    for i in old:
        for j in new:
            if _plural(locus.old.forms[i], locus.new.forms[j]) and (_counts(locus.old, i) or _counts(locus.new, j)):
                return True
    return _another_article(locus, hunk)


def _another_article(locus: Locus, hunk: Hunk) -> bool:
    """True where "a" came or went in the place of "the", before the same noun of those that count."""
    sides = ((locus.old, hunk.old), (locus.new, hunk.new))
    articles = [set(side.forms[slice(*reach)]) for side, reach in sides]
    one = [bool(words & INDEFINITE) for words in articles]
    this = [bool(words & DEFINITE) for words in articles]
    if one[0] == one[1] or not (this[0] or this[1]):
        return False
    nouns = [
        next((i for i in range(reach[1], min(len(side.forms), reach[1] + NEAR)) if _counts(side, i)), None)
        for side, reach in sides
    ]
    return any(i is not None and not _users(side, i) for i, (side, _) in zip(nouns, sides, strict=True))


def _nouns(side: Side, reach: tuple[int, int]) -> list[int]:
    return [i for i in range(*reach) if side.forms[i] not in lists().function]


def _plural(a: str, b: str) -> bool:
    """True of one word and its plural."""
    short, long = sorted((a, b), key=len)
    return long in {f"{short}s", f"{short}es"} or (short.endswith("y") and long == f"{short[:-1]}ies")


def _counts(side: Side, place: int) -> bool:
    word = side.forms[place]
    if place and side.forms[place - 1] == "third":
        return False  # whoever else: one of them, or any
    single = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    if word in lists().counted or single in lists().counted:
        return True
    if single in DAYS or _decides(side, place) or _allowed(side, place):
        return True
    if {word, single} & lists().things:
        return not lists().ways.isdisjoint(side.forms[max(0, place - NEAR) : place])
    if SHARED in side.hits and any(start <= place < end for start, end in side.hits.get(RECIPIENTS, ())):
        return True
    return word not in PARTIES and any(a <= place < b for a, b, _ in side.mentions)


def _decides(side: Side, place: int) -> bool:
    """True of who must agree, signs or decides: whether it is one, this one or several decides whose word counts."""
    behind = side.forms[place + 1 : place + 1 + NEAR]
    if not behind:
        return False
    named = side.forms[place].endswith(("'s", "s'", "’s", "s’")) and not ASSENT.isdisjoint(behind[:2])
    return named or behind[0] in PERSONAL_ACTS or (behind[0] in MODALS and not PERSONAL_ACTS.isdisjoint(behind[1:]))


def _allowed(side: Side, place: int) -> bool:
    """True of the thing that someone may bring or use, or must give: leave for one is none for many."""
    before = side.forms[max(0, place - NEAR - 1) : place]
    at = next((i for i in range(len(before) - 1, -1, -1) if before[i] in HANDLED), None)
    return at is not None and at > 0 and before[at - 1] in MODALS and ONE.issuperset(before[at + 1 :])


def _users(side: Side, place: int) -> bool:
    """True of the word for the user: "a guest" and "the guest" are any of them."""
    return any(a <= place < b and role is Role.USER for a, b, role in side.mentions)
