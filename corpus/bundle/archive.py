"""A ZIP whose bytes follow from its contents alone: stored, without dates, in a given order (PKWARE APPNOTE 6.3.3).

Any ZIP program opens it. That its bytes follow from its contents is what lets one flipped bit be found, wherever it is.
"""

import hashlib
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

SUMS = "SHA256SUMS"
_BLOCK = 1 << 20
_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")
_VERSION, _UNIX, _UTF8, _TIME, _DATE = 20, 3 << 8, 0x0800, 0, 0x21  # 1 January 1980, the least that a ZIP can say
_MODE = 0o100644 << 16
_MOST = 0xFFFFFFFF


class BundleError(Exception):
    """What is wrong with a bundle; the message names the place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One file of a bundle: where its bytes stand, from where on, and how many there are."""

    name: str
    source: bytes | Path
    start: int = 0
    size: int | None = None

    def blocks(self) -> Iterator[bytes]:
        """The content, in blocks."""
        if isinstance(self.source, bytes):
            yield self.source
            return
        with self.source.open("rb") as file:
            file.seek(self.start)
            left = self.size if self.size is not None else _MOST + 1
            while left and (block := file.read(min(left, _BLOCK))):
                left -= len(block)
                yield block

    def content(self) -> bytes:
        """The whole content."""
        return b"".join(self.blocks())

    def sha256(self) -> str:
        """What the content is known by."""
        digest = hashlib.sha256()
        for block in self.blocks():
            digest.update(block)
        return digest.hexdigest()


def with_sums(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces, and after them a file with the SHA-256 of each, in the form that `sha256sum -c` reads."""
    lines = "".join(f"{piece.sha256()}  {piece.name}\n" for piece in pieces)
    return (*pieces, Piece(name=SUMS, source=lines.encode()))


def write_archive(file: BinaryIO, pieces: Iterable[Piece]) -> str:
    """Write the ZIP of these files; the SHA-256 of its bytes.

    Raises:
        BundleError: if it would be larger than 4 GB.
        OSError: if it can't be written.
    """
    digest = hashlib.sha256()
    for _, block in laid_out(pieces):
        file.write(block)
        digest.update(block)
    return digest.hexdigest()


def laid_out(pieces: Iterable[Piece]) -> Iterator[tuple[str, bytes]]:
    """(what it is, bytes) of the ZIP of these files, from its first byte to its last."""
    directory, at, count = [], 0, 0
    for piece in pieces:
        name = piece.name.encode()
        crc = size = 0
        for block in piece.blocks():
            crc, size = zlib.crc32(block, crc), size + len(block)
        if at + size > _MOST:
            raise BundleError("the bundle would be larger than 4 GB.")
        known = (_UTF8, 0, _TIME, _DATE, crc, size, size, len(name), 0)
        yield f"the header of {piece.name}", _LOCAL.pack(b"PK\3\4", _VERSION, *known) + name
        for block in piece.blocks():
            yield piece.name, block
        central = _CENTRAL.pack(b"PK\1\2", _UNIX | _VERSION, _VERSION, *known, 0, 0, 0, _MODE, at)
        directory.append((f"the directory entry of {piece.name}", central + name))
        at, count = at + _LOCAL.size + len(name) + size, count + 1
    yield from directory
    length = sum(len(entry) for _, entry in directory)
    yield "the end of the ZIP", _END.pack(b"PK\5\6", 0, 0, count, count, length, at, 0)


def read_archive(path: Path) -> tuple[Piece, ...]:
    """The files of a bundle, in their order, by the headers that stand before them.

    Raises:
        BundleError: if it is no ZIP as `write_archive` writes one.
        OSError: if it can't be read.
    """
    found: list[Piece] = []
    end = path.stat().st_size
    with path.open("rb") as file:
        while (head := file.read(_LOCAL.size)).startswith(b"PK\3\4"):
            after = f"the header after {found[-1].name}" if found else "the first header"
            if len(head) < _LOCAL.size:
                raise BundleError(f"{after} is cut off.")
            *_, size, length, _ = _LOCAL.unpack(head)
            try:
                name = file.read(length).decode()
            except UnicodeDecodeError:
                raise BundleError(f"{after} is damaged.") from None
            start = file.tell()
            if start + size > end or not name or any(each.name == name for each in found):
                raise BundleError(f"{after} is damaged.")
            found.append(Piece(name=name, source=path, start=start, size=size))
            file.seek(size, 1)
    if not found:
        raise BundleError("this is no bundle: it does not begin as a ZIP does.")
    return tuple(found)


def check_bytes(path: Path, pieces: Sequence[Piece]) -> None:
    """Hold every byte of a bundle against what its contents make of it.

    Raises:
        BundleError: naming the first thing that differs.
    """
    with path.open("rb") as file:
        for what, block in laid_out(pieces):
            if file.read(len(block)) != block:
                raise BundleError(f"{what} is not as it was written.")
        if file.read(1):
            raise BundleError("there is something after the end of the ZIP.")


def check_sums(pieces: Sequence[Piece]) -> None:
    """Hold every file of a bundle against the sums in it.

    Raises:
        BundleError: naming the first file that differs, is missing or was added.
    """
    if pieces[-1].name != SUMS:
        raise BundleError(f"{SUMS} is missing, or is not the last file.")
    sums = _sums(pieces[-1].content())
    for piece in pieces[:-1]:
        if piece.name not in sums:
            raise BundleError(f"{piece.name}: {SUMS} does not name it.")
        if piece.sha256() != sums[piece.name]:
            raise BundleError(f"{piece.name}: its bytes are not those that {SUMS} names.")
    missing = [name for name in sums if name not in {piece.name for piece in pieces}]
    if missing:
        raise BundleError(f"{missing[0]}: {SUMS} names it, and it is missing.")


def _sums(content: bytes) -> Mapping[str, str]:
    try:
        lines = content.decode().splitlines()
        return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    except UnicodeDecodeError:
        raise BundleError(f"{SUMS} is damaged.") from None
