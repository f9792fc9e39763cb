"""Tracked changes: which state of the document is read."""

from lxml.etree import _Element

from clauses.readers.docx.names import W, child
from clauses.text import Tracked

__all__ = ["is_left_out", "mark_is_gone", "properties_of"]


_GONE = {
    Tracked.ACCEPTED: (W + "del", W + "moveFrom"),
    Tracked.REJECTED: (W + "ins", W + "moveTo"),
}
_CELL_GONE = {Tracked.ACCEPTED: W + "cellDel", Tracked.REJECTED: W + "cellIns"}


def is_left_out(element: _Element, tracked: Tracked) -> bool:
    """True for a stretch, a table row or a table cell that this state of the document does not have."""
    if element.tag in _GONE[tracked]:
        return True
    if element.tag == W + "tr":
        return _any_child(child(element, "trPr"), _GONE[tracked])
    if element.tag == W + "tc":
        return _any_child(child(element, "tcPr"), (_CELL_GONE[tracked],))
    return False


def mark_is_gone(properties: _Element | None, tracked: Tracked) -> bool:
    """True when a paragraph's end mark does not exist in this state: its words run on in the next paragraph."""
    return _any_child(child(properties, "rPr"), _GONE[tracked])


def properties_of(element: _Element, name: str, tracked: Tracked) -> _Element | None:
    """The properties (``pPr``, ``rPr``) that an element has in this state."""
    found = child(element, name)
    if tracked is Tracked.REJECTED:
        before = child(child(found, f"{name}Change"), name)
        if before is not None:
            return before
    return found


def _any_child(element: _Element | None, tags: tuple[str, ...]) -> bool:
    return element is not None and any(element.find(tag) is not None for tag in tags)
