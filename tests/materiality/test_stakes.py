"""Whose side an amount, an "only", a refusal or a leave is on, by where it stands: in trades of all kinds."""

import pytest

from analyzer.materiality.model import Direction

from .matter import AGREEMENT
from .pairs import between

PROVIDER, USER = Direction.FAVORS_PROVIDER, Direction.FAVORS_USER


def sides(old: str, new: str) -> set[Direction]:
    before, after = (AGREEMENT.replace("{matter}", f"## 5. Matter\n\n{matter}") for matter in (old, new))
    found = [f.direction for change in between(before, after).changes for f in change.findings]
    return {each for each in found if each in {PROVIDER, USER}}


FOR_PROVIDER = [
    # a time within what must fail before the provider may act is the user's
    ("If we cannot reach you within two hours, we may call the vet.", "two hours", "two minutes"),
    ("If you do not collect your dog within 21 days, we may find it a new home.", "21 days", "2 days"),
    ("We may demand the balance if you have not paid within 28 days of a notice.", "28", "7"),
    ("We may form a reserve where chargebacks exceed 1 % of sales.", "1 %", "0.1 %"),
    ("We return our commission on sums that are refunded within 30 days.", "30", "3"),
    # a time before an event, the time that a side has
    ("You may cancel free of charge up to two hours before the start.", "two hours", "two days"),
    ("You have ten days to cancel.", "ten", "two"),
    ("We have ten days to answer.", "ten", "thirty"),
    ("Complaints are answered by a doctor within 20 working days.", "20", "90"),
    # what is paid to the user, or taken off what it pays
    ("Members pay 10 % less.", "10 %", "5 %"),
    # "only" before the cause of a power
    ("We may end the contract for gross misconduct only.", "for gross misconduct only", "for gross misconduct"),
    ("We can close the account only for abuse.", "only for abuse", "for abuse"),
    ("We may sublicense it to hosts only.", "to hosts only", "to hosts"),
    # whose consent may be refused
    ("You may work for others with our consent, which shall not be refused without good reason.", "shall not", "may"),
    ("You may sublet with our consent, which may be withheld only on good grounds.", "only on good grounds", "freely"),
    ("We do not use records for research unless you have opted in.", "you have opted in", "you object"),
    ("You may renew without a further entry fee.", "without", "with"),
    # amounts of another main clause are no cap
    ("Our liability is limited to 500 euros; the price is 10 euros a month.", "10", "19"),
    ("We repair the oven within 5 days, and our liability is limited to 500 euros.", "5 days", "50 days"),
    ("You may cancel at any time, and we keep your data for 10 days.", "10", "90"),
    (
        "Our liability is limited to 500 euros, save in the case of intent or gross negligence.",
        "intent or gross negligence",
        "intent",
    ),
]


@pytest.mark.parametrize(("text", "old", "new"), FOR_PROVIDER)
def test_what_serves_the_provider_there_is_told_for_it(text: str, old: str, new: str) -> None:
    assert sides(text, text.replace(old, new)) == {PROVIDER}


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("If you do not pay within 10 days, we may stop the boiler.", "10", "30"),
        ("You may cancel if we have not delivered the boat within 30 days.", "30", "10"),
        ("You may cancel free of charge up to two days before the start.", "two days", "two hours"),
        ("You may have the car repaired if the cost exceeds 500 euros.", "500", "100"),
        ("We may end the lease for arrears.", "for arrears", "only for arrears"),
    ],
)
def test_what_serves_the_user_there_is_told_for_it(text: str, old: str, new: str) -> None:
    assert PROVIDER not in sides(text, text.replace(old, new))
