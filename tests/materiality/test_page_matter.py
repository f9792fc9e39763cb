"""What a page says around its agreement, where no rule claims it; and what looks like it and has to be read."""

import pytest

from analyzer.materiality.editorial.reasons import WHY
from analyzer.materiality.model import JudgedChange, Substance

from .matter import shown
from .pairs import between, only

RULES = "You must keep your oven clean.\n\nWe may close the bakery on Sundays."
ICONS = "cartOpen loafShare bunDown arrowUp doughLeft millRight grainUp wheatDown ovenOpen crumbBig tinSmall panLow"
ROUND = [
    ("boilerplate", "Home | Recipes | Log in\n\n" + RULES),
    ("page-matter", "• Guild Charter\n\n• Press Room\n\n" + RULES),
    ("page-matter", RULES + "\n\n© 2024 Mill Bread Inc. All rights reserved."),
    ("page-matter", RULES + "\n\nrevision 20230917"),
    ("page-matter", f"{ICONS}\n\n{RULES}"),
    ("question", RULES + "\n\nWhat is a sourdough starter?"),
    ("pointer", RULES + "\n\nRead more about the history of the oven in our Baking Guide."),
    ("pointer", RULES + "\n\nYou can also visit the recipe page."),
    ("pointer", RULES + "\n\nFor an archive of older charters please click here."),
    ("pointer", RULES + "\n\nMore details on how dough rises can be found in our help centre."),
    ("announcement", "WE HAVE MADE SOME UPDATES TO THE TERMS OF SERVICE.\n\n" + RULES),
    ("announcement", "It looks like JavaScript is disabled, so the page is plain.\n\n" + RULES),
    ("announcement", "We’re updating our terms on 4 May 2026 to make it easier to read.\n\n" + RULES),
]
READ = [
    ("it stands among the rules", RULES.replace("\n\n", "\n\n• Rye and Wheat\n\n")),
    (
        "a lead-in rules its members",
        "The following goods are covered by the charter.\n\n• Rye Bread\n\n• Spelt Rolls\n\n" + RULES,
    ),
    ("the annex is a list that matters", RULES + "\n\n# Annex A: Sub-processors\n\n• Grain Cloud Partners"),
    ("it names a company", RULES + "\n\n• Mill Bread Ireland Limited"),
    ("it makes the page a part of the terms", RULES + "\n\nSee the price page, which is part of the charter."),
    ("a rule claims it", "• No refunds\n\n" + RULES),
]


def _rest(new: str) -> list[JudgedChange]:
    return [change for change in between(RULES, new).changes if change.edits]


@pytest.mark.parametrize(("test", "new"), ROUND)
def test_words_around_the_rules_are_folded_under_a_reason(test: str, new: str) -> None:
    changes = _rest(new)
    assert changes
    assert all(change.substance is Substance.EDITORIAL and not change.review for change in changes)
    assert any(WHY[test] in change.why for change in changes)


@pytest.mark.parametrize(("test", "new"), ROUND)
def test_the_same_words_are_folded_when_they_go(test: str, new: str) -> None:
    changes = between(new, RULES).changes
    assert changes
    assert not any(change.review or change.material for change in changes)


@pytest.mark.parametrize(("because", "new"), READ)
def test_short_words_are_shown_where(because: str, new: str) -> None:
    assert any(change.review or change.material for change in _rest(new)), because


def test_news_of_an_update_that_makes_use_an_assent_is_a_term() -> None:
    told = "We have updated the charter. By using the oven after 4 May 2026 you agree to the updated charter."
    assert any(change.review or change.material for change in _rest(f"{told}\n\n{RULES}"))


def test_an_address_hidden_by_the_host_of_the_page_is_an_address() -> None:
    old = "Questions about dough go to [email\xa0protected] at any hour."
    report = between(old, old.replace("[email\xa0protected]", "dough@millbread.example"))
    assert not any(change.review or change.material for change in report.changes)


FOLDED_NEVER = [
    "Can partners sell photos of members to advertisers? Yes.",
    "See our list of subprocessors here.",
    "Details on data sales can be found in our privacy policy.",
    "To close the account visit the settings page.",
    "The following clause takes effect on Monday: disputes go to the courts of Oslo alone.",
]


@pytest.mark.parametrize("words", FOLDED_NEVER)
def test_words_that_may_rule_are_not_folded_as_the_page_s_own(words: str) -> None:
    inside = RULES.replace("\n\n", f"\n\n{words}\n\n")
    for report in (between(inside, RULES), between(RULES, inside)):
        assert report.verdict.material or any(change.review for change in report.changes)


def test_where_no_rule_is_found_nothing_stands_around_the_rules() -> None:
    report = between("The bakery sells rye loaves.", "The bakery sells oat loaves.")
    assert any(change.review or change.material for change in report.changes)


INDEX = (
    "Index\n\n1\\. Our oven\n\n2\\. What you may not bake\n\n2.1. Except for fire, we are not liable for\n\n"
    "3\\. Law\n\n{}"
)
CLAUSES = (
    "1\\. Our oven\n\nWe keep the oven for you.\n\n2\\. What you may not bake\n\nYou may not bake bricks.\n\n"
    "2.1. Except for fire, we are not liable for the loss of any bread.\n\n3\\. Law\n\nThe law of Kent applies."
)


def test_an_index_that_says_how_the_clauses_open_is_page_matter() -> None:
    assert not shown(between(CLAUSES, INDEX.format(CLAUSES)))
    assert not shown(between(INDEX.format(CLAUSES), CLAUSES))


def test_a_line_of_an_index_that_no_clause_bears_out_is_to_be_read() -> None:
    assert shown(between(CLAUSES, INDEX.replace("for fire", "for fraud").format(CLAUSES)))


def test_a_definition_with_an_address_behind_the_last_rule_is_no_teaser() -> None:
    rules = "## 1. Use\n\nYou must return the key.\n\n## 2. Words\n\n2.1 “Key” means the key to the hall."
    plan = "2.2 “Hall Plan” means the plan by which the hall is let (as described at https://hall.example/plan)."
    change = only(between(rules, f"{rules}\n\n{plan}"))
    assert change.substance.value == "substantive"
    assert change.material or change.review
