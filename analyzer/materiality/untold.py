"""Words of a passage that differ beside what a rule tells of it, and that no finding tells: a reader has to see them.

"We pay 30% of the gross revenue within thirty days" became "of the net revenue within sixty days": the rule on
periods speaks of the days, and nobody of the revenue.
"""

from collections.abc import Iterable, Sequence

from analyzer.materiality.claims import Claim
from analyzer.materiality.findings import shorten
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.messages import ValueKind
from analyzer.materiality.model import Finding
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, forms
from clauses.spans import Span

_KNOWN = WordFile("judging", "untold")
SMALL_BUT_TELLING = _KNOWN.words("small_but_telling")
ROOM = 90  # characters of the passage shown on either side of words that differ


def untold(
    locus: Locus,
    claims: Sequence[Claim],
    harmless: Iterable[Hunk],
    findings: Sequence[Finding],
    texts: tuple[Text, Text],
) -> tuple[str, ...]:
    """What differs in a passage and is neither explained nor told: the words as they are now, or were, in their place.

    ``texts`` are the old and the new version. Nothing where the findings quote all the words that differ.
    """
    explained = set(harmless)
    told_old = frozenset().union(*(claim.event.old for claim in claims))
    told_new = frozenset().union(*(claim.event.new for claim in claims))
    quoted = frozenset(word for found in findings for words in _quotations(found) for word in forms(words))
    left = [
        hunk
        for hunk in locus.hunks
        if hunk not in explained
        and told_old.isdisjoint(range(*hunk.old))
        and told_new.isdisjoint(range(*hunk.new))
        and not _telling(locus, hunk) <= quoted
    ]
    return tuple(dict.fromkeys(_shown(locus, hunk, texts) for hunk in left))


def _quotations(found: Finding) -> list[str]:
    """The agreement's own words in a finding's message."""
    return [words for value in found.values.values() if value.kind is ValueKind.WORDS for words in value.words]


def _telling(locus: Locus, hunk: Hunk) -> frozenset[str]:
    """The words of a difference that say something: not its articles, unless it has no others ("from", "to")."""
    words = frozenset((*locus.old.forms[slice(*hunk.old)], *locus.new.forms[slice(*hunk.new)]))
    return frozenset(word for word in words if word in SMALL_BUT_TELLING or word not in lists().function) or words


def _shown(locus: Locus, hunk: Hunk, texts: tuple[Text, Text]) -> str:
    """The words that differ: old and new where both stand, with what stands around them."""
    old, new = _words(locus.old, hunk.old, texts[0]), _words(locus.new, hunk.new, texts[1])
    side, reach, text = (locus.new, hunk.new, texts[1]) if new else (locus.old, hunk.old, texts[0])
    around = shorten(_around(side, reach, text))
    if old and new:
        return f"{around} [{old} → {new}]"
    return f"{around} [new: {new}]" if new else f"{around} [gone: {old}]"


def _words(side: Side, reach: tuple[int, int], text: Text) -> str:
    if reach[0] == reach[1]:
        return ""
    return " ".join(text.agreement.text[side.words[reach[0]].start : side.words[reach[1] - 1].end].split())


def _around(side: Side, reach: tuple[int, int], text: Text) -> str:
    body = text.agreement.text
    row = next(((a, b) for a, b in side.sentences if a <= reach[0] < b), (0, len(side.words)))
    whole = Span(side.words[row[0]].start, side.words[row[1] - 1].end)
    start = max(whole.start, side.words[reach[0]].start - ROOM)
    end = min(whole.end, side.words[reach[1] - 1].end + ROOM)
    start = whole.start if start == whole.start else body.find(" ", start) + 1
    end = whole.end if end == whole.end else max(body.rfind(" ", 0, end), side.words[reach[1] - 1].end)
    words = " ".join(body[start:end].split())
    return f"{'… ' if start > whole.start else ''}{words}{' …' if end < whole.end else ''}"
