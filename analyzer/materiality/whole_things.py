"""A section on a service that went or came as a whole: told first as what it is, with what only follows under it.

When a service ends, that and the rights that its users lose are what matters; that its bans and exclusions go too
follows. Nothing is left out: what follows stays among the findings of its change, without a weight of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from analyzer.comparison.model import ChangeKind
from analyzer.materiality.catalogue import Catalogue
from analyzer.materiality.findings import digest
from analyzer.materiality.messages import ENGLISH, Value, ValueKind, said
from analyzer.materiality.mirrored import telling
from analyzer.materiality.mismatch import mismatches
from analyzer.materiality.model import Direction, Finding, JudgedChange
from analyzer.materiality.retold import with_findings
from analyzer.materiality.rule import Rule, Shape
from analyzer.materiality.survey import Survey
from analyzer.materiality.things import cores, thing_named
from analyzer.materiality.version import Version
from analyzer.materiality.words import forms
from analyzer.severity import Severity
from clauses.model import Clause, ClauseKind
from clauses.spans import Span

RULE = "service-ended"
KEPT = 0.2  # share of a section's runs of words in the other version from which it only moved
ALIKE = 0.2  # share of telling words in common with a section on the other side from which that took its place
SECTIONS = frozenset({ClauseKind.SECTION, ClauseKind.SUBSECTION, ClauseKind.ANNEX})
GENERAL = frozenset({Shape.LEFTOVER, Shape.NORM})


def whole_things(
    changes: Sequence[JudgedChange], survey: Survey, matched: tuple[frozenset[str], frozenset[str]]
) -> list[JudgedChange]:
    """The changes; a section on a service that went, or came, as a whole is told by one finding that leads the others.

    ``matched`` are the clauses of the old and of the new version that live on.
    """
    rule = survey.catalogue.by_id.get(RULE)
    if rule is None or mismatches(survey.old.text.agreement, survey.new.text.agreement):
        return list(changes)
    return [_told(change, changes, survey, matched, rule) for change in changes]


def _told(
    change: JudgedChange,
    changes: Sequence[JudgedChange],
    survey: Survey,
    matched: tuple[frozenset[str], frozenset[str]],
    rule: Rule,
) -> JudgedChange:
    went = change.kind is ChangeKind.REMOVED
    if not change.findings or not (went or change.kind is ChangeKind.ADDED):
        return change
    here, other = (survey.old, survey.new) if went else (survey.new, survey.old)
    root = here.text.clauses.get((change.old if went else change.new)[:1][0])
    if root is None or root.kind not in SECTIONS or not root.heading:
        return change
    below = [*_below(root, here)]
    if not matched[not went].isdisjoint({root.id, *(clause.id for clause in below)}):
        return change
    name = thing_named(root, here.text)
    if not name or _named(name, below, here, other) or _stands(root, changes, here, other, went=went):
        return change
    followers = [found for found in change.findings if _follows(found, survey.catalogue, went=went)]
    light = {id(found) for found in followers}
    stay = [found for found in change.findings if id(found) not in light]
    lead = _lead(root, below, change, rule, stay, went=went)
    made = with_findings(change, [lead, *stay, *(replace(found, severity=Severity.NONE) for found in followers)])
    first = [found for found in made.findings if found is not lead]
    return replace(made, findings=(lead, *first), why=lead.message)


def _below(root: Clause, version: Version) -> Iterator[Clause]:
    span = root.span
    for clause in version.text.clauses.values():
        if clause.id != root.id and span.holds(clause.span):
            yield clause


def _named(name: tuple[str, ...], below: Sequence[Clause], here: Version, other: Version) -> bool:
    """True where the other version names the thing, in full or by the short name that its own section gives it."""
    inside = {clause.id for clause in below}
    short = [forms(d.term) for d in here.text.agreement.definitions if d.clause in inside]
    names = [*cores(name), *(term for term in short if term and set(term) <= set(name))]
    return any(other.text.says(words) for words in names) or other.text.spells("".join(name))


def _stands(root: Clause, changes: Sequence[JudgedChange], here: Version, other: Version, *, went: bool) -> bool:
    """True where the section's words stand in the other version, or what came (or went) there speaks of the same."""
    words = forms(root.span.of(here.text.agreement.text))
    if other.text.share(words) >= KEPT:
        return True
    own = set(telling(words))
    kind = ChangeKind.ADDED if went else ChangeKind.REMOVED
    body = other.text.agreement.text
    for change in changes:
        for span in _spans(change, went=went) if change.kind is kind else ():
            others = set(telling(forms(span.of(body))))
            if len(own & others) >= ALIKE * len(own | others):
                return True
    return False


def _spans(change: JudgedChange, *, went: bool) -> tuple[Span, ...]:
    several, one = (change.new_spans, change.new_span) if went else (change.old_spans, change.old_span)
    return several or (() if one is None else (one,))


def _follows(found: Finding, catalogue: Catalogue, *, went: bool) -> bool:
    """True of what only follows: of a service that ends, that its burdens go; of a new one, that it may be used.

    Its duties and bans, what weighs much, and what leaves open whom it serves keep their weight.
    """
    if found.severity.rank >= Severity.HIGH.rank:
        return False  # an arbitration clause, a cap, an indemnity: they may be about more than the service
    if went:
        return found.direction in {Direction.FAVORS_USER, Direction.NEUTRAL}
    rule = catalogue.by_id.get(found.rule)
    general = rule is not None and (rule.shape in GENERAL or found.rule == "right-of-user-lost")
    return general and found.direction is Direction.FAVORS_USER


def _lead(
    root: Clause, below: Sequence[Clause], change: JudgedChange, rule: Rule, stay: Sequence[Finding], *, went: bool
) -> Finding:
    """The finding that says which service it is, and how many clauses went or came with it: as grave as the gravest.

    The end of a service is for the provider; terms of a new one are for whom all of them are that have a weight.
    """
    sides = {found.direction for found in stay}
    side = sides.pop() if len(sides) == 1 else Direction.NEUTRAL
    name = "section-went" if went else "section-came"
    leaves = {clause.id for clause in below} - {clause.parent for clause in below}
    count = max(1, len(leaves))
    name, template = rule.message.named(f"{name}-several" if count > 1 else name)
    least = rule.severity.provider if went else rule.severity.other
    values = {
        "words": Value(kind=ValueKind.WORDS, words=(" ".join((root.heading or "").split()),)),
        "clause": Value(kind=ValueKind.NAME, words=(f"{count:,}",)),
    }
    span = root.heading_span or root.span
    return Finding(
        rule=rule.id,
        severity=max(least, change.severity, key=lambda level: level.rank),
        direction=Direction.FAVORS_PROVIDER if went else side,
        message=said(template, values, ENGLISH),
        old_span=span if went else None,
        new_span=None if went else span,
        authority=rule.authority,
        fingerprint=digest(rule.id, name, *forms(root.heading or ""), change.fingerprint),
        message_id=f"{rule.id}.{name}",
        values=values,
    )
