"""What a page puts around the terms: navigation, page numbers, template tags, boxes that sum a clause up."""

import re
from collections.abc import Sequence
from dataclasses import replace

from clauses.structure.dates import DATE, TEMPLATE_TAG
from clauses.structure.habits import habits, plain
from clauses.structure.link_lines import is_link_line
from clauses.text import Block, BlockKind

_PAGE_NUMBER = re.compile(
    r"(?:page[\s\u00a0]+)?\d{1,3}(?:[\s\u00a0]+(?:of|/)[\s\u00a0]+\d{1,3})?|[-–—][\s\u00a0]*\d{1,3}[\s\u00a0]*[-–—]",
    re.IGNORECASE,
)
_TAGS_ONLY = re.compile(rf"(?:{TEMPLATE_TAG.pattern}\s*)+")
_ABBREVIATED = re.compile(r"tl;?dr\b", re.IGNORECASE)
_LONGEST_NAVIGATION = 60
_LONGEST_OPENER = 40
_TOP = 4
_WAY_BACK = re.compile(r"back to(?: [^\W_]+){1,3}")
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


def without_furniture(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks with navigation and page numbers marked as boilerplate, summaries and template tags as such."""
    marked: list[Block] = []
    summary_level = 0  # of the heading of the summary that stands open; 0: none
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING and (not summary_level or block.level <= summary_level):
            summary_level = block.level if block.level > 1 and _heads_summary(text, block) else 0
        elif summary_level and block.kind is BlockKind.PARAGRAPH and block.bold:
            summary_level = 0
        kind = BlockKind.SUMMARY if summary_level else _kind(text, blocks, at)
        marked.append(block if kind is block.kind else replace(block, kind=kind))
    return marked


def _heads_summary(text: str, block: Block) -> bool:
    return plain(block.span.of(text)) in habits().summary_headings


def _kind(text: str, blocks: Sequence[Block], at: int) -> BlockKind:
    block = blocks[at]
    words = block.span.of(text)
    if at < _TOP and len(words) <= _LONGEST_NAVIGATION and _WAY_BACK.fullmatch(plain(words)):
        return BlockKind.BOILERPLATE
    if block.kind is BlockKind.HEADING and plain(words) in habits().navigation - habits().also_headings:
        return BlockKind.BOILERPLATE
    if block.kind not in _TEXT:
        return block.kind
    if not any(map(str.isalnum, words)) and not block.label_span and "_" not in words:
        return BlockKind.BOILERPLATE  # "* * *"
    if _is_navigation(text, block) and (plain(words) not in habits().also_headings or _among_links(text, blocks, at)):
        return BlockKind.BOILERPLATE
    if words[0] == "{" and _TAGS_ONLY.fullmatch(words):
        return BlockKind.METADATA
    opening, colon, _ = words[:_LONGEST_OPENER].partition(":")
    if (colon and plain(opening) in habits().summary_openers) or _ABBREVIATED.match(words):
        return BlockKind.SUMMARY
    return block.kind


def _is_navigation(text: str, block: Block) -> bool:
    if block.span.end - block.span.start > _LONGEST_NAVIGATION:
        return False
    words = block.span.of(text)
    if is_link_line(words) and not DATE.search(words):
        return True
    return _PAGE_NUMBER.fullmatch(words.strip()) is not None


def _among_links(text: str, blocks: Sequence[Block], at: int) -> bool:
    """True for "Search" and "Contact us" at the top of a page or beside other links; elsewhere they are words."""
    if at + 1 < len(blocks) and blocks[at + 1].span.end - blocks[at + 1].span.start > _LONGEST_NAVIGATION:
        return False
    beside = (*blocks[max(0, at - 1) : at], *blocks[at + 1 : at + 2])
    return at < _TOP or any(_is_navigation(text, block) for block in beside)
