"""Words that changed places change who owes what: they are told."""

import pytest

from clauses.parse import parse_text
from tests.materiality.pairs import between

CHANGED_ABOUT = [
    ("We refund fees in year one. We keep fees in year two.", "We keep fees in year one. We refund fees in year two."),
    (
        "We grant refunds in the first year. We grant no refunds in the second year.",
        "We grant no refunds in the first year. We grant refunds in the second year.",
    ),
    (
        "Mill bears the cost of returns. The guest bears the cost of delivery to the house.",
        "The guest bears the cost of returns. Mill bears the cost of delivery to the house.",
    ),
    (
        "We may end the contract if you default and we warn you.",
        "We may end the contract if you default or we warn you.",
    ),
    (
        "We may share names with brokers; we never share photos with brokers.",
        "We may share photos with brokers; we never share names with brokers.",
    ),
    ("We may only share, sell or rent with consent.", "We may share only with consent, sell or rent."),
    (
        "Landlord: Ada Fern\nTenant: Bo Moss\n\nThe tenant pays the rent.",
        "Landlord: Bo Moss\nTenant: Ada Fern\n\nThe tenant pays the rent.",
    ),
    (
        "## 5. We Share Data\n\nWe Share data with brokers. We Share more.",
        "## 5. We Sell Data\n\nWe Sell data with brokers. We Sell more.",
    ),
]


@pytest.mark.parametrize(("old", "new"), CHANGED_ABOUT)
def test_words_that_changed_places_are_told(old: str, new: str) -> None:
    for report in (between(old, new), between(new, old)):
        assert any(change.findings or change.review for change in report.changes)


def test_a_refund_that_went_to_another_year_is_graver_than_medium() -> None:
    report = between(*CHANGED_ABOUT[0])
    assert "refund-or-credit-right" in {found.rule for change in report.changes for found in change.findings}


def test_a_disclaimer_in_capitals_that_seems_to_end_in_a_company_is_read() -> None:
    assert parse_text("EXCEPT AS “AS us, we").text


LIMIT = "These terms do not limit liability for fraud, death caused by negligence or wilful misconduct."
ITEMS = (
    "These terms do not limit liability for:\n\n- fraud\n\n- death caused by negligence\n\n"
    "- gross negligence\n\n- wilful misconduct"
)


def test_a_sentence_that_became_a_list_loses_no_carve_out() -> None:
    told = [found for change in between(LIMIT, ITEMS).changes for found in change.findings]
    assert "carve-out-from-liability" not in {found.rule for found in told}
    assert any("gross negligence" in found.message for found in told)
