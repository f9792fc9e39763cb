"""Fonts for what the embedded ones lack: from a folder of the user's, then from the system."""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import typst

from renderers.glyphs import lacking

SUFFIXES = {".ttf", ".otf", ".ttc", ".otc"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallback:
    """The families to fall back on, in order, and where Typst finds them."""

    families: tuple[str, ...] = ()
    folders: tuple[Path, ...] = ()
    system: bool = False


def fallback(missing: Iterable[str], folder: Path | None) -> Fallback:
    """The fonts that have the missing characters: those of ``folder`` first, then the system's.

    Raises:
        MissingFontError: if some character is in none of them.
    """
    left = {ord(char) for char in missing}
    if not left:
        return Fallback()
    families: dict[str, None] = {}
    system = False
    for family, path, index, own in _candidates(folder):
        had = left & coverage(path, index)
        if had:
            left -= had
            families[family] = None
            system = system or not own
        if not left:
            return Fallback(families=tuple(families), folders=(folder,) if folder else (), system=system)
    raise lacking(chr(code) for code in left)


def _candidates(folder: Path | None) -> Iterator[tuple[str, Path, int, bool]]:
    """Family, file, index in the file, and whether the font is of the user's folder; in a fixed order."""
    if folder is not None:
        yield from ((*face, True) for face in _faces(system=False, folders=[folder]))
    yield from ((*face, False) for face in _faces(system=True, folders=[]))


def _faces(*, system: bool, folders: list[Path]) -> list[tuple[str, Path, int]]:
    found = typst.Fonts(include_system_fonts=system, include_embedded_fonts=False, font_paths=folders).fonts()
    faces = [(each.family, Path(each.path), each.index) for each in found if each.path]
    return sorted((face for face in faces if face[1].suffix.lower() in SUFFIXES), key=lambda face: (face[1].name, face))


def coverage(path: Path, index: int = 0) -> set[int]:
    """The code points that a font file has glyphs for; empty when its character map can't be read."""
    try:
        data = path.read_bytes()
        start = struct.unpack_from(">I", data, 12 + 4 * index)[0] if data[:4] == b"ttcf" else 0
        return set().union(*_subtables(data, _table(data, start, b"cmap")))
    except (OSError, struct.error, KeyError):
        return set()


def _table(data: bytes, start: int, wanted: bytes) -> int:
    """Where a table of the font begins (OpenType, "Table Directory")."""
    (count,) = struct.unpack_from(">H", data, start + 4)
    for place in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, start + 12 + 16 * place)
        if tag == wanted:
            return int(offset)
    raise KeyError(wanted)


def _subtables(data: bytes, cmap: int) -> Iterator[set[int]]:
    """The code points of each Unicode map of the table: formats 4 and 12 (OpenType, "cmap")."""
    (count,) = struct.unpack_from(">H", data, cmap + 2)
    for place in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", data, cmap + 4 + 8 * place)
        if platform not in (0, 3) or (platform == 3 and encoding not in (1, 10)):
            continue
        (form,) = struct.unpack_from(">H", data, cmap + offset)
        if form == 4:
            yield _segments(data, cmap + offset)
        elif form == 12:
            yield _groups(data, cmap + offset)


def _groups(data: bytes, at: int) -> set[int]:
    (count,) = struct.unpack_from(">I", data, at + 12)
    found: set[int] = set()
    for first, last, glyph in struct.iter_unpack(">III", data[at + 16 : at + 16 + 12 * count]):
        found.update(range(first if glyph else first + 1, last + 1))
    return found


def _segments(data: bytes, at: int) -> set[int]:
    (double,) = struct.unpack_from(">H", data, at + 6)
    count = double // 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    starts = struct.unpack_from(f">{count}H", data, at + 16 + double)
    deltas = struct.unpack_from(f">{count}H", data, at + 16 + 2 * double)
    offsets = struct.unpack_from(f">{count}H", data, at + 16 + 3 * double)
    found: set[int] = set()
    for place, (first, last) in enumerate(zip(starts, ends, strict=True)):
        base = at + 16 + 3 * double + 2 * place + offsets[place]
        for code in range(first, min(last, 0xFFFE) + 1):
            if offsets[place]:
                (glyph,) = struct.unpack_from(">H", data, base + 2 * (code - first))
            else:
                glyph = (code + deltas[place]) & 0xFFFF
            if glyph:
                found.add(code)
    return found
