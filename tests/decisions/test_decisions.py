"""What a decision does to a report: it shows, it settles, and nothing disappears."""

from dataclasses import replace
from datetime import date

import pytest

from analyzer.decisions.apply import decided, decided_lint
from analyzer.decisions.make import Choice, on_change, on_defect
from analyzer.decisions.model import Action, Decision
from analyzer.decisions.rematch import Matching
from analyzer.direction import Direction
from analyzer.lint.run import lint
from analyzer.materiality.model import JudgedChange, Report, Substance
from analyzer.severity import Severity
from tests.materiality.pairs import agreement, between, only

OLD = "## 1. Cap\n\nOur total liability will not exceed the Fees paid in the 12 months before the claim."
NEW = OLD.replace("12 months", "3 months")
LATER = NEW.replace("3 months", "1 month")
TODAY = date(2026, 11, 25)
CHOICE = Choice(action=Action.WAIVE, author="Jane Doe", reason="Agreed in the side letter.", made=TODAY)
REPORT = between(OLD, NEW)


def place(change: JudgedChange) -> str:
    return "Section 1 Cap"


def on_the_change(action: Action = Action.WAIVE, expires: date | None = None) -> Decision:
    return on_change(replace(CHOICE, action=action, expires=expires), only(REPORT).fingerprint, REPORT, place)


def with_(report: Report, *decisions: Decision, today: date = TODAY) -> Report:
    return decided(report, decisions, today, Matching())


def test_a_waived_finding_stays_in_its_place_as_waived_and_no_longer_counts_for_fail_on() -> None:
    report = with_(REPORT, on_the_change())
    change = only(report)
    assert change.waived
    assert all(found.waived for found in change.findings)
    assert change.material
    assert report.verdict.material is True
    assert report.verdict.severity is Severity.CRITICAL
    assert report.verdict.unwaived is Severity.NONE
    assert [d.reason for d in change.decisions] == ["Agreed in the side letter."]
    assert "waived" in " ".join(report.summary)


def test_a_finding_waived_by_its_own_fingerprint_leaves_the_others_open() -> None:
    text = OLD + " You must pay a fee of $5 for each claim."
    both = between(OLD, text.replace("12 months", "3 months"))
    (change,) = [c for c in both.changes if len(c.findings) > 1]
    first, *others = change.findings
    report = with_(both, on_change(CHOICE, first.fingerprint, both, place))
    after = next(c for c in report.changes if c.fingerprint == change.fingerprint)
    assert [f.waived for f in after.findings if f.fingerprint == first.fingerprint] == [True]
    assert not after.waived
    assert report.verdict.unwaived is max((f.severity for f in others), key=lambda s: s.rank)


def test_an_accepted_finding_counts_as_before() -> None:
    report = with_(REPORT, on_the_change(Action.ACCEPT))
    assert report.verdict.unwaived is Severity.CRITICAL
    assert only(report).decisions[0].action is Action.ACCEPT


def test_a_re_graded_change_has_their_severity_and_direction_and_says_what_the_rules_said() -> None:
    choice = replace(CHOICE, action=Action.REGRADE, severity=Severity.LOW, direction=Direction.NEUTRAL)
    report = with_(REPORT, on_change(choice, only(REPORT).fingerprint, REPORT, place))
    change = only(report)
    assert (change.severity, change.direction) == (Severity.LOW, Direction.NEUTRAL)
    assert change.severity is max((f.severity for f in change.findings), key=lambda s: s.rank)
    (ruling,) = change.findings[0].decisions
    assert (ruling.was_severity, ruling.was_direction) == (Severity.CRITICAL, Direction.FAVORS_PROVIDER)
    assert report.verdict.severity is Severity.LOW


def test_a_change_re_graded_to_none_is_not_material_and_still_there() -> None:
    choice = replace(CHOICE, action=Action.REGRADE, severity=Severity.NONE)
    report = with_(REPORT, on_change(choice, only(REPORT).fingerprint, REPORT, place))
    assert not only(report).material
    assert report.verdict.material is False


def test_what_waits_for_a_reader_is_settled_by_one() -> None:
    open_one = between("The garden gate is painted green.", "The garden gate is painted blue.")
    assert only(open_one).review
    report = with_(
        open_one, on_change(replace(CHOICE, action=Action.ACCEPT), only(open_one).fingerprint, open_one, place)
    )
    change = only(report)
    assert not change.review
    assert change.why == "Read by Jane Doe: Agreed in the side letter."


def test_a_reader_may_grade_what_no_rule_names() -> None:
    open_one = between("The garden gate is painted green.", "The garden gate is painted blue.")
    choice = replace(CHOICE, action=Action.REGRADE, severity=Severity.HIGH, reason="The colour is part of the listing.")
    report = with_(open_one, on_change(choice, only(open_one).fingerprint, open_one, place))
    change = only(report)
    assert change.material
    assert change.substance is Substance.SUBSTANTIVE
    assert [(f.rule, f.severity, f.message) for f in change.findings] == [
        ("reader", Severity.HIGH, "The colour is part of the listing.")
    ]


def test_the_later_of_two_re_gradings_wins() -> None:
    first = replace(CHOICE, action=Action.REGRADE, severity=Severity.LOW)
    marks = only(REPORT).fingerprint
    made = [on_change(replace(first, severity=s), marks, REPORT, place) for s in (Severity.LOW, Severity.MEDIUM)]
    assert only(with_(REPORT, *made)).severity is Severity.MEDIUM


def test_two_re_gradings_say_what_the_rules_said_and_which_counts() -> None:
    first = replace(CHOICE, action=Action.REGRADE, severity=Severity.LOW)
    marks = only(REPORT).fingerprint
    made = [on_change(replace(first, severity=s), marks, REPORT, place) for s in (Severity.LOW, Severity.MEDIUM)]
    change = only(with_(REPORT, *made))
    for rulings in (change.decisions, change.findings[0].decisions):
        assert [r.overruled for r in rulings] == [True, False]
        assert [r.was_severity for r in rulings] == [Severity.CRITICAL, Severity.CRITICAL]


def test_a_re_grading_of_the_severity_and_one_of_the_side_stand_together() -> None:
    marks = only(REPORT).fingerprint
    regrade = replace(CHOICE, action=Action.REGRADE)
    level = on_change(replace(regrade, severity=Severity.LOW), marks, REPORT, place)
    side = on_change(replace(regrade, direction=Direction.NEUTRAL), marks, REPORT, place)
    change = only(with_(REPORT, level, side))
    assert (change.severity, change.direction) == (Severity.LOW, Direction.NEUTRAL)
    assert [r.overruled for r in change.decisions] == [False, False]


def test_of_a_waiver_and_an_accept_the_later_one_counts_whichever_it_is() -> None:
    waive, accept = on_the_change(), on_the_change(Action.ACCEPT)
    lifted = only(with_(REPORT, waive, accept))
    assert not lifted.waived
    assert not any(found.waived for found in lifted.findings)
    assert [r.overruled for r in lifted.decisions] == [True, False]
    again = only(with_(REPORT, waive, accept, waive))
    assert again.waived
    assert [r.overruled for r in again.decisions] == [True, True, False]


def test_a_note_neither_lifts_a_waiver_nor_is_replaced() -> None:
    change = only(with_(REPORT, on_the_change(Action.NOTE), on_the_change(), on_the_change(Action.NOTE)))
    assert change.waived
    assert not any(r.overruled for r in change.decisions)


def test_an_accept_of_one_finding_lifts_an_earlier_waiver_of_the_whole_change_and_the_other_way_about() -> None:
    (found,) = only(REPORT).findings
    accept = on_change(replace(CHOICE, action=Action.ACCEPT), found.fingerprint, REPORT, place)
    lifted = only(with_(REPORT, on_the_change(), accept))
    assert not lifted.waived
    assert [r.overruled for r in lifted.decisions] == [True]
    waived = only(with_(REPORT, accept, on_the_change()))
    assert waived.waived
    assert [r.overruled for r in waived.findings[0].decisions] == [True]


def test_a_later_re_grading_of_one_finding_wins_over_an_earlier_one_of_its_change() -> None:
    (found,) = only(REPORT).findings
    regrade = replace(CHOICE, action=Action.REGRADE)
    whole = on_change(replace(regrade, severity=Severity.LOW), only(REPORT).fingerprint, REPORT, place)
    own = on_change(replace(regrade, severity=Severity.HIGH), found.fingerprint, REPORT, place)
    assert only(with_(REPORT, whole, own)).severity is Severity.HIGH
    assert only(with_(REPORT, own, whole)).severity is Severity.LOW


def test_a_waiver_past_its_day_does_not_lift_an_accept() -> None:
    late = with_(REPORT, on_the_change(Action.ACCEPT), on_the_change(expires=date(2026, 11, 24)))
    assert [r.overruled for r in only(late).decisions] == [False]


def test_a_decision_past_its_day_does_not_count_and_is_said_to_be_stale() -> None:
    decision = on_the_change(expires=date(2026, 12, 31))
    assert with_(REPORT, decision, today=date(2026, 12, 31)).verdict.unwaived is Severity.NONE
    late = with_(REPORT, decision, today=date(2027, 1, 1))
    assert late.verdict.unwaived is Severity.CRITICAL
    assert [s.why for s in late.stale] == ["it expired on 2026-12-31"]


def test_a_decision_whose_words_changed_is_stale_and_decides_nothing() -> None:
    report = with_(between(OLD, LATER), on_the_change())
    assert report.verdict.unwaived is Severity.CRITICAL
    assert [s.of for s in report.stale] == [only(REPORT).fingerprint]


def test_a_decision_on_the_pair_before_is_history_and_not_stale() -> None:
    assert with_(between(NEW, LATER), on_the_change()).stale == ()


def test_a_decision_on_another_document_is_not_stale() -> None:
    other = replace(on_the_change(), document="Privacy Notice")
    assert with_(between(OLD, LATER), other).stale == ()


def test_without_decisions_the_report_is_as_it_was() -> None:
    assert with_(REPORT) is REPORT


DEFECTIVE = "1. Fees\n\nFees are due within thirty (20) days.\n\n2. Law\n\nSee Section 9."


@pytest.mark.parametrize("action", [Action.WAIVE, Action.ACCEPT, Action.NOTE])
def test_a_drafting_defect_is_waived_accepted_or_noted_and_stays_in_the_list(action: Action) -> None:
    text = agreement(DEFECTIVE)
    findings = lint(text)
    decision = on_defect(replace(CHOICE, action=action), findings[0], text, "Section 1 Fees")
    after, stale = decided_lint(findings, (decision,), TODAY, decision.document)
    assert [f.fingerprint for f in after] == [f.fingerprint for f in findings]
    assert after[0].waived == (action is Action.WAIVE)
    assert stale == ()


def test_an_accept_lifts_an_earlier_waiver_of_a_defect() -> None:
    text = agreement(DEFECTIVE)
    findings = lint(text)
    waive, accept = (
        on_defect(replace(CHOICE, action=action), findings[0], text, "") for action in (Action.WAIVE, Action.ACCEPT)
    )
    (lifted, *_), _ = decided_lint(findings, (waive, accept), TODAY, waive.document)
    assert not lifted.waived
    assert [r.overruled for r in lifted.decisions] == [True, False]


def test_a_waiver_of_a_defect_that_is_mended_is_stale() -> None:
    text = agreement(DEFECTIVE)
    decision = on_defect(CHOICE, lint(text)[0], text, "Section 1 Fees")
    mended = agreement(DEFECTIVE.replace("thirty (20)", "thirty (30)"))
    _, stale = decided_lint(lint(mended), (decision,), TODAY, decision.document)
    assert [s.why for s in stale] == ["the text has no such defect now"]


def test_a_decision_on_what_a_general_rule_told_holds_where_it_has_a_subjects_title_now(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hall, audited = "The hall lends tools.", "The hall lends tools. You must send the auditor your books."
    with monkeypatch.context() as before_there_were_titles:
        before_there_were_titles.setattr("analyzer.materiality.judge.titled", lambda changes, _: changes)
        general = between(hall, audited)
    (was,) = only(general).findings
    decision = on_change(CHOICE, was.fingerprint, general, place)
    report = with_(between(hall, audited), decision)
    (found,) = only(report).findings
    assert (was.rule, found.rule) == ("duty-added", "audit-rule")
    assert found.waived
    assert not report.stale
