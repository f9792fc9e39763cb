"""Tests of menus around an agreement: titles of other documents in a list of links, calls to sign up."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from analyzer.materiality.editorial.desk import Desk
from analyzer.materiality.editorial.margins import headings, holds, led, outside, plain
from analyzer.materiality.editorial.term_lines import says_a_term
from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import VERSIONS, Text, Word, first_words, forms
from clauses.model import Clause, ClauseKind, Role

ENTRIES = 4  # entries from which a list is a menu
LONGEST = 9  # words of an entry
CALL = 6  # words of a call
BARE = 3  # words of a label that only others of its menu explain


def menu_title(side: Side, text: Text) -> bool:
    """An entry that is the title of another document, in a list of such entries around the rules.

    A place or a form of warranty in it belongs to that document. A list under words that rule its members is no menu,
    nor one under any heading that is not known to stand over links: ``Also part of the contract`` brings them in.
    """
    clause = text.clauses.get(side.clause or "")
    if clause is None or clause.kind is not ClauseKind.ITEM or not outside(side, text) or not plain(side, text):
        return False
    if lists().titles.isdisjoint(side.forms[-1:]) or not all(map(_titled, side.words)):
        return False
    if led(side, text) or any(holds(heading, lists().turning) for heading in headings(side, text)):
        return False
    if not over_links(side, text):
        return False
    return _runs(text).get(clause.id, 0) >= ENTRIES


def _titled(word: Word) -> bool:
    """True of a word as titles have it: with a capital, unless it is a small one."""
    return word.capital or word.form in lists().function or word.form == "and"


def menu_lines(left: Sequence[Locus], lines: int, desk: Desk) -> bool:
    """True of the lines of a menu that no test named, where most of its many lines were: ``Search``, ``Support``.

    Each is a word or two around the rules, and none the title of a document or a line under words that rule it.
    """
    if lines < 2 * ENTRIES or 2 * len(left) > lines:
        return False
    return all(_bare(locus, desk) for locus in left)


def _bare(locus: Locus, desk: Desk) -> bool:
    side, text = (locus.new, desk.context.new) if locus.new.words else (locus.old, desk.context.old)
    known = lists()
    if not locus.one_sided or len(side.words) > BARE or side.span is None:
        return False
    if not known.titles.isdisjoint(side.forms) or not known.documents.isdisjoint(side.forms):
        return False
    ends = text.agreement.text[side.span.end :][:1] in {".", ";", ":", "!", ","}
    # One word is no norm, whatever it was taken for: "Careers" is no verb here.
    label = replace(side, norms=tuple(norm for norm in side.norms if norm.end - norm.start > 1))
    if ends or says_a_term(side.span.of(text.agreement.text)):
        return False
    return outside(side, text) and plain(label, text) and not led(side, text)


def call(side: Side, text: Text) -> bool:
    """A call of the page to sign up or log in: ``Sign up for free!``."""
    known = lists()
    said = all(word in known.called or word in known.function for word in side.forms[2:])
    short = len(side.forms) <= CALL and holds(side.forms[:2], known.calls) and said
    return short and outside(side, text) and plain(side, text) and not led(side, text)


def button(side: Side, text: Text) -> bool:
    """The label of a button on a line by itself: ``Close``, ``Back to top``."""
    if side.span is None or side.chapeau is not None or side.forms not in lists().furniture:
        return False
    body = text.agreement.text
    start, end = side.span
    return body[:start].rstrip(" \t")[-1:] in {"", "\n"} and body[end:].lstrip(" \t")[:1] in {"", "\n"}


def over_links(side: Side, text: Text) -> bool:
    """True where no heading stands over the passage, or the nearest is one that stands over links."""
    known = lists()
    above = headings(side, text)
    named = {w for p in text.agreement.parties if p.role is Role.PROVIDER for w in forms(p.name)} - known.suffixes
    return not above or all(word in known.menus or word in known.function or word in named for word in above[0])


@lru_cache(maxsize=VERSIONS)
def _runs(text: Text) -> dict[str, int]:
    """Id of an item that is an entry of a menu → how many entries stand in a row with it, itself among them."""
    rows: dict[str | None, list[list[str]]] = {}
    for item in text.agreement.clauses:
        if item.kind is not ClauseKind.ITEM:
            continue
        row = rows.setdefault(item.parent, [[]])
        if _entry(item, text):
            row[-1].append(item.id)
        elif row[-1]:
            row.append([])
    return {entry: len(run) for some in rows.values() for run in some for entry in run}


def _entry(item: Clause, text: Text) -> bool:
    """A few words that end no sentence and name neither side."""
    body = text.agreement.text
    words = first_words(body, item.span.start, item.span.end, LONGEST + 1)
    if not words or len(words) > LONGEST or body[words[-1].end :].lstrip(" )]")[:1] in {".", ";", ":", ","}:
        return False
    return all(word.form not in {"we", "you", "our", "your"} for word in words)
