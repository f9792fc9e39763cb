"""A rule in a menu, a bar or a footer of the page is judged like any other; what only leads about is not."""

import pytest

from analyzer.comparison.compare import compare
from analyzer.materiality.judge import judge
from analyzer.materiality.model import Report
from clauses.parse import parse_bytes
from tests.materiality.matter import shown

PAGE = (
    "<html><head><title>Mill Terms</title></head><body><h1>Mill Terms</h1><h2>1. Service</h2>"
    "<p>You must pay the fees within 30 days.</p><h2>2. Use</h2>{}<h2>3. Law</h2>"
    "<p>You may cancel at any time with 30 days notice.</p></body></html>"
)
AROUND = [
    "<aside>{}</aside>",
    "<footer>{}</footer>",
    "<nav>{}</nav>",
    "<header>{}</header>",
    "<dialog>{}</dialog>",
    '<div class="breadcrumb">{}</div>',
    '<div class="sidebar">{}</div>',
    '<div class="footer">{}</div>',
    '<div class="cookie-banner">{}</div>',
    '<div class="share">{}</div>',
    '<div id="menu">{}</div>',
    "<div hidden>{}</div>",
]
RULES = [
    ("", "<p>You waive the right to a jury trial and agree to binding arbitration.</p>"),
    ("", "<p>You must pay 50 euros each month.</p>"),
    ("", "<p>We may sell your data.</p>"),
    ("", "<p>No refunds.</p>"),
    ("", "<p>Disputes are settled by binding arbitration.</p>"),
    ("<p>You may cancel within 14 days.</p>", "<p>You may not cancel within 14 days.</p>"),
    ("<p>The monthly fee is 5 euros.</p>", "<p>The monthly fee is 50 euros.</p>"),
]
MATTER = [
    ("<p>Home</p>", "<p>Home</p><p>Careers</p>"),
    ("<p>Last updated: 3 May 2024</p>", "<p>Last updated: 4 June 2025</p>"),
    ("", "<a href='/terms'>Terms</a> <a href='/privacy'>Privacy</a>"),
    ("<p>Terms of Use</p>", "<p>FAQs</p>"),
]


def pages(old: str, new: str) -> Report:
    """The report on two versions of a page that differ in one place."""
    return judge(compare(*(parse_bytes(PAGE.format(part).encode(), "terms.html") for part in (old, new))))


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize(("old", "new"), RULES)
def test_a_rule_within_page_furniture_is_told(around: str, old: str, new: str) -> None:
    assert shown(pages(around.format(old), around.format(new)))
    assert shown(pages(around.format(new), around.format(old)))


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize(("old", "new"), MATTER)
def test_what_only_leads_about_the_page_is_not(around: str, old: str, new: str) -> None:
    assert not shown(pages(around.format(old), around.format(new)))
    assert not shown(pages(around.format(new), around.format(old)))
