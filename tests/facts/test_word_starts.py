"""A reader that is skipped where none of its words stands would have found nothing there."""

import re
from pathlib import Path

import pytest

from clauses.facts import amendment, amendment_words, pinpoints, references, survival, survival_words
from clauses.facts.sentences import sentences
from clauses.facts.word_starts import has_figure, trigger_of, triggers, word_starts

SAMPLES = sorted((Path(__file__).resolve().parents[2] / "corpus" / "samples").rglob("*.md"))

# Each pattern, and the words without which its reader does not try it.
GATES = [
    (survival_words.SURVIVES, survival._LASTING),
    (survival_words.ACCRUED, survival._DUE),
    (survival_words.NO_RULE, survival._NO_RULE),
    (survival_words.PERPETUAL, survival._FOR_EVER),
    (survival_words.AFTER, survival._OVER),
    (amendment_words.POWER, amendment._CHANGE),
    (amendment_words.WOULD, amendment._CHANGE),
    (amendment_words.STRONG, amendment._CHANGE),
    (amendment_words.IN_WRITING, amendment._CHANGE),
    (amendment_words.CHANGES_SO, amendment._CHANGE),
    (amendment_words.CHANGES_ITSELF, amendment._CHANGE),
    (amendment_words.OCCASION, amendment._CHANGE),
    (amendment_words.NEW_VERSION, amendment._CHANGE),
    (amendment_words.PARTIES_ADJUST, amendment._CHANGE),
    (amendment_words.RISES, amendment._CHANGE),
    (amendment_words.SUBJECT_TO, amendment._CHANGE),
    (re.compile(rf"{pinpoints._PART.pattern}\s*\(?\d", re.IGNORECASE), pinpoints._PARTS),
    (references._SELF, references._THIS),
    (references._NAMED, references._NAMES_PART),
]

SENTENCES = """
The duty of secrecy outlasts the lease. Section 9 survives. Clauses 4 and 6 bind the heirs even after the sale.
The covenants go on applying. These rules carry on after the season. The recipe stays in full force and effect.
The vow binds former members. The plans remain confidential for two years. The deed retains its force despite a sale.
The duties persist following termination of the hire. Our silence endures beyond the end of the tour.
The obligations last for two years after the sale. Notwithstanding the return of the keys, the pledge continues.
Fees accrued before the end of the term stay due. Sums outstanding at termination are paid. Rents owing on expiry count.
Expiry of the pass does not affect any rights. The end of the stay shall not release anyone from their duties.
The baker remains liable for debts incurred. The licence is perpetual and irrevocable. It is granted indefinitely.
After termination the guest returns the key. Once the hire ends, hand back the boat. When the plan is closed, export.
Within ten days thereafter the files are wiped. On leaving, sweep the room. After he moves out, he pays. On ceasing to
be a member, return the badge. On your last day, clear the desk. Once it's over, we part. After the employment he rests.
While you bake or afterwards, keep quiet. At the conclusion of the tenancy the deposit is returned.
We may amend these rules. Should the Miller need to vary the price, he writes. Prices might vary from time to time.
If the fee increases, we tell you. The list is subject to change. Any change of the terms must be signed in writing.
We may put the rent up. The Club reserves the right to discontinue the tour, to raise dues and to move the date.
The current version of the agreement is posted. We may review the fees. The rules as updated from time to time apply.
New editions of this guide may be issued. The Guild may publish a revised version of the rules. The two sides adapt the
rates. Fees go up every May; the levy rises yearly; dues are uprated or index-linked. We may re-write or redraft it.
Once the season has finished, or the stay lapses, or once you've quit, sweep up. When the job is done, clear away what
is left behind. The surviving company pays. A failure to ask is no waiver thereafter.
See Section 4, sub-clause 2, Art. 7, para. 3, Annex B, Schedules 1 and 2 and Rule 5. Appendices 1 to 3 apply; § 12 too.
This section and these paragraphs bind you. The Delivery section applies, as does the Refunds provision.
"""


def test_the_first_five_letters_of_a_word_stand_for_all_that_begin_so() -> None:
    assert not word_starts("On Termination of it").isdisjoint(triggers("terminat"))
    assert word_starts("It terms nothing").isdisjoint(triggers("terminat"))


def test_a_short_word_stands_for_itself_alone() -> None:
    assert word_starts("the endless sea").isdisjoint(triggers("end"))
    assert not word_starts("THE END.").isdisjoint(triggers("end"))


def test_whatever_is_no_letter_ends_a_word() -> None:
    assert word_starts("sub-section 4a, we’ve_now") == {"sub", "secti", "a", "we", "ve", "now"}


def test_a_phrase_is_told_by_its_longest_word() -> None:
    assert trigger_of("conflict of laws provisions") in word_starts("The conflict of laws provisions are left out.")


def test_a_figure_of_any_script_is_one() -> None:
    assert has_figure("within ٣ days")
    assert not has_figure("within three days")


@pytest.mark.parametrize(("pattern", "words"), GATES, ids=[pattern.pattern[:40] for pattern, _ in GATES])
def test_no_pattern_matches_where_none_of_its_words_stands(pattern: re.Pattern[str], words: frozenset[str]) -> None:
    texts = [SENTENCES, *(path.read_text(encoding="utf-8") for path in SAMPLES)]
    found = [said for text in texts for said in (span.of(text) for span in sentences(text)) if pattern.search(said)]
    assert found, "no sentence here tries the pattern"
    missed = [said for said in found if word_starts(said).isdisjoint(words) and "§" not in said]
    assert missed == []
