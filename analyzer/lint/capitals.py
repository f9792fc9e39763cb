"""Capitalised words in the middle of sentences: how a drafter writes what is meant as a defined term."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from analyzer.lint.sentence import Sentence
from clauses.model import Agreement
from clauses.spans import Span

__all__ = ["Capitalised", "capitalised"]

_RUN = re.compile(
    r"(?:[A-Z]{2,} ){0,2}[A-Z][a-z]+(?:[’'][a-z]+)?(?:-[A-Za-z]+)*"
    r"(?:(?: | of | and | & )[A-Z][A-Za-z]*[a-z][A-Za-z-]*)*"
)
_BEFORE_START = re.compile(r"[.!?:;•“\"‘(\[\n\t/–—-]\s*\Z|\A\s*\Z|\)\s*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Capitalised:
    """A run of capitalised words that no sentence start, quotation mark or heading explains."""

    words: str
    span: Span
    clause: str


def capitalised(agreement: Agreement, sentences: Iterable[Sentence]) -> Iterator[Capitalised]:
    """Such runs in the order of the text, those left out that are uses of a term, terms being defined, or links."""
    spans = [link.span for link in agreement.links] + [found.span for found in agreement.uses]
    spans += [found.term_span for found in agreement.definitions]
    covered = sorted(spans)
    at = 0
    for sentence in sentences:
        words = sentence.words
        if _is_title(words):
            continue
        for match in _RUN.finditer(words):
            if not _in_mid_sentence(words, match):
                continue
            said = re.sub(r"[’']s\Z", "", match.group())
            start = sentence.span.start + match.start()
            span = Span(start, start + len(said))
            while at < len(covered) and covered[at].end <= span.start:
                at += 1
            if at == len(covered) or not covered[at].meets(span):
                yield Capitalised(words=said, span=span, clause=sentence.clause.id)


def _in_mid_sentence(words: str, match: re.Match[str]) -> bool:
    """False at the start of a sentence or item, in quotation marks, in an address, or after a letter or digit."""
    before = words[max(0, match.start() - 3) : match.start()]
    after = words[match.end() : match.end() + 2]
    if match.start() == 0 or _BEFORE_START.search(before) or before[-1:] in "@./_#" or before[-1:].isalnum():
        return False
    if after[:1] in '”"@' or (after[:1] == "." and after[1:2].isalnum()):
        return False
    # part of a longer name: "GitHub Registry", "Bundle IDs"
    last = words[: match.start()].rsplit(None, 1)[-1]
    follows = words[match.end() :].split(None, 1)[:1] if after[:1] == " " else []
    named = any(map(str.isupper, last)) and last[-1] not in ",;:"
    return not (named or any(word[:1].isupper() for word in follows))


def _is_title(words: str) -> bool:
    """A heading in title case, or words in capitals throughout."""
    letters = re.findall(r"[A-Za-z]{4,}", words)
    capitals = sum(word[0].isupper() for word in letters)
    return capitals == len(letters) or (not words.endswith((".", ";", ":")) and capitals > 0.6 * len(letters))
