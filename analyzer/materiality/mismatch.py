"""Do the two texts look like two versions of one agreement? A page that failed to load is no amendment."""

from collections.abc import Iterator
from functools import lru_cache

from analyzer.materiality.model import Limit
from analyzer.materiality.words import VERSIONS
from clauses.facts.language import UNDETERMINED
from clauses.model import Agreement

DOUBTS = ("fragment", "different-documents")
"""The codes of the limits that say so: they come first in a summary."""

FRAGMENT = 0.12
"""A version with less than this share of the other's words is taken for a page that failed to load."""

WHOLE = 400
"""Words from which on a text is long enough to have lost most of itself."""

STRANGERS = 0.08
"""Two texts that share less than this share of the shorter one's passages are taken for different documents."""

RUN = 5
"""Words in a row that must stand in both texts to count as shared."""

SHORT = 40
"""Words below which two texts are too short to tell whether they belong together."""

STANDS = 0.5
"""The share of a passage's runs of words that must stand in the other text, for the passage to stand there."""


def mismatches(old: Agreement, new: Agreement) -> list[Limit]:
    """What makes the pair doubtful: one text is a fragment of the other, or they hardly share a passage. Linear."""
    words = _size(old.text), _size(new.text)
    shorter, longer = sorted(words)
    if longer >= WHOLE and shorter < FRAGMENT * longer:
        small = "old" if words[0] == shorter else "new"
        return [
            Limit(
                code=DOUBTS[0],
                message=f"The {small} text has {shorter:,} words, the other {longer:,}: "
                "it may be a page that failed to load. Check the file.",
                version=small,
            )
        ]
    return [_strangers(old.text, new.text)] if _differ(old, new, shorter) else []


def _differ(old: Agreement, new: Agreement, shorter: int) -> bool:
    """True of long texts that share almost nothing, and of shorter ones that share nothing and have other titles.

    Two languages share no words, whatever they say: that is told by itself.
    """
    if shorter < SHORT or (shorter < WHOLE and _title(old) == _title(new)):
        return False
    if old.language != new.language and UNDETERMINED not in {
        old.language or UNDETERMINED,
        new.language or UNDETERMINED,
    }:
        return False
    if _shares_openings(old.text, new.text):
        return False
    shared = _shared(old.text.split(), new.text.split())
    return shared < STRANGERS if shorter >= WHOLE else shared == 0


def _strangers(old: str, new: str) -> Limit:
    """The limit that says how many passages of the text that has fewer stand in the other."""
    fewer, more = sorted((_lines(old), _lines(new)), key=len)
    runs = {run for line in more for run in _runs(line)}
    stand = sum(_stands(line, runs) for line in fewer)
    much = "nothing" if not stand else "almost nothing" if stand < STRANGERS * len(fewer) else "little"
    return Limit(
        code=DOUBTS[1],
        message=f"These two texts share {much}: {stand:,} of {len(fewer):,} passages. "
        "They may be two documents rather than two versions of one.",
        version="both",
    )


def _lines(text: str) -> list[list[str]]:
    """The words of each line that is long enough to be told from others."""
    return [words for line in text.splitlines() if len(words := line.split()) > RUN]


def _stands(line: list[str], runs: set[tuple[str, ...]]) -> bool:
    own = list(_runs(line))
    return sum(run in runs for run in own) >= STANDS * len(own)


def _title(text: Agreement) -> str:
    return " ".join((text.title or "").casefold().split())


def _shares_openings(old: str, new: str) -> bool:
    """True when many paragraphs start with the same words in both, as those of two versions do: a quick look."""
    first, second = _openings(old), _openings(new)
    return len(first & second) >= max(3.0, min(len(first), len(second)) * 2 * STRANGERS)


@lru_cache(maxsize=VERSIONS)
def _size(text: str) -> int:
    return len(text.split())


@lru_cache(maxsize=VERSIONS)
def _openings(text: str) -> frozenset[str]:
    rows = (line[:200].casefold().split() for line in text.splitlines())
    return frozenset(" ".join(words[: 2 * RUN]) for words in rows if len(words) >= RUN)


def _shared(old: list[str], new: list[str]) -> float:
    """The share of the shorter text's runs of ``RUN`` words that stand in the longer one too."""
    first, second = set(_runs(old)), set(_runs(new))
    return len(first & second) / max(1, min(len(first), len(second)))


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    folded = [word.casefold() for word in words]
    return zip(*(folded[start:] for start in range(RUN)), strict=False)
