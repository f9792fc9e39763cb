"""Where words, a topic or a defined term stand: in the versions in force, or in any."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.history.model import Entry, Status
from corpus.history.outline import Outline, Part, outlines
from corpus.store.model import Key, Version
from corpus.store.open import Store

__all__ = ["Hit", "Query", "search"]

_PIECE = re.compile(r'"([^"]+)"|“([^”]+)”|(\S+)')
_AROUND = 90  # characters of the excerpt on either side


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is looked for; a clause must meet all of it. In ``words`` a passage in quotation marks is one phrase."""

    words: str = ""
    topic: str = ""
    term: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A clause that meets a query, in each of the ``versions`` (oldest first); ``excerpt`` is one line of it."""

    series: str
    versions: tuple[Version, ...]
    clause: str
    title: str
    excerpt: str


def search(
    store: Store, histories: Mapping[str, Sequence[Entry]], query: Query, engine: str, *, every: bool = False
) -> tuple[Hit, ...]:
    """The clauses that meet the query in the newest version of each series, or with ``every`` in any version.

    By series, then by the oldest version, then in the order of the text.
    """
    where: dict[Key, list[Version]] = defaultdict(list)
    for entries in histories.values():
        good = [entry.version for entry in entries if entry.status is not Status.FAILED_PAGE]
        for version in good if every else good[-1:]:
            where[version.key].append(version)
    hits = [
        (hit, at)
        for outline in outlines(store, where, engine)
        for at, hit in enumerate(_hits(outline, where[outline.key], query))
    ]
    return tuple(hit for hit, _ in sorted(hits, key=lambda h: (h[0].series, h[0].versions[0].number, h[1])))


def _hits(outline: Outline, versions: Iterable[Version], query: Query) -> Iterator[Hit]:
    pieces = [_pattern(next(filter(None, found))) for found in _PIECE.findall(query.words)]
    if not all(piece.search(outline.text) for piece in pieces):
        return
    by_series: dict[str, list[Version]] = defaultdict(list)
    for version in versions:
        by_series[version.series].append(version)
    for part in _parts(outline, pieces, query):
        for series, held in sorted(by_series.items()):
            yield Hit(
                series=series,
                versions=tuple(held),
                clause=part.id,
                title=part.title,
                excerpt=_excerpt(outline.text, part, pieces),
            )


def _parts(outline: Outline, pieces: Sequence[re.Pattern[str]], query: Query) -> list[Part]:
    """The innermost clauses that meet the query."""
    term = query.term.casefold()
    defining = {t.clause for t in outline.terms if term in {t.term.casefold(), *(a.casefold() for a in t.aliases)}}
    found = [
        part
        for part in outline.parts
        if (not query.topic or query.topic in part.topics)
        and (not term or part.id in defining)
        and all(piece.search(outline.text, part.start, part.end) for piece in pieces)
    ]
    outer = {part.parent for part in found}
    return [part for part in found if part.id not in outer]


def _pattern(words: str) -> re.Pattern[str]:
    """The words in any letters and with any white space between them; a whole word where it begins one."""
    body = r"\s+".join(re.escape(word) for word in words.split())
    return re.compile((r"\b" if words[:1].isalnum() else "") + body, re.IGNORECASE)


def _excerpt(text: str, part: Part, pieces: Sequence[re.Pattern[str]]) -> str:
    first = pieces[0].search(text, part.start, part.end) if pieces else None
    middle = first.start() if first else part.start
    start, end = max(part.start, middle - _AROUND), min(part.end, middle + 2 * _AROUND)
    line = " ".join(text[start:end].split())
    return f"{'… ' if start > part.start else ''}{line}{' …' if end < part.end else ''}"
