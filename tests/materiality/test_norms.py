"""What is a rule of conduct, whose it is, and what only looks like one."""

import pytest

from analyzer.materiality.model import Direction, Finding, Report

from .pairs import between, findings

PROVIDER, USER, UNKNOWN = Direction.FAVORS_PROVIDER, Direction.FAVORS_USER, Direction.UNKNOWN
BASE = "The hall is old."
CONDUCT = frozenset(
    {
        "duty-added",
        "prohibition-added",
        "permission-added",
        "right-of-user-lost",
        "disclaimer-added",
        "entitlement-excluded",
    }
)


def read(report: Report) -> list[object]:
    """What someone must read: findings, and changes for review."""
    return [*findings(report), *(change for change in report.changes if change.review)]


def added(words: str) -> list[Finding]:
    """The findings where these words are added to a clause."""
    return findings(between(BASE, f"{BASE} {words}"))


STATEMENTS = [
    ("where something is found", "Here you'll find the rules for singers."),
    ("what comes of it", "Guard your tokens well; a lost one cannot be recovered."),
    ("what a guest acknowledges", "You understand that by entering the hall you will be viewing films of others."),
    ("what is needed to see a page", "You'll need to be signed in to see the list."),
    ("an example", "For example, you may lend your card to a friend."),
    ("what a word means", "“Late Guests” means guests which are not in their seats."),
    ("an entry of a glossary", "A guarantee is a promise that the company offering it is responsible for repairs."),
    ("how something is called", "The terms cover the rooms, which we'll refer to as the “Rooms”."),
]


@pytest.mark.parametrize("words", [words for _, words in STATEMENTS], ids=[name for name, _ in STATEMENTS])
def test_a_statement_is_told_as_words_and_under_no_rule_of_conduct(words: str) -> None:
    found = added(words)
    assert read(between(BASE, f"{BASE} {words}"))
    assert not {f.rule for f in found} & CONDUCT
    assert {f.direction for f in found} <= {UNKNOWN}


RULES = [
    ("what must be received", "You must receive our consent before you sing.", "duty-added", PROVIDER),
    ("what a guest will be paid for", "You will be paying a fee of $5 for each visit.", "fee-added", PROVIDER),
    ("what this means", "This means you must leave at ten.", "duty-added", PROVIDER),
    ("a contract to be signed", "You need to sign a contract with the hall.", "duty-added", PROVIDER),
    ("a duty behind an if-clause with the same modal", "If you must leave, you must tell us.", "duty-added", PROVIDER),
    ("links that cannot be posted", "Links cannot be posted on our wall.", "prohibition-added", PROVIDER),
    ("data deleted on request", "Your data will be deleted upon request.", "duty-added", USER),
    ("what the user will get", "You will receive a copy of each letter.", "duty-added", USER),
    ("what the user will not keep", "You will not retain access to the songs.", "disclaimer-added", PROVIDER),
    ("what the user lets be done", "You agree to be contacted by our partners.", "permission-added", PROVIDER),
    ("an account that will be closed", "Your account will be closed.", "provider-termination-power", PROVIDER),
    ("what the provider will be doing to users", "We will be withholding your deposit.", "permission-added", PROVIDER),
]


@pytest.mark.parametrize(("words", "rule", "direction"), [case[1:] for case in RULES], ids=[case[0] for case in RULES])
def test_a_rule_is_told_under_its_name_and_for_the_side_it_serves(words: str, rule: str, direction: Direction) -> None:
    assert (rule, direction) in {(f.rule, f.direction) for f in added(words)}


def test_an_exception_from_a_prohibition_frees_whom_it_bound() -> None:
    old = "You must not sell tickets."
    (found,) = findings(between(old, f"{old} This prohibition shall not apply to tickets for charity."))
    assert (found.rule, found.direction) == ("exception-changed", USER)


def test_duties_of_one_sentence_are_told_once_and_whole() -> None:
    (found,) = added("You will keep a list of singers and ensure that they keep quiet.")
    assert "and ensure that they keep quiet" in found.message


def test_a_duty_and_a_ban_in_one_sentence_are_told_apart() -> None:
    assert {f.rule for f in added("You may lend the card, but you may not sell it.")} == {
        "right-of-user-lost",
        "prohibition-added",
    }


def test_a_second_subject_begins_its_own_quotation() -> None:
    told = [f.message for f in added("You agree to tell us and we will work with you to mend it.")]
    assert any("“… we will work with you" in message for message in told)


def test_a_lead_in_is_told_with_its_items() -> None:
    told = added("You must not use the hall to:\n\n- sell goods;\n- make noise.")
    assert all((f.message.count("“") == 1 and "goods" in f.message) or "noise" in f.message for f in told)
    assert len(told) == 2


def test_a_lead_in_before_items_that_stood_before_is_told_itself() -> None:
    items = "\n\n- sell goods in the hall;\n- make noise at night."
    told = findings(between(f"You should not:{items}", f"You must not:{items}"))
    assert [f.rule for f in told] == ["modal-changed"]


def test_a_norm_above_a_list_is_not_taken_for_its_lead_in() -> None:
    told = added("You cannot sing.\n\nWe use helpers of this kind:\n\n- They keep no list of guests of the hall.")
    assert any("cannot sing" in f.message for f in told)
    assert "prohibition-added" not in {f.rule for f in told if "keep no list" in f.message}


def test_a_passive_without_a_side_is_told_without_a_direction() -> None:
    (found,) = added("The counting of the votes will be performed every 24 months.")
    assert found.direction is UNKNOWN
    assert "a party" not in found.message


def test_a_definition_in_a_new_sentence_is_told_once() -> None:
    old = "“Card” means a card that opens doors."
    new = "“Card” means any thing, of paper or not, by which a guest is known to the porter. It may hold a picture."
    told = [f for f in findings(between(old, new)) if f.rule == "definition-scope-changed"]
    assert len(told) == 1


MORE = [
    ("a service that ends", "You can no longer visit the small hall.", "entitlement-excluded", PROVIDER),
    ("nothing granted", "Nothing in these terms grants you any right to the films.", "disclaimer-added", PROVIDER),
    ("no refund received", "You will not receive a refund for the month.", "refund-excluded", PROVIDER),
    ("an automatic charge", "We will automatically bill your card.", "permission-added", PROVIDER),
    ("leave under an agreement", "You agree that we may search your bags.", "permission-added", PROVIDER),
    ("a choice in the settings", "You can delete the print at any time.", "right-of-user-lost", USER),
    (
        "a price that will be applied",
        "The price increase shall be applied to users at once.",
        "price-change-power",
        PROVIDER,
    ),
    ("what the user will not be able to do", "You will not be able to sell tickets.", "entitlement-excluded", PROVIDER),
]


@pytest.mark.parametrize(("words", "rule", "direction"), [case[1:] for case in MORE], ids=[case[0] for case in MORE])
def test_what_is_withheld_taken_or_allowed_is_told_as_that(words: str, rule: str, direction: Direction) -> None:
    assert (rule, direction) in {(f.rule, f.direction) for f in added(words)}


QUIET = [
    ("rights that one may have", "These terms leave the rights that you may have as a trader."),
    ("an example with a case", "Lists are shared; for example, if a guest likes your song, that song may be included."),
    ("a law that is saved", "To the extent that your law prevents hearings in Oslo, you can sue at home."),
    ("a way to log in", "With a passkey, you can log in with a PIN."),
]


@pytest.mark.parametrize("words", [words for _, words in QUIET], ids=[name for name, _ in QUIET])
def test_what_grants_nothing_is_no_right_and_is_not_silent(words: str) -> None:
    report = between(BASE, f"{BASE} {words}")
    told = findings(report)
    assert told or any(change.review for change in report.changes)
    assert not {f.rule for f in told} & CONDUCT


def test_an_only_that_moved_makes_no_modal_stricter() -> None:
    report = between("You may use only the songs we list.", "You may only use the songs that we list.")
    assert len(report.changes) == 1
    assert "modal-changed" not in {f.rule for f in findings(report)}


def test_an_only_that_came_makes_a_modal_stricter() -> None:
    told = findings(between("You may use the songs we list.", "You may only use the songs we list."))
    assert {f.direction for f in told} == {PROVIDER}


def test_a_name_with_a_limiting_word_widens_the_list_it_joins() -> None:
    old = "“Halls” means the Old Hall and the New Hall."
    new = "“Halls” means the Old Hall, the Music Hall (free with drinks) and the New Hall."
    (found,) = findings(between(old, new))
    assert "becomes broader" in found.message


def test_a_definition_that_widens_and_narrows_is_told_to_change() -> None:
    old = "“Show” means a film or a play in the hall."
    new = "“Show” means a film or a play or a concert in the hall that guests paid for."
    (found,) = findings(between(old, new))
    assert found.direction is UNKNOWN
    assert "changes" in found.message


def test_another_term_that_goes_with_its_words_is_no_narrower_definition() -> None:
    old = "“Show” means a film (and together with plays, “Evenings”) in the hall."
    new = "“Show” means a film in the hall."
    report = between(old, new)
    assert findings(report) or any(change.review for change in report.changes)
    assert not [f for f in findings(report) if "“Show” becomes" in f.message]


OTHERS = [
    (
        "a ban put as what cannot be allowed",
        "We cannot allow you to use another's card.",
        "prohibition-added",
        PROVIDER,
    ),
    ("what all members will have", "All members will have a locker by default.", "duty-added", USER),
    ("a card that must be kept", "Your card must be kept safe.", "duty-added", PROVIDER),
    ("software that looks at data", "The app may scan your photos for faces.", "permission-added", PROVIDER),
]


@pytest.mark.parametrize(
    ("words", "rule", "direction"), [case[1:] for case in OTHERS], ids=[case[0] for case in OTHERS]
)
def test_the_side_is_the_one_that_is_bound_or_free(words: str, rule: str, direction: Direction) -> None:
    assert (rule, direction) in {(f.rule, f.direction) for f in added(words)}


NOTHING = [
    ("what a thing will do", "It's also where your card will spend from."),
    ("what something does not mean", "This does not always mean that a member will be able to win."),
    ("how software works", "The app may use models to answer your requests."),
    ("the address of some news", "See example.com/members-can-now-vote and more."),
    ("how to get help", 'You can text the word "HELP" to our number.'),
]


@pytest.mark.parametrize("words", [words for _, words in NOTHING], ids=[name for name, _ in NOTHING])
def test_how_things_are_is_no_rule_of_conduct_and_is_not_silent(words: str) -> None:
    report = between(BASE, f"{BASE} {words}")
    assert findings(report) or any(change.review for change in report.changes)
    assert not {f.rule for f in findings(report)} & CONDUCT


def test_an_item_below_a_pointer_is_no_right() -> None:
    words = "You may contact our office about:\n\n- the rules for guests in Oslo;\n- letters that were lost."
    report = between(BASE, f"{BASE} {words}")
    assert findings(report) or any(change.review for change in report.changes)
    assert not {f.rule for f in findings(report)} & CONDUCT


def test_a_rule_behind_a_definition_is_no_broader_definition() -> None:
    old = "“Letters” means what you send."
    (found,) = findings(between(old, f"{old} We will keep measures that protect Letters."))
    assert (found.rule, found.direction) == ("duty-added", USER)


def test_a_duty_that_is_no_longer_required_is_less_strict() -> None:
    (found,) = findings(between("You must keep the receipt.", "You are not required to keep the receipt."))
    assert (found.rule, found.direction) == ("modal-changed", USER)


def test_a_ban_that_each_item_repeated_after_its_lead_in_is_folded() -> None:
    lead = "You may not do, or ask others to do, any of the following:"
    old = f"{lead}\n\n- You will not sell any of the tickets to the show.\n- You will not record the show."
    new = f"{lead}\n\n- sell any of the tickets to the show.\n- record the show."
    assert not read(between(old, new))


def test_a_ban_that_an_item_loses_under_a_lead_in_that_allows_is_told() -> None:
    lead = "You may do, or ask others to do, any of the following:"
    old = f"{lead}\n\n- You will not sell any of the tickets to the show.\n- You will not record the show."
    new = f"{lead}\n\n- sell any of the tickets to the show.\n- record the show."
    assert findings(between(old, new))


@pytest.mark.parametrize(
    ("lead", "item"),
    [
        ("As you may not be a consumer, the following holds:", "you will not be charged for repairs"),
        ("While you may not resell seats, in all other cases:", "you will not be charged for repairs"),
        ("If you may not enter, you will:", "you will not pay rent for the seat"),
        ("You may not do any of the following:", "you will not pay rent for the seat"),
        ("As you may not be a member, the following holds:", "you may not be charged for repairs"),
    ],
)
def test_a_promise_that_an_item_loses_is_told_whatever_its_lead_in_bans(lead: str, item: str) -> None:
    bare = item.removeprefix("you will not ").removeprefix("you may not ")
    report = between(f"{lead}\n\n- pay nothing\n- {item}", f"{lead}\n\n- pay nothing\n- {bare}")
    assert findings(report) or any(change.review for change in report.changes)


def test_an_item_of_what_is_excepted_is_an_exception_and_no_ban() -> None:
    told = added("You must not share the list unless:\n\n- the porter agrees in writing;\n- the law asks for it.")
    excepted = [f for f in told if "the law asks" in f.message.split(": …")[-1]]
    assert [f.direction for f in excepted] == [USER]
    assert "exception from a prohibition" in excepted[0].message


SPARED = [
    ("any rights that stand", "Nothing in this paragraph affects any rights you may have."),
    ("rules that may not apply", "Some of these rules may not apply to you."),
    ("what a guest may draw", "The text (with any drawing that you may make of it) belongs to the old hall."),
    ("what a guest may send", "You may provide us additional information about the hall."),
    ("a chance to buy", "You may have the opportunity to buy tokens in the hall."),
]


@pytest.mark.parametrize("words", [words for _, words in SPARED], ids=[name for name, _ in SPARED])
def test_what_only_mentions_a_right_is_shown_and_no_right(words: str) -> None:
    report = between(BASE, f"{BASE} {words}")
    assert findings(report) or any(change.review for change in report.changes)
    assert not {f.rule for f in findings(report)} & CONDUCT


def test_what_one_agrees_that_the_other_may_do_is_a_right() -> None:
    assert {f.rule for f in added("We agree that you may sing in the hall.")} == {"right-of-user-lost"}
    assert {f.rule for f in added("You agree that you may not sing in the hall.")} == {"prohibition-added"}


@pytest.mark.parametrize(
    "words",
    [
        "You may submit a request to delete your letters.",
        "You can manage your privacy choices in your account.",
        "You may send us an email to object to this use.",
        "You may log in to withdraw your consent.",
    ],
)
def test_a_way_to_use_a_right_is_the_right_and_is_told_when_it_goes(words: str) -> None:
    told = findings(between(f"{BASE} {words}", BASE))
    assert {f.direction for f in told} == {PROVIDER}


def test_an_item_of_a_ban_on_the_user_is_no_use_of_data_by_the_provider() -> None:
    told = added("You agree not to:\n\n- use the information we hold to sell songs;\n- make noise.")
    assert {f.rule for f in told} == {"prohibition-added"}


def test_neither_we_nor_others_are_responsible_is_a_disclaimer() -> None:
    (found,) = added("Neither the hall nor its content providers are responsible for what comes of this.")
    assert (found.rule, found.direction) == ("disclaimer-added", PROVIDER)


def test_how_words_are_read_binds_no_one() -> None:
    report = between(BASE, f"{BASE} The word “include” will be deemed to be followed by “among others”.")
    told = findings(report)
    assert told or any(change.review for change in report.changes)
    assert not {f.rule for f in told} & CONDUCT


PASSIVES = [
    ("data that will not be sold", "Your data will not be sold.", "prohibition-added", USER),
    ("a charge that will not be made", "You will not be charged for the first month.", "prohibition-added", USER),
    ("requests that will not be taken", "Requests will not be accepted after noon.", "disclaimer-added", PROVIDER),
    ("access that will be lost", "If you leave, you will lose access to all rooms.", "entitlement-excluded", PROVIDER),
    ("what must not be posted", "Links must not be posted on the wall.", "prohibition-added", PROVIDER),
    ("how things will not be", "Letters will not be printed in colour.", "unclassified-change", UNKNOWN),
]


@pytest.mark.parametrize(
    ("words", "rule", "direction"), [case[1:] for case in PASSIVES], ids=[case[0] for case in PASSIVES]
)
def test_what_will_not_be_done_is_a_promise_or_withheld(words: str, rule: str, direction: Direction) -> None:
    assert (rule, direction) in {(f.rule, f.direction) for f in added(words)}


def test_a_second_sentence_of_an_item_is_no_second_ban() -> None:
    told = added("You agree not to:\n\n- Engage in illegal acts. This includes selling arms.")
    assert len([f for f in told if f.rule == "prohibition-added"]) == 1
    assert any("selling arms" in f.message for f in told)


def test_an_item_that_is_whole_and_announces_nothing_leads_in_to_no_other() -> None:
    old = "Rules:\n\n- The oven is hot. There is no guarantee of bread.\n"
    new = f"{old}\n    - Up to forty loaves a day\n"
    assert not any("no guarantee" in finding.message for finding in findings(between(old, new)))


def test_an_item_that_announces_what_stands_below_it_leads_in_to_it() -> None:
    old = "Rules:\n\n- The oven is hot. You must not do the following.\n\n    - touch the door\n"
    told = findings(between(old, f"{old}\n    - sell the loaves of other bakers\n"))
    assert any("must not" in finding.message for finding in told)


@pytest.mark.parametrize(
    "said",
    [
        'In this section "Harbour," "we" and "our" shall include Harbour Boats Ltd and its crews.',
        "“Guests” shall include children under twelve.",
    ],
)
def test_what_a_quoted_word_shall_include_is_no_duty(said: str) -> None:
    found = findings(between("The boats are red.", f"The boats are red. {said}"))
    assert found
    assert not [each for each in found if each.rule == "duty-added"]


def test_what_a_party_shall_include_is_a_duty() -> None:
    found = findings(between("The boats are red.", "The boats are red. We shall include breakfast with each night."))
    assert [each.rule for each in found] == ["duty-added"]
