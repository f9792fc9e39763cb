"""Whose gain it is where the sentence stands in the passive, or says whose a choice, a cost or a thing is."""

import pytest

from analyzer.materiality.model import Direction

from .pairs import between, findings

PROVIDER, USER = Direction.FAVORS_PROVIDER, Direction.FAVORS_USER
BASE = """# Orchard Agreement

This Orchard Agreement is between Pome Ltd ("Provider") and the company that signs the order ("Customer").

## 1. Trees

Provider grafts the trees that Customer has ordered.

## 2. Matter

{matter}

## 3. Notices

Notices must be in writing."""


def told(old: str, new: str) -> set[Direction]:
    """The sides that the findings of a sentence made another favour."""
    report = between(*(BASE.replace("{matter}", matter) for matter in (old, new)))
    return {f.direction for change in report.changes for f in change.findings} & {PROVIDER, USER}


SWAPPED_FOR_PROVIDER = [
    ("Provider shall replant or refund, at Customer's option.", "Customer's", "Provider's"),
    ("Customer may inspect the orchard at Provider's expense.", "Provider's", "Customer's"),
    ("The count is done at the expense of Provider.", "of Provider", "of Customer"),
    ("The grade of a fruit is determined by Customer.", "by Customer", "by Provider"),
    ("The defence is controlled by Customer.", "by Customer", "by Provider"),
    ("Freight is paid by Provider.", "by Provider", "by Customer"),
    ("Duties shall be borne by Provider.", "by Provider", "by Customer"),
]


@pytest.mark.parametrize(("text", "old", "new"), SWAPPED_FOR_PROVIDER)
def test_a_choice_is_the_gain_of_whoever_has_it_and_a_cost_the_loss(text: str, old: str, new: str) -> None:
    other = text.replace(old, new)
    assert told(text, other) == {PROVIDER}
    assert told(other, text) == {USER}


HEDGED = [
    ("Customer Data shall remain in Norway.", ", except as needed to give support", PROVIDER),
    ("Customer Data shall be kept confidential.", ", unless a court orders Provider to disclose it", PROVIDER),
    ("Provider's trade secrets shall be kept confidential.", ", unless a court orders Customer to disclose them", USER),
    ("Customer's access data must be kept secret.", ", except from its own staff", USER),
    ("Prices for a renewal term shall not exceed those of the term before.", ", except for rootstock", PROVIDER),
    ("Fees remain fixed during the first season.", ", except for the cost of rootstock", PROVIDER),
    ("Fees are due in advance.", ", except for picking fees", USER),
    ("Credits are granted for each dead tree.", ", provided that Customer reports it within two days", PROVIDER),
    ("Customer may audit the orchard no more than once a year.", ", except after a theft", USER),
    ("Refunds are made each month.", ", if Customer sends back the crates", PROVIDER),
    ("Customer may audit the orchard.", ", except at harvest", PROVIDER),
    ("Provider may enter the land no more than twice a year.", ", except after a storm", PROVIDER),
]


@pytest.mark.parametrize(("text", "hedge", "side"), HEDGED)
def test_a_hedge_is_told_for_whom_the_promise_bound(text: str, hedge: str, side: Direction) -> None:
    assert told(text, f"{text[:-1]}{hedge}.") == {side}


def test_what_an_obligation_does_not_apply_to_is_owed_no_more() -> None:
    text = "The obligations in this section do not apply to claims arising from windfalls."
    assert told(text, f"{text[:-1]} or from grafted trees.") == {PROVIDER}


def test_claims_left_to_a_court_are_the_users_where_disputes_go_to_arbitration() -> None:
    text = "any dispute between you and us will be resolved by binding arbitration."
    assert told(f"A{text[1:]}", f"Except for claims that a small claims court may hear, {text}") == {USER}


CAPPED = "Provider's liability is limited to"
MEMBERS = [
    # what "only" bounds is leave: more behind it is more of that
    ("Provider shall process Customer Data solely to graft.", "graft.", "graft and to advertise.", PROVIDER),
    ("Provider shall store Customer Data only in Norway and Ireland.", "Ireland", "Ireland and Chile", PROVIDER),
    ("Provider shall store Customer Data in barns.", "in barns", "only in barns in Norway", USER),
    ("Customer may use the ladders only in Norway.", "Norway", "Norway and Sweden", USER),
    # one deed more by which a duty is met, one thing more that must come first
    ("Provider shall delete Customer Data in May.", "delete", "delete or anonymise", PROVIDER),
    ("Provider shall resume grafting once the fees are paid.", "fees are", "fees and a charge of $50 are", PROVIDER),
    ("Provider shall water and prune the trees.", "water and prune", "water, prune and feed", USER),
    # of several sums the greater, or the lesser
    (
        "Provider's liability is limited to the greater of the fees and $900.",
        "the greater of the fees and $900",
        "the fees",
        PROVIDER,
    ),
    (
        "Provider's liability is limited to the lesser of the fees and $900.",
        "the lesser of the fees and $900",
        "the fees",
        USER,
    ),
    # what is taken off a refund, or is the only remedy
    ("Provider refunds the price of dead trees.", "trees.", "trees less a handling fee of 15%.", PROVIDER),
    ("Provider prunes.", "prunes.", "prunes. Service credits are Customer's sole remedy for late pruning.", PROVIDER),
]


@pytest.mark.parametrize(("text", "old", "new", "side"), MEMBERS)
def test_a_member_more_serves_whom_the_words_around_it_say(text: str, old: str, new: str, side: Direction) -> None:
    assert told(text, text.replace(old, new)) == {side}


KEPT_FROM_OTHERS = "Your photos can only be opened by you and by those with whom you share them."
KEPT_FOR_ONE = "Your ticket can only be used by you."


@pytest.mark.parametrize(("text", "side"), [(KEPT_FROM_OTHERS, USER), (KEPT_FOR_ONE, PROVIDER)])
def test_what_only_you_can_read_is_promised_and_what_only_you_can_use_is_bounded(text: str, side: Direction) -> None:
    assert told("Provider prunes.", f"Provider prunes. {text}") == {side}


NARROWED = [
    # whose consent, whose belief, who pays
    (
        "Customer may resell saplings.",
        "saplings.",
        "saplings only if Customer has signed the dealers' charter.",
        PROVIDER,
    ),
    ("Customer must tell guests what it sprays.", "sprays.", "sprays and obtain their explicit consent.", PROVIDER),
    ("Provider may share the photos.", "photos.", "photos only if Customer has agreed.", USER),
    (
        "Provider will contact Customer before it fells a tree.",
        "tree.",
        "tree, unless Provider finds that it is ill.",
        PROVIDER,
    ),
    ("Provider shall water the trees at its own expense.", " at its own expense", "", PROVIDER),
    ("Customer may audit the orchard at its own expense.", " at its own expense", "", USER),
    # a narrower noun in a ban or a duty
    ("Provider does not record the place of a hive.", "the place", "the precise place", PROVIDER),
    (
        "Provider shall defend Customer against claims that it infringes any patent.",
        "any patent",
        "any United States patent",
        PROVIDER,
    ),
    (
        "Provider shall report any actual or reasonably suspected theft.",
        "actual or reasonably suspected",
        "actual",
        PROVIDER,
    ),
    # paid further ahead
    ("The fees are payable monthly in advance.", "monthly", "yearly", PROVIDER),
]


@pytest.mark.parametrize(("text", "old", "new", "side"), NARROWED)
def test_what_narrows_a_rule_is_told_against_whom_the_rule_serves(
    text: str, old: str, new: str, side: Direction
) -> None:
    assert told(text, text.replace(old, new)) == {side}


def test_a_leave_that_is_denied_now_is_not_told_as_freed_of_its_condition() -> None:
    found = findings(between("Camping is allowed if the gate is shut.", "Camping is not allowed."))
    assert [(each.rule, each.direction) for each in found] == [("unclassified-change", Direction.UNKNOWN)]


COURT = ", except that you may go to court"
PROMISED = [
    ("Your data stays in Norway.", "Norway.", "Norway, except when our helpers need it.", PROVIDER),
    ("Prepaid fees are refunded.", "refunded.", "refunded, provided that Customer is not in breach.", PROVIDER),
    (f"Disputes go to arbitration{COURT}.", COURT, "", PROVIDER),
    ("Your first 30 days are free.", "30", "7", PROVIDER),
    ("Customer controls the defence of claims.", "Customer", "Provider", PROVIDER),
    ("Provider carries insurance of not less than $5,000,000.", "$5,000,000", "$2,000,000", PROVIDER),
]


@pytest.mark.parametrize(("text", "old", "new", "side"), PROMISED)
def test_a_promise_without_a_word_of_force_is_one(text: str, old: str, new: str, side: Direction) -> None:
    assert told(text, text.replace(old, new)) == {side}


def test_what_is_due_is_no_promise() -> None:
    assert told("Fees are due monthly.", "Fees are due monthly, except in August.") == {USER}
