"""Turns claims into findings: words for people, spans in both texts, and a fingerprint that lasts."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from analyzer.materiality.claims import Claim
from analyzer.materiality.locus import Locus, Side
from analyzer.materiality.messages import ENGLISH, SHOWN, Value, ValueKind, Values, said
from analyzer.materiality.model import Direction, Finding
from analyzer.materiality.phrase_ends import cut
from analyzer.materiality.survey import Survey
from analyzer.materiality.version import Version
from analyzer.materiality.words import Word
from clauses.model import Clause, Quantity, Role

VAGUE = frozenset({Direction.UNKNOWN, Direction.NEUTRAL})
LONGEST = SHOWN + 180  # with the lead-in of an item, or the start of a sentence quoted from its middle
PASSAGES = 8  # whose marks are remembered: a table of many findings is one passage
PHRASE = 5  # words from which a fragment is more than a phrase


def finding(claim: Claim, locus: Locus, survey: Survey) -> Finding:
    """One claim as a finding on its passage."""
    event = claim.event
    old_span, new_span = locus.old.extent(event.old), locus.new.extent(event.new)
    message_id, template, values = worded(claim, locus, survey)
    return Finding(
        rule=claim.rule.id,
        severity=claim.severity,
        direction=claim.direction,
        message=said(template, values, ENGLISH),
        old_span=old_span,
        new_span=new_span,
        authority=claim.rule.authority,
        fingerprint=fingerprint(claim.rule.id, locus, survey, event.old, event.new),
        message_id=message_id,
        values=values,
    )


def worded(claim: Claim, locus: Locus, survey: Survey) -> tuple[str, str, Values]:
    """The id of the rule's sentence for this event, the sentence with its places, and what fills them."""
    event = claim.event
    way = "forward" if event.forward or claim.rule.message.backward is None else "backward"
    sides = "added" if not event.old_words else "removed" if not event.new_words else "both"
    inside = f"{way}-within" if event.sentence else ""
    name, template = claim.rule.message.named(event.variant, inside, f"{way}-{sides}", way)
    role = event.role or (event.norm.role if event.norm else None)
    amounts = event.amounts or (None, None)
    old, new = _quotation(event.old_words, amounts[0]), _quotation(event.new_words, amounts[1])
    words = new if event.new_words else old
    if event.pieces:
        words = Value(kind=ValueKind.WORDS, words=event.pieces)
    if event.names:
        old = new = words = Value(kind=ValueKind.NAME, words=event.names)
    return (
        f"{claim.rule.id}.{name}",
        template,
        {
            "old": old,
            "new": new,
            "words": words,
            "sentence": Value(kind=ValueKind.WORDS, words=(event.sentence,)) if event.sentence else words,
            "clause": Value(kind=ValueKind.NAME, words=(place(locus, survey),)),
            "subject": Value(kind=ValueKind.WORDS, words=(event.subject,))
            if event.subject
            else Value(kind=ValueKind.NAME, words=("the clause",)),
            "bearer": Value(kind=ValueKind.PARTY, words=(role.value,) if role else ()),
            "user": Value(kind=ValueKind.PARTY, words=(Role.USER.value,)),
            "provider": Value(kind=ValueKind.PARTY, words=(Role.PROVIDER.value,)),
        },
    )


def _quotation(words: str, quantity: Quantity | None) -> Value:
    if quantity is None:
        return Value(kind=ValueKind.WORDS, words=(shorten(words),))
    return Value(
        kind=ValueKind.WORDS,
        words=(shorten(words),),
        measure=quantity.kind,
        amount=quantity.value,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
    )


def shorten(words: str) -> str:
    """The words, cut at a word's end where they are long; the full stop of a whole sentence is left out."""
    words = words.strip(" ,;:")
    for joint in (" or", " and", " and/or"):
        words = words.removesuffix(joint).strip(" ,;:")
    if words.count(" ") >= PHRASE:
        words = words.removesuffix(".")
    return words if len(words) <= LONGEST else cut(words, SHOWN) + " …"


def place(locus: Locus, survey: Survey) -> str:
    """A clause's name for a reader: label and heading of the nearest clause that has either."""
    version, clause_id = (
        (survey.new, locus.new.clause) if locus.new.clause is not None else (survey.old, locus.old.clause)
    )
    return named(version, clause_id)


def named(version: Version, clause_id: str | None) -> str:
    """The label and heading of this clause, or of the nearest above it that has either."""
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
    around = [passage_mark(side, version) for side, version, _ in sides]
    heading = survey.heading(locus.old.clause, locus.new.clause)
    return digest(rule, heading, *explained, *around)


def digest(*parts: str) -> str:
    """A mark of 16 digits for these words."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def passage_mark(side: Side, version: Version) -> str:
    """The words of a passage without those of references to clauses, whose numbers follow edits elsewhere."""
    if not side.words or not version.has_reference(side.words[0].start, side.words[-1].end):
        return " ".join(side.forms)
    return _unreferring(side.words, version)


@lru_cache(maxsize=PASSAGES)
def _unreferring(words: tuple[Word, ...], version: Version) -> str:
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
