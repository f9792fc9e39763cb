"""Survival, references and the glossary of a report, from short agreements."""

import pytest

from novation import compare
from renderers.view.build import build_view
from renderers.view.model import ReportView

OLD = """Beacon Terms

1. Definitions

"Tool" means the program that Beacon lends to Customer.

2. Duties

Customer shall return the Tool under Section 4. The Price List applies.

3. Secrets

Customer shall keep the Tool secret.

4. End

Either party may end this agreement at any time. Sections 2 and 4 survive its end.
"""
NEW = OLD.replace("Sections 2 and 4 survive", "Sections 3 and 4 survive").replace(
    "under Section 4. The Price List applies", "under Section 9. The Fee Schedule applies"
)


@pytest.fixture(scope="module")
def short() -> ReportView:
    return build_view(compare(OLD, NEW))


def test_a_clause_that_comes_into_or_leaves_the_survival_list_stands_first(short: ReportView) -> None:
    assert [(row.what, row.clause.full) for row in short.survival] == [
        ("no longer survives", "Section 2 Duties"),
        ("survives now", "Section 3 Secrets"),
        ("survives as before", "Section 4 End"),
    ]
    assert short.survival[1].why == ("listed in Section 4 End",)


def test_a_reference_that_leads_nowhere_is_in_doubt(short: ReportView) -> None:
    (wrong,) = short.references.wrong
    assert (wrong.text, wrong.problem, wrong.new) == ("Section 9", "leads to no clause of this text", True)


def test_documents_that_came_and_went_are_named(short: ReportView) -> None:
    assert [(row.what, row.kind, row.text) for row in short.references.documents] == [
        ("added", "document", "Fee Schedule"),
        ("removed", "document", "Price List"),
    ]


def test_each_defined_term_is_marked_once_a_clause_and_explained_once(short: ReportView) -> None:
    (tool,) = [term for term in short.glossary if term.term == "Tool"]
    assert tool.words.endswith("means the program that Beacon lends to Customer.")
    blocks = [block for stretch in short.redline for block in stretch.blocks]
    marked = [[run.term for run in block.runs if run.term] for block in blocks if "Tool" in str(block.runs)]
    assert [tool.anchor] in marked
    assert all(terms.count(tool.anchor) <= 1 for terms in marked)


def test_the_whole_map_holds_every_numbered_clause(short: ReportView) -> None:
    names = [row.new.full for row in short.whole_map if row.new is not None]
    assert [name for name in names if name.startswith("Section")] == [
        "Section 1 Definitions",
        "Section 2 Duties",
        "Section 3 Secrets",
        "Section 4 End",
    ]


def test_words_after_the_items_of_a_clause_do_not_repeat_its_anchor() -> None:
    text = "Terms\n\n1. Use\n\nYou may:\n\n(a) read,\n\n(b) write,\n\nbut not sell. You shall pay USD 5.\n"
    view = build_view(compare(text, text.replace("USD 5", "USD 6")))
    anchors = [block.clause.anchor for stretch in view.redline for block in stretch.blocks if block.clause.anchor]
    assert len(anchors) == len(set(anchors))
