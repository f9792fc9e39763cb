"""Whom a time or a threshold serves by how it is put: for so long, so often, in whose grace, before whose payment."""

import pytest

from analyzer.materiality.model import Direction

from .test_stakes import sides

PROVIDER, USER = Direction.FAVORS_PROVIDER, Direction.FAVORS_USER

FOR_PROVIDER = [
    # a right lasts less long, a service goes on less long
    ("You may download your recordings for 60 days after you leave.", "60", "10"),
    ("You can go on using the old key for twelve months.", "twelve", "two"),
    ("We shall continue to run the stable for a transition period of up to six months.", "six months", "one month"),
    ("We shall keep the portal open for at least eight weeks after the end.", "eight", "two"),
    ("You get a grace period of fifteen days before interest runs.", "fifteen", "three"),
    ("The free trial lasts 30 days.", "30", "5"),
    # a duty comes round more often, one of the provider's less often
    ("You must worm your horse every 90 days.", "90", "30"),
    ("We shall check the fences every 12 hours.", "12", "48"),
    # the time in which the user must ask
    ("At your request made within sixty days after the end, we shall hand over the records.", "sixty", "ten"),
    # notice of what changes
    ("Changes to the price list take effect no sooner than 30 days after we post them.", "30", "7"),
    ("We shall update that list at least thirty days before we hire a new groom.", "thirty", "five"),
    # a term that binds, a keeping that burdens
    ("The minimum term is twelve months.", "twelve", "thirty-six"),
    ("You shall keep the records for three years.", "three", "six"),
    # disuse before a sanction
    ("We may delete accounts that have not been used for 24 months.", "24", "6"),
    # what must be reached before anything is paid
    ("We pay out your winnings once they reach $20.", "$20", "$90"),
    ("You can earn prizes once you have 500 points.", "500", "5,000"),
    ("The minimum payout is $20.", "$20", "$100"),
    ("You represent that you are at least 16 years of age.", "16", "18"),
    ("The first 500 calls each month are free.", "500", "50"),
    ("We decide on complaints within seven days.", "seven", "thirty"),
]
FOR_USER = [
    # what has gone on for a time before a power arises; a term for which a promise holds
    ("We may close the stall after the rent has been overdue for ten days.", "ten", "ninety"),
    ("We shall not raise the rent during the initial term of one year.", "one year", "three years"),
    ("If you have 10 horses or more, you must pay for a groom.", "10", "20"),
    ("We may close the stable for up to ten days.", "ten", "two"),
    ("We may keep your data for 90 days after you leave.", "90", "30"),
    ("You may download your recordings for 10 days after you leave.", "10", "60"),
    ("You must worm your horse every 30 days.", "30", "90"),
    ("At our request made within ten days after the end, you shall return the saddle.", "ten", "five"),
    ("We may charge a fee once your rides reach 10 hours.", "10 hours", "50 hours"),
    ("We pay you $20 for each new member.", "$20", "$90"),
    ("We must remove the notice within 72 hours.", "72", "24"),
]


@pytest.mark.parametrize(("text", "old", "new"), FOR_PROVIDER)
def test_a_time_that_serves_the_provider_is_told_for_it(text: str, old: str, new: str) -> None:
    assert sides(text, text.replace(old, new)) == {PROVIDER}


@pytest.mark.parametrize(("text", "old", "new"), FOR_USER)
def test_a_time_that_serves_the_user_is_told_for_it(text: str, old: str, new: str) -> None:
    assert sides(text, text.replace(old, new)) == {USER}
