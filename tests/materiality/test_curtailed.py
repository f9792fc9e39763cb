"""Gains that are got less, late, for a price or in one way only; burdens lifted from one side or the other."""

import pytest

from analyzer.materiality.model import Direction

from .test_sides import PROVIDER, UNKNOWN, USER, added, removed

CURTAILED = [
    ("You will receive an invoice for our lawyers' time.", PROVIDER),
    ("You will receive less notice than before.", PROVIDER),
    ("You will be provided with fewer reports than before.", PROVIDER),
    ("You will be given access to the ledger only upon payment of 500 euros.", PROVIDER),
    ("You will be notified of price increases by a post on our blog alone.", PROVIDER),
    ("You will be paid in shares of Mill alone.", PROVIDER),
    ("You will be notified after the change has taken effect.", PROVIDER),
    ("You will have a maximum of ten days to complain.", PROVIDER),
    ("You will receive store credit instead of a refund.", PROVIDER),
    ("You will no longer receive refunds.", PROVIDER),
    ("Your refund will be reduced by our costs.", PROVIDER),
    ("You will receive a copy of your data in exchange for a fee of 80 euros.", PROVIDER),
    ("You will receive a copy of your data against payment of 80 euros.", PROVIDER),
    # What bounds the thing got, or stands beside it, takes nothing from it.
    ("You will receive access to features available only in the mill.", USER),
    ("You will receive a refund instead of store credit.", USER),
    ("You will be notified before the change takes effect.", USER),
    ("You will be given no fewer than ten days to complain.", USER),
    ("You will receive a refund for a fee that was charged twice.", USER),
    ("You will receive a copy of your data free of charge.", USER),
    ("You will receive fewer marketing calls.", USER),
    ("You will be informed after we have fixed the fault.", USER),
]


@pytest.mark.parametrize(("words", "direction"), CURTAILED)
def test_a_gain_that_is_curtailed_serves_the_provider(words: str, direction: Direction) -> None:
    assert {f.direction for f in added(words)} == {direction}


LIFTED = [
    ("Your credits will be removed after a month.", PROVIDER),
    ("Limits on our use of your data will be removed.", PROVIDER),
    ("Our obligation to keep your data secret will be lifted after a year.", PROVIDER),
    ("Your charges will be waived for the first month and then doubled.", PROVIDER),
    ("Prices will not be raised by less than ten percent.", PROVIDER),
    ("Your deposit will be reduced by our costs.", PROVIDER),
    ("Your rights will be limited to replacement.", PROVIDER),
    ("Restrictions on our use of your photos will be lifted.", PROVIDER),
    ("Our liability will be reduced to ten euros.", PROVIDER),
    ("Our warranty will be shortened to a month.", PROVIDER),
    ("Your credits will not be removed.", USER),
    ("Your obligations will be reduced in winter.", USER),
    ("Restrictions on your use of our site will be lifted.", USER),
    ("If you breach your obligations to us, your account will be suspended.", PROVIDER),
    ("Your deposit will be refunded within a week.", USER),
    ("Your charges will be waived if we raise prices.", USER),
    ("Prices will not be raised by more than ten percent.", USER),
]


@pytest.mark.parametrize(("words", "direction"), LIFTED)
def test_whose_burden_is_lifted_decides_whom_it_serves(words: str, direction: Direction) -> None:
    assert {f.direction for f in added(words)} == {direction}
    mirror = {PROVIDER: USER, USER: PROVIDER}.get(direction, UNKNOWN)
    assert {f.direction for f in removed(words)} == {mirror}


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("You will receive no more than ten euros for any loss.", "liability-cap-added"),
        ("Our liability will be reduced to ten euros.", "liability-cap-added"),
        ("You will have to arbitrate every dispute.", "arbitration-added"),
    ],
)
def test_what_is_put_as_a_gain_is_told_by_the_rule_it_falls_under(words: str, rule: str) -> None:
    assert rule in {f.rule for f in added(words)}
