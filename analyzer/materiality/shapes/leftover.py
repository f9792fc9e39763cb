"""The shape on what no other shape explains: words that differ and turn on a word of force."""

from collections.abc import Iterator
from typing import NamedTuple

from analyzer.materiality.locus import Hunk, Locus, Norm, Side
from analyzer.materiality.model import Direction
from analyzer.materiality.phrases import Range
from analyzer.materiality.roles import opposite, serves_by_being
from analyzer.materiality.shapes.asides import only_elsewhere, only_opens, only_tells
from analyzer.materiality.shapes.event import Bound, Context, Event, hits, led_in, said
from analyzer.materiality.shapes.facing import alone, faced, near
from analyzer.materiality.shapes.pivots import Places, turned_on
from analyzer.materiality.shapes.places import written_anew
from analyzer.materiality.words import Text


class _Weighed(NamedTuple):
    """A difference with the words, old and new, on which it turns."""

    hunk: Hunk
    pivots: tuple[Places, Places]


def leftover(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """Words that differ and that turn on a modal, a party, a number, a condition or a negation.

    Differences of one sentence that one quotation shows are told once, by the two stretches that stand for each other.
    A rule with phrases tells of the sentences alone that speak of its subject, and leaves the rest to the next one.
    """
    if locus.one_sided and (only_opens(locus, context) or only_tells(locus, context)):
        return
    if not locus.one_sided and only_elsewhere(locus):
        return  # whether it bounds the same is for a reader
    spoken = (_spoken(locus.old, bound), _spoken(locus.new, bound)) if bound.phrases else None
    if spoken is not None and not any(spoken):
        return
    weighed = [_Weighed(hunk, pivots) for hunk in locus.hunks if (pivots := turned_on(locus, hunk)) is not None]
    anew = written_anew(locus)
    table = not locus.one_sided and "table" in locus.topics
    while weighed:
        first, *rest = weighed
        row = [first]
        joined = not locus.one_sided and not table
        if table and (way := _way(first.hunk)):  # rows that came into a table, or went, are one change of it
            row += [each for each in rest if _way(each.hunk) == way]
            rest = [each for each in rest if _way(each.hunk) != way]
        while rest and joined and (anew or near(locus, context, first.hunk, rest[0].hunk)):
            row.append(rest.pop(0))
        weighed = rest
        if spoken is None or _on_subject(row, spoken):
            yield _told(locus, context, row)


def _on_subject(row: list[_Weighed], spoken: tuple[Places, Places]) -> bool:
    """True where each of these differences stands in a sentence, old or new, that speaks of the rule's subject."""
    return all(any(reach[0] in at for reach, at in zip(each.hunk, spoken, strict=True)) for each in row)


def _spoken(side: Side, bound: Bound) -> Places:
    """The places of the sentences with a phrase of the rule's subject that nothing excuses, and the place behind."""
    excused = hits(side, bound.excused)
    found = [hit for hit in hits(side, bound.phrases) if not any(hit[0] < b and a < hit[1] for a, b in excused)]
    rows = side.sentences or ((0, len(side.words)),)
    told = [row for row in rows if any(row[0] <= first and last <= row[1] for first, last in found)]
    ends = {len(side.words)} if told and told[-1][1] == len(side.words) else set()  # words put at the very end
    return frozenset(ends.union(*(range(start, end) for start, end in told)))


def _way(hunk: Hunk) -> str:
    """Whether words only came, or only went; empty where others stand in their place."""
    old, new = hunk.old[0] < hunk.old[1], hunk.new[0] < hunk.new[1]
    return "" if old and new else "came" if new else "went"


def _told(locus: Locus, context: Context, row: list[_Weighed]) -> Event:
    """The event of differences that are told together."""
    hunks = [each.hunk for each in row]
    old = frozenset(i for hunk in hunks for i in range(*hunk.old))
    new = frozenset(i for hunk in hunks for i in range(*hunk.new))
    if not locus.one_sided and "table" in locus.topics:
        rows = [_rows(locus, context, hunk) for hunk in hunks]
        return Event(
            True,
            old,
            new,
            old_words="; ".join(dict.fromkeys(old for old, _ in rows if old)),
            new_words="; ".join(dict.fromkeys(new for _, new in rows if new)),
            direction=Direction.UNKNOWN,
            pivots=row[0].pivots,
        )
    lone = locus.one_sided or (len(row) == 1 and alone(locus, hunks[0], context))
    if lone:
        words = _alone(locus.old, context.old, old), _alone(locus.new, context.new, new)
    else:
        words = faced(locus, context, hunks, _heaviest(locus, hunks))
    return Event(
        True,
        old,
        new,
        old_words=words[0],
        new_words=words[1],
        direction=_lean(locus, hunks) if lone else Direction.UNKNOWN,
        pivots=(
            frozenset(i for each in row for i in each.pivots[0]),
            frozenset(i for each in row for i in each.pivots[1]),
        ),
    )


def _heaviest(locus: Locus, hunks: list[Hunk]) -> Hunk:
    """The difference that a quotation shows where it can't show all: one with a figure, else the first."""
    for hunk in hunks:
        both = (*locus.old.forms[slice(*hunk.old)], *locus.new.forms[slice(*hunk.new)])
        if any(word[0].isdigit() for word in both):
            return hunk
    return hunks[0]


def _alone(side: Side, text: Text, places: Places) -> str:
    """The words; of an item that came or went those that lead in to it as well."""
    words = said(side, text, places)
    item = words and side.chapeau is not None and len(places) == len(side.words)
    return led_in(side, text, words) if item and text.agreement.text[side.words[0].start].islower() else words


def _rows(locus: Locus, context: Context, hunk: Hunk) -> tuple[str, str]:
    """The rows, old and new, in which a difference stands: of one that came amid a row that stands, both."""
    found = [_row(locus.old, context.old, hunk.old), _row(locus.new, context.new, hunk.new)]
    for at, (side, text, reach) in enumerate(((locus.old, context.old, hunk.old), (locus.new, context.new, hunk.new))):
        if found[at] or not reach[0]:
            continue
        beside = _row(side, text, (reach[0] - 1, reach[0]))
        if beside.split()[:1] == found[1 - at].split()[:1]:
            found[at] = beside
    return found[0], found[1]


def _row(side: Side, text: Text, reach: Range) -> str:
    """The row of a table in which these words stand; empty where there are none."""
    if reach[0] == reach[1]:
        return ""
    body = text.agreement.text
    first, last = side.words[reach[0]].start, side.words[reach[1] - 1].end
    end = body.find("\n", last)
    lines = body[body.rfind("\n", 0, first) + 1 : end if end >= 0 else len(body)].split("\n")
    return "; ".join(row for line in lines if (row := " ".join(line.replace("|", " ").split())))


def _lean(locus: Locus, hunks: list[Hunk]) -> Direction:
    """Whom the rules among words that came or went favour, where they agree; else the words don't say."""
    put = {serves_by_being(norm) for hunk in hunks for norm in _within(locus.new, hunk.new, locus)}
    struck = {opposite(serves_by_being(norm)) for hunk in hunks for norm in _within(locus.old, hunk.old, locus)}
    leans = (put | struck) - {Direction.UNKNOWN}
    return leans.pop() if len(leans) == 1 else Direction.UNKNOWN


def _within(side: Side, reach: tuple[int, int], locus: Locus) -> list[Norm]:
    """The norms that begin among these words; of a passage that came or went, all of its norms."""
    told = [norm for norm in side.norms if not norm.states]
    if locus.one_sided:
        return told
    return [norm for norm in told if reach[0] <= norm.start < reach[1] and not norm.inherited]
