"""Word files zipped by hand, part by part."""

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELS = "application/vnd.openxmlformats-package.relationships+xml"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN = f"{WORD}document.main+xml"
HEAD = f'xmlns:w="{W}" xmlns:r="{R}"'


def packed(body: str, parts: Mapping[str, str], main: str = "word/document.xml", head: str = "") -> bytes:
    """A Word file of a body and parts by the kind of their relation; ``head`` stands before the root element."""
    folder, _, name = main.rpartition("/")
    relations = "".join(
        f'<Relationship Id="r{at}" Type="{R}/{kind}" Target="{kind}.xml"/>' for at, kind in enumerate(parts)
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="{RELS}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/{main}" ContentType="{MAIN}"/>'
        + "".join(f'<Override PartName="/{folder}/{kind}.xml" ContentType="{WORD}{kind}+xml"/>' for kind in parts)
        + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" Type="{R}/officeDocument" '
        f'Target="{main}"/></Relationships>',
        main: f"{head}<w:document {HEAD}><w:body>{body}</w:body></w:document>",
        f"{folder}/_rels/{name}.rels": f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>',
        **{f"{folder}/{kind}.xml": xml for kind, xml in parts.items()},
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return stream.getvalue()
