"""What stands elsewhere: a sentence of its own does; the same words behind a condition, a denial or a ban do not."""

import pytest

from analyzer.materiality.model import Direction

from .matter import placed
from .pairs import between
from .test_frames import COPY, told

TWINS = [
    ("If you agree in writing, {}", "we may sell your data to brokers."),
    ("On the free plan only, {}", "we may use your content to train our models."),
    ("Where the law allows it, {}", "you waive the right to a jury trial."),
    ("It is untrue that {}", "we sell your data to brokers at any time."),
    ("We do not claim that {}", "we may sell your data to brokers."),
    ("For merchants, {}", "all fees are non-refundable once paid."),
    ("After a breach by you, {}", "we may end this agreement at any time without notice."),
    ("In Guam, {}", "disputes are settled by binding arbitration in Guam."),
    ("Unless you opt out, {}", "your plan renews for a year at the price of the day."),
]


@pytest.mark.parametrize(("bound", "rule"), TWINS)
def test_a_rule_that_stood_under_a_condition_alone_is_new_without_it(bound: str, rule: str) -> None:
    twin, plain = bound.format(rule), rule[0].upper() + rule[1:]
    assert told(twin, f"{plain}\n\n{twin}")
    assert told(twin, f"{twin}\n\n{plain}")
    assert told(f"{twin}\n\nWe bake.", f"{twin}\n\nWe bake. {plain}")


@pytest.mark.parametrize(("bound", "rule"), TWINS)
def test_a_rule_that_leaves_its_twin_under_a_condition_is_gone(bound: str, rule: str) -> None:
    twin, plain = bound.format(rule), rule[0].upper() + rule[1:]
    assert told(f"{plain}\n\n{twin}", twin)


KEEP = "keep the deposit that you paid when you moved into the rooms"
TRAIN = "train models on the content that you upload to the Service"
SHARE = "share the photos that you took in the rooms with other guests"
SELL = "sell your personal data to brokers and advertisers outside the town"
READ = "read the letters that you send through the Service"
CLOSE = "close the account that you opened at the mill"
RAISE = "raise the price of the rooms by ten percent"
CROSSED = [
    (
        f"Unless you object, we may {KEEP}, {SELL} or {READ}.\n\nWe may {TRAIN}.",
        f"Unless you object, we may:\n\n- {KEEP};\n- {SELL};\n- {READ};\n- {TRAIN}.",
    ),
    (
        f"Unless you object, we may {KEEP} or {TRAIN}.\n\nWe may {SHARE}.",
        f"Unless you object, we may:\n\n- {KEEP}.\n\nWe may {TRAIN}. We may {SHARE}.",
    ),
    (
        f"We will {READ}, {KEEP} or {SELL}.\n\nWe may {CLOSE}.",
        f"We will {READ}. We will {KEEP}.\n\nWe may:\n\n- {CLOSE};\n- {SELL}.",
    ),
    (
        f"Unless you object, we may:\n\n- {CLOSE};\n- {READ}.\n\nAfter a breach by you, we may:\n\n- {SELL}.",
        f"Unless you object, we may:\n\n- {CLOSE}.\n\nAfter a breach by you, we may:\n\n- {SELL};\n- {READ}.",
    ),
    (f"We may not:\n\n- {READ};\n- {KEEP}.", f"We may not:\n\n- {READ}.\n\nWe may {KEEP}."),
    (
        f"We will not {TRAIN} or {SHARE}.\n\nWith your consent, we will:\n\n- {CLOSE};\n- {RAISE}.",
        f"We will not {TRAIN}, {SHARE} or {RAISE}.\n\nWith your consent, we will:\n\n- {CLOSE}.",
    ),
    (
        f"We may not {TRAIN} or {KEEP}. With your consent, we will {SELL}.",
        f"We may not {KEEP}. With your consent, we will {SELL} or {TRAIN}.",
    ),
    (
        f"We will not:\n\n- {SHARE};\n- {RAISE};\n- {SELL}.\n\nIf you agree, we may {TRAIN}.",
        f"We will not:\n\n- {SHARE};\n- {RAISE}.\n\nIf you agree, we may:\n\n- {TRAIN};\n- {SELL}.",
    ),
    (
        f"After a breach by you, we may {SELL}. If you agree, we may {RAISE}, {CLOSE} or {KEEP}.",
        f"After a breach by you, we may {SELL} or {CLOSE}. If you agree, we may {RAISE} or {KEEP}.",
    ),
    (
        f"We may not {SHARE}. We will {TRAIN} or {KEEP}.",
        f"We may not {KEEP} or {SHARE}. We will {TRAIN}.",
    ),
    (
        f"After a breach by you, we may {RAISE}. After a breach by you, we may {SELL}.",
        f"After a breach by you, we may:\n\n- {RAISE}.\n\nWe may {SELL}.",
    ),
]


@pytest.mark.parametrize(("old", "new"), CROSSED)
def test_an_item_that_crosses_to_another_rule_is_read(old: str, new: str) -> None:
    assert told(old, new)


def test_a_power_that_lost_its_condition_is_not_told_as_the_users_gain() -> None:
    old = "We may sell your data unless you have agreed otherwise in writing.\n\nWe bake bread."
    new = "We may sell your data.\n\nWe bake bread unless you have agreed otherwise in writing."
    changes = between(placed(old), placed(new)).changes
    assert Direction.FAVORS_USER not in {found.direction for change in changes for found in change.findings}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"We may {KEEP}; and we may {SHARE}.", f"We may {KEEP}. We may {SHARE}."),
        (
            f"Unless you object, we may {KEEP}, {SHARE} or {READ}.",
            f"Unless you object, we may:\n\n- {KEEP};\n- {SHARE};\n- {READ}.",
        ),
        (f"You must not:\n\n- {READ};\n- {SHARE}.", f"You must not {READ} or {SHARE}."),
        (f"We will {READ}.\n\nWe bake.\n\nWe will {KEEP}.", f"We bake.\n\nWe will {KEEP}.\n\nWe will {READ}."),
    ],
)
def test_the_same_rules_in_another_form_are_quiet(old: str, new: str) -> None:
    assert not told(old, new)


@pytest.mark.parametrize("sold", ["The Service is provided", "Bread is sold"])
def test_words_that_are_small_and_disclaim_are_told(sold: str) -> None:
    assert told(f"{sold}.", f"{sold} as is.")
    assert told(f"{sold} as is.", f"{sold}.")


LEAD = "That means you may not do, or encourage anyone else to do, any of the following; doing so may end your account:"


def test_a_ban_that_each_item_repeated_below_its_lead_in_is_quiet() -> None:
    assert not told(f"{LEAD}\n\n- You will not {COPY};\n- bake.", f"{LEAD}\n\n- {COPY};\n- bake.")
    bounded = LEAD.replace("That means", "Unless we agree,")
    assert told(f"{bounded}\n\n- You will not {COPY};\n- bake.", f"{bounded}\n\n- {COPY};\n- bake.")
