"""A rule that is not asked of a passage has nothing to say of it."""

from collections.abc import Iterator

from analyzer.comparison.compare import compare
from analyzer.materiality.catalogue import catalogue
from analyzer.materiality.judge import READ
from analyzer.materiality.locus import Locus
from analyzer.materiality.shapes import SHAPES, Bound
from analyzer.materiality.survey import Survey
from tests.materiality.pairs import agreement


def test_rules_that_are_not_asked_of_examples_have_nothing_to_say_of_them() -> None:
    unasked = 0
    for survey, locus in _examples():
        for bound in _unasked(survey, locus):
            unasked += 1
            events = [*SHAPES[bound.rule.shape](locus, bound, survey.context)]
            assert events == [], f"{bound.rule.id}: {events}"
    assert unasked > 0


def _examples() -> Iterator[tuple[Survey, Locus]]:
    """The passages of every eighth rule's first example, and of its old version beside a page without a rule."""
    for rule in catalogue().rules[::8]:
        for example in rule.examples[:1]:
            one, other = (agreement(text, rule.title) for text in (example.old, example.new))
            for old, new in ((one, other), (one, agreement("Hello.", rule.title))):
                comparison = compare(old, new)
                survey = Survey(comparison, catalogue())
                found = survey.loci(change for change in comparison.changes if change.kind in READ)
                for loci in found.values():
                    for locus in loci:
                        yield survey, locus


def _unasked(survey: Survey, locus: Locus) -> Iterator[Bound]:
    asked = {bound.rule.id for bound in survey.asked(locus)}
    moods = {norm.modality.value for side in (locus.old, locus.new) for norm in side.norms}
    for bound in catalogue().bounds:
        if bound.rule.id not in asked or (bound.moods and moods.isdisjoint(bound.moods)):
            yield bound
