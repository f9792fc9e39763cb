"""A rule that an agreement has once, told as new or gone though the other version lays it down as well: it changes.

"You waive class actions" in place of "claims are brought in one's own capacity, not on behalf of a class": the waiver
is neither new nor gone, and which form is better for whom, a reader says. A sentence that stands in both versions takes
the place of none: beside it a wider waiver is new.
"""

from collections.abc import Sequence
from dataclasses import replace

from analyzer.materiality.findings import digest
from analyzer.materiality.messages import ENGLISH, said
from analyzer.materiality.model import Direction, Finding, JudgedChange
from analyzer.materiality.retold import with_findings
from analyzer.materiality.shapes.event import Bound, hits
from analyzer.materiality.shapes.subject_acts import acts
from analyzer.materiality.survey import Survey
from clauses.spans import Span

NOTHING = "nothing"  # "nothing makes you waive class actions" lays no waiver down
ANEW = "anew"  # the name of a rule's sentence for what both versions lay down


def still_said(changes: Sequence[JudgedChange], survey: Survey) -> list[JudgedChange]:
    """The changes; what a rule of this kind tells as new or gone is told as changed where the other version has it."""
    asked = {
        bound.rule.id: bound
        for bound in survey.catalogue.bounds
        if bound.rule.binds.once and ANEW in bound.rule.message.variants
    }
    known: dict[tuple[str, bool], bool] = {}

    def retold(found: Finding) -> Finding:
        bound = asked.get(found.rule)
        if bound is None or (found.old_span is None) == (found.new_span is None):
            return found
        gone = found.new_span is None
        if (found.rule, gone) not in known:
            known[found.rule, gone] = _lays_down(bound, survey, new=gone)
        return _anew(found, bound) if known[found.rule, gone] else found

    made = []
    for change in changes:
        told = [retold(found) for found in change.findings]
        same = all(one is other for one, other in zip(told, change.findings, strict=True))
        made.append(change if same else with_findings(change, told))
    return made


def _lays_down(bound: Bound, survey: Survey, *, new: bool) -> bool:
    """True of a version that says what the rule speaks of, not only mentions it, in a sentence that it alone has."""
    version, other = (survey.new, survey.old) if new else (survey.old, survey.new)
    for sentence in version.text.sentences(Span(0, len(version.text.agreement.text))):
        plain = [word.form for word in sentence.words]
        own = bool(plain) and NOTHING not in plain and not other.text.says(tuple(plain))
        if own and survey.catalogue.lexicon.holds(plain, bound.phrases):
            side = survey.read(version, [sentence])
            if not hits(side, bound.unless) and acts(side, bound, version.text):
                return True
    return False


def _anew(found: Finding, bound: Bound) -> Finding:
    rule = bound.rule
    return replace(
        found,
        severity=min(found.severity, rule.severity.other, key=lambda severity: severity.rank),
        direction=Direction.UNKNOWN,
        message=said(rule.message.variants[ANEW], found.values, ENGLISH),
        message_id=f"{rule.id}.{ANEW}",
        fingerprint=digest(found.fingerprint, ANEW),
    )
