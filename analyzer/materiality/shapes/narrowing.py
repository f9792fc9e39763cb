"""The shape on words that narrow what a rule reaches: in, by, provided, located …"""

from collections.abc import Iterator, Sequence

from analyzer.materiality.locus import Locus, Norm, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.shapes.event import Bound, Context, Event, applies, came, changed_hits, said, within
from analyzer.materiality.shapes.places import (
    MODALS,
    behind,
    governing,
    holds,
    in_capitals,
    set_in,
    stands,
    written_anew,
)
from analyzer.materiality.shapes.row_places import heads_row
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text
from clauses.model import Modality, Role

_KNOWN = WordFile("shapes", "narrowing")
WHOLE = frozenset({("in", "full"), ("in", "whole"), ("in", "total")})  # they narrow nothing
EXAMPLES = frozenset({("for", "example"), ("for", "instance"), ("in", "short"), ("in", "summary"), ("in", "question")})
SIDES = frozenset({Role.USER, Role.PROVIDER})
MANNERS = _KNOWN.words("manners")
HELD = frozenset({("include",), ("includes",), ("contain",), ("contains",)})
BACK = _KNOWN.words("back")
# "in return for the boat": what is paid for, not which part of it counts.
RETURN = frozenset({("in", "return"), ("in", "exchange"), ("in", "consideration"), ("in", "respect")})
CASES = _KNOWN.words("cases")
NUMBERED = 3  # words behind "Section" among which its number stands
PARTS = _KNOWN.words("parts")
PRICED = _KNOWN.words("priced")
BUYING = _KNOWN.words("buying")
PROMPT = frozenset({("at", "once"), ("without", "delay"), ("without", "undue", "delay")})  # how soon, not how far
OUTLAY = frozenset({"expense", "expenses", "cost", "costs"})
FREE = frozenset(
    {("free", "of", "charge"), ("at", "no", "charge"), ("at", "no", "cost"), ("no", "additional", "charge")}
)
GIVEN = frozenset({Modality.OBLIGATION, Modality.PERMISSION})
LONGEST = 20  # words that may narrow a sentence and be nothing more


def modifier(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """Words that narrow what a norm reaches (in, by, provided, located …) came (forward) or went; all else stands."""
    if locus.one_sided or not applies(locus, bound) or written_anew(locus):
        return
    for forward, side, (start, end) in locus.pure():
        if stands(locus.old if forward else locus.new, side.forms[start:end]):
            continue
        opens = any(hit[0] == start for hit in changed_hits(side, bound.phrases))
        if not opens or not len(("in", "it")) <= end - start <= LONGEST or holds(side, start, end, MODALS):
            continue
        if side.forms[start:end] in PROMPT or not _narrows(side, context.of(forward), start, end):
            continue
        if heads_row(side, context.of(forward), start, end):
            continue  # one way more, or less, no bound
        if not set_in(side, start, end) or _amid_others(locus, (start, end), forward=forward):
            continue  # of a phrase that was written anew
        norm = governing(side, start)
        measured = bound.rule.binds.behind
        if measured and (
            side.forms[start : start + 2] in RETURN or not behind(side, context.of(forward), bound.near, start)
        ):
            continue
        if norm is None or (norm.modality is Modality.DISCLAIMER and not measured) or _of_a_name(side, start, end):
            continue
        bound_one = norm.role in SIDES and any(first < start and role is norm.role for first, _, role in side.mentions)
        if bound_one and norm.modality is Modality.OBLIGATION and not MANNERS.isdisjoint(side.forms[start:end]):
            norm = norm._replace(turned=not norm.turned)  # how a duty is done: without these words it binds to less
        elif _spares(side.forms[start:end], norm):
            norm = norm._replace(turned=not norm.turned)
        places = frozenset(range(start, end))
        words = said(side, context.of(forward), places)
        yield came(forward, places, words, norm)._replace(sentence=within(side, context.of(forward), places, words))


def _spares(words: Sequence[str], norm: Norm) -> bool:
    """True of words on who pays: "at its own expense" in a duty, "free of charge" in a duty or a leave."""
    own = "own" in words and not OUTLAY.isdisjoint(words)
    free = any(tuple(words[at : at + 3]) in FREE for at in range(len(words)))
    return (own and norm.modality is Modality.OBLIGATION) or (free and norm.modality in GIVEN)


def _narrows(side: Side, text: Text, start: int, end: int) -> bool:
    """True of words that may narrow: no ground of an exception, no example, nothing of a price, no "in any form"."""
    if _breaks_off(text, side, start) or side.forms[start : start + 2] in EXAMPLES | WHOLE:
        return False
    if end - start == len(("in", "such", "cases")) and side.forms[start + 1] in BACK and side.forms[end - 1] in CASES:
        return False  # the case is told by the sentence before
    if any(last <= start <= last + 1 for _, last in side.hits.get("exception", ())):
        return False  # "except as provided in …"
    if side.forms[start] in {"that", "which"} and side.forms[start + 1 : start + 2] in HELD:
        return False  # what it holds, not which of them
    if (side.forms[start + 1 : start + 2] or ("",))[0] in {"any", "each", "every"} or _of_a_document(side, start, end):
        return False
    if PRICED.isdisjoint(side.forms[start:end]):
        return True
    # "You can buy credits, with a price fixed by country" tells what is paid; "you may cancel for a fee" narrows.
    return BUYING.isdisjoint((*side.forms[:start], *side.forms[end:]))


def _breaks_off(text: Text, side: Side, start: int) -> bool:
    """True where a comma follows the first word: "authorises us to, and …" goes on with its verb."""
    words = side.words
    return start + 1 < len(words) and "," in text.agreement.text[words[start].end : words[start + 1].start]


def _amid_others(locus: Locus, reach: Range, *, forward: bool) -> bool:
    """True where words that tell were struck or put right beside these, on either side."""
    for hunk in locus.hunks:
        mine, theirs = (hunk.new, hunk.old) if forward else (hunk.old, hunk.new)
        gap = max(mine[0] - reach[1], reach[0] - mine[1])
        other = locus.old if forward else locus.new
        if (
            mine != reach
            and 0 <= gap <= 1
            and any(word not in lists().function and word not in BACK for word in other.forms[slice(*theirs)])
        ):
            return True
    return False


def _of_a_document(side: Side, start: int, end: int) -> bool:
    """True of "of the General Terms" behind "Section 8": where the section stands."""
    before = side.forms[max(0, start - NUMBERED) : start]
    return side.forms[start] == "of" and not PARTS.isdisjoint(before) and side.words[end - 1].capital


def _of_a_name(side: Side, start: int, end: int) -> bool:
    """True of "of Use" after "Terms": words of a name, that narrow nothing."""
    told = [word for word in side.words[start:end] if word.form not in lists().function]
    if in_capitals(side):
        return False
    return start > 0 and side.words[start - 1].capital and all(word.capital for word in told)
