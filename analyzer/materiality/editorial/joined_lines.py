"""The test of lines of an address that stand as often in both versions, with other line breaks between them."""

from analyzer.materiality.editorial.desk import Desk, lone
from analyzer.materiality.locus import Hunk, Locus
from analyzer.materiality.readdressed import is_address
from analyzer.materiality.wordlists import lists


def line_of_address(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The street, the town or the company of an address, that the other version has as often: its lines were joined."""
    found = lone(locus, hunk)
    if found is None:
        return False
    words = found.side.words[slice(*found.reach)]
    company = len(words) > 1 and words[-1].form in lists().suffixes and all(word.capital for word in words)
    if not (company or is_address(words)) or not _in_address(locus):
        return False
    row = tuple(word.form for word in words)
    return 0 < desk.context.old.count(row) == desk.context.new.count(row)


def _in_address(locus: Locus) -> bool:
    """True of lines that are an address, or say whose attention it is for, and lay nothing down."""
    return not locus.old.norms and not locus.new.norms and is_address(locus.new.words or locus.old.words)
