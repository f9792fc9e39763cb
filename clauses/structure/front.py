"""What stands around the clauses: the page's navigation, the title, the lines that date the version."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clauses.spans import Span
from clauses.structure.contents import without_contents
from clauses.structure.habits import habits, plain, words_of
from clauses.structure.labels import label_at
from clauses.text import Block, BlockKind

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DATE = re.compile(
    rf"\b{_MONTH}[\s\u00a0]+\d{{1,2}}(?:st|nd|rd|th)?\b[\s\u00a0]*,?[\s\u00a0]*\d{{4}}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?[\s\u00a0]+(?:of[\s\u00a0]+)?{_MONTH},?[\s\u00a0]+\d{{4}}\b"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b"
    rf"|\b{_MONTH}[\s\u00a0]+\d{{4}}\b",
    re.IGNORECASE,
)
_TEMPLATE_TAG = re.compile(r"\{[:%{][^{}\n]*[}%]?\}")
_PAGE_NUMBER = re.compile(
    r"(?:page[\s\u00a0]+)?\d{1,3}(?:[\s\u00a0]+(?:of|/)[\s\u00a0]+\d{1,3})?|[-–—][\s\u00a0]*\d{1,3}[\s\u00a0]*[-–—]",
    re.IGNORECASE,
)
_FRONT_BLOCKS = 14
_LONGEST_TITLE = 120
_LONGEST_DATE_LINE = 140


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """The blocks with navigation and date lines marked and set apart, and which block is the title."""

    blocks: tuple[Block, ...]
    title: Span | None


def set_apart(text: str, blocks: Sequence[Block]) -> Front:
    """Marks title, date lines and navigation; a date line that runs into the preamble is cut from it."""
    marked: list[Block] = []
    for at, block in enumerate(blocks):
        if block.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} and _stands_apart(text, block):
            marked.append(replace(block, kind=BlockKind.BOILERPLATE))
        else:
            marked.extend(_dated(text, block, at < _FRONT_BLOCKS))
    marked = without_contents(text, marked)
    title_at = _title(text, marked)
    if title_at is not None:
        marked[title_at] = replace(marked[title_at], kind=BlockKind.METADATA)
    title = marked[title_at].span if title_at is not None else None
    return Front(blocks=tuple(marked), title=title)


def _stands_apart(text: str, block: Block) -> bool:
    """True for navigation, a page number, and the box that sums a clause up in plain words."""
    words = block.span.of(text)
    if len(words) <= 60 and (plain(words) in habits().navigation or _PAGE_NUMBER.fullmatch(words.strip())):
        return True
    opening, colon, _ = words[:40].partition(":")
    return bool(colon) and plain(opening) in habits().summary_openers


def _dated(text: str, block: Block, near_the_top: bool) -> list[Block]:
    """The block, with a date line at its opening as a metadata block of its own."""
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM}:
        return [block]
    found = DATE.search(text, block.span.start, min(block.span.end, block.span.start + _LONGEST_DATE_LINE))
    if not found:
        return [block]
    before = plain(text[block.span.start : found.start()])
    opener = not before or before in habits().date_openers or _opened(before)
    if not opener:
        return [block]
    rest_start = found.end()
    while rest_start < block.span.end and text[rest_start] in " \t\n\u00a0.,;:)|*_":
        rest_start += 1
    rest = _TEMPLATE_TAG.sub(" ", text[rest_start : block.span.end])
    if len(words_of(rest)) <= 3:
        return [replace(block, kind=BlockKind.METADATA)]
    if not near_the_top or not before or not rest[:1].isupper():
        return [block]
    line_end = block.span.start + len(text[block.span.start : rest_start].rstrip())
    return [
        replace(block, span=Span(block.span.start, line_end), kind=BlockKind.METADATA),
        replace(block, span=Span(rest_start, block.span.end), label_span=None),
    ]


def _opened(before: str) -> bool:
    """True when the words before a date end with a date opener, and little else stands there."""
    words = before.split()
    return len(words) <= 7 and any(
        " ".join(words[-n:]) in habits().date_openers for n in range(1, min(5, len(words)) + 1)
    )


def _title(text: str, blocks: Sequence[Block]) -> int | None:
    """Which block is the document's title: the first heading where it names an agreement or stands alone in rank."""
    headings = [b for b in blocks if b.kind is BlockKind.HEADING]
    for at, block in enumerate(blocks[:_FRONT_BLOCKS]):
        if block.kind in {BlockKind.METADATA, BlockKind.BOILERPLATE}:
            continue
        words = block.span.of(text)
        if len(words) > _LONGEST_TITLE or label_at(text, block.span.start, block.span.end):
            return None
        if block.kind is BlockKind.HEADING:
            same = [b for b in headings if b.level <= block.level and b is not block]
            return at if title_like(words) or (block.level == 1 and not same) else None
        if block.kind is BlockKind.PARAGRAPH and not block.label_span and words[-1] not in ".;,:":
            if title_like(words) and words_of(words)[0][0].isupper():
                return at
            if headings and at < 2:
                continue
        return None
    return None


def title_like(words: str) -> bool:
    """True for a line that names an agreement ("Terms of Service")."""
    parts = [w.casefold() for w in words_of(words)]
    return 0 < len(parts) <= 14 and any(part in habits().agreement_words for part in parts)
