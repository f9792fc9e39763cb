"""A fragment of an agreement as a person can read it in a message: it neither begins nor ends in mid-phrase."""

import re

from analyzer.materiality.messages import SHOWN
from clauses.spans import Span

ROOM = SHOWN - len(" …") * 2
"""Characters of each of two passages that are set against each other."""
LEADS_IN = ": …"
"""The end of a quotation that leads in to what follows it."""
ITEMS = 320
"""Characters below a lead-in among which the items that are shown with it stand."""
REACH = 90
"""Characters that a fragment may grow by on either side."""
HEAD = 60
"""Characters of a sentence's start that are shown before words from its middle: who is bound, and on what condition."""

_LEFT_OPEN = frozenset(["of", "than", "and", "or", "nor", "which", "whose"])
_RIGHT_OPEN = frozenset(
    [
        "a",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "by",
        "each",
        "for",
        "from",
        "in",
        "is",
        "its",
        "least",
        "least'",
        "not",
        "may",
        "must",
        "shall",
        "can",
        "if",
        "when",
        "who",
        "but",
        "has",
        "have",
        "more",
        "most",
        "no",
        "of",
        "on",
        "or",
        "our",
        "over",
        "per",
        "prior",
        "such",
        "than",
        "that",
        "the",
        "their",
        "this",
        "to",
        "under",
        "upon",
        "which",
        "will",
        "with",
        "within",
        "without",
        "your",
    ]
)
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_STOP = re.compile(r"[.;:](?=\s|$)|,(?!\d)|\n")
_BREAK = re.compile(r"(?<!e\.g)(?<!i\.e)(?<!\bNo)[.;:,](?=\s)|\n|\s[—–-](?=\s)|(?=\()")
_RELATIVE = re.compile(r"\s*(?:which|who|whose|that)\b")
_SUPPOSING = re.compile(r"(?:If|When|Where|Unless|Once|Upon|After|In the event)\b", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:(?:and|or|but|and/or)\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(r"(?<=\w)(?: of)?(?: the| a| an)$")
_TRAILING = re.compile(r"(?<=[\w)\]”\"’])[,;\s]+(?:and|or|and/or)\s*$", re.IGNORECASE)
# The subject of what follows, cut off from its verb: "If you join a team, you".
TAIL = 8  # characters at the end among which a subject cut off from its verb stands
_DANGLING = re.compile(r",\s+(?:you|we|it|they|he|she|this|that)$")
_MARK = re.compile(r"(?:[•*·-]|\(?\w{1,4}[.)])\s+")
_SIGN = re.compile(r"\w|\s")  # what a list mark is without: its letter or number
_CLOSING = ')”’"'
_PAIRED = {"(": ")", "“": "”", "‘": "’", '"': '"'}
CLOSING = 60  # characters behind a quotation among which a bracket that it opens is closed


def readable(text: str, span: Span) -> Span:
    """``span`` grown where it cuts a word, a bracket or a phrase in two; unchanged where it reads well.

    A phrase left open at its end grows to the next stop, one left open at its start loses the words up to the stop
    that follows them. Both stay within ``REACH`` characters.
    """
    start, end = _whole_words(text, span)
    end = start + len(_TRAILING.sub("", text[start:end]))
    words = _WORD.findall(text, start, end)
    if len(words) > 1 and words[-1].casefold() in _RIGHT_OPEN:
        end = _to_stop(text, end)
    if len(words) > 1 and words[0].casefold() in _LEFT_OPEN:
        start = _after_stop(text, start, end)
    tail = text[max(start, end - TAIL) : end]
    if dangling := _DANGLING.search(tail):
        end -= len(tail) - dangling.start()
    return Span(start, _closed(text, Span(start, end)))


def _closed(text: str, span: Span) -> int:
    """The end past the brackets and quotation marks that close what was opened within."""
    end = span.end
    for place in range(end, min(end + 3, len(text))):
        stop = text[place] in ".,;" and text[place + 1 : place + 2] in set(_CLOSING)
        mark = text[place + 1] if stop else text[place]
        if mark not in _CLOSING or not _opened(text[span.start : place], mark):
            break
        end = place + 1
    return end


def quoted(text: str, extent: Span) -> str:
    """The words at ``extent``, grown to be readable, in one line."""
    return _line(text, readable(text, extent))


def exact(text: str, extent: Span) -> str:
    """The words at ``extent`` in one line, with the bracket or mark that closes what they open, no others."""
    start, end = _whole_words(text, extent)
    words = _TRAILING.sub("", _line(text, Span(start, _closed(text, Span(start, end)))))
    words = _ARTICLE.sub("", words)
    alone = [mark for mark in _PAIRED if words.count(mark) > words.count(_PAIRED[mark])]
    return words.rstrip(" ,;:") if not alone else words.rstrip(" ,;:" + "".join(alone))


def whole(text: str, extent: Span, passage: Span, *, entire: bool = True, begins: bool = False) -> str:
    """A rule's words at ``extent`` from the start of their phrase; dots where that lies within the passage's sentence.

    ``entire`` of a sentence to show whole, or from its start, where there is room. A rule that begins with its verb
    ("may be changed") gets the subject that stands before it, unless it ``begins`` with one of its own.
    """
    if begins and not _SUPPOSING.match(text, passage.start):
        return "… " + _dotted(text, readable(text, extent), Span(extent.start, passage.end))
    if entire and passage.end - passage.start <= SHOWN:
        return _dotted(text, passage, passage)
    span = readable(text, extent)
    start = span.start
    if entire and (span.end - passage.start <= SHOWN or start - passage.start <= REACH):
        start = passage.start
    elif start > passage.start and not text[start].isupper():
        before = max(passage.start, start - REACH)
        breaks = [m.end() for m in _BREAK.finditer(text, before, start) if text[m.end()] != "("]
        start = breaks[-1] if breaks else before if before == passage.start else start
    start = _past_joint(text, start, span.start)
    end = span.end
    if end - start > SHOWN:
        end = start + len(cut(text[start:end], SHOWN))
    return _dotted(text, Span(start, end), passage)


def cut(words: str, room: int) -> str:
    """The start of ``words`` in at most ``room`` characters: to the end of a phrase where one ends late enough."""
    if len(words) <= room:
        return words
    breaks = [m.start() for m in _BREAK.finditer(words, room // 2, room)]
    if breaks:
        return words[: breaks[-1]].rstrip(" ,;:…")
    kept = words[: room + 1].rsplit(" ", 1)[0]
    while (last := kept.rpartition(" ")[2].casefold()) in _RIGHT_OPEN | _LEFT_OPEN and " " in kept:
        kept = kept[: -len(last)].rstrip()
    return kept.rstrip(" ,;:…")


def window(text: str, passage: Span, key: Span, room: int = SHOWN) -> str:
    """A passage in at most about ``room`` characters: whole where it fits, else what stands around ``key`` of it.

    It is cut where a phrase begins and ends, and dots say that it was.
    """
    start, end = passage
    if end - start > room:
        if key.end - start > room * 6 // 7:  # a sentence is best understood from its start
            least = max(start, key.end - room * 2 // 3)
            breaks = [m.end() for m in _BREAK.finditer(text, least, key.start) if text[m.end()] != "("]
            breaks = [at for at in breaks if not _RELATIVE.match(text, at)]  # "which are …" needs what stands before
            gap = text.find(" ", least, key.start)
            start = _past_joint(text, breaks[0], key.start) if breaks else gap + 1 if gap >= 0 else key.start
        end = min(end, max(start + room, key.end))
        if end < passage.end:
            breaks = [m.start() for m in _BREAK.finditer(text, key.end, end)]
            cut = text.rfind(" ", key.end, end)
            end = (
                breaks[-1]
                if breaks and breaks[-1] - start >= _least(text, start, room)
                else cut
                if cut > 0
                else key.end
            )
    return _dotted(text, Span(start, end), passage)


def _least(text: str, start: int, room: int) -> int:
    """How much of the room is filled at least: more where a condition opens, that what follows from it is shown."""
    return room * 3 // 4 if _SUPPOSING.match(text, start) else room // 2


def facing(old: tuple[str, Span, Span], new: tuple[str, Span, Span], room: int = ROOM) -> tuple[str, str]:
    """Two passages around what differs between them, each given as its text, its extent and that of the key.

    Both are whole where both fit; else both begin at their start, or both at the start of the phrase with the keys.
    """
    whole_ones = all(passage.end - passage.start <= room for _, passage, _ in (old, new))
    opening = all(
        min(key.end, key.start + room // 2) - passage.start <= room * 2 // 3 for _, passage, key in (old, new)
    )
    starts = [passage.start for _, passage, _ in (old, new)]
    if not whole_ones and not opening:
        starts = _phrase_starts(old, new, room // 3)
    return tuple(  # type: ignore[return-value]
        _dotted(text, Span(start, passage.end if whole_ones else _cut(text, start, passage.end, key, room)), passage)
        for (text, passage, key), start in zip((old, new), starts, strict=True)
    )


def _phrase_starts(old: tuple[str, Span, Span], new: tuple[str, Span, Span], room: int) -> list[int]:
    """Where the phrases with the keys begin, within ``room`` characters before them; the same phrase on both sides."""
    text, passage, key = new
    least = max(passage.start, key.start - room)
    breaks = [m.end() for m in _BREAK.finditer(text, least, key.start) if text[m.end()] != "("]
    if passage.start == least:
        start = least
    elif breaks:
        start = _past_joint(text, breaks[0], key.start)
    else:
        start = text.find(" ", least, key.start) + 1 or key.start
    lead = key.start - start
    other, their, at = old
    same = at.start - lead >= their.start and other[at.start - lead : at.start] == text[start : key.start]
    if same:
        return [at.start - lead, start]
    least = max(their.start, at.start - room)
    if their.start == least:
        return [least, start]
    breaks = [m.end() for m in _BREAK.finditer(other, least, at.start) if other[m.end()] != "("]
    begin = _past_joint(other, breaks[0], at.start) if breaks else other.find(" ", least, at.start) + 1 or at.start
    return [begin, start]


def _cut(text: str, start: int, end: int, key: Span, room: int) -> int:
    """The end of a phrase at most ``room`` characters behind ``start``, past the key where that is not too long."""
    if end - start <= room:
        return end
    far = start + room
    least = min(key.end, far)
    breaks = [m.start() for m in _BREAK.finditer(text, max(least, start + _least(text, start, room)), far)]
    if breaks:
        return breaks[-1]
    gap = text.rfind(" ", least, far)
    return gap if gap > 0 else text.rfind(" ", start, far)


def to_stop(text: str, extent: Span) -> str:
    """The words at ``extent`` and those up to the end of their phrase, in one line."""
    return _line(text, Span(extent.start, max(extent.end, _to_stop(text, extent.end))))


def with_items(text: str, words: str, end: int) -> str:
    """A quotation that leads in to a list (``words`` end at ``end`` of the text) with the start of that list."""
    if not words.endswith(LEADS_IN):
        return words
    whole = end + 1 + ITEMS >= len(text)
    lines = [line.strip() for line in text[end + 1 : end + 1 + ITEMS].split("\n")]
    items = [_MARK.sub("", line) for line in _of_one_list(lines if len(lines) == 1 or whole else lines[:-1])]
    listed = cut("; ".join(item.rstrip(" ;,.") for item in items if item), ITEMS // 2)
    return f"{words[: -len(LEADS_IN)]}: {listed} …" if listed else words


def _of_one_list(lines: list[str]) -> list[str]:
    """The lines up to the first whose mark is another, or that has none behind one that has: what follows the list."""
    said = [line for line in lines if line]
    kinds = [_SIGN.sub("", mark.group()) if (mark := _MARK.match(line)) else "" for line in said]
    ends = next((at for at, kind in enumerate(kinds) if kind != kinds[0]), len(said))
    return said[:ends]


def _dotted(text: str, span: Span, passage: Span) -> str:
    """The words at ``span``, dots where the passage was cut; behind the passage's first words where that helps."""
    span = _even(text, Span(span.start, _closed(text, span)))
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
    return f"{opening}{_line(text, span)}{closing}"


def _line(text: str, span: Span) -> str:
    return " ".join(span.of(text).split())


def _past_joint(text: str, start: int, key: int) -> int:
    """``start`` past white space and a conjunction, but never past ``key``."""
    found = _JOINT.match(text, start, key)
    return found.end() if found else start


def _whole_words(text: str, span: Span) -> tuple[int, int]:
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


def _to_stop(text: str, end: int) -> int:
    """The end of the phrase that goes on behind ``end``; where no stop is near, some whole words further."""
    found = _STOP.search(text, end, end + REACH)
    if found:
        return found.start()
    cut = text.rfind(" ", end, end + REACH)
    return cut if cut > end else end


def _after_stop(text: str, start: int, end: int) -> int:
    """The start of the next phrase, where one stands within the fragment."""
    found = re.compile(r",\s+(?:and|or)?\s*").search(text, start, min(end, start + REACH))
    return found.end() if found and end - found.end() > (end - start) // 3 else start


def _even(text: str, span: Span) -> Span:
    """With the mark or bracket right before it where what closes it stands within; none is left open at the end."""
    start, end = span
    if start and (mate := _PAIRED.get(text[start - 1])) and _opened_before(text[start:end], text[start - 1], mate):
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
