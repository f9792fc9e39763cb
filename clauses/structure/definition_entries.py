"""Definition entries: where each ``"Term" means …`` begins, also run together and with a lost opening quote."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from clauses.spans import Span
from clauses.text import Emphasis

_MEANS = (
    r"(?:means?|(?:shall|will)\s+mean|(?:has|have|shall\s+have)\s+the(?:\s+meanings?)?|refers?\s+to"
    r"|shall\s+refer\s+to|(?:is|are)\s+defined|(?:shall\s+)?includes?)\b"
)
_QUOTED = re.compile(
    rf"[“\"‘']([^“”\"\n]{{1,80}})[”\"’'](?:\s*\([^()\n]{{1,60}}\))?[,\s]+(?:or\s+[“\"][^“”\"\n]{{1,80}}[”\"][,\s]+)*{_MEANS}"
)
_LOST_OPENING = re.compile(rf"(?<![“\"\w])([A-Z](?:[^“”\"\n.;:()]|\.(?=\S)){{0,79}}?)”\s+{_MEANS}")
_SAYS = re.compile(_MEANS)
_TERM_ALONE = re.compile(r"[“\"‘']([^“”\"\n]{1,80})[”\"’']")
_LONGEST_TERM = 60
_LONGEST_ENTRY = 200  # characters from the first of a term to the last of its "means"
_LONGEST_LOST = 90  # characters before a closing quotation mark whose opening one was lost
_WORD = re.compile(r"[^\s]+")
_ENDED = re.compile(r"[.;:!?)\]”\"]\s*\Z")


def entry_starts(text: str, span: Span, glued: bool) -> list[tuple[int, str]]:
    """Start and term of each definition entry in ``text[span]``, in order.

    Only the opening of ``span`` counts unless ``glued``: then every entry that begins after a sentence's end
    (or whose opening quote is lost) begins a clause of its own.
    """
    found: list[tuple[int, str]] = []
    first = _first_word(text, span)
    # Only the opening counts outside a list of definitions: then nothing behind it is looked at.
    opening = _QUOTED.match(text, first, span.end)
    for match in _QUOTED.finditer(text, span.start, span.end) if glued else [opening] if opening else []:
        opens = match.start() <= first
        if opens or (glued and _ENDED.search(text, max(span.start, match.start() - 4), match.start())):
            found.append((match.start(), match.group(1).strip(" ,.")))
    reach = span.end if glued else min(span.end, first + _LONGEST_LOST + _LONGEST_ENTRY)
    lost = _LOST_OPENING.finditer(text, span.start, reach) if text.find("”", span.start, reach) >= 0 else iter(())
    for match in lost:
        if not glued and match.start() > first + _LONGEST_LOST:
            break
        if _has_opening_quote(text, span, match):
            continue
        start = _term_start(text, span, match)
        if glued or start <= first:
            found.append((start, text[start : match.end(1)].strip()))
    found.sort()
    return found


def _first_word(text: str, span: Span) -> int:
    """Where the words begin behind bullets and marks of emphasis."""
    at = span.start
    while at < span.end and text[at] in " \t\n*_•-":
        at += 1
    return at


def bold_term(text: str, span: Span, emphasis: Sequence[Emphasis], numbered: bool) -> tuple[int, str] | None:
    """Start and term of an entry that opens with a bold term and no quotes: "**Data** means …", "**Data**: …".

    Behind a number (``numbered``) bold words and a colon are a title.
    """
    for run in emphasis:
        if run.style != "bold" or run.span.end <= span.start:
            continue
        if text[span.start : run.span.start].strip() or run.span.end >= span.end:
            return None
        term = run.span.of(text).strip()
        after = text[run.span.end : run.span.end + 40].lstrip()
        colon = not numbered and (term.endswith(":") or after[:1] == ":")
        if term[:1].isupper() and len(term) <= _LONGEST_TERM and (colon or _SAYS.match(after)):
            return max(span.start, run.span.start), term.rstrip(": ")
        return None
    return None


def term_above(text: str, line: Span, below: Span) -> str | None:
    """The term that a line is, where the words below it begin with "means" or the like; None for other lines."""
    words = line.of(text).strip()
    if len(words) > _LONGEST_TERM or "\n" in words or not _SAYS.match(text, below.start, below.end):
        return None
    quoted = _TERM_ALONE.fullmatch(words)
    if quoted:
        return quoted.group(1).strip()
    return words if words[:1].isupper() and words[-1].isalnum() else None


def _has_opening_quote(text: str, span: Span, match: re.Match[str]) -> bool:
    """True when the closing quote has its opening one before the words found."""
    before = text[max(span.start, match.end(1) - 90) : match.end(1)]
    return before.rfind("“") > before.rfind("”")


def _term_start(text: str, span: Span, match: re.Match[str]) -> int:
    """Where a term without its opening quote begins.

    What stands before it may end without a full stop ("… available at: Data Processing Agreement Input”
    means"): of the capitalised words before the closing quote, the longest run that the document also uses
    elsewhere is the term.
    """
    words = list(_WORD.finditer(text, match.start(1), match.end(1)))
    before = text[max(span.start, match.start() - 4) : match.start()].rstrip()
    if match.start() == span.start or before[-1:] in {".", ";"}:
        return match.start(1)
    counts = _capital_runs(text)
    for word in words:
        run = text[word.start() : match.end(1)]
        if word.group()[:1].isupper() and counts[run] > 1:
            return word.start()
    for word in reversed(words):
        if word.group()[:1].isupper():
            return word.start()
    return match.start(1)


_RUN = re.compile(r"[A-Z][\w.&’'-]*(?:[ \u00a0][A-Z][\w.&’'-]*)*")


@lru_cache(maxsize=4)
def _capital_runs(text: str) -> Counter[str]:
    """How often each run of capitalised words stands in the text, and each of its tails and heads."""
    counts: Counter[str] = Counter()
    for match in _RUN.finditer(text):
        words = match.group().split()[:8]
        for start in range(len(words)):
            for end in range(start + 1, len(words) + 1):
                counts[" ".join(words[start:end])] += 1
    return counts
