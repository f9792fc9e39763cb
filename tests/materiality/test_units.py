"""Units, parts of clauses, kinds of companies, near-synonyms: another thing is told, another spelling is not."""

import pytest

from .matter import MATTER, placed, told

OTHER = [
    # Units: what is counted, and for how long.
    ("The limit is 100 requests per second.", "The limit is 100 requests per day."),
    ("100 calls per minute are free.", "100 calls per hour are free."),
    ("You get 100 GB per month.", "You get 100 GB per year."),
    ("You get 100 GB.", "You get 100 MB."),
    ("The plan has 100 users.", "The plan has 100 devices."),
    ("You may stay 100 days.", "You may stay 100 nights."),
    ("The fee rises by 10 percent.", "The fee rises by 10 percentage points."),
    ("We are liable up to EUR 1.000.000.", "We are liable up to EUR 1.000,000."),
    ("You get 10 GB.", "You get 10 Gb."),
    # A figure said again, and the letter of a part.
    ("You must pay thirty (30) days after written notice.", "You must pay thirty (91) days after written notice."),
    ("We answer within seventy-two (72) hours.", "We answer within seventy-two (217) hours."),
    ("Article 6(1)(a) GDPR is the basis.", "Article 6(1)(f) GDPR is the basis."),
    ("Art. 6 (1) (a) GDPR is the basis.", "Art. 6 (1) (f) GDPR is the basis."),
    ("We rely on section 4(a).", "We rely on section 4(b)."),
    ("Option (a) binds you.", "Option (b) binds you."),
    ("Items (i) to (iii) are free.", "Items (i) to (ii) are free."),
    ("Section 2 applies.", "Section 2(a) applies."),
    ("Schedule IV binds you.", "Schedule VI binds you."),
    ("SOC 2 Type II is met.", "SOC 2 Type I is met."),
    ("We pay costs, i.e. stamps.", "We pay costs, e.g. stamps."),
    # A reference that reaches nothing.
    (
        "Except for a breach of Section 2, neither party is liable for loss.",
        "Except for a breach of Section 25, neither party is liable for loss.",
    ),
    # Words that are near each other and not one.
    (
        "If the policy conflicts with the agreement, the policy prevails.",
        "If the policy conflicts with the agreement, the agreement prevails.",
    ),
    (
        "If the contract conflicts with the terms, the contract prevails.",
        "If the contract conflicts with the terms, the terms prevails.",
    ),
    ("You accept the terms.", "You accept the policy."),
    ("Mill Ltd provides the Service.", "Mill Inc provides the Service."),
    ("The provider is Mill Limited.", "The provider is Mill LLC."),
    ("Fees incurred by the guest are repaid.", "Fees incurred through the guest are repaid."),
    ("Claims by consumers are barred.", "Claims via consumers are barred."),
    ("Data contained in your account is shared.", "Data associated with your account is shared."),
    ("Damages are limited, including but not limited to lost profit.", "Damages are limited, for example lost profit."),
    ("We notify you of material changes.", "We notify you of content changes."),
    ("We may end it for cause.", "We may end it for a reason."),
    ("You will be indemnified for losses.", "You will be indemnifying for losses."),
    ("The parties may agree on a change.", "The party may agree on a change."),
    # A product more or fewer under a rule that gives or takes.
    ("The warranty covers Mill Bread, Mill Bank and Mill Cake.", "The warranty covers Mill Bread and Mill Cake."),
    (
        "You may cancel Mill Bread, Mill Bank and Mill Cake at any time.",
        "You may cancel Mill Bread and Mill Cake at any time.",
    ),
    ("Data is shared with Mill Bread and Mill Cake.", "Data is shared with Mill Bread, Mill Ads and Mill Cake."),
    (
        "These Terms do not apply to Mill Bread, Mill Bank and Mill Cake.",
        "These Terms do not apply to Mill Bread and Mill Cake.",
    ),
]


@pytest.mark.parametrize(("old", "new"), OTHER)
def test_another_unit_part_or_word_is_told(old: str, new: str) -> None:
    assert told(placed(old), placed(new))


SAME = [
    ("You get 100 GB.", "You get 100 gigabytes."),
    ("You pay 10 percent.", "You pay 10%."),
    ("The website is down.", "The site is down."),
    ("These terms of service bind you.", "These terms bind you."),
    ("You may pay through our site.", "You may pay via our site."),
    ("Mill Ltd provides the Service.", "Mill Limited provides the Service."),
    (
        "These Terms apply to Mill Bread, Mill Bank and Mill Cake.",
        "These Terms apply to Mill Bread and Mill Cake.",
    ),
    ("Please see https://mill.test/a.", "Please see http://mill.test/a."),
    ("We may (a) bake, (b) rest or (c) sing.", "We may (i) bake, (ii) rest or (iii) sing."),
]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_another_spelling_of_a_unit_or_name_stays_folded(old: str, new: str) -> None:
    assert not told(placed(f"{old}\n\n{MATTER}"), placed(f"{new}\n\n{MATTER}"))
