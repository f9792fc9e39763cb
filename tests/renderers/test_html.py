"""The HTML report: safe, self-contained, accessible."""

import base64
import hashlib
import re
from itertools import pairwise

import pytest
from lxml import html as lxml_html

from analyzer.materiality.model import Report
from renderers import html
from renderers.view.model import ReportView
from tests.renderers.sample import HOSTILE, LONG_WORD


@pytest.fixture(scope="module")
def page(report: Report) -> str:
    return html.render(report)


@pytest.fixture(scope="module")
def tree(page: str) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(page)


def test_markup_in_an_agreement_appears_as_text(page: str, tree: lxml_html.HtmlElement) -> None:
    assert "<script>alert" not in page
    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//img")
    shown = tree.xpath("string(//*[@id='redline'])")
    assert all(word in shown for word in (*HOSTILE.split(), LONG_WORD))


def test_the_policy_allows_only_this_style_and_this_script(page: str, tree: lxml_html.HtmlElement) -> None:
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        found = re.search(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert found is not None
        hashed = base64.b64encode(hashlib.sha256(found[1].encode()).digest()).decode()
        assert f"{directive} 'sha256-{hashed}'" in policy


def test_nothing_is_fetched_from_anywhere(tree: lxml_html.HtmlElement) -> None:
    assert not tree.xpath("//link | //iframe | //object | //*[@src] | //*[@style]")
    assert not [target for target in tree.xpath("//a/@href") if not target.startswith("#")]
    css = tree.xpath("string(//style)")
    assert "url(" not in css
    assert "@import" not in css


def test_landmarks_language_and_skip_link_are_there(tree: lxml_html.HtmlElement) -> None:
    assert tree.get("lang") == "en"
    for landmark in ("header", "nav", "main", "footer"):
        assert len(tree.xpath(f"//body/{landmark}")) == 1
    assert tree.xpath("//body/*[1]")[0].get("href") == "#main"


def test_headings_descend_one_level_at_a_time(tree: lxml_html.HtmlElement) -> None:
    levels = [int(heading.tag[1]) for heading in tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_ids_are_unique_and_every_inner_link_reaches_one(tree: lxml_html.HtmlElement) -> None:
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {target[1:] for target in tree.xpath("//a/@href")} <= set(ids)


def test_changes_and_clauses_have_deep_links(tree: lxml_html.HtmlElement, view: ReportView) -> None:
    ids = set(tree.xpath("//@id"))
    assert {f"change-{change.number}" for change in (*view.material, *view.review)} <= ids
    assert {"clause-5", "clause-2(a)"} <= ids


def test_insertions_and_deletions_are_announced_in_words(tree: lxml_html.HtmlElement) -> None:
    for tag, word in (("ins", "inserted"), ("del", "deleted")):
        assert tree.xpath(f"//{tag}")
        assert all(word in each.text_content() for each in tree.xpath(f"//{tag}/span[1]"))


def test_severity_is_said_in_words(tree: lxml_html.HtmlElement, view: ReportView) -> None:
    for change in view.material:
        (article,) = tree.xpath(f"//*[@id='change-{change.number}']")
        assert change.severity in article.xpath("string(.//*[contains(@class, 'meta')])")
        assert change.direction_words in article.text_content()


def test_the_table_at_a_glance_stands_before_the_details(tree: lxml_html.HtmlElement) -> None:
    sections = tree.xpath("//main/section/@id")
    assert sections[:3] == ["verdict", "glance", "material"]
    assert len(tree.xpath("//*[@id='glance']//tbody/tr")) == 6


def test_the_page_is_readable_without_scripts(tree: lxml_html.HtmlElement) -> None:
    """Only what a script would serve is hidden: the search, the filters and the button that unfolds."""
    hidden = [each.get("class") for each in tree.xpath("//*[@hidden]")]
    assert hidden == ["search", "filters", None, "unfold switch"]
    assert not tree.xpath("//*[@hidden]//article | //*[@hidden]//p")


def test_what_was_not_judged_stands_beside_the_verdict(tree: lxml_html.HtmlElement) -> None:
    assert "partly not in English" in tree.xpath("string(//*[@id='verdict'])")


def test_the_same_report_gives_the_same_page(report: Report, page: str) -> None:
    assert html.render(report) == page
