"""The stretches of text that local facts are found in: a clause's own words, without its label and heading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clauses.facts.headed_bearers import heading_over
from clauses.facts.house_rules import LEAD as RULES_LEAD
from clauses.facts.house_rules import is_under_rules
from clauses.facts.prose import sentences
from clauses.model import Clause, ClauseKind
from clauses.spans import Span
from clauses.tiles import own_spans

_DEFINING = re.compile(r"[”\"’']?\s*(?:shall |will )?(?:means?|refers?|includes?|has|have|is|are)\b")
_LEADS_ON = re.compile(
    r"(?:[:,;—–-]|\b(?:and|or|to|that|not|which|by)|\w)\s*$|\bfollowing\b[^.]*\.?\s*$", re.IGNORECASE
)
_GOES_ON = re.compile(r"\s*(?:[a-z]|(?:To|Not|Nor|That)\s|[A-Z][^.;]{1,80},\s(?:not\s)?to\s)")
_AFTER_HEADING = re.compile(r"[\s.:)\]*_–—-]*")
_RUN_IN = re.compile(
    r"(?:[A-Z][A-Z.,;&/'’-]{2,}|(?:OF|TO|&)(?=\s))(?:\s(?:[A-Z][A-Z.,;&/'’-]+|&))*\s+(?=[“\"]?(?:[A-Z][a-z]+\s|A\s|“))"
)
"""A heading in capitals that the structure left at the start of its numbered paragraph."""
_NAMES = re.compile(r"\([^()]{0,60}[“\"][^”\"()]+[”\"]")
"""A heading that names someone or something: "Between X (the “Lender”) and Y"."""
_LEADS = re.compile(
    r"\b(?:undertakes?|agrees?|covenants?|shall|will|must|may|warrants?|represents?)(?:\s+\w+){0,4}\s*:$", re.IGNORECASE
)
"""A heading that leads its items on: "3.1 Brackwater undertakes:"."""
_SENTENCE = re.compile(
    r"\b(?:shall|will|may|must|survives?|is|are|does\s+not|do\s+not|requires?|needs?|prevails?)\b[^.]*\.$",
    re.IGNORECASE,
)
"""A heading that is a rule: a paragraph of one shouted sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One own stretch of a clause's text.

    ``lead_in`` is the chapeau an item completes ("Customer shall not:"), empty elsewhere. ``tail`` is true for
    words that stand after the clause's children. ``whole`` is the clause's span, children included.
    """

    clause: str
    kind: ClauseKind
    heading: str | None
    span: Span
    words: str
    lead_in: str
    tail: bool
    whole: Span


def units(text: str, clauses: tuple[Clause, ...]) -> tuple[Unit, ...]:
    """All units of an agreement in the order of the text. Linear in its length."""
    own = own_spans(text, clauses)
    by_id = {clause.id: clause for clause in clauses}
    bodies = {clause.id: tuple(_bodies(text, clause, own[clause.id])) for clause in clauses}
    has_children = {clause.parent for clause in clauses}
    led = _led(text, clauses, bodies)
    found: list[Unit] = []
    for clause in clauses:
        lead_in = led.get(clause.id) or _lead_in(text, clause, by_id, bodies)
        if not lead_in and bodies[clause.id]:
            lead_in = heading_over(text, clause, bodies[clause.id][0].of(text), by_id)
        if not lead_in and is_under_rules(clause, by_id):
            lead_in = RULES_LEAD
        first_child = next(iter(own[clause.id]), clause.span).end if clause.id in has_children else clause.span.end
        found.extend(
            Unit(
                clause=clause.id,
                kind=clause.kind,
                heading=clause.heading,
                span=span,
                words=span.of(text),
                lead_in=lead_in,
                tail=span.start >= first_child,
                whole=clause.span,
            )
            for span in bodies[clause.id]
        )
    return tuple(sorted(found, key=lambda unit: unit.span))


def _bodies(text: str, clause: Clause, own: tuple[Span, ...]) -> Iterator[Span]:
    """The own stretches, cut after label and heading; a heading that is a term being defined stays."""
    marks = [mark.end for mark in (clause.label_span, clause.heading_span) if mark is not None]
    keeps_heading = clause.heading_span is not None and (
        clause.kind is ClauseKind.DEFINITION
        or _DEFINING.match(text, clause.heading_span.end, clause.span.end)
        or _NAMES.search(clause.heading_span.of(text))
        or _LEADS.search(clause.heading_span.of(text) + text[clause.heading_span.end : clause.heading_span.end + 1])
        or _SENTENCE.search(clause.heading_span.of(text) + text[clause.heading_span.end : clause.heading_span.end + 1])
    )
    if keeps_heading:
        marks = [clause.label_span.end] if clause.label_span else []
    cut = max(marks, default=clause.span.start)
    for span in own:
        start = max(span.start, cut)
        if marks and start == cut:
            gap = _AFTER_HEADING.match(text, start, span.end)
            start = gap.end() if gap else start
            run_in = _RUN_IN.match(text, start, span.end) if clause.label and clause.heading is None else None
            start = run_in.end() if run_in else start
        if start < span.end:
            yield Span(start, span.end)


def _led(text: str, clauses: tuple[Clause, ...], bodies: dict[str, tuple[Span, ...]]) -> dict[str, str]:
    """The chapeaus of numbered clauses that go on from the paragraph before them: "The Tenant shall:", "3.1 pay rent".

    By the clause's id. Only clauses that begin small, or with "To" or "Not", and as long as they follow each other.
    """
    found: dict[str, str] = {}
    open_under: dict[str | None, str] = {}
    opened: dict[str | None, tuple[str, str]] = {}  # "1. The Contractor shall:" and beside it "1) clear the site"
    for clause in clauses:
        words = bodies[clause.id][0].of(text) if bodies[clause.id] else ""
        if clause.kind is ClauseKind.SUBSECTION and _GOES_ON.match(words) and clause.heading is None:
            if clause.parent in open_under:
                found[clause.id] = open_under[clause.parent]
            continue
        whole = bodies[clause.id][-1].of(text).rstrip() if bodies[clause.id] else ""
        if clause.kind is ClauseKind.ITEM:
            style = re.sub(r"\w+", "", clause.label or "")
            opener = opened.get(clause.parent)
            if opener is not None and opener[0] != style and _GOES_ON.match(words):
                found[clause.id] = opener[1]
                continue
            opened.pop(clause.parent, None)
            if whole.endswith(":") and style:
                opened[clause.parent] = (style, sentences(whole)[-1].of(whole))
            if whole.endswith(":"):  # "2. The Recipient shall:" and "2.1 keep it secret"
                open_under[clause.id] = sentences(whole)[-1].of(whole)
            continue
        open_under.pop(clause.parent, None)
        if whole.endswith((":", ":—", ":-")):
            above = clause.parent if clause.kind is ClauseKind.PARAGRAPH else clause.id
            open_under[above] = sentences(whole)[-1].of(whole)
    return found


def _lead_in(text: str, clause: Clause, by_id: dict[str, Clause], bodies: dict[str, tuple[Span, ...]]) -> str:
    """The chapeau before an item, with the chapeaux of the items around it."""
    parts: list[str] = []
    child = clause
    while child.kind is ClauseKind.ITEM and child.parent is not None:
        parent = by_id[child.parent]
        before = [span for span in bodies[parent.id] if span.end <= clause.span.start]
        if before:
            words = before[-1].of(text)
            last = sentences(words)[-1].of(words) if words.strip() else ""
            if not _LEADS_ON.search(last):
                break
            parts.append(last)
        child = parent
    return " ".join(reversed(parts))
