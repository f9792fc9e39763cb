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
