"""Another word for a party is the same only where the agreement says who that is."""

import pytest

from analyzer.materiality.model import Report

from .matter import shown
from .pairs import between

OVEN = "Mill Ltd (“Mill”, “we”) bakes for you, the customer.\n\n{}"


def _between(old: str, new: str) -> Report:
    return between(OVEN.format(old), OVEN.format(new), "Terms")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("You may cancel.", "Members may cancel."),
        ("We pay you.", "We pay merchants."),
        ("The provider may close.", "The supplier may close."),
        ("The parties may agree on a change.", "The party may agree on a change."),
        ("Each party bears its costs.", "Each party bears the costs."),
    ],
)
def test_a_word_for_some_people_is_not_the_party(old: str, new: str) -> None:
    assert shown(_between(old, new))
    assert shown(_between(new, old))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The customer must pay.", "You must pay."),
        ("Users must not shout.", "You must not shout."),
        ("Mill may close the oven.", "We may close the oven."),
        ("A third party may help.", "Third parties may help."),
    ],
)
def test_the_party_under_a_name_that_it_has_stays_quiet(old: str, new: str) -> None:
    assert not shown(_between(old, new))
    assert not shown(_between(new, old))


BOTH = [("Disputes between {} end here.", "the parties"), ("An agreement between {} prevails.", "both parties")]


@pytest.mark.parametrize(("sentence", "together"), BOTH)
@pytest.mark.parametrize("named", ["you and us", "you and Mill", "Mill and you"])
def test_you_and_we_are_the_parties(sentence: str, together: str, named: str) -> None:
    assert not shown(_between(sentence.format(named), sentence.format(together)))
    assert not shown(_between(sentence.format(together), sentence.format(named)))


@pytest.mark.parametrize(
    "named", ["you", "you and the Guild", "you and the customer", "Mill and the bank", "either of us"]
)
def test_one_of_us_or_another_is_not_both_parties(named: str) -> None:
    assert shown(_between("Disputes between the parties end here.", f"Disputes between {named} end here."))


def test_the_parties_are_more_than_you_and_we_where_there_are_others() -> None:
    lease = 'This lease is made between Mill Ltd ("we"), Ada ("you") and Bo Moss ("the Guarantor").\n\n{}'
    sale = "A sale is a contract between a seller and a buyer. The sale binds {}."
    for frame, consent in ((lease, "A change needs the consent of {}."), (OVEN, sale)):
        old, new = (frame.format(consent.format(who)) for who in ("the parties", "you and us"))
        assert shown(between(old, new, "Terms"))
        assert shown(between(new, old, "Terms"))


def test_many_people_who_are_named_are_no_third_party_to_the_agreement() -> None:
    frame = OVEN.format(
        "“Users” means people who eat your bread. A dispute between Users is theirs.\n\nClaims between {} end here."
    )
    old, new = frame.format("you and us"), frame.format("the parties")
    assert not shown(between(old, new, "Terms"))


GROUP = """These Terms form a contract between you and {} (“Mill”).

These Terms apply if you live {} the United States. If you live {} the United States, {} gives you the Service \
and its own terms apply.

You may bake."""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mill Inc.", "Mill Group Limited"),
        ("Mill, Inc.", "Mill Ireland Ltd"),
        ("Mill Platforms LLC", "Mill Platforms GmbH"),
        ("Mill Limited", "Mill Services Limited"),
    ],
)
def test_two_companies_of_a_group_are_not_one_party_though_both_versions_know_both(one: str, other: str) -> None:
    old = GROUP.format(one, "in", "outside", other)
    new = GROUP.format(other, "outside", "in", one)
    for before, after in ((old, new), (new, old)):
        report = between(before, after, "Terms")
        told = [f for c in report.changes for f in c.findings]
        assert any(f.rule == "contracting-entity-changed" for f in report.changes[0].findings)
        assert any(
            f.rule == "place-turned" and "These Terms apply" in f.message and "outside" in f.message for f in told
        )


@pytest.mark.parametrize(
    ("one", "other"), [("Mill Inc.", "Mill, Inc."), ("Mill Ltd", "Mill Limited"), ("Mill Inc.", "Mill")]
)
def test_a_company_written_in_another_way_is_one_party(one: str, other: str) -> None:
    frame = "These Terms form a contract between you and Mill Inc. (“Mill”).\n\n{} bakes for you. You may eat."
    assert not shown(between(frame.format(one), frame.format(other), "Terms"))
