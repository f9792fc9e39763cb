"""Versions in two languages are not compared word by word: one row asks to read both."""

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
        (row,) = [change for change in report.changes if change.review]
        assert said in row.why
        assert report.verdict.material is None


def test_one_language_with_a_few_words_of_another_is_compared() -> None:
    old = ENGLISH + "\nThe French text (“le présent contrat est régi par la loi”) is for information."
    new = ENGLISH.replace("thirty", "ten") + "\nThe French text (“le contrat”) is for information."
    assert [found for change in between(old, new, "Mill").changes for found in change.findings]
