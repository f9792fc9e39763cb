"""Judges a comparison: rules claim what differs, editorial tests explain what does not matter, nothing is dropped."""

from analyzer.comparison.model import ChangeKind, Comparison
from analyzer.lint.model import LintFinding
from analyzer.materiality import editorial
from analyzer.materiality.catalogue import Catalogue, catalogue
from analyzer.materiality.copied import copied
from analyzer.materiality.editorial import Desk
from analyzer.materiality.languages import in_one_language
from analyzer.materiality.leads_told import told_with_items
from analyzer.materiality.marked import Marked
from analyzer.materiality.marks import told_apart
from analyzer.materiality.mirrored import settled
from analyzer.materiality.model import Report
from analyzer.materiality.page_again import page_again
from analyzer.materiality.read_once import read_once, unexplained
from analyzer.materiality.redefined import redefined
from analyzer.materiality.restated import restated
from analyzer.materiality.reworded import reworded
from analyzer.materiality.rule import Shape
from analyzer.materiality.shifts import shifts
from analyzer.materiality.still_said import still_said
from analyzer.materiality.stranded import stranded
from analyzer.materiality.summary import summary
from analyzer.materiality.survey import Survey
from analyzer.materiality.titled import titled
from analyzer.materiality.verdict import verdict
from analyzer.materiality.weighed_change import UNCLAIMED, weighed_change
from analyzer.materiality.whole_things import whole_things

READ = frozenset(
    {ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.MODIFIED, ChangeKind.MOVED, ChangeKind.SPLIT, ChangeKind.MERGED}
)


def judge(
    comparison: Comparison,
    lint_old: tuple[LintFinding, ...] = (),
    lint_new: tuple[LintFinding, ...] = (),
    *,
    rules: Catalogue | None = None,
    program: str = "novation",
) -> Report:
    """The report on a comparison: every change with its findings, direction, substance and reason.

    ``lint_old`` and ``lint_new`` are the drafting findings of either version; what only one has is reported as
    introduced or resolved. ``rules`` are the built-in ones unless given. Raises RuleError on a broken rule file.
    """
    chosen = rules or catalogue()
    survey = Survey(comparison, chosen)
    loci = survey.loci(change for change in comparison.changes if change.kind in READ)
    every = [locus for found in loci.values() for locus in found]
    telling = frozenset(name for bound in chosen.bounds if bound.rule.shape is Shape.TOPIC for name in bound.phrases)
    names = editorial.names_changed(comparison.changes, every, survey.context)
    desk = Desk(survey.context, names, telling, editorial.doubted(names, every, survey.context))
    apart = stranded((change for change in comparison.changes if change.kind in READ), survey)
    judged = [
        weighed_change(change, loci.get(change.id, []), survey, desk, stranded=change.id in apart)
        for change in comparison.changes
    ]
    weighed = still_said(judged, survey)
    alike = {change.id: unexplained(loci.get(change.id, []), desk) for change in weighed if change.why == UNCLAIMED}
    once = frozenset(bound.rule.id for bound in chosen.bounds if bound.rule.binds.once)
    marked = Marked(change for change in comparison.changes if change.kind in READ)
    told = settled(
        restated(weighed, loci, marked, survey), comparison.old.text, comparison.new.text, chosen.lexicon, once
    )
    told = told_with_items(reworded(told, comparison.old.text, comparison.new.text, chosen), chosen)
    told = read_once(page_again(told, survey.old, survey.new), survey.old, survey.new, alike)
    matched = (frozenset(m.old for m in comparison.matches), frozenset(m.new for m in comparison.matches))
    told = redefined(titled(in_one_language(told, comparison.old, comparison.new), survey), survey)
    told = copied(whole_things(told, survey, matched), survey.old, survey.new)
    changes = told_apart(told)
    answer = verdict(changes, comparison.old, comparison.new)
    old_marks = {f.fingerprint for f in lint_old}
    new_marks = {f.fingerprint for f in lint_new}
    return Report(
        old=comparison.old,
        new=comparison.new,
        verdict=answer,
        summary=summary(changes, answer, comparison.old, comparison.new),
        matches=comparison.matches,
        changes=changes,
        effects=comparison.effects,
        introduced=tuple(f for f in lint_new if f.fingerprint not in old_marks),
        resolved=tuple(f for f in lint_old if f.fingerprint not in new_marks),
        obligations=shifts(comparison),
        redline=comparison.redline,
        ledger=comparison.ledger,
        rules_version=chosen.version,
        program=program,
    )
