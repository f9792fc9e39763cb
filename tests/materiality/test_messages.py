"""Every sentence that a finding may say is in the one catalogue, and every place in it is filled."""

from functools import cache
from pathlib import Path

import pytest

import novation
from analyzer.materiality.catalogue import RuleError, catalogue, load
from analyzer.materiality.messages import ELSEWHERE, ENGLISH, PLACES, Value, ValueKind, clipped, places, said
from analyzer.materiality.model import Finding
from analyzer.materiality.rule import SAME_WORDS
from analyzer.notices.wording.catalogue import catalogue as messages
from corpus.samples import demo_versions
from novation.api import agreement_of
from tests.materiality.pairs import between

PARTY = Value(kind=ValueKind.PARTY, words=("user",))


def words(*quoted: str) -> Value:
    return Value(kind=ValueKind.WORDS, words=quoted)


@cache
def findings() -> tuple[Finding, ...]:
    """Every finding on the sample and on the examples of all rules."""
    reports = [novation.compare(*(agreement_of(version.read_bytes(), version.name) for version in demo_versions()))]
    reports += [between(example.old, example.new) for rule in catalogue().rules for example in rule.examples[:2]]
    return tuple(found for report in reports for change in report.changes for found in change.findings)


def test_every_rule_has_its_sentences_in_the_one_catalogue() -> None:
    for rule in catalogue().rules:
        for name, template in rule.message.by_name().items():
            assert messages()[f"{rule.id}.{name}"] == template


def test_no_sentence_names_a_place_that_no_finding_fills() -> None:
    for rule in catalogue().rules:
        for name, template in rule.message.by_name().items():
            assert places(template) <= (ELSEWHERE if name == SAME_WORDS else PLACES)


def test_every_finding_names_its_sentence_fills_all_its_places_and_says_it_in_english() -> None:
    assert len({found.message_id for found in findings()}) > len(catalogue().rules) / 2
    for found in findings():
        template = messages()[found.message_id]
        assert places(template) <= found.values.keys()
        assert all(found.values[place].words for place in places(template) - {"bearer"})
        assert found.message == said(template, found.values, ENGLISH)


def test_the_agreements_words_stand_between_quotation_marks() -> None:
    for found in findings():
        for place in places(messages()[found.message_id]):
            value = found.values[place]
            if value.kind is ValueKind.WORDS and value.measure is None:
                assert all(f"“{each}”" in found.message or "‘" in found.message for each in value.words)


def test_a_modal_is_told_without_taking_sides() -> None:
    report = between("1. We may notify you of changes.", "1. We must notify you of changes.")
    (found,) = report.changes[0].findings
    assert found.message == "“may” becomes “must”: stricter for the provider."


def test_a_quantity_is_kept_beside_its_words() -> None:
    report = between("1. You must pay within thirty (30) days.", "1. You must pay within ten (10) days.")
    (found,) = report.changes[0].findings
    assert (found.values["old"].amount, found.values["new"].amount, found.values["new"].unit) == (30, 10, "days")


@pytest.mark.parametrize(
    ("template", "values", "message"),
    [
        ("now {words}.", {"words": words("perpetual", "irrevocable")}, "Now “perpetual” and “irrevocable”."),
        ("a duty for {bearer}.", {"bearer": PARTY}, "A duty for the user."),
        ("gone: “{words}”.", {"words": words("so {bearer}")}, "Gone: “so {bearer}”."),
        ("new: {words}.", {"words": words("a “Claim”")}, "New: “a ‘Claim’”."),
    ],
)
def test_values_are_said_once_and_never_read_as_a_template(
    template: str, values: dict[str, Value], message: str
) -> None:
    assert said(template, values, ENGLISH) == message


def test_a_message_that_is_cut_closes_its_quotation() -> None:
    assert clipped("A new duty: “You must keep the password secret”.", 36) == "A new duty: “You must keep the …”"


def test_a_rule_that_names_a_place_nobody_fills_is_refused() -> None:
    file = Path("analyzer/materiality/rules/modal-changed.toml").read_bytes()
    with pytest.raises(RuleError, match=r"\{who\} is no place; there are bearer, clause"):
        load({"modal-changed.toml": file.replace(b"{bearer}", b"{who}")}, {})
