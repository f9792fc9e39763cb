"""What the eye sees of a page is what is judged: words hidden, figures raised, boxes ticked, pictures that answer."""

import pytest

from tests.materiality.matter import shown
from tests.materiality.test_furniture_that_rules import pages

HIDDEN = [
    "<p>We may <span style='display:none'>not</span> sell your data.</p>",
    "<p>We may <span style='display: none'>not</span> sell your data.</p>",
    "<p>We may <span hidden>not</span> sell your data.</p>",
    "<p>We may <span style='font-size:0'>not</span> sell your data.</p>",
    "<p>We may <span style='font-size: 0px'>not</span> sell your data.</p>",
    "<p>We may <span style='visibility:hidden'>not</span> sell your data.</p>",
    "<p>We may <span style='opacity:0'>not</span> sell your data.</p>",
    "<p hidden>We may not sell your data.</p>",
    "<div style='display:none'><p>We may not sell your data.</p></div>",
]
FREE, PAID = "<td>✓</td><td></td>", "<td></td><td>✓</td>"
PLANS = "<table><tr><th>Plan</th><th>Free</th><th>Paid</th></tr><tr><td>Support</td>{}</tr></table>"
TOLD = [
    (PLANS.format(FREE), PLANS.format(PAID)),
    ("<p>The price is 10<sup>3</sup> euros.</p>", "<p>The price is 103 euros.</p>"),
    ("<p><input type='checkbox' checked> Sale of data</p>", "<p><input type='checkbox'> Sale of data</p>"),
    (
        PLANS.format("<td><img alt='yes' src='y.png'></td><td></td>"),
        PLANS.format("<td><img alt='no' src='n.png'></td><td></td>"),
    ),
    (
        "<ol><li>bread</li><li>cake</li></ol><p>Item 1 is free.</p>",
        "<ol><li>cake</li><li>bread</li></ol><p>Item 1 is free.</p>",
    ),
]
QUIET = [
    ("<p>We bake <b>bread</b>.</p>", "<p>We bake <i>bread</i>.</p>"),
    ("<p>We bake <span>bread</span>.</p>", "<p>We bake <span style='font-size:0.9em'>bread</span>.</p>"),
    ("<p>The 2<sup>nd</sup> loaf is free.</p>", "<p>The 2nd loaf is free.</p>"),
    ("<p>We bake.<img alt='logo' src='l.png'></p>", "<p>We bake.<img alt='a loaf' src='l.png'></p>"),
]


@pytest.mark.parametrize("new", HIDDEN)
def test_a_word_that_the_page_hides_is_told(new: str) -> None:
    old = "<p>We may not sell your data.</p>"
    assert shown(pages(old, new))
    assert shown(pages(new, old))


@pytest.mark.parametrize(("old", "new"), TOLD)
def test_what_the_page_shows_otherwise_is_told(old: str, new: str) -> None:
    assert shown(pages(old, new))
    assert shown(pages(new, old))


@pytest.mark.parametrize(("old", "new"), QUIET)
def test_what_looks_otherwise_and_says_the_same_is_not(old: str, new: str) -> None:
    assert not shown(pages(old, new))
    assert not shown(pages(new, old))
