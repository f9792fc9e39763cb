"""Words of an agreement as rules see them: lower-cased, without punctuation, each with its place in the text."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate, islice
from typing import NamedTuple, TypeVar

from analyzer.materiality.item_marks import item_marks
from analyzer.materiality.sentence_ends import sentence_ends
from clauses.model import Agreement, Obligation
from clauses.spans import Span
from clauses.tiles import tiles

# Plain letters stand first and apart: most words are made of them, and they are quickest to tell.
WORD = re.compile(r"(?:[a-zA-Z]+[^\W\d_]*|[^\W\d_]+)(?:[’'][^\W\d_]+)*|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|[$€£%§]")
PIECES = re.compile(f"({WORD.pattern})")  # cuts a text into what stands between words, and the words
# Quotation marks and apostrophes that were read in the wrong encoding stand between words, not in them.
VERSIONS = 4  # texts remembered: in a history the new version of one pair is the old one of the next
REMEMBERED = 16384  # lines and names: most of those of one version stand in the next
MANY = 16  # sentences of a tile from which those at a place are looked up, not gone through
GLANCES = 16  # runs of words are sought so often in the row of all words before they are gathered
RUN = 5  # words in a row that show that a passage stands elsewhere
MOJIBAKE = re.compile(r"â€[™œ\u009d\u201c\u201d“”]?|\ufffd+")


# How a contraction ends, and the word it stands for; the possessive 's is none.
SHORTENED = (("n't", "not"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"))
FULL = {"wo": "will", "ca": "can", "sha": "shall", "ai": "is"}
Ballot = TypeVar("Ballot")
_made = tuple.__new__  # a named tuple from its values at once: a text has many thousand words


class Word(NamedTuple):
    """A word in the form rules compare, and where it stands."""

    form: str
    start: int
    end: int
    capital: bool = False


class Sentence(NamedTuple):
    """A sentence of one clause: its id there, its extent, its words without label and heading marks."""

    clause: str
    span: Span
    words: tuple[Word, ...]


@lru_cache(maxsize=65536)
def form(word: str) -> str:
    """The form in which words are compared: lower case, plain apostrophe, no possessive."""
    plain = word.casefold().replace("’", "'")
    return plain[:-2] if plain.endswith("'s") else plain.rstrip("'")


@lru_cache(maxsize=65536)
def parts(word: str) -> tuple[tuple[str, int], ...]:
    """The forms of a word, each with where it ends: of ``can't`` and ``cannot`` those of "can not"."""
    plain = form(word)
    if plain == "cannot":
        return ("can", len("can")), ("not", len(word))
    for ending, spoken in SHORTENED:
        if plain.endswith(ending) and len(plain) > len(ending):
            stem = plain[: -len(ending)]
            return (FULL.get(stem, stem) if spoken == "not" else stem, len(word) - len(ending)), (spoken, len(word))
    return ((plain, len(word)),)


def words_of(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of ``text[start:end]``, with their places in ``text``; a contraction is two words."""
    stop = len(text) if end is None else end
    pieces = PIECES.split(_mended(text, start, stop)[start:stop])
    starts = islice(accumulate(map(len, pieces), initial=start), 1, None, 2)
    found: list[Word] = []
    for (said, ends, capital, more), at in zip(map(_known, pieces[1::2]), starts, strict=False):
        found.append(_made(Word, (said, at, at + ends, capital)))
        for said, further in more:
            found.append(Word(said, at + ends, at + further))
            ends = further
    return tuple(found)


def first_words(text: str, start: int, end: int, most: int) -> tuple[Word, ...]:
    """No more than the first ``most`` words of ``text[start:end]``, however many stand there."""
    last = next(islice(WORD.finditer(_mended(text, start, end), start, end), most - 1, None), None)
    return words_of(text, start, end if last is None else last.end())[:most]


@lru_cache(maxsize=65536)
def _known(word: str) -> tuple[str, int, bool, tuple[tuple[str, int], ...]]:
    """The first form of a word, where it ends, whether the word has a capital, and its other forms."""
    (said, ends), *more = parts(word)
    return said, ends, word[0].isupper(), tuple(more)


def _unmarked(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of a sentence without the marks of the items in it: ``(ii)`` is a number, not a word."""
    words = words_of(text, start, end)
    if text.find(")", start, end) < 0:
        return words
    marks = {at for at, _ in item_marks(text, start, end)}
    return tuple(word for word in words if word.start not in marks)


def _mended(text: str, start: int, stop: int) -> str:
    """The text with the marks of a wrong encoding as apostrophes, every place as it was."""
    if text.find("â€", start, stop) < 0 and text.find("\ufffd", start, stop) < 0:
        return text
    text = MOJIBAKE.sub(lambda broken: "'" + " " * (len(broken.group()) - 1), text)
    return re.sub(r"(?<=\w)'( +)(?=s\b)", lambda gap: gap.group(1) + "'", text)


@lru_cache(maxsize=REMEMBERED)
def forms(text: str) -> tuple[str, ...]:
    """The words of a short text in the form rules compare."""
    return tuple(word.form for word in words_of(text))


def opening(text: str) -> tuple[str, ...]:
    """The first word of a text in the form rules compare; empty where it has none."""
    first = WORD.search(_mended(text, 0, len(text)))
    return () if first is None else (parts(first.group())[0][0],)


@lru_cache(maxsize=VERSIONS)
def _flat(text: str) -> str:
    lines = (_flat_line(line) for line in _mended(text, 0, len(text)).splitlines(keepends=True))
    return " " + " ".join(line for line in lines if line) + " "


@lru_cache(maxsize=REMEMBERED)
def _flat_line(line: str) -> str:
    """The words of a line; no word and no list mark reaches over its end."""
    for at, end in item_marks(line) if ")" in line else ():
        line = f"{line[:at]}{' ' * (end - at)}{line[end:]}"
    return " ".join(map(_spoken, WORD.findall(line)))


@lru_cache(maxsize=65536)
def _spoken(word: str) -> str:
    """The forms of a word, with a space between those of a contraction."""
    return " ".join(said for said, _ in parts(word))


def _about(sentences: tuple[Sentence, ...], start: int, reach: int) -> Sequence[Sentence]:
    """Those of the sentences of a tile that may share a character with a stretch: of a long tile a part.

    The label and the heading of a clause, which are the first two, stand in either order; the others follow each other.
    """
    if len(sentences) <= MANY:
        return sentences
    first = bisect_left(sentences, start, lo=2, key=lambda sentence: sentence.span.end)
    last = bisect_left(sentences, reach, lo=2, key=lambda sentence: sentence.span.start)
    return (*sentences[:2], *sentences[first:last])


class Text:
    """One version's words, cut into sentences clause by clause as they are asked for."""

    def __init__(self, agreement: Agreement) -> None:
        self.agreement = agreement
        self.clauses = {clause.id: clause for clause in agreement.clauses}
        self._tiles = [tile for tile in tiles(agreement.text, agreement.clauses) if tile.clause is not None]
        self._starts = [tile.span.start for tile in self._tiles]
        self._sentences: dict[int, tuple[Sentence, ...]] = {}
        self._users: dict[str, dict[Span, Obligation]] | None = None
        self._leads: dict[str, int] | None = None
        self._own: dict[str, list[int]] | None = None
        self._flat: str | None = None
        self._folded: str | None = None
        self._terms: frozenset[tuple[str, ...]] | None = None
        self._runs: frozenset[tuple[str, ...]] | None = None
        self._shared = 0  # how often that was asked

    @property
    def flat(self) -> str:
        """All words in a row, each between spaces, list marks left out: for asking whether words stand somewhere."""
        if self._flat is None:
            self._flat = _flat(self.agreement.text)
        return self._flat

    @property
    def terms(self) -> frozenset[tuple[str, ...]]:
        """The defined terms as they are first named, each in the form rules compare."""
        if self._terms is None:
            self._terms = frozenset(forms(each.term) for each in self.agreement.definitions)
        return self._terms

    def spells(self, letters: str) -> bool:
        """True when these letters stand anywhere in the text, in large or small letters, within a word or not."""
        if self._folded is None:
            self._folded = self.agreement.text.casefold()
        return letters.casefold() in self._folded

    def says(self, words: tuple[str, ...]) -> bool:
        """True when these words stand in a row anywhere in the text."""
        return f" {' '.join(words)} " in self.flat

    def count(self, words: tuple[str, ...]) -> int:
        """How often these words stand in a row, also where they are said twice in one breath."""
        row, found, at = f" {' '.join(words)} ", 0, -1
        # Of two rows side by side the second begins at the space with which the first ends.
        while (at := self.flat.find(row, at + 1 if at < 0 else at + len(row) - 1)) >= 0:
            found += 1
        return found

    def twice_in_part(self, clause_id: str | None, words: tuple[str, ...]) -> bool:
        """True when these words stand more than once in the part of this clause: under its heading or its parent."""
        clause = self.clauses.get(clause_id or "")
        above = clause if clause is None or clause.heading else self.clauses.get(clause.parent or "")
        part = self.agreement.text if above is None else above.span.of(self.agreement.text)
        return _flat(part).count(f" {' '.join(words)} ") > 1

    def share(self, words: tuple[str, ...]) -> float:
        """The share of these words' runs of five that stand somewhere in the text; 0 for fewer than five words."""
        middle = len(words) // 2
        self._shared += 1
        glance = self._runs is None and self._shared <= GLANCES
        if glance and not any(self.says(words[at : at + RUN]) for at in (0, middle, len(words) - RUN)):
            return 0.0
        if self._runs is None:
            plain = self.flat.split()
            self._runs = frozenset(zip(*(plain[i:] for i in range(RUN)), strict=False))
        if self._runs.isdisjoint(words[at : at + RUN] for at in (0, middle, len(words) - RUN)):
            return 0.0
        runs = [*zip(*(words[i:] for i in range(RUN)), strict=False)]
        return sum(map(self._runs.__contains__, runs)) / len(runs) if runs else 0.0

    def votes(self, term: str, judge: Callable[[Obligation], Ballot]) -> Counter[Ballot]:
        """How ``judge`` reads the obligations that use this term (a definition's id), each counted once."""
        if self._users is None:
            self._users = {}
            facts = sorted(self.agreement.obligations, key=lambda fact: fact.span)
            starts = [fact.span.start for fact in facts]
            longest = max((fact.span.end - fact.span.start for fact in facts), default=0)
            for use in self.agreement.uses:
                first, last = bisect_left(starts, use.span.start - longest), bisect_right(starts, use.span.start)
                for fact in facts[first:last]:
                    if fact.span.holds(use.span):
                        self._users.setdefault(use.definition, {})[fact.span] = fact
        return Counter(judge(fact) for fact in self._users.get(term, {}).values())

    def sentences(self, span: Span) -> list[Sentence]:
        """The sentences that share a character with ``span``; of an empty span the one around that place."""
        found: list[Sentence] = []
        index = max(0, bisect_right(self._starts, span.start) - 1)
        reach = max(span.end, span.start + 1)
        while index < len(self._tiles) and self._tiles[index].span.start < reach:
            for sentence in _about(self._of_tile(index), span.start, reach):
                inside = sentence.span.start < reach and span.start < sentence.span.end
                touching = span.start == span.end and sentence.span.start <= span.start <= sentence.span.end
                if inside or touching:
                    found.append(sentence)
            index += 1
        return found

    def first_of(self, clause_id: str) -> Sentence | None:
        """The first sentence with words among a clause's own; None where it has none."""
        if self._own is None:
            self._own = {}
            for index, tile in enumerate(self._tiles):
                self._own.setdefault(tile.clause or "", []).append(index)
        return next((s for at in self._own.get(clause_id, ()) for s in self._of_tile(at) if s.words), None)

    def lead_in(self, clause_id: str, before: int) -> Sentence | None:
        """The last sentence of the clause above that stands before this one; None where it has no words there."""
        if self._leads is None:
            last: dict[str, int] = {}
            self._leads = {}
            for index, tile in enumerate(self._tiles):
                clause = self.clauses.get(tile.clause or "")
                if clause is not None and clause.id not in self._leads and clause.parent in last:
                    self._leads[clause.id] = last[clause.parent]
                last[tile.clause or ""] = index
        index = self._leads.get(clause_id, -1)
        if index < 0:
            return None
        return next((s for s in reversed(self._of_tile(index)) if s.words and s.span.start < before), None)

    def _of_tile(self, index: int) -> tuple[Sentence, ...]:
        if index not in self._sentences:
            tile = self._tiles[index]
            clause = self.clauses[tile.clause or ""]
            start, cut = tile.span.start, []
            for skip in (clause.label_span, clause.heading_span):
                if skip is not None and tile.span.start <= skip.start and skip.end <= tile.span.end:
                    start = max(start, skip.end)
                    cut.append(skip)
            made = [Sentence(clause.id, skip, ()) for skip in cut]
            at = start
            for end in sentence_ends(self.agreement.text, Span(start, tile.span.end)):
                words = _unmarked(self.agreement.text, at, end)
                if words:
                    made.append(Sentence(clause.id, Span(at, end), words))
                    at = end
            self._sentences[index] = tuple(made)
        return self._sentences[index]
