"""Small agreements and reports made by hand, for tests that only need values of the right shape."""

import difflib
import hashlib
import re
from dataclasses import dataclass

from analyzer.comparison.model import ChangeKind, Edit, Op, RedlinePart
from analyzer.materiality.model import Direction, Finding, JudgedChange, Substance
from analyzer.severity import Severity
from clauses.model import Agreement, Clause, ClauseKind, Party, Role
from clauses.spans import Span
from clauses.text import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One clause as written: label, heading and words."""

    id: str
    kind: ClauseKind
    label: str = ""
    heading: str = ""
    words: str = ""
    parent: str | None = None


def agreement(name: str, title: str, lines: tuple[Line, ...], updated: str | None) -> Agreement:
    """The lines as an agreement, one clause a line."""
    text = ""
    starts: dict[str, int] = {}
    ends: dict[str, int] = {}
    spans: dict[str, tuple[Span | None, Span | None]] = {}
    parents = {line.id: line.parent for line in lines}
    for line in lines:
        text += "\n\n" if text else ""
        starts[line.id] = len(text)
        label = Span(len(text), len(text) + len(line.label)) if line.label else None
        text += f"{line.label} " if line.label else ""
        heading = Span(len(text), len(text) + len(line.heading)) if line.heading else None
        text += line.heading + ("\n" if line.heading and line.words else "") + line.words
        spans[line.id] = (label, heading)
        at: str | None = line.id
        while at is not None:
            ends[at] = len(text)
            at = parents[at]
    clauses = tuple(
        Clause(
            id=line.id,
            parent=line.parent,
            kind=line.kind,
            label=line.label or None,
            heading=line.heading or None,
            span=Span(starts[line.id], ends[line.id]),
            label_span=spans[line.id][0],
            heading_span=spans[line.id][1],
        )
        for line in lines
    )
    return Agreement(
        source=Origin(
            name=name,
            media_type="text/plain",
            sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            reader="plain/1",
        ),
        text=text,
        title=title,
        language="en",
        last_updated=updated,
        effective=None,
        clauses=clauses,
        parties=(
            Party(name="Harbour Lights Ltd", role=Role.PROVIDER, aliases=("we",)),
            Party(name="Developer", role=Role.USER, aliases=("you",)),
        ),
    )


def find(value: Agreement, words: str) -> Span:
    """Where the words stand in the agreement; they must."""
    start = value.text.index(words)
    return Span(start, start + len(words))


def span_of(value: Agreement, clause: str | None) -> Span | None:
    """The span of the clause with this id."""
    return next((found.span for found in value.clauses if found.id == clause), None)


def edit(old: Agreement, new: Agreement, was: str, now: str, *, near: tuple[str, str] = ("", "")) -> Edit:
    """An edit of words that stand once on their side; an empty side is placed after the words of ``near``."""
    old_span = find(old, was) if was else _after(old, near[0])
    new_span = find(new, now) if now else _after(new, near[1])
    return Edit(old_span=old_span, new_span=new_span, old=was, new=now)


def _after(value: Agreement, words: str) -> Span:
    end = find(value, words).end if words else 0
    return Span(end, end)


def change(
    old: Agreement,
    new: Agreement,
    identity: str,
    kind: ChangeKind,
    clauses: tuple[str | None, str | None],
    edits: tuple[Edit, ...] = (),
    findings: tuple[Finding, ...] = (),
    *,
    substance: Substance = Substance.SUBSTANTIVE,
    review: bool = False,
    why: str = "",
) -> JudgedChange:
    """A change whose severity and direction are those of its worst finding."""
    worst = max(findings, key=lambda found: found.severity.rank, default=None)
    old_span, new_span = span_of(old, clauses[0]), span_of(new, clauses[1])
    return JudgedChange(
        id=identity,
        kind=kind,
        old=(clauses[0],) if clauses[0] else (),
        new=(clauses[1],) if clauses[1] else (),
        old_span=old_span,
        new_span=new_span,
        old_spans=(old_span,) if old_span else (),
        new_spans=(new_span,) if new_span else (),
        edits=edits,
        note="",
        topics=(),
        material=worst is not None and worst.severity.rank > 0,
        severity=worst.severity if worst else Severity.NONE,
        direction=worst.direction if worst else Direction.NEUTRAL,
        substance=substance,
        review=review,
        why=why,
        findings=findings,
    )


def finding(rule: str, severity: Severity, direction: Direction, message: str) -> Finding:
    """A finding without places."""
    return Finding(
        rule=rule,
        severity=severity,
        direction=direction,
        message=message,
        old_span=None,
        new_span=None,
        authority="Practice note 7",
        fingerprint=hashlib.sha256(message.encode()).hexdigest()[:16],
    )


def redline(old: str, new: str) -> tuple[RedlinePart, ...]:
    """A redline of two short texts by words."""
    was, now = re.findall(r"\s+|\S+", old), re.findall(r"\s+|\S+", new)
    parts: list[RedlinePart] = []
    for op, a, b, c, d in difflib.SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if op == "equal":
            parts.append(RedlinePart(Op.KEEP, "".join(was[a:b])))
            continue
        if b > a:
            parts.append(RedlinePart(Op.STRIKE, "".join(was[a:b])))
        if d > c:
            parts.append(RedlinePart(Op.INSERT, "".join(now[c:d])))
    return tuple(parts)
