"""Do the two texts look like two versions of one agreement? A page that failed to load is no amendment."""

from collections.abc import Iterator
from functools import lru_cache

from analyzer.materiality.model import Limit
from analyzer.materiality.words import VERSIONS
from clauses.model import Agreement

DOUBTS = ("fragment", "different-documents")
"""The codes of the limits that say so: they come first in a summary."""

FRAGMENT = 0.12
"""A version with less than this share of the other's words is taken for a page that failed to load."""

WHOLE = 400
"""Words from which on a text is long enough to have lost most of itself."""

STRANGERS = 0.08
"""Two texts that share less than this share of the shorter one's passages are taken for different documents."""

PASSAGE = 5
"""Words in a passage that must stand in both texts to count as shared."""


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
    if (
        shorter >= WHOLE
        and not _shares_openings(old.text, new.text)
        and _shared(old.text.split(), new.text.split()) < STRANGERS
    ):
        return [
            Limit(
                code=DOUBTS[1],
                message="The two texts share hardly a passage: they may be different documents. Check the files.",
                version="both",
            )
        ]
    return []


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
    return frozenset(" ".join(words[: 2 * PASSAGE]) for words in rows if len(words) >= PASSAGE)


def _shared(old: list[str], new: list[str]) -> float:
    """The share of the shorter text's passages of ``PASSAGE`` words that stand in the longer one too."""
    first, second = set(_passages(old)), set(_passages(new))
    return len(first & second) / max(1, min(len(first), len(second)))


def _passages(words: list[str]) -> Iterator[tuple[str, ...]]:
    folded = [word.casefold() for word in words]
    return zip(*(folded[start:] for start in range(PASSAGE)), strict=False)
