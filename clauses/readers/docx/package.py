"""The zipped parts of a Word file, read within limits; XML without entities."""

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree
from lxml.etree import _Element

from clauses.diagnostics import Diagnostic, UnreadableInputError
from clauses.readers.docx.names import W

__all__ = ["PART_UNREADABLE", "Package", "Relation", "open_package"]

PART_UNREADABLE = "part-unreadable"
"""The code of the diagnostic that names a damaged part of the file."""

_MOST_ENTRIES = 10_000
_LARGEST_PART = 64 * 2**20
_LARGEST_SUM = 256 * 2**20
_LARGEST_RATIO = 250
_RATIO_COUNTS_FROM = 4 * 2**20
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"
# The ISO "strict" names say the same as those every Word file used before.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _OFFICE.encode() + b"relationships"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", _OFFICE.encode() + b"math"),
)
_ZIP_TROUBLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, KeyError, struct.error)


class Relation(NamedTuple):
    """Where a part points: the last word of the relation's type, and a part's name or an outer address."""

    kind: str
    target: str
    outside: bool


@dataclass(slots=True)
class Package:
    """The parts of one file. What could not be read is told in ``diagnostics``."""

    archive: zipfile.ZipFile
    main: str = ""
    read_so_far: int = 0
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def xml(self, name: str) -> _Element:
        """The root element of a part.

        Raises ``UnreadableInputError`` when it is missing, damaged or beyond the limits.
        """
        data = self._bytes(name)
        for strict, usual in _STRICT:
            if strict in data:
                data = data.replace(strict, usual)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            huge_tree=False,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root: _Element = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise UnreadableInputError(f"the Word file is damaged: its part {_shown(name)} is no XML.") from None
        if getattr(etree.ElementTree(root).docinfo, "doctype", ""):  # the stubs do not know it
            raise UnreadableInputError(
                f"the Word file is not safe to read: its part {_shown(name)} declares a document type."
            )
        return root

    def optional(self, name: str, what: str) -> _Element | None:
        """The root of a part that the text can be read without; None with a diagnostic where it can't be read."""
        try:
            return self.xml(name)
        except UnreadableInputError:
            message = f"The {what} could not be read: that part of the Word file is missing or damaged."
            self.diagnostics.append(Diagnostic(code=PART_UNREADABLE, message=message, blocks_judgement=True))
            return None

    def relations(self, part: str) -> dict[str, Relation]:
        """The relations of a part by their id."""
        folder, name = posixpath.split(part)
        source = posixpath.join(folder, "_rels", name + ".rels")
        if source not in self.archive.NameToInfo:
            return {}
        root = self.optional(source, f"list of what belongs to {_shown(part)}")
        return {} if root is None else dict(_relations(root, folder))

    def _bytes(self, name: str) -> bytes:
        info = self.archive.NameToInfo.get(name)
        if info is None:
            raise UnreadableInputError(f"the Word file is damaged: its part {_shown(name)} is missing.")
        if info.flag_bits & 1:
            raise UnreadableInputError("the Word file is encrypted; save it without a password first.")
        limit = min(_LARGEST_PART, _LARGEST_SUM - self.read_so_far)
        if info.compress_size and limit > _RATIO_COUNTS_FROM:
            limit = min(limit, max(_RATIO_COUNTS_FROM, info.compress_size * _LARGEST_RATIO))
        try:
            with self.archive.open(info) as part:
                data = part.read(limit + 1)
        except _ZIP_TROUBLE:
            raise UnreadableInputError(
                f"the Word file is damaged: its part {_shown(name)} can't be unpacked."
            ) from None
        if len(data) > limit:
            raise UnreadableInputError(
                f"the Word file unpacks to far more than a document holds (its part {_shown(name)}); it was refused."
            )
        self.read_so_far += len(data)
        return data


def open_package(data: bytes) -> Package:
    """The parts of a Word file, with the name of its main part.

    Raises ``UnreadableInputError`` for what is no Word file, encrypted, damaged, or a bomb.
    """
    if data.startswith(_OLD_WORD):
        if _ENCRYPTED_STREAM in data:
            raise UnreadableInputError("the Word file is encrypted; save it without a password first.")
        raise UnreadableInputError("this is an old Word document (.doc); save it as .docx first.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _ZIP_TROUBLE:
        raise UnreadableInputError(
            "this is no Word document (.docx), or it is damaged: it can't be unpacked."
        ) from None
    if len(archive.filelist) > _MOST_ENTRIES:
        raise UnreadableInputError(f"the Word file has more than {_MOST_ENTRIES:,} parts; it was refused.")
    package = Package(archive)
    package.main = _main_part(package)
    return package


def _main_part(package: Package) -> str:
    parts = package.archive.NameToInfo
    for relation in package.relations("").values():
        if relation.kind == "officeDocument" and not relation.outside and relation.target in parts:
            return relation.target
    if "word/document.xml" in parts:
        return "word/document.xml"
    raise UnreadableInputError("this zipped file holds no Word document: its part word/document.xml is missing.")


def _relations(root: _Element, folder: str) -> Iterator[tuple[str, Relation]]:
    for element in root.iterchildren(_RELATIONSHIP):
        target, outside = element.get("Target") or "", element.get("TargetMode") == "External"
        if not outside:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield element.get("Id") or "", Relation((element.get("Type") or "").rpartition("/")[2], target, outside)


def _shown(name: str) -> str:
    """A part's name as a message may hold it."""
    return "".join(c for c in name if c.isprintable())[:80]
