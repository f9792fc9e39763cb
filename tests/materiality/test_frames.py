"""Headings and lead-ins bound what stands under them: the same words under another of them are another rule."""

import pytest

from .matter import AGREEMENT
from .pairs import between


def told(old: str, new: str) -> bool:
    before, after = (AGREEMENT.replace("{matter}", f"## 5. Matter\n\n{matter}") for matter in (old, new))
    return any(change.review or change.material for change in between(before, after).changes)


BOUNDING = [
    ("Liability capped at 500 euros", "Liability capped at 5 euros", "Details are below."),
    ("For the first year", "For the first month", "The price is ten euros."),
    ("Uncapped liability", "Capped liability", "See below."),
    ("Data we never sell", "Data we sell", "Names and letters."),
    ("What we will not do", "What we will do", "Sell your data."),
    ("Rights you keep", "Rights you waive", "The right to sue."),
    ("Only with your consent", "At our discretion", "We share your data."),
    ("Optional", "Mandatory", "Insurance."),
    ("Free of charge", "Charged extra", "- storage\n- support"),
    ("Your duties", "Your rights", "Pay on time."),
    ("Business customers", "All customers", "You waive all claims."),
    ("Beta features", "All features", "No support, no credits."),
    ("Residents of Guam", "Disputes", "Disputes go to arbitration."),
    ("Prohibited uses", "Permitted uses", "Resale."),
    ("Terms for the United Kingdom", "Terms for Japan", "You may withdraw."),
    ("Termination by Mill", "Termination by the customer", "On 30 days' notice."),
    ("Obligations of Mill", "Obligations of the customer", "- bread\n- cake"),
    ("Mutual indemnity", "Customer indemnity", "For all losses."),
    ("Included", "Excluded", "- bread"),
    ("Covered losses", "Losses that are not covered", "- fire"),
    ("Bread", "Bread without warranty", "Bread is baked."),
    ("Bread", "Bread and waiver of claims", "Bread is baked."),
    ("Refunds", "No refunds", "See the list."),
]


@pytest.mark.parametrize(("old", "new", "body"), BOUNDING)
def test_a_heading_that_bounds_its_rules_is_never_merely_renamed(old: str, new: str, body: str) -> None:
    assert told(f"### {old}\n\n{body}", f"### {new}\n\n{body}")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Payment", "Fees and payment"),
        ("Our liability", "Liability"),
        ("Use", "Your use"),
        ("Businesses continuity", "Business continuity"),
        ("How we share information", "Sharing information"),
        ("Transfers of data", "Permitted transfers"),
    ],
)
def test_a_title_in_other_words_is_quiet(old: str, new: str) -> None:
    assert not told(f"### {old}\n\nYou pay in euros.", f"### {new}\n\nYou pay in euros.")


BARE = ("Class waiver", "Waiver of jury trial", "Personal guarantee", "Data sale to brokers", "Liability excluded")


@pytest.mark.parametrize("title", BARE)
def test_a_heading_with_nothing_below_it_is_read(title: str) -> None:
    assert told("We bake.", f"We bake.\n\n## 6. {title}")


def test_a_run_in_heading_that_names_the_other_side_is_read() -> None:
    assert told("**5.1 Mill pays:** repairs and paint.", "**5.1 Customer pays:** repairs and paint.")


CONSENT = "With your consent given in advance in each case"
FREE, PAID = "We may show ads.", "We never show ads to you."
MOVED = [
    (
        "### Business customers\n\nYou waive the right to a jury.\n\n### Consumers\n\nYou may sue anywhere.",
        "### Business customers\n\nYou may sue anywhere.\n\n### Consumers\n\nYou waive the right to a jury.",
    ),
    (f"### Free plan\n\n{FREE}\n\n### Paid plan\n\n{PAID}", f"### Free plan\n\n{PAID}\n\n### Paid plan\n\n{FREE}"),
    (
        "### What we never do\n\n- sell your data\n- read your mail\n\n### What we do\n\n- bake bread\n- bill you",
        "### What we never do\n\n- read your mail\n\n### What we do\n\n- bake bread\n- bill you\n- sell your data",
    ),
    (
        "### Our duties\n\nPay for the repairs of the oven.\n\n### Your duties\n\nPay for bread.",
        "### Our duties\n\nPay for bread.\n\n### Your duties\n\nPay for the repairs of the oven.",
    ),
    (
        "### Resellers\n\nYou indemnify us against all claims.\n\n### All customers\n\nYou pay.",
        "### Resellers\n\nYou bake.\n\n### All customers\n\nYou pay.\n\nYou indemnify us against all claims.",
    ),
    (
        "### If you default\n\nAll fees fall due at once.\n\n### Payment\n\nYou pay in euros.",
        "### If you default\n\n### Payment\n\nYou pay in euros.\n\nAll fees fall due at once.",
    ),
    (
        "### Consumers\n\nYou waive all claims.\n\n### Merchants\n\nYou may sue.",
        "### Merchants\n\nYou waive all claims.\n\n### Consumers\n\nYou may sue.",
    ),
    (
        "If you default:\n\n- we may take your photos\n- we may raise the price\n\nAlways:\n\n- we may bake bread",
        "If you default:\n\n- we may take your photos\n\nAlways:\n\n- we may bake bread\n- we may raise the price",
    ),
    (
        "With your consent:\n\n- sell your data\n- share it\n\nWithout your consent:\n\n- bake bread\n- read mail",
        "With your consent:\n\n- share it\n\nWithout your consent:\n\n- bake bread\n- read mail\n- sell your data",
    ),
    (
        f"{CONSENT}:\n\n- we train models on your photos\n- we sell your letters to brokers",
        f"{CONSENT} we train models on your photos. We sell your letters to brokers.",
    ),
]


COPY = "copy the bread for other people or other mills"
SELL = "sell the oven to anyone outside the town of Rye"
SEND = "use the Service to send letters to people who did not ask for them"
FREED = [
    (f"We do not:\n\n- {COPY};\n- {SELL}.", f"We do not {COPY}.\n\nWe {SELL}."),
    (
        f"Without your consent we will not:\n\n- {COPY};\n- {SELL}.",
        f"Without your consent we will not {COPY}.\n\nWe {SELL}.",
    ),
    (f"We may not:\n\n- {COPY};\n- {SELL}.", f"We may not {COPY}.\n\nWe may {SELL}."),
    (f"If you default, we may:\n\n- {COPY};\n- {SELL}.", f"If you default, we may {COPY}.\n\nWe {SELL}."),
    (
        "You need not:\n\n- pay for bread;\n- return the bread that we sent.",
        "You need not pay for bread.\n\nReturn the bread that we sent.",
    ),
    (f"We will not:\n\n- {COPY};\n- {SELL};\n- {SEND}.", f"We will not {COPY} or {SELL}.\n\nWe {SEND}."),
    (
        f"If we agree, you may:\n\n- {COPY};\n- {SELL};\n- {SEND}.",
        f"If we agree, you may {COPY} or {SELL}.\n\nYou {SEND}.",
    ),
]


@pytest.mark.parametrize(("old", "new"), FREED)
def test_an_item_that_leaves_its_ban_or_condition_is_read(old: str, new: str) -> None:
    assert told(old, new)


UNBOUND = [
    (
        "You indemnify us against all claims to the extent caused by our own acts.\n\nWe are liable for damage.",
        "You indemnify us against all claims.\n\nWe are liable for damage to the extent caused by our own acts.",
    ),
    (
        "We may share your data if you agree in writing before we do so. We bake.",
        "We may share your data. We bake if you agree in writing before we do so.",
    ),
    (
        "We sell data only with your prior written consent given for each case. We bake.",
        "We sell data. We bake only with your prior written consent given for each case.",
    ),
    (
        "We are liable for all losses. You are liable for all losses up to the fees paid in one year.",
        "We are liable for all losses up to the fees paid in one year. You are liable for all losses.",
    ),
]


@pytest.mark.parametrize(("old", "new"), UNBOUND)
def test_what_bounds_one_rule_and_moves_to_another_is_read(old: str, new: str) -> None:
    assert told(old, new)


@pytest.mark.parametrize(("old", "new"), MOVED)
def test_the_same_words_under_another_bound_are_read(old: str, new: str) -> None:
    assert told(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "### The site\n\nWe bake bread for all our guests.\n\nMail is sent.\n\n### General\n\nFlour is milled.",
            "### The site\n\nMail is sent.\n\n### General\n\nFlour is milled.\n\nWe bake bread for all our guests.",
        ),
        (
            "With your consent:\n\n- we train models on your photos;\n- we sell your letters to brokers.",
            "With your consent we train models on your photos, and we sell your letters to brokers.",
        ),
        (f"We do not:\n\n- {COPY};\n- {SELL};\n- {SEND}.", f"We do not {COPY}, {SELL} or {SEND}."),
        (f"If you default, we may:\n\n- {COPY};\n- {SELL}.", f"If you default:\n\n- we may {COPY};\n- we may {SELL}."),
    ],
)
def test_words_that_moved_under_the_same_bounds_are_quiet(old: str, new: str) -> None:
    assert not told(old, new)
