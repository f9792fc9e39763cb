"""The phrases that one version has more often than the other, and what differs beside them."""

from collections import Counter

from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import (
    Bound,
    changed_hits,
    hits,
)
from analyzer.materiality.shapes.places import overlap
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists

_KNOWN = WordFile("shapes", "wording")
STEM = 6  # letters by which forms of a word are compared
ASKING = frozenset(
    ("any", word) for word in ("question", "questions", "queries", "complaints", "problems", "issues", "concerns")
)
OPENING = _KNOWN.words("opening")
COUNTING = _KNOWN.words("counting")
ISOLATED = 8  # words of a difference past which a small word in it is one of many


def struck_at(hunk: Hunk) -> Range:
    return hunk.old


def put_at(hunk: Hunk) -> Range:
    return hunk.new


def surplus(side: Side, other: Side, bound: Bound) -> list[Range]:
    """The phrases that differ and that this side has more often than the other, each word for word."""
    if bound.rule.binds.first and hits(other, bound.phrases):
        return []
    forms = side.forms
    skipped = hits(side, bound.unless) if bound.rule.binds.isolated else []
    have = Counter(other.forms[slice(*hit)] for hit in hits(other, bound.phrases))
    have.subtract(forms[slice(*hit)] for hit in hits(side, bound.phrases))
    more = [hit for hit in changed_hits(side, bound.phrases) if have[forms[slice(*hit)]] < 0]
    more = [hit for hit in more if forms[slice(*hit)] + forms[hit[1] : hit[1] + 1] not in ASKING]
    more = [hit for hit in more if not _in_other_form(forms[slice(*hit)], other)]
    if not bound.rule.binds.isolated:
        return more
    return [hit for hit in more if _isolated(side, hit) and not any(overlap(hit, other) for other in skipped)]


def _in_other_form(words: tuple[str, ...], other: Side) -> bool:
    """True of "California" where "Californian" was struck or put: one long word in another form."""
    if len(words) != 1 or len(words[0]) <= STEM:
        return False
    return any(
        other.forms[i][: len(words[0])] == words[0] or words[0].startswith(other.forms[i])
        for i in other.changed
        if len(other.forms[i]) > STEM
    )


def nothing_else(locus: Locus, hit: Range, bound: Bound, *, forward: bool) -> bool:
    """True where nothing that tells was struck for the word, or put in its place, and no form of it stands there."""
    side, other = (locus.new, locus.old) if forward else (locus.old, locus.new)
    stems = {word[:STEM] for word in side.forms[slice(*hit)]}
    if any(other.forms[i][:STEM] in stems for i in other.changed):
        return False
    for hunk in locus.hunks:
        mine, theirs = (hunk.new, hunk.old) if forward else (hunk.old, hunk.new)
        if overlap(mine, hit):
            alone = bool(bound.near) and hit[1] - hit[0] == 1 and hit[1] < mine[1]
            noun = side.forms[hit[1]] if alone else ""
            if noun and noun not in lists().function and noun not in other.forms:
                return False  # it came or went with the word that it narrows
            nothing = all(word in lists().function for word in other.forms[slice(*theirs)])
            return nothing and not _says_more(side, mine, hit) and not _among(side, mine, hit)
    return True


def _says_more(side: Side, hunk: Range, hit: Range) -> bool:
    """True of "for all other users" put before a rule: whom it binds is fewer, whatever "all" says by itself."""
    opens = any(start == hunk[0] for start, _ in side.sentences)
    return opens and side.forms[hunk[0]] in OPENING and hunk[0] < hit[0]


def _among(side: Side, hunk: Range, hit: Range) -> bool:
    """True of a word of number that came with the thing it counts: "or any oven" is one thing more, no wider rule."""
    if hit[1] - hit[0] > 1 or side.forms[hit[0]] not in COUNTING or side.forms[hunk[0]] in OPENING:
        return False  # "in any country" widens where a rule holds
    return any(
        side.forms[i] not in lists().function and side.forms[i] not in COUNTING
        for i in range(*hunk)
        if not hit[0] <= i < hit[1]
    )


def _isolated(side: Side, hit: Range) -> bool:
    """True when little else differs beside these words: in a sentence written anew one word tells nothing."""
    start, end = hit
    while start > 0 and start - 1 in side.changed:
        start -= 1
    while end in side.changed:
        end += 1
    return end - start <= ISOLATED


def turning(forward: bool, places: frozenset[int]) -> tuple[frozenset[int], frozenset[int]]:
    nothing: frozenset[int] = frozenset()
    return (nothing, places) if forward else (places, nothing)
