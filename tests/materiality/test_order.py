"""Two things that change places in one sentence change who gets what: told. A row, or an adverbial, is order."""

import pytest

from tests.materiality.matter import shown, within

CHANGED_ABOUT = [
    ("Basic costs 5 euros and Pro costs 50 euros.", "Basic costs 50 euros and Pro costs 5 euros."),
    ("Notice is 30 days for us and 90 days for you.", "Notice is 90 days for us and 30 days for you."),
    ("The German text prevails over the English text.", "The English text prevails over the German text."),
    ("Schedule A prevails over Schedule B.", "Schedule B prevails over Schedule A."),
    (
        "Payments are applied first to interest, then to principal.",
        "Payments are applied first to principal, then to interest.",
    ),
    ("Interest is due before costs.", "Costs is due before interest."),
    ("Health data stays in England; names go to Guam.", "Health data stays in Guam; names go to England."),
    ("Names are public and photos are private.", "Names are private and photos are public."),
    ("Names are public and photos are private.", "Photos are public and names are private."),
    ("We keep names for a year and photos for a day.", "We keep names for a day and photos for a year."),
    ("We keep names for a year and photos for a day.", "We keep photos for a year and names for a day."),
    ("We use names to bake and photos to bill.", "We use photos to bake and names to bill."),
    ("Bread is sold and cake is given away.", "Cake is sold and bread is given away."),
    ("Brokers pay bakers.", "Bakers pay brokers."),
    ("The price falls if costs fall.", "Costs fall if the price falls."),
    ("It starts on 01/02/2026.", "It starts on 02/01/2026."),
    (
        "Our liability is capped at 500 euros and yours at 5 euros.",
        "Our liability is capped at 5 euros and yours at 500 euros.",
    ),
    ("Our cap is 5 euros, your cap is 500 euros.", "Our cap is 500 euros, your cap is 5 euros."),
    ("At 95 % uptime we pay 5 %, at 90 % we pay 10 %.", "At 95 % uptime we pay 10 %, at 90 % we pay 5 %."),
    ("You get 10 days for notice and 30 days for payment.", "You get 30 days for notice and 10 days for payment."),
    (
        "Section 5 survives for 2 years, Section 6 for 5 years.",
        "Section 5 survives for 5 years, Section 6 for 2 years.",
    ),
    ("The deposit is 500 euros and the rent 1,000 euros.", "The deposit is 1,000 euros and the rent 500 euros."),
    (
        "The Order Form prevails over the Terms, and the Terms over the Policy.",
        "The Policy prevails over the Terms, and the Terms over the Order Form.",
    ),
    ("The indemnitor pays the indemnitee.", "The indemnitee pays the indemnitor."),
    ("The discloser pays the recipient.", "The recipient pays the discloser."),
    ("The controller pays the processor.", "The processor pays the controller."),
    ("The arbitrator decides on costs, the court on claims.", "The arbitrator decides on claims, the court on costs."),
    ("Guests insure bakers against fire.", "Bakers insure guests against fire."),
    ("We delete photos unless names are deleted.", "We delete names unless photos are deleted."),
    ("Photos are kept longer than names.", "Names are kept longer than photos."),
    ("Price minus cost is due.", "Cost minus price is due."),
    ("We may, with your consent, sell data and read mail.", "We may sell data and, with your consent, read mail."),
    ("We sell only bread to guests.", "We sell bread only to guests."),
    ("We are liable for gross negligence and misconduct.", "We are liable for gross misconduct and negligence."),
    ("We are liable for damage and loss of data.", "We are liable for loss and damage of data."),
    ("We sell data and read mail if you agree.", "We read mail and sell data if you agree."),
    (
        "Claims are met in this order: interest, costs and principal.",
        "Claims are met in this order: principal, costs and interest.",
    ),
    (
        "Names and photos are kept for a year and a day respectively.",
        "Photos and names are kept for a year and a day respectively.",
    ),
    ("You must give Notice and Consent.", "You must give Consent or Notice."),
    ("Mill Bread and Mill Cake cost 5 and 50 euros.", "Mill Cake and Mill Bread cost 5 and 50 euros."),
    (
        "We sell bread[^1] and data[^2].\n\n[^1]: At will.\n\n[^2]: Only with consent.",
        "We sell bread[^2] and data[^1].\n\n[^1]: At will.\n\n[^2]: Only with consent.",
    ),
    ("Loaves weigh 5 pounds at Rye of the guests.", "Loaves weigh at Rye 5 pounds of the guests."),
]

ORDER = [
    ("We collect names, photos and letters.", "We collect photos, letters and names."),
    ("We may share names, mail addresses or photos.", "We may share photos, names or mail addresses."),
    ("The service covers bread, cake, tea and coffee.", "The service covers tea, bread, cake and coffee."),
    ("We may change the recipes from time to time.", "We may from time to time change the recipes."),
    ("You must tell us in writing of the defect.", "You must tell us of the defect in writing."),
    ("You agree not to copy the recipes.", "You agree to not copy the recipes."),
    (
        "The rules of residents of the Union, the Kingdom or the Isle apply.",
        "The rules of residents of the Union, the Isle or the Kingdom apply.",
    ),
]


@pytest.mark.parametrize(("old", "new"), CHANGED_ABOUT)
def test_what_changed_places_is_told(old: str, new: str) -> None:
    assert shown(within(old, new))
    assert shown(within(new, old))


def test_a_cap_that_changed_sides_is_told() -> None:
    old = "Our liability is capped at 500 euros and yours at 5 euros."
    assert shown(within(old, "Our liability is capped at 5 euros and yours at 500 euros.", "Liability"))


@pytest.mark.parametrize(("old", "new"), ORDER)
def test_a_row_in_another_order_or_an_adverbial_moved_says_the_same(old: str, new: str) -> None:
    assert not shown(within(old, new))
    assert not shown(within(new, old))
