"""The recipients in a CSV or JSON Lines file, one at a time; what is no recipient is refused with its line and reason.

A row is a line: a quotation mark that is never closed costs one row, not the rest of the file.
"""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO

from clauses.diagnostics import UnreadableInputError

LONGEST = 65_536
"""Bytes that a line may have: far beyond any recipient."""

NAMED = 200
"""Characters that a name may have."""

COLUMNS = ("address", "name", "language", "country", "plan", "accepted")
_ALIASES = {
    **{name: name for name in COLUMNS},
    **dict.fromkeys(("e-mail", "email", "email address", "e-mail address"), "address"),
    **dict.fromkeys(("accepted version", "version"), "accepted"),
}
_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+"
)
_ENCODED_WORD = re.compile(r"=\?[^?\s]*\?")
_JOINERS = "\u200c\u200d"  # names of some scripts need them


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """One person to be told. Only ``address`` is never empty; ``accepted`` empty means the old version."""

    line: int
    address: str
    name: str = ""
    language: str = ""
    country: str = ""
    plan: str = ""
    accepted: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A row that is no recipient; ``reason`` holds no words of it."""

    line: int
    reason: str


class RefusedError(Exception):
    """Why a recipient can't be told; the message is the reason."""


Row = Recipient | Refused


def rows(file: BinaryIO, name: str) -> Iterator[Row]:
    """The rows of a file, read as JSON Lines where ``name`` ends so (.jsonl, .ndjson, .json), else as CSV.

    Memory does not grow with the file. Empty lines are passed over.

    Raises:
        UnreadableInputError: if the first line of a CSV file is no header with an address.
    """
    lines = _lines(file)
    if name.lower().endswith((".jsonl", ".ndjson", ".json")):
        yield from (_checked(number, _of_json(line)) for number, line in lines if line is None or line.strip())
        return
    columns, delimiter = header(next(lines, (1, b""))[1], name)
    for number, line in lines:
        if line is None or line.strip():
            yield _checked(number, _of_csv(line, columns, delimiter))


def header(line: bytes | None, name: str) -> tuple[tuple[str | None, ...], str]:
    """What stands in each column (null where it is nothing that is read), and what parts the columns.

    Raises:
        UnreadableInputError: if the line names no address, or a column twice.
    """
    try:
        words = (line or b"").decode("utf-8-sig").strip("\r\n")
    except UnicodeDecodeError:
        raise UnreadableInputError(f"{name}: UTF-8 was expected, the first line is something else.") from None
    delimiter = max(",;\t", key=words.count)
    read = tuple(_ALIASES.get(_column(cell)) for cell in next(csv.reader([words], delimiter=delimiter), []))
    if "address" not in read:
        raise UnreadableInputError(
            f"{name}: the first line must name the columns, and one of them address; known are {', '.join(COLUMNS)}."
        )
    twice = next((each for each in read if each and read.count(each) > 1), None)
    if twice:
        raise UnreadableInputError(f"{name}: two columns are named {twice}.")
    return read, delimiter


def _column(cell: str) -> str:
    return " ".join(cell.replace("_", " ").split()).lower()


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """(number, line) of a file; null for a line that is too long, which is passed over in pieces."""
    number = 0
    while line := file.readline(LONGEST + 1):
        number += 1
        if len(line) <= LONGEST or line.endswith(b"\n"):
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(LONGEST)
        yield number, None


def _of_csv(line: bytes | None, columns: tuple[str | None, ...], delimiter: str) -> dict[str, str] | str:
    words = _decoded(line)
    if words is None:
        return _why(line)
    try:
        cells = next(csv.reader([words.strip("\r\n")], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return "a quotation mark is not closed on its line, or stands where none may."
    if len(cells) != len(columns):
        return f"{len(columns)} columns were expected, {len(cells)} stand here."
    return {column: cell for column, cell in zip(columns, cells, strict=True) if column}


def _of_json(line: bytes | None) -> dict[str, str] | str:
    words = _decoded(line)
    if words is None:
        return _why(line)
    try:
        read: Any = json.loads(words)
    except (ValueError, RecursionError):
        return "this is no JSON."
    if not isinstance(read, dict):
        return "a JSON object was expected."
    return _cells(read)


def of_mapping(number: int, values: Mapping[str, object]) -> Row:
    """The row in a mapping of column names to texts; ``number`` is its line."""
    return _checked(number, _cells(values))


def _cells(values: Mapping[str, object]) -> dict[str, str] | str:
    found: dict[str, str] = {}
    for key, value in values.items():
        column = _ALIASES.get(_column(key))
        if column is None:
            continue
        if value is not None and not isinstance(value, str):
            return "a value that is read here is no text."
        found[column] = value or ""
    return found


def _decoded(line: bytes | None) -> str | None:
    try:
        return None if line is None else line.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def _why(line: bytes | None) -> str:
    return f"the line is longer than {LONGEST:,} bytes." if line is None else "UTF-8 was expected."


def _checked(line: int, cells: dict[str, str] | str) -> Row:
    if isinstance(cells, str):
        return Refused(line=line, reason=cells)
    for column, words in cells.items():
        if not words.isprintable() and not _harmless(words):
            return Refused(line=line, reason=f"the {column} holds a line break or another control character.")
    found = {column: " ".join(words.split()) for column, words in cells.items()}
    return _recipient(line, found)


def _harmless(words: str) -> bool:
    """True where what can't be shown is white space of another script, or joins letters."""
    return all(char.isprintable() or char in _JOINERS or (char.isspace() and char > "\x9f") for char in words)


def _recipient(line: int, found: dict[str, str]) -> Row:
    address, name = found.get("address", ""), found.get("name", "")
    local = address.rpartition("@")[0]
    if not address:
        return Refused(line=line, reason="there is no address.")
    if not _ADDRESS.fullmatch(address) or len(address) > 254 or len(local) > 64:
        return Refused(line=line, reason="the address is no e-mail address in ASCII letters.")
    if len(name) > NAMED:
        return Refused(line=line, reason=f"the name is longer than {NAMED} characters.")
    if _ENCODED_WORD.search(name):
        return Refused(line=line, reason="the name is an encoded header (=?…?=), not a name: decode it first.")
    return Recipient(line=line, **found)
