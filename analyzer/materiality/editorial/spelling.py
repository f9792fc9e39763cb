"""Tests of single words: a typo, a synonym, words without weight."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from analyzer.materiality.editorial.desk import Desk, put, struck
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.wordlists import lists
from clauses.model import Role

# Whose a thing is: ``your recipes`` and ``our recipes`` are not the same.
OWN = {"our": Role.PROVIDER, "your": Role.USER}
THIRD = frozenset({"their", "they", "its"})
# How British and American spelling differ, at the end of a stem.
REGIONAL = tuple(
    (re.compile(british), us)
    for british, us in (
        (r"is(e|es|ed|ing|ation|ations|er|ers)$", r"iz\1"),
        (r"ys(e|es|ed|ing)$", r"yz\1"),
        (r"(?<=[a-z][a-z])our(?=(?:s|ed|ing|able|ite|ites)?$)", "or"),
        (r"(licen|defen|offen|preten|practi)c(e|es|ed|ing)$", r"\1s\2"),
        (r"ll(ing|ed|er|ers|ation)$", r"l\1"),
        (r"tre(s?)$", r"ter\1"),
        (r"ogue(s?)$", r"og\1"),
        (r"mme(s?)$", r"m\1"),
        (r"dgement", "dgment"),
        (r"^(che)que(s?)$", r"\1ck\2"),
        (r"^grey$", "gray"),
        (r"^fulfil(s|ment)?$", r"fulfill\1"),
        (r"^enrol(s|ment)?$", r"enroll\1"),
    )
)
SURE = 6  # letters from which one letter more or less makes no other word
LONG = 8  # letters from which two words written as one may lack one of them


def typo(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """One word for one word: another form of it, or one or two letters apart where no such word stands elsewhere."""
    old, new = struck(locus, hunk), put(locus, hunk)
    if len(old) + len(new) == len(("all", "together", "altogether")) and old and new:
        joined = "".join(old), "".join(new)
        return min(map(len, joined)) >= LONG and OSA.distance(*joined, score_cutoff=1) <= 1
    if len(old) != 1 or len(new) != 1:
        return False
    a, b = old[0], new[0]
    if american(a) == american(b):
        return True
    if _weighty(locus, hunk) or a[0].isdigit() or b[0].isdigit():
        return False
    if stem(a) == stem(b) and len(stem(a)) >= 3:
        return True
    known = lists().confusable
    if a in known or b in known or min(len(a), len(b)) < 4 or _negated(a, b):
        return False
    distance = OSA.distance(a, b, score_cutoff=2)
    if distance == 1 and min(len(a), len(b)) >= SURE and desk.context.old.count((a,)) == 1 and _alone(a, b, desk):
        return True
    unique = not desk.context.new.says((a,)) and not desk.context.old.says((b,))
    return (distance == 1 and unique) or (distance == 2 and unique and min(len(a), len(b)) >= 7)


@lru_cache(maxsize=4096)
def american(word: str) -> str:
    """The word as it is spelt in the United States: ``licence``, ``cancelling``, ``organise``, ``favour``."""
    for spelt, instead in REGIONAL:
        word = spelt.sub(instead, word)
    return word


def _alone(a: str, b: str, desk: Desk) -> bool:
    """True of a word that both versions know no other place for, beside one that the old version has elsewhere."""
    return not desk.context.new.says((a,)) and desk.context.old.says((b,))


def _negated(a: str, b: str) -> bool:
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return any(
        longer == prefix + shorter
        for prefix in ("un", "in", "im", "il", "ir", "non", "dis", "mis", "a", "pre", "re", "de")
    )


def stem(word: str) -> str:
    """A word without its ending: ``parties`` → ``party``, ``charging`` → ``charg``."""
    for ending, instead in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + instead
    return word


def synonym(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Both phrases stand in one group of the closed list, function words aside."""
    old, new = struck(locus, hunk), put(locus, hunk)
    return bool(old and new) and (_synonyms(old, new) or _synonyms(_core(old), _core(new)))


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    known = lists().function
    return tuple(word for word in words if word not in known)


def _synonyms(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    groups = lists().groups
    return not groups.get(old, set()).isdisjoint(groups.get(new, set()))


def function_words(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Nothing but articles, pronouns, prepositions and the like, and no side in the place of another."""
    known, old, new = lists().function, struck(locus, hunk), put(locus, hunk)
    if not all(word in known for word in (*old, *new)):
        return False
    if OWN.keys().isdisjoint((*old, *new)):
        return True
    sides = _owners(locus.old, hunk.old), _owners(locus.new, hunk.new)
    return not (sides[0] and sides[1]) or sides[0] == sides[1]


def _owners(side: Side, reach: tuple[int, int]) -> set[Role | None]:
    """Whom the pronouns among these words stand for; one of a third person for the side last named before it."""
    found: set[Role | None] = set()
    for place in range(*reach):
        word = side.forms[place]
        if word in OWN:
            found.add(OWN[word])
        elif word in THIRD:
            found.add(next((role for _, end, role in reversed(side.mentions) if end <= place), None))
    return found


def _weighty(locus: Locus, hunk: Hunk) -> bool:
    names = ("modal-may", "modal-must", "modal-should", "modal-must-not", "negation", "number", "limiting", "extending")
    for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new)):
        if any(a < reach[1] and reach[0] < b for name in names for a, b in side.hits.get(name, ())):
            return True
    return False
