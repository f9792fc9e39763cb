"""Which series a path belongs to: a pattern such as ``{provider}/{name}.md`` or ``archive/{name}/{date}.html``."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from clauses.diagnostics import UnreadableInputError
from clauses.readers.detect import MEDIA_TYPES

__all__ = ["Layout", "LayoutError", "Place", "layout", "plain_place"]

_PART = re.compile(r"\{(\w+)\}|(\*\*/|\*\*|\*|\?)|([^{*?]+|\{)")
_FIELDS = frozenset({"provider", "name", "kind", "date"})
_WILD = {"**/": r"(?:[^/]+/)*", "**": r".*", "*": r"[^/]*", "?": r"[^/]"}
_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")


class LayoutError(UnreadableInputError):
    """A pattern that can't be used; the message is one sentence a person can act on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What a path says: the series, and the date where it holds one (ISO)."""

    series: str
    provider: str | None = None
    kind: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A pattern, ready to be asked."""

    pattern: str
    expression: re.Pattern[str]

    def place(self, path: str) -> Place | None:
        """Where the path belongs; null where the pattern does not fit it."""
        found = self.expression.fullmatch(path)
        if found is None:
            return None
        given = found.groupdict()
        date = _DATE.search(given.get("date") or "")
        parts = [given[field] for field in ("provider", "name", "kind") if given.get(field)]
        return Place(
            series="/".join(parts) or plain_place(path).series,
            provider=given.get("provider"),
            kind=given.get("kind"),
            date="-".join(date.groups()) if date else None,
        )


def layout(pattern: str) -> Layout:
    """The layout that a pattern describes.

    ``{provider}``, ``{name}``, ``{kind}`` and ``{date}`` stand for a part of one folder's or file's name, ``*`` and
    ``?`` for letters of one, ``**`` for folders too.

    Raises:
        LayoutError: if it holds an unknown field, or one twice.
    """
    made, seen = "", set[str]()
    for field, wild, words in _PART.findall(pattern):
        if field:
            if field not in _FIELDS or field in seen:
                raise LayoutError(
                    f"--layout {pattern}: {{{field}}} stands there twice."
                    if field in seen
                    else f"--layout {pattern}: {{{field}}} is none of {{provider}}, {{name}}, {{kind}}, {{date}}."
                )
            seen.add(field)
            made += f"(?P<{field}>[^/]+?)"
        else:
            made += _WILD[wild] if wild else re.escape(words)
    return Layout(pattern=pattern, expression=re.compile(made, re.DOTALL))


def plain_place(path: str) -> Place:
    """Where a path belongs without a pattern: the series is the path without suffix and without a date in its name.

    A file that is called by its date alone belongs to the series of its folder.
    """
    pure = PurePosixPath(path)
    date = _DATE.search(pure.name)
    stem = pure.name[: -len(pure.suffix)] if pure.suffix.lower() in MEDIA_TYPES else pure.name
    if date:
        stem = _DATE.sub("", stem, count=1).strip(" -_.")
    if stem.lower() in {"", "v", "version"} and date:
        stem = ""
    folder = "" if str(pure.parent) == "." else str(pure.parent)
    name = "/".join(part for part in (folder, stem) if part)
    return Place(
        series=name,
        provider=folder.split("/")[0] or None if folder and stem else None,
        date="-".join(date.groups()) if date else None,
    )
