"""An agreement whose parts are listed twice, and differently."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from analyzer.lint.check import Check, Defect
from analyzer.lint.draft import Draft, key_of
from analyzer.severity import Severity
from clauses.facts.inflection import is_inflection
from clauses.model import Definition
from clauses.spans import Span

_ENTIRE = re.compile(r"\b(?:entire|whole|complete)\s+(?:and\s+\w+\s+)?(?:agreement|understanding|contract)\b", re.I)
_TOGETHER = re.compile(
    r"\b(?:together with|along with|including|incorporat\w+|consists? of|comprises?|and any|and the)\b"
)
_NAME = re.compile(
    r"\b(?:[A-Z][\w.&’'-]*\s+){0,4}(?:Polic(?:y|ies)|Guidelines|Addendum|Documentation|Order Forms?|Orders?|Schedules?"
    r"|Exhibits?|Statements? of Work|Annex(?:es)?|Data Processing (?:Agreement|Addendum)|DPA|SLA)\b"
)
_SELF = re.compile(r"\A(?:Agreement|Contract|(?:\w+ )*Terms)\Z")


def find(draft: Draft) -> Iterator[Defect]:
    """The entire-agreement clause names documents that the definition of the Agreement leaves out, or the reverse."""
    found = next(_definitions(draft), None)
    if found is None:
        return
    definition, defined = found
    for sentence in draft.sentences:
        if definition.span.meets(sentence.span) or not _ENTIRE.search(sentence.words):
            continue
        start = _ENTIRE.search(sentence.words)
        said = sentence.words[: start.start()] if start else ""
        named = _documents(said)
        if not named or not _TOGETHER.search(said):
            continue
        extra, missing = _without(named, defined), _without(defined, named)
        if extra or missing:
            parts = [f"names {_shown(extra)}, which the definition does not" if extra else ""]
            parts += [f"leaves out {_shown(missing)}" if missing else ""]
            yield Defect(
                span=Span(sentence.span.start, sentence.span.start + len(sentence.words.rstrip())),
                message="The entire-agreement clause and the definition of "
                f"“{definition.term}” list different documents: it {' and '.join(filter(None, parts))}.",
                related=(definition.span,),
            )
            return


def _definitions(draft: Draft) -> Iterator[tuple[Definition, dict[str, str]]]:
    """Definitions of the agreement by the documents it consists of, with these; the sentence may begin earlier."""
    starts = [sentence.span.start for sentence in draft.sentences]
    for found in draft.agreement.definitions:
        if _SELF.match(found.term):
            at = bisect_right(starts, found.term_span.start) - 1
            start = min(found.span.start, starts[at]) if at >= 0 else found.span.start
            documents = _documents(draft.text[start : found.span.end])
            if len(documents) > 1:
                yield found, documents


def _documents(words: str) -> dict[str, str]:
    """Documents named, by key."""
    found = (" ".join(match.group().split()) for match in _NAME.finditer(words))
    return {key_of(name): name for name in found}


def _without(these: dict[str, str], those: dict[str, str]) -> list[str]:
    return [
        name for key, name in these.items() if not any(key == other or is_inflection(key, other) for other in those)
    ]


def _shown(names: list[str]) -> str:
    return ", ".join(f"“{name}”" for name in names[:4])


CHECK = Check(
    rule="agreement-parts",
    title="What makes up the agreement is said twice, and differently",
    severity=Severity.MEDIUM,
    what="Compares the documents that the definition of the Agreement names with those that the entire-agreement "
    "clause names.",
    why="A document that only one of the two names is a part of the contract by the one and excluded by the other.",
    wrong="… together with the Order Form and the Data Policy (the “Agreement”). … This Agreement, together with the "
    "Documentation, is the entire agreement.",
    instead="This Agreement is the entire agreement. (The definition says what it consists of.)",
    find=find,
)
