"""What may not be unless, and what may be only if: one form for both."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from analyzer.materiality.sayings.tokens import END, Kind, Token, sentences
from analyzer.materiality.word_file import WordFile

_KNOWN = WordFile("sayings", "only_if")
DENYING = _KNOWN.words("denying")
BOUNDING = frozenset({"only", "solely", "exclusively", "merely", "just"})
TOTAL = _KNOWN.words("total")
FREE = frozenset({"leave", "can"})
JOINTS = frozenset({"and", "or", "but", "then"})
CONDITIONED = _KNOWN.words("conditioned")
ONLY_IF = Token(Kind.OPENER, "onlyif")


def only_if(found: Sequence[Token]) -> list[Token]:
    """The words with each "is not valid unless signed", "may not unless", "can only do so if" as "… only if …".

    A duty is left alone: "we shall not pay unless" promises nothing, "we shall pay only if" may.
    """
    made: list[Token] = []
    rows = [*sentences(found)]
    for at, row in enumerate(rows):
        made += [END] * bool(at) + [*_one(row)]
    return made


def _one(row: Sequence[Token]) -> Iterator[Token]:
    openers = [at for at, token in enumerate(row) if token.kind is Kind.OPENER]
    plain = len(openers) == 1 and all(token.said not in DENYING for token in row) and not _further(row[openers[0] :])
    turned = _denied(row, openers[0]) if plain and row[openers[0]].said == "unless" else None
    bound = _bound(row, openers[0]) if plain and row[openers[0]].said in {"if", "when"} else None
    if turned is None and bound is None:
        yield from row
        return
    for at, token in enumerate(row):
        if at == openers[0]:
            yield ONLY_IF
        elif at == turned and token.kind is Kind.MODAL:
            yield token._replace(said="leave")
        elif at not in {turned, bound}:
            yield token


def _further(behind: Sequence[Token]) -> bool:
    """True where a further act may be joined behind the condition: "unless you have paid or lend the key"."""
    return any(one.said in JOINTS and other.said not in CONDITIONED for one, other in pairwise(behind))


def _denied(row: Sequence[Token], opener: int) -> int | None:
    """Where the one denial of what may be, or of what is, stands before "unless"; None where it is another."""
    if any(token.said in BOUNDING for token in row):
        return None
    nots = [at for at, token in enumerate(row) if token.kind is Kind.NOT]
    bans = [at for at, token in enumerate(row) if token.kind is Kind.MODAL and token.said == "ban"]
    if len(nots) + len(bans) != 1 or min((*nots, *bans)) > opener:
        return None
    at = (*nots, *bans)[0]
    if bans:
        return at
    free = at > 0 and (row[at - 1].kind is Kind.BE or (row[at - 1].kind is Kind.MODAL and row[at - 1].said in FREE))
    total = at + 1 < len(row) and row[at + 1].said in TOTAL
    return at if free and not total else None


def _bound(row: Sequence[Token], opener: int) -> int | None:
    """Where the one "only" stands, right behind what may be, or what is, before "if"; None where it bounds else."""
    onlys = [at for at, token in enumerate(row) if token.said in BOUNDING]
    if len(onlys) != 1 or any(token.kind is Kind.NOT or token.said in {"ban", "spared"} for token in row):
        return None
    free = any(
        after == onlys[0] and (row[at].kind is Kind.BE or (row[at].kind is Kind.MODAL and row[at].said in FREE))
        for at, after in pairwise(range(opener))
    )
    return onlys[0] if free and row[onlys[0]].said == "only" else None
