"""Whose side a rule serves where its verb alone misleads: what is got, allowed, lifted or ended decides."""

import pytest

from analyzer.materiality.model import Direction, Finding

from .pairs import between, findings

PROVIDER, USER, UNKNOWN = Direction.FAVORS_PROVIDER, Direction.FAVORS_USER, Direction.UNKNOWN
BASE = """# Mill Terms of Service

Welcome. These Terms are between Mill Ltd ("Mill", "we", "us") and you, the customer ("you").

## 1. Matter

We bake bread daily."""


def added(words: str) -> list[Finding]:
    """The findings where these words come into a clause."""
    return findings(between(BASE, f"{BASE} {words}"))


def removed(words: str) -> list[Finding]:
    """The findings where these words go from a clause."""
    return findings(between(f"{BASE} {words}", BASE))


GOT = [
    ("You will have a duty to indemnify Mill.", PROVIDER),
    ("You will have an obligation to pay for every seat.", PROVIDER),
    ("You will get billed automatically each month.", PROVIDER),
    ("You will receive marketing calls from our partners.", PROVIDER),
    ("You will be provided advertisements by phone.", PROVIDER),
    ("You will be given no notice of changes.", PROVIDER),
    ("You will enjoy no right of withdrawal.", PROVIDER),
    ("You will be entitled to nothing on termination.", PROVIDER),
    ("You shall be paid only in vouchers.", PROVIDER),
    ("You will be able to cancel only by post.", PROVIDER),
    ("You will receive a fee waiver.", USER),
    ("You will be given no less than 30 days' notice.", USER),
    ("You will receive no marketing calls.", USER),
    ("You will have no obligation to pay.", USER),
    ("You will have no recourse against us.", PROVIDER),
    ("You will have no liability.", USER),
    ("You will have access to the Service only if you pay.", PROVIDER),
    ("You will receive a refund of all fees.", USER),
    ("You will be notified of any charge.", USER),
    ("You will receive marketing credits.", USER),
    ("You will be entitled to no refund.", PROVIDER),
    ("You are entitled to nothing.", PROVIDER),
    ("You will get suspended if you are late.", PROVIDER),
    ("You will be able to cancel at no cost.", USER),
    ("You will be eligible for a refund.", USER),
    ("You will be paid nothing.", PROVIDER),
    ("You will earn no points.", PROVIDER),
    ("You will receive bills by post.", PROVIDER),
    ("You will receive no fewer than two songs.", USER),
]


@pytest.mark.parametrize(("words", "direction"), GOT)
def test_what_is_got_decides_whom_it_serves(words: str, direction: Direction) -> None:
    assert {f.direction for f in added(words)} == {direction}
    mirror = {PROVIDER: USER, USER: PROVIDER}.get(direction, UNKNOWN)
    assert {f.direction for f in removed(words)} == {mirror}


NOT_GOT = [
    ("You will not have a duty to pay.", USER),
    ("You will not have an obligation to buy more.", USER),
    ("You will not get any bills for repairs.", USER),
    ("You will not be able to lose your points.", USER),
    ("You will not receive marketing calls.", USER),
    ("You will not receive advertising.", USER),
    ("You will not have to pay.", USER),
    ("You will not be given notice.", PROVIDER),
    ("You will not be provided advertisements.", USER),
    ("You will not lose points.", USER),
]


@pytest.mark.parametrize(("words", "direction"), NOT_GOT)
def test_a_burden_that_one_will_not_have_is_a_boon(words: str, direction: Direction) -> None:
    assert {f.direction for f in added(words)} == {direction}
    mirror = {PROVIDER: USER, USER: PROVIDER}.get(direction, UNKNOWN)
    assert {f.direction for f in removed(words)} == {mirror}


ALLOWED = [
    ("We will not allow anyone to read your letters.", USER),
    ("We will not permit our staff to read your letters.", USER),
    ("We may not allow brokers to buy your data.", USER),
    ("We will not tolerate misuse of your data by our staff.", USER),
    ("We will not permit third parties to use your photos.", USER),
    ("We allow brokers to buy your browsing history.", PROVIDER),
    ("We do not allow you to sell tickets.", PROVIDER),
    ("We do not allow brokers to buy your data.", USER),
    ("We do not allow harassment.", PROVIDER),
    ("We do not allow sharing your password.", PROVIDER),
    ("We prohibit users from spamming.", PROVIDER),
    ("We do not allow links to malware.", PROVIDER),
    ("We will not allow your account to be shared.", PROVIDER),
    ("We will not allow your photos to be sold.", USER),
    ("We do not allow anyone to use fake cards.", UNKNOWN),
    ("We allow users to sell songs.", USER),
    ("We allow pets.", USER),
    ("We allow third parties to collect information about you.", PROVIDER),
    ("We allow you to share your photos.", USER),
    ("We do not tolerate content that harms your neighbours.", PROVIDER),
    ("We will not permit content that seeks to harm others.", PROVIDER),
    ("We allow minors to sing.", UNKNOWN),
]


@pytest.mark.parametrize(("words", "direction"), ALLOWED)
def test_who_is_allowed_decides_whom_it_serves(words: str, direction: Direction) -> None:
    assert {f.direction for f in added(words)} == {direction}
    mirror = {PROVIDER: USER, USER: PROVIDER}.get(direction, UNKNOWN)
    assert {f.direction for f in removed(words)} == {mirror}


LIFTED = [
    ("Your subscription will be cancelled free of charge if we raise prices.", USER),
    ("Your fee will be cancelled if we are late.", USER),
    ("Access to your data will be restricted to our staff.", USER),
    ("Prices will not be increased during the term.", USER),
    ("Restrictions on your account will be removed after a day.", USER),
    ("Your fee will be reduced if we are late.", USER),
    ("Your price reduction will be cancelled.", PROVIDER),
    ("Your account will be suspended.", PROVIDER),
    ("Your subscription will be cancelled.", PROVIDER),
]


@pytest.mark.parametrize(("words", "direction"), LIFTED)
def test_what_is_lifted_from_the_user_serves_the_user(words: str, direction: Direction) -> None:
    assert {f.direction for f in added(words)} == {direction}
    mirror = {PROVIDER: USER, USER: PROVIDER}.get(direction, UNKNOWN)
    assert {f.direction for f in removed(words)} == {mirror}


ENDED = [
    ("We will no longer answer complaints.", PROVIDER),
    ("You will no longer be charged.", USER),
    ("You will no longer receive marketing calls.", USER),
    ("You will no longer receive reports.", PROVIDER),
    ("You will no longer have access to your files.", PROVIDER),
    ("We will no longer sell your data.", USER),
    ("We will no longer charge you for parking.", USER),
    ("We will no longer support old phones.", PROVIDER),
    ("We will no longer paint the hall.", UNKNOWN),
]


@pytest.mark.parametrize(("words", "direction"), ENDED)
def test_what_ends_decides_whom_its_end_serves(words: str, direction: Direction) -> None:
    assert {f.direction for f in added(words)} == {direction}
    mirror = {PROVIDER: USER, USER: PROVIDER}.get(direction, UNKNOWN)
    assert {f.direction for f in removed(words)} == {mirror}


TOLD = [
    ("You use the Service for free, so we may share your browsing history with brokers.", PROVIDER),
    ("So we may sell your photos.", PROVIDER),
    ("For example, we may sell your browsing history to brokers.", PROVIDER),
    ("For example, you must not publish reviews of the Service.", PROVIDER),
    ("Payments cannot be reversed.", PROVIDER),
    ("Closed accounts cannot be restored.", PROVIDER),
    ("You will find no recourse against Mill.", PROVIDER),
    ("You will see your content used in our adverts.", PROVIDER),
    ("You will be using the Service at your sole peril.", PROVIDER),
    ("You will be dealing solely with the seller.", PROVIDER),
    ("Registration means that we may sell your photos.", PROVIDER),
    ("Consent means you must allow us to scan your files.", PROVIDER),
    ("An upload is a gift and you may not take it back.", PROVIDER),
    ("A visit is a sale and we may keep your deposit.", PROVIDER),
    ("Your deposit cannot be recovered.", PROVIDER),
    ("“Works” means what we show and you may see.", UNKNOWN),
    ("Guests means people who may sing.", UNKNOWN),
    ("For example, if you are late, we may charge you double.", PROVIDER),
]


@pytest.mark.parametrize(("words", "direction"), TOLD)
def test_words_that_lay_down_a_rule_keep_its_side(words: str, direction: Direction) -> None:
    assert {f.direction for f in added(words)} == {direction}
    mirror = {PROVIDER: USER, USER: PROVIDER}.get(direction, UNKNOWN)
    assert {f.direction for f in removed(words)} == {mirror}


INSTRUMENTS = [
    ("The app may use models to rank your creditworthiness.", PROVIDER),
    ("The app may use algorithms to set a price for you.", PROVIDER),
    ("The software may scan the rooms of your house.", PROVIDER),
    ("The app may use your photos.", PROVIDER),
]


@pytest.mark.parametrize(("words", "direction"), INSTRUMENTS)
def test_what_software_may_do_with_the_user_is_the_provider_s_leave(words: str, direction: Direction) -> None:
    assert {f.direction for f in added(words)} == {direction}
    mirror = {PROVIDER: USER, USER: PROVIDER}.get(direction, UNKNOWN)
    assert {f.direction for f in removed(words)} == {mirror}


AUTHORISED = [
    ("You authorise your parent to cancel.", USER),
    ("You authorise your bank to pay us.", PROVIDER),
    ("You authorise us to bill your card.", PROVIDER),
]


@pytest.mark.parametrize(("words", "direction"), AUTHORISED)
def test_leave_for_the_user_s_own_people_takes_nothing_from_the_user(words: str, direction: Direction) -> None:
    assert {f.direction for f in added(words)} == {direction}
    mirror = {PROVIDER: USER, USER: PROVIDER}.get(direction, UNKNOWN)
    assert {f.direction for f in removed(words)} == {mirror}


ON_LEAVE = [
    ("You may cancel.", "You may cancel for a fee of 50 euros.", "fee-added", PROVIDER),
    ("You may cancel at any time.", "You may cancel at our absolute discretion.", "discretionary-ground", PROVIDER),
    ("You may sing.", "You may sing and sell songs for a fee of 5 euros.", "fee-added", USER),
]


@pytest.mark.parametrize(("old", "new", "rule", "direction"), ON_LEAVE)
def test_a_price_or_our_discretion_narrows_the_user_s_leave(
    old: str, new: str, rule: str, direction: Direction
) -> None:
    told = findings(between(f"{BASE} {old}", f"{BASE} {new}"))
    assert (rule, direction) in {(f.rule, f.direction) for f in told}


@pytest.mark.parametrize(
    ("words", "bearer"),
    [("You will have a duty to indemnify Mill.", "by the user"), ("We will indemnify you.", "by the provider")],
)
def test_an_indemnity_is_told_as_of_the_side_that_owes_it(words: str, bearer: str) -> None:
    (found,) = [f for f in added(words) if f.rule == "indemnity-added"]
    assert bearer in found.message


@pytest.mark.parametrize(
    ("words", "rule", "direction"),
    [
        ("If you are late, we may (a) charge your card or (b) keep your coat.", "permission-added", PROVIDER),
        ("Mill allows you to share your letters with friends.", "right-of-user-lost", USER),
        ("You agree that such charge will be waived by you.", "duty-added", PROVIDER),
        ("As we ask for proof, you must show your card.", "duty-added", PROVIDER),
        ("You will not incur any costs by this.", "right-of-user-lost", USER),
    ],
)
def test_what_seems_to_be_of_another_kind_keeps_its_rule(words: str, rule: str, direction: Direction) -> None:
    assert (rule, direction) in {(f.rule, f.direction) for f in added(words)}


def test_what_others_do_serves_no_side() -> None:
    assert {f.direction for f in added("Your letters may be read by other guests.")} <= {UNKNOWN}


def test_leave_above_a_list_is_told_with_each_item() -> None:
    told = added("If you are late, we may:\n\n- charge your card;\n- keep your coat.")
    assert {f.direction for f in told} == {PROVIDER}
