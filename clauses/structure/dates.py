"""Lines that date or number the version: "Last updated: 1 March 2025", "Version 2.1"."""

import re
from dataclasses import replace

from clauses.spans import Span
from clauses.structure.habits import habits, plain, words_of
from clauses.structure.label_reading import label_at
from clauses.structure.link_lines import is_link_line
from clauses.text import Block, BlockKind

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DATE = re.compile(
    rf"\b{_MONTH}[\s\u00a0]+\d{{1,2}}(?:st|nd|rd|th)?\b[\s\u00a0]*,?[\s\u00a0]*\d{{4}}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?[\s\u00a0]+(?:of[\s\u00a0]+)?{_MONTH},?[\s\u00a0]+\d{{4}}\b"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b(?:19|20)\d{2}[./]\d{2}[./]\d{2}\b|\b\d{1,2}-\d{1,2}-\d{4}\b|\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b"
    rf"|\b{_MONTH}[\s\u00a0]+\d{{4}}\b",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"(?:version|v|ver\.|revision|rev\.?|edition|release)[\s\u00a0]*:?[\s\u00a0]*\d{1,4}(?:\.\d{1,3}){0,3}\.?",
    re.IGNORECASE,
)
TEMPLATE_TAG = re.compile(r"\{[:%{][^{}\n]*+\}{1,2}+")  # "{: .note }", "{% if x %}", "{{ name }}"; in one way only
_DIGIT = re.compile(r"\d")
_LONGEST_DATE_LINE = 140
_ASIDE = re.compile(r"\([^()\n]{1,80}\)[\s\u00a0.]*")  # "(view the version before)"
_DATED = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM})


def dated(text: str, block: Block, near_the_top: bool) -> list[Block]:
    """The block, with a date or version line at its opening as a metadata block of its own.

    Only near the top of a document is such a line cut from the words that follow it.
    """
    if block.kind not in _DATED:
        return [block]
    if (
        near_the_top
        and block.span.end - block.span.start < _LONGEST_DATE_LINE
        and _VERSION.fullmatch(text, block.span.start, block.span.end)
    ):
        return [replace(block, kind=BlockKind.METADATA)]
    end = min(block.span.end, block.span.start + _LONGEST_DATE_LINE)
    found = DATE.search(text, block.span.start, end) if _DIGIT.search(text, block.span.start, end) else None
    if not found or _is_label(text, block, found):
        return [block]
    before = plain(text[block.span.start : found.start()])
    if before and not _dates(before) and not (near_the_top and block.kind is not BlockKind.HEADING and _opened(before)):
        return [block]
    rest_start = found.end()
    while rest_start < block.span.end and text[rest_start] in " \t\n\u00a0.,;:)|*_":
        rest_start += 1
    rest = TEMPLATE_TAG.sub(" ", text[rest_start : block.span.end])
    if len(words_of(rest)) <= 3 or is_link_line(rest) or (_dates(before) and _ASIDE.fullmatch(rest)):
        return [replace(block, kind=BlockKind.METADATA)]
    if not near_the_top or not before or not rest[:1].isupper():
        return [block]
    line_end = block.span.start + len(text[block.span.start : rest_start].rstrip())
    return [
        replace(block, span=Span(block.span.start, line_end), kind=BlockKind.METADATA),
        replace(block, span=Span(rest_start, block.span.end), label_span=None),
    ]


def _is_label(text: str, block: Block, date: re.Match[str]) -> bool:
    """True for the number of three parts that opens "2.5.10 Intentionally omitted."."""
    label = label_at(text, block.span.start, block.span.end)
    return label is not None and label.span.holds(Span(*date.span())) and label.span.end < block.span.end


def _dates(before: str) -> bool:
    """True when the words before a date are nothing but a date opener ("last revised on")."""
    words = before.split()
    while len(words) > 1 and words[-1] in habits().date_joiners:
        words.pop()
    return " ".join(words) in habits().date_openers or before in habits().date_openers


def _opened(before: str) -> bool:
    """True when the words before a date end with a date opener, and little else stands there."""
    words = before.split()
    return len(words) <= 7 and any(_dates(" ".join(words[-n:])) for n in range(1, min(6, len(words)) + 1))
