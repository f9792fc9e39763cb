"""Tests of a name beside the one that it took the place of: ``formerly known as Rye Guild``, ``(ex Mill Bakers)``."""

from collections.abc import Iterator

from analyzer.materiality.editorial.desk import Desk, put, struck
from analyzer.materiality.editorial.margins import headings, holds
from analyzer.materiality.editorial.products import among_names
from analyzer.materiality.editorial.whole_names import NAME, whole_name
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text
from clauses.model import ClauseKind

FORMER = ("formerly", "known")


def renamed(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """The struck words became the inserted ones throughout, or a note of a former name came or went."""
    old, new = struck(locus, hunk), put(locus, hunk)
    if not (old and new) and (_former(old) or _former(new)):
        return True
    if not old and _named_anew(locus, hunk, new, desk):
        return True
    name = whole_name(locus, hunk, desk)
    pairs = {(old, new), (struck(locus, name), put(locus, name))} & desk.renames
    place = locus.old.words[hunk.old[0]].start if old else -1
    return bool(pairs) and (not pairs <= desk.doubted.keys() or all(desk.doubted[pair] != place for pair in pairs))


def _former(words: tuple[str, ...]) -> bool:
    """``formerly known as Rye Guild``, ``(ex Rye Guild)``; what a company was called tells who it is."""
    return (
        len(words) > 1
        and lists().suffixes.isdisjoint(words)
        and (words[: len(FORMER)] in lists().former or words[:1] in lists().former)
    )


def markers() -> Iterator[tuple[str, ...]]:
    """What stands before a former name: ``ex``, ``formerly known as``."""
    for known in lists().former:
        yield (*known, "as")
        yield known


def _named_anew(locus: Locus, hunk: Hunk, new: tuple[str, ...], desk: Desk) -> bool:
    """``Rye Bakers (ex Mill Bakers)`` for ``Mill Bakers``, where elsewhere the one took the place of the other."""
    marker = next((known for known in markers() if new[-len(known) :] == known and len(new) > len(known)), None)
    if marker is None:
        return False
    name = new[: -len(marker)]
    behind = tuple(locus.new.forms[hunk.new[1] : hunk.new[1] + NAME])
    return any(put == name and behind[: len(former)] == former for former, put in desk.renames)


def named_before(locus: Locus, desk: Desk) -> bool:
    """An item of a list of products that is a new name with the former one: "Oat Oven (formerly known as Rye Oven)"."""
    side, text, other = (
        (locus.new, desk.context.new, desk.context.old)
        if locus.new.words
        else (locus.old, desk.context.old, desk.context.new)
    )
    clause = text.clauses.get(side.clause or "")
    if clause is None or clause.kind is not ClauseKind.ITEM or not among_names(text, clause.parent):
        return False
    if any(holds(heading, lists().turning) for heading in headings(side, text)):
        return False
    for marker in markers():
        size = next((i for i in range(1, NAME + 1) if side.forms[i : i + len(marker)] == marker), 0)
        rest = side.forms[size + len(marker) :]
        if size and rest and other.says(rest) and (locus.one_sided or locus.old.forms == rest):
            return _says_former(side, (0, size + len(marker)), size, text)
    return False


def _says_former(side: Side, reach: tuple[int, int], size: int, text: Text) -> bool:
    """True of a product's name before its former one in brackets: "Oat Oven (formerly known as Rye Oven)".

    The brackets hold the old name to their end; a company is another person, whatever it was called.
    """
    name, behind = side.words[reach[0] : reach[0] + size], side.words[reach[1] : reach[1] + NAME]
    if not all(word.capital for word in name) or not behind:
        return False
    body = text.agreement.text
    close = body.find(")", reach[1] and side.words[reach[1] - 1].end)
    inside = [word for word in behind if word.end <= close]
    opened = body[name[-1].end : side.words[reach[0] + size].start].strip() == "("
    whole = bool(inside) and close >= 0 and not body[inside[-1].end : close].strip()
    told = {word.form for word in (*name, *inside)}
    return opened and whole and all(word.capital for word in inside) and told.isdisjoint(lists().suffixes)
