"""The material changes of a series as a feed: Atom (RFC 4287) and JSON Feed 1.1."""

import html
import json
from collections.abc import Sequence

from lxml import etree

from renderers.digest import Digest, DigestChange
from renderers.xml_text import xml_words

__all__ = ["atom", "json_feed"]

_ATOM = "http://www.w3.org/2005/Atom"
_EPOCH = "1970-01-01T00:00:00Z"


def atom(title: str, identity: str, digests: Sequence[Digest], program: str) -> bytes:
    """The feed, newest entry first; ``identity`` is an address (a URN) that never changes."""
    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})  # type: ignore[dict-item]
    _add(feed, "title", title)
    _add(feed, "id", identity)
    _add(feed, "updated", max((each.moment for each in digests), default=_EPOCH))
    _add(etree.SubElement(feed, f"{{{_ATOM}}}author"), "name", program)
    _add(feed, "generator", program)
    for each in _newest(digests):
        entry = etree.SubElement(feed, f"{{{_ATOM}}}entry")
        _add(entry, "title", _headline(each))
        _add(entry, "id", each.id)
        _add(entry, "updated", each.moment)
        _add(entry, "summary", each.summary)
        _add(entry, "content", _content(each)).set("type", "html")
    return bytes(etree.tostring(feed, xml_declaration=True, encoding="utf-8", pretty_print=True))


def json_feed(title: str, digests: Sequence[Digest], program: str) -> str:
    """The feed as JSON, newest item first; each carries its changes as data too."""
    value = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "description": f"Material changes, by {program}.",
        "language": "en",
        "items": [
            {
                "id": each.id,
                "title": _headline(each),
                "summary": each.summary,
                "content_html": _content(each),
                "date_published": each.moment,
                "tags": sorted({change.severity.value for change in each.changes}),
                "_novation": {
                    "series": each.series,
                    "version": each.name,
                    "against": each.against,
                    "changes": [_values(change) for change in each.changes],
                },
            }
            for each in _newest(digests)
        ],
    }
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _newest(digests: Sequence[Digest]) -> list[Digest]:
    return sorted(digests, key=lambda each: (each.recorded, each.series, each.id), reverse=True)


def _headline(digest: Digest) -> str:
    worst = digest.worst
    grave = f"{worst.severity.capitalize()}: {worst.place}" if worst and worst.material else "Please read"
    return f"{digest.series}, {digest.day}. {grave}"


def _content(digest: Digest) -> str:
    """The changes as HTML; what stands in the agreements is text, whatever markup it holds."""
    rows = "".join(f"<li>{_sentence(each)}</li>" for each in digest.changes)
    return f"<p>{html.escape(digest.summary)}</p><ul>{rows}</ul>"


def _sentence(change: DigestChange) -> str:
    told = f"<strong>{change.severity.capitalize()}</strong>, {change.short_direction}. " if change.rank else ""
    old = f" <del>{html.escape(change.old)}</del>" if change.old else ""
    new = f" <ins>{html.escape(change.new)}</ins>" if change.new else ""
    return f"{told}{html.escape(change.place)}: {html.escape(change.why)}{old}{new}"


def _values(change: DigestChange) -> dict[str, object]:
    return {
        "severity": change.severity.value,
        "direction": change.direction.value,
        "material": change.material,
        "place": change.place,
        "why": change.why,
        "old": change.old,
        "new": change.new,
    }


def _add(parent: etree._Element, name: str, words: str) -> etree._Element:
    made = etree.SubElement(parent, f"{{{_ATOM}}}{name}")
    made.text = xml_words(words)
    return made
