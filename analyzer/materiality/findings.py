"""Turns claims into findings: words for people, spans in both texts, and a fingerprint that lasts."""

import hashlib
from collections import Counter
from collections.abc import Iterable

from analyzer.materiality.claims import Claim
from analyzer.materiality.locus import Locus
from analyzer.materiality.model import Direction, Finding
from analyzer.materiality.survey import Survey
from clauses.model import Clause, Role

SHOWN = 160  # characters of the agreement's words that a message shows
VAGUE = frozenset({Direction.UNKNOWN, Direction.NEUTRAL})
BEARER = {Role.PROVIDER: "the provider", Role.USER: "the user", Role.MUTUAL: "each party"}


def finding(claim: Claim, locus: Locus, survey: Survey) -> Finding:
    """One claim as a finding on its passage."""
    event = claim.event
    old_span, new_span = locus.old.extent(event.old), locus.new.extent(event.new)
    return Finding(
        rule=claim.rule.id,
        severity=claim.severity,
        direction=claim.direction,
        message=message(claim, locus, survey),
        old_span=old_span,
        new_span=new_span,
        authority=claim.rule.authority,
        fingerprint=_fingerprint(claim, locus, survey),
    )


def message(claim: Claim, locus: Locus, survey: Survey) -> str:
    """The rule's sentence for this direction of the event, its placeholders filled."""
    event, words = claim.event, claim.rule.message
    template = words.forward if event.forward or words.backward is None else words.backward
    role = event.role or (event.norm.role if event.norm else None)
    known = {
        "{old}": shorten(event.old_words),
        "{new}": shorten(event.new_words),
        "{words}": shorten(event.new_words or event.old_words),
        "{clause}": place(locus, survey),
        "{subject}": event.subject or "the clause",
        "{bearer}": BEARER.get(role, "a party") if role else "a party",
    }
    for name, value in known.items():
        template = template.replace(name, value)
    return template[0].upper() + template[1:]


def shorten(words: str) -> str:
    """The words, cut at a word's end where they are long."""
    words = words.strip(" ,;:")
    for joint in (" or", " and", " and/or"):
        words = words.removesuffix(joint).strip(" ,;:")
    if len(words) <= SHOWN:
        return words
    return words[:SHOWN].rsplit(" ", 1)[0] + " …"


def place(locus: Locus, survey: Survey) -> str:
    """A clause's name for a reader: label and heading of the nearest clause that has either."""
    version, clause_id = (
        (survey.new, locus.new.clause) if locus.new.clause is not None else (survey.old, locus.old.clause)
    )
    clause: Clause | None = version.text.clauses.get(clause_id or "")
    while clause is not None and not clause.label and not clause.heading:
        clause = version.text.clauses.get(clause.parent or "")
    if clause is None:
        return "the opening"
    return " ".join(part for part in (clause.label, clause.heading) if part)


def _fingerprint(claim: Claim, locus: Locus, survey: Survey) -> str:
    old = " ".join(locus.old.words[i].form for i in sorted(claim.event.old))
    new = " ".join(locus.new.words[i].form for i in sorted(claim.event.new))
    path = survey.path(locus.old.clause, locus.new.clause)
    return hashlib.sha256(f"{claim.rule.id}\0{path}\0{old}\0{new}".encode()).hexdigest()[:16]


def ranked(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The most severe first; of equals one with a known direction before one without."""
    return tuple(sorted(findings, key=lambda f: (-f.severity.rank, f.direction in VAGUE)))


def lean(findings: tuple[Finding, ...]) -> Direction:
    """Whom the gravest findings favour: what more of them say; neutral where both sides gain alike."""
    top = max(f.severity.rank for f in findings)
    votes = Counter(f.direction for f in findings if f.severity.rank == top and f.direction not in VAGUE)
    if not votes:
        return findings[0].direction
    (first, most), *others = votes.most_common(2)
    return Direction.NEUTRAL if others and others[0][1] == most else first
