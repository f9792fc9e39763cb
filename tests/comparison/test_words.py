"""Tokens, their common sequence, and the phrases that are struck and inserted."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from analyzer.comparison.normal import normal
from analyzer.comparison.sequence import Block, common, heaviest_chain
from analyzer.comparison.words import tokenize
from clauses.spans import Span
from tests.comparison.reading import compared, words


def tokens(text: str) -> list[str]:
    found = tokenize(text, [Span(0, len(text))])
    return [found.of(i) for i in range(len(found.starts))]


def test_a_number_in_words_and_figures_is_one_token() -> None:
    assert tokens("within thirty (30) days") == ["within", "thirty (30)", "days"]


def test_hyphens_apostrophes_and_amounts_stay_whole_and_marks_stand_apart() -> None:
    assert tokens("the non-exclusive Vendor’s fee, $1,000.50.") == [
        "the", "non-exclusive", "Vendor’s", "fee", ",", "$", "1,000.50", ".",
    ]  # fmt: skip


def test_a_missing_space_after_a_full_stop_does_not_make_one_word() -> None:
    assert tokens("INFRINGEMENT.The owner") == ["INFRINGEMENT", ".", "The", "owner"]


def test_typographic_forms_are_equal() -> None:
    assert normal("“Owner’s”") == normal('"owner\'s"')
    assert normal("co\u00adoperate") == normal("cooperate")
    assert normal("thirty\u00a0(30)") == normal("thirty (30)")


def test_phrases_are_struck_whole() -> None:
    comparison = compared(
        "1. Duty\n\nThe Vendor acts with sole and exclusive authority in this field.\n",
        "1. Duty\n\nThe Vendor acts with joint and shared authority in this field.\n",
    )
    assert words(comparison.changes[0]) == [("sole and exclusive", "joint and shared")]


def test_an_inserted_sentence_is_marked_from_its_start() -> None:
    comparison = compared(
        "1. Duty\n\nThe Vendor repairs faults. The Vendor answers mail.\n",
        "1. Duty\n\nThe Vendor repairs faults. The Vendor keeps logs. The Vendor answers mail.\n",
    )
    assert words(comparison.changes[0]) == [("", "The Vendor keeps logs.")]


def test_a_date_written_the_other_way_round_is_one_edit() -> None:
    comparison = compared(
        "1. Start\n\nThe agreement starts on September 6, 2023 at the seat of the Vendor.\n",
        "1. Start\n\nThe agreement starts on 6 September 2023 at the seat of the Vendor.\n",
    )
    assert words(comparison.changes[0]) == [("September 6,", "6 September")]


SEQUENCES = st.lists(st.integers(0, 6), max_size=40)


@given(SEQUENCES, SEQUENCES)
def test_common_blocks_are_equal_increasing_and_mirrored(old: list[int], new: list[int]) -> None:
    blocks = common(old, new)
    at_old = at_new = 0
    for block in blocks:
        assert block.old >= at_old
        assert block.new >= at_new
        assert old[block.old : block.old + block.size] == new[block.new : block.new + block.size]
        at_old, at_new = block.old + block.size, block.new + block.size
    assert [Block(b.new, b.old, b.size) for b in common(new, old)] == blocks


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20), st.integers(1, 4)), max_size=12))
def test_the_heaviest_chain_is_as_heavy_as_any(rows: list[tuple[int, int, int]]) -> None:
    blocks = [Block(*row) for row in rows]
    weights = [block.size for block in blocks]
    chain = heaviest_chain(blocks, weights)
    for one, two in pairwise(chain):
        assert blocks[one].old + blocks[one].size <= blocks[two].old
        assert blocks[one].new + blocks[one].size <= blocks[two].new
    best = [0] * len(blocks)
    order = sorted(range(len(blocks)), key=lambda i: blocks[i])
    for i in order:
        before = [
            best[k]
            for k in order
            if blocks[k].old + blocks[k].size <= blocks[i].old and blocks[k].new + blocks[k].size <= blocks[i].new
        ]
        best[i] = weights[i] + max(before, default=0)
    assert sum(weights[i] for i in chain) == max(best, default=0)


def test_long_and_wholly_different_texts_are_compared_without_a_table() -> None:
    old, new = list(range(40_000)), list(range(40_000, 80_000))
    assert common(old, new) == []
    shifted = [*range(50_000, 50_100), *range(40_000)]
    assert common(old, shifted) == [Block(0, 100, 40_000)]
