"""Documents that bind by name and that nothing identifies."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft, key_of
from analyzer.lint.known import known_names
from analyzer.severity import Severity
from clauses.model import ReferenceKind
from clauses.spans import Span

__all__ = ["CHECK", "DOCUMENT"]

DOCUMENT = re.compile(
    r"\b(?:Polic(?:y|ies)|Guidelines|Addendum|Addenda|Agreements?|Terms|Terms of (?:Use|Service)|Conditions|Conditions "
    r"of Use|Schedules?|Order Forms?|Statements? of Work|Documentation|Code of Conduct|Notices?|Statement)\Z"
)
_ITSELF = re.compile(
    r"\b(?:this|these|following|an?|any|such|e\.g\.,?|another|other|their|accompanying|relevant|respective|two|three|both|several|various|certain)\s+\Z",
    re.I,
)
_PLACED = re.compile(
    r"\s*(?:\(?(?:as\s+)?(?:posted|available|located|found|set\s+out|published|displayed|accessible)\b"
    r"|(?:at|on|in)\s+(?:the|our|its|your)\b|\[|\()",
    re.I,
)
_LED = re.compile(r"[a-z,’'][\s\xa0]+\Z|\b[A-Z][\w.’'-]+\s\Z")
_SECTION = re.compile(r"\s+(?:section|page|tab|clause)\b", re.I)
_OWN = re.compile(r"\A(?:Your|Our|My|Their|Should|If|Any|All)\b|\bArbitration\b|\A\w+[’']s? (?:Agreement|Terms)\Z")


def find(draft: Draft) -> Iterator[Defect]:
    """Documents relied on by name that are neither defined, nor linked, nor given an address or a place."""
    known, linked = known_names(draft), _linked(draft)
    addresses = sorted(
        [link.span for link in draft.agreement.links]
        + [found.span for found in draft.agreement.references if found.kind is ReferenceKind.URL]
    )
    sentences = {sentence.span.start: sentence.span for sentence in draft.sentences}
    starts = sorted(sentences)
    title = key_of(draft.agreement.title or "")
    for key, places in _mentions(draft).items():
        words = places[0].of(draft.text)
        if (
            known.holds(words)
            or (title and (key in title or title in key))
            or any(_is_same(key, link) for link in linked)
        ):
            continue
        if any(_is_placed(draft.text, span) or _has_address(span, sentences, starts, addresses) for span in places):
            continue
        shown = " ".join(words.split())
        yield Defect(
            span=places[0],
            message=f"“{shown}” is relied on, but it is neither defined nor linked: which document binds is open.",
            related=tuple(places[1:]),
        )


def _mentions(draft: Draft) -> dict[str, list[Span]]:
    """Names of two words or more that end like a document's, by key, in the order of the text."""
    groups: dict[str, list[Span]] = defaultdict(list)
    defined = sorted([use.span for use in draft.agreement.uses] + [d.term_span for d in draft.agreement.definitions])
    spans = {found.span for found in draft.capitals if " " in found.words and DOCUMENT.search(found.words)}
    spans |= {
        found.span
        for found in draft.agreement.references
        if found.kind is ReferenceKind.DOCUMENT and " " in found.text and DOCUMENT.search(found.text)
    }
    last = -1
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        words = span.of(draft.text)
        before = draft.text[max(0, span.start - 12) : span.start]
        if span.start < last or not words[:1].isupper() or words.isupper() or _OWN.match(words):
            continue
        if not _LED.search(before) or _SECTION.match(draft.text, span.end):
            continue  # a heading, or a part of this document
        at = bisect_right(defined, span)
        if any(other.meets(span) for other in defined[max(0, at - 1) : at + 1]) or _ITSELF.search(before):
            continue
        last = span.end
        groups[key_of(words)].append(span)
    return groups


def _is_same(key: str, link: str) -> bool:
    """True where one name holds the other: a link on a part of the name will do."""
    return key in link or (" " in link and link in key)


def _linked(draft: Draft) -> set[str]:
    """Keys of the words that are links; a link on part of a name will do."""
    return {key_of(link.span.of(draft.text)) for link in draft.agreement.links}


def _is_placed(text: str, span: Span) -> bool:
    return _PLACED.match(text, span.end) is not None


def _has_address(span: Span, sentences: dict[int, Span], starts: list[int], addresses: list[Span]) -> bool:
    at = bisect_right(starts, span.start) - 1
    if at < 0:
        return False
    sentence = sentences[starts[at]]
    first = bisect_right(addresses, Span(sentence.start, sentence.start)) - 1
    return any(sentence.meets(place) for place in addresses[max(0, first) : first + 40])


CHECK = Check(
    rule="undefined-document",
    title="A document is relied on that is neither defined nor linked",
    severity=Severity.MEDIUM,
    what="Looks for the names of policies, guidelines, addenda and other documents that the agreement neither defines, "
    "nor links, nor gives an address or a place. “This Agreement” and documents of a kind (“an order form”) are left "
    "out.",
    why="Whoever must comply with a policy has to know which; an unidentified document is hardly incorporated.",
    wrong="Customer complies with the Acceptable Use Policy. (No address, no definition.)",
    instead="Customer complies with the Acceptable Use Policy published at acme.example/aup on the date of the order.",
    find=find,
)
