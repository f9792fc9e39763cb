"""Comments hung on words of a copied Word file: each opens before its first words and closes behind its last."""

from collections.abc import Sequence

from lxml.etree import _Element

from analyzer.comparison.model import Op
from renderers.docx.comments import Anchor, reference
from renderers.docx.stream import Piece
from renderers.docx.tree import outermost
from renderers.docx.xml import W, element

__all__ = ["HungComments"]


class HungComments:
    """The comments still to hang, and those whose words are under way."""

    def __init__(self, anchors: Sequence[Anchor], first: int) -> None:
        self._first = first
        self._waiting: dict[tuple[bool, int], list[Anchor]] = {}
        for anchor in anchors:
            self._waiting.setdefault((anchor.in_new, anchor.span.start), []).append(anchor)
        self._open: list[Anchor] = []

    def open(self, piece: Piece, top: _Element) -> None:
        """Opens before ``top`` the comments whose words start with the piece."""
        places = [(True, piece.new)] if piece.op is not Op.STRIKE else []
        places += [(False, piece.old)] if piece.op is not Op.INSERT else []
        for place in places:
            for anchor in self._waiting.pop(place, ()):
                self._open.append(anchor)
                outermost(top).addprevious(element("commentRangeStart", id=anchor.number + self._first))

    def close(self, piece: Piece | None, behind: _Element | None = None, within: _Element | None = None) -> None:
        """Closes the comments whose words end with the piece (without one: all) ``behind`` a run or ``within`` a
        paragraph; those that find neither stay open.
        """
        still: list[Anchor] = []
        for anchor in self._open:
            if piece is not None and not _ends(anchor, piece):
                still.append(anchor)
                continue
            number = anchor.number + self._first
            marks = element("commentRangeEnd", id=number), reference(number)
            if within is not None:
                within.extend(marks)
            elif behind is not None:
                place = outermost(behind)
                place.addnext(marks[1])
                place.addnext(marks[0])
            else:
                still.append(anchor)
        self._open = still

    def leave(self, body: _Element) -> None:
        """Hangs the comments whose words stand nowhere in the body on its last paragraph."""
        left = sorted(anchor.number for those in self._waiting.values() for anchor in those)
        ends = sorted(anchor.number for anchor in self._open)
        paragraphs = body.findall(W + "p")
        if not paragraphs:
            return
        for number in ends:
            paragraphs[-1].append(element("commentRangeEnd", id=number + self._first))
        paragraphs[-1].extend(reference(number + self._first) for number in sorted([*left, *ends]))


def _ends(anchor: Anchor, piece: Piece) -> bool:
    if anchor.in_new:
        return piece.op is not Op.STRIKE and piece.new + len(piece.text) >= anchor.span.end
    return piece.op is not Op.INSERT and piece.old + len(piece.text) >= anchor.span.end
