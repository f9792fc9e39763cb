"""Which words of a block are its heading: by the source's style, by a line of its own, or run in before the text."""

import re
from collections.abc import Sequence

from clauses.spans import Span
from clauses.structure.habits import habits, words_of
from clauses.structure.labels import Label, Style
from clauses.structure.pieces import Surroundings
from clauses.text import Block, BlockKind, Emphasis

BOLD_RANK, LINE_RANK, LOOKS_RANK, RUN_IN_RANK = 7, 8, 9, 10
_LONGEST_HEADING = 160
_LONGEST_LINE = 120
_RUN_IN_END = re.compile(r"[.:](?=\s|$)|\s[-–—](?=\s)")
_SENTENCE_INSIDE = re.compile(r"[a-z)”\"][.?!]\s+[A-Z“\"]")
_ASKING = frozenset({"how", "what", "when", "where", "which", "who", "why"})
_TRIM = ' \t\n\u00a0\u200b.:;–—-*_"“”'


def trimmed(text: str, span: Span) -> Span | None:
    """The span without the punctuation that sets a heading off; None when nothing is left."""
    start, end = span
    while start < end and text[start] in " \t\n\u00a0\u200b*_–—-:.":
        start += 1
    while end > start and text[end - 1] in " \t\n\u00a0\u200b*_.:–—-":
        end -= 1
    return Span(start, end) if end > start else None


def looks_like_heading(words: str) -> bool:
    """True for a short run of Title Case or CAPITAL words that makes no sentence."""
    if len(words) > _LONGEST_HEADING:
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


def line_heading(text: str, block: Block, label: Label | None, around: Surroundings) -> tuple[Span, int] | None:
    """The heading that a whole block after its label is, with its rank; None for running text."""
    span = Span(label.span.end if label else block.span.start, block.span.end)
    if block.kind is BlockKind.HEADING:
        found = trimmed(text, span)
        return (found, block.level) if found else None
    words = span.of(text).strip()
    if not words or len(words) > _LONGEST_LINE:
        return None
    numbered = label is not None and label.reading.style is not Style.BULLET
    found = trimmed(text, span)
    if block.bold and not _is_sentence(words) and (numbered or block.kind is not BlockKind.LIST_ITEM):
        return (found, BOLD_RANK) if found else None
    if found is None or not _may_be_heading_line(words, block, label, around):
        return None
    capitals = all(c.isupper() for c in words if c.isalpha())
    return (found, LINE_RANK if numbered or capitals else LOOKS_RANK)


def _may_be_heading_line(words: str, block: Block, label: Label | None, around: Surroundings) -> bool:
    """True for a line without a heading's style that has a heading's words and place."""
    if _SENTENCE_INSIDE.search(words):
        return False
    numbered = label is not None and label.reading.style is not Style.BULLET
    if block.kind is BlockKind.LIST_ITEM:
        return numbered and around.heads and words[-1] not in ".,;:!?" and _names_a_subject(words)
    if block.kind is not BlockKind.PARAGRAPH or block.level or (around.styled and not numbered):
        return False
    if words[-1] in '.,;:!?)”"':
        # "2. Fees." may be a heading; "(c) Customer Content." ends a list.
        listed = label is not None and label.text.startswith("(")
        return numbered and not listed and words[-1] in ".:" and _is_short_name(words[:-1])
    if (";" in words and not numbered) or words_of(words)[-1:] in (["and"], ["or"]):
        return False  # one of several, as in a list of recitals
    if not numbered and (around.listed or words[0].isdigit()):
        return False  # one of several that a colon announced; "12 Harbour Street"
    return looks_like_heading(words)


def _is_short_name(words: str) -> bool:
    """True for "Fees" and "Limits on use", false for "Fees are net" and "Provider performs the services"."""
    if not looks_like_heading(words):
        return False
    parts = words_of(words)
    lower = [p for p in parts[1:] if p[0].islower() and p not in habits().heading_small_words]
    if not lower and not {"is", "are", "do"} & set(parts):
        return True
    # Behind an opening noun what ends with "s" is oftener its verb than a second noun.
    return len(parts) <= 3 and not {"is", "are", "do"} & set(parts) and not lower[0].endswith("s")


def _is_sentence(words: str) -> bool:
    """True when a bold line is emphasised running text, not a heading."""
    return (words[-1] in ".!;," and len(words_of(words)) > 8) or len(words_of(words)) > 20


def run_in_heading(text: str, span: Span, labelled: bool, emphasis: Sequence[Emphasis]) -> Span | None:
    """The heading that opens running text ("2.1 **Title.** Text", "2.1 Title. Text"); None when there is none.

    ``emphasis`` are the emphasised runs that overlap ``span``, ordered. Without a label only emphasised words
    count: a short capitalised sentence is just a sentence.
    """
    start = span.start
    while start < span.end and text[start] in " \t\n\u00a0\u200b":
        start += 1
    run = _emphasised_opening(text, Span(start, span.end), emphasis)
    if run is not None:
        return run
    if not labelled:
        return None
    stop = _RUN_IN_END.search(text, start, min(span.end, start + _LONGEST_HEADING))
    while stop:
        words = text[start : stop.start()]
        if not words_of(words):
            return None
        if stop.end() >= span.end and stop.group().strip() not in {":"}:
            return None  # the whole text is one short sentence
        if _abbreviation(words):
            stop = _RUN_IN_END.search(text, stop.end(), min(span.end, start + _LONGEST_HEADING))
            continue
        if stop.group() == ":" and len(words_of(words)) > 8:
            return None
        return Span(start, stop.start()) if _names_a_subject(words) else None
    return None


def _names_a_subject(words: str) -> bool:
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
    if {"is", "are", "do"} & set(parts) and opening not in _ASKING:
        return False  # "Fees are due"
    return len(parts) <= 6 and opening not in rules.sentence_openers


def _abbreviation(words: str) -> bool:
    last = words.rsplit(None, 1)[-1].casefold() if words.split() else ""
    return last in {"inc", "ltd", "co", "corp", "no", "sec", "u.s", "e.g", "i.e", "vs", "art", "llc"} or (
        len(last) == 1 and last.isalpha()
    )


def _emphasised_opening(text: str, span: Span, emphasis: Sequence[Emphasis]) -> Span | None:
    """Bold or italic words at the very start, set off from what follows by punctuation or their own weight."""
    end = span.start
    for run in emphasis:
        if run.style not in {"bold", "italic"} or run.span.end <= end:
            continue
        if text[end : run.span.start].strip(' \t\n\u00a0*_“"') != "":
            break
        end = min(run.span.end, span.end)
    if end == span.start:
        return None
    words = text[span.start : end]
    following = text[end : end + 3].lstrip("*_ ")
    count = len(words_of(words))
    if not 1 <= count <= 14 or end >= span.end or not text[end : span.end].strip():
        return None
    inner = words.strip(_TRIM)
    if inner and (words[-1:] in '”"' or words[0] in '“"' or following[:1] in '”"'):
        return None  # a defined term, not a heading
    set_off = words.rstrip()[-1:] in ".:–—-?" or following[:1] in {".", ":", "–", "—", "-", "\n"}
    if not set_off and not (text[end : end + 1] in " \n" and text[end : end + 2].strip()[:1].isupper()):
        return None
    return trimmed(text, Span(span.start, end))
