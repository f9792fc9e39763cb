"""Where a fragment of an agreement may begin and end: at a word, a stop, a bracket that is closed."""

import re

from analyzer.materiality.word_file import WordFile
from clauses.spans import Span

_KNOWN = WordFile("judging", "phrase_ends")
LEADS_IN = ": …"
"""The end of a quotation that leads in to what follows it."""
REACH = 90
"""Characters that a fragment may grow by on either side."""
HEAD = 60
"""Characters of a sentence's start that are shown before words from its middle: who is bound, and on what condition."""
LEFT_OPEN = _KNOWN.words("left_open")
RIGHT_OPEN = _KNOWN.words("right_open")
_STOP = re.compile(r"[.;:](?=\s|$)|,(?!\d)|\n")
BREAK = re.compile(r"(?<!e\.g)(?<!i\.e)(?<!\bNo)[.;:,](?=\s)|\n|\s[—–-](?=\s)|(?=\()")
SUPPOSING = re.compile(r"(?:If|When|Where|Unless|Once|Upon|After|In the event)\b", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:(?:and|or|but|and/or)\s+)?", re.IGNORECASE)
TRAILING = re.compile(r"(?<=[\w)\]”\"’])[,;\s]+(?:and|or|and/or)\s*$", re.IGNORECASE)
_CLOSING = ')”’"'
PAIRED = {"(": ")", "“": "”", "‘": "’", '"': '"'}
CLOSING = 60  # characters behind a quotation among which a bracket that it opens is closed


def past_closing(text: str, span: Span) -> int:
    """The end past the brackets and quotation marks that close what was opened within."""
    end = span.end
    for place in range(end, min(end + 3, len(text))):
        stop = text[place] in ".,;" and text[place + 1 : place + 2] in set(_CLOSING)
        mark = text[place + 1] if stop else text[place]
        if mark not in _CLOSING or not _opened(text[span.start : place], mark):
            break
        end = place + 1
    return end


def cut(words: str, room: int) -> str:
    """The start of ``words`` in at most ``room`` characters: to the end of a phrase where one ends late enough."""
    if len(words) <= room:
        return words
    breaks = [m.start() for m in BREAK.finditer(words, room // 2, room)]
    if breaks:
        return words[: breaks[-1]].rstrip(" ,;:…")
    kept = words[: room + 1].rsplit(" ", 1)[0]
    while (last := kept.rpartition(" ")[2].casefold()) in RIGHT_OPEN | LEFT_OPEN and " " in kept:
        kept = kept[: -len(last)].rstrip()
    return kept.rstrip(" ,;:…")


def least_filled(text: str, start: int, room: int) -> int:
    """How much of the room is filled at least: more where a condition opens, that what follows from it is shown."""
    return room * 3 // 4 if SUPPOSING.match(text, start) else room // 2


def dotted(text: str, span: Span, passage: Span) -> str:
    """The words at ``span``, dots where the passage was cut; behind the passage's first words where that helps."""
    span = _even(text, Span(span.start, past_closing(text, span)))
    before, after = text[passage.start : span.start].rstrip(), text[span.end : passage.end]
    opening = ""
    if before and not before.endswith((".", "!", "?", ":", ";", "”")):
        if len(before) <= HEAD + HEAD // 3:
            span = Span(passage.start, span.end)
        else:
            opening = f"{' '.join(cut(before, HEAD).split())} … "
    closing = " …" if any(letter.isalnum() for letter in after) and text[span.end - 1] not in ".;" else ""
    if not closing and text[span.end : span.end + 1] == ":":
        closing = LEADS_IN  # it leads in to what follows
    return f"{opening}{in_one_line(text, span)}{closing}"


def in_one_line(text: str, span: Span) -> str:
    return " ".join(span.of(text).split())


def past_joint(text: str, start: int, key: int) -> int:
    """``start`` past white space and a conjunction, but never past ``key``."""
    found = _JOINT.match(text, start, key)
    return found.end() if found else start


def whole_words(text: str, span: Span) -> tuple[int, int]:
    """Grown to the white space or mark around the words: "compliance" of an address becomes the address."""
    start, end = span
    if text[end : end + 1] == "." and text[end + 1 : end + 2].isalpha():
        end += 1  # "B.V."
    while end < len(text) and (text[end].isalnum() or (text[end] in "@_/-" and text[end + 1 : end + 2].isalnum())):
        end += 1
        if text[end : end + 1] in {".", "@"} and text[end + 1 : end + 2].isalnum():
            end += 1
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "@_"):
        start -= 1
    return start, end


def phrase_end(text: str, end: int) -> int:
    """The end of the phrase that goes on behind ``end``; where no stop is near, some whole words further."""
    found = _STOP.search(text, end, end + REACH)
    if found:
        return found.start()
    cut = text.rfind(" ", end, end + REACH)
    return cut if cut > end else end


def after_stop(text: str, start: int, end: int) -> int:
    """The start of the next phrase, where one stands within the fragment."""
    found = re.compile(r",\s+(?:and|or)?\s*").search(text, start, min(end, start + REACH))
    return found.end() if found and end - found.end() > (end - start) // 3 else start


def _even(text: str, span: Span) -> Span:
    """With the mark or bracket right before it where what closes it stands within; none is left open at the end."""
    start, end = span
    if start and (mate := PAIRED.get(text[start - 1])) and _opened_before(text[start:end], text[start - 1], mate):
        start -= 1
    at = text.rfind("(", start, end)
    if at > start and text.find(")", at, end) < 0:
        closing = text.find(")", end, end + CLOSING)
        if closing >= 0 and "\n" not in text[end:closing]:
            return Span(start, closing + 1)
        if at - start >= (end - start) // 2:
            end = start + len(text[start:at].rstrip(" ,;:"))
    return Span(start, end)


def _opened_before(words: str, opening: str, closing: str) -> bool:
    """True where a mark is closed within these words that is not opened there."""
    if opening == closing:
        return words.count(closing) % 2 == 1
    return words.count(closing) > words.count(opening)


def _opened(words: str, closing: str) -> bool:
    opening = {")": "(", "”": "“", "’": "‘", '"': '"'}[closing]
    return words.count(opening) > words.count(closing)
