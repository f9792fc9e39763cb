"""Phrases that say the same in every trade fold as a paraphrase; a word of force beside them is never folded away."""

import pytest

from .matter import placed, silent
from .pairs import between, findings

EQUAL = [
    ("We may turn down orders that are manifestly wrong.", "We may turn down orders that are clearly wrong."),
    ("You understand and agree that loaves dry.", "You acknowledge and agree that loaves dry."),
    ("For further information see our help page.", "For more information see our help page."),
    ("The order is filled once we have begun to bake.", "The order is filled once we have started to bake."),
    ("The guests of the inn remain in the yard.", "The guests of the inn stay in the yard."),
    ("You keep the ownership rights in your recipes.", "You keep the ownership rights to your recipes."),
    (
        "Notwithstanding the weather, we will bake on Sundays.",
        "Regardless of the weather, we will bake on Sundays.",
    ),
    ("We deliver to Macau.", "We deliver to Macao."),
    (
        "This part is for guests from the United States of America.",
        "This part is for guests from the United States.",
    ),
    ("We may close the oven at our sole discretion.", "We may close the oven in our sole discretion."),
    ("Smoking is prohibited in the mill.", "Smoking is not allowed in the mill."),
    ("The annual plan covers ten loaves.", "The yearly plan covers ten loaves."),
    ("These rules stay in force.", "These rules stay in effect."),
]


@pytest.mark.parametrize(("old", "new"), EQUAL)
def test_equal_phrases_fold(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        assert not any(change.review or change.material for change in between(placed(before), placed(after)).changes)


UNLIKE = [
    ("Smoking is prohibited in the mill.", "Smoking is allowed in the mill."),
    ("Smoking is prohibited in the mill.", "Smoking is not prohibited in the mill."),
    ("Smoking is prohibited in the mill.", "Smoking is not allowed in the mill without our leave."),
    ("We deliver to the United States.", "We deliver to the United Kingdom."),
    ("We deliver to the European Union.", "We deliver to the European Economic Area."),
    ("You acknowledge that loaves dry.", "You do not acknowledge that loaves dry."),
    ("You acknowledge that we may record calls.", "You acknowledge and agree that we may record calls."),
    ("You understand that loaves dry.", "You agree to pay for loaves that dry."),
    ("We may close the oven at our sole discretion.", "We may close the oven at our reasonable discretion."),
    ("We may close the oven at our sole discretion.", "We may close the oven at your sole discretion."),
    ("The annual plan costs 10 EUR.", "The monthly plan costs 10 EUR."),
    ("These rules stay in force.", "These rules stay in force until May."),
    ("We may turn down orders that are manifestly wrong.", "We may turn down orders that are wrong."),
    ("We bake on Sundays, notwithstanding the weather.", "We bake on Sundays, depending on the weather."),
    ("The order is filled once we have begun to bake.", "The order is filled once we have ended to bake."),
]


@pytest.mark.parametrize(("old", "new"), UNLIKE)
def test_what_only_looks_equal_is_never_silent(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        report = between(placed(before), placed(after))
        assert findings(report) or any(change.review for change in report.changes)


NUMBERED = "Ask as Section {0} ({1}) says.\n\n**{0}. Notices of theft**. We write down what was stolen.\n"


def test_a_number_that_its_clause_took_with_it_follows_the_title_in_brackets_whatever_marks_it() -> None:
    title = "*Notices of theft*"
    assert silent(NUMBERED.format("9.2", title), NUMBERED.format("12.2", title))


def test_a_number_whose_clause_bears_another_title_is_not_silent() -> None:
    title = "*Notices of theft*"
    new = NUMBERED.format("12.2", title).replace("**12.2. Notices of theft**", "**12.2. Fees for guests**")
    assert not silent(NUMBERED.format("9.2", title), new)


def test_a_number_in_words_beside_its_figures_says_no_more() -> None:
    old = "We answer not less than 10, nor more than 14, business days after your letter."
    new = "We answer not less than ten (10), nor more than fourteen (14), business days after your letter."
    assert silent(old, new)
    assert silent(new, old)
    for other in (new.replace("ten (10)", "twelve (10)"), new.replace("ten (10)", "ten (12)")):
        assert not silent(old, other)
