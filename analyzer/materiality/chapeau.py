"""The lead-in an item hangs on: what a list says of its members before it names them."""

from typing import NamedTuple

from analyzer.materiality.phrases import Lexicon
from analyzer.materiality.words import Sentence, Text
from clauses.model import ClauseKind

EXCEPTING = ("chapeau-exception",)
DEEPEST = 3  # how many lead-ins above an item are asked
MARK = 3  # words below which a lead-in is a label only
TAIL = 14  # words at a lead-in's end that decide what it does to its members


class Chapeau(NamedTuple):
    """The last sentence above a list: its words, the phrase lists in it, and whether it excepts its members."""

    sentence: Sentence
    hits: frozenset[str]
    excepts: bool


def chapeau_of(text: Text, lexicon: Lexicon, clause_id: str | None, start: int) -> Chapeau | None:
    """The lead-in of the item that stands at ``start``; None of a clause that is no item."""
    for _ in range(DEEPEST):
        clause = text.clauses.get(clause_id or "")
        if clause is None or clause.kind is not ClauseKind.ITEM:
            return None
        above = text.lead_in(clause.id, start)
        if above is not None and len(above.words) >= MARK:
            plain = [word.form for word in above.words]
            found = lexicon.find(plain)
            tail = len(plain) - TAIL
            excepts = any(end > tail for name in EXCEPTING for _, end in found.get(name, ()))
            return Chapeau(above, frozenset(found), excepts)
        clause_id = clause.parent
    return None
