"""Each check of the proofreader objects to a defect at its words, and is silent about the sound twin."""

import pytest

from analyzer.lint.catalogue import CHECKS
from analyzer.lint.model import LintFinding
from analyzer.lint.run import lint
from clauses.model import Agreement
from clauses.parse import parse_text


def findings(text: str, rule: str) -> tuple[Agreement, list[LintFinding]]:
    agreement = parse_text(text, "terms.md")
    return agreement, [found for found in lint(agreement) if found.rule == rule]


PARTIES = 'These Terms are between Acme Labs, Inc. ("Acme", "we") and you ("Customer").\n\n'

DEFINITIONS = """## 1. Definitions

“Account” means the account that Customer opens.

“Beta Features” means features that are marked as such.

“Content” means text and images.

“Fees” means the amounts stated in the order.

“Order” means an order that both parties sign.

“Site” means the pages that Acme shows.

## 2. Use

Acme opens an Account, shows the Content on the Site, and may end Beta Features. Fees follow from the Order.
"""

CASES = [
    ("dangling-reference", "1. Fees\n\nSection 9 applies to all Fees.\n", "Section 9"),
    (
        "reference-heading-mismatch",
        "## 1. Fees\n\nFees are due at once.\n\n## 2. Notices\n\nSection 1 (Governing Law) applies to notices.\n",
        "Section 1 (Governing Law)",
    ),
    (
        "undefined-term",
        "## 1. Return\n\nCustomer shall return the Containers at the end. All other containers may be kept.\n",
        "Containers",
    ),
    (
        "undefined-document",
        "## 1. Use\n\nCustomer shall at all times comply with the Acceptable Use Policy.\n",
        "Acceptable Use Policy",
    ),
    (
        "term-variant",
        "## 1. Terms\n\n“Product Documentation” means the pages that Acme publishes.\n\n## 2. Use\n\n"
        "Customer follows the Documentation at all times. Other documentation is for information.\n",
        "Documentation",
    ),
    ("term-variant", PARTIES + "## 1. Fees\n\nAll fees are paid to ACme Labs, Inc. on receipt.\n", "ACme Labs, Inc."),
    ("unused-definition", PARTIES + DEFINITIONS.replace(" on the Site", ""), "Site"),
    (
        "conflicting-definition",
        DEFINITIONS + "\n## 3. Payment\n\n“Fees” means all amounts that fall due. Fees are due at once.\n",
        "Fees",
    ),
    (
        "duplicate-definition",
        DEFINITIONS + "\n## 3. Payment\n\n“Fees” means the amounts stated in the order.\n",
        "Fees",
    ),
    ("circular-definition", DEFINITIONS.replace("means text", "means the Content, text"), "Content"),
    ("definition-order", DEFINITIONS.replace("Content”", "Zone”"), "Zone"),
    (
        "missing-opening-quote",
        DEFINITIONS.replace("“Order”", "Order”"),
        "Order”",
    ),
    (
        "numbering",
        "## 4. Fees\n\n4.1 Rates. Rates are listed.\n\n4.2 Taxes. Taxes are extra.\n\n4.4 Refunds. There are none.\n",
        "4.4",
    ),
    (
        "numbering",
        "## 4. Fees\n\n4.1 Rates. Rates are listed.\n\n4.2 Taxes. Taxes are extra.\n\n4.2 Refunds. There are none.\n",
        "4.2",
    ),
    (
        "missing-heading",
        "## 4. Fees\n\n4.1 Rates. Rates are listed.\n\n4.2 Taxes. Taxes are extra.\n\n4.3 Refunds. There are none.\n\n"
        "4.4 all amounts are in dollars and are rounded to the next cent.\n",
        "4.4",
    ),
    (
        "survival-omission",
        "## 1. Indemnification\n\nCustomer shall indemnify Acme.\n\n## 2. Liability\n\nAcme is not liable.\n\n"
        "## 3. Law\n\nThe law of Ohio applies.\n\n## 4. Survival\n\nSections 2 and 3 survive termination.\n",
        "Sections 2 and 3 survive termination.",
    ),
    (
        "absent-obligation",
        PARTIES + "## 1. Liability\n\nAcme’s obligations to indemnify do not apply to beta features.\n",
        "Acme’s obligations to indemnify",
    ),
    (
        "inconsistent-party-naming",
        PARTIES + "## 1. Fees\n\nCustomer shall pay the fees, and you may not withhold them.\n\n"
        "## 2. Use\n\nCustomer may use the service where you live.\n",
        "you",
    ),
    ("inconsistent-quantity", "## 1. Fees\n\nFees are due within thirty (20) days.\n", "thirty (20)"),
    ("placeholder", "## 1. Cap\n\nThe cap is [●] dollars.\n", "[●]"),
    ("placeholder", "## 1. Notice\n\nNotices go to [INSERT ADDRESS].\n", "[INSERT ADDRESS]"),
    ("missing-full-stop", DEFINITIONS.replace("text and images.", "text and images of any kind"), "kind"),
    (
        "mixed-list-labels",
        "".join(
            f"## {n}. Rules\n\nCustomer shall not ({a}) copy the pages, or ({b}) sell them.\n\n"
            for n, a, b in [(1, "i", "ii"), (2, "i", "ii"), (3, "a", "b"), (4, "i", "ii")]
        ),
        "(a)",
    ),
]


@pytest.mark.parametrize(("rule", "text", "words"), CASES)
def test_a_defect_is_found_at_its_words(rule: str, text: str, words: str) -> None:
    agreement, found = findings(text, rule)
    assert [finding.span.of(agreement.text) if finding.span else None for finding in found] == [words]
    assert found[0].clause is not None
    assert found[0].message


SOUND = [
    ("dangling-reference", "1. Fees\n\nSection 1 applies to all fees. Section 9 of the Trade Act is unaffected.\n"),
    ("reference-heading-mismatch", "## 1. Fees\n\nDue.\n\n## 2. Notices\n\nSection 1 (Fees) applies to notices.\n"),
    ("undefined-term", "## 1. Return\n\nCustomer shall visit Paris on Monday with the containers.\n"),
    ("undefined-document", "## 1. Use\n\nComply with the [Acceptable Use Policy](https://acme.example/aup).\n"),
    ("unused-definition", DEFINITIONS),
    ("unused-definition", "## 1. Law\n\nThe Office of Foreign Assets Control (“OFAC”) keeps a list.\n"),
    ("conflicting-definition", DEFINITIONS),
    ("circular-definition", DEFINITIONS),
    ("definition-order", DEFINITIONS),
    ("missing-opening-quote", DEFINITIONS),
    ("missing-full-stop", DEFINITIONS),
    ("numbering", "## 4. Fees\n\n4.1 Rates. Listed.\n\n4.2 Taxes. Extra.\n\n## 5. Term\n\n5.1 Start. Now.\n"),
    ("numbering", "".join(f"({letter}) rates;\n\n" for letter in "abcdefghijk")),
    ("placeholder", "## 1. Cap\n\n[Reserved]\n\n## 2. Law\n\nSee [the act](https://acme.example).\n"),
    ("inconsistent-quantity", "## 1. Fees\n\nDue within thirty (30) days, at five percent (5%).\n"),
    (
        "inconsistent-party-naming",
        'These Terms are between Acme Labs, Inc. ("Acme", "we") and you.\n\n'
        "## 1. Fees\n\nAcme sets fees; we bill you.\n\n## 2. Use\n\nAcme may end it where we must.\n",
    ),
    (
        "absent-obligation",
        PARTIES + "## 1. Indemnity\n\nAcme shall indemnify Customer.\n\n"
        "## 2. Liability\n\nAcme’s obligations to indemnify do not apply to beta features.\n",
    ),
]


@pytest.mark.parametrize(("rule", "text"), SOUND)
def test_the_sound_twin_is_left_alone(rule: str, text: str) -> None:
    assert findings(text, rule)[1] == []


def test_every_check_has_a_case_and_a_page() -> None:
    assert {check.rule for check in CHECKS} == {rule for rule, _, _ in CASES}
    assert len({check.rule for check in CHECKS}) == len(CHECKS)
    assert all(check.title and check.why and check.wrong for check in CHECKS)
