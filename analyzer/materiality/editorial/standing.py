"""Whether a passage that came or went stands elsewhere in the other version, as a rule and not within another rule."""

from analyzer.materiality.closed_class import CONJUNCTIONS
from analyzer.materiality.editorial.desk import Desk
from analyzer.materiality.elsewhere import Place, free, places
from analyzer.materiality.locus import Side
from analyzer.materiality.version import Version

COVERED = 0.95  # share of a passage's runs of words found elsewhere from which it stands there
RUN = 5  # words at either end of it that open and close a sentence there


def stands_elsewhere(side: Side, here: Version, other: Version, desk: Desk) -> bool:
    """True of words that the other version has as a sentence of its own, or among others that bound none of them.

    Where it has them behind "if you agree" alone, or behind "it is untrue that", they are new. Where they are said once
    more in another part, for another plan or other people, the second saying is new.
    """
    if side.span is None:
        return False
    row = side.span.of(here.text.agreement.text)
    found = _free(row, other, desk)
    if found:
        mine = _free(row, here, desk)
        return len(found) >= len(mine) or _twice(mine, side, here)
    if other.text.says(side.forms):
        return False  # it stands there only within a longer sentence, which may condition or deny it
    return other.text.share(side.forms) >= COVERED and _opens_and_closes(side, here, other)


def _free(row: str, version: Version, desk: Desk) -> list[Place]:
    return [place for place in places(row, version) if free(place, version, desk.context.lexicon)]


def _twice(mine: list[Place], side: Side, here: Version) -> bool:
    """True where the words are said more than once in the part of their clause: under its heading or its parent."""
    clause = here.text.clauses.get(side.clause or "")
    above = clause if clause is None or clause.heading else here.text.clauses.get(clause.parent or "")
    return above is None or sum(above.span.start <= place.start < above.span.end for place in mine) > 1


def _opens_and_closes(side: Side, here: Version, other: Version) -> bool:
    """True where the first words open a sentence of the other version, and the last ones close one."""
    body = here.text.agreement.text
    first, last = side.words[:RUN], side.words[-RUN:]
    opening = places(body[first[0].start : first[-1].end], other)
    closing = places(body[last[0].start : last[-1].end], other)
    return any(CONJUNCTIONS.issuperset(place.before) for place in opening) and any(
        CONJUNCTIONS.issuperset(place.behind) for place in closing
    )
