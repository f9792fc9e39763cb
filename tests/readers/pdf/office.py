"""PDFs for the tests, made by LibreOffice from flat OpenDocument text."""

import shutil
import subprocess
from pathlib import Path

import pytest

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")

DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
 <style:default-style style:family="paragraph">
  <style:paragraph-properties fo:margin-bottom="6pt" fo:text-align="{align}"/>
  <style:text-properties fo:font-size="11pt" fo:language="en" fo:country="GB"/>
 </style:default-style>
 <style:style style:name="Standard" style:family="paragraph"/>
 <style:style style:name="Title" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>
  <style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>
 <style:style style:name="Head" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
 <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
 <text:list-style style:name="L">{levels}</text:list-style>
</office:styles>
<office:automatic-styles>
 <style:page-layout style:name="P"><style:page-layout-properties fo:page-width="148mm" fo:page-height="210mm"
  fo:margin="20mm"/><style:header-style><style:header-footer-properties fo:min-height="8mm"/></style:header-style>
  <style:footer-style><style:header-footer-properties fo:min-height="8mm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P">
 <style:header><text:p>Sale of Goods</text:p></style:header>
 <style:footer><text:p>Page <text:page-number/> of <text:page-count/></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>"""

_LEVEL = """<text:list-level-style-number text:level="{level}" style:num-suffix="{suffix}" style:num-prefix="{prefix}"
 style:num-format="{format}" text:display-levels="{shown}"><style:list-level-properties
 text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment
 text:label-followed-by="listtab" text:list-tab-stop-position="{stop}mm" fo:text-indent="-10mm"
 fo:margin-left="{stop}mm"/></style:list-level-properties></text:list-level-style-number>"""


def document(body: str, align: str = "start") -> str:
    """A flat OpenDocument text with header, footer and the list style "L" (1. / 1.1 / (a))."""
    levels = (
        _LEVEL.format(level=1, suffix=".", prefix="", format="1", shown=1, stop=10)
        + _LEVEL.format(level=2, suffix="", prefix="", format="1", shown=2, stop=10)
        + _LEVEL.format(level=3, suffix=")", prefix="(", format="a", shown=1, stop=20)
    )
    return DOCUMENT.format(align=align, levels=levels, body=body)


def made_by_office(flat: str, folder: Path) -> bytes:
    """The PDF that LibreOffice makes of a flat OpenDocument text."""
    source = folder / "document.fodt"
    source.write_text(flat, encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True)
    return (folder / "document.pdf").read_bytes()
