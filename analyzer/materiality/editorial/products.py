"""Tests of names in rows: a product more, or fewer, under the same rule."""

import re
from functools import cache, lru_cache

from analyzer.materiality.editorial.desk import Desk, lone
from analyzer.materiality.editorial.margins import headings, holds, opening_line
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import VERSIONS, Text, Word, forms, words_of
from clauses.model import ClauseKind, Modality

_KNOWN = WordFile("editorial_tests", "products")
NAME = 5  # words a name may have
NEAR = 8  # words before a name among which the rest of an address stands
ROW = 24  # words a row of names that came or went may have
SIBLINGS = 3  # members of a list from which it is one of names
SUBJECT = 6  # words of the text's name before its verb
SELF = {("this",), ("these",), ("our",), ("the",)}
TAILS = _KNOWN.words("tails")
OPENING = frozenset({"and", "or", "the"})
UNSOLD = ("but", "may", "not", "be", "available")
ARTICLES = frozenset({"the", "a", "an", "our"})
COMMA = re.compile(r"[,;]|\s(?:and|or)\s")


def listed_name(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """Proper names came into, or left, a row of proper names: products more under the same rule.

    Names that carry a subject of their own (a place, a document, data, a defined term) are no products.
    """
    found = lone(locus, hunk)
    if found is None:
        return False
    (_, side, reach), text = found, desk.text_of(found)
    start, end = reach
    named = [i for i in range(start, end) if side.words[i].form not in _joints()]
    if not named or end - start > ROW or not all(_of_name(side.words[i]) for i in named):
        return False
    if side.words[start].form not in OPENING and not side.words[start].capital:
        return False
    if side.norms and any(norm.modality is Modality.PROHIBITION for norm in side.norms):
        return False
    start, end = next(((a, b) for a, b in side.sentences if a <= reach[0] < b), (0, len(side.forms)))
    if not _of_the_text(side.forms[start:end]):
        return False  # who signs, what one owns, what a plan includes: a name more is another rule
    if "means" not in side.forms[start:end] and not lists().weighing.isdisjoint(side.forms[start:end]):
        return False  # what is given, taken or kept from the product counts: "the warranty covers …"
    return not _addressed(side, reach) and _in_row(side, reach, text) and _is_product(side, reach, named, text)


def _of_the_text(words: tuple[str, ...]) -> bool:
    """True of a sentence that says what the text itself covers: "these terms apply to", "this charter covers".

    "This policy covers Ada Fern" may be an insurance.
    """
    known = lists()
    at = next((i for i, word in enumerate(words) if word in known.speaking_of), len(words))
    subject = words[: min(at, SUBJECT)]
    return at < len(words) and not known.texts.isdisjoint(subject) and subject[:1] in SELF and at <= SUBJECT


def _addressed(side: Side, reach: tuple[int, int]) -> bool:
    """True behind the parts of a postal address: what follows them is a part of it, and no product."""
    near = side.forms[max(0, reach[0] - NEAR) : reach[0]]
    return not lists().postal.isdisjoint(near) and any(word[0].isdigit() for word in near)


def row_of_names(locus: Locus, desk: Desk) -> bool:
    """A line that is a row of names in both versions, one of which has all the names of the other and more."""
    rows = []
    for side, text in ((locus.old, desk.context.old), (locus.new, desk.context.new)):
        named = [i for i, word in enumerate(side.words) if word.form not in _joints()]
        if side.norms or side.span is None or not named or not all(_of_name(side.words[i]) for i in named):
            return False
        reach = (0, len(side.words))
        if not _is_product(side, reach, named, text):
            return False
        rows.append({forms(name) for name in COMMA.split(text.agreement.text[side.span.start : side.span.end])} - {()})
    return min(map(len, rows)) >= SIBLINGS and (rows[0] < rows[1] or rows[1] < rows[0])


def listed_item(side: Side, text: Text) -> bool:
    """An item that is a name, in a list of nothing but names that no rule restricts: a product more, or one less."""
    clause = text.clauses.get(side.clause or "")
    if clause is None or clause.kind is not ClauseKind.ITEM or side.norms:
        return False
    named = [i for i, word in enumerate(side.words) if word.form not in _joints()]
    if not named or not all(_of_name(side.words[i]) for i in named):
        return False
    titles = (*headings(side, text), forms(text.agreement.title or ""))
    if any(holds(heading, lists().turning) for heading in titles):
        return False
    above = frozenset(_said_of_them(side, text))
    if not lists().label.isdisjoint(above - lists().covering) or any(p[0] in above for p in lists().turning):
        return False
    if not lists().weighing.isdisjoint(above):
        return False  # "the following ovens are free of charge"
    return among_names(text, clause.parent) and _is_product(side, (0, len(side.words)), named, text)


def _said_of_them(side: Side, text: Text) -> tuple[str, ...]:
    """The words of a lead-in without what it says of where its members are sold ("but may not be available …")."""
    words = forms(opening_line(text.agreement.text, side.span.start)) if side.span is not None else ()
    if side.chapeau is not None:
        words = (*(word.form for word in side.chapeau.sentence.words), *words)
    at = next((at for at in range(len(words)) if words[at : at + len(UNSOLD)] == UNSOLD), len(words))
    return words[:at]


@lru_cache(maxsize=VERSIONS)
def among_names(text: Text, parent: str | None) -> bool:
    """True of a list whose items are names, but for the smaller half: asked once a list, not once an item."""
    beside = [c for c in text.agreement.clauses if c.parent == parent and c.kind is ClauseKind.ITEM]
    rows = [words_of(text.agreement.text, c.span.start, c.span.end) for c in beside]
    kin = sum(bool(row) and len(row) <= ROW and all(_of_name(w) or w.form in _joints() for w in row) for row in rows)
    return kin > SIBLINGS and kin * 2 >= len(beside)


@cache
def _joints() -> frozenset[str]:
    return lists().function | {"and", "or"}


def _of_name(word: Word) -> bool:
    return word.capital or word.form[0].isdigit() or word.form in TAILS


def _in_row(side: Side, reach: tuple[int, int], text: Text) -> bool:
    """True between two names of a row, or at its end: a name before, and behind a name or a mark that ends the row."""
    start, end = reach
    body = text.agreement.text
    if start and side.words[start - 1].form in ARTICLES:
        start -= 1
    opened = side.words[start].form in {"and", "or"} or (start and side.words[start - 1].form in {"and", "or"})
    if not opened and (not start or "," not in body[side.words[start - 1].end : side.words[start].start]):
        return False
    around = [
        next((w for w in row if w.form not in _joints()), None)
        for row in (side.words[start - 1 :: -1] if start else (), side.words[end:])
    ]
    if around[0] is None or not around[0].capital:
        return False
    after = body[side.words[end - 1].end :].lstrip()[:1]
    return (around[1] is not None and around[1].capital) or after in {"(", ")", ".", ",", ";", ""}


def _is_product(side: Side, reach: tuple[int, int], named: list[int], text: Text) -> bool:
    start, end = reach
    carried = {
        name
        for name, found in side.hits.items()
        if ":" not in name
        and name != "number"
        and any(i in side.changed for a, b in found if a < end and start < b for i in range(a, b))
    }
    if carried or not side.words[named[0]].capital:
        return False
    names = _names(side, named, text)
    terms = text.terms
    longer = frozenset(term for term in terms if len(term) > 1)
    shouted = text.agreement.text[side.words[named[0]].start : side.words[named[-1]].end].isupper()
    said = {word for name in names for word in name}
    if shouted or not terms.isdisjoint(names) or any(holds(name, longer) for name in names):
        return False
    return said.isdisjoint(lists().suffixes | lists().documents) and max(map(len, names)) <= NAME + 1


def _names(side: Side, named: list[int], text: Text) -> list[tuple[str, ...]]:
    """The names among these words: runs that no joint, and no comma, cuts."""
    found: list[list[str]] = []
    before = None
    for i in named:
        gap = "," if before is None else text.agreement.text[side.words[before].end : side.words[i].start]
        if i - 1 != before or "," in gap or ";" in gap:
            found.append([])
        found[-1].append(side.words[i].form)
        before = i
    return [tuple(name) for name in found]
