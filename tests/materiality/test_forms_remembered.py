"""What is asked of single words many times over is the same whether it is remembered or not."""

from hypothesis import given
from hypothesis import strategies as st

from analyzer.materiality.editorial.spelling import REGIONAL, american

ENDINGS = (
    "ise",
    "yse",
    "our",
    "oured",
    "licence",
    "lling",
    "tre",
    "ogue",
    "mmes",
    "judgement",
    "cheque",
    "grey",
    "s",
    "",
)


@given(st.text("abehilnorstu", max_size=8), st.sampled_from(ENDINGS))
def test_a_word_without_any_regional_spelling_is_left_alone_and_others_pass_through_all(start: str, end: str) -> None:
    word = start + end
    spelt = word
    for pattern, instead in REGIONAL:
        spelt = pattern.sub(instead, spelt)
    assert american(word) == spelt
