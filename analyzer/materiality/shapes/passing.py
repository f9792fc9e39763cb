"""Sides named in passing beside a rule that binds and frees the same ones as before, and bans in other small words."""

from collections import Counter

from analyzer.materiality.closed_class import COORDINATORS
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from clauses.model import Modality, Role

_KNOWN = WordFile("shapes", "passing")
BANNING = _KNOWN.words("banning")
HEAD = 3  # words at the start of a norm: who, and what it does
ARTICLES = _KNOWN.words("articles")


def same_ban(locus: Locus, hunk: Hunk) -> bool:
    """True of "you must not" made "don't": the same ban on the user, put in other small words."""
    words = {*locus.old.forms[slice(*hunk.old)], *locus.new.forms[slice(*hunk.new)]}
    if not words or not words <= BANNING:
        return False
    bans = [
        [norm[:2] for norm in side.norms if norm.start <= max(reach) and reach[0] <= norm.end and not norm.states]
        for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new))
    ]
    denied = [
        not {"not", "never"}.isdisjoint(side.forms[reach[0] : reach[1] + 1])
        for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new))
    ]
    return all(denied) and bans[0] == bans[1] == [(Modality.PROHIBITION, Role.USER)]


def same_norms(locus: Locus) -> bool:
    """True where both versions of a passage bind and free the same sides alike, as often."""
    old, new = (
        Counter((norm.modality, norm.role, norm.turned, norm.states) for norm in side.norms)
        for side in (locus.old, locus.new)
    )
    return old == new


def heads(side: Side, reach: Range) -> bool:
    """True where the first words of a norm, its subject and its verb, are among these."""
    return any(norm.start < reach[1] and reach[0] < norm.start + HEAD for norm in side.norms)


def faces(side: Side, reach: Range) -> bool:
    """True where a side named among these words is joined to another, or bounds: "by us", "you and the mill"."""
    for start, end, _ in side.mentions:
        if start < reach[1] and reach[0] < end:
            before = next((side.forms[at] for at in range(start - 1, -1, -1) if side.forms[at] not in ARTICLES), "")
            if before in lists().facing or not COORDINATORS.isdisjoint(side.forms[end : end + 1]):
                return True
    return False


def is_object(locus: Locus, hunk: Hunk) -> bool:
    """True where a side is all that came or went, or stands at an end of what took the place of other words.

    "Tell the police" made "tell us", "defend against claims" made "defend us against claims".
    """
    replaced = hunk.old[0] < hunk.old[1] and hunk.new[0] < hunk.new[1]
    for side, reach in ((locus.old, hunk.old), (locus.new, hunk.new)):
        for start, end, _ in side.mentions:
            if start < reach[1] and reach[0] < end:
                first = next((at for at in range(*reach) if side.forms[at] not in ARTICLES), reach[0])
                if (start <= first and end >= reach[1]) or (replaced and (start <= first or end >= reach[1])):
                    return True
    return False
