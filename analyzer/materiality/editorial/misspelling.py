"""The test of misspellings: letters that make no word of English, beside the word they were meant to be."""

from collections.abc import Mapping, Sequence

from rapidfuzz.distance import OSA

from analyzer.materiality.editorial.desk import Desk, put, struck
from analyzer.materiality.editorial.spelling import negated, persons, weighty
from analyzer.materiality.english import is_english
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range

SHORT, LONG = 4, 7  # letters of the shortest word looked at, and of one that may have two letters wrong
OFTEN = 2  # places past which letters are a word of the page's own, in no list or not
TYPED = 4  # letters that may have been typed into the middle of a word
PLACE = 8  # letters of the name of a place that may have one wrong: shorter ones are each other's
ENDING = 2  # letters at the end that tell who acts from who is acted on: licensor, licensee


def misspelt(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """One word for one word, of which one is none: ``provedures`` and ``procedures``.

    The other is a word of English, or one in small letters of both versions, without force, one or two letters off,
    with the same first letter and the same ending. Names of places, companies and parties are no misspellings; what
    the page writes more than twice is a word of its own. Two words of English are never each other's misspelling:
    ``confirm`` and ``conform``.
    """
    old, new = struck(locus, hunk), put(locus, hunk)
    if len(old) != 1 or len(new) != 1 or weighty(locus, hunk):
        return False
    sides = ((locus.old, hunk.old[0], desk.context.old), (locus.new, hunk.new[0], desk.context.new))
    if _misspelt_place(locus.old, hunk.old[0], new[0], locus.new.hits, hunk.new) or _misspelt_place(
        locus.new, hunk.new[0], old[0], locus.old.hits, hunk.old
    ):
        return True
    for (side, place, text), word, meant in ((sides[0], old[0], new[0]), (sides[1], new[0], old[0])):
        if not (_near(word, meant) or _garbled(word, meant)) or not _rare(word, desk) or _named(locus, hunk):
            continue
        raw = text.agreement.text[side.words[place].start : side.words[place].end]
        if not (raw.islower() or raw.isupper() or raw.istitle()) or is_english(word):
            continue  # "iPhone" is spelt as it is meant
        known = all(version.says((meant,)) for version in (desk.context.old, desk.context.new))
        if is_english(meant) or (known and raw.islower()):
            return True
    return False


def _misspelt_place(side: Side, at: int, meant: str, hits: Mapping[str, Sequence[Range]], reach: Range) -> bool:
    """True of a letter wrong in the name of a known place, where what is written is no place and no word."""
    word = side.forms[at]
    if len(meant) < PLACE or reach not in hits.get("territory", ()) or is_english(word):
        return False
    place = any(a <= at < b for name in ("territory", "entity") for a, b in side.hits.get(name, ()))
    return not place and _near(word, meant) and OSA.distance(word, meant, score_cutoff=1) <= 1


def _named(locus: Locus, hunk: Hunk) -> bool:
    """True of the name of a place, or of a company or party."""
    for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new)):
        named = [*side.hits.get("territory", ()), *side.hits.get("entity", ()), *(m[:2] for m in side.mentions)]
        if any(a < reach[1] and reach[0] < b for a, b in named):
            return True
    return False


def _near(word: str, meant: str) -> bool:
    if min(len(word), len(meant)) < SHORT or not (word.isalpha() and meant.isalpha()):
        return False
    if word[0] != meant[0] or persons(word, meant) or negated(word, meant):
        return False
    allowed = 1 if len(meant) < LONG else ENDING
    turned = sorted(word) == sorted(meant)  # "platfrom": the same letters
    if word[-ENDING:] != meant[-ENDING:] and word[:-1] != meant and meant[:-1] != word and not turned:
        return False
    return OSA.distance(word, meant, score_cutoff=allowed) <= allowed


def _garbled(word: str, meant: str) -> bool:
    """Letters typed into the middle of a word: "Hisprtvory" for "History"."""
    if len(meant) < LONG or word[:1] != meant[:1] or word[-ENDING:] != meant[-ENDING:]:
        return False
    if not 0 < len(word) - len(meant) <= TYPED or not word.isalpha():
        return False
    letters = iter(word)
    return all(letter in letters for letter in meant)


def _rare(word: str, desk: Desk) -> bool:
    return max(text.count((word,)) for text in (desk.context.old, desk.context.new)) <= OFTEN
