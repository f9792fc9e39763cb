"""Tests of single words: a typo, a synonym, words without weight."""

from rapidfuzz.distance import OSA

from analyzer.materiality.editorial.desk import Desk, put, struck
from analyzer.materiality.locus import Hunk, Locus
from analyzer.materiality.wordlists import lists

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
    if _weighty(locus, hunk) or a[0].isdigit() or b[0].isdigit():
        return False
    if _stem(a) == _stem(b) and len(_stem(a)) >= 3:
        return True
    known = lists().confusable
    if a in known or b in known or min(len(a), len(b)) < 4 or _negated(a, b):
        return False
    distance = OSA.distance(a, b, score_cutoff=2)
    unique = not desk.context.new.says((a,)) and not desk.context.old.says((b,))
    return (distance == 1 and unique) or (distance == 2 and unique and min(len(a), len(b)) >= 7)


def _negated(a: str, b: str) -> bool:
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return any(
        longer == prefix + shorter
        for prefix in ("un", "in", "im", "il", "ir", "non", "dis", "mis", "a", "pre", "re", "de")
    )


def _stem(word: str) -> str:
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
    """Nothing but articles, pronouns, prepositions and the like."""
    known = lists().function
    return all(word in known for word in (*struck(locus, hunk), *put(locus, hunk)))


def _weighty(locus: Locus, hunk: Hunk) -> bool:
    names = ("modal-may", "modal-must", "modal-should", "modal-must-not", "negation", "number", "limiting", "extending")
    for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new)):
        if any(a < reach[1] and reach[0] < b for name in names for a, b in side.hits.get(name, ())):
            return True
    return False
