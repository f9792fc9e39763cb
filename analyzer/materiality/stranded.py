"""Sentences that point back ("this needs your consent") and now stand behind another sentence than before."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from analyzer.comparison.model import Change
from analyzer.materiality.editorial.spelling import stem
from analyzer.materiality.survey import Survey
from analyzer.materiality.version import Version
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import VERSIONS, Sentence, Text, Word, forms
from clauses.spans import Span

SHOWN = re.compile(r"\S")
OPENING = 3  # words with which a sentence begins, among which a pronoun takes up what stands before it
PHRASE = 3  # words below which a row of them stands anywhere
SHORT = 12  # words of a sentence that may take its subject from the one before
AMONG = 10  # words among which "this" does
Words = tuple[str, ...]


class _Vocabulary(NamedTuple):
    """``phrases`` stand by their first words."""

    openers: frozenset[str]
    demonstratives: frozenset[str]
    pointers: tuple[Words, ...]
    documents: frozenset[str]
    phrases: Mapping[str, tuple[Words, ...]]
    parts: frozenset[str]
    taking: frozenset[str]


class _Taken(NamedTuple):
    """Where a sentence that points back stands: behind which words, and in which change."""

    behind: Words
    change: str
    row: str
    leans: bool


def stranded(changes: Iterable[Change], survey: Survey) -> frozenset[str]:
    """The ids of changes in which a sentence that points back stands behind other words than in the old version.

    What it took up still stands in the new version, or what it takes up stood in the old one: the sentence moved away
    from the one, to the other.
    """
    every = [*changes]
    old = _pointing(every, survey.old, old=True)
    new = _pointing(every, survey.new, old=False)
    found = set()
    for words in {**old, **new}:
        here = old.get(words, ()) or _anywhere(new[words][0], survey.old)
        there = new.get(words, ()) or _anywhere(old[words][0], survey.new)
        before, after = ({taken.behind for taken in places if taken.behind} for places in (here, there))
        left, met = before - after, after - before
        if not before or not after or not left or not met:
            continue
        leans = there[0].leans
        still = [
            any(_stands(words, version, leans=leans and some is left) for words in some)
            for some, version in ((left, survey.new), (met, survey.old))
        ]
        if all(still) if leans else any(still):
            found.update([t.change for t in (*there, *here) if t.change and t.behind in left | met][:1])
    return frozenset(found)


def _stands(words: Words, version: Version, *, leans: bool) -> bool:
    """True of words that stand in a version; of what a sentence that may only lean left, of more than a phrase."""
    return (not leans or len(words) >= PHRASE) and version.text.says(words)


def points_back(words: Sequence[Word]) -> bool:
    """True of a sentence that takes up what stands before it, or the part of the text in which it stands."""
    known = _vocabulary()
    said = tuple(word.form for word in words)
    if said[:1] == ("that",) or not known.openers.isdisjoint(said[:OPENING]):
        return True
    for at, word in enumerate(said[:AMONG]):
        if word in known.demonstratives and at + 1 < len(words) and not (word != "such" and _the_text(words[at + 1])):
            return True
        if any(said[at : at + len(phrase)] == phrase for phrase in known.phrases.get(word, ())):
            return True
    return False


def _the_text(word: Word) -> bool:
    return word.capital or word.form in _vocabulary().documents


def _leans(sentence: Sentence, version: Version) -> bool:
    """True of a sentence within a paragraph which may lean on the one before: "Half is due in May.".

    A longer one does where it takes up what was named there: by a pronoun, or by "the" before one of its nouns.
    """
    clause = version.text.clauses.get(sentence.clause)
    first = version.text.first_of(clause.id) if clause is not None else None
    if first is None or first.span.start >= sentence.span.start:
        return False
    said = tuple(word.form for word in sentence.words)
    if len(said) <= SHORT or not _vocabulary().taking.isdisjoint(said):
        return True
    pointed = any(before == "that" and noun not in lists().function for before, noun in pairwise(said))
    return pointed or _names_again(sentence, said, version)


def _names_again(sentence: Sentence, said: Words, version: Version) -> bool:
    """True of "the rise" where the sentence before named a rise, and no definition does."""
    nouns = {noun for before, noun in pairwise(said) if before == "the"}
    nouns |= {noun for before, _, noun in zip(said, said[1:], said[2:], strict=False) if before == "the"}
    nouns = {stem(noun) for noun in nouns if noun not in lists().function}
    if not nouns:
        return False
    named = nouns & {stem(word) for word in _behind(sentence, said, version)}
    return bool(named - _defined(version.text))


@lru_cache(maxsize=VERSIONS)
def _defined(text: Text) -> frozenset[str]:
    return frozenset(stem(word) for each in text.agreement.definitions for word in forms(each.term))


def _pointing(changes: list[Change], version: Version, *, old: bool) -> dict[Words, list[_Taken]]:
    """The sentences in changed clauses that point back, each with what it stands behind."""
    found: dict[Words, list[_Taken]] = {}
    for change in changes:
        spans = (change.old_spans or (change.old_span,)) if old else (change.new_spans or (change.new_span,))
        for span in spans:
            for sentence in _within_and_behind(span, version) if span is not None else ():
                words = tuple(word.form for word in sentence.words)
                leans = not points_back(sentence.words)
                if not leans or _leans(sentence, version):
                    row = version.text.agreement.text[sentence.words[0].start : sentence.words[-1].end]
                    found.setdefault(words, []).append(_Taken(_behind(sentence, words, version), change.id, row, leans))
    return found


def _anywhere(taken: _Taken, version: Version) -> list[_Taken]:
    """Where a sentence stands in the version in which nothing of it was changed."""
    found = []
    for start, end in version.written.places(taken.row):
        sentence = next((s for s in version.text.sentences(Span(start, start + 1)) if s.words), None)
        if sentence is not None and sentence.words[0].start == start and sentence.words[-1].end == end:
            words = tuple(word.form for word in sentence.words)
            found.append(_Taken(_behind(sentence, words, version), "", taken.row, taken.leans))
    return found


def _within_and_behind(span: Span, version: Version) -> list[Sentence]:
    """The sentences of a stretch and the one that follows it: what it takes up may have come, or gone, right before."""
    body = version.text.agreement.text
    follows = SHOWN.search(body, span.end)
    after = follows.start() if follows is not None else len(body)
    found = version.text.sentences(span)
    return found + [each for each in version.text.sentences(Span(after, after + 1)) if each.words and each not in found]


def _behind(sentence: Sentence, words: Words, version: Version) -> Words:
    """The words of the sentence or heading that stands before; of "in this section", the section's heading."""
    known = _vocabulary()
    if any(word == "this" and not known.parts.isdisjoint(words[at + 1 : at + 2]) for at, word in enumerate(words)):
        clause = version.text.clauses.get(sentence.clause)
        while clause is not None and not clause.heading:
            clause = version.text.clauses.get(clause.parent or "")
        return forms(clause.heading) if clause is not None and clause.heading else ()
    start = sentence.words[0].start if sentence.words else sentence.span.start
    while True:
        at = _last_shown(version.text.agreement.text, start)
        before = (
            [each for each in version.text.sentences(Span(at, at + 1)) if each.span.start < start] if at > 0 else []
        )
        if not before:
            return ()
        last = before[-1]
        said = tuple(w.form for w in last.words) or forms(last.span.of(version.text.agreement.text))
        label = not last.words and all(len(word) == 1 or word.isdigit() for word in said)
        if not label and not any(said[: len(phrase)] == phrase for phrase in known.pointers):
            return said
        start = last.span.start


def _last_shown(body: str, before: int) -> int:
    """Where the last character stands that is no white space, before this place; -1 where none does."""
    at = before - 1
    while at >= 0 and body[at].isspace():
        at -= 1
    return at


@cache
def _vocabulary() -> _Vocabulary:
    path = files("analyzer.materiality") / "vocabulary" / "pointing_back.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    phrases: dict[str, tuple[Words, ...]] = {}
    for phrase in map(forms, data["phrases"]):
        phrases[phrase[0]] = (*phrases.get(phrase[0], ()), phrase)
    return _Vocabulary(
        openers=frozenset(data["openers"]),
        demonstratives=frozenset(data["demonstratives"]),
        pointers=tuple(forms(phrase) for phrase in data["pointers"]),
        documents=frozenset(data["documents"]),
        phrases=phrases,
        parts=frozenset(data["parts"]),
        taking=frozenset(data["taking"]),
    )
