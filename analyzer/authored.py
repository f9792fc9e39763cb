"""TOML that people write (rules, profiles, decisions, a project's file): read whole, each mistake named by file,
line and what was expected.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from clauses.diagnostics import UnreadableInputError

T = TypeVar("T")
Place = tuple[str | int, ...]

HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
KEY = re.compile(r"\s*((?:[\w-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"|'[^']*'))*)\s*=")
FORM = re.compile(r"_(type|parsing|inexact|from_float)$")
SYNTAX = re.compile(r"^(.*?) \(at (?:line (\d+), column \d+|end of document)\)$", re.DOTALL)
PLAIN = {
    "date": "a date (2027-06-30, without quotes)",
    "datetime": "a date (2027-06-30, without quotes)",
    "tuple": 'a list (["…", "…"])',
    "list": 'a list (["…", "…"])',
    "dict": "a table",
    "dataclass": "a table",
    "string": "text in quotes",
    "bool": "true or false",
    "int": "a whole number",
    "float": "a number",
}
"""What was expected where the form is another one, by the first word of pydantic's name for the mistake."""
QUOTES = ('"""', "'''")


class AuthoredError(UnreadableInputError, ValueError):
    """A file that can't be used; the message names the file, the line where it is known, and what was expected."""


def read(name: str, content: bytes, form: type[T]) -> T:
    """The value of type ``form`` in the TOML file ``name``. Raises AuthoredError on the first mistake in it."""
    data = table(name, content)
    try:
        return TypeAdapter(form).validate_python(data)
    except ValidationError as problem:
        raise mistake(name, content, problem) from None


def table(name: str, content: bytes) -> dict[str, Any]:
    """The file as TOML reads it. Raises AuthoredError where it is no TOML."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        raise AuthoredError(f"{name}, line {line}: UTF-8 was expected, these bytes are something else.") from None
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as problem:
        found = SYNTAX.match(str(problem))
        line = int(found[2]) if found and found[2] else text.count("\n") + 1
        what = (found[1] if found else str(problem)).rstrip(".")
        raise AuthoredError(f"{name}, line {line}: this is not TOML: {what}.") from None


def mistake(name: str, content: bytes, problem: ValidationError) -> AuthoredError:
    """The first thing that pydantic found wrong, as a person can act on it."""
    first = problem.errors()[0]
    place = tuple(part for part in first["loc"] if not str(part).startswith("function-"))
    return wrong(name, content, place, _expected(first, place, problem))


def wrong(name: str, content: bytes, place: Sequence[str | int], expected: str) -> AuthoredError:
    """A mistake at a place of the file (keys and positions from the top): "FILE, line N: KEY: what was expected."."""
    line = line_of(content.decode("utf-8-sig", "replace"), place)
    field = ".".join(str(part) for part in place if isinstance(part, str))
    where = f"{name}, line {line}" if line else name
    return AuthoredError(f"{where}: {field + ': ' if field else ''}{expected}")


def _expected(error: Any, place: Place, problem: ValidationError) -> str:
    """What was expected there, and what was found where that helps."""
    kind, message = error["type"], str(error["msg"])
    if kind == "missing":
        return "this is missing."
    if kind in {"extra_forbidden", "unexpected_keyword_argument"}:
        return "there is no such key."
    found = error.get("input")
    shown = f", {found!r} was found" if isinstance(found, str | int | float | bool) and len(str(found)) < 60 else ""
    if kind in {"enum", "literal_error"}:
        choices = str(error.get("ctx", {}).get("expected", ""))
        near = get_close_matches(str(found), re.findall(r"'([^']+)'", choices), n=1)
        hint = f"; did you mean {near[0]!r}?" if near else "."
        return f"one of {choices.replace(chr(39), '')} was expected{shown}{hint}"
    form = PLAIN.get(kind.split("_")[0]) if FORM.search(kind) else None
    if form is not None:
        single = kind in {"tuple_type", "list_type"} and isinstance(found, dict)
        return f"[[{place[-1]}]], in double brackets, was expected." if single else f"{form} was expected{shown}."
    message = message.removeprefix("Value error, ").removeprefix("Assertion failed, ")
    message = re.sub(r"^Input should be (.*)$", r"\1 was expected", message)
    message = re.sub(r"^(String|Tuple|List|Dictionary) should (.*)$", r"it should \2", message)
    return f"{message}{shown}."


def line_of(text: str, place: Sequence[str | int]) -> int | None:
    """The line (from 1) on which a key or a table stands; of a missing one, its table's; null for the file itself.

    ``place`` is as pydantic gives it: keys, and positions in arrays of tables from 0.
    """
    lines = _lines(text)
    path = tuple(place)
    while path:
        if path in lines:
            return lines[path]
        path = path[:-1]
    return None


def _lines(text: str) -> Mapping[Place, int]:
    """Every key and table of the file → its line. Values are not looked into but for their ends."""
    found: dict[Place, int] = {}
    counts: Counter[Place] = Counter()
    inside: Place = ()
    closing = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if closing:
            closing = "" if closing in line else closing
            continue
        header = HEADER.match(line)
        key = KEY.match(line)
        if header is not None and key is None:
            inside = _table(_keys(header[2]), header[1] == "[[", counts)
            found.setdefault(inside, number)
        elif key is not None:
            found.setdefault((*inside, *_keys(key[1])), number)
        rest = line[key.end() :] if key else line
        closing = next((mark for mark in QUOTES if rest.count(mark) % 2), "")
    return found


def _table(keys: Place, repeated: bool, counts: Counter[Place]) -> Place:
    """The place of a table: arrays of tables above it stand at their last position."""
    path: Place = ()
    for at, part in enumerate(keys):
        path = (*path, part)
        if repeated and at == len(keys) - 1:
            counts[path] += 1
        if counts[path]:
            path = (*path, counts[path] - 1)
    return path


def _keys(dotted: str) -> Place:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))


__all__ = ["AuthoredError", "line_of", "mistake", "read", "table", "wrong"]
