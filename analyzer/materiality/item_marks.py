"""Letters and figures in brackets: marks of the items of a list, or part of a reference, a name or a number."""

import re
from collections.abc import Iterator

from clauses.facts.number_words import WORD

INSIDE = r"(?:[a-zA-Z]|[ivxIVX]{1,4}|\d{1,2})"
MARK = re.compile(rf"(?:(?<![\w)(])\({INSIDE}\)|(?<![\w()]){INSIDE}\))(?=\s)")
LONGEST = 96  # characters before a mark among which what it belongs to is said
# What has letters and numbers of its own: before one of these no item begins.
NOUNS = (
    "sections?|secs?|sub-?sections?|clauses?|sub-?clauses?|articles?|arts?|paragraphs?|paras?|sub-?paragraphs?|recitals?|"
    "points?|items?|letters?|lit|limbs?|options?|plans?|tiers?|class|classes|categor(?:y|ies)|phases?|stages?|steps?|levels?|"
    "grades?|groups?|types?|parts?|annex(?:es)?|schedules?|appendi(?:x|ces)|exhibits?|tables?|figures?|forms?|rules?|"
    "chapters?|titles?|modules?|packages?|series|variants?|versions?|alternatives?|scenarios?|columns?|rows?|lines?|under"
)
NAMED = re.compile(
    # "section 6", "Art. 6 (1)", "option", "thirty", "§ 3"; then marks of the same row: "(a), (b) and"
    rf"(?:\b(?:{NOUNS})\.?(?:\s+\d(?:[\w.]*\w)?)?|\b{WORD}|§+\s*\d(?:[\w.]*\w)?|(?<=[^\s\d,.:;])[\s-]\d(?:[\d.,]*\d)?|\d(?=\())"
    rf"[^\S\n]*(?:\({INSIDE}\)[\s,]*(?:(?:and/or|and|or|to|through|until|bis|-|–)\s+)?)*\(?$",
    re.IGNORECASE,
)

POINTED = re.compile(r"\w{1,4}\)\s+(?:above|below|hereof|thereof)\b")


def item_marks(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Where the words of marks begin and end that only number the items of a list: of ``(ii)`` the letters."""
    stop = len(text) if end is None else end
    for mark in MARK.finditer(text, start, stop):
        at = mark.start() + (text[mark.start()] == "(")
        if not names(text, at, start):
            yield at, mark.end() - 1


def names(text: str, at: int, start: int = 0) -> bool:
    """True where the letter or figure at ``at`` is no mark of an item: "section 6(1)(a)", "option (b)", "thirty (30)".

    What stands before ``start`` is not looked at.
    """
    return NAMED.search(text[max(start, at - LONGEST) : at]) is not None or POINTED.match(text, at) is not None
