"""What a sentence fronts and another has behind: both in the order in which most of their words find their like."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, product

from rapidfuzz.distance import LCSseq

from analyzer.materiality.closed_class import CLAUSE_OPENERS, MODALS
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Word
from clauses.facts.number_words import NUMBER_WORDS

_KNOWN = WordFile("judging", "fronted")
TIMED = _KNOWN.words("timed")
OPENING = CLAUSE_OPENERS | TIMED | {"subject", "to", "except", "without", "under", "following", "provided", "as"}
FRONTED = CLAUSE_OPENERS | TIMED | {"subject", "to", "except", "following"}
MARKS = (",", "(", ")", "—", "–")
WITHIN = OPENING | {"the", "a", "an", "of", "and", "or"}  # behind these no subject begins
PERSONS = frozenset({"you", "we", "it", "they"})
PLACES = 12  # places to which a part may go
ENDS = 6  # places at which what is fronted may end: with PLACES they bound the orders of a long sentence
SHOUTED = 0.75  # share of capitals above which they mark nothing
FURTHER = 2  # telling words that must find their like by turning
LIKE = 0.5  # share of the shorter sentence's words, and of the part's, that stand in both
FOUND = 0.6  # share of the telling words of what is fronted
BEHIND = 3  # words before what is found among which one opens its part
Row = tuple[Sequence[Word], str]
Order = tuple[int, ...]


def in_order(old: Row, new: Row, words: Sequence[Sequence[str]]) -> tuple[Order, Order] | None:
    """The order in which most words find their like; None where it is the order in which they stand."""
    if words[0][0] == words[1][0] or not any(row[0] in FRONTED for row in words):
        return None
    plain = tuple(range(len(words[0]))), tuple(range(len(words[1])))
    best = plain
    told = [_likes(row, order) for row, order in zip(words, plain, strict=True)]
    most = int(LCSseq.similarity(*told)) + FURTHER - 1
    alike = (Counter(told[0]) & Counter(told[1])).total()  # no order shares more
    if alike <= most:
        return None
    rows = [
        [(order, _likes(row, order)) for order in _orders(*side)] for row, side in zip(words, (old, new), strict=True)
    ]
    for (one, first), (other, second) in product(*rows):
        shared = int(LCSseq.similarity(first, second, score_cutoff=most + 1))
        if shared > most and _found(words, (one, other)):
            best, most = (one, other), shared
        if most == alike:
            break
    if best == plain or LCSseq.similarity(*ordered(words, best)) < LIKE * min(map(len, words)):
        return None
    return best


def ordered(words: Sequence[Sequence[str]], orders: tuple[Order, Order]) -> list[list[str]]:
    return [[row[at] for at in order] for row, order in zip(words, orders, strict=True)]


def _likes(words: Sequence[str], order: Order) -> list[str]:
    """The telling words of a row in an order."""
    return [_like(word) for word in _telling([words[at] for at in order])]


def _found(words: Sequence[Sequence[str]], orders: tuple[Order, Order]) -> bool:
    """True where what is moved finds most of its telling words in a part of the other sentence, and so the rest."""
    rows = [[_like(word) for word in row] for row in ordered(words, orders)]
    pairs = [
        (orders[0][op.src_start + by], orders[1][op.dest_start + by])
        for op in LCSseq.opcodes(*rows)
        if op.tag == "equal"
        for by in range(op.src_end - op.src_start)
    ]
    fronts = [order[0] for order in orders]
    for one, front in enumerate(fronts):
        faced = sorted((pair[1 - one], pair[one]) for pair in pairs if pair[one] < front)
        if front and not _faces(words[one], words[1 - one], front, faced):
            return False
    rest = [pair for pair in pairs if pair[0] >= fronts[0] and pair[1] >= fronts[1]]
    least = min(len(_telling(row[front:])) for row, front in zip(words, fronts, strict=True))
    return len(_telling([words[0][at] for at, _ in rest])) >= LIKE * least / 2


def _faces(words: Sequence[str], other: Sequence[str], front: int, faced: Sequence[tuple[int, int]]) -> bool:
    """True where most of what is fronted stands in the other sentence behind a word that opens a part of it."""
    telling = len(_telling(words[:front]))
    if len(_telling([words[at] for _, at in faced])) < FOUND * telling or not faced:
        return False
    first = faced[0][0]
    return not (OPENING | {"of"}).isdisjoint(other[max(0, first - BEHIND) : first + 1])


def _telling(words: Sequence[str]) -> list[str]:
    known = lists().function - CLAUSE_OPENERS
    return [word for word in words if word not in known]


def _like(word: str) -> str:
    """A word, or what stands for any number: a time is set beside a time."""
    return "#" if word in NUMBER_WORDS or word[0].isdigit() else word


def _orders(words: Sequence[Word], text: str) -> Iterator[Order]:
    """The words as they stand, and with what is fronted at each place where a phrase may begin or end."""
    size = len(words)
    yield tuple(range(size))
    if words[0].form not in FRONTED:
        return
    for end in islice(_ends(words, text), ENDS):
        places = [at for at in range(end + 2, size) if words[at].form in OPENING or _paused(words, text, at)]
        for at in [size, *places[:PLACES]]:
            yield (*range(end, at), *range(end), *range(at, size))


def _ends(words: Sequence[Word], text: str) -> Iterator[int]:
    """Where what is fronted may end: at a comma, or where a subject begins: "upon termination Provider shall"."""
    marking = sum(word.capital for word in words) <= SHOUTED * len(words)
    for at in range(2, len(words) - 2):
        if words[at - 1].form in MODALS and words[0].form not in CLAUSE_OPENERS:
            return  # what stands before it is no mere time: "in no event will we"
        begins = (marking and words[at].capital) or words[at].form in PERSONS
        begins = begins and words[at - 1].form not in WITHIN
        if _paused(words, text, at) or (begins and words[0].form not in CLAUSE_OPENERS):
            yield at


def _paused(words: Sequence[Word], text: str, at: int) -> bool:
    gap = text[words[at - 1].end : words[at].start]
    return any(mark in gap for mark in MARKS)
