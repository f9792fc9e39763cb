"""Binding references: which clause a pinpoint or a heading means, over the labels through the tree."""

import re
from collections import defaultdict
from collections.abc import Iterator

from clauses.facts.knowledge import table
from clauses.facts.references import LocalReference, labels_of
from clauses.facts.units import Unit
from clauses.model import Clause, ClauseKind, Reference, ReferenceKind, ReferenceStatus
from clauses.spans import Span

_STOP = frozenset({"the", "of", "and", "or", "a", "an", "to", "from", "for", "our", "your", "these", "this"})
_PART_WORD = re.compile(
    r"^(?:section|clause|article|exhibit|schedule|annex|appendix|attachment|part|chapter|§+|paragraph)\s*",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(r"(?:the\s+)?following\s+((?:[^\W\d_]+\s+){1,3}[^\W\d_]+)", re.IGNORECASE)
_STANDARD_CLAUSES = re.compile(r"\bSCCs?\b|\b(?:standard\s+contractual|model)\s+clauses\b", re.IGNORECASE)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_SECTIONS = frozenset({ClauseKind.SECTION, ClauseKind.SUBSECTION, ClauseKind.ANNEX})
_ANNEX_WORDS = ("exhibit", "schedule", "annex", "append", "attach")


class Targets:
    """The clauses of one agreement by label path and by heading; built once, asked many times."""

    __slots__ = ("_annexes", "_by_heading", "_by_id", "_by_path", "_clauses", "_path", "_tails")

    def __init__(self, clauses: tuple[Clause, ...]) -> None:
        self._clauses = clauses
        self._by_id = {clause.id: clause for clause in clauses}
        self._path: dict[str, tuple[str, ...]] = {}
        self._by_path: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._tails: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._by_heading: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._annexes: dict[tuple[str, str], str] = {}
        for clause in clauses:
            self._index(clause)

    def _index(self, clause: Clause) -> None:
        above = self._path[clause.parent] if clause.parent else ()
        own = labels_of(_PART_WORD.sub("", clause.label)) if clause.label else ()
        absolute = bool(own) and (own[: len(above)] == above or (len(own) > 1 and own[0].isdigit()))
        path = own if (absolute and len(own) > len(above)) or not above else (*above, *own)
        self._path[clause.id] = path
        if own:
            self._by_path[path].append(clause.id)
            if own != path:
                self._tails[own].append(clause.id)
            decimal = tuple(_decimal(token) for token in path)
            if decimal != path:
                self._by_path[decimal].append(clause.id)
        title = f"{clause.label or ''} {clause.heading or ''}"
        named = re.match(r"\W*(exhibit|schedule|annex|appendix|attachment)\s+([\w-]+)", title.strip(), re.IGNORECASE)
        if named:
            self._annexes.setdefault((named.group(1).lower(), named.group(2).lower()), clause.id)
        if clause.heading:
            self._by_heading[heading_key(clause.heading)].append(clause.id)

    def clause(self, clause: str) -> Clause:
        """The clause with this id."""
        return self._by_id[clause]

    def by_labels(self, labels: tuple[str, ...], here: str, part: str) -> list[str]:
        """Ids of the clauses a pinpoint may mean as read in the clause ``here``; several if it is ambiguous."""
        if part.startswith(_ANNEX_WORDS):
            word = {"annexe": "annex", "appendice": "appendix"}.get(
                part.rstrip("s"), part.rstrip("s") if part != "annexes" else "annex"
            )
            annex = self._annexes.get((word, "".join(labels))) or self._annexes.get((word, labels[0]))
            return [annex] if annex else []
        relative = (not labels[0].isdigit() and not re.fullmatch(r"[ivxlc]+", labels[0])) or part.startswith(
            ("sub", "para")
        )
        order = (self._relative, self._absolute) if relative else (self._absolute, self._relative)
        for look_up in order:
            found = look_up(labels, here)
            if found:
                return found
        return self._by_ordinal(labels, here)

    def _by_ordinal(self, labels: tuple[str, ...], here: str) -> list[str]:
        """10(b) where the list under 10 is numbered: list styles get lost on the way to Markdown."""
        *above, last = labels
        if not above or not re.fullmatch(r"[a-z]", last) or (*above, "a") in self._by_path:
            return []
        return self._absolute((*above, str(ord(last) - ord("a") + 1)), here)

    def _absolute(self, labels: tuple[str, ...], here: str) -> list[str]:
        found = self._by_path.get(labels) or self._by_path.get(tuple(_decimal(token) for token in labels), [])
        found = list(dict.fromkeys(found))
        if len(found) > 1:
            sections = [clause for clause in found if self._by_id[clause].kind in _SECTIONS]
            found = sections or found
        if len(found) > 1:
            found = self._nearest(found, here)
        return found

    def _relative(self, labels: tuple[str, ...], here: str) -> list[str]:
        """The pinpoint below one of the clauses around ``here``, the nearest first."""
        at: str | None = here
        while at is not None:
            above = self._path[at]
            for size in range(len(above), -1, -1):
                found = self._by_path.get((*above[:size], *labels))
                if found and (size or labels[0].isdigit()):
                    return (
                        list(dict.fromkeys(found))
                        if len(found) == 1
                        else self._nearest(list(dict.fromkeys(found)), here)
                    )
            at = self._by_id[at].parent
        found = list(dict.fromkeys(self._tails.get(labels, [])))
        return found if len(found) == 1 else []

    def _nearest(self, found: list[str], here: str) -> list[str]:
        """Of several, the ones that share the most ancestors with ``here``."""
        around = self._lineage(here)
        shared = {clause: len(around & self._lineage(clause)) for clause in found}
        most = max(shared.values())
        return [clause for clause in found if shared[clause] == most] if most else found

    def _lineage(self, clause: str) -> frozenset[str]:
        found = set()
        at: str | None = clause
        while at is not None:
            found.add(at)
            at = self._by_id[at].parent
        return frozenset(found)

    def by_heading(self, words: str) -> list[str]:
        """Ids of the clauses with this heading; a heading's first part ("Fees; Taxes") is enough if it is unique."""
        key = heading_key(words)
        return list(dict.fromkeys(self._by_heading.get(key, []))) if key else []

    def by_part_of_heading(self, words: str) -> list[str]:
        """Ids of the clauses whose heading begins with these words or holds them: for a loose quotation."""
        key = heading_key(words)
        begins = [ids for heading, ids in self._by_heading.items() if key and heading[: len(key)] == key]
        return list(dict.fromkeys(clause for ids in begins for clause in ids))

    def heading_matches(self, clause: str, quoted: str) -> bool:
        """True when a quoted heading says what the clause's heading says."""
        heading = self._by_id[clause].heading
        if heading is None:
            return False
        want, have = heading_key(quoted), heading_key(heading)
        return want == have or (len(want) > 0 and (_within(want, have) or _within(have, want)))

    def around(self, clause: str, part: str) -> str:
        """The clause that "this Section" means in ``clause``: the nearest of that kind around it."""
        at: Clause | None = self._by_id[clause]
        wants_annex = part.startswith(_ANNEX_WORDS)
        smaller = part.startswith(("sub", "para"))
        while at is not None:
            if at.kind is ClauseKind.ANNEX and wants_annex:
                return at.id
            if not wants_annex and at.kind in _SECTIONS and (at.label or at.heading):
                return at.id
            if smaller and at.label:
                return at.id
            at = self._by_id[at.parent] if at.parent else None
        return clause

    def members(self, first: str, last: str) -> list[str]:
        """Siblings strictly between two clauses."""
        start, end = self._by_id[first], self._by_id[last]
        if start.parent != end.parent:
            return []
        return [
            c.id
            for c in self._clauses
            if c.parent == start.parent and c.label and start.span.start < c.span.start < end.span.start
        ]


def heading_key(words: str) -> tuple[str, ...]:
    """A heading's words for comparison: without label, case, articles and punctuation."""
    return tuple(
        word for word in re.findall(r"[^\W_]+", words.lower().replace("’s", "").replace("'s", "")) if word not in _STOP
    )


def _within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Same words but for an inflection or one more: "Representations & Warranty"."""
    stems = {word.rstrip("s").removesuffix("ie").removesuffix("y") for word in whole}
    return len(part) >= max(1, len(whole) - 1) and all(
        word.rstrip("s").removesuffix("ie").removesuffix("y") in stems for word in part
    )


def _decimal(token: str) -> str:
    """A roman numeral as decimal digits; other tokens as they are."""
    if not re.fullmatch(r"[ivxlc]+", token):
        return token
    total, biggest = 0, 0
    for letter in reversed(token):
        value = _ROMAN[letter]
        total += value if value >= biggest else -value
        biggest = max(biggest, value)
    return str(total)


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
    found = targets.by_labels(ref.labels, unit.clause, ref.part)
    if not found and not ref.part:
        return
    if not found and ref.part.startswith(_ANNEX_WORDS):
        yield _made(text, unit, span, ReferenceKind.DOCUMENT, None, ReferenceStatus.EXTERNAL, quoted=ref.heading)
        return
    if not found and ref.part.startswith(("item", "part", "point", "chapter")):
        return
    yield _pinpoint(text, unit, span, ref, found, targets)
    if ref.through and found:
        yield from _range(text, unit, span, ref, found[0], targets)


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
