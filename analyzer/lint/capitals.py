"""Capitalised words in the middle of sentences: how a drafter writes what is meant as a defined term."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from analyzer.lint.sentence import Sentence
from analyzer.lint.words import words_of
from clauses.model import Agreement
from clauses.spans import Span

__all__ = ["Capitalised", "capitalised", "ends_noun"]

_RUN = re.compile(
    r"(?:[A-Z]{2,} ){0,2}[A-Z][a-z]+(?:[’'][a-z]+)?(?:-[A-Za-z]+)*"
    r"(?:(?: | of | and | & )[A-Z][A-Za-z]*[a-z][A-Za-z-]*)*(?![A-Za-z0-9])"
)
_BEFORE_START = re.compile(r"[.!?:;•>“\"‘'(\[\n\t/–—-]\s*\Z|\A\s*\Z|\)\s*\Z")
_WORDS_BEFORE = re.compile(r"[\w’'.&-]+(?= )")
_NEXT = re.compile(r" ([a-z][\w’'-]*)")
_OF_BUTTONS = re.compile(r" > |\b(?:[Tt]ap|[Cc]lick|[Pp]ress)\b|\b[Tt]urn (?:on|off)\b")
_REACH = 60

_DETERMINERS, _AFTER_NOUN = words_of("determiners"), words_of("after_noun")
_LONGER_NAME = re.compile(r"[A-Z][\w.-]*\s+(?:of|for|with|to|on|&)\s\Z")
_NAME_GOES_ON = re.compile(r"\s+(?:of|for|with|to|&)\s+(?:the\s+)?[A-Z]|\s*[>/|]")
_EXPLAINED = re.compile(
    r"[”\"’')]*\s*[,(]?\s*(?:as\s+)?(?:each\s+as\s+)?(?:defined|described)\b|\s+\((?:here|see)\b", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Capitalised:
    """A run of capitalised words that no sentence start, quotation mark or heading explains.

    ``as_noun``: it stands where a term would, after "the", "any", "your" …, and modifies nothing.
    """

    words: str
    span: Span
    clause: str
    as_noun: bool = False


def capitalised(agreement: Agreement, sentences: Iterable[Sentence]) -> Iterator[Capitalised]:
    """Such runs in the order of the text; uses of a term, terms being defined, references and links left out."""
    spans = [link.span for link in agreement.links] + [found.span for found in agreement.uses]
    spans += [found.term_span for found in agreement.definitions]
    spans += [found.span for found in agreement.references if found.kind in {"clause", "law", "url"}]
    covered = sorted(spans)
    at = 0
    for sentence in sentences:
        words = sentence.words
        if _is_title(words) or _OF_BUTTONS.search(words):
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
                as_noun = _as_noun(words, match, said)
                yield Capitalised(words=said, span=span, clause=sentence.clause.id, as_noun=as_noun)


def _in_mid_sentence(words: str, match: re.Match[str]) -> bool:
    """False at the start of a sentence or item, in quotation marks, in an address, or after a letter or digit."""
    before = words[max(0, match.start() - 3) : match.start()]
    after = words[match.end() : match.end() + 2]
    if match.start() == 0 or _BEFORE_START.search(before) or before[-1:] in "@./_#" or before[-1:].isalnum():
        return False
    if after[:1] in {"”", '"', "@", "®", "™"} or (after[:1] == "." and after[1:2].isalnum()):
        return False
    if _LONGER_NAME.search(words[max(0, match.start() - _REACH) : match.start()]) or _NAME_GOES_ON.match(
        words, match.end()
    ):
        return False
    # part of a longer name: "GitHub Registry", "Bundle IDs"
    last = words[: match.start()].rsplit(None, 1)[-1]
    follows = words[match.end() :].split(None, 1)[:1] if after[:1] == " " else []
    named = any(map(str.isupper, last)) and last[-1] not in ",;:"
    return not (named or any(word[:1].isupper() or word[:1].isdigit() for word in follows))


def _as_noun(words: str, match: re.Match[str], said: str) -> bool:
    before = _WORDS_BEFORE.findall(words[max(0, match.start() - _REACH) : match.start()])[-2:]
    led = before[-1:] != ["as"] and any(word.lower() in _DETERMINERS or word.endswith(("’s", "'s")) for word in before)
    if _EXPLAINED.match(words, match.end()):
        return False
    owns = said != match.group()  # "the Operator's …"
    return led and (owns or ends_noun(words, match.end()))


def ends_noun(words: str, end: int) -> bool:
    """True where no further noun follows that the words before ``end`` would merely modify."""
    follows = _NEXT.match(words, end)
    return follows is None or follows.group(1) in _AFTER_NOUN or follows.group(1).endswith("ed")


def _is_title(words: str) -> bool:
    """A heading in title case, or words in capitals throughout."""
    letters = re.findall(r"[A-Za-z]{4,}", words)
    capitals = sum(word[0].isupper() for word in letters)
    return capitals == len(letters) or (not words.endswith((".", ";", ":")) and capitals > 0.6 * len(letters))
