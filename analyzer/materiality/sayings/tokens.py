"""The words of a passage as a saying is read from them: equals written alike, each with its kind."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from typing import NamedTuple

from analyzer.materiality.editorial.units import agrees
from analyzer.materiality.locus import Amount, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.sayings.grammar import Grammar, Words, grammar
from analyzer.materiality.word_file import WordFile
from clauses.facts.number_words import NUMBER_WORDS, value_of
from clauses.model import QuantityKind

_KNOWN = WordFile("sayings", "tokens")
LONGEST = 5  # words of the longest phrase
MARK = re.compile(r"[,;:.!?()–—]|\n")
OWNER = re.compile(r".*(?:['’]s|s['’])\Z", re.DOTALL)
FACES = _KNOWN.words("faces")
TIMES = _KNOWN.words("times")
PERCENT = {"percent": "%", "cent": "%", "per": "%"}


class Kind(Enum):
    """What a word does in its sentence."""

    WORD = auto()
    DETERMINER = auto()
    PREPOSITION = auto()
    OPENER = auto()
    MODAL = auto()
    BE = auto()
    NOT = auto()
    JOINT = auto()
    COMMA = auto()
    END = auto()


class Token(NamedTuple):
    """A word or a phrase in the form in which sayings are compared; ``owner`` of "Mill's", ``side`` of a party's."""

    kind: Kind
    said: str
    owner: bool = False
    side: str = ""


END = Token(Kind.END, "")


def tokens(side: Side, text: str, *, loose: bool = False) -> list[Token]:
    """The words of a passage in their order, marks between them; of ``loose`` also what is alike in most cases only."""
    known = grammar()
    table = known.loose if loose else known.plain
    found: list[Token] = []
    amounts = {amount.start: amount for amount in side.amounts}
    sides = {start: (end, role.value) for start, end, role in side.mentions}
    ends = {end for _, end in side.sentences}
    at, until, role = 0, -1, ""
    while at < len(side.words):
        if at:
            found += _marks(text[side.words[at - 1].end : side.words[at].start], ended=at in ends)
        if at in sides:
            until, role = sides[at]
        named = role if at < until else ""
        amount = amounts.get(at)
        if amount is not None and amount.end > at:
            found += _amount(amount, side.forms[at : amount.end], whole=agrees(side.forms, amount))
            at = amount.end
            continue
        end = _number(side, at, text)
        if end > at:
            found.append(Token(Kind.WORD, f"#{value_of(' '.join(side.forms[at:end]))}"))
            at = end
            if at < len(side.words) and side.forms[at].removesuffix("s") in TIMES:
                found[-1] = Token(Kind.WORD, f"{found[-1].said} {side.forms[at].removesuffix('s')}s")
                at += 1
            continue
        end = _faces(side.forms, at)
        if end > at:
            found.append(Token(Kind.OPENER, " ".join(sorted(FACES.intersection(side.forms[at:end])))))
            at = end
            continue
        row = _row(table, side, at, text)
        said = (side.forms[at],) if row is None else table[row]
        at += len(row or said)
        word = side.words[at - 1]
        owner = OWNER.match(text[word.start : word.end]) is not None
        last = len(said) - 1
        found += [Token(Kind.WORD, form, owner and i == last, named) for i, form in enumerate(said)]
    return _kinds(found)


def _amount(amount: Amount, said: Sequence[str], *, whole: bool) -> list[Token]:
    """An amount by its value and unit, with what else its words say: "business days", "percentage points"."""
    quantity = amount.quantity
    if not whole or any("." in word or "," in word for word in said):
        return [Token(Kind.WORD, f"#{' '.join(said)} {quantity.unit}")]  # "1.000" is another number elsewhere
    if quantity.kind is QuantityKind.DURATION:
        kinds = (quantity.qualifier or "").replace(",", "").split()
        more = [word for word in said if word in kinds]
    else:
        more = [PERCENT.get(word, word) for word in said if word not in NUMBER_WORDS and not word.isdecimal()]
    return [Token(Kind.WORD, f"#{quantity.value} {quantity.unit or ''}"), *(Token(Kind.WORD, word) for word in more)]


def _number(side: Side, at: int, text: str) -> int:
    """The end of a number in digits or words; where none begins, ``at``; "one" alone may stand for a thing."""
    said = side.forms
    if said[at].isascii() and said[at].isdecimal():
        return at + 1
    end = at
    while end < len(said) and said[end] in NUMBER_WORDS and not (end > at and _parted(side, end, text)):
        end += 1
    return at if end == at + 1 and said[at] == "one" and said[end : end + 1] == () else end


def _parted(side: Side, at: int, text: str) -> bool:
    gap = text[side.words[at - 1].end : side.words[at].start]
    return MARK.search(gap) is not None


def _faces(said: Sequence[str], at: int) -> int:
    """The end of "how, when and where" or of "how" alone; where no such row begins, ``at``."""
    end, here = at, at
    while here < len(said) and (said[here] in FACES or (end > at and said[here] in {"and", "or"})):
        if said[here] in FACES:
            end = here + 1
        here += 1
    return end if end > at + 1 or (end > at and said[at] in {"how", "what", "why"}) else at


def _row(table: Mapping[Words, Words], side: Side, at: int, text: str) -> Words | None:
    """The longest phrase of the table that stands here with no mark between its words; a name is none."""
    for size in range(min(LONGEST, grammar().longest.get(side.forms[at], 0), len(side.words) - at), 0, -1):
        row = tuple(side.forms[at : at + size])
        if row in table and not MARK.search(text[side.words[at].start : side.words[at + size - 1].end]):
            return None if size == 1 and side.words[at].capital and not _opens(side, at) else row
    return None


def _opens(side: Side, at: int) -> bool:
    """True of the first word of a sentence, which has a capital whatever it is."""
    return at == 0 or any(start == at for start, _ in side.sentences)


def stretches(side: Side, text: str) -> list[Range]:
    """The words of each sentence, and of each part of one between semicolons."""
    ends = {end for _, end in side.sentences}
    cuts = [
        at
        for at in range(1, len(side.words))
        if _marks(text[side.words[at - 1].end : side.words[at].start], ended=at in ends) == [END]
    ]
    return [*zip([0, *cuts], [*cuts, len(side.words)], strict=True)]


def _marks(gap: str, *, ended: bool) -> list[Token]:
    if ended or any(mark in gap for mark in ";.!?\n"):
        return [END]
    return [Token(Kind.COMMA, ",")] if MARK.search(gap) else []


def _kinds(found: Sequence[Token]) -> list[Token]:
    """The tokens with their kinds, words that say one thing together as one."""
    known = grammar()
    made: list[Token] = []
    at = 0
    while at < len(found):
        token = found[at]
        if token.kind is not Kind.WORD:
            made.append(token)
            at += 1
            continue
        for size in range(min(LONGEST, known.longest_helping.get(token.said, 0), len(found) - at), 0, -1):
            row = tuple(each.said for each in found[at : at + size])
            if row in known.modals and not (size == 1 and _noun(made)):
                made.append(Token(Kind.MODAL, known.modals[row]))
                break
            if row in known.openers:
                made.append(Token(Kind.OPENER, known.openers[row]))
                break
        else:
            size = 1
            made.append(token._replace(kind=_kind(token, known)))
        at += size
    return made


def _noun(made: Sequence[Token]) -> bool:
    """True behind an article: "the will"."""
    return bool(made) and made[-1].kind is Kind.DETERMINER


def _kind(token: Token, known: Grammar) -> Kind:
    for kind, words in (
        (Kind.DETERMINER, known.determiners),
        (Kind.PREPOSITION, known.prepositions),
        (Kind.BE, known.be),
        (Kind.NOT, known.negating),
        (Kind.JOINT, frozenset({"and", "or", "nor"})),
    ):
        if token.said in words and not token.owner:
            return kind
    return Kind.WORD


def sentences(found: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens of each sentence, and of each part of one between semicolons."""
    row: list[Token] = []
    for token in found:
        if token.kind is Kind.END:
            if row:
                yield row
            row = []
        else:
            row.append(token)
    if row:
        yield row
