"""Versions in two languages are not compared word by word: one row asks to read both."""

from analyzer.materiality.model import Substance

from .pairs import between

FRENCH = """Vous devez payer le pain dans les trente jours. Nous pouvons fermer le moulin sans préavis.

Vous avez le droit de rendre le pain que vous avez acheté dans les sept jours, et nous vous rendons la somme payée.

Le présent contrat est régi par la loi de la Norvège et les tribunaux de la ville sont seuls compétents.
"""
ENGLISH = """You must pay for the bread within thirty days. We may close the mill without notice.

You have the right to return the bread that you bought within seven days, and we give back what you paid.

This agreement is governed by the law of Norway and the courts of the town alone have jurisdiction.
"""


def test_a_translated_agreement_asks_to_be_read_once_and_tells_nothing_as_new() -> None:
    for old, new, said in (
        (FRENCH, ENGLISH, "in French, the new one in English"),
        (ENGLISH, FRENCH, "in English, the"),
    ):
        report = between(old, new, "Mill")
        assert not [found for change in report.changes for found in change.findings]
        first, *others = [change for change in report.changes if change.review]
        assert said in first.why
        assert all("the first change" in row.why for row in others)
        assert all(row.substance is Substance.SUBSTANTIVE for row in (first, *others))
        assert not [row for row in report.changes if "the first change" in row.why and not row.review]
        assert report.verdict.material is None


def test_one_language_with_a_few_words_of_another_is_compared() -> None:
    old = ENGLISH + "\nThe French text (“le présent contrat est régi par la loi”) is for information."
    new = ENGLISH.replace("thirty", "ten") + "\nThe French text (“le contrat”) is for information."
    assert [found for change in between(old, new, "Mill").changes for found in change.findings]


ANNEX = """

## Annexe

Le présent contrat est régi par la loi de la Norvège et les tribunaux de la ville sont seuls compétents.

Vous avez le droit de rendre le pain que vous avez acheté dans les sept jours, et nous vous rendons la somme payée.

Nous pouvons fermer le moulin sans préavis et nous ne sommes pas tenus de vous en donner les raisons.

Vous êtes responsable de la garde de la clé et vous devez la rendre à la fin de la location du four.

Nous gardons les données que vous nous donnez pour la durée du contrat et nous les effaçons à la fin de celui-ci.
"""
REFUND = "You bake in our oven. {} The bread is yours."


def test_an_annex_in_another_language_takes_no_finding_away() -> None:
    kept, lost = "We will refund you in full.", "We will not refund you. You must pay 500 euros."
    old, new = REFUND.format(kept), REFUND.format(lost)
    for before, after in ((old, new + ANNEX), (old + ANNEX, new), (new, old + ANNEX)):
        alone = between(before.removesuffix(ANNEX), after.removesuffix(ANNEX), "Oven")
        report = between(before, after, "Oven")
        assert report.old.language != report.new.language
        rules = {found.rule for change in report.changes for found in change.findings}
        assert rules >= {found.rule for change in alone.changes for found in change.findings} != set()
