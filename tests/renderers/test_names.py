"""How clauses are cited."""

import pytest

from clauses.model import ClauseKind
from renderers.view.names import Names, anchor, told_briefly
from tests.renderers.drafting import Line, agreement

SECTION, ITEM, PARAGRAPH = ClauseKind.SECTION, ClauseKind.ITEM, ClauseKind.PARAGRAPH
LINES = (
    Line(id="article-iv", kind=SECTION, label="Article IV.", heading="Fees"),
    Line(id="article-iv.p1", kind=PARAGRAPH, parent="article-iv", words="You pay."),
    Line(id="6", kind=SECTION, label="6.", heading="Term"),
    Line(id="6.5", kind=ClauseKind.SUBSECTION, parent="6", label="6.5", heading="Survival", words="All:"),
    Line(id="6.5(a)", kind=ITEM, parent="6.5", label="(a)", words="this,"),
    Line(id="6.5(a)(ii)", kind=ITEM, parent="6.5(a)", label="(ii)", words="that."),
    Line(id="6.p1", kind=PARAGRAPH, parent="6", words="Last words."),
    Line(id="general", kind=SECTION, heading="General terms"),
    Line(id="general.1", kind=ITEM, parent="general", label="•", words="One."),
    Line(id="general.2", kind=ITEM, parent="general", label="•", words="Two."),
    Line(id="general.a", kind=ClauseKind.SUBSECTION, parent="general", label="a.", heading="Games"),
    Line(id="general.4", kind=ClauseKind.SUBSECTION, parent="general", label="4.", heading="Maps"),
    Line(id="p9", kind=PARAGRAPH, words="A paragraph that stands under nothing and goes on for a long while."),
    Line(id="annex", kind=ClauseKind.ANNEX, label="A", heading="Prices"),
)


@pytest.mark.parametrize(
    ("clause", "cited"),
    [
        ("article-iv", "Article IV Fees"),
        ("article-iv.p1", "Article IV Fees"),
        ("6.5", "Section 6.5 Survival"),
        ("6.5(a)", "Section 6.5(a) (Survival)"),
        ("6.5(a)(ii)", "Section 6.5(a)(ii) (Survival)"),
        ("6.p1", "Section 6, paragraph 2 (Term)"),
        ("general", "“General terms”"),
        ("general.2", "“General terms”, item 2"),
        ("general.a", "“General terms”, a Games"),
        ("general.4", "Section 4 Maps"),
        ("p9", "Paragraph “A paragraph that stands under nothing and goes…”"),
        ("annex", "Annex A Prices"),
        ("no such clause", "A clause"),
    ],
)
def test_a_clause_is_cited_as_a_person_would(clause: str, cited: str) -> None:
    assert Names(agreement("a.txt", "A", LINES, None)).of(clause).full == cited


def test_an_anchor_is_one_word_of_harmless_characters() -> None:
    assert anchor('clause-6.5(a) "x" ü') == "clause-6.5(a)-_22x_22-_C3_BC"


LEAD = "There are rules about what is fine here, so when you are in the hall you may not post or hang up any note which"


def test_a_brief_line_on_an_item_shows_the_item_and_not_its_long_lead_in() -> None:
    told = f"A new prohibition for the user: “{LEAD}: … is harmful to minors”."
    assert told_briefly(told, 130) == "A new prohibition for the user: “… is harmful to minors”."


def test_a_brief_line_that_fits_is_left_as_it_is() -> None:
    told = "A new prohibition for the user: “You must not: … smoke”."
    assert told_briefly(told, 130) == told
