"""Exceptions that name no case: "unless otherwise specified", "except as stated in these Terms"."""

from collections.abc import Iterable

from analyzer.materiality.locus import Side
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists

_KNOWN = WordFile("shapes", "reserved")
OPENING = frozenset({"unless", "except", "save"})
PARTS = _KNOWN.words("parts")


def only_reserves(side: Side, places: Iterable[int]) -> bool:
    """True of words that only leave room for what is said, or agreed, somewhere else: nobody knows a case of it yet."""
    known = lists()
    words = [side.forms[i] for i in sorted(places)]
    while words and words[0] in {"and", "or"}:
        words = words[1:]
    if not words or words[0] not in OPENING or known.reserving.isdisjoint(words):
        return False
    rest = [
        i
        for i in sorted(places)
        if side.forms[i] not in known.reserving | OPENING | PARTS | known.texts | {"and", "or"}
    ]
    return all(side.forms[i] in known.function or side.forms[i][0].isdigit() or side.words[i].capital for i in rest)
