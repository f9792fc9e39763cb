"""What a lawyer laughed at on real histories: each a small agreement of ours with the same habit."""

from analyzer.materiality.model import Direction, Finding, Report

from .matter import shown, within

BAN = "There are rules here, so when you use the hall you may not bring any food which:\n\n- smells;\n\n{}- is raw."
RIGHTS = "If you live in Kent, you have additional rights under the Fairs Act to:\n\n- see the books;\n\n{}- complain."


def _found(report: Report) -> list[Finding]:
    return [finding for change in report.changes for finding in change.findings]


def test_an_item_under_a_ban_behind_a_condition_without_a_comma_is_banned() -> None:
    (finding,) = _found(within(BAN.format(""), BAN.format("- is fried;\n\n")))
    assert finding.direction is Direction.FAVORS_PROVIDER
    assert "list" not in finding.rule


def test_an_item_of_further_rights_is_the_users() -> None:
    (finding,) = _found(within(RIGHTS.format(""), RIGHTS.format("- appeal;\n\n")))
    assert finding.direction is Direction.FAVORS_USER


def test_for_all_others_narrows_a_rule() -> None:
    (finding,) = _found(within("We may close your stall.", "For all other users, we may close your stall."))
    assert finding.rule == "scope-words"


def test_an_only_that_binds_the_same_phrase_is_to_be_read_and_no_finding() -> None:
    report = within("You may use the map only to find your stall.", "You may only use the map to find your stall.")
    assert shown(report)
    assert not _found(report)


def test_what_must_not_be_handed_in_is_no_duty_of_confidence() -> None:
    (finding,) = _found(within("We rest.", "We rest. You must not send confidential information to the desk."))
    assert finding.rule == "prohibition-added"


def test_any_that_came_with_what_a_leave_reaches_widens_it() -> None:
    (finding,) = _found(within("We may share your stall number.", "We may share your stall number in any country."))
    assert (finding.rule, finding.direction) == ("extending-word", Direction.FAVORS_PROVIDER)


def test_in_full_narrows_nothing() -> None:
    findings = _found(within("We refund the fee in full.", "We refund half of the fee."))
    assert [finding.rule for finding in findings] == ["share-changed"]


def test_a_member_of_a_carve_out_that_says_its_preposition_again_is_told_as_one() -> None:
    old = "Nothing in these terms limits our liability for injury caused by negligence, for fraud or for theft."
    (finding,) = _found(within(old, old.replace("injury caused by negligence, for ", "")))
    assert (finding.rule, finding.direction) == ("carve-out-member", Direction.FAVORS_PROVIDER)


def test_members_that_join_a_definition_at_two_places_are_quoted_without_those_between() -> None:
    old = "“Oven Kit” means the tin, the pan, the rack and the scale, each as sold by Mill at its own counter."
    new = old.replace("the tin,", "the tin, the whisk,").replace("the rack and", "the rack, the sieve and")
    (finding,) = _found(within(f"{old}\n\nYou must return the Oven Kit.", f"{new}\n\nYou must return the Oven Kit."))
    assert "pan" not in finding.message


def test_who_pays_no_damages_is_freed() -> None:
    for freed, gains in (("We", Direction.FAVORS_PROVIDER), ("You", Direction.FAVORS_USER)):
        findings = _found(within(f"{freed} pay damages for loss.", f"{freed} pay no damages for loss."))
        assert [finding.direction for finding in findings] == [gains]


def test_another_telephone_number_in_a_table_is_to_be_read_and_no_finding() -> None:
    table = "| Place | Phone number |\n|---|---|\n| Kent | 0800 001180 |\n| Surrey | 0800 {} |"
    report = within(table.format("526683"), table.format("526684"))
    assert shown(report)
    assert not _found(report)


def test_a_sentence_parted_before_so_says_the_same() -> None:
    assert not shown(within("Ovens are hot, so you must wear gloves.", "Ovens are hot. So you must wear gloves."))
