"""A page is read as its reader sees it: numbers included, no word lost, nothing run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.diagnostics import UnreadableInputError
from clauses.readers.html import read_html
from clauses.text import Block, BlockKind, Source


def page(body: str, head: str = "") -> Source:
    html = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return read_html(html.encode(), "terms.html")


def shown(body: str) -> str:
    return page(body).text


def block(source: Source, words: str) -> Block:
    (found,) = [b for b in source.blocks if words in b.span.of(source.text)]
    return found


def test_blocks_stand_apart_and_white_space_is_as_displayed() -> None:
    assert (
        shown("<div>Some <b>bold</b>\n  words</div><p>More\twords </p>loose")
        == "Some bold words\n\nMore words\n\nloose"
    )


def test_a_line_break_is_a_new_line_and_two_are_a_new_paragraph() -> None:
    source = page("<p>1 Main Street <br> Springfield<br><br>By post.</p>")
    assert source.text == "1 Main Street\nSpringfield\n\nBy post."
    assert len(source.blocks) == 2


def test_headings_keep_their_level_and_the_first_is_the_title() -> None:
    source = page("<h1>Terms of\nUse</h1><h3 id=fees>Fees</h3><p>Due.</p>")
    assert source.title == "Terms of Use"
    assert block(source, "Fees").level == 3
    assert block(source, "Fees").kind is BlockKind.HEADING


def test_the_sign_that_links_to_its_own_heading_is_no_word() -> None:
    source = page('<h2 id=a>Fees<a class=anchor href="#a">¶</a></h2><p>See <a href="#a">1</a>.</p>')
    assert source.text == "Fees\n\nSee 1."


def test_without_a_top_heading_the_page_title_is_the_title() -> None:
    assert page("<p>Due.</p>", "<title>Terms  of Use</title>").title == "Terms of Use"


@pytest.mark.parametrize(
    ("opening", "labels"),
    [
        ("<ol>", ["1.", "2.", "3."]),
        ("<ol start=4>", ["4.", "5.", "6."]),
        ("<ol reversed>", ["3.", "2.", "1."]),
        ("<ol type=a start=26>", ["z.", "aa.", "ab."]),
        ("<ol type=A>", ["A.", "B.", "C."]),
        ("<ol type=i start=3>", ["iii.", "iv.", "v."]),
        ("<ol style='list-style-type: upper-roman'>", ["I.", "II.", "III."]),
        ("<ol start=x>", ["1.", "2.", "3."]),
        ("<ul>", ["•", "•", "•"]),
    ],
)
def test_list_items_show_the_number_a_browser_shows(opening: str, labels: list[str]) -> None:
    source = page(f"{opening}<li>one<li>two<li>three")
    assert [b.label_span and b.label_span.of(source.text) for b in source.blocks] == labels
    assert source.text == "\n".join(
        f"{label} {word}" for label, word in zip(labels, ["one", "two", "three"], strict=True)
    )


def test_an_item_may_set_its_number() -> None:
    assert shown("<ol><li>one<li value=7>seven<li>eight</ol>") == "1. one\n7. seven\n8. eight"


def test_inner_lists_are_deeper_and_count_on_their_own() -> None:
    source = page("<ol><li>Fees:<ol type=a><li>monthly<li>yearly</ol><li>Term</ol>")
    assert source.text == "1. Fees:\na. monthly\nb. yearly\n2. Term"
    assert [b.level for b in source.blocks] == [1, 2, 2, 1]


def test_an_item_that_writes_its_own_number_gets_no_second_one() -> None:
    assert shown("<ol><li>(a) monthly<li>(b) yearly</ol><ul><li>1.1 Fees</ul>") == "(a) monthly\n(b) yearly\n1.1 Fees"


def test_a_heading_in_an_item_takes_its_number() -> None:
    source = page("<ol><li><h2>Fees</h2><p>Due monthly.</p></li></ol>")
    heading, body = source.blocks
    assert heading.kind is BlockKind.HEADING
    assert heading.span.of(source.text) == "1. Fees"
    assert (body.kind, body.label_span) == (BlockKind.LIST_ITEM, None)


def test_a_number_without_words_of_its_own_is_shown() -> None:
    assert shown("<ol><li><ol type=a><li>monthly</ol></ol>") == "1.\na. monthly"


def test_a_table_keeps_its_cells() -> None:
    source = page(
        "<table><tr><th></th><th>Basic</th></tr><tr><td><p>Price</p></td><td>$ 1<br>a month</td></tr></table>"
    )
    (table,) = source.blocks
    assert table.kind is BlockKind.TABLE
    assert source.text == "Basic\nPrice\t$ 1 a month"
    assert [[cell.of(source.text) for cell in row] for row in table.rows] == [["", "Basic"], ["Price", "$ 1 a month"]]
    assert all(table.span.holds(cell) for row in table.rows for cell in row)


def test_a_table_of_labels_and_words_is_read_as_paragraphs() -> None:
    source = page("<table><tr><td>(a)</td><td>monthly;</td></tr><tr><td>(b)</td><td>yearly.</td></tr></table>")
    assert source.text == "(a) monthly;\n\n(b) yearly."


def test_a_table_used_for_layout_is_no_table() -> None:
    source = page("<table><tr><td><h1>Terms</h1><p>Due.</p></td></tr></table>")
    assert [b.kind for b in source.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_a_paragraph_all_in_bold_is_bold_and_one_with_a_bold_word_is_not() -> None:
    source = page("<p><b>Fees</b> <strong>due</strong>.</p><p>The <b>Fees</b></p><p style='font-weight:700'>Term</p>")
    assert [b.bold for b in source.blocks] == [True, False, True]
    source = page("<p><span style='font-weight:700'>Term</span></p>")
    assert source.blocks[0].bold


def test_emphasis_and_links_have_spans_in_the_text() -> None:
    source = page('<ul><li>See <a href="/fees"> the <em>Fees</em> page </a>.</ul>')
    assert source.text == "• See the Fees page ."
    assert [(m.span.of(source.text), m.style) for m in source.emphasis] == [("Fees", "italic")]
    assert [(link.span.of(source.text), link.target) for link in source.links] == [("the Fees page", "/fees")]


def test_a_script_link_has_no_target() -> None:
    assert page('<p><a href="JavaScript:alert(1)">Fees</a></p>').links == ()


def test_anchors_are_the_place_of_what_follows() -> None:
    source = page('<h2 id="fees">Fees</h2><p>Due.</p><a name="term"></a><p>One year.</p>')
    assert [b.place for b in source.blocks] == ["#fees", "#fees", "#term"]


@pytest.mark.parametrize(
    "site",
    [
        "<nav>Home</nav>",
        "<header>Home</header>",
        "<footer>Home</footer>",
        "<aside>Home</aside>",
        "<div role=navigation>Home</div>",
        "<div aria-hidden=true>Home</div>",
        "<p hidden>Home</p>",
        "<div style='display: none'>Home</div>",
        "<div class=cookie-banner>Home</div>",
        "<div class='site-nav'>Home</div>",
        "<ul><li><a href='#a'>Home</a><li><a href='#b'>Fees</a><li><a href='#c'>Term</a></ul>",
    ],
)
def test_words_of_the_site_stay_in_the_text_as_boilerplate(site: str) -> None:
    source = page(f"{site}<h1>Terms</h1><p>{'Fees are due. ' * 20}</p>")
    assert block(source, "Home").kind is BlockKind.BOILERPLATE
    assert block(source, "are due").kind is BlockKind.PARAGRAPH


def test_what_stands_outside_main_is_boilerplate() -> None:
    source = page("<div>Sign in</div><main><header>Dated 1 May</header><p>Fees are due.</p></main>")
    assert [b.kind for b in source.blocks] == [BlockKind.BOILERPLATE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


def test_a_folded_part_of_the_agreement_is_read_and_said() -> None:
    source = page(f"<p>Intro</p><div hidden><p>{'Fees are due monthly. ' * 15}</p></div>")
    assert block(source, "Fees").kind is BlockKind.PARAGRAPH
    (found,) = source.diagnostics
    assert found.code == "hidden-text"
    assert found.span is not None
    assert "Fees" in found.span.of(source.text)


def test_a_page_of_boilerplate_only_is_read_as_its_content() -> None:
    assert [b.kind for b in page("<aside>Fees are due.</aside>").blocks] == [BlockKind.PARAGRAPH]


def test_scripts_styles_templates_and_comments_are_no_text() -> None:
    body = "<script>a()</script><style>p{}</style><template><p>t</p></template>"
    body += "<noscript>n</noscript><!-- c --><svg><title>s</title></svg>"
    assert shown(f"<p>Fees{body} are due.</p>") == "Fees are due."


@pytest.mark.parametrize("html", ["<html><body><script>render()</script></body></html>", "<p> &nbsp; </p>", "<!-- -->"])
def test_a_page_without_text_is_refused(html: str) -> None:
    with pytest.raises(UnreadableInputError, match="no text"):
        read_html(html.encode(), "terms.html")


def test_entities_of_a_doctype_are_not_expanded() -> None:
    declared = '<!ENTITY a "boom"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///x">'
    bomb = f"<!DOCTYPE html [{declared}]><p>x &b; &f; &amp; y</p>"
    assert read_html(bomb.encode(), "t.html").text.endswith("x &b; &f; & y")


def test_preformatted_text_keeps_its_lines_and_its_paragraphs() -> None:
    source = page("<pre>1. Fees\n   are due.\n\n2. Term</pre>")
    assert [b.span.of(source.text) for b in source.blocks] == ["1. Fees\n   are due.", "2. Term"]
    assert page("<pre><code>a\n\nb</code></pre>").blocks[0].kind is BlockKind.CODE


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "span", "table", "dl"])
def test_ten_thousand_levels_lose_no_word(tag: str) -> None:
    depth = 10_000
    source = page(f"<{tag}>" * depth + "deep words" + f"</{tag}>" * depth + "<p>tail</p>")
    assert source.text.split() == ["deep", "words", "tail"]


def test_damaged_bytes_are_marked_where_they_are_shown() -> None:
    source = read_html("<html><p>“Fees” are ".encode() + b"\xff" + b" due</p></html>", "t.html")
    (lost,) = source.diagnostics
    assert lost.span is not None
    assert lost.span.of(source.text) == "\ufffd"
    assert lost.blocks_judgement


TAG_NAMES = "p div b li ul ol table tr td th a br h2 pre nav em q span caption article main"
TAGS = st.sampled_from(TAG_NAMES.split())
PIECES = st.one_of(
    TAGS.map(lambda tag: f"<{tag}>"),
    TAGS.map(lambda tag: f"</{tag}>"),
    st.sampled_from(["word", " ", "\n", "Fees ", "1. x", "<li value=3>", "<a href=x>", "<p hidden>"]),
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_page_gives_ordered_blocks_over_all_its_words(body: str) -> None:
    try:
        source = page(body)
    except UnreadableInputError:
        return
    at = 0
    for found in source.blocks:
        assert not source.text[at : found.span.start].strip()
        words = found.span.of(source.text)
        assert words == words.strip()
        assert words
        assert found.label_span is None or found.span.holds(found.label_span)
        at = found.span.end
    assert not source.text[at:].strip()
    assert source.text == source.text.strip()
    for word in ("word", "Fees"):
        assert source.text.count(word) == body.count(word)
    for span in [m.span for m in source.emphasis] + [m.span for m in source.links]:
        assert 0 <= span.start < span.end <= len(source.text)


@pytest.mark.parametrize(
    ("piece", "count", "what"), [("<td>x", 1_000_000, "table cells"), ("<p>x", 600_000, "elements")]
)
def test_a_page_of_a_million_cells_is_refused(piece: str, count: int, what: str) -> None:
    with pytest.raises(UnreadableInputError, match=f"more than .* {what}"):
        read_html(f"<table><tr>{piece * count}".encode(), "terms.html")


def test_entities_that_a_page_declares_are_not_expanded() -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    source = read_html(f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><p>Fees &a9; are due.'.encode(), "terms.html")
    assert len(source.text) < 1000


@pytest.mark.parametrize(
    "term",
    [
        '<section class="article" id="feedback"><h2>2. Feedback</h2><p>You keep your ideas.</p></section>',
        '<div class="page-section" id="share-data"><p>Partners see the data.</p></div>',
        '<div class="article-feedback"><p>You keep your ideas</p></div>',
        '<section class="article-share"><h2>3. Sharing</h2><p>None takes place</p></section>',
        '<div class="article-feedback">All ideas belong to Acme</div>',
        '<div class="article-subscribe">Price 5 euros a month <a href="/a">Share</a></div>',
        '<div role="tab">You pay 5 euros a day.</div>',
        '<div role="tab">Plus, 5 euros</div>',
        '<div role="tablist"><div role="tab">Guests leave.</div></div>',
    ],
)
def test_words_that_bind_are_terms_whatever_their_element_is_called(term: str) -> None:
    source = page(f"<h1>Terms</h1><p>These terms hold for every guest of the house.</p>{term}")
    assert {b.kind for b in source.blocks} <= {BlockKind.HEADING, BlockKind.PARAGRAPH}
    assert len(source.blocks) > 2


def test_tabs_and_votes_around_a_page_are_none_of_its_terms() -> None:
    small = "<small>3 out of 5 found this helpful</small>"
    votes = f'<div class="article-votes"><span>Did you find this helpful?</span> {small}</div>'
    tabs = '<div role="tablist"><span role="tab">Guests</span> <span role="tab">Hosts</span></div>'
    source = page(f"<h1>Terms</h1>{tabs}<p>These terms hold for every guest of the house.</p>{votes}")
    assert block(source, "Guests").kind is BlockKind.BOILERPLATE
    assert block(source, "helpful").kind is BlockKind.BOILERPLATE
