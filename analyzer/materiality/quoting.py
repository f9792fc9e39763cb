"""A fragment of an agreement as a person can read it in a message: it neither begins nor ends in mid-phrase."""

import re

from clauses.spans import Span

REACH = 90
"""Characters that a fragment may grow by on either side."""

_LEFT_OPEN = frozenset(["of", "than", "and", "or", "nor", "which", "whose"])
_RIGHT_OPEN = frozenset(
    [
        "a",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "by",
        "each",
        "for",
        "from",
        "in",
        "is",
        "its",
        "least",
        "least'",
        "more",
        "most",
        "no",
        "of",
        "on",
        "or",
        "our",
        "over",
        "per",
        "prior",
        "such",
        "than",
        "that",
        "the",
        "their",
        "this",
        "to",
        "under",
        "upon",
        "which",
        "will",
        "with",
        "within",
        "without",
        "your",
    ]
)
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_STOP = re.compile(r"[.;:](?=\s|$)|,(?!\d)|\n")
_CLOSING = ')”’"'


def readable(text: str, span: Span) -> Span:
    """``span`` grown where it cuts a word, a bracket or a phrase in two; unchanged where it reads well.

    A phrase left open at its end grows to the next stop, one left open at its start loses the words up to the stop
    that follows them. Both stay within ``REACH`` characters.
    """
    start, end = _whole_words(text, span)
    words = _WORD.findall(text, start, end)
    if len(words) > 1 and words[-1].casefold() in _RIGHT_OPEN:
        end = _to_stop(text, end)
    if len(words) > 1 and words[0].casefold() in _LEFT_OPEN:
        start = _after_stop(text, start, end)
    while end < len(text) and text[end] in _CLOSING and _opened(text[start:end], text[end]):
        end += 1
    return Span(start, end)


def _whole_words(text: str, span: Span) -> tuple[int, int]:
    """Grown to the white space or mark around the words: "compliance" of an address becomes the address."""
    start, end = span
    while end < len(text) and (text[end].isalnum() or (text[end] in "@_/-" and text[end + 1 : end + 2].isalnum())):
        end += 1
        if text[end : end + 1] in {".", "@"} and text[end + 1 : end + 2].isalnum():
            end += 1
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "@_"):
        start -= 1
    return start, end


def _to_stop(text: str, end: int) -> int:
    """The end of the phrase that goes on behind ``end``; where no stop is near, some whole words further."""
    found = _STOP.search(text, end, end + REACH)
    if found:
        return found.start()
    cut = text.rfind(" ", end, end + REACH)
    return cut if cut > end else end


def _after_stop(text: str, start: int, end: int) -> int:
    """The start of the next phrase, where one stands within the fragment."""
    found = re.compile(r",\s+(?:and|or)?\s*").search(text, start, min(end, start + REACH))
    return found.end() if found and end - found.end() > (end - start) // 3 else start


def _opened(words: str, closing: str) -> bool:
    opening = {")": "(", "”": "“", "’": "‘", '"': '"'}[closing]
    return words.count(opening) > words.count(closing)
