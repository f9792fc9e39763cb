"""Notes in brackets that only say where to look: "Commercial Use (as defined below)", "(see section 7 on refunds)"."""

from analyzer.materiality.editorial.desk import Desk, lone
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.words import Text, forms

_KNOWN = WordFile("editorial_tests", "where_defined")
PLACES = _KNOWN.words("places")
NOTES = frozenset((*lead, "defined", place) for lead in ((), ("as",), ("each", "as")) for place in PLACES)


SEEN = _KNOWN.words("seen")
LONGEST = 12  # words of a note that sends to another clause
FORCE = ("modal-may", "modal-must", "modal-must-not", "negation", "limiting", "condition", "exception")


def sends_to_a_clause(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """A whole note in brackets came or went that sends the reader to another clause, and says nothing of force."""
    found = lone(locus, hunk)
    if found is None:
        return False
    (_, side, (start, end)), body = found, desk.text_of(found).agreement.text
    if not 1 < end - start <= LONGEST or side.forms[start] != "see":
        return False
    if side.forms[start + 1] not in SEEN or not _in_brackets(side, (start, end), body):
        return False
    return not any(a < end and start < b for name in FORCE for a, b in side.hits.get(name, ()))


def where_defined(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The note behind a term came or went, and each version defines the term once, for all of the agreement.

    What the definition says, and whether it changed, is told where it stands. "As defined in the Annex" is no such
    note: another place may define it otherwise.
    """
    found = lone(locus, hunk)
    if found is None:
        return False
    (_, side, (start, end)), body = found, desk.text_of(found).agreement.text
    if side.forms[start:end] not in NOTES or not _in_brackets(side, (start, end), body):
        return False
    named = _terms(desk.context.old) & _terms(desk.context.new)
    return any(side.forms[max(0, start - len(term)) : start] == term for term in named)


def _in_brackets(side: Side, reach: Range, body: str) -> bool:
    """True of words behind another that fill a pair of brackets."""
    start, end = reach
    if not start:
        return False
    opened = body[side.words[start - 1].end : side.words[start].start].strip()
    return opened == "(" and body[side.words[end - 1].end : side.words[end - 1].end + 1] == ")"


def _terms(text: Text) -> set[tuple[str, ...]]:
    """The terms that this version defines once, and for all of it, in the form in which words are compared."""
    found: dict[tuple[str, ...], bool] = {}
    for definition in text.agreement.definitions:
        term = forms(definition.term)
        found[term] = term not in found and definition.scope is None
    return {term for term, once in found.items() if once}
