"""What a report shows as the old words stood so in the old version, and what it shows as the new ones in the new."""

import pytest

from analyzer.comparison.compare import compare
from analyzer.materiality.judge import judge
from clauses.parse import parse_text
from renderers.view.build import build_view
from renderers.view.model import ChangeView, RunKind

PAIRS = [
    (  # a sentence stood behind a list and now stands before it
        "## 1. Posts\n\nWe may delete any post: (i) that breaks these terms; or (ii) that harms others. "
        "However, you alone remain responsible for what you post.",
        "## 1. Posts\n\nYou alone, though, remain responsible for what you post. "
        "We may delete any post (i) which we think breaks these terms, or (ii) that harms others.",
    ),
    (  # a lead-in that two items share
        "## 1. Data\n\nTo the extent that we import data, we must:\n\n(a) keep it safe; and\n\n(b) let you look at it.",
        "## 1. Data\n\nTo the extent that:\n\n(a) we import data; and\n\n(b) you end this agreement,\n\n"
        "we must delete it. To the extent that we import data, we must keep it safe.",
    ),
    (  # one duty of two, which changed places
        "## 1. Key\n\nYou must bring the key back by noon and pay for it if it is lost.",
        "## 1. Key\n\nYou must pay for the key if you lose it, and bring it back by noon or by post.",
    ),
]


def shown(change: ChangeView, other: RunKind) -> list[str]:
    """The words of one version as the change shows them, cut at the gaps."""
    pieces = [""]
    for run in change.passage:
        if run.kind is RunKind.GAP:
            pieces.append("")
        elif run.kind is not other:
            pieces[-1] += run.text
    return pieces


def squeezed(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_no_words_are_shown_that_never_stood_in_that_version(old: str, new: str) -> None:
    before, after = parse_text(old, "terms.md"), parse_text(new, "terms.md")
    view = build_view(judge(compare(before, after)))
    changes = (*view.material, *view.review)
    assert changes
    for change in changes:
        assert all(squeezed(piece) in squeezed(before.text) for piece in shown(change, RunKind.INSERT))
        assert all(squeezed(piece) in squeezed(after.text) for piece in shown(change, RunKind.STRIKE))
