"""A Word file of our own look around a body."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from lxml import etree
from lxml.etree import _Element

from renderers.docx.package import TYPES, zipped
from renderers.docx.revisions import run
from renderers.docx.xml import R, element, part_bytes, root
from renderers.xml_text import xml_words

__all__ = ["document"]

_STYLES = Path(__file__).parents[1] / "templates" / "docx" / "styles.xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
_PACKAGED = "application/vnd.openxmlformats-package."
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"


def document(
    body: Sequence[_Element],
    *,
    title: str,
    footer: str,
    date: str,
    comments: _Element | None = None,
    tracking: bool = False,
) -> bytes:
    """The file. ``tracking`` makes Word mark what is edited next as well; ``date`` is when it was made."""
    parts = {
        "document": _document(body),
        "styles": _STYLES.read_bytes().replace(b"\r\n", b"\n"),
        "settings": part_bytes(_settings(tracking)),
        "footer": part_bytes(_footer(footer)),
    }
    if comments is not None:
        parts["comments"] = part_bytes(comments)
    names = {kind: f"word/{kind}.xml" for kind in parts}
    others = [(kind, f"{kind}.xml") for kind in parts if kind != "document"]
    return zipped(
        {
            "[Content_Types].xml": _contents(
                {**{names[k]: TYPES[k] for k in parts}, "docProps/core.xml": TYPES["core"]}
            ),
            "_rels/.rels": _relations(
                [
                    ("d", f"{_OFFICE}/officeDocument", "word/document.xml"),
                    ("c", f"{_RELATIONS}/metadata/core-properties", "docProps/core.xml"),
                ]
            ),
            "docProps/core.xml": _core(title, date),
            "word/_rels/document.xml.rels": _relations(
                [(f"r_{kind}", f"{_OFFICE}/{kind}", target) for kind, target in others]
            ),
            **{names[kind]: content for kind, content in parts.items()},
        }
    )


def _document(body: Sequence[_Element]) -> bytes:
    made = root("document")
    inner = element("body", *body)
    section = element(
        "sectPr",
        element("footerReference", type="default"),
        element("pgSz", w=11906, h=16838),
        element("pgMar", top=1418, right=1418, bottom=1418, left=1418, header=709, footer=709, gutter=0),
    )
    section[0].set(R + "id", "r_footer")
    inner.append(section)
    made.append(inner)
    return part_bytes(made)


def _settings(tracking: bool) -> _Element:
    made = root("settings")
    if tracking:
        made.append(element("trackRevisions"))
    made.append(element("defaultTabStop", val=567))
    compat = element(
        "compat",
        element("compatSetting", name_="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15),
    )
    made.append(compat)
    return made


def _footer(words: str) -> _Element:
    made = root("ftr")
    paragraph = element("p", element("pPr", element("pStyle", val="Footer")), run(f"{words}\tPage "))
    paragraph.extend([_field("PAGE"), run(" of "), _field("NUMPAGES")])
    made.append(paragraph)
    return made


def _field(name: str) -> _Element:
    return element("fldSimple", run("1"), instr=f" {name} ")


def _contents(types: dict[str, str]) -> bytes:
    made = etree.Element(f"{{{_CONTENT}}}Types", nsmap=_alone(_CONTENT))
    for suffix, kind in (
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ):
        etree.SubElement(made, f"{{{_CONTENT}}}Default", Extension=suffix, ContentType=kind)
    for name, kind in {**types, "docProps/core.xml": TYPES["core"]}.items():
        etree.SubElement(made, f"{{{_CONTENT}}}Override", PartName=f"/{name}", ContentType=kind)
    return bytes(etree.tostring(made, xml_declaration=True, encoding="UTF-8", standalone=True))


def _relations(found: Sequence[tuple[str, str, str]]) -> bytes:
    made = etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap=_alone(_RELATIONS))
    for name, kind, target in found:
        etree.SubElement(made, f"{{{_RELATIONS}}}Relationship", Id=name, Type=kind, Target=target)
    return bytes(etree.tostring(made, xml_declaration=True, encoding="UTF-8", standalone=True))


def _alone(space: str) -> dict[str, str]:
    """A name space without a prefix; the stubs of lxml do not know that a prefix may be None."""
    return cast(dict[str, str], {None: space})


def _core(title: str, date: str) -> bytes:
    names = {"cp": _CORE, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI}
    made = etree.Element(f"{{{_CORE}}}coreProperties", nsmap=names)
    etree.SubElement(made, f"{{{_DC}}}title").text = xml_words(title)
    etree.SubElement(made, f"{{{_DC}}}creator").text = "Novation"
    for name in ("created", "modified"):
        stamp = etree.SubElement(made, f"{{{_TERMS}}}{name}")
        stamp.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
        stamp.text = date
    return bytes(etree.tostring(made, xml_declaration=True, encoding="UTF-8", standalone=True))
