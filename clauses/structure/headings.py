"""Which blocks are headings: by the source's style, or as a line of their own in a heading's words and place."""

import re

from clauses.spans import Span
from clauses.structure.habits import habits, words_of
from clauses.structure.heading_words import is_short_name, is_titled, looks_like_heading, names_a_subject, trimmed
from clauses.structure.labels import Label, Style
from clauses.structure.line_places import LinePlace
from clauses.structure.pieces import Surroundings
from clauses.text import Block, BlockKind

BOLD_RANK, LINE_RANK, LOOKS_RANK, RUN_IN_RANK = 7, 8, 9, 10
_LONGEST_LINE, _LONGEST_TITLE = 120, 8
_SENTENCE_INSIDE = re.compile(r"[a-z)”\"][.?!]\s+[A-Z“\"]")
_LEADING_IN = frozenset({"in", "for", "as", "if", "where", "when", "you", "we", "unless", "to"})
_SUBJECTS = frozenset({"we", "you", "it", "they", "neither", "either", "nothing"})
# an entry of a list of definitions that lost its full stop
_DEFINES = re.compile(r"[“\"][^“”\"\n]{1,80}[”\"]\s+(?:shall |will )?(?:means?|includes?|refers? to|has the meaning)\b")
_DIGITS = re.compile(r"\d{3,}|@")


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
    if block.bold and not is_sentence(words) and (block.kind is not BlockKind.LIST_ITEM or _heads_item(words, label)):
        in_list = block.kind is BlockKind.PARAGRAPH and block.level > 0
        return (found, RUN_IN_RANK if in_list else BOLD_RANK) if found else None
    if found is not None and around.lone:
        return (found, LOOKS_RANK)
    if found is None or not _may_be_heading_line(words, block, label, around):
        return None
    capitals = all(c.isupper() for c in words if c.isalpha())
    return (found, LINE_RANK if numbered or capitals else LOOKS_RANK)


def _may_be_heading_line(words: str, block: Block, label: Label | None, around: Surroundings) -> bool:
    """True for a line without a heading's style that has a heading's words and place."""
    if _SENTENCE_INSIDE.search(words) or _DEFINES.match(words) or words.count("\n") > 1:
        return False  # of three lines and more: an address
    numbered = label is not None and label.reading.style is not Style.BULLET
    if block.kind is BlockKind.LIST_ITEM:
        if not numbered or not around.heads or words[-1] in ",;!?":
            return False
        stopped = words[-1] in ".:"
        return is_titled(words[:-1]) and not label_is_listed(label) if stopped else names_a_subject(words)
    if block.kind is not BlockKind.PARAGRAPH or block.level:
        return False
    if around.styled and not numbered and not (around.place is LinePlace.OVER_TEXT and is_titled(words)):
        return False  # where the source marks its headings, only a title over its text is one without a mark
    if (";" in words and not numbered and not is_titled(words)) or words_of(words)[-1:] in (["and"], ["or"]):
        return False  # one of several, as in a list of recitals
    over_text = around.place is LinePlace.OVER_TEXT
    listed = label_is_listed(label)
    if words[-1] in ".,;:!":
        # "2. Fees." may be a heading; "(c) Customer Content." ends a list.
        if numbered:
            leads_in = words[-1] == ":" and words_of(words)[:1] and words_of(words)[0].casefold() in _LEADING_IN
            return not listed and words[-1] in ".:" and not leads_in and is_short_name(words[:-1])
        return over_text and words[-1] == "." and looks_like_heading(words[:-1])
    if over_text and not listed and words[-1] != "]":
        return True
    if words[-1] in '?)”"]' or (not numbered and (around.place is LinePlace.IN_LIST or _holds_data(words))):
        return False
    return looks_like_heading(words)


def label_is_listed(label: Label | None) -> bool:
    """True for "(a)": the habit of lists, whose last member may be a title and a full stop."""
    return label is not None and label.text.startswith("(")


def _holds_data(words: str) -> bool:
    """True for "12 Harbour Street" and "San Francisco, CA 94104"."""
    return words[0].isdigit() or _DIGITS.search(words) is not None


def _heads_item(words: str, label: Label | None) -> bool:
    """True for a bold item that is a title; false for one of a list that is bold throughout."""
    if label is None or label.reading.style is Style.BULLET or words[0].islower() or words[-1] == ";":
        return False
    return words[-1] not in ".:" or words_of(words)[0].casefold() not in _SUBJECTS


def is_sentence(words: str) -> bool:
    """True when a bold line is emphasised running text, not a heading."""
    parts = words_of(words)
    if words[-1] == ":":
        rules = habits()
        if not rules.sentence_words.isdisjoint(parts) or not rules.lead_in_closers.isdisjoint(parts[-1:]):
            return True  # "The Client must:", "You agree to:"
    return (words[-1] in ".!;," and len(parts) > _LONGEST_TITLE) or len(parts) > 20
