"""A plan says when, how and what, from the agreement's own clause and the chosen laws."""

from datetime import date
from functools import cache

import pytest

import novation
from analyzer.authored import AuthoredError
from analyzer.materiality.model import Report
from analyzer.notices.answers import AnswerError
from analyzer.notices.kinds import Condition, Part
from analyzer.notices.model import AGREEMENT, ConflictCode, NoticePlan
from analyzer.notices.regime import RegimeError, load, regimes
from analyzer.notices.said import clause_said
from corpus.samples import demo_versions
from tests.law_texts import GOLD

SENT = date(2026, 12, 1)
OLD = """Terms of Service

1. Parties. These Terms bind Harbour Ltd. (“Harbour”) and the customer (“Customer”).

2. Fees. Customer must pay ten dollars ($10) a month.

3. Changes. {changes}

4. Use. Customer may use the Service for its own business.
"""


@cache
def sample() -> Report:
    old, new = demo_versions()
    return novation.compare(old.read_text("utf-8"), new.read_text("utf-8"))


def planned(changes: str, *regimes: str, old: str = "($10)", new: str = "($12)", **options: object) -> NoticePlan:
    before = OLD.format(changes=changes)
    after = before.replace("ten dollars ($10)", "twelve dollars ($12)") if new == "($12)" else before.replace(old, new)
    return novation.plan(novation.compare(before, after), regimes, **({"sent": SENT} | options))  # type: ignore[arg-type]


def codes(plan: NoticePlan) -> set[ConflictCode]:
    return {conflict.code for conflict in plan.conflicts}


BY_MAIL = "Harbour may change these Terms by giving thirty (30) days’ notice by e-mail."
BY_POSTING = "Harbour may change these Terms at any time by posting the new Terms on its website."


def test_the_agreement_in_force_sets_the_day_where_it_promises_more_than_the_law() -> None:
    plan = novation.plan(sample(), ["eu-p2b"], sent=SENT)
    assert (plan.earliest, plan.set_by) == (date(2026, 12, 31), (AGREEMENT,))
    assert {d.rule: d.earliest for d in plan.demands}["eu-p2b"] == date(2026, 12, 17)


def test_the_law_sets_the_day_where_the_agreement_promises_nothing() -> None:
    plan = planned(BY_POSTING, "eu-p2b")
    assert (plan.earliest, plan.set_by) == (date(2026, 12, 17), ("eu-p2b",))


def test_a_law_on_fees_binds_only_changes_of_fees() -> None:
    other = planned(BY_MAIL, "us-ca-arl", old="for its own business", new="for its own business only")
    assert [d.binds for d in other.demands if d.rule == "us-ca-arl"] == [()]
    fee = planned(BY_MAIL, "us-ca-arl")
    assert [len(d.binds) for d in fee.demands if d.rule == "us-ca-arl"] == [1]
    assert fee.latest == date(2026, 12, 31)


def test_nothing_binds_a_notice_of_no_change() -> None:
    plan = planned(BY_POSTING, "eu-p2b", old="ten", new="ten")
    assert [d.binds for d in plan.demands if d.rule == "eu-p2b"] == [()]
    assert not plan.questions


def test_what_only_a_person_can_say_is_asked_and_never_assumed() -> None:
    plan = planned(BY_MAIL, "eu-p2b")
    assert plan.provisional
    assert Condition.LEGALLY_REQUIRED in {question.condition for question in plan.questions}
    assert all(demand.binds for demand in plan.demands), "an open question lets no change off"


def test_an_answer_closes_its_question_and_may_let_a_change_off() -> None:
    told = ["legally_required=yes", "waived=no", "imminent_danger=no", "needs_adaptation=no"]
    plan = planned(BY_MAIL, "eu-p2b", answers=told)
    assert not plan.questions
    assert not plan.provisional
    law = next(d for d in plan.demands if d.rule == "eu-p2b")
    assert (law.binds, len(law.spared)) == ((), 1)


def test_an_answer_about_one_change_weighs_more_than_one_about_all() -> None:
    change = next(c.id for c in sample().changes if c.material)
    plan = novation.plan(
        sample(), ["eu-p2b"], sent=SENT, answers=["legally_required=no", f"legally_required:{change}=yes"]
    )
    law = next(d for d in plan.demands if d.rule == "eu-p2b")
    assert [each.change for each in law.spared] == [change]


@pytest.mark.parametrize("words", ["legally_required", "legally_required=maybe", "weather=yes"])
def test_an_answer_of_another_form_is_refused(words: str) -> None:
    with pytest.raises(AnswerError):
        planned(BY_MAIL, "eu-p2b", answers=[words])


def test_a_day_too_early_is_a_conflict_and_says_how_the_days_were_counted() -> None:
    plan = planned(BY_POSTING, "eu-p2b", effective=date(2026, 12, 16))
    early = [c for c in plan.conflicts if c.code is ConflictCode.TOO_EARLY]
    assert [c.rule for c in early] == ["eu-p2b"]
    assert "16 December 2026" in early[0].message
    assert not {ConflictCode.TOO_EARLY} & codes(planned(BY_POSTING, "eu-p2b", effective=date(2026, 12, 17)))


def test_a_day_too_far_ahead_is_a_conflict() -> None:
    assert ConflictCode.TOO_FAR_AHEAD in codes(planned(BY_MAIL, "us-ca-arl", effective=date(2027, 1, 1)))
    assert ConflictCode.TOO_FAR_AHEAD not in codes(planned(BY_MAIL, "us-ca-arl", effective=date(2026, 12, 31)))


def test_posting_where_e_mail_is_promised_is_a_conflict() -> None:
    plan = planned(BY_MAIL, channels=["posting"])
    assert [(c.code, c.clause) for c in plan.conflicts] == [(ConflictCode.CHANNEL_PROMISED, "3")]
    assert not planned(BY_MAIL, channels=["email"]).conflicts


def test_a_posting_is_no_durable_medium() -> None:
    assert ConflictCode.NOT_DURABLE in codes(planned(BY_POSTING, "eu-p2b", channels=["posting"]))
    assert ConflictCode.NOT_DURABLE not in codes(planned(BY_POSTING, "eu-p2b", channels=["posting", "email"]))


def test_e_mail_is_added_where_the_law_asks_for_a_durable_medium() -> None:
    assert planned(BY_POSTING, "eu-p2b").channels == ("email", "posting")
    assert planned(BY_POSTING).channels == ("posting",)


def test_a_clause_that_a_chosen_law_does_not_allow_is_named() -> None:
    found = [c for c in planned(BY_POSTING, "eu-p2b").conflicts if c.code is ConflictCode.CLAUSE_NOT_DURABLE]
    assert [(c.clause, c.version) for c in found] == [("3", "new")]
    short = "Harbour may change these Terms by giving seven (7) days’ notice by e-mail."
    assert codes(planned(short, "eu-p2b")) == {ConflictCode.CLAUSE_SHORT_NOTICE}


def test_the_message_must_say_what_each_binding_law_asks() -> None:
    plan = planned(BY_MAIL, "eu-p2b", "eu-psd2", "eu-gdpr")
    said = {(saying.part, rule) for saying in plan.sayings for rule in saying.rules}
    assert (Part.EXIT, "eu-p2b") in said
    assert (Part.SILENCE, "eu-psd2") in said
    assert "eu-gdpr" not in {rule for _, rule in said}, "no personal data are touched"


def test_every_regime_names_its_source_and_its_day_of_reading() -> None:
    assert len(regimes()) == 11
    for law in regimes().values():
        assert law.source
        assert law.as_of >= date(2026, 11, 25)
        assert law.must_say


def test_what_was_not_read_at_its_source_is_marked() -> None:
    unread = {law.id for law in regimes().values() if not law.verified}
    assert unread == {"eu-uctd", "uk-cra"}
    for law in regimes().values():
        if not law.verified:
            assert not law.form.verified
            assert not any(each.verified for each in law.must_say)
            assert not any(each.verified for each in law.exempt)
            assert not law.missed_verified
            assert law.exit is None or not law.exit_verified
    assert any("unverified" in limit for limit in planned(BY_MAIL, "eu-uctd").limits)


def test_an_unknown_regime_names_the_known_ones() -> None:
    with pytest.raises(RegimeError, match="eu-p2b"):
        planned(BY_MAIL, "eu-p2c")


def test_a_broken_regime_file_names_file_field_and_expectation() -> None:
    with pytest.raises(AuthoredError, match=r"odd\.toml: title: this is missing"):
        load("odd.toml", b'id = "odd"')


@pytest.mark.skipif(not GOLD.exists(), reason="the measuring texts are not beside this checkout")
def test_a_real_agreement_that_posts_its_changes_and_prices_without_notice_fails_by_name() -> None:
    text = (GOLD / "seed" / "api-terms.txt").read_text("utf-8")
    plan = novation.plan(novation.compare(text, text), ["eu-p2b", "us-ca-arl", "us-ftc"], sent=SENT)
    failed = {(c.clause, c.rule, c.code) for c in plan.conflicts}
    assert ("5.5", "us-ca-arl", ConflictCode.CLAUSE_NO_NOTICE) in failed
    assert ("12.1", "eu-p2b", ConflictCode.CLAUSE_NOT_DURABLE) in failed
    assert ("12.1", "us-ftc", ConflictCode.CONSENT_NEEDED) in failed


POSTED = (
    "Harbour may change these Terms at any time. Changes are told on the dashboard, by e-mail or by posting. "
    "Continued use of the Service after any changes constitutes acceptance of the revised Terms. If the Customer does "
    "not agree to the changes, it must stop using the Service."
)


def test_use_of_the_service_that_accepts_the_terms_is_about_the_terms_and_fails_where_express_consent_is_asked() -> (
    None
):
    plan = planned(POSTED, "us-ftc", "eu-p2b")
    found = {(c.clause, c.rule, c.code) for c in plan.conflicts}
    assert ("3", "us-ftc", ConflictCode.CONSENT_NEEDED) in found
    assert ("3", "eu-p2b", ConflictCode.CLAUSE_NOT_DURABLE) in found


def test_a_conflict_cites_the_clause_as_people_do_and_names_its_version() -> None:
    plan = planned("Harbour may change these Terms at any time without notice.", "eu-p2b")
    (message,) = [each.message for each in plan.conflicts if each.code is ConflictCode.CLAUSE_NO_NOTICE]
    assert message.startswith("Clause 3 of the new version allows changes without notice;")
    assert clause_said("7.p1") == "7"
    assert clause_said("7.p1(a)") == "7(a)"
    assert clause_said("Part II/7.2(a)") == "Part II/7.2(a)"


def test_an_answer_about_a_change_that_is_none_is_refused() -> None:
    with pytest.raises(AnswerError, match="there is no change 'c99'"):
        planned("Harbour may change these Terms on 30 days' notice.", "eu-p2b", answers=["legally_required:c99=yes"])


PRIVACY = """Privacy Notice

1. What we collect. We collect your name and your address.

2. What for. We use your data to send you what you order.

3. Changes. We will tell you by e-mail at least 30 days before we change this notice.
"""


def test_a_privacy_notice_that_promises_notice_of_its_own_change_is_held_to_it() -> None:
    after = PRIVACY.replace("to send you what you order", "to send you what you order and to show you advertising")
    plan = novation.plan(novation.compare(PRIVACY, after), ["eu-gdpr"], sent=SENT)
    assert (plan.earliest, plan.set_by) == (date(2026, 12, 31), (AGREEMENT,))
    assert plan.channels == ("email",)
