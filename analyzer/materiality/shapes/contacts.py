"""The shape on contacts: the e-mail address, the number or the form at which a side is reached became another."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.shapes.event import Bound, Context, Event, applies
from analyzer.materiality.word_file import WordFile
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text
from clauses.spans import Span

_KNOWN = WordFile("shapes", "contacts")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
LINK = re.compile(r"https?://[^\s<>()\[\]”\"]+")
PHONE = re.compile(r"\+?\(?\d[\d ()\u00a0.–-]{6,}\d")
LABELS = _KNOWN.words("labels")
CALLED = re.compile(
    r"\b(?:call|calling|dial|phone|telephone|tel|fax|number)[\w.]*(?:(?:\s+\w+){0,4}\s+(?:at|on|us))?[\s:.]*$",
    re.IGNORECASE,
)
DATE = re.compile(r"\d{1,2}[.]\d{1,2}[.]\d{2,4}|\d{4}[-–]\d{2}[-–]\d{2}")
FIGURES = range(7, 16)  # figures of a telephone number


class _Contact(NamedTuple):
    """A contact as it reads, as it is compared, and whether it is a person's: a page may be anything's.

    A link behind words has no place among them.
    """

    words: str
    key: str
    own: bool
    places: frozenset[int]


def contact(locus: Locus, bound: Bound, context: Context) -> Iterator[Event]:
    """A contact that stands in one version became another: an address a number, a page the form to write in.

    A page for another page says nothing of who is reached; a row of a table of numbers is for a reader.
    """
    if locus.one_sided or "table" in locus.topics or not applies(locus, bound):
        return
    was, now = (
        [one for one in _contacts(side, text) if not one.places or one.places & side.changed]
        for side, text in ((locus.old, context.old), (locus.new, context.new))
    )
    known = {one.key for one in was} & {one.key for one in now}
    gone, come = ([one for one in some if one.key not in known] for some in (was, now))
    if not gone or not come or not any(one.own for one in gone + come):
        return
    old, new = (frozenset[int]().union(*(one.places for one in some)) for some in (gone, come))
    if _tells(locus.old, old) or _tells(locus.new, new):
        return  # by registered letter, for a fee: more than where someone is reached is another now
    yield Event(
        True,
        old & locus.old.changed,
        new & locus.new.changed,
        old_words=", ".join(dict.fromkeys(one.words for one in gone)),
        new_words=", ".join(dict.fromkeys(one.words for one in come)),
    )


def _telephone(figures: str, before: str) -> bool:
    """True of a number that one calls: it begins as such a number does, or is said to be one; no sum and no date."""
    called = figures.startswith(("+", "(")) or CALLED.search(before) is not None
    return called and DATE.fullmatch(figures) is None and sum(letter.isdigit() for letter in figures) in FIGURES


def _tells(side: Side, contacts: frozenset[int]) -> bool:
    """True where words that tell differ beside the contacts, in the sentences where these stand."""
    rows = [row for row in side.sentences if any(row[0] <= place < row[1] for place in contacts)]
    beside = {i for start, end in rows for i in range(start, end)} & side.changed - contacts
    return any(side.forms[i] not in lists().function and side.forms[i] not in LABELS for i in beside)


def _contacts(side: Side, text: Text) -> Iterator[_Contact]:
    """The contacts in a passage, an address before the link or the figures that lie in it."""
    span = side.span or Span(side.words[0].start, side.words[-1].end)
    body = text.agreement.text[span.start : span.end]
    taken: list[range] = []
    for pattern in (MAIL, LINK, PHONE):
        for found in pattern.finditer(body):
            reach = range(found.start(), found.end())
            if any(reach.start < other.stop and other.start < reach.stop for other in taken):
                continue
            if pattern is PHONE and not _telephone(found[0], body[: reach.start]):
                continue
            taken.append(reach)
            start, end = span.start + reach.start, span.start + reach.stop
            places = frozenset(i for i, word in enumerate(side.words) if start <= word.start < end)
            words = found[0].rstrip(".,;:")
            key = "".join(letter for letter in words if letter.isdigit()) if pattern is PHONE else words.casefold()
            yield _Contact(words, key, pattern is not LINK, places)
