"""Headings run in before the text they head: "2.1 **Title.** Text", "2.1 Title. Text"."""

import re
from collections.abc import Sequence

from clauses.spans import Span
from clauses.structure.habits import habits, words_of
from clauses.structure.heading_words import LONGEST_HEADING, is_short_name, is_titled, names_a_subject, trimmed
from clauses.structure.pieces import Surroundings
from clauses.text import Block, BlockKind, Emphasis

_RUN_IN_END = re.compile(r"[.:](?=\s|$)|\s[-\u2012–—\u2015](?=\s)")
_CAPITALS = re.compile(
    r"(?P<title>[A-Z][A-Z'’/&-]+(?:,?\s(?:[A-Z][A-Z'’/&-]*(?![a-z])|&|and|of|or|to|for|the|in|on))*+)"
    r"\s+[“\"]?(?P<opening>[A-Z][a-z]*)[”\"]?\s(?P<behind>[a-z]+)\b"
)
_FEWEST_CAPITALS = 4
_SETTING_OFF = frozenset({"bold", "italic", "underline"})
_LETTERS_WITH_STOPS = re.compile(r"[a-z](?:\.[a-z])+")  # "U.S.", "17 U.S.C."
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_LONGEST_TITLE = 10
_HABIT = 3  # paragraphs that open with a title make it a habit
_TRIM = ' \t\n\u00a0\u200b.:;–—-*_"“”'


def run_in_habit(text: str, blocks: Sequence[Block], emphasis: Sequence[Emphasis]) -> bool:
    """True for a text without styles whose paragraphs open with a title and a full stop ("Free Trials. If you …")."""
    if any(run.style == "bold" for run in emphasis):
        return False
    titled = 0
    for block in blocks:
        if block.kind in _RUNNING:
            start = block.label_span.end if block.label_span else block.span.start
            opening = _opening(text, Span(start, block.span.end))
            titled += opening is not None and is_titled(opening.of(text))
    return titled >= _HABIT


def titled_lists(text: str, blocks: Sequence[Block]) -> frozenset[int]:
    """The starts of the bullets of each list in which all open with a title and a full stop ("Renewal. Unless …")."""
    found: set[int] = set()
    run: list[tuple[int, bool]] = []
    for block in (*blocks, None):
        if block is not None and block.kind is BlockKind.LIST_ITEM and block.label_span and block.level == 1:
            opening = _opening(text, Span(block.label_span.end, block.span.end))
            titled = opening is not None and text[opening.end] == "." and _is_capitalised(opening.of(text))
            run.append((block.span.start, titled))
            continue
        if block is not None and block.kind is BlockKind.LIST_ITEM:
            continue
        if len(run) >= _HABIT and all(titled for _, titled in run):
            found.update(start for start, _ in run)
        run = []
    return frozenset(found)


def lone_bullets(text: str, blocks: Sequence[Block]) -> frozenset[int]:
    """The starts of the bullets that stand alone over text of their own, where a document has some of them: titles."""
    names: dict[str, list[int]] = {}
    for before, block, behind in zip(blocks, blocks[1:], blocks[2:], strict=False):
        alone = block.kind is BlockKind.LIST_ITEM is not before.kind and block.level == 1
        over_text = behind.kind is BlockKind.PARAGRAPH and behind.level == 0
        if alone and over_text and behind.span.end - behind.span.start > block.span.end - block.span.start:
            start = block.label_span.end if block.label_span else block.span.start
            names.setdefault(text[start : block.span.end].strip(), []).append(block.span.start)
    found = [starts[0] for words, starts in names.items() if len(starts) == 1 and _is_name_alone(words)]
    return frozenset(found) if len(found) >= _HABIT else frozenset()


def _is_name_alone(words: str) -> bool:
    """True for words that may be a title: a capital, no stop behind them, not many."""
    return words[:1].isupper() and words[-1:] not in set(".,;:!?") and len(words_of(words)) <= 2 * _LONGEST_TITLE


def _is_capitalised(words: str) -> bool:
    """True for "No Abuse of Systems" and "Content Must be Yours": of a few words all but the small ones."""
    parts = words_of(words)
    small = habits().heading_small_words
    return len(parts) <= _LONGEST_TITLE and all(not p[0].islower() or len(p) <= 3 or p in small for p in parts)


def run_in_heading(text: str, span: Span, numbered: bool, around: Surroundings) -> Span | None:
    """The heading that opens running text; None when there is none.

    Without a number (``numbered``) a short capitalised sentence is just a sentence: only emphasised words count,
    or the habit of a document that runs its headings in.
    """
    start = _words_start(text, span)
    run = _emphasised_opening(text, Span(start, span.end), around.emphasis)
    if run is not None:
        return run
    if not numbered and not around.runs_in and not around.titled_list:
        return None
    if numbered:
        capitals = _capitals_before_sentence(text, Span(start, span.end))
        if capitals is not None:
            return capitals
    opening = _opening(text, Span(start, span.end))
    if opening is None:
        return None
    words = opening.of(text)
    if numbered:
        leads_in = text[opening.end] == ":" and opening.end + 1 >= span.end
        if leads_in and words_of(words)[0].casefold() in habits().sentence_openers:
            return None  # "In these Terms:"
        return opening if names_a_subject(words) else None
    ended = text[opening.end] == "." and opening.end + 1 < span.end
    return opening if ended and (around.titled_list or is_titled(words) or _is_named(words)) else None


def _words_start(text: str, span: Span) -> int:
    start = span.start
    while start < span.end and text[start] in " \t\n\u00a0\u200b":
        start += 1
    return start


def _opening(text: str, span: Span) -> Span | None:
    """The words before the first full stop, colon or dash, where text stands behind it."""
    start = _words_start(text, span)
    limit = min(span.end, start + LONGEST_HEADING)
    stop = _RUN_IN_END.search(text, start, limit)
    while stop:
        words = text[start : stop.start()]
        if not words_of(words):
            return None
        if stop.end() >= span.end and stop.group() != ":":
            return None  # the whole text is one short sentence
        if not _abbreviation(words):
            too_long = stop.group() == ":" and len(words_of(words)) > 8
            return None if too_long else Span(start, stop.start())
        stop = _RUN_IN_END.search(text, stop.end(), limit)
    return None


def _capitals_before_sentence(text: str, span: Span) -> Span | None:
    """The capitals of "2. RESTRICTIONS You may not copy …": a title whose line break was lost."""
    found = _CAPITALS.match(text, span.start, span.end)
    if found is None or sum(letter.isalpha() for letter in found.group()) < _FEWEST_CAPITALS:
        return None
    opening, behind = found.group("opening").casefold(), found.group("behind").casefold()
    if opening not in habits().sentence_openers and behind not in habits().sentence_words:
        return None
    return Span(found.start(), found.end("title"))


def _is_named(words: str) -> bool:
    """True for "Malware protection": a subject without a verb, shouted or not."""
    if words.isupper():
        words = words[:1] + words[1:].casefold()  # "THE SERVICE IS PROVIDED": the verb is shouted too
    return len(words_of(words)) > 1 and names_a_subject(words) and is_short_name(words)


def _abbreviation(words: str) -> bool:
    parts = words.split()
    last = parts[-1].casefold() if parts else ""
    if len(last) == 1 and len(parts) > 1 and parts[-2].islower():
        return False  # "License from X." names X; "J." is an initial
    if _LETTERS_WITH_STOPS.fullmatch(last) or (len(last) == 1 and last.isalpha()):
        return True
    return last in {"inc", "ltd", "co", "corp", "no", "sec", "vs", "art", "llc"}


def _emphasised_opening(text: str, span: Span, emphasis: Sequence[Emphasis]) -> Span | None:
    """Emphasised words at the very start, set off from what follows by punctuation or their own weight."""
    end = span.start
    for run in emphasis:
        if run.style not in _SETTING_OFF or run.span.end <= end:
            continue
        if text[end : run.span.start].strip(' \t\n\u00a0*_“"') != "":
            break
        end = min(run.span.end, span.end)
    if end == span.start:
        return None
    words = text[span.start : end]
    following = text[end : end + 3].lstrip("*_ ")
    count = len(words_of(words))
    if not 1 <= count <= 14 or not any(c.isalnum() for c in text[end : span.end]):
        return None
    inner = words.strip(_TRIM)
    if inner and (words[-1:] in '”"' or words[0] in '“"' or following[:1] in '”"'):
        return None  # a defined term, not a heading
    set_off = words.rstrip()[-1:] in ".:–—-?" or following[:1] in {".", ":", "–", "—", "-", "\n"}
    if not set_off and not (text[end : end + 1] in " \n" and text[end : end + 2].strip()[:1].isupper()):
        return None
    return trimmed(text, Span(span.start, end))
