"""Tests of single words: a typo, a synonym."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from analyzer.materiality.editorial.desk import Desk, put, struck
from analyzer.materiality.editorial.run_together import another_word
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.wordlists import lists

# How British and American spelling differ, at the end of a stem.
REGIONAL = tuple(
    (re.compile(british), us)
    for british, us in (
        (r"^advisor", "adviser"),
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
        (r"orientat(?=ed$|es$|e$|ing$)", "orient"),
        (r"^enquir(?=y|ies|e|es|ed|ing$)", "inquir"),
        (r"^instalment", "installment"),
        (r"^fulfil(s|ment)?$", r"fulfill\1"),
        (r"^enrol(s|ment)?$", r"enroll\1"),
    )
)
SPELT = re.compile("|".join(british.pattern for british, _ in REGIONAL))  # a word without any of them stays
ACTING, SUFFERING = ("er", "or", "ing"), ("ee", "ed", "ees", "ant")
FORM = 3  # words behind one of a company's name among which its form stands
# One of them alone, or both; one with a lock, one without.
PARTIES = frozenset({"party", "parties", "http", "https"})
LONG = 8  # letters from which two words written as one may lack one of them


def of_company(locus: Locus, hunk: Hunk) -> bool:
    """True of a word in the name of a company: "Harbour Mills Ltd" and "Harbour Mill Ltd" may be two of them."""
    for side, (start, end) in ((locus.old, hunk.old), (locus.new, hunk.new)):
        behind = side.words[end : end + FORM]
        if (
            start < end
            and side.words[start].capital
            and any(word.capital and word.form in lists().suffixes for word in behind)
        ):
            return True
    return False


def typo(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """One word for one word: another form of it, or its spelling in another country; or two words run together."""
    old, new = struck(locus, hunk), put(locus, hunk)
    if len(old) + len(new) == len(("all", "together", "altogether")) and old and new:
        joined = "".join(old), "".join(new)
        if another_word(old, new):
            return False
        return min(map(len, joined)) >= LONG and OSA.distance(*joined, score_cutoff=1) <= 1
    if len(old) != 1 or len(new) != 1:
        return False
    a, b = old[0], new[0]
    if american(a) == american(b):
        return True
    third = locus.new.forms[max(0, hunk.new[0] - 1)] == "third"  # whoever else: one of them, or any
    if a.endswith("ed") != b.endswith("ed"):
        return False  # what was done is not what is done: content you posted, content you post
    if persons(a, b) or _names_side(locus, hunk) or of_company(locus, hunk):
        return False
    if not third and not PARTIES.isdisjoint((a, b)):
        return False
    if a.endswith("ing") != b.endswith("ing") and (a.endswith("ed") or b.endswith("ed")):
        return False  # who acts, and who or what is acted on
    if weighty(locus, hunk) or a[0].isdigit() or b[0].isdigit():
        return False
    return stem(a) == stem(b) and len(stem(a)) >= len("pay")


@lru_cache(maxsize=16_384)
def american(word: str) -> str:
    """The word as it is spelt in the United States: ``licence``, ``cancelling``, ``organise``, ``favour``."""
    if SPELT.search(word) is not None:
        for spelt, instead in REGIONAL:
            word = spelt.sub(instead, word)
    return word


def persons(a: str, b: str) -> bool:
    """True of the one who acts and the one acted on: employer and employee, insurer and insured."""
    for ending in ACTING:
        for suffered in SUFFERING:
            for one, other in ((a, b), (b, a)):
                if one.endswith(ending) and other.endswith(suffered):
                    stems = one.removesuffix(ending), other.removesuffix(suffered)
                    if stems[0] == stems[1]:
                        return True
    return False


def _names_side(locus: Locus, hunk: Hunk) -> bool:
    """True before "party": the indemnified party is not the indemnifying one."""
    after = locus.new.forms[hunk.new[1] : hunk.new[1] + 1]
    return bool(after) and after[0] in {"party", "parties", "person", "persons"}


def negated(a: str, b: str) -> bool:
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
    if not old or not new or not (_synonyms(old, new) or _synonyms(_core(old), _core(new))):
        return False
    return not told_apart(locus, hunk)


def told_apart(locus: Locus, hunk: Hunk) -> bool:
    """True of one word for another that stands beside it in the same sentence: "if contract and terms conflict, …"."""
    old, new = struck(locus, hunk), put(locus, hunk)
    return len(old) == len(new) == 1 and (_twice(locus.old, hunk.old, new) or _twice(locus.new, hunk.new, old))


def _twice(side: Side, reach: tuple[int, int], words: tuple[str, ...]) -> bool:
    """True where the other word stands beside this one in its sentence."""
    start, end = next(((a, b) for a, b in side.sentences if a <= reach[0] < b), (0, len(side.forms)))
    beside = (*side.forms[start : reach[0]], *side.forms[reach[1] : end])
    if words[0] in lists().suffixes:  # "Mill Ltd" and "Oven Limited" say nothing of each other; two Mills do
        named = side.forms[max(0, reach[0] - 1) : reach[0]]
        rows = (side.forms[start : reach[0]], side.forms[reach[1] : end])
        return any((*named, words[0]) == row[at : at + 2] for row in rows for at in range(len(row) - 1))
    return words[0] in beside and words[0] not in lists().function


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    known = lists().weightless
    return tuple(word for word in words if word not in known)


def _synonyms(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    groups = lists().groups
    return not groups.get(old, set()).isdisjoint(groups.get(new, set()))


def weighty(locus: Locus, hunk: Hunk) -> bool:
    names = ("modal-may", "modal-must", "modal-should", "modal-must-not", "negation", "number", "limiting", "extending")
    for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new)):
        if any(a < reach[1] and reach[0] < b for name in names for a, b in side.hits.get(name, ())):
            return True
    return False
