"""Feeds and the triage page out of a store: what `feed`, `triage` and `watch` write."""

import re
from collections.abc import Sequence
from pathlib import Path

from corpus.store.open import Store
from novation.cli.corpus.digests import digests, series_urn
from novation.cli.looks import PLAIN_LOOK, Look
from novation.cli.outputs import Renderers, write_whole

__all__ = ["feed_formats", "triage_page", "write_feeds"]

_UNFIT = re.compile(r"[^\w.-]+")


def feed_formats(store: Store, name: str | None) -> Renderers:
    """What can be written of the changes of a series, or of all."""
    from novation.api import PROGRAM
    from renderers.feeds import atom, json_feed

    found = digests(store, None if name is None else [name])
    title = f"{name}: material changes" if name else "Material changes"

    def as_atom() -> bytes:
        return atom(title, series_urn(name or ""), found, PROGRAM)

    def as_json() -> str:
        return json_feed(title, found, PROGRAM)

    return {".atom": as_atom, ".xml": as_atom, ".json": as_json}


def write_feeds(store: Store, names: Sequence[str], folder: Path) -> int:
    """Writes both feeds of each series into a folder, and how many that were.

    Raises:
        OSError: if one can't be written.
    """
    from novation.api import PROGRAM
    from renderers.feeds import atom, json_feed

    found = digests(store, names)
    for name in names:
        own = [each for each in found if each.series == name]
        stem = file_stem(name)
        title = f"{name}: material changes"
        write_whole(folder / f"{stem}.atom", atom(title, series_urn(name), own, PROGRAM))
        write_whole(folder / f"{stem}.json", json_feed(title, own, PROGRAM).encode("utf-8", "backslashreplace"))
    return 2 * len(names)


def file_stem(name: str) -> str:
    """A file's name for a series; two series never share one."""
    return f"{_UNFIT.sub('-', name).strip('-.')[:80]}-{series_urn(name)[-6:]}"


def triage_page(store: Store, since: str, look: Look = PLAIN_LOOK) -> str:
    """The page of what was recorded on a day or later."""
    from novation.api import PROGRAM
    from renderers.triage import render

    return render(digests(store, since=since), since, PROGRAM, look.theme())
