"""The test of links: an address in the place of the words that led to it, or the reverse."""

from analyzer.materiality.editorial.desk import Desk
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.wordlists import lists
from analyzer.materiality.words import Text, Word, words_of
from clauses.text import Link

GAPS = " \n\t\xa0"
MARKS = ".,;:!?()[]<>\"'“”/"
SHORTEST = 3  # letters of a name that an address has in it


def link_words(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """A bare address became the words of a link to that address, or the reverse: the reader gets to the same page.

    The words name a page and nothing else ("our Help Centre", "here"): what else they say would be a term.
    """
    old, new = (locus.old, hunk.old, desk.context.old), (locus.new, hunk.new, desk.context.new)
    return _leads(old, new) or _leads(new, old)


def _leads(bare: tuple[Side, Range, Text], worded: tuple[Side, Range, Text]) -> bool:
    side, reach, text = bare
    if reach[0] == reach[1] or worded[1][0] == worded[1][1]:
        return False
    addresses = {_token(text.agreement.text, side.words[i].start) for i in range(*reach)}
    link = _link(*worded)
    if link is None or addresses != {_plain(link.target)}:
        return False
    words = words_of(worded[2].agreement.text, link.span.start, link.span.end)
    return _names_page(words, _plain(link.target))


def _names_page(words: tuple[Word, ...], target: str) -> bool:
    """True of a page's common nouns, small words, and names that its host has; at least one is such a noun."""
    known = lists()
    host = target.split("/")[0]
    named = [word for word in words if word.form not in known.function]
    return any(word.form in known.link_nouns for word in named) and all(
        word.form in known.link_nouns or (word.capital and len(word.form) >= SHORTEST and word.form in host)
        for word in named
    )


def _token(body: str, place: int) -> str:
    """The address in which this character stands."""
    start = max(body.rfind(gap, 0, place) for gap in GAPS) + 1
    end = min((at for gap in GAPS if (at := body.find(gap, place)) >= 0), default=len(body))
    return _plain(body[start:end])


def _link(side: Side, reach: Range, text: Text) -> Link | None:
    """The link of which these words are a part; None where they are of none."""
    first, last = side.words[reach[0]].start, side.words[reach[1] - 1].end
    for link in text.agreement.links:
        if link.span.start <= first and last <= link.span.end:
            return link
    return None


def _plain(address: str) -> str:
    """An address as it is compared: without its scheme, marks around it and a slash at its end."""
    bare = address.casefold().strip(MARKS)
    for scheme in ("https://", "http://"):
        bare = bare.removeprefix(scheme)
    return bare.removeprefix("www.").strip(MARKS)
