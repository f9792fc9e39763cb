"""Word files for the tests: made by python-docx, with list definitions written by hand."""

import io
from collections.abc import Iterable, Sequence
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

Level = tuple[str, str]  # number format, pattern

OUTLINE: Sequence[Level] = (("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)"))
ARTICLES: Sequence[Level] = (("upperRoman", "Article %1"), ("decimalZero", "Section %1.%2"), ("lowerLetter", "(%3)"))


def blank() -> Any:
    """A document without words, with Word's default styles."""
    return Document()


def define_list(
    document: Any, name: int, levels: Sequence[Level], extra: str = "", styles: dict[int, str] | None = None
) -> None:
    """Adds a list definition; ``extra`` goes into each level, ``styles`` ties levels to paragraph styles."""
    made = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        + (f'<w:pStyle w:val="{styles[at]}"/>' if styles and at in styles else "")
        + f'{extra}<w:suff w:val="tab"/><w:lvlText w:val="{pattern}"/></w:lvl>'
        for at, (form, pattern) in enumerate(levels)
    )
    xml = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{name}"><w:multiLevelType w:val="multilevel"/>{made}'
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(f"{xml}</w:abstractNum>"))


def add_list(document: Any, name: int, definition: int, overrides: str = "") -> None:
    """Adds a list that uses a definition."""
    numbering = document.part.numbering_part.element
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="{name}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>')
    )


def item(document: Any, words: str, list_id: int, level: int, style: str | None = None) -> Any:
    """A numbered paragraph."""
    paragraph = document.add_paragraph(words, style=style)
    numbered = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(numbered))
    return paragraph


def number_style(document: Any, style: str, list_id: int, level: int) -> None:
    """Makes a paragraph style number its paragraphs."""
    element = document.styles[style].element
    properties = element.get_or_add_pPr()
    numbered = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    properties.append(parse_xml(numbered))


def raw(document: Any, paragraphs: Iterable[str]) -> None:
    """Adds paragraphs written as WordprocessingML without its name space's declaration."""
    body = document.element.body
    last = body[-1]
    for xml in paragraphs:
        last.addprevious(parse_xml(xml.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)))


def saved(document: Any) -> bytes:
    """The file's bytes."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
