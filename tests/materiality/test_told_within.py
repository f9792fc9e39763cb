"""One edit seen by two rules is one line; what another line does not show, or shows for the other side, stays."""

from analyzer.materiality.model import Direction

from .pairs import between, findings, only


def test_members_that_came_into_one_sentence_are_one_line() -> None:
    old = "You must not carry knives, axes or saws in the bags that you bring to the mill."
    new = "You must not carry knives, ropes, axes, hooks or saws in the bags that you bring to the mill."
    (found,) = findings(between(old, new))
    assert found.message.startswith("A list gains members: “ropes” and “hooks”, in “You must not carry")
    assert found.direction is Direction.FAVORS_PROVIDER


def test_a_member_that_came_and_one_that_went_are_two_lines() -> None:
    old = "You must not carry knives, axes or saws in the bags that you bring to the mill."
    new = "You must not carry knives or saws, ropes, in the bags that you bring to the mill."
    found = findings(between(old, new))
    assert any("ropes" in each.message for each in found)
    assert any("axes" in each.message for each in found)


def test_a_sentence_that_binds_a_side_in_two_ways_is_one_line_by_the_more_special_rule() -> None:
    old = "The mill is open on Mondays."
    rule = "You will indemnify us against all claims of bakers and you must pay what we spend on them."
    found = [each for each in findings(between(old, f"{old} {rule}")) if "You will indemnify" in each.message]
    assert [each.rule for each in found] == ["indemnity-added"]


def test_a_sentence_that_binds_both_sides_is_told_for_each() -> None:
    old = "The mill is open on Mondays."
    rule = "You must bring the flour, and we must bake it within a day."
    directions = {each.direction for each in findings(between(old, f"{old} {rule}"))}
    assert directions == {Direction.FAVORS_PROVIDER, Direction.FAVORS_USER}


def test_a_line_of_less_weight_hides_none_of_more() -> None:
    old = "Our liability is limited to the fees paid in the last twelve months, for claims of guests and heirs."
    new = "Our liability is limited to the fees paid in the last three months, for claims of guests, staff and heirs."
    assert any("twelve months" in each.message for each in findings(between(old, new)))


def test_what_was_lost_from_a_sentence_is_told_beside_what_came_into_it() -> None:
    old = "We may close the mill after ten days of notice to you and with your written consent."
    new = "We may close the mill or your oven account at once."
    told = " ".join(each.message for each in only(between(old, new)).findings)
    assert "ten days" in told
    assert "written consent" in told
