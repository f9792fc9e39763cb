"""A section that comes or goes with many findings is told as one change; nothing of it is lost."""

from functools import cache

import pytest

import novation
from analyzer.materiality.model import Report
from renderers import html
from renderers.markdown import render as markdown
from renderers.text import summary

KEPT = "Terms\n\n1. Use. You may use the Service."
SECTION = (
    "\n\n2. Conduct. You must keep your password secret. You must not share your account. We may suspend your access "
    "without notice. You must pay a late fee of $20 for each late payment. You waive the right to a jury trial. You "
    "must tell us of each change of your address.\n"
)


@cache
def report(*, removed: bool) -> Report:
    texts = (KEPT + SECTION, KEPT) if removed else (KEPT, KEPT + SECTION)
    return novation.compare(*texts)


@pytest.mark.parametrize(("removed", "says"), [(False, "All of this is new:"), (True, "All of this is taken out:")])
def test_it_is_one_item_with_its_gravest_finding_named(removed: bool, says: str) -> None:
    made = report(removed=removed)
    (change,) = made.changes
    assert len(change.findings) > 4
    text = " ".join(summary(made).split())
    assert f"{says} {len(change.findings)} findings. The gravest:" in text
    assert "also:" not in text


def test_every_finding_can_be_opened_in_the_page_and_stands_in_the_markdown() -> None:
    made = report(removed=False)
    page, written = html.render(made), " ".join(markdown(made).replace("\\", "").split())
    assert "more findings on this change" in page
    for finding in made.changes[0].findings:
        opening = finding.message.split("“")[0].strip()
        assert opening in page
        assert opening in written
