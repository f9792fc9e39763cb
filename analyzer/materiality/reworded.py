"""Findings on one rule that went in one form and came in another: told once, as words that change.

A rule put in other words often stands in another clause as well. Told as one rule that went and one that came, for
opposite sides, it says of each what only holds of both together.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from analyzer.materiality.catalogue import Catalogue
from analyzer.materiality.findings import digest, shorten
from analyzer.materiality.messages import ENGLISH, Value, ValueKind, said, without_shared_lead
from analyzer.materiality.mirrored import left_over, telling, without
from analyzer.materiality.model import Direction, Finding, JudgedChange
from analyzer.materiality.rejoined import rejoined
from analyzer.materiality.retold import with_findings
from analyzer.materiality.roles import opposite
from analyzer.materiality.rule import Rule, Shape
from analyzer.materiality.telling_words import denials_in
from analyzer.materiality.words import forms
from clauses.spans import Span

GENERAL = frozenset({Shape.NORM, Shape.LEFTOVER})
PARTS = frozenset({Shape.LIST, Shape.ITEM})
Group = list[Finding]


def reworded(changes: Sequence[JudgedChange], old: str, new: str, rules: Catalogue) -> list[JudgedChange]:
    """The changes; a rule that went and one that came, by the same words to tell it by, are one finding.

    It stands with the change that brought the rule, quotes both, is as grave as the graver of them, and favours no
    side: which form is better for whom, a reader says.
    """
    gone, come = _groups(changes)
    home = {id(found): at for at, change in enumerate(changes) for found in change.findings}
    pairs = rejoined(
        [frozenset(telling(forms(span.of(old)))) for span in gone],
        [frozenset(telling(forms(span.of(new)))) for span in come],
        {
            (i, j)
            for i, lost in enumerate(gone.values())
            for j, found in enumerate(come.values())
            if home[id(lost[0])] == home[id(found[0])]
        },
    )
    if not pairs:
        return list(changes)
    lost, found = [*gone.values()], [*come.values()]
    dropped: dict[int, Finding] = {}
    made: dict[int, Finding] = {}
    whence, whither = [*gone], [*come]
    for i, j in pairs:
        if denials_in(forms(whence[i].of(old))) != denials_in(forms(whither[j].of(new))):
            continue  # turned round: the loss has its side
        for here in found[j]:
            twin = next((g for g in lost[i] if id(g) not in dropped and one_rule(g, here, rules)), None)
            if twin is not None:
                dropped[id(twin)] = twin
                made[id(here)] = _both(twin, here, old, new, rules)
    return [without(_told(change, made), dropped, {}, set(), left_over) for change in changes]


def _groups(changes: Sequence[JudgedChange]) -> tuple[dict[Span, Group], dict[Span, Group]]:
    """Findings with words on one side alone, by the words they stand on: what went, and what came."""
    gone: dict[Span, Group] = defaultdict(list)
    come: dict[Span, Group] = defaultdict(list)
    for change in changes:
        for found in change.findings:
            if found.new_span is None and found.old_span is not None:
                gone[found.old_span].append(found)
            elif found.old_span is None and found.new_span is not None:
                come[found.new_span].append(found)
    return gone, come


def one_rule(went: Finding, came: Finding, rules: Catalogue) -> bool:
    """True of findings by one rule, or by two that only say that someone must or may: the one undoes the other.

    Words that no rule names are the same rule in the form that it names; a part of a list is no form of a sentence.
    """
    kinds = [rules.by_id.get(each.rule) for each in (went, came)]
    shapes = {rule.shape for rule in kinds if rule is not None}
    if Shape.LEFTOVER in shapes:
        return not shapes & PARTS
    alike = went.rule == came.rule or all(_general(rule) for rule in kinds)
    return alike and went.direction is opposite(came.direction)


def _general(rule: Rule | None) -> bool:
    return rule is not None and rule.shape in GENERAL


def _both(went: Finding, came: Finding, old: str, new: str, rules: Catalogue) -> Finding:
    """One finding for both: the words before, and those that took their place."""
    leftover = next(rule for rule in rules.by_id.values() if rule.general)
    rule = came.rule if came.rule == went.rule or went.rule == leftover.id else leftover.id
    was, now = without_shared_lead(_quoted(went, went.old_span, old), _quoted(came, came.new_span, new))
    values = came.values | {"old": was, "new": now, "words": now}
    return replace(
        came,
        rule=rule,
        severity=max(went.severity, came.severity, key=lambda severity: severity.rank),
        direction=Direction.UNKNOWN,
        message=said(leftover.message.forward, values, ENGLISH),
        message_id=f"{leftover.id}.forward",
        values=values,
        old_span=went.old_span,
        fingerprint=digest(went.fingerprint, came.fingerprint),
    )


def _quoted(found: Finding, span: Span | None, text: str) -> Value:
    """What a finding quotes of its version, with the lead-in of an item; else the words that it stands on."""
    words = found.values.get("words")
    if words is not None and words.kind is ValueKind.WORDS:
        return words
    return Value(kind=ValueKind.WORDS, words=(shorten(span.of(text) if span is not None else ""),))


def _told(change: JudgedChange, made: dict[int, Finding]) -> JudgedChange:
    """The change with the findings that speak of both forms in the place of those that spoke of one."""
    if not any(id(found) in made for found in change.findings):
        return change
    return with_findings(change, [made.get(id(found), found) for found in change.findings])
