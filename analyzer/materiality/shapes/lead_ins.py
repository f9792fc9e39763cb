"""Lead-ins that are told with what they lead to: "You may: …" alone says nothing."""

from analyzer.materiality.locus import Side
from analyzer.materiality.shapes.places import OPEN
from analyzer.materiality.words import Text
from clauses.model import ClauseKind
from clauses.spans import Span

NEAR = 12  # characters behind the colon within which the first item begins


def opens_new_items(side: Side, text: Text, other: Text) -> bool:
    """True of a lead-in that breaks off ("you must not:") before an item that is new as well and completes it.

    The item is told with the lead-in before it; an item that stood in the other version leaves the lead-in to be told.
    """
    if side.span is None or side.forms[-1] not in OPEN or text.agreement.text[side.span.end :][:1] != ":":
        return False
    start = side.span.end + 1
    behind = text.sentences(Span(start, start + NEAR))
    first = next((sentence for sentence in behind if sentence.words and sentence.span.start >= start), None)
    clause = text.clauses.get(first.clause) if first is not None else None
    if first is None or clause is None or clause.kind is not ClauseKind.ITEM or clause.parent != side.clause:
        return False
    return not other.says(tuple(word.form for word in first.words))
