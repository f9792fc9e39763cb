"""A note in brackets that only says where a term is defined: "Commercial Use (as defined below)"."""

from analyzer.materiality.editorial.desk import Desk
from analyzer.materiality.locus import Hunk, Locus
from analyzer.materiality.words import Text, forms

PLACES = frozenset({"below", "above", "herein", "hereinafter", "hereunder", "hereinabove", "hereinbelow"})
NOTES = frozenset((*lead, "defined", place) for lead in ((), ("as",), ("each", "as")) for place in PLACES)


def where_defined(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The note behind a term came or went, and each version defines the term once, for all of the agreement.

    What the definition says, and whether it changed, is told where it stands. "As defined in the Annex" is no such
    note: another place may define it otherwise.
    """
    if (hunk.old[0] == hunk.old[1]) is (hunk.new[0] == hunk.new[1]):
        return False
    gone = hunk.new[0] == hunk.new[1]
    side, (start, end) = (locus.old, hunk.old) if gone else (locus.new, hunk.new)
    if side.forms[start:end] not in NOTES or not start:
        return False
    here = desk.context.old if gone else desk.context.new
    body = here.agreement.text
    opened = body[side.words[start - 1].end : side.words[start].start].strip()
    closed = body[side.words[end - 1].end : side.words[end - 1].end + 1]
    if opened != "(" or closed != ")":
        return False
    named = _terms(desk.context.old) & _terms(desk.context.new)
    return any(side.forms[max(0, start - len(term)) : start] == term for term in named)


def _terms(text: Text) -> set[tuple[str, ...]]:
    """The terms that this version defines once, and for all of it, in the form in which words are compared."""
    found: dict[tuple[str, ...], bool] = {}
    for definition in text.agreement.definitions:
        term = forms(definition.term)
        found[term] = term not in found and definition.scope is None
    return {term for term, once in found.items() if once}
