"""Drafted amendments are found as what they are, alone and ten at once, and nothing is reported besides."""

from functools import cache
from random import Random

import pytest

from analyzer.comparison.compare import compare
from analyzer.comparison.model import Change, Comparison
from clauses.model import Agreement
from clauses.parse import parse_text
from tests.comparison.generator.amendments import AMENDMENTS, amended
from tests.comparison.generator.desk import Amendment, Desk, Make
from tests.comparison.generator.drafting import Draft, Printed, printed, read_sample
from tests.comparison.generator.recovery import recovered, unexpected
from tests.comparison.reading import check

SINGLE, TOGETHER = 2, 8


@cache
def drafted() -> Draft:
    return read_sample()


@cache
def first() -> tuple[Printed, Agreement]:
    page = printed(drafted())
    return page, parse_text(page.text, "first.md")


def compared_draft(draft: Draft) -> tuple[Comparison, Printed]:
    page = printed(draft)
    comparison = compare(first()[1], parse_text(page.text, "second.md"))
    check(comparison)
    return comparison, page


def outcome(draft: Draft, done: list[Amendment]) -> tuple[list[str], list[Change]]:
    """The names of the amendments that were not recovered, and the changes that none of them explains."""
    comparison, page = compared_draft(draft)
    before, after = first()[0].ids, page.ids
    missed = [each.name for each in done if not recovered(comparison, each, before, after)]
    return missed, unexpected(comparison, done, before, after)


def test_the_draft_prints_as_the_sample_it_was_read_from() -> None:
    page, agreement = first()
    ids = {clause.id for clause in agreement.clauses}
    assert len(page.ids) > 120
    assert len(set(page.ids.values()) - ids) <= 1


@pytest.mark.parametrize("make", AMENDMENTS, ids=lambda make: make.__name__)
def test_a_single_amendment_is_recovered(make: Make) -> None:
    for seed in range(SINGLE):
        desk = Desk(draft=drafted().copy(), random=Random(seed))
        done = make(desk)
        assert done is not None
        missed, besides = outcome(desk.draft, [done])
        assert missed == []
        assert [change.kind.value for change in besides if change.kind.value != "cosmetic"] == []


def test_of_ten_amendments_at_once_nineteen_in_twenty_are_recovered() -> None:
    done = missed = 0
    for seed in range(TOGETHER):
        draft, amendments = amended(drafted(), Random(seed), 10)
        lost, _ = outcome(draft, amendments)
        done, missed = done + len(amendments), missed + len(lost)
    assert done == 10 * TOGETHER
    assert missed <= 0.05 * done
