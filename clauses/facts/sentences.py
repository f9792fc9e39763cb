"""Sentences of legal prose: no break after "Sec.", "No.", "Inc.", a list number, or inside parentheses."""

import re
from functools import lru_cache

from clauses.spans import Span

LONGEST_ASIDE = 600
"""A parenthesis longer than this many characters is taken for one that was never closed."""

GLUED = r"(?<=[a-z]{3})[.!?](?!(?:Com|Net|Org|Co|Io|Ai|Js|Tv|Gov|Edu)\b)(?=[A-Z][a-z]*(?:[’'][a-z]+)?[ \t]+[a-z])"
"""A full stop after which the white space was lost, as in "other members.You will"; not "Booking.Com"."""
_END = re.compile(rf"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[•*]*[A-Z0-9])|\n[ \t]*\n\s*|{GLUED}")
_SIGN = re.compile(r"[()]|\n[ \t]*\n")
_WORD_BEFORE = re.compile(r"[\w.&-]{1,20}$")
_ABBREVIATIONS = frozenset(
    [
        "sec",
        "secs",
        "no",
        "nos",
        "inc",
        "ltd",
        "co",
        "corp",
        "llc",
        "plc",
        "art",
        "arts",
        "cl",
        "para",
        "paras",
        "pt",
        "ch",
        "vol",
        "vs",
        "v",
        "e.g",
        "i.e",
        "etc",
        "cf",
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "jr",
        "sr",
        "approx",
        "dept",
        "est",
        "fig",
        "al",
        "u.s",
        "u.k",
        "e.u",
        "u.s.c",
        "ex",
        "exh",
        "attn",
        "tel",
        "ext",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "a.m",
        "p.m",
        "l.l.c",
        "n.a",
        "n.v",
        "s.a",
        "b.v",
        "d.b.a",
        "l.p",
        "gmbh",
        "pty",
        "stat",
        "civ",
        "c.f.r",
    ]
)
_NEW_SENTENCE = re.compile(
    r"[\"“‘'(\[•*]*(?:You|Your|We|Our|The|This|These|Those|If|It|Any|All|Each|Neither|Either|In|For|By|No|When|"
    r"Upon|Such)\b"
)
_NUMBER = re.compile(r"[(\[]?(?:\d{1,3}(?:\.\d+)*|[A-Za-z]|[ivxlIVXL]{1,6})")


def asides(text: str) -> tuple[Span, ...]:
    """The outermost closed parentheses of ``text``, brackets included, in order."""
    found: list[Span] = []
    open_at: list[int] = []
    if ")" not in text:
        return ()
    for sign in _SIGN.finditer(text):
        if sign.group() == "(":
            open_at.append(sign.start())
        elif sign.group() != ")":
            open_at.clear()
        elif open_at:
            start = open_at.pop()
            if sign.start() - start > LONGEST_ASIDE:
                open_at.clear()
                continue
            while found and found[-1].start > start:
                found.pop()
            found.append(Span(start, sign.end()))
    return tuple(found)


def masked(text: str) -> str:
    """``text`` of the same length with every closed parenthesis blanked, so that words in it are not read."""
    parts: list[str] = []
    at = 0
    for aside in asides(text):
        parts.append(text[at : aside.start])
        parts.append(" " * (aside.end - aside.start))
        at = aside.end
    parts.append(text[at:])
    return "".join(parts)


@lru_cache(maxsize=1024)
def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of ``text`` in order, without the white space around them; spans in code points."""
    closed = asides(text)
    found: list[Span] = []
    start = 0
    at = 0
    for end in _END.finditer(text):
        while at < len(closed) and closed[at].end <= end.start():
            at += 1
        if at < len(closed) and closed[at].start <= end.start() < closed[at].end - 1:
            continue
        if end.group()[0] == "." and _goes_on(text, start, end):
            continue
        _add(found, text, start, end.end())
        start = end.end()
    _add(found, text, start, len(text))
    return tuple(found)


def _goes_on(text: str, start: int, end: re.Match[str]) -> bool:
    """True when the full stop belongs to an abbreviation or to a list number at the sentence's start."""
    before = _WORD_BEFORE.search(text[max(start, end.start() - 20) : end.start()])
    if before is None:
        return False
    word = before.group()
    if end.start() - start < 24 and text[start : end.start() - len(word)].strip(' \t\n("“') == "":
        return _NUMBER.fullmatch(word) is not None
    if word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper()):
        return _NEW_SENTENCE.match(text, end.end()) is None
    return False


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = start + len(words.rstrip())
    if first < last:
        found.append(Span(first, last))
