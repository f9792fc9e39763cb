"""References in one unit's words: pinpoints, lists, ranges, headings, self-references, laws, documents, links."""

import re
from collections.abc import Iterator

from clauses.facts.documents import document_spans, internet_spans
from clauses.facts.knowledge import table
from clauses.facts.laws import law_spans
from clauses.facts.pinpoints import LocalReference, pinpoints
from clauses.facts.quotes import quotes
from clauses.facts.word_starts import triggers, word_starts
from clauses.model import ReferenceKind
from clauses.spans import Span

_TITLED = re.compile(
    r"\b(?:sections?|clauses?|articles?|paragraphs?|parts?)\s+(?:above\s+|below\s+)?(?:(?:that\s+(?:is|are)\s+)?(?:titled|entitled|called|headed|named|labell?ed|captioned)|(?:under|with)\s+the\s+(?:heading|title))\s*[,:]?\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_AFTER_TITLE = re.compile(
    r"\s*[,.]?\s*(?:\b(?:sections?|clauses?|articles?|paragraphs?|provisions?)\b|\b(?:above|below)\b)", re.IGNORECASE
)
_BEFORE_TITLE = re.compile(
    r"\b(?:sections?|clauses?|articles?|see|under|heading|refer\s+to)\s*[,:]?\s*(?:the\s+)?$", re.IGNORECASE
)
_NAMED = re.compile(r"(?<=[\w)’'])\s+(?:sections?|provisions?|clauses?)\b(?!\s*(?:\d|\())", re.IGNORECASE)
_NAMES_PART = triggers("section sections provision provisions clause clauses")
_THIS = triggers("this these")
_ABOVE = triggers("above")
_BELOW = triggers("below")
_CAP_RUN_WORD = re.compile(r"[\w’'&/,;-]+")
_JOINTS = frozenset({"and", "or", "of", "and/or", "any", "all", "other"})
_SELF = re.compile(
    r"\b(?:this|these)\s+(?:sub-?)?(?:sections?|clauses?|paragraphs?|articles?|annex|exhibit|schedule|appendix|attachment|part)\b",
    re.IGNORECASE,
)


_OWN_RULES = re.compile(
    r"\bthe\s+(?:foregoing\s+)?(?:limitations?|exclusions?|provisions?|terms|requirements?|restrictions?|conditions?|procedures?)"
    r"(?:\s+and\s+\w+)?(?:\s+(?:set\s+(?:out|forth)|contained|described|stated|specified|provided))?\s+(?:in|of|under)\s+$",
    re.IGNORECASE,
)
_RELATIVE_END = re.compile(r"(?:\s+(?:that|which)\s+(?:is|are))?\s*$")


def references_in(text: str) -> tuple[LocalReference, ...]:
    """The references in a unit's words, in order; the ones inside a law's or document's name are part of it."""
    found = [LocalReference(span=span, kind=kind) for span, kind in internet_spans(text)]
    laws = law_spans(text)
    documents = document_spans(text)
    parts = list(pinpoints(text, laws))
    taken = [ref.span for ref in found]
    kept: list[LocalReference] = []
    for ref in parts:
        if any(ref.span.meets(span) for span in taken):
            continue
        kept.append(ref)
    covered = [ref.span for ref in kept if ref.kind is ReferenceKind.LAW]
    known = [*taken, *covered]
    kept.extend(
        LocalReference(span=span, kind=ReferenceKind.LAW)
        for span in laws
        if not any(span.meets(other) for other in known)
    )
    blocked = [*taken, *(ref.span for ref in kept)]
    kept.extend(
        LocalReference(span=span, kind=ReferenceKind.DOCUMENT)
        for span in documents
        if not any(span.meets(other) for other in blocked)
    )
    blocked = [ref.span for ref in kept]
    kept.extend(
        ref for ref in (*_by_heading(text), *_selves(text)) if not any(ref.span.meets(other) for other in blocked)
    )
    return tuple(sorted([*found, *kept], key=lambda ref: ref.span))


def _by_heading(text: str) -> Iterator[LocalReference]:
    """Sections named by their heading: quoted, or by the words before "section"."""
    for quote in quotes(text):
        words = quote.inner.of(text)
        before, after = (
            text[max(0, quote.outer.start - 60) : quote.outer.start],
            _AFTER_TITLE.match(text, quote.outer.end),
        )
        titled = _TITLED.search(before)
        if titled is None and after is None and _BEFORE_TITLE.search(before) is None:
            continue
        start = max(0, quote.outer.start - 60) + titled.start() if titled else quote.outer.start
        end = after.end() if after and titled is None else quote.outer.end
        explicit = titled is not None or (
            after is not None and not re.search(r"above|below|provision", after.group(), re.IGNORECASE)
        )
        yield LocalReference(
            span=Span(start, end),
            kind=ReferenceKind.CLAUSE,
            heading=" ".join(words.split()),
            part="section" if explicit else "",
        )
    if word_starts(text).isdisjoint(_NAMES_PART):
        return
    for match in _NAMED.finditer(text):
        words_before = _run_before(text, match.start())
        spans = tuple(Span(word.start(), match.start()) for word in words_before)
        if (
            spans
            and spans[-1].of(text).lower().split()[-1] not in _JOINTS
            and any(span.of(text)[:1].isupper() for span in spans)
        ):
            yield LocalReference(span=Span(match.start(), match.end()), kind=ReferenceKind.CLAUSE, named=spans)


def _run_before(text: str, place: int) -> list[re.Match[str]]:
    """Up to nine words before ``place``, not across the end of a sentence or a quote."""
    words = list(_CAP_RUN_WORD.finditer(text, max(0, place - 80), place))[-9:]
    for i in range(len(words) - 1, 0, -1):
        if re.search(r"[.:()“”\"\n]", text[words[i - 1].end() : words[i].start()]):
            return words[i:]
    return words


def _selves(text: str) -> Iterator[LocalReference]:
    """Words that point to where they stand ("this Section"), or to a passage near by ("as set forth below").

    "The limitations in this Section" names the rules of a definite clause: a reference to that clause.
    """
    said = word_starts(text)
    for match in _SELF.finditer(text) if not said.isdisjoint(_THIS) else ():
        rules = _OWN_RULES.search(text, max(0, match.start() - 80), match.start())
        yield LocalReference(
            span=Span(rules.start() if rules else match.start(), match.end()),
            kind=ReferenceKind.CLAUSE if rules else ReferenceKind.SELF,
            part=match.group().split()[-1].lower(),
        )
    lower = text.lower()
    if len(lower) != len(text):
        lower = text
    for phrase in table("references")["self"]["above"] if not said.isdisjoint(_ABOVE) else ():
        for place in _places(lower, phrase):
            yield LocalReference(span=Span(place, place + len(phrase)), kind=ReferenceKind.SELF, part="passage")
    for phrase in table("references")["self"]["below"] if not said.isdisjoint(_BELOW) else ():
        for place in _places(lower, phrase):
            yield LocalReference(
                span=Span(place, place + len(phrase)),
                kind=ReferenceKind.SELF,
                named=tuple(_nouns_before(text, place)),
                part="below",
            )


def _places(text: str, phrase: str) -> Iterator[int]:
    place = text.find(phrase)
    while place >= 0:
        yield place
        place = text.find(phrase, place + 1)


def _nouns_before(text: str, place: int) -> Iterator[Span]:
    """The runs of two to four words before "listed below" that may name what is listed, the longest first."""
    gap = _RELATIVE_END.search(text, max(0, place - 20), place)
    end = gap.start() if gap else place
    for word in _run_before(text, end)[-4:-1]:
        yield Span(word.start(), end)
