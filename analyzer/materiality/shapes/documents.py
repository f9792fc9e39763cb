"""The documents that a sentence names: the Terms of Use, our Privacy Policy, “House Rules”."""

from collections.abc import Sequence

from analyzer.materiality.locus import Side
from analyzer.materiality.mentions import sentence
from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Text

_KNOWN = WordFile("shapes", "documents")
KINDS = _KNOWN.words("kinds")
BRINGING = _KNOWN.words("bringing")
BESIDE = 90  # characters beside a name in which what brings it in stands
WITHIN = _KNOWN.words("within")
OWN = _KNOWN.words("own")


def documents(side: Side, text: Text, found: Sequence[Range]) -> tuple[tuple[str, ...], ...]:
    """The names of documents in the sentences of these phrases: words with capitals, one of them of a kind of text."""
    names = []
    for hit in found:
        start, end = sentence(side, text, hit[0])
        row: list[int] = []
        for place in range(start, end + 1):
            if place < end and (side.words[place].capital or (row and side.forms[place] in WITHIN)):
                row.append(place)
                continue
            names += _named(side, row)
            row = []
    return tuple(dict.fromkeys(names))


def binds_still(text: Text, name: tuple[str, ...]) -> bool:
    """True where the text brings this document in: its name stands beside "governed by", "incorporated", "apply"."""
    row = f" {' '.join(name)} "
    at = text.flat.find(row)
    while at >= 0:
        around = text.flat[max(0, at - BESIDE) : at + len(row) + BESIDE].split()
        if not BRINGING.isdisjoint(around):
            return True
        at = text.flat.find(row, at + 1)
    return False


def _named(side: Side, row: list[int]) -> list[tuple[str, ...]]:
    while row and (not side.words[row[-1]].capital):
        row = row[:-1]
    while row and side.forms[row[0]] in OWN | WITHIN:
        row = row[1:]
    words = tuple(side.forms[i] for i in row)
    return [words] if len(words) > 1 and not KINDS.isdisjoint(words) else []
