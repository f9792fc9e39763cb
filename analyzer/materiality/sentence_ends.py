"""Where a sentence of an agreement ends: at a stop that is none of an abbreviation, of a number, or of a name."""

import re

from analyzer.materiality.word_file import WordFile
from clauses.facts.sentences import GLUED
from clauses.spans import Span

_KNOWN = WordFile("judging", "words")
SENTENCE_END = re.compile(
    r"[.!?][\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])|\n\s*\n|\n(?=[ \t]*(?:[-*•]|\(?\w{1,4}[.)])[ \t])"
    rf"|{GLUED}"
)
ABBREVIATIONS = _KNOWN.words("abbreviations")
LETTERS = re.compile(r"(?:[a-z]\.)+[a-z]")  # U.N., B.V.
STATES = _KNOWN.words("states")
CITED = re.compile(r"(?:\d|§|Code\b|Stat\b|Rev\b|Ann\b|Civ\b|Bus\b)")
COMPANIES = _KNOWN.words("companies")
OPENERS = re.compile(r"(?:This|These|That|The|You|Your|We|Our|If|In|Any|All|For|It|By|No|Each|To|When|Where|Please)\b")


def sentence_ends(text: str, span: Span) -> list[int]:
    """Where sentences end in a stretch of text, its own end last."""
    found = []
    for match in SENTENCE_END.finditer(text, span.start, span.end):
        if match.group()[0] == ".":
            before = text[max(span.start, match.start() - 12) : match.start()].split()
            last = before[-1].lstrip('(“"‘').casefold() if before else ""
            if (last in COMPANIES or _is_named(before)) and OPENERS.match(text, match.end()):
                found.append(match.end())
                continue
            if len(before) == 1 and last[:1].isdigit() and not text[span.start : match.start() - len(last)].strip():
                continue  # a clause's number, not its words
            if last in STATES and CITED.match(text, match.end()):
                continue
            if last in ABBREVIATIONS or LETTERS.fullmatch(last) or (len(last) == 1 and last.isalpha() and last != "i"):
                continue
        found.append(match.end())
    return [*found, span.end]


def _is_named(words: list[str]) -> bool:
    """True of a capital letter behind a word, as a name is: "gives to X"; "B." behind a stop is a mark."""
    return len(words) > 1 and len(words[-1]) == 1 and words[-1].isupper() and words[-2][-1].isalpha()
