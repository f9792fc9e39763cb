"""Each check of the proofreader objects to a defect at its words, and is silent about the sound twin."""

import pytest

from analyzer.lint.catalogue import CHECKS
from analyzer.lint.model import LintFinding
from analyzer.lint.run import lint
from clauses.model import Agreement
from clauses.parse import parse_text


def findings(text: str, rule: str) -> tuple[Agreement, list[LintFinding]]:
    agreement = parse_text(text, "terms.md")
    return agreement, [found for found in lint(agreement, every=True) if found.rule == rule]


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
        "## 3. Law\n\nThe law of Ohio applies.\n\n## 4. Notices\n\nNotices are in writing.\n\n"
        "## 5. Survival\n\nSections 2, 3 and 4 survive termination.\n",
        "Sections 2, 3 and 4 survive termination.",
    ),
    (
        "survival-target",
        "## 1. Term\n\nIt lasts a year.\n\n## 2. Liability\n\nAcme is not liable.\n\n"
        "## 3. Law\n\nThe law of Ohio applies.\n\n## 4. Survival\n\nSections 1, 2 and 3 survive termination.\n",
        "Sections 1",
    ),
    (
        "vague-reference",
        "## 1. Fees\n\nThe Fee Table (as defined below) applies to every order of Customer.\n\n"
        "## 2. Law\n\nThe law of Ohio applies to this agreement and to all disputes about it.\n",
        "The Fee Table (as defined below",
    ),
    (
        "vague-reference",
        "## 1. Duties\n\nCustomer shall observe the following:\n\n## 2. Law\n\nThe law of Ohio applies.\n",
        "the following:",
    ),
    (
        "singular-of-collective",
        "## 1. Scope\n\nAcme offers an app, an interface and support (collectively, the “Services”).\n\n"
        "## 2. End\n\nAcme may suspend the Service at any time.\n",
        "Service",
    ),
    (
        "small-letter-term",
        "## 1. Terms\n\n“Account” means the record that Acme keeps of Customer.\n\n## 2. Use\n\n"
        + "Customer keeps its Account safe. " * 9
        + "\n\n## 3. End\n\nCustomer may end it by deleting its account.\n",
        "account",
    ),
    (
        "once-used-definition",
        DEFINITIONS.replace(
            "shows the Content on the Site", "shows the Content on the Site, keeps the Site and the Content"
        ).replace(
            "may end Beta Features. Fees", "opens the Account; Fees are Fees, and an Order is an Order. Beta Features"
        ),
        "Beta Features",
    ),
    (
        "agreement-parts",
        "## 1. Scope\n\nThese terms, together with the Order Form and the Data Policy (the “Agreement”), apply.\n\n"
        "## 2. Whole\n\nThis Agreement, together with the Order Form and the Support Policy, is the entire agreement "
        "of the parties.\n",
        "This Agreement, together with the Order Form and the Support Policy, is the entire agreement of the parties.",
    ),
    (
        "document-name",
        "## 1. Scope\n\nThese Sales Terms apply to all orders. These Sales Terms bind both parties, and whoever signs "
        "this Agreement accepts it.\n",
        "this Agreement",
    ),
    (
        "document-name",
        "## 1. Scope\n\nBoth parties have read this Terms of Service with care.\n",
        "this Terms of Service",
    ),
    (
        "missing-closing-quote",
        "## 1. Parties\n\nThis is between Acme Labs, Inc. (“Acme, “we” or “us”) and Customer.\n",
        "“Acme",
    ),
    (
        "unnumbered-section",
        "".join(f"## {n}. Rules\n\n{n}.1 First. It holds.\n\n{n}.2 Second. It holds.\n\n" for n in range(1, 6))
        + "## 6. Liability\n\n"
        + "Acme is liable for what it does. " * 7
        + "\n",
        "Liability",
    ),
    (
        "past-date",
        "Last updated: 1 May 2026\n\n## 1. Fees\n\nThe old rates will apply until 31 December 2024.\n",
        "31 December 2024",
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
            for n, a, b in [(1, "i", "ii"), (2, "i", "ii"), (3, "a", "b"), *((n, "i", "ii") for n in range(4, 9))]
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
    ("dangling-reference", "## 1. Fees\n\nOur Data Policy, including section 2.6, applies.\n\n## 2. Law\n\nOhio.\n"),
    ("dangling-reference", "## 1. Data\n\nData is shared as Article 40 says.\n"),
    ("reference-heading-mismatch", "## 1. Fees and Taxes\n\nDue.\n\n## 2. Law\n\nSection 1 (Fees) applies.\n"),
    (
        "undefined-term",
        "## 1. Use\n\nOpen the Silk menu, tap the Report button, or write to Acme Music Plus. A report is kept.\n",
    ),
    (
        "undefined-term",
        "## 1. Use\n\nThe Damage Limit (as defined in the Payment Rules) applies to any damage or limit.\n",
    ),
    ("undefined-document", "## 1. Use\n\nComply with the Travel Policy available at acme.example/travel.\n"),
    (
        "undefined-document",
        "## 1. Travel Policy\n\nTrips are booked early.\n\n## 2. Cost\n\nThe Travel Policy applies.\n",
    ),
    ("term-variant", PARTIES + "## 1. Fees\n\nALL FEES ARE PAID TO ACME LABS, INC. ON RECEIPT.\n"),
    (
        "singular-of-collective",
        "## 1. Claims\n\nAll of these (collectively, “Claims”) end. Whoever has the Claim decides.\n",
    ),
    (
        "small-letter-term",
        "## 1. Terms\n\n“Account” means the record of Customer.\n\n## 2. Use\n\n"
        + "Customer keeps its account safe. " * 9,
    ),
    ("unused-definition", "## 1. Rules\n\nNo bulk mail (“spam”) is sent.\n"),
    (
        "unused-definition",
        "## 1. Rules\n\n“Parts & Labour” means work.\n\n## 2. Fees\n\nFees cover Parts and Labour.\n",
    ),
    ("once-used-definition", "## 1. Use\n\nCustomer opens a record (the “Account”) and keeps the Account safe.\n"),
    ("duplicate-definition", DEFINITIONS),
    (
        "conflicting-definition",
        "## 1. Fees\n\nThe fee (the “Fee”) is due. For the purposes of this clause, “Fee” means tax.\n",
    ),
    ("circular-definition", "## 1. Terms\n\n“Union” means the Union of Soft Fruit Growers.\n"),
    (
        "definition-order",
        "## 1. Terms\n\n"
        + "".join(f"“{term}” means {term.lower()}.\n\n" for term in ["Zone", "Fee", "Site", "Order", "Cap", "Age"]),
    ),
    (
        "agreement-parts",
        "## 1. Scope\n\nThese terms and the Order Form and the Data Policy (the “Agreement”) apply.\n\n"
        "## 2. Whole\n\nThis Agreement is the entire agreement of the parties.\n",
    ),
    (
        "document-name",
        "## 1. Scope\n\nThese Sales Terms apply.\n\n## 2. Returns Terms\n\nThese Returns Terms are a part of them.\n",
    ),
    ("missing-opening-quote", '## 1. Terms\n\n"Cargo” means what is carried. "Crate” means a box.\n'),
    ("missing-closing-quote", "## 1. Parties\n\nBetween Acme (“Acme“) and the buyer (“Buyer“).\n"),
    ("numbering", "## 4. Fees\n\n4.1 Rates. Listed; see also 4.2 Taxes, in the same line.\n\n4.3 Refunds. None.\n"),
    (
        "missing-heading",
        "## 4. Fees\n\n4.1 Rates. Listed.\n\n4.2 fees are due at once, in one sum and in dollars.\n\n"
        "4.3 fees are never refunded, whether or not the service was used in the meantime.\n",
    ),
    ("unnumbered-section", "".join(f"## {n}. Rules\n\n" + "It holds. " * 8 + "\n\n" for n in range(1, 8))),
    (
        "mixed-list-labels",
        "## 1. Rules\n\nCustomer shall not (i) copy, or (ii) sell.\n\n## 2. Rules\n\nNor (a) lend, or (b) rent.\n",
    ),
    (
        "survival-omission",
        "## 1. Indemnification\n\nCustomer shall indemnify Acme.\n\n## 2. Liability\n\nAcme is not liable.\n\n"
        "## 3. Law\n\nOhio.\n\n## 4. Notices\n\nIn writing.\n\n## 5. Survival\n\nSections 2, 3 and 4, and all that by "
        "its nature should survive, survive termination.\n",
    ),
    (
        "survival-target",
        "## 1. Term and Fees\n\nA year.\n\n## 2. Law\n\nOhio.\n\n## 3. Survival\n\nSections 1 and 2 survive.\n",
    ),
    ("past-date", "Last updated: 1 May 2026\n\n## 1. Fees\n\nRates agreed on 31 December 2024 will apply.\n"),
    (
        "vague-reference",
        "## 1. Fees\n\nThe Fee Table (as defined below) applies.\n\n## 2. Table\n\n“Fee Table” means a list.\n",
    ),
    ("vague-reference", "## 1. Duties\n\nCustomer shall observe the following:\n\n- no copies;\n- no sales.\n"),
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
    assert {check.rule for check in CHECKS} == {rule for rule, _ in SOUND}
    assert len({check.rule for check in CHECKS}) == len(CHECKS)
    assert all(check.title and check.what and check.why and check.wrong and check.instead for check in CHECKS)
