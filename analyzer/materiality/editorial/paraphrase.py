"""The test of a paraphrase: each word has its match by stem, grammar or a closed group; none of force falls."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from analyzer.materiality.editorial.desk import Desk, struck
from analyzer.materiality.editorial.spelling import PARTIES, of_company, stem, told_apart
from analyzer.materiality.editorial.tense import same_times
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists

_KNOWN = WordFile("editorial_tests", "paraphrase")
LONGEST = 16  # words a difference may have
PHRASE = 7  # words the longest phrase of a group may have
LONGEST_HIT = 24  # words a phrase of force may have
NEIGHBOURS = 3  # differences that are read together
BESIDE = 2  # unchanged words on either side that may belong to a phrase
SIDED = _KNOWN.words("sided")
FORCE = ("modal-may", "modal-must", "modal-should", "modal-must-not", "negation", "number", "limiting", "extending")
ASKED = (("questions",), ("question",), ("comments",), ("feedback",))  # behind "any" in a heading
MANNER = frozenset({"manner", "way", "fashion"})
# American → British endings, for words long enough that nothing else ends so.
REGIONAL = (("ization", "isation"), ("izing", "ising"), ("ized", "ised"), ("izes", "ises"), ("ize", "ise"))
LONG = 6
SHORTEST = 4  # letters of a word that may have an "s" more

Words = tuple[str, ...]
Marked = tuple[tuple[str, bool], ...]


def paraphrase(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The same said in other words, with up to two words on either side that both versions share."""
    if of_company(locus, hunk) or (told_apart(locus, hunk) and struck(locus, hunk) in lists().groups):
        return False
    if any(_with_neighbours(locus, hunk)):
        return True
    if hunk.old[0] == hunk.old[1] or hunk.new[0] == hunk.new[1]:
        return _shortened(locus, hunk)
    if max(hunk.old[1] - hunk.old[0], hunk.new[1] - hunk.new[0]) > LONGEST:
        return False
    for before in range(BESIDE + 1):
        for after in range(BESIDE + 1):
            wide = _widened(locus, hunk, before, after)
            if wide is not None and _say_the_same(_marked(locus.old, wide.old), _marked(locus.new, wide.new)):
                return True
    return False


def same_title(old: Words, new: Words) -> bool:
    """True of two headings that say the same: "Auto-Renewal", "Automatic renewal"; "Any questions?", "Questions?"."""
    rows = [
        tuple(w for i, w in enumerate(row) if not (w == "any" and row[i + 1 : i + 2] in ASKED)) for row in (old, new)
    ]
    if "".join(rows[0]) == "".join(rows[1]):
        return True
    return all(rows) and _say_the_same(*(tuple((word, False) for word in row) for row in rows))


def _shortened(locus: Locus, hunk: Hunk) -> bool:
    """A phrase that a word beside it says as well came or went: "any and all claims", "all claims"."""
    side, reach = (locus.old, hunk.old) if hunk.old[0] < hunk.old[1] else (locus.new, hunk.new)
    if not SIDED.isdisjoint(side.forms[slice(*reach)]):
        return False
    forced = any(forced for _, forced in _marked(side, reach))
    known = lists()
    for before in range(BESIDE + 1):
        for after in range(BESIDE + 1):
            wide = _widened(locus, hunk, before, after)
            if wide is None or wide.old[0] == wide.old[1] or wide.new[0] == wide.new[1]:
                continue
            old, new = tuple(locus.old.forms[slice(*wide.old)]), tuple(locus.new.forms[slice(*wide.new)])
            shared = known.groups.get(old, set()) & known.groups.get(new, set())
            if shared & known.doublets if forced else shared:
                return True
    return False


def _with_neighbours(locus: Locus, hunk: Hunk) -> Iterator[bool]:
    """Whether this difference and those close beside it say the same together: small shared words part them only."""
    at = locus.hunks.index(hunk)
    for first in range(max(0, at - NEIGHBOURS), at + 1):
        for last in range(max(at, first + 1), min(len(locus.hunks), first + NEIGHBOURS + 1)):
            row = locus.hunks[first : last + 1]
            if any(b.old[0] - a.old[1] > BESIDE or b.new[0] < a.new[1] for a, b in pairwise(row)):
                continue
            wide = Hunk((row[0].old[0], row[-1].old[1]), (row[0].new[0], row[-1].new[1]))
            sizes = wide.old[1] - wide.old[0], wide.new[1] - wide.new[0]
            if min(sizes) and max(sizes) <= LONGEST:
                yield _say_the_same(_marked(locus.old, wide.old), _marked(locus.new, wide.new))


def _widened(locus: Locus, hunk: Hunk, before: int, after: int) -> Hunk | None:
    old, new = (hunk.old[0] - before, hunk.old[1] + after), (hunk.new[0] - before, hunk.new[1] + after)
    if min(old[0], new[0]) < 0 or old[1] > len(locus.old.words) or new[1] > len(locus.new.words):
        return None
    beside = [*range(old[0], hunk.old[0]), *range(hunk.old[1], old[1])]
    return None if any(i in locus.old.changed for i in beside) else Hunk(old, new)


def _marked(side: Side, reach: tuple[int, int]) -> Marked:
    """The words, each with whether it is a word of force."""
    forced = {i for name in FORCE for hit in _near(side.hits.get(name, ()), reach) for i in range(*hit)}
    return tuple((side.forms[i], i in forced) for i in range(*reach))


def _near(hits: Sequence[Range], reach: Range) -> Sequence[Range]:
    """Those of a list's phrases, in order as they are, that may hold a word of this stretch."""
    return hits[bisect_left(hits, (reach[0] - LONGEST_HIT, 0)) : bisect_left(hits, (reach[1], 0))]


def _say_the_same(old: Marked, new: Marked) -> bool:
    a, b = tuple(word for word, _ in old), tuple(word for word, _ in new)
    if not same_times(a, b):
        return False
    return _same(old, new, 0, 0, {})


def _same(old: Marked, new: Marked, i: int, j: int, known: dict[tuple[int, int], bool]) -> bool:
    """True where the words from these on say the same; ``known`` is what was found of others of them."""
    if (i, j) not in known:
        known[i, j] = _rest(old, new, i, j, known)
    return known[i, j]


def _rest(old: Marked, new: Marked, i: int, j: int, known: dict[tuple[int, int], bool]) -> bool:
    if i == len(old) and j == len(new):
        return True
    if i < len(old) and j < len(new):
        (a, forced), (b, also) = old[i], new[j]
        if (a == b or (not (forced or also) and _one_word(a, b))) and _same(old, new, i + 1, j + 1, known):
            return True
    if i < len(old) and _empty(old[i]) and _same(old, new, i + 1, j, known):
        return True
    if j < len(new) and _empty(new[j]) and _same(old, new, i, j + 1, known):
        return True
    pairs = product(_ahead(old, i), _ahead(new, j))
    return any(_one_phrase(a, b) and _same(old, new, i + len(a), j + len(b), known) for a, b in pairs)


def _ahead(words: Marked, start: int) -> list[Words]:
    """The phrases that begin here and may have an equal by `_one_phrase`, the shortest first."""
    row = tuple(word for word, _ in words[start : start + PHRASE])
    groups = lists().groups
    phrases = (row[:size] for size in range(1, len(row) + 1))
    return [phrase for phrase in phrases if phrase in groups or _of_grammar(phrase)]


def _of_grammar(phrase: Words) -> bool:
    """False of what has no equal by `_by_manner` nor by `_by_doing`."""
    match len(phrase):
        case 1:
            return True
        case 2:
            return phrase[1].endswith("ing")
        case 3:
            return phrase[1] == "you"
        case 4:
            return phrase[0] == "in"
    return False


def _empty(word: tuple[str, bool]) -> bool:
    return not word[1] and word[0] in lists().weightless and word[0] not in SIDED


def _one_word(a: str, b: str) -> bool:
    """Forms of one word, or its American and British spelling."""
    if len(a) >= SHORTEST and len(b) >= SHORTEST and (a == b + "s" or b == a + "s"):
        return not PARTIES.issuperset((a, b))
    if a[0].isdigit() or b[0].isdigit() or a in lists().confusable or b in lists().confusable:
        return False
    if a.endswith("ing") != b.endswith("ing") and (a.endswith("ed") or b.endswith("ed")):
        return False  # who acts, and who or what is acted on
    if a.endswith("ed") != b.endswith("ed"):
        return False  # what was done, and what is
    root = stem(a)
    return (root == stem(b) and len(root) >= len("pay")) or _british(a) == _british(b)


def _british(word: str) -> str:
    if len(word) < LONG:
        return word
    for american, british in REGIONAL:
        if word.endswith(american):
            return word.removesuffix(american) + british
    return word.replace("our", "or")


def _one_phrase(a: Words, b: Words) -> bool:
    groups = lists().groups
    if a in groups and not groups[a].isdisjoint(groups.get(b, ())):
        return True
    return _by_manner(a, b) or _by_manner(b, a) or _by_doing(a, b) or _by_doing(b, a)


def _by_manner(phrase: Words, adverb: Words) -> bool:
    """``in an orderly manner`` and ``orderly``; ``in a timely way`` and ``timely``."""
    if len(phrase) != len(("in", "a", "kind", "manner")) or len(adverb) != 1:
        return False
    made = phrase[0] == "in" and phrase[1] in {"a", "an"} and phrase[3] in MANNER
    return made and adverb[0] in {phrase[2], adverb_of(phrase[2])}


def adverb_of(adjective: str) -> str:
    """``amicable`` → ``amicably``, ``easy`` → ``easily``, ``prompt`` → ``promptly``."""
    if adjective.endswith("le"):
        return adjective[:-1] + "y"
    if adjective.endswith("y"):
        return adjective[:-1] + "ily"
    return adjective + ("ally" if adjective.endswith("ic") else "ly")


def _by_doing(clause: Words, phrase: Words) -> bool:
    """``when you register`` and ``by registering``."""
    if len(clause) != len(("when", "you", "register")) or len(phrase) != len(("by", "registering")):
        return False
    opened = clause[0] in {"when", "if", "once"} and clause[1] == "you" and phrase[0] in {"by", "when", "upon"}
    return opened and phrase[1].endswith("ing") and stem(phrase[1]) == stem(clause[2])
