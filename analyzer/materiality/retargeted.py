"""A reference whose words stand while it now reaches another clause, or none."""

from dataclasses import replace

from analyzer.comparison.model import Change, Edit
from analyzer.materiality.claims import severity_of
from analyzer.materiality.findings import digest, shorten
from analyzer.materiality.messages import ENGLISH, Value, ValueKind, said
from analyzer.materiality.model import Direction, Finding
from analyzer.materiality.rule import SAME_WORDS
from analyzer.materiality.shapes.standing import members, outlives
from analyzer.materiality.survey import Survey
from analyzer.materiality.words import Text
from analyzer.severity import Severity
from clauses.spans import Span

RULE = "reference-retargeted"
SURVIVAL = "survival-list-changed"

NOWHERE = "no clause"
OPENING = 60  # characters of a clause without a heading by which it is told


def retargeted(change: Change, survey: Survey) -> tuple[tuple[Finding, ...], str]:
    """The findings on a retargeted change, and its reason: of a list of what survives its members, else each reference.

    The rules are ``survival-list-changed`` and ``reference-retargeted``.
    """
    edits = change.edits or (None,)
    made: list[Finding] = []
    whys: list[str] = []
    for edit in edits:
        listed = _survival(change, survey, edit)
        found, why = (
            listed if listed is not None else _reference(replace(change, edits=(edit,) if edit else ()), survey)
        )
        made += found
        whys.append(why)
    distinct = tuple({each.message: each for each in made}.values())
    return distinct, distinct[0].message if distinct else whys[0]


def _survival(change: Change, survey: Survey, edit: Edit | None) -> tuple[tuple[Finding, ...], str] | None:
    """What a survival list gains and loses whose numbers stand while the clauses were counted on; None elsewhere."""
    if edit is None:
        return None
    old = survey.context.survival_in(survey.old.text, edit.old_span)
    new = survey.context.survival_in(survey.new.text, edit.new_span)
    if old is None or new is None:
        return None
    gained, lost = members(old, new, survey.context)
    made = [
        _made(change, survey, SURVIVAL, template, edit, names=names, direction=lean)
        for clauses, grew, template in ((lost, False, "backward"), (gained, True, "forward"))
        for names, lean in (outlives(survey.context, clauses, grew=grew),)
        if names
    ]
    return tuple(each for each in made if each.severity is not Severity.NONE), "The list survives as it stood."


def _reference(change: Change, survey: Survey) -> tuple[tuple[Finding, ...], str]:
    """The finding of the rule ``reference-retargeted`` on one reference, and its reason."""
    if _same_place(change, survey):
        return (), "The reference reaches the same words; only their place in the outline differs."
    if _mended(change, survey):
        return (), "The clause that these words name stood before; only then it could not be told."
    if _named(change, survey):
        return (), "The words name the clause that is meant; only the number beside them was not brought up to date."
    if change.edits and len(change.edits[0].new.strip(" ().")) == 1 and change.edits[0].new.strip(" ().").isalpha():
        return (), "A single letter may count within its sentence as well as name a clause."
    edit = change.edits[0] if change.edits else None
    before, now = _told(change, survey) if change.edits else (NOWHERE, NOWHERE)
    made = _made(change, survey, RULE, SAME_WORDS, edit, names=(before, now), direction=Direction.NEUTRAL)
    return ((made,) if made.severity is not Severity.NONE else ()), made.message


def _made(
    change: Change,
    survey: Survey,
    rule_id: str,
    variant: str,
    edit: Edit | None,
    *,
    names: tuple[str, ...],
    direction: Direction,
) -> Finding:
    """A finding on a reference whose words stand."""
    rule = survey.catalogue.explain(rule_id)
    words = edit.new if edit is not None else ""
    name, template = rule.message.named(variant)
    listed = Value(kind=ValueKind.NAME, words=names)
    values = {
        "words": Value(kind=ValueKind.WORDS, words=(shorten(words),)),
        "before": Value(kind=ValueKind.NAME, words=names[:1]),
        "reached": Value(kind=ValueKind.NAME, words=names[-1:]),
        "old": listed,
        "new": listed,
    }
    heading = survey.heading(change.old[0] if change.old else None, change.new[0] if change.new else None)
    told = () if rule_id == RULE else (variant, *names)
    return Finding(
        rule=rule_id,
        severity=severity_of(rule.severity, direction),
        direction=direction,
        message=said(template, values, ENGLISH),
        old_span=edit.old_span if edit is not None else change.old_span,
        new_span=edit.new_span if edit is not None else change.new_span,
        authority=rule.authority,
        fingerprint=digest(rule_id, heading, words if rule_id == RULE else "", *told),
        message_id=f"{rule_id}.{name}",
        values=values,
    )


def _reached(change: Change, survey: Survey) -> tuple[str, str]:
    """What the reference reached before and reaches now, in a reader's words."""
    names = []
    for text, span in _sides(change, survey):
        target = next((r.target for r in text.agreement.references if r.span.meets(span)), None)
        clause = text.clauses.get(target or "")
        parts = (clause.label, clause.heading) if clause is not None else ()
        names.append(" ".join(part for part in parts if part) or NOWHERE)
    return names[0], names[1]


def _told(change: Change, survey: Survey) -> tuple[str, str]:
    """The same for a message: a number alone with the heading that stands above it, or with its first words."""
    names = list(_reached(change, survey))
    for at, (text, span) in enumerate(_sides(change, survey)):
        clause = text.clauses.get(next((r.target for r in text.agreement.references if r.span.meets(span)), None) or "")
        if clause is None or clause.heading:
            continue
        above = text.clauses.get(clause.parent or "")
        while above is not None and not above.heading:
            above = text.clauses.get(above.parent or "")
        words = " ".join(clause.span.of(text.agreement.text).split()).removeprefix(clause.label or "").strip()
        opening = words if len(words) <= OPENING else words[:OPENING].rsplit(" ", 1)[0] + " …"
        names[at] = f"{names[at]} (in “{above.heading}”)" if above is not None else f"{names[at]} (“{opening}”)"
    if names[0] == names[1]:
        return _reached(change, survey)
    return names[0], names[1]


def _sides(change: Change, survey: Survey) -> tuple[tuple[Text, Span], tuple[Text, Span]]:
    edit = change.edits[0]
    return (survey.old.text, edit.old_span), (survey.new.text, edit.new_span)


def _named(change: Change, survey: Survey) -> bool:
    """True when the reference quotes a heading that its number does not reach, in either version, or says "this"."""
    edit = change.edits[0] if change.edits else None
    if edit is None:
        return False
    for text, span in ((survey.new.text, edit.new_span), (survey.old.text, edit.old_span)):
        if any(r.heading_matches is False for r in text.agreement.references if r.span.meets(span)):
            return True
        before = text.agreement.text[max(0, span.start - len("in this section ")) : span.end].casefold()
        if any(f"this {word} " in before for word in ("section", "clause", "article", "paragraph")):
            return True
    return False


def _mended(change: Change, survey: Survey) -> bool:
    """True of a reference that reached nothing, though the clause that it names stood in the old version as well."""
    if not change.edits:
        return False
    if _reached(change, survey)[0] != NOWHERE:
        return False
    span = change.edits[0].new_span
    targets = {r.target for r in survey.new.text.agreement.references if r.span.meets(span)}
    return not targets.isdisjoint(survey.context.new_of.values())


def _same_place(change: Change, survey: Survey) -> bool:
    """True when every reference here reaches the clause its old target lives on in, or one within or around it."""
    if not change.edits:
        return False
    edit, old, new = change.edits[0], survey.old.text, survey.new.text
    was, now = _reached(change, survey)
    if now == was and any(len(word) > len("no.") and word.isalpha() for word in now.split()[1:]):
        return True  # the same heading under the same label
    after = [r.target for r in new.agreement.references if r.span.meets(edit.new_span) and r.target is not None]
    before = [r.target for r in old.agreement.references if r.span.meets(edit.old_span) and r.target is not None]
    spans = [new.clauses[target].span for target in after if target in new.clauses]
    for target in before:
        home = new.clauses.get(survey.context.new_of.get(target, ""))
        if home is None or not any(home.span.holds(span) or span.holds(home.span) for span in spans):
            return False
    return bool(before)
