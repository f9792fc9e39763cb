"""The test of links: an address in the place of the words that led to it, or the reverse."""

from analyzer.materiality.editorial.desk import Desk
from analyzer.materiality.locus import Hunk, Locus, Side
from analyzer.materiality.phrases import Range
from analyzer.materiality.words import Text

GAPS = " \n\t\xa0"
MARKS = ".,;:!?()[]<>\"'“”/"


def link_words(locus: Locus, hunk: Hunk, desk: Desk) -> bool:
    """A bare address became the words of a link to that address, or the reverse: the reader gets to the same page."""
    old, new = (locus.old, hunk.old, desk.context.old), (locus.new, hunk.new, desk.context.new)
    return _leads(old, new) or _leads(new, old)


def _leads(bare: tuple[Side, Range, Text], worded: tuple[Side, Range, Text]) -> bool:
    side, reach, text = bare
    if reach[0] == reach[1] or worded[1][0] == worded[1][1]:
        return False
    addresses = {_token(text.agreement.text, side.words[i].start) for i in range(*reach)}
    target = _target(*worded)
    return target is not None and addresses == {target}


def _token(body: str, place: int) -> str:
    """The address in which this character stands."""
    start = max(body.rfind(gap, 0, place) for gap in GAPS) + 1
    end = min((at for gap in GAPS if (at := body.find(gap, place)) >= 0), default=len(body))
    return _plain(body[start:end])


def _target(side: Side, reach: Range, text: Text) -> str | None:
    """Where the link leads of which these words are a part; None where they are of none."""
    first, last = side.words[reach[0]].start, side.words[reach[1] - 1].end
    for link in text.agreement.links:
        if link.span.start <= first and last <= link.span.end:
            return _plain(link.target)
    return None


def _plain(address: str) -> str:
    """An address as it is compared: without its scheme, marks around it and a slash at its end."""
    bare = address.casefold().strip(MARKS)
    for scheme in ("https://", "http://"):
        bare = bare.removeprefix(scheme)
    return bare.removeprefix("www.").strip(MARKS)
