"""Rules on topics speak where the sentence does what they name; else a more general one does, or nothing is claimed."""

import pytest

from analyzer.materiality.model import Direction, Finding

from .matter import within

HALL = "The hall lends tools."
TITLE = "1. Disputes\n\n"

Told = tuple[str, Direction]
PROVIDER, USER, MUTUAL = Direction.FAVORS_PROVIDER, Direction.FAVORS_USER, Direction.MUTUAL

ADDED: tuple[tuple[str, str, Direction], ...] = (
    ("You shall be entitled to a refund of the price.", "refund-or-credit-right", USER),
    ("Please note that cancelling does not automatically entitle you to a refund.", "refund-excluded", PROVIDER),
    ("The Hall will not be liable to you for any refunds.", "refund-excluded", PROVIDER),
    ("You will not be able to request a refund after a week.", "refund-excluded", PROVIDER),
    ("We will not charge you any fees.", "prohibition-added", USER),
    ("The Hall may charge you a fee of 5 EUR.", "fee-added", PROVIDER),
    ("Payment issues can result in suspension of your account.", "provider-termination-power", PROVIDER),
    ("You represent that you have the right to grant us the rights to use your content.", "duty-added", PROVIDER),
    ("You grant us a licence to use your content.", "licence-to-content-added", PROVIDER),
    ("The Hall shall in no way be held liable for the loss of a tool.", "liability-excluded", PROVIDER),
    ("The Hall has no responsibility for the tools of others.", "liability-excluded", PROVIDER),
    ("We will delete your data as soon as is reasonably practicable.", "deletion-duty-added", USER),
    ("We may conduct a criminal background check of you.", "permission-added", PROVIDER),
    ("You will lose all of your points if you leave.", "forfeiture", PROVIDER),
)


def _found(old: str, new: str) -> list[Finding]:
    return [finding for change in within(old, new).changes for finding in change.findings]


@pytest.mark.parametrize(("words", "rule", "direction"), ADDED)
def test_a_sentence_is_told_by_what_it_does(words: str, rule: str, direction: Direction) -> None:
    (found,) = _found(HALL, f"{HALL} {words}")
    assert (found.rule, found.direction) == (rule, direction)


@pytest.mark.parametrize(
    "words",
    [
        "Technical issues beyond our control can result in outages and restrict access in full or in part.",
        "It may have a consequential impact on any person.",
    ],
)
def test_what_happens_by_itself_is_no_power_and_no_exclusion(words: str) -> None:
    silent = {"provider-termination-power", "liability-excluded"}
    report = within(HALL, f"{HALL} {words}")
    assert not silent & {finding.rule for change in report.changes for finding in change.findings}
    assert any(change.review or change.findings for change in report.changes)


def test_another_word_for_the_same_loss_is_no_new_forfeiture() -> None:
    old = "If you leave, you will immediately lose all of your points."
    assert not [
        f for f in _found(old, old.replace("lose all of your", "forfeit all of your")) if f.rule == "forfeiture"
    ]


def test_the_parts_of_a_procedure_are_one_line() -> None:
    new = (
        f"{TITLE}{HALL} You and the Hall will first attempt mediation in good faith. "
        "The mediation takes place in Kent. Each of us will send a notice of dispute before it."
    )
    found = [f for f in _found(f"{TITLE}{HALL}", new) if f.rule == "dispute-step-changed"]
    assert len(found) == 1
    assert all(words in found[0].message for words in ("in good faith", "in Kent", "a notice of dispute"))


def test_what_becomes_of_a_void_part_is_no_rule_on_how_disputes_are_settled() -> None:
    void = "If the arbitration clause is held unenforceable, the rest of these terms stays."
    assert not [f for f in _found(HALL, f"{HALL} {void}") if f.rule == "dispute-step-changed"]


def test_items_behind_one_lead_in_are_one_line_that_quotes_it_once() -> None:
    items = ("any data of its members;", "any accounts of the Hall; or", "any trade secret of the Hall.")
    listed = "\n\n".join(f"({mark}) {item}" for mark, item in zip(("i", "ii", "iii"), items, strict=True))
    lead = "The Hall will not be required to disclose to anybody:"
    found = [f for f in _found(HALL, f"{HALL}\n\n{lead}\n\n{listed}") if f.rule == "disclaimer-added"]
    assert len(found) == 1
    assert found[0].message.count("not be required") == 1
    assert all(item.rstrip(";.").removesuffix("; or") in found[0].message for item in items)


def test_items_for_the_other_side_stay_lines_of_their_own() -> None:
    old = "1. Rules\n\nThe hall is old."
    new = f"{old}\n\nYou must not:\n\n(a) sing;\n\n(b) dance.\n\nWe must not:\n\n(a) sing;\n\n(b) dance."
    found = [f for f in _found(old, new) if f.rule == "prohibition-added"]
    assert {f.direction for f in found} == {PROVIDER, USER}


def test_the_law_of_the_users_home_is_the_users_gain() -> None:
    home = "If you are a consumer, the laws and courts of your country of residence apply to any dispute."
    (found,) = _found(f"{TITLE}{HALL}", f"{TITLE}{HALL} {home}")
    assert (found.rule, found.direction) == ("home-law-or-forum", USER)


def test_a_fixed_court_is_not_the_users_home() -> None:
    fixed = "The courts located in Denver decide any dispute."
    assert {f.rule for f in _found(f"{TITLE}{HALL}", f"{TITLE}{HALL} {fixed}")} == {"law-or-forum-clause"}


def test_that_no_one_else_may_enforce_them_is_one() -> None:
    (found,) = _found(HALL, f"{HALL} No third party has any right to enforce these terms.")
    assert (found.rule, found.direction) == ("standard-clause-added", MUTUAL)


SHARED = (
    "1. Privacy\n\nYour scores are information shared with third parties, including game developers, to run the game."
)


def test_who_gets_data_besides_is_a_recipient() -> None:
    (found,) = _found(SHARED, SHARED.replace("developers", "developers and publishers"))
    assert (found.rule, found.direction) == ("data-recipient-added", PROVIDER)


def test_why_data_are_collected_is_no_more_data() -> None:
    old = "1. Privacy\n\nThe policy explains how we collect, use and share information about you."
    found = _found(old, old.replace("how we", "how and why we"))
    assert "data-collection-changed" not in {f.rule for f in found}


def test_a_category_of_data_is() -> None:
    old = "1. Privacy\n\nWe collect your name, your address and your age."
    (found,) = _found(old, old.replace("your address", "your address, your face"))
    assert (found.rule, found.direction) == ("data-collection-changed", PROVIDER)


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("You are not entitled to any credit if you are late.", "entitlement-excluded"),
        ("If you leave, you will no longer have access to your photos.", "entitlement-excluded"),
        ("You will not receive any reminder.", "entitlement-excluded"),
        ("We have no obligation to keep your photos.", "disclaimer-added"),
    ],
)
def test_what_the_user_does_not_get_is_told_apart_from_what_the_provider_does_not_owe(words: str, rule: str) -> None:
    (found,) = _found(HALL, f"{HALL} {words}")
    assert (found.rule, found.direction) == (rule, PROVIDER)


def test_which_text_prevails_is_no_right_to_a_refund() -> None:
    words = "If the terms of others on prices and refunds conflict with these terms, these terms govern."
    report = within(HALL, f"{HALL} {words}")
    assert "refund-or-credit-right" not in {f.rule for change in report.changes for f in change.findings}
    assert any(change.review or change.findings for change in report.changes)


@pytest.mark.parametrize(
    ("words", "silent"),
    [
        ("Any statute of limitations shall be tolled for 60 days after the mediation.", "claim-period-added"),
        ("You withhold taxes and remit them to the tax authorities.", "payout-to-user"),
        ("Prices may vary between the options.", "price-change-power"),
        ("We may close the hall upon reasonable advance notice of a change in the law.", "amendment-notice-added"),
        ("The licence that stays ends a month after you remove or delete the content.", "content-removal-power"),
    ],
)
def test_what_a_sentence_only_mentions_is_not_told_by_its_rule(words: str, silent: str) -> None:
    report = within(HALL, f"{HALL} {words}")
    assert silent not in {f.rule for change in report.changes for f in change.findings}
    assert any(change.review or change.findings for change in report.changes)


def test_the_place_in_a_companys_name_is_no_venue() -> None:
    old = "1. Courts\n\nThe courts of Leinster have jurisdiction over disputes with Mill Ireland Limited."
    found = _found(old, old.replace("Mill Ireland", "Mill Technology"))
    assert {f.rule for f in found} <= {"contracting-entity-changed"}


def test_the_name_of_a_place_and_what_belongs_to_it_are_one_law() -> None:
    old = "1. Law\n\nCalifornia law governs these terms."
    assert "governing-law-changed" not in {f.rule for f in _found(old, old.replace("California", "Californian"))}


def test_another_law_is_told() -> None:
    old = "1. Law\n\nNevada law governs these terms."
    assert "governing-law-changed" in {f.rule for f in _found(old, old.replace("Nevada", "Oregon"))}


def test_how_one_became_a_user_is_no_consent() -> None:
    old = "You may cancel your plan at any time in your settings."
    found = _found(old, f"If you signed up through us, you may{old.removeprefix('You may')}")
    assert "consent-given-up" not in {f.rule for f in found}


SAID_IN_SHORT = (
    ("In short: you waive any jury trial.", "jury-trial-waiver"),
    ("In other words: our liability is limited to 10 euros.", "liability-cap"),
    ("In a conflict between you and us, binding arbitration in Oslo shall apply.", "arbitration-added"),
    ("If a conflict arises, you waive any jury trial and the law of Malta governs.", "jury-trial-waiver"),
    ("If these terms conflict with the plan, these terms prevail and you waive any jury trial.", "jury-trial-waiver"),
)


@pytest.mark.parametrize(("said", "rule"), SAID_IN_SHORT)
def test_a_grave_rule_said_in_short_or_for_a_conflict_is_told_by_its_rule(said: str, rule: str) -> None:
    assert any(found.rule.startswith(rule) for found in _found(HALL, f"{HALL}\n\n{said}"))


def test_a_line_that_says_in_short_is_not_silent() -> None:
    report = within(HALL, f"{HALL}\n\nIn short: we may sell your data.")
    assert any(change.review or change.findings for change in report.changes)


def test_the_rule_itself_is_told() -> None:
    assert "amendment-power" in {f.rule for f in _found(HALL, f"{HALL}\n\nWe may change these terms at any time.")}


TAILED = (
    (
        "You may opt out of arbitration within 30 days by letter to Mill, Attn: Legal, 1 Quay Road.",
        "arbitration-opt-out",
    ),
    ("You may opt out of arbitration within 30 days; section 3 explains how.", "arbitration-opt-out"),
    ("We may share your personal data with advertisers by any means.", "data-practice-added"),
    ("We may share your personal data with brokers and for any other purpose.", "data-practice-added"),
    ("If you do not charge the scooter, we may charge you a fee of 20 EUR.", "fee-added"),
    ("We may inspect your records and carry out background checks.", "audit-rule"),
    ("We may suspend payments to you and terminate your account at any time.", "provider-termination-power"),
    ("A failure to pay may result in termination of your account.", "provider-termination-power"),
    ("Events that we dislike may lead to a suspension of access.", "provider-termination-power"),
    ("This clause affects your rights and you may not join a class action against us.", "class-action-waiver"),
    ("No claim is brought after one year; the period is tolled in mediation.", "claim-period-added"),
    ("You forfeit half of the price if you cancel.", "forfeiture"),
)


@pytest.mark.parametrize(("words", "rule"), TAILED)
def test_what_else_a_sentence_says_excuses_nothing(words: str, rule: str) -> None:
    heading = f"{TITLE}{HALL}"
    found = {f.rule: f.direction for f in _found(heading, f"{heading} {words}")}
    assert found.get(rule) is (USER if rule == "arbitration-opt-out" else PROVIDER)


def test_a_denial_that_names_the_user_frees_the_user() -> None:
    found = _found(HALL, f"{HALL} In no case is a member liable for damage to a boat.")
    assert PROVIDER not in {f.direction for f in found}


def test_a_law_named_past_an_aside_on_conflicts_of_laws_is_the_law_that_governs() -> None:
    said = "The laws of the State of Texas, excluding its choice of law provisions, will govern this Agreement."
    assert "law-or-forum-clause" in {f.rule for f in _found(HALL, f"{HALL}\n\n{said}")}


def test_where_the_other_side_may_sue_at_its_choice_is_no_gain_of_the_user() -> None:
    said = "Mill may, in its sole discretion, bring any claim in the courts of the country in which you reside."
    assert "home-law-or-forum" not in {f.rule for f in _found(HALL, f"{HALL}\n\n{said}")}
