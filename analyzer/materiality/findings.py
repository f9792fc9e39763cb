"""Turns claims into findings: words for people, spans in both texts, and a fingerprint that lasts."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

from analyzer.materiality.claims import Claim
from analyzer.materiality.locus import Locus
from analyzer.materiality.model import Direction, Finding
from analyzer.materiality.survey import Survey, Version
from analyzer.materiality.words import Word
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
        fingerprint=fingerprint(claim.rule.id, locus, survey, event.old, event.new),
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
    return " ".join(part for part in (clause.label and clause.label.rstrip("."), clause.heading) if part)


def fingerprint(rule: str, locus: Locus, survey: Survey, old: frozenset[int], new: frozenset[int]) -> str:
    """What a finding is known by: its rule, the words it explains, and the passage they stand in, on both sides.

    Numbers of clauses and of references to them are left out, and so is everything outside the passage: what is
    decided on a finding holds for as long as these words are the same, and no longer.
    """
    sides = ((locus.old, survey.old, old), (locus.new, survey.new, new))
    explained = ["\x1f".join(side.words[i].form for i in sorted(places)) for side, _, places in sides]
    around = [passage_mark(side.words, version) for side, version, _ in sides]
    heading = survey.heading(locus.old.clause, locus.new.clause)
    return digest(rule, heading, *explained, *around)


def digest(*parts: str) -> str:
    """A mark of 16 digits for these words."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def passage_mark(words: Sequence[Word], version: Version) -> str:
    """The words of a passage without those of references to clauses, whose numbers follow edits elsewhere."""
    return " ".join(word.form for word in words if not version.in_reference(word.start))


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
