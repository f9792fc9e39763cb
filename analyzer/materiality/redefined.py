"""A definition that says something else than it did: told once, with what it said and what it says.

A list of five laws that became "what stands at this address" is one event, not five items that went and a pointer that
came. Rules of their own weight (a licence, a ban, what is grave) stay beside it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from analyzer.materiality.catalogue import Catalogue
from analyzer.materiality.findings import digest, shorten
from analyzer.materiality.messages import ENGLISH, Value, ValueKind, said
from analyzer.materiality.mirrored import telling
from analyzer.materiality.model import Direction, Finding, JudgedChange, Substance
from analyzer.materiality.retold import with_findings, without_findings
from analyzer.materiality.rule import Rule, Shape
from analyzer.materiality.shapes.defined import names_party, singular
from analyzer.materiality.survey import Survey
from analyzer.materiality.words import Text, forms
from analyzer.severity import Severity
from clauses.model import ClauseKind, Definition, DefinitionForm, ReferenceKind
from clauses.spans import Span

RULE = "definition-scope-changed"
WITH_IT = "Told with the definition of “{term}”, which is another as a whole."
ALIKE = 0.34  # share of the shorter definition's telling words in the other from which it was only reworded
STANDS = 0.5  # share of a definition's runs of words in the other version from which it stands there
FEW = 4  # telling words below which a definition proves nothing
POINTER = 22  # words of a definition that only says where the meaning stands
FOLDED = frozenset(
    {Shape.LEFTOVER, Shape.LIST, Shape.ITEM, Shape.MODIFIER, Shape.CONDITION, Shape.DEFINITION, Shape.NORM}
)
MARKS = " \n\t”\"’'*_)"  # behind a term
VERB = re.compile(r"^(?:(?:shall|will|also)\s+)*(?:means?|refers? to)\b[\s,:]*", re.IGNORECASE)
ADDRESS = re.compile(
    r"\b(?:at|on|in|under|here)\b[\s(<\[]*(?:https?://|www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/)", re.IGNORECASE
)
ASIDE = re.compile(r"\([^()]*\)")
HERE = re.compile(r"\b(?:found|given|listed|set out|set forth|stated|available|published)\s+here\b", re.IGNORECASE)


class _Pair(NamedTuple):
    """A term that both versions define, where either does, and what either says; ``points``: where the meaning is."""

    term: str
    old: Span
    new: Span
    was: str
    now: str
    points: bool


def redefined(changes: Sequence[JudgedChange], survey: Survey) -> list[JudgedChange]:
    """The changes; a definition of which hardly a word stands, or that now points elsewhere, is told by one finding."""
    rule = survey.catalogue.by_id.get(RULE)
    made = list(changes)
    for pair in _pairs(survey.old.text, survey.new.text) if rule is not None and made else ():
        made = _told(made, pair, rule, survey.catalogue) if rule is not None else made
    return made


def _pairs(old: Text, new: Text) -> Iterator[_Pair]:
    before, after = _once(old), _once(new)
    for term, was in before.items():
        now = after.get(term)
        if now is None or names_party(new, now):
            continue
        spans = _whole(was, old), _whole(now, new)
        said_of = _definiens(was, spans[0], old), _definiens(now, spans[1], new)
        if " ".join(forms(said_of[0])) == " ".join(forms(said_of[1])):
            continue
        points = _points(now, said_of[1], new) and ADDRESS.search(said_of[0]) is None
        if not points and not _replaced(was, now, said_of, old, new):
            continue
        if _stands(said_of[0], new) or (not points and _stands(said_of[1], old)):
            continue  # it stands under another name
        yield _Pair(now.term, *spans, *said_of, points)


def _once(text: Text) -> dict[str, Definition]:
    """The definitions of terms that are defined once, in a sentence: a short name in parentheses is none."""
    found = text.agreement.definitions
    times = Counter(singular(each.term) for each in found)
    return {
        singular(each.term): each
        for each in found
        if times[singular(each.term)] == 1 and each.form is not DefinitionForm.PARENTHETICAL
    }


def _whole(found: Definition, text: Text) -> Span:
    """Where a definition stands, with the list that it leads in to; sentences behind it lay down what they say."""
    clause = text.clauses.get(found.clause)
    said = [each for each in text.sentences(found.span) if each.words and each.clause == found.clause]
    if clause is None or clause.kind is not ClauseKind.DEFINITION or not clause.span.holds(found.span):
        return Span(found.span.start, said[0].span.end) if len(said) > 1 else found.span
    said = [each for each in text.sentences(clause.span) if each.words and each.clause == clause.id]
    own = next((each for each in said if each.span.meets(found.term_span)), None)
    behind = own is not None and any(each.span.start >= own.span.end for each in said)
    return Span(found.span.start, own.span.end if own is not None and behind else clause.span.end)


def _definiens(found: Definition, span: Span, text: Text) -> str:
    """What a definition says of its term, as it reads; empty where the term does not open it."""
    start = max(found.term_span.end, span.start)
    return VERB.sub("", text.agreement.text[start : span.end].lstrip(MARKS)).strip() if start < span.end else ""


def _points(found: Definition, words: str, text: Text) -> bool:
    """True of a definition that says no more than where, in another text, the meaning stands."""
    words = ASIDE.sub("", words)
    if not 0 < len(words.split()) <= POINTER:
        return False
    linked = any(
        link.kind is ReferenceKind.URL and found.span.holds(link.span) and link.span.start > found.term_span.end
        for link in text.agreement.references
    )
    return ADDRESS.search(words) is not None or HERE.search(words) is not None or (linked and " at " in words)


def _replaced(was: Definition, now: Definition, said_of: tuple[str, str], old: Text, new: Text) -> bool:
    """True of two definitions, neither by reference, that share hardly a telling word."""
    if DefinitionForm.REFERENCE in {was.form, now.form} or _refers(was, old) or _refers(now, new):
        return False
    first, second = (set(telling(forms(words))) for words in said_of)
    fewer = min(len(first), len(second))
    return fewer >= FEW and len(first & second) < ALIKE * fewer


def _refers(found: Definition, text: Text) -> bool:
    """True where a definition names a clause of its own text: the meaning stands there."""
    return any(r.kind is ReferenceKind.CLAUSE and found.span.holds(r.span) for r in text.agreement.references)


def _stands(words: str, other: Text) -> bool:
    return other.share(forms(words)) >= STANDS


def _told(changes: list[JudgedChange], pair: _Pair, rule: Rule, catalogue: Catalogue) -> list[JudgedChange]:
    """The changes with the finding on this definition, where something of it is told or to be read."""
    of_it = [
        at for at, change in enumerate(changes) if _all_within(change, pair) and (change.findings or change.review)
    ]
    parts = {
        id(found): at
        for at, change in enumerate(changes)
        for found in change.findings
        if _within(found, pair) and _folds(found, pair, catalogue)
    }
    hosts = [at for at in dict.fromkeys((*parts.values(), *of_it)) if changes[at].new_span is not None]
    if not hosts:
        return changes
    made = list(changes)
    one = _finding(pair, rule, [f for change in changes for f in change.findings if id(f) in parts])
    for at in sorted({*parts.values(), *of_it}):
        stay = [found for found in changes[at].findings if id(found) not in parts]
        bare = replace(changes[at], unnamed=()) if at in of_it else changes[at]
        if at == hosts[0]:
            told = with_findings(bare, [one, *stay])
            made[at] = replace(told, material=True, review=False, substance=Substance.SUBSTANTIVE)
        elif stay:
            made[at] = with_findings(bare, stay)
        else:
            made[at] = without_findings(bare, WITH_IT.format(term=pair.term), review=bool(bare.unnamed))
    return made


def _all_within(change: JudgedChange, pair: _Pair) -> bool:
    """True of a change of words of the definition, and of none besides."""
    if not change.edits:
        spans = ((change.old_span, pair.old), (change.new_span, pair.new))
        known = [(span, whole) for span, whole in spans if span is not None]
        return bool(known) and all(whole.holds(span) for span, whole in known)
    return all(
        (not edit.old or pair.old.holds(edit.old_span)) and (not edit.new or pair.new.holds(edit.new_span))
        for edit in change.edits
    )


def _within(found: Finding, pair: _Pair) -> bool:
    spans = ((found.old_span, pair.old), (found.new_span, pair.new))
    return all(span is None or whole.holds(span) for span, whole in spans) and any(span for span, _ in spans)


def _folds(found: Finding, pair: _Pair, catalogue: Catalogue) -> bool:
    """True of what the one finding tells: no rule of its own subject, nothing grave, no other term's definition."""
    rule, subject = catalogue.by_id.get(found.rule), found.values.get("subject")
    if rule is None or rule.shape not in FOLDED or found.severity.rank >= Severity.HIGH.rank:
        return False
    another = subject is not None and subject.words and singular(subject.words[0]) != singular(pair.term)
    return not (rule.shape is Shape.DEFINITION and another)


def _finding(pair: _Pair, rule: Rule, folded: Sequence[Finding]) -> Finding:
    name, template = rule.message.named("points" if pair.points else "replaced")
    was, now = (Value(kind=ValueKind.WORDS, words=(shorten(words),)) for words in (pair.was, pair.now))
    values = {
        "old": was,
        "new": now,
        "words": now,
        "subject": Value(kind=ValueKind.WORDS, words=(pair.term,)),
    }
    return Finding(
        rule=rule.id,
        severity=max((rule.severity.other, *(each.severity for each in folded)), key=lambda level: level.rank),
        direction=Direction.UNKNOWN,
        message=said(template, values, ENGLISH),
        old_span=pair.old,
        new_span=pair.new,
        authority=rule.authority,
        fingerprint=digest(rule.id, name, pair.term, *forms(pair.was), "to", *forms(pair.now)),
        message_id=f"{rule.id}.{name}",
        values=values,
    )
