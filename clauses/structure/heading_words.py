"""Which words make a heading: Title Case or CAPITALS, no verb, a subject named."""

import re

from clauses.spans import Span
from clauses.structure.habits import habits, words_of

LONGEST_HEADING = 160
_ASKING = frozenset({"how", "what", "when", "where", "which", "who", "why"})
_ASIDE = re.compile(r"\([^()\n]{1,60}\)")
_COPULAS = frozenset({"is", "are", "do"})


def trimmed(text: str, span: Span) -> Span | None:
    """The span without the punctuation that sets a heading off; None when nothing is left."""
    start, end = span
    while start < end and text[start] in " \t\n\u00a0\u200b*_\u2012–—\u2015-:.":
        start += 1
    while end > start and text[end - 1] in " \t\n\u00a0\u200b*_.:\u2012–—\u2015-":
        end -= 1
    return Span(start, end) if end > start else None


def looks_like_heading(words: str) -> bool:
    """True for a short run of Title Case or CAPITAL words that makes no sentence."""
    if len(words) > LONGEST_HEADING:
        return False
    parts = words_of(words)
    if not parts or len(parts) > 14 or not any(c.isalpha() for c in words):
        return False
    rules = habits()
    letters = [c for c in words if c.isalpha()]
    if all(c.isupper() for c in letters):
        return len(parts) <= 12
    if any(part in rules.sentence_words for part in parts):
        return False
    first = next((p for p in parts if p[0].isalpha()), None)
    if first is None or not first[0].isupper():
        return False
    small = rules.heading_small_words
    lower = [p for p in parts[1:] if p[0].islower() and p not in small]
    if len(parts) <= 3:
        return len(lower) <= 1
    if first.casefold() in rules.sentence_openers:
        return not lower
    return len(lower) * 3 <= len(parts) or len(parts) <= 6


def names_a_subject(words: str) -> bool:
    """True for "Governing Law" and "Applicable law and disputes", false for a short sentence before another.

    Without emphasis only capitals or the lack of a verb tell; what opens with an article or pronoun must be
    capitalised throughout.
    """
    if not looks_like_heading(words):
        return False
    parts = words_of(words)
    rules = habits()
    lower = [p for p in parts[1:] if p[0].islower() and p not in rules.heading_small_words]
    if not lower:
        return True
    opening = parts[0].casefold()
    if _COPULAS & set(parts) and opening not in _ASKING:
        return False  # "Fees are due"
    return len(parts) <= 6 and opening not in rules.sentence_openers


def is_short_name(words: str) -> bool:
    """True for "Fees" and "Limits on use", false for "Fees are net" and "Provider performs the services"."""
    if not looks_like_heading(words):
        return False
    parts = words_of(words)
    lower = [p for p in parts[1:] if p[0].islower() and p not in habits().heading_small_words]
    if _COPULAS & {part.casefold() for part in parts}:
        return False
    # Behind an opening noun what ends with "s" is oftener its verb than a second noun.
    return not lower or (len(parts) <= 3 and not lower[0].endswith("s"))


def is_titled(words: str) -> bool:
    """True for a title in capitals throughout, but for the small words, numbers and what stands in brackets."""
    words = _ASIDE.sub(" ", words)
    parts = words_of(words)
    if not looks_like_heading(words) or parts[0].casefold() in {*habits().sentence_openers, "yes"}:
        return False
    small = habits().heading_small_words
    return not parts[0][0].isdigit() and all(not part[0].islower() or part in small for part in parts)
