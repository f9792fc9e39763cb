"""What a sentence does is told; what it only names is not taken for the act."""

import pytest

from .pairs import between, findings

MENTIONED = [
    (
        "a cross-reference",
        "class-action-waiver",
        "Except for Section 13 providing for arbitration and waiver of class action rights, claims go to court.",
    ),
    ("a way out", "class-action-waiver", "You may opt out of this class action waiver within 30 days."),
    ("its fate", "class-action-waiver", "If this class action waiver is held void, the rest of the clause stands."),
    ("a title in quotation marks", "class-action-waiver", "We will not change the part titled “Class Action Waiver”."),
    ("a title in parentheses", "jury-trial-waiver", "Section 12 (Waiver of Jury Trial) applies to counterclaims too."),
    ("a list of what survives", "indemnity-added", "Sections 4 (Fees) and 9 (Indemnification) will survive the end."),
    ("what survives, named after", "indemnity-added", "The following survive: Indemnification and Governing Law."),
    ("a right beside it", "indemnity-added", "This right is in addition to your indemnification obligations."),
    ("a pointer to a page", "refund-or-credit-right", "For details on refunds, see the help page."),
    ("a switch", "automatic-renewal", "To turn off automatic renewal, open the settings."),
]
DONE = [
    (
        "with a way out",
        "class-action-waiver",
        "Unless you opt out, you waive any right to take part in a class action.",
    ),
    ("in the passive", "class-action-waiver", "Class actions and class arbitrations are not permitted."),
    ("under its heading", "jury-trial-waiver", "Jury Trial Waiver. The parties waive trial by jury."),
    ("in the passive, by the user", "indemnity-added", "We shall be indemnified by you against every claim."),
    ("as a duty to defend", "indemnity-added", "You will defend us against any claim of a third party."),
    ("and outliving the agreement", "indemnity-added", "You agree to indemnify us, and this duty survives the end."),
    ("to who wishes", "user-termination-right", "If you wish to end the plan, you may cancel at any time by letter."),
]


def _rules(sentence: str) -> set[str]:
    return {found.rule for found in findings(between("The shop is small.", f"The shop is small. {sentence}"))}


@pytest.mark.parametrize(("how", "rule", "sentence"), MENTIONED, ids=[case[0] for case in MENTIONED])
def test_what_is_only_named_is_not_done(how: str, rule: str, sentence: str) -> None:
    assert rule not in _rules(sentence), how


@pytest.mark.parametrize(("how", "rule", "sentence"), DONE, ids=[case[0] for case in DONE])
def test_what_is_done_is_told(how: str, rule: str, sentence: str) -> None:
    assert rule in _rules(sentence), how


def test_a_mention_more_beside_the_act_changes_nothing() -> None:
    waiver = "You waive any right to a class action."
    found = findings(between(waiver, f"{waiver} This class action waiver is explained on the help page."))
    assert "class-action-waiver" not in {one.rule for one in found}
