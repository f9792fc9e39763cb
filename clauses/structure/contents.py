"""Tables of contents: a run of lines that all stand again later as headings are no clauses of their own."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from clauses.spans import Span
from clauses.structure.habits import habits, plain, words_of
from clauses.structure.label_reading import label_at
from clauses.text import Block, BlockKind

_SHORTEST_RUN = 3
_LONGEST_ENTRY = 140
_LONGEST_LEADER = 80
_LONGEST_TITLE, _LONGEST_INTRODUCTION = 4, 3
_OF_CONTENTS = frozenset({"contents", "sections", "topics"})
_OF_EFFECT = frozenset({"survive", "survives", "apply", "applies", "continue", "continues", "remain", "remains"})
_SURVIVES = "surviv"
_SHARE_FOUND = 0.7
_SHARE_APART = 0.5
_SHARE_SENTENCES = 0.3
_HEADING_KINDS = frozenset({BlockKind.LIST_ITEM, BlockKind.PARAGRAPH, BlockKind.HEADING})
_PAGE = re.compile(
    r"(?:[\s\u00a0]*[.·…_]{3,}[\s\u00a0]*|\t+[\s\u00a0]*|[\s\u00a0]{3,})(?:page[\s\u00a0]+)?\d{1,4}\s*\Z", re.IGNORECASE
)


def without_contents(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks with those of a table of contents marked as boilerplate."""
    marked = list(blocks)
    keys = [_key(text, block) for block in blocks]
    last_place = {key: at for at, key in enumerate(keys) if key}
    at = 0
    while at < len(marked):
        if marked[at].kind is BlockKind.TABLE and _lists_headings(text, marked[at], last_place, at):
            marked[at] = replace(marked[at], kind=BlockKind.BOILERPLATE, rows=())
        end = _run_end(marked, keys, at)
        if end - at >= _SHORTEST_RUN:
            _mark(text, marked, keys, last_place, at, end)
        at = max(end, at + 1)
    return marked


def _run_end(blocks: Sequence[Block], keys: Sequence[str], start: int) -> int:
    """Where a run of short lines ends: before a longer one, or where its first entry stands again as a heading."""
    seen: set[str] = set()
    end = start
    while end < len(blocks) and keys[end] and blocks[end].kind in {BlockKind.LIST_ITEM, BlockKind.PARAGRAPH}:
        if keys[end] in seen:
            break
        seen.add(keys[end])
        end += 1
    return end


def _mark(
    text: str, marked: list[Block], keys: Sequence[str], last_place: dict[str, int], start: int, end: int
) -> None:
    """Marks the part of a run of short lines in which nearly all lines stand again behind the run."""
    found = [at for at in range(start, end) if last_place[keys[at]] >= end]
    if len(found) < _SHORTEST_RUN:
        return
    targets = [last_place[keys[at]] for at in found]
    apart = sum(abs(after - before) > 1 for before, after in itertools.pairwise(targets))
    if apart < _SHARE_APART * (len(targets) - 1) or any(text[marked[at].span.end - 1] in ";," for at in found):
        return  # a list that the text repeats: what it names again is not what text stands under
    if sum(_is_sentence(text, marked[at]) for at in found) > _SHARE_SENTENCES * len(found):
        return  # grounds, rules or duties that two lists share
    if found[0] > 0 and opens_sentence(text, marked[found[0] - 1].span):
        return
    first, last = found[0], found[-1]
    if len(found) >= _SHARE_FOUND * (last + 1 - first):
        if start > 0 and is_contents(text, marked[start - 1].span):
            first = start  # "Contents" says it of those entries too whose headings were reworded
            if marked[start - 1].kind is BlockKind.HEADING:
                first -= 1
        for at in range(first, last + 1):
            marked[at] = replace(marked[at], kind=BlockKind.BOILERPLATE)


def _is_sentence(text: str, entry: Block) -> bool:
    """True for "You become insolvent.": no title of a section, though another list repeats it."""
    start = entry.label_span.end if entry.label_span else entry.span.start
    words = words_of(text[start : entry.span.end])
    if text[entry.span.end - 1] != "." or len(words) <= _LONGEST_TITLE:
        return False
    rules = habits()
    lower = sum(word[0].islower() and word not in rules.heading_small_words for word in words)
    opens = words[0].casefold() in rules.sentence_openers or not rules.sentence_words.isdisjoint(words)
    return opens or 2 * lower > len(words)


def is_contents(text: str, span: Span) -> bool:
    """True for a line that calls what follows the contents."""
    return "contents" in plain(span.of(text)).split()


def is_of_effect(text: str, span: Span) -> bool:
    """True for "Surviving sections" and "What remains in force": what follows is said to have an effect."""
    words = plain(span.of(text)).split()
    return bool(_OF_EFFECT.intersection(words)) or any(word.startswith(_SURVIVES) for word in words)


def opens_sentence(text: str, span: Span) -> bool:
    """True for "We offer the following services:": what follows is its list, not the document's contents."""
    words = words_of(span.of(text))
    if text[span.end - 1] != ":" or len(words) <= _LONGEST_INTRODUCTION:
        return False
    return not _OF_CONTENTS.intersection(words) or bool(_OF_EFFECT.intersection(words))


def _lists_headings(text: str, table: Block, last_place: dict[str, int], at: int) -> bool:
    """True for a table whose rows are headings that stand again behind it, most with their page."""
    rows = [Span(row[0].start, row[-1].end) for row in table.rows if row]
    if len(rows) < _SHORTEST_RUN:
        return False
    again = sum(last_place.get(_words(text, row), -1) > at for row in rows)
    paged = sum(_PAGE.search(row.of(text)) is not None for row in rows)
    return min(again, paged) >= _SHARE_FOUND * len(rows)


def _key(text: str, block: Block) -> str:
    """The words of a short block after its label; empty for one that can't be an entry or a heading."""
    if block.span.end - block.span.start > _LONGEST_ENTRY or block.kind not in _HEADING_KINDS:
        return ""
    start = block.label_span.end if block.label_span else block.span.start
    return _words(text, Span(start, block.span.end))


def _words(text: str, span: Span) -> str:
    """The words of an entry without its number, leaders and page."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    page = _PAGE.search(text, max(start, end - _LONGEST_LEADER), end)
    if page:
        end = page.start()
    label = label_at(text, start, end)
    words = plain(text[label.span.end if label else start : end])
    return words if any(c.isalpha() for c in words) else ""
