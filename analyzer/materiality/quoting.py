"""A fragment of an agreement as a person can read it in a message: it neither begins nor ends in mid-phrase."""

import re

from analyzer.materiality.messages import SHOWN
from analyzer.materiality.phrase_ends import (
    BREAK,
    LEFT_OPEN,
    PAIRED,
    REACH,
    RIGHT_OPEN,
    SUPPOSING,
    TRAILING,
    after_stop,
    cut,
    dotted,
    in_one_line,
    past_closing,
    past_joint,
    phrase_end,
    whole_words,
)
from clauses.spans import Span

_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_ARTICLE = re.compile(r"(?<=\w)(?: of)?(?: the| a| an)$")
# The subject of what follows, cut off from its verb: "If you join a team, you".
TAIL = 8  # characters at the end among which a subject cut off from its verb stands
_DANGLING = re.compile(r",\s+(?:you|we|it|they|he|she|this|that)$")


def readable(text: str, span: Span) -> Span:
    """``span`` grown where it cuts a word, a bracket or a phrase in two; unchanged where it reads well.

    A phrase left open at its end grows to the next stop, one left open at its start loses the words up to the stop
    that follows them. Both stay within ``REACH`` characters.
    """
    start, end = whole_words(text, span)
    end = start + len(TRAILING.sub("", text[start:end]))
    words = _WORD.findall(text, start, end)
    if len(words) > 1 and words[-1].casefold() in RIGHT_OPEN:
        end = phrase_end(text, end)
    if len(words) > 1 and words[0].casefold() in LEFT_OPEN:
        start = after_stop(text, start, end)
    tail = text[max(start, end - TAIL) : end]
    if dangling := _DANGLING.search(tail):
        end -= len(tail) - dangling.start()
    return Span(start, past_closing(text, Span(start, end)))


def quoted(text: str, extent: Span) -> str:
    """The words at ``extent``, grown to be readable, in one line."""
    return in_one_line(text, readable(text, extent))


def exact(text: str, extent: Span) -> str:
    """The words at ``extent`` in one line, with the bracket or mark that closes what they open, no others."""
    start, end = whole_words(text, extent)
    words = TRAILING.sub("", in_one_line(text, Span(start, past_closing(text, Span(start, end)))))
    words = _ARTICLE.sub("", words)
    alone = [mark for mark in PAIRED if words.count(mark) > words.count(PAIRED[mark])]
    return words.rstrip(" ,;:") if not alone else words.rstrip(" ,;:" + "".join(alone))


def whole(text: str, extent: Span, passage: Span, *, entire: bool = True, begins: bool = False) -> str:
    """A rule's words at ``extent`` from the start of their phrase; dots where that lies within the passage's sentence.

    ``entire`` of a sentence to show whole, or from its start, where there is room. A rule that begins with its verb
    ("may be changed") gets the subject that stands before it, unless it ``begins`` with one of its own.
    """
    if begins and not SUPPOSING.match(text, passage.start):
        return "… " + dotted(text, readable(text, extent), Span(extent.start, passage.end))
    if entire and passage.end - passage.start <= SHOWN:
        return dotted(text, passage, passage)
    span = readable(text, extent)
    start = span.start
    if entire and (span.end - passage.start <= SHOWN or start - passage.start <= REACH):
        start = passage.start
    elif start > passage.start and not text[start].isupper():
        before = max(passage.start, start - REACH)
        breaks = [m.end() for m in BREAK.finditer(text, before, start) if text[m.end()] != "("]
        start = breaks[-1] if breaks else before if before == passage.start else start
    start = past_joint(text, start, span.start)
    end = span.end
    if end - start > SHOWN:
        end = start + len(cut(text[start:end], SHOWN))
    return dotted(text, Span(start, end), passage)


def to_stop(text: str, extent: Span) -> str:
    """The words at ``extent`` and those up to the end of their phrase, in one line."""
    return in_one_line(text, Span(extent.start, max(extent.end, phrase_end(text, extent.end))))
