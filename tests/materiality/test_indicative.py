"""Rules that are laid down by telling, without a word of force, and what only sounds like them."""

import pytest

from analyzer.materiality.model import Direction, Finding

from .pairs import between, findings

PROVIDER, USER = Direction.FAVORS_PROVIDER, Direction.FAVORS_USER
BASE = "The hall lends tools to its members.\n\nMembers bring them back on Sunday."


def added(words: str) -> list[Finding]:
    """What is told of a sentence that came."""
    return findings(between(BASE, f"{BASE} {words}"))


TOLD = [
    ("A charge of 5 EUR applies to each loan.", "fee-added", PROVIDER),
    ("Guests are charged 5 EUR for each loan.", "fee-added", PROVIDER),
    ("Your membership renews every year unless you cancel it.", "automatic-renewal", PROVIDER),
    ("Norwegian law applies to this agreement.", "law-or-forum-clause", PROVIDER),
    ("Your address is shared with our sponsors.", "data-practice-added", PROVIDER),
    ("We combine your data with data from other halls.", "data-practice-added", PROVIDER),
    ("Delivery outside the county is not available.", "not-offered", PROVIDER),
    ("The hall is only open to residents of the county.", "eligibility-rule", PROVIDER),
    ("The tools are for personal use only.", "use-purpose", PROVIDER),
    ("The use of the kiln is subject to fair use.", "usage-limit-added", PROVIDER),
    ("At no time does the service keep your card number.", "prohibition-added", USER),
    ("At no time does Kiln keep your card number.", "prohibition-added", USER),
    ("We do not keep your card number.", "prohibition-added", USER),
    ("We do not deliver to islands.", "disclaimer-added", PROVIDER),
    ("You shall benefit from the warranty that the law gives.", "duty-added", USER),
    ("You should not rely on the weather board.", "fitness-warning", PROVIDER),
    ("Claims without a receipt will be refused.", "permission-added", PROVIDER),
    ("Late claims will be contested by us.", "permission-added", PROVIDER),
    ("Prices may be raised at any time.", "price-change-power", PROVIDER),
    ("Your statutory rights are not affected.", "statutory-rights", USER),
]


@pytest.mark.parametrize(("words", "rule", "direction"), TOLD, ids=[words for words, _, _ in TOLD])
def test_what_is_laid_down_by_telling_is_told_by_its_rule(words: str, rule: str, direction: Direction) -> None:
    assert (rule, direction) in {(f.rule, f.direction) for f in added(words)}


NOT = [
    ("No charge applies to loans.", "fee-added"),
    ("Your address is never shared with our sponsors.", "data-practice-added"),
    ("You may set the prices of your own lessons.", "price-change-power"),
    ("We will not raise prices during the season.", "price-change-power"),
    ("If delivery is not available, we refund the fare.", "not-offered"),
    ("You must not rely on others to bring your tool back for you.", "prohibition-added"),
    ("We will return each tool that is refused by a member.", "permission-added"),
]


@pytest.mark.parametrize(("words", "rule"), NOT, ids=[words for words, _ in NOT])
def test_the_reverse_is_not_told_by_that_rule(words: str, rule: str) -> None:
    assert rule not in {f.rule for f in added(words)}


def test_a_boon_that_goes_is_told_as_a_loss() -> None:
    words = "You shall benefit from the warranty that the law gives."
    assert PROVIDER in {f.direction for f in findings(between(f"{BASE} {words}", BASE))}


def test_news_that_someone_will_go_on_is_no_duty() -> None:
    assert "duty-added" not in {f.rule for f in added("We will continue to monitor the situation in the yard.")}
    assert "duty-added" in {f.rule for f in added("We will continue to pay for your train.")}


def test_a_provider_that_has_to_impose_something_owes_nothing_by_it() -> None:
    told = added("We want guests to speak freely, but we have to impose limits on some of what is said.")
    assert USER not in {f.direction for f in told}


CHANGED = [
    ("Points expire if you stay away for 18 months.", "18", "12", ("period-changed", PROVIDER)),
    ("The card lets you borrow films for up to 14 days.", "14 days", "60 days", ("time-limit-changed", USER)),
    ("Refunds are paid within 14 days.", "14", "30", ("time-limit-changed", PROVIDER)),
    (
        "If a date is wrong, we may, but are not required to, correct it.",
        "may, but are not required to,",
        "shall make reasonable efforts to",
        ("modal-changed", USER),
    ),
    ("We may turn guests away for good cause.", "for good cause", "for any reason", ("cause-given-up", PROVIDER)),
    ("You may cancel at any time.", "at any time", "with 30 days' notice", ("notice-asked-for", PROVIDER)),
    ("You may use tools for any purpose.", "any purpose", "private purposes only", ("use-purpose", PROVIDER)),
]


@pytest.mark.parametrize(("words", "struck", "put", "want"), CHANGED, ids=[row[0] for row in CHANGED])
def test_a_change_within_a_sentence_has_its_rule_and_its_side(
    words: str, struck: str, put: str, want: tuple[str, Direction]
) -> None:
    told = findings(
        between(f"Welcome to the hall.\n\n{words}", f"Welcome to the hall.\n\n{words.replace(struck, put)}")
    )
    assert want in {(f.rule, f.direction) for f in told}


def test_a_longer_life_of_a_cookie_is_no_gain_of_the_user() -> None:
    words = "A cookie expires if you stay away for {} months."
    told = findings(between(f"Welcome.\n\n{words.format(12)}", f"Welcome.\n\n{words.format(24)}"))
    assert USER not in {f.direction for f in told}


MORE = [
    ("Credits will only be carried forward if you renew.", "entitlement-excluded", PROVIDER),
    ("We will send you marketing messages.", "permission-added", PROVIDER),
    ("If you dispute a charge, we will provide evidence to your bank.", "permission-added", PROVIDER),
    ("We do not check who our guests are.", "disclaimer-added", PROVIDER),
    ("We can move your data to servers outside the EU.", "data-location", PROVIDER),
    ("Taxes are not included in our prices.", "tax-burden", PROVIDER),
    ("Payment is due within 14 days of the invoice.", "payment-timing", PROVIDER),
    ("You cannot cancel during the first year.", "minimum-commitment", PROVIDER),
    (
        "If you infringe the rights of third parties, we may suspend your account.",
        "provider-termination-power",
        PROVIDER,
    ),
]


@pytest.mark.parametrize(("words", "rule", "direction"), MORE, ids=[words for words, _, _ in MORE])
def test_the_rule_and_the_side_are_those_of_the_main_clause(words: str, rule: str, direction: Direction) -> None:
    assert (rule, direction) in {(f.rule, f.direction) for f in added(words)}


def test_how_disputes_mostly_go_is_nobodys_right() -> None:
    told = added("Most disputes between you and us can be resolved by a call.")
    assert "permission-added" not in {f.rule for f in told}


def test_data_that_will_only_be_used_for_something_is_promised_so() -> None:
    told = added("Your data will only be used to run the hall.")
    assert PROVIDER not in {f.direction for f in told}
