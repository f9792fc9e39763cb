"""The marks of tracked changes on whole paragraphs and table rows of a copied Word file."""

from lxml.etree import _Element

from analyzer.comparison.model import Op
from renderers.docx.revisions import Revisions
from renderers.docx.xml import W, element

_CONTAINERS = (W + "p", W + "hyperlink", W + "sdtContent", W + "smartTag", W + "customXml", W + "fldSimple")


def mark_rest(paragraph: _Element, revisions: Revisions) -> None:
    """Marks the runs of a new paragraph that show nothing themselves: fields, anchors."""
    for holder in list(paragraph.iter(W + "r")):
        owner = holder.getparent()
        if owner is not None and owner.tag in _CONTAINERS and next(holder.iterancestors(W + "p")) is paragraph:
            wrapper = revisions.mark("ins")
            holder.addprevious(wrapper)
            wrapper.append(holder)


def mark_end(paragraph: _Element, op: Op, revisions: Revisions, *, moved: bool) -> None:
    """Marks the paragraph's end as struck or inserted, or as moved."""
    properties = paragraph.find(W + "pPr")
    if properties is None:
        properties = element("pPr")
        paragraph.insert(0, properties)
    look = properties.find(W + "rPr")
    if look is None:
        look = element("rPr")
        tail = [child for child in properties if child.tag in (W + "sectPr", W + "pPrChange")]
        tail[0].addprevious(look) if tail else properties.append(look)
    mark = revisions.paragraph_mark(op, moved)
    if mark is not None:
        look.insert(0, mark)


def mark_row(row: _Element, name: str, revisions: Revisions) -> None:
    """Marks a table row as inserted ("ins") or struck ("del")."""
    properties = row.find(W + "trPr")
    if properties is None:
        properties = element("trPr")
        before = [child for child in row if child.tag in (W + "tblPrEx",)]
        row.insert(len(before), properties)
    properties.append(revisions.mark(name))
