"""A Word file with its tracked changes accepted, as a redline starts from: parts as trees, told apart by name."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element

from renderers.docx.xml import W

__all__ = ["accepted", "bytes_of", "has_changes", "parts_of"]

_GONE = [W + name for name in ("del", "moveFrom")]
_KEPT = [W + name for name in ("ins", "moveTo")]
_MARKS = [
    W + name
    for name in (
        *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "pPrChange", "rPrChange"),
        *("sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "tblGridChange"),
        *("numberingChange", "cellIns", "cellMerge"),
    )
]
_PROPERTIES = (W + "rPr", W + "trPr")


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a file by name, in their order. The reader has checked the file against its limits before."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}


def bytes_of(root: _Element) -> bytes:
    """A tree as a part."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def has_changes(root: _Element) -> bool:
    """True for a part with tracked changes."""
    return next(root.iter(*_GONE, *_KEPT, *_MARKS, W + "cellDel"), None) is not None


def accepted(root: _Element) -> None:
    """Accepts all tracked changes of a part."""
    for mark in list(root.iter(*_MARKS)):
        _remove(mark)
    for cell in [mark.getparent() for mark in root.iter(W + "cellDel")]:
        if cell is not None and (owner := cell.getparent()) is not None:
            _remove(owner)
    for change in list(root.iter(*_GONE)):
        owner = change.getparent()
        if owner is not None and owner.tag in _PROPERTIES:
            _accept_end(change, owner)
        else:
            _remove(change)
    for change in list(root.iter(*_KEPT)):
        owner = change.getparent()
        if owner is None:
            continue
        if owner.tag not in _PROPERTIES:
            for child in list(change):
                change.addprevious(child)
        owner.remove(change)


def _accept_end(change: _Element, properties: _Element) -> None:
    """A struck row goes; of a struck paragraph's end the words run on into the next paragraph."""
    if properties.tag == W + "trPr":
        if (row := properties.getparent()) is not None:
            _remove(row)
        return
    properties.remove(change)
    paragraph = next(_ancestors(properties, W + "p"), None)
    following = paragraph.getnext() if paragraph is not None else None
    if paragraph is None or following is None or following.tag != W + "p":
        return
    at = 1 if len(following) and following[0].tag == W + "pPr" else 0
    for child in reversed([child for child in paragraph if child.tag != W + "pPr"]):
        following.insert(at, child)
    _remove(paragraph)


def _ancestors(element: _Element, tag: str) -> Iterator[_Element]:
    return element.iterancestors(tag)


def _remove(element: _Element) -> None:
    owner = element.getparent()
    if owner is not None:
        owner.remove(element)
