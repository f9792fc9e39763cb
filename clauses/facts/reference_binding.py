"""Binding references: each pinpoint, heading or pointer of a unit with the clause it reaches and its status."""

import re
from collections import defaultdict
from collections.abc import Iterator

from clauses.facts.knowledge import table
from clauses.facts.pinpoints import ANNEXES, LocalReference
from clauses.facts.targets import Targets
from clauses.facts.units import Unit
from clauses.model import Reference, ReferenceKind, ReferenceStatus
from clauses.spans import Span

_FOLLOWING = re.compile(r"(?:the\s+)?following\s+((?:[^\W\d_]+\s+){1,3}[^\W\d_]+)", re.IGNORECASE)
_STANDARD_CLAUSES = re.compile(r"\bSCCs?\b|\b(?:standard\s+contractual|model)\s+clauses\b", re.IGNORECASE)


def bind_references(
    text: str,
    units: tuple[Unit, ...],
    local: tuple[tuple[LocalReference, ...], ...],
    targets: Targets,
    own_names: frozenset[str],
) -> tuple[Reference, ...]:
    """The agreement's references in order. ``own_names`` are the names this document calls itself by."""
    found: list[Reference] = []
    announced = _announced(units) if any(ref.part == "below" for refs in local for ref in refs) else {}
    for unit, refs in zip(units, local, strict=True):
        for ref in refs:
            below = _below(unit, ref, targets, announced) if ref.part == "below" else None
            if below is None:
                if found and found[-1].span.holds(ref.span.shift(unit.span.start)) and ref.kind is ReferenceKind.CLAUSE:
                    continue  # "Schedule 1" in "paragraph 3 of Schedule 1"
                found.extend(_bound(text, unit, ref, targets, own_names))
            else:
                span = Span(below[0].start, ref.span.end).shift(unit.span.start)
                found.append(_made(text, unit, span, ReferenceKind.CLAUSE, below[1], ReferenceStatus.RESOLVED))
    return tuple(sorted(found, key=lambda ref: ref.span))


def _announced(units: tuple[Unit, ...]) -> dict[tuple[str, ...], list[tuple[int, str]]]:
    """What clauses announce at their start ("The following service levels apply"): words → places and clauses."""
    found: dict[tuple[str, ...], list[tuple[int, str]]] = defaultdict(list)
    for unit in units:
        opening = _FOLLOWING.match(unit.words)
        words = opening.group(1).lower().split() if opening else []
        for size in range(2, len(words) + 1):
            found[tuple(words[:size])].append((unit.span.start, unit.clause))
    return found


def _below(
    unit: Unit, ref: LocalReference, targets: Targets, announced: dict[tuple[str, ...], list[tuple[int, str]]]
) -> tuple[Span, str] | None:
    """The one clause further on that is headed or opens with the words before "listed below", and those words."""
    for span in ref.named:
        words = span.of(unit.words)
        headed = [(targets.clause(clause).span.start, clause) for clause in targets.by_heading(words)]
        later = {
            clause
            for place, clause in (headed or announced.get(tuple(words.lower().split()), []))
            if place > unit.span.start
        }
        if len(later) == 1:
            return span, later.pop()
    return None


def _bound(
    text: str, unit: Unit, ref: LocalReference, targets: Targets, own_names: frozenset[str]
) -> Iterator[Reference]:
    span = ref.span.shift(unit.span.start)
    if ref.kind is ReferenceKind.CLAUSE:
        yield from _clause_reference(text, unit, ref, span, targets, own_names)
    elif ref.kind is ReferenceKind.SELF:
        target = unit.clause if ref.part in {"passage", "below"} else targets.around(unit.clause, ref.part)
        yield _made(text, unit, span, ReferenceKind.SELF, target, ReferenceStatus.RESOLVED)
    elif ref.kind is ReferenceKind.DOCUMENT:
        if _is_own(span.of(text), text[max(0, span.start - 8) : span.start], own_names):
            return
        yield _made(text, unit, span, ReferenceKind.DOCUMENT, None, ReferenceStatus.EXTERNAL)
    else:
        yield _made(text, unit, span, ref.kind, None, ReferenceStatus.EXTERNAL)


def _is_own(name: str, before: str, own_names: frozenset[str]) -> bool:
    words = document_key(name)
    return words in own_names or before.lower().rstrip().endswith(("this", "these"))


def document_key(name: str) -> str:
    """A document's name for comparison."""
    words = name.lower().split()
    while words and words[0] in {"the", "this", "these", "our", "your", "such", "that", "said"}:
        words.pop(0)
    return " ".join(words).strip('.,;:“”"')


_OF_RULES = re.compile(r"\b[Tt]hese Rules\b|\A\W*(?i:(?:[\w&’']+\s){0,4}rules\b)")
"""A document that calls its clauses rules."""


def _clause_reference(
    text: str, unit: Unit, ref: LocalReference, span: Span, targets: Targets, own_names: frozenset[str]
) -> Iterator[Reference]:
    if ref.named:
        yield from _named_section(text, unit, ref, targets)
        return
    if not ref.labels and ref.heading is None:
        target = targets.around(unit.clause, ref.part)
        yield _made(text, unit, span, ReferenceKind.CLAUSE, target, ReferenceStatus.RESOLVED)
        return
    if not ref.labels:
        yield from _by_heading(text, unit, ref, span, targets)
        return
    if (ref.of and _is_elsewhere(ref.of, own_names)) or _of_standard_clauses(unit, ref):
        yield _made(text, unit, span, ReferenceKind.DOCUMENT, None, ReferenceStatus.EXTERNAL)
        return
    if ref.within and ref.whole is not None:
        larger, inside = _inside(unit, ref, targets)
        if larger or ref.within[-1][0].startswith(ANNEXES):
            yield from _in_larger(text, unit, ref, ref.whole.shift(unit.span.start), larger, inside, targets)
            return
    found = targets.by_labels(ref.labels, unit.clause, ref.part)
    if not found and not ref.part:
        return
    if not found and ref.part.startswith(ANNEXES):
        yield _made(text, unit, span, ReferenceKind.DOCUMENT, None, ReferenceStatus.EXTERNAL, quoted=ref.heading)
        return
    if not found and ref.part.startswith(("item", "part", "point", "chapter", "rule")):
        return
    if ref.part.startswith("rule") and _OF_RULES.search(text) is None:
        return  # a rule of court, and not of a club's rules
    yield _pinpoint(text, unit, span, ref, found, targets)
    if ref.through and found:
        yield from _range(text, unit, span, ref, found[0], targets)


def _in_larger(
    text: str, unit: Unit, ref: LocalReference, whole: Span, larger: list[str], inside: list[str], targets: Targets
) -> Iterator[Reference]:
    """A pinpoint in a larger part: the clause there; of an annex that is not here, a reference to another document.

    Where the larger part has no such clause, it alone is the reference, and none is made here.
    """
    if inside:
        yield _pinpoint(text, unit, whole, ref, inside, targets)
    elif not larger:
        yield _made(text, unit, whole, ReferenceKind.DOCUMENT, None, ReferenceStatus.EXTERNAL)


def _inside(unit: Unit, ref: LocalReference, targets: Targets) -> tuple[list[str], list[str]]:
    """The larger part that a pinpoint lies in, and the clauses in it that the pinpoint may mean."""
    found: list[str] = []
    for part, labels in reversed(ref.within):
        found = targets.inside(found[0], labels) if found else targets.by_labels(labels, unit.clause, part)
        if not found:
            return [], []
    return found[:1], targets.inside(found[0], ref.labels)


def _pinpoint(text: str, unit: Unit, span: Span, ref: LocalReference, found: list[str], targets: Targets) -> Reference:
    if len(found) > 1 and ref.heading:
        agreeing = [clause for clause in found if targets.heading_matches(clause, ref.heading)]
        found = agreeing if len(agreeing) == 1 else found
    status = (
        ReferenceStatus.RESOLVED
        if len(found) == 1
        else ReferenceStatus.AMBIGUOUS
        if found
        else ReferenceStatus.DANGLING
    )
    target = found[0] if found else None
    matches = targets.heading_matches(target, ref.heading) if target and ref.heading else None
    return _made(text, unit, span, ReferenceKind.CLAUSE, target, status, quoted=ref.heading, matches=matches)


def _range(text: str, unit: Unit, span: Span, ref: LocalReference, first: str, targets: Targets) -> Iterator[Reference]:
    """The members of a range after its first, each spanning the whole range."""
    through = (
        ref.through
        if len(ref.through) >= len(ref.labels)
        else (*ref.labels[: len(ref.labels) - len(ref.through)], *ref.through)
    )
    last = targets.by_labels(through, unit.clause, ref.part)
    for target in [*targets.members(first, last[0]), *last[:1]] if last else []:
        yield _made(text, unit, span, ReferenceKind.CLAUSE, target, ReferenceStatus.RESOLVED)
    if not last:
        yield _made(text, unit, span, ReferenceKind.CLAUSE, None, ReferenceStatus.DANGLING)


def _is_elsewhere(of: str, own_names: frozenset[str]) -> bool:
    """True when a pinpoint is of another document: "Section 3 of the Master Agreement"."""
    first, *_ = of.lower().split()
    if first in {"this", "these", "our", "your"} and first in {"this", "these"}:
        return False
    name = document_key(of)
    nouns = table("references")["documents"]["nouns"]
    if name in own_names or any(name.startswith(own + " ") for own in own_names):
        return False
    is_document = name.split()[-1] in nouns or any(char.isupper() for char in of[4:])
    return is_document and not (
        name in {"agreement", "terms", "contract"}
        and not own_names & {"agreement", "terms", "contract"}
        and not own_names
    )


def _of_standard_clauses(unit: Unit, ref: LocalReference) -> bool:
    """True for "Clause 7" where the passage is about the EU's standard contractual clauses."""
    return (
        ref.part.startswith(("clause", "annex", "append", "module"))
        and not ref.of
        and any(_STANDARD_CLAUSES.search(words) for words in (unit.lead_in, unit.words))
    )


def _named_section(text: str, unit: Unit, ref: LocalReference, targets: Targets) -> Iterator[Reference]:
    """The longest run of words before "section" that is a heading: the Fees and Payment section."""
    for candidate in ref.named:
        words = candidate.of(unit.words)
        if not words[:1].isupper() and not words[:1].isdigit():
            continue
        found = targets.by_heading(words)
        if found:
            span = Span(candidate.start, ref.span.end).shift(unit.span.start)
            status = ReferenceStatus.RESOLVED if len(found) == 1 else ReferenceStatus.AMBIGUOUS
            yield _made(
                text, unit, span, ReferenceKind.CLAUSE, found[0], status, quoted=" ".join(words.split()), matches=True
            )
            return


def _by_heading(text: str, unit: Unit, ref: LocalReference, span: Span, targets: Targets) -> Iterator[Reference]:
    found = targets.by_heading(ref.heading or "") or (targets.by_part_of_heading(ref.heading or "") if ref.part else [])
    if found:
        status = ReferenceStatus.RESOLVED if len(found) == 1 else ReferenceStatus.AMBIGUOUS
        yield _made(text, unit, span, ReferenceKind.CLAUSE, found[0], status, quoted=ref.heading, matches=True)
    elif ref.part:
        yield _made(text, unit, span, ReferenceKind.CLAUSE, None, ReferenceStatus.DANGLING, quoted=ref.heading)


def with_titles(references: tuple[Reference, ...], titles: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """References with those by title added where no other stands."""
    taken = {place for ref in references for place in range(*ref.span)} if titles else set()
    new = [ref for ref in titles if not taken.intersection(range(*ref.span))]
    return tuple(sorted([*references, *new], key=lambda ref: ref.span))


def titles_in(words: str, targets: Targets) -> Iterator[tuple[Span, str]]:
    """Headings named in a list of titles: "the following sections survive: Fees, Indemnification"."""
    for part in re.finditer(r"[^,;:.\n•]+(?:,\s+(?=and\b))?", words):
        title = part.group().strip().removeprefix("and ").strip(' “”"().')
        if title and title[:1].isupper():
            found = targets.by_heading(title)
            if len(found) == 1:
                start = words.find(title, part.start())
                yield Span(start, start + len(title)), found[0]


def _made(
    text: str,
    unit: Unit,
    span: Span,
    kind: ReferenceKind,
    target: str | None,
    status: ReferenceStatus,
    *,
    quoted: str | None = None,
    matches: bool | None = None,
) -> Reference:
    return Reference(
        clause=unit.clause,
        span=span,
        text=span.of(text),
        kind=kind,
        target=target,
        status=status,
        quoted_heading=quoted,
        heading_matches=matches,
    )
