"""General measures: of two versions of one sentence, which says more, and whom that serves."""

import pytest

from analyzer.materiality.model import Direction, Finding
from analyzer.severity import Severity

from .matter import placed, within
from .pairs import between, findings

USER, PROVIDER = Direction.FAVORS_USER, Direction.FAVORS_PROVIDER


def found(old: str, new: str) -> list[Finding]:
    return [each for change in between(placed(old), placed(new)).changes for each in change.findings]


# Each is worse for the user, and better for it when read backwards.
WORSE = [
    # a cap: how long a look-back, a multiple, each claim or all, which fees
    ("Our liability is limited to the rent of six months.", "Our liability is limited to the rent of a month.", "cap"),
    (
        "Our liability is capped at the dues of the last year.",
        "Our liability is capped at the dues of the last week.",
        "cap",
    ),
    ("Our liability shall not exceed double the fare.", "Our liability shall not exceed the fare.", "cap"),
    ("Our liability is limited to three times the price.", "Our liability is limited to the price.", "cap"),
    ("Our liability is limited to the price.", "Our liability is limited to half the price.", "cap"),
    ("Our liability is limited to 900 EUR per incident.", "Our liability is limited to 900 EUR in total.", "cap"),
    ("Our liability is limited to 900 EUR for each guest.", "Our liability is limited to 900 EUR in total.", "cap"),
    (
        "Our liability is limited to the fees paid.",
        "Our liability is limited to the fees paid for the ski pass.",
        "base",
    ),
    ("Our liability is limited to all fees.", "Our liability is limited to the monthly fee.", "cap"),
    # what is counted for another unit
    ("A locker costs 3 EUR a week.", "A locker costs 3 EUR a day.", "unit"),
    ("The fee is 20 EUR per team.", "The fee is 20 EUR per player and per member.", ""),
    ("The fee is 20 EUR per household.", "The fee is 20 EUR per person.", "unit"),
    ("We may raise the rent once a year by 3 percent.", "We may raise the rent once a month by 3 percent.", "unit"),
    ("Late payers owe interest of 1 percent a year.", "Late payers owe interest of 1 percent a month.", "unit"),
    ("You pay 8 EUR per year for the card.", "You pay 8 EUR per quarter for the card.", "unit"),
    ("We pay you 5 EUR for each hour of delay.", "We pay you 5 EUR for each day of delay.", "unit"),
    ("Uptime is measured monthly.", "Uptime is measured yearly.", "unit"),
    # at most and at least
    ("You pay no more than 40 EUR for a tow.", "You pay no less than 40 EUR for a tow.", "bound"),
    ("You owe us at most ten lessons.", "You owe us at least ten lessons.", "bound"),
    ("We refund at least half of the fare.", "We refund up to half of the fare.", "bound"),
    ("You receive a minimum of two keys.", "You receive a maximum of two keys.", "bound"),
    ("We will keep at least two guards on duty.", "We will keep at most two guards on duty.", "bound"),
    # what a sum takes in
    ("The price is 30 EUR including delivery.", "The price is 30 EUR excluding delivery.", "included"),
    ("We pay your losses including lawyers.", "We pay your losses excluding lawyers.", "included"),
    ("The rent is 800 EUR with taxes.", "The rent is 800 EUR without taxes.", "included"),
    # from when a period runs
    (
        "Payment is due 14 days after receipt of the bill.",
        "Payment is due 14 days after the date of the bill.",
        "clock",
    ),
    ("Claims must be made within a year of discovery.", "Claims must be made within a year of the event.", "clock"),
    ("The warranty period begins on delivery.", "The warranty period begins on dispatch.", "clock"),
    (
        "We will tell you within two days of learning of a leak.",
        "We will tell you within two days of confirming a leak.",
        "clock",
    ),
    # whose choice, at whose cost
    ("At your option we repair or replace the boat.", "At our option we repair or replace the boat.", "choice"),
    ("You choose the hotel.", "We choose the hotel.", "choice"),
    ("Goods are returned at our expense.", "Goods are returned at your expense.", "choice"),
    ("The burden of proof is on us.", "The burden of proof is on you.", "choice"),
    ("The horse travels at our risk.", "The horse travels at your risk.", "choice"),
    ("The courts of your home decide.", "The courts of our home decide.", "choice"),
    ("The work must be done to your satisfaction.", "The work must be done to our satisfaction.", "choice"),
    # consent
    ("We publish recordings with your consent.", "We publish recordings without your consent.", "consent"),
    ("We enter your flat only with your permission.", "We enter your flat without your permission.", "consent"),
    ("We may film you with your express consent.", "We may film you with your implied consent.", "consent"),
    ("We may film you if you agree.", "We may film you unless you object.", "consent"),
    ("We may not film you without your approval.", "We may film you without your approval.", "consent"),
    ("We share your address with sponsors with your consent.", "We share your address with sponsors.", "consent"),
    ("We do not use your letters unless you have agreed.", "We do not use your letters if you have objected.", ""),
    ("We may change these Terms with your approval.", "We may change these Terms.", "amendment-consent"),
    (
        "We use your drawings to train models only with your consent.",
        "We use your drawings to train models unless you opt out.",
        "ai",
    ),
    (
        "You may join a class action with your team.",
        "You may not join a class action with your team.",
        "class-action-waiver",
    ),
    ("We use your songs to train AI only with your opt-in.", "We use your songs to train AI unless you opt out.", "ai"),
    # how wide a noun reaches
    ("You indemnify us against claims by third parties.", "You indemnify us against claims.", "indemnity"),
    ("You indemnify us against losses caused by your dog.", "You indemnify us against losses.", "indemnity"),
    ("You grant us a licence to your public recipes.", "You grant us a licence to your recipes.", "licence"),
    ("You grant us a licence to use your songs for the show.", "You grant us a licence to use your songs.", "licence"),
    ("We may use anonymous data.", "We may use data.", "data"),
    ("We share data with couriers bound by contract.", "We share data with couriers.", "data"),
    ("We may assign this agreement to a sister company.", "We may assign this agreement to anyone.", "power"),
    ("We are not liable for loss of valuables.", "We are not liable for any loss.", "exclusion"),
    ("Nothing limits our liability for fraud or injury.", "Nothing limits our liability for fraud.", "carve-out"),
    # renewal
    ("The pass renews for one week.", "The pass renews for one year.", "renewal"),
    (
        "The lease renews unless you cancel a week before.",
        "The lease renews unless you cancel six months before.",
        "renewal",
    ),
]
RULES = {
    "cap": "cap-measured",
    "base": "cap-base-limited",
    "unit": "price-unit",
    "bound": "bound-turned",
    "included": "sum-included",
    "clock": "clock-start",
    "choice": "choice-of-side",
    "consent": "consent-given-up",
    "ai": "ai-training-consent",
    "indemnity": "indemnity-breadth",
    "licence": "licence-reach",
    "data": "data-reach",
    "power": "power-reach",
    "exclusion": "exclusion-reach",
    "carve-out": "carve-out-member",
    "renewal": "renewal-period",
}


@pytest.mark.parametrize(("old", "new", "rule"), [row for row in WORSE if row[2]])
def test_a_sentence_that_says_more_is_told_by_its_measure_and_serves_its_side(old: str, new: str, rule: str) -> None:
    for before, after, gains in ((old, new, PROVIDER), (new, old, USER)):
        told = [each for each in found(before, after) if each.rule == RULES.get(rule, rule)]
        assert [each.direction for each in told] == [gains]
        assert {each.direction for each in found(before, after)} == {gains}
        assert told[0].severity.rank >= Severity.MEDIUM.rank


# What looks like a measure and says the same, or what no measure can weigh.
QUIET = [
    (
        "Our liability is limited to the fees of the last year.",
        "Our liability is limited to the fees of the past year.",
    ),
    ("Our liability is limited to the fees of one year.", "Our liability is limited to the fees of twelve months."),
    ("A locker costs 3 EUR a week.", "A locker costs 3 EUR per week."),
    ("A locker costs 365 EUR a year.", "A locker costs 1 EUR a day."),
    ("You pay no more than 40 EUR for a tow.", "You pay at most 40 EUR for a tow."),
    ("We lend you up to two keys.", "We lend you at most two keys."),
    ("The price is 30 EUR including delivery.", "The price is 30 EUR inclusive of delivery."),
    ("Payment is due 14 days after receipt of the bill.", "Payment is due 14 days after you receive the bill."),
    ("At your option we repair the boat.", "At your choice we repair the boat."),
    ("We publish recordings with your consent.", "We publish recordings with your prior consent."),
    ("We publish recordings with your consent.", "With your consent we publish recordings."),
    ("You may withdraw your consent at any time.", "You may withdraw your consent whenever you like."),
    ("You indemnify us against all claims.", "You indemnify us against any claims."),
    ("We may use anonymous data.", "We may use anonymised data."),
    ("The pass renews for one year.", "The pass renews for twelve months."),
    ("Our office is open for a week in May.", "Our office is open for a month in May."),
]
MEASURED = frozenset({*RULES.values(), "amendment-consent"})


@pytest.mark.parametrize(("old", "new"), QUIET)
def test_what_says_the_same_is_not_told_by_a_measure(old: str, new: str) -> None:
    assert not {each.rule for each in (*found(old, new), *found(new, old))} & MEASURED


# What others may do with what is the user's takes from the user; what keeps them out is promised to it.
OTHERS = [
    ("Advertisers may read your mail.", PROVIDER),
    ("Your recordings may be sold.", PROVIDER),
    ("Your data may leave the Union.", PROVIDER),
    ("Our subcontractors may copy your recipes.", PROVIDER),
    ("Insurers may track you.", PROVIDER),
    ("Everyone may see your profile.", PROVIDER),
    ("Data brokers may use your photos.", PROVIDER),
    ("Your data must not leave the Union.", USER),
    ("Insurers may not track you.", USER),
    ("Data brokers may not contact you.", USER),
    ("Only our staff may read your mail.", USER),
]


@pytest.mark.parametrize(("sentence", "gains"), OTHERS)
def test_what_others_may_do_with_what_is_the_users_is_the_providers_leave(sentence: str, gains: Direction) -> None:
    lost = USER if gains is PROVIDER else PROVIDER
    assert {each.direction for each in found("We bake bread.", f"We bake bread. {sentence}")} == {gains}
    assert {each.direction for each in found(f"We bake bread. {sentence}", "We bake bread.")} == {lost}


@pytest.mark.parametrize(
    "sentence", ["Our staff may help you.", "Our partners may offer you a discount.", "Your guests may use the hall."]
)
def test_what_others_may_do_for_the_user_takes_nothing_from_it(sentence: str) -> None:
    assert PROVIDER not in {each.direction for each in found("We bake bread.", f"We bake bread. {sentence}")}


@pytest.mark.parametrize(
    ("old", "new", "rule", "direction"),
    [
        (
            "You are liable without limit for fraud.",
            "You are liable up to 5 euros for fraud.",
            "liability-unlimited",
            Direction.FAVORS_USER,
        ),
        (
            "We are liable without limit for fraud.",
            "We are liable up to 5 euros for fraud.",
            "liability-unlimited",
            Direction.FAVORS_PROVIDER,
        ),
        (
            "You tell us of a data breach within 2 days.",
            "You tell us of a data breach.",
            "breach-deadline",
            Direction.FAVORS_USER,
        ),
    ],
)
def test_whose_liability_or_notice_it_is_decides_the_side(old: str, new: str, rule: str, direction: Direction) -> None:
    assert (rule, direction) in {(found.rule, found.direction) for found in findings(within(old, new))}
