"""The laws over drafted agreements with amendments drawn at random: replay, one owner, mirror, noise, bytes."""

import re
from collections import Counter
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from analyzer.comparison.compare import compare
from analyzer.comparison.model import Comparison, Op
from analyzer.materiality.judge import judge
from clauses.model import Agreement
from clauses.parse import parse_text
from tests.comparison.generator.amendments import amended
from tests.comparison.generator.desk import Desk, Make
from tests.comparison.generator.drafting import Draft, printed, read_sample
from tests.comparison.generator.placing import renumber
from tests.comparison.generator.wording import reflow
from tests.comparison.reading import SWAPPED, check

BASE = read_sample()
UNHURRIED = settings(deadline=None, max_examples=8, suppress_health_check=list(HealthCheck), derandomize=True)
SEEDS = st.integers(0, 2**32)


def read(draft: Draft) -> Agreement:
    return parse_text(printed(draft).text, "draft.md")


FIRST = read(BASE)


@UNHURRIED
@given(SEEDS, st.integers(1, 12))
def test_every_amended_draft_is_replayed_and_every_word_has_one_owner(seed: int, count: int) -> None:
    found = compare(FIRST, read(amended(BASE, Random(seed), count)[0]))
    check(found)
    owners = Counter(
        at for change in found.changes for edit in change.edits for at in range(edit.new_span.start, edit.new_span.end)
    )
    assert max(owners.values(), default=0) <= 1


@UNHURRIED
@given(SEEDS, st.integers(1, 6))
def test_an_amended_draft_against_itself_is_empty(seed: int, count: int) -> None:
    again = read(amended(BASE, Random(seed), count)[0])
    found = compare(again, again)
    assert (found.changes, found.effects, found.ledger.changed) == ((), (), 0)
    assert [part.op for part in found.redline] == [Op.KEEP]


@UNHURRIED
@given(SEEDS, st.integers(1, 8))
def test_the_mirror_has_the_same_matches_and_the_kinds_swapped(seed: int, count: int) -> None:
    second = read(amended(BASE, Random(seed), count)[0])
    there, back = compare(FIRST, second), compare(second, FIRST)
    assert {(m.old, m.new) for m in there.matches} == {(m.new, m.old) for m in back.matches}
    assert Counter(SWAPPED.get(change.kind, change.kind) for change in there.changes) == Counter(
        change.kind for change in back.changes
    )


@UNHURRIED
@given(SEEDS, st.sampled_from([renumber, reflow]), st.integers(1, 4))
def test_renumbering_and_reflow_alone_are_never_material(seed: int, make: Make, times: int) -> None:
    desk = Desk(draft=BASE.copy(), random=Random(seed))
    for _ in range(times):
        make(desk)
    assert_immaterial(compare(FIRST, read(desk.draft)))


def straight_quotes(text: str) -> str:
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def no_bold(text: str) -> str:
    return text.replace("**", "")


def double_spaces(text: str) -> str:
    return re.sub(r"(?<=[a-z])\. (?=[A-Z])", ".  ", text)


@pytest.mark.parametrize("restyle", [straight_quotes, no_bold, double_spaces])
def test_markup_quotes_and_spacing_alone_are_never_material(restyle: Callable[[str], str]) -> None:
    assert_immaterial(compare(FIRST, parse_text(restyle(printed(BASE).text), "draft.md")))


def assert_immaterial(found: Comparison) -> None:
    check(found)
    assert [change.id for change in judge(found).changes if change.material] == []


def test_the_same_drafts_give_the_same_bytes_whatever_was_compared_before() -> None:
    adapter = TypeAdapter(Comparison)
    second = read(amended(BASE, Random(5), 10)[0])
    first = adapter.dump_json(compare(FIRST, second))
    compare(second, FIRST)
    assert adapter.dump_json(compare(read(BASE), read(amended(BASE, Random(5), 10)[0]))) == first
