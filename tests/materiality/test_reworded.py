"""A rule that went in one form and came in another, at another place, is told once, with both forms."""

from dataclasses import replace

import pytest

from analyzer.materiality.catalogue import catalogue
from analyzer.materiality.model import Direction, Finding
from analyzer.materiality.rejoined import rejoined
from analyzer.materiality.reworded import one_rule
from analyzer.severity import Severity
from tests.materiality.pairs import between, findings

OPENING = "1. Hall. The hall lends tools to its members on weekdays."
CLOSING = "3. Doors. The doors of the hall are painted green every spring."


def told(went: str, came: str) -> list[Finding]:
    old = f"{OPENING}\n\n2. Loans. {went}\n\n{CLOSING}"
    new = f"{OPENING} {came}\n\n{CLOSING}"
    return [*findings(between(old, new))]


SAME_RULE = [
    (
        "We reserve the right to remove photographs from the gallery wall that may offend visitors.",
        "Where visitors are offended by photographs we may cover the gallery wall or remove these photographs.",
    ),
    (
        "We may update the prizes on the page of prizes or discontinue single prizes of the season.",
        "At any time and for any reason single prizes of the season may be discontinued or updated by us.",
    ),
]


@pytest.mark.parametrize(("went", "came"), SAME_RULE)
def test_a_rule_put_in_other_words_elsewhere_is_one_finding_with_both_forms(went: str, came: str) -> None:
    both = [found for found in told(went, came) if found.old_span is not None and found.new_span is not None]
    assert both
    assert not [found for found in told(went, came) if found.new_span is None]


def test_which_form_is_better_for_whom_is_left_to_the_reader() -> None:
    for found in told(*SAME_RULE[0]):
        assert found.direction is Direction.UNKNOWN
        assert found.severity.rank >= Severity.MEDIUM.rank


APART = [
    (
        "You must return borrowed ladders to the workshop before Friday evening.",
        "We may charge members who smoke near the paint store a cleaning fee.",
    ),
    (
        "We will repair broken ladders of members free of charge within two weeks.",
        "You must repair broken ladders of the hall at your own cost within two weeks.",
    ),
]


@pytest.mark.parametrize(("went", "came"), APART)
def test_two_rules_or_one_that_burdens_the_other_side_now_stay_two(went: str, came: str) -> None:
    made = told(went, came)
    assert [found for found in made if found.direction is Direction.FAVORS_PROVIDER]


def test_the_most_alike_are_paired_and_each_but_once() -> None:
    gone = [frozenset("abcdef"), frozenset("abcdxy")]
    come = [frozenset("abcdeq"), frozenset("mnopqr"), frozenset("abcdxz")]
    assert sorted(rejoined(gone, come)) == [(0, 0), (1, 2)]


def test_few_words_in_common_prove_nothing() -> None:
    assert rejoined([frozenset("abc")], [frozenset("abc")]) == []


def test_words_that_no_rule_names_and_their_form_that_one_names_are_one_finding() -> None:
    old = f"{OPENING}\n\n2. Tongues. If these rules are translated and the two differ, the Dutch text will govern."
    new = (
        f"{OPENING}\n\n2. Tongues. To the extent a translated text of these rules is inconsistent with the Dutch one,"
        " the latter shall prevail."
    )
    assert all(found.old_span is not None and found.new_span is not None for found in findings(between(old, new)))


def test_within_one_clause_less_in_common_is_enough() -> None:
    gone, come = [frozenset("abcdefghij")], [frozenset("abcdefklmn")]
    assert rejoined(gone, come) == []
    assert rejoined(gone, come, {(0, 0)}) == [(0, 0)]


def test_an_item_of_a_list_is_not_the_new_form_of_a_sentence_that_no_rule_names() -> None:
    rules = catalogue()
    sentence = findings(between(OPENING, f"{OPENING} Ladders will be lent under other terms than these."))[0]
    item, duty = (replace(sentence, rule=rule) for rule in ("list-item-changed", "duty-added"))
    sentence = replace(sentence, rule="unclassified-change")
    assert one_rule(sentence, duty, rules)
    assert not one_rule(sentence, item, rules)
    assert not one_rule(item, sentence, rules)
