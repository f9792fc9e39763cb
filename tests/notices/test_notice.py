"""A notice says every material change and only what changed; its check fails when something is taken out or put in."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import novation
from analyzer.decisions.model import Action, Ruling
from analyzer.materiality.model import Report
from analyzer.notices.coverage import paragraphs
from analyzer.notices.notice_lint import Fault, NoticeFault
from analyzer.notices.notice_model import Group, Notice
from analyzer.notices.sender import Sender, SenderError, sender
from analyzer.notices.wording.catalogue import WordingError, catalogue, overridden
from corpus.samples import demo_versions
from novation.api import agreement_of
from novation.notices import lint_of, notice
from renderers.notice.text import notice_text
from tests.law_texts import GOLD

SENT, EFFECTIVE = date(2026, 12, 1), date(2027, 2, 1)
WHO = Sender(name="Harbour Ltd.", contact="legal@harbour.example")
PAIRS = sorted(GOLD.glob("pairs/texts/*.before.md"))


@cache
def sample() -> Report:
    old, new = (agreement_of(version.read_bytes(), version.name) for version in demo_versions())
    return novation.compare(old, new)


def written(report: Report, who: Sender = WHO) -> Notice:
    return notice(report, novation.plan(report, sent=SENT, effective=EFFECTIVE), sender=who)


def faults(text: str, made: Notice, report: Report) -> tuple[NoticeFault, ...]:
    return lint_of(text, made, novation.plan(report, sent=SENT, effective=EFFECTIVE))


def kinds(found: tuple[NoticeFault, ...]) -> set[Fault]:
    return {fault.fault for fault in found}


def without_each_item(made: Notice) -> Iterator[tuple[str, str]]:
    """The text of the notice without one of its items, and the change of that item."""
    text = notice_text(made)
    for item in made.items:
        block = next(
            p for p in paragraphs(text) if p.span.of(text).startswith(f"{item.number}. {item.place.split()[0]}")
        )
        yield text[: block.span.start] + text[block.span.end :], item.change


def test_the_notice_of_the_sample_passes_its_own_check() -> None:
    made = written(sample())
    assert faults(notice_text(made), made, sample()) == ()


def test_every_material_change_is_an_item_and_every_sentence_cites_a_change() -> None:
    made = written(sample())
    material = {change.id for change in sample().changes if change.material}
    assert material <= {item.change for item in made.items}
    assert all(set(said.changes) >= material for said in made.sentences)


def test_the_reader_counts_the_changes_without_a_gap() -> None:
    items = written(sample()).items
    assert [item.number for item in items] == list(range(1, len(items) + 1))


def test_what_is_quoted_as_before_and_now_stands_in_that_version() -> None:
    """Also of a clause that is split and reworded at once: a passage told by its split alone has the new words."""
    old = """Terms of Service

1. Parties. These Terms bind Harbour Ltd. (“Harbour”) and the customer (“Customer”).

2. Changes to the API. Harbour may, in its sole discretion, change, limit or withdraw the API at any time, its
functions, its limits and its availability included. Harbour announces each such change on its status page ninety
days ahead.
"""
    new = """Terms of Service

1. Parties. These Terms bind Harbour Ltd. (“Harbour”) and the customer (“Customer”).

2. Changes to the API. Harbour may, in its reasonable discretion, change, limit or withdraw the API at any time, its
functions, its limits and its availability included.

3. Notice of Changes to the API. Harbour announces each such change on its status page thirty days ahead.
"""
    for report in (sample(), novation.compare(old, new)):
        sides = " ".join(report.old.text.split()), " ".join(report.new.text.split())
        for item in written(report).items:
            for words, version in zip((item.old, item.new), sides, strict=True):
                assert all(" ".join(piece.split()) in version for piece in words.split("…")), item


def test_a_recipient_reads_nothing_of_rules_that_name_no_change() -> None:
    old = "Terms\n\n1. Breaches. Harbour will tell Customer about a breach within 72 hours of it.\n"
    report = novation.compare(old, old.replace("within 72 hours of it", "without undue delay"))
    text = notice_text(written(report))
    assert "no rule names" not in text
    assert "without undue delay”." in " ".join(text.split())
    assert "Old wording: " in text
    assert faults(text, written(report), report) == ()


def test_a_notice_of_changes_of_form_alone_says_that_nothing_else_changes() -> None:
    old = "Terms\n\n1. Fees. Customer must pay ten dollars ($10) a month.\n"
    report = novation.compare(old, old.replace("1. Fees", "2. Fees"))
    assert not written(report).items
    assert "What the agreement means does not change: one change touches only" in " ".join(
        notice_text(written(report)).split()
    )


def test_a_subject_begins_with_a_capital() -> None:
    untitled = "1. Fees. Customer must pay ten dollars ($10) a month."
    assert written(novation.compare(untitled, untitled.replace("10", "12"))).subject.startswith(
        "Changes to your agreement with Harbour Ltd. from"
    )


def test_what_becomes_less_favourable_stands_first_and_the_gravest_of_it_before_the_rest() -> None:
    items = written(sample()).items
    assert [item.group for item in items] == sorted((item.group for item in items), key=list(Group).index)
    adverse = [item.severity.rank for item in items if item.group is Group.ADVERSE]
    assert adverse == sorted(adverse, reverse=True)


def test_an_item_taken_out_of_the_sample_notice_is_missed() -> None:
    made = written(sample())
    for text, change in without_each_item(made):
        found = faults(text, made, sample())
        assert [f.change for f in found if f.fault is Fault.CHANGE_MISSING] == [change]


@pytest.mark.skipif(not PAIRS, reason="the measuring texts are not beside this checkout")
@pytest.mark.parametrize("before", PAIRS[::6], ids=lambda path: path.name)
def test_the_notice_of_a_real_pair_passes_and_without_any_one_item_fails(before: Path) -> None:
    report = novation.compare(before, before.with_name(before.name.replace(".before.", ".after.")))
    made = written(report, WHO.model_copy(update={"document": "Terms of the Pair"}))
    assert faults(notice_text(made), made, report) == ()
    for text, change in without_each_item(made):
        assert change in {f.change for f in faults(text, made, report)}


def test_a_claim_without_a_change_is_found() -> None:
    made = written(sample())
    text = notice_text(made).replace("WHAT YOU CAN DO", "We have removed the late fee.\n\nWHAT YOU CAN DO")
    assert kinds(faults(text, made, sample())) == {Fault.CLAIM_WITHOUT_CHANGE}


def test_a_loss_dressed_as_a_gain_is_found() -> None:
    made = written(sample())
    text = notice_text(made).replace(
        "WHAT YOU CAN DO", "These terms are clearer and better serve you.\n\nWHAT YOU CAN DO"
    )
    assert kinds(faults(text, made, sample())) == {Fault.SOFTENED}


def test_advertising_is_found() -> None:
    made = written(sample())
    text = notice_text(made) + "\nUpgrade now and get a special offer.\n"
    assert kinds(faults(text, made, sample())) == {Fault.MARKETING}


def test_the_words_of_the_agreement_itself_are_no_spin() -> None:
    assert "improve" in notice_text(written(sample()))
    assert not faults(notice_text(written(sample())), written(sample()), sample())


def test_a_number_that_the_comparison_does_not_have_is_found() -> None:
    made = written(sample())
    text = notice_text(made).replace("from $0.80 to $1.10", "from $0.80 to $0.95")
    assert Fault.NUMBER_UNKNOWN in kinds(faults(text, made, sample()))


@pytest.mark.parametrize(
    ("taken", "fault"),
    [
        ("15 January 2027", Fault.DATE_MISSING),
        ("Questions: legal@harbour.example", Fault.PART_MISSING),
        ("If you do nothing, the new version applies to you from 1 February 2027.", Fault.PART_MISSING),
        ("Read the new version before 1 February 2027.", Fault.PART_MISSING),
    ],
)
def test_a_part_that_the_reader_needs_is_missed(taken: str, fault: Fault) -> None:
    made = written(sample())
    text = notice_text(made)
    shorter = text.replace("1 February 2027", "soon") if fault is Fault.DATE_MISSING else text.replace(taken, "")
    assert shorter != text
    assert fault in kinds(faults(shorter, made, sample()))


def test_a_notice_without_a_contact_is_refused() -> None:
    made = written(sample(), Sender(name="Harbour Ltd."))
    assert kinds(faults(notice_text(made), made, sample())) == {Fault.CONTACT_UNKNOWN}


def test_the_reason_is_asked_for_where_a_law_asks_it() -> None:
    plan = novation.plan(sample(), ["uk-cra"], sent=SENT, effective=EFFECTIVE)
    made = notice(sample(), plan, sender=WHO)
    assert Fault.REASON_UNKNOWN in kinds(lint_of(notice_text(made), made, plan))


def test_a_house_may_word_a_sentence_but_not_invent_one() -> None:
    own = overridden(catalogue(), "house.toml", b'[stays]\nrest = "All else is as it was."')
    assert own["stays.rest"] == "All else is as it was."
    with pytest.raises(WordingError, match=r"there is no sentence 'stays\.best'"):
        overridden(catalogue(), "house.toml", b'[stays]\nbest = "x"')
    with pytest.raises(WordingError, match="is no value of this sentence"):
        overridden(catalogue(), "house.toml", b'[stays]\nrest = "{secret}"')


def test_a_broken_sender_file_names_file_field_and_expectation() -> None:
    with pytest.raises(SenderError, match=r"who\.toml, line 1: phone: there is no such key"):
        sender("who.toml", b'phone = "1"')


@settings(max_examples=25)
@given(
    words=st.lists(
        st.sampled_from(["{provider}", "{{", "}", "{0}", "<b>", "{% raw %}", "\r\nBcc: x", "é", "名"]), min_size=1
    )
)
def test_what_a_sender_writes_is_never_read_as_a_template(words: list[str]) -> None:
    said = " ".join(words)
    made = written(sample(), WHO.model_copy(update={"reason": said}))
    assert f"Why: {said}" in {sentence.text for sentence in made.sentences}


def test_the_catalogue_is_complete_for_every_regime_with_an_exit() -> None:
    raw = tomllib.loads(Path("analyzer/notices/wording/en.toml").read_text("utf-8"))
    laws = [p.stem for p in Path("analyzer/notices/regimes").glob("*.toml") if "\nexit = " in p.read_text("utf-8")]
    assert set(laws) <= set(raw["choices"])


FEES = "1. Fees. You must pay us $10 a month.\n\n2. Renewal. Your plan renews by itself each month.\n"


def test_a_law_that_asks_how_to_cancel_is_answered_by_the_sender_or_the_check_says_so() -> None:
    report = novation.compare(FEES, FEES.replace("$10", "$12"))
    plan = novation.plan(report, ["us-ca-arl"], sent=SENT, effective=date(2026, 12, 20))
    who = WHO.model_copy(update={"document": "Plan Terms"})
    silent = notice(report, plan, sender=who)
    assert kinds(lint_of(notice_text(silent), silent, plan)) == {Fault.WAY_UNKNOWN}
    told = notice(report, plan, sender=who.model_copy(update={"cancel": "under Settings, Plan, at any time."}))
    text = notice_text(told)
    assert "How to cancel: under Settings, Plan, at any time." in text
    assert lint_of(text, told, plan) == ()
    without = text.replace("How to cancel: under Settings, Plan, at any time.", "")
    assert kinds(lint_of(without, told, plan)) == {Fault.PART_MISSING}


def test_an_agreement_that_nothing_names_is_asked_for_its_name_and_called_yours() -> None:
    report = novation.compare(FEES, FEES.replace("$10", "$12"))
    made = written(report)
    assert made.subject == "Changes to your agreement with Harbour Ltd. from 1 February 2027"
    assert "the agreement" not in made.sentences[0].text
    assert Fault.DOCUMENT_UNKNOWN in kinds(faults(notice_text(made), made, report))
    named = written(report, WHO.model_copy(update={"document": "Plan Terms"}))
    assert named.sentences[0].text.startswith("Harbour Ltd. is changing the Plan Terms.")
    assert not faults(notice_text(named), named, report)


def test_a_section_that_goes_with_all_its_rules_is_one_item_with_the_gravest_named() -> None:
    kept = "Terms\n\n1. Use. You may use the Service."
    gone = (
        "\n\n2. Conduct. You must keep your password secret. You must not share your account. You must not "
        "resell the Service. We may suspend your access without notice. You must pay a late fee of $20. You must tell "
        "us of changes."
    )
    report = novation.compare(kept + gone, kept)
    (item,) = written(report).items
    assert item.effects[0] == "All of this is taken out. Among what goes:"
    assert (len(item.effects), len(item.more) > 0) == (4, True)
    told = {finding.message_id for change in report.changes for finding in change.findings}
    assert len(item.effects) - 1 + len(item.more) >= len(told)
    text = " ".join(notice_text(written(report)).split())
    assert "1 become" not in text
    assert all(" ".join(effect.split()) in text for effect in item.more)


def test_a_notice_speaks_to_its_reader_and_names_the_provider() -> None:
    old = "1. Account. You should keep your password secret. We may close your account if you break these Terms."
    new = old.replace("should", "must").replace("if you break these Terms", "at any time")
    text = " ".join(notice_text(written(novation.compare(old, new))).split())
    assert "“should” becomes “must”: stricter for you." in text
    assert "the user" not in text


def test_sums_and_times_are_written_as_the_locale_has_them_and_never_more_exact() -> None:
    old = "1. Fees. You must pay us $1200 a month within thirty (30) days."
    new = old.replace("$1200", "$1400.50").replace("thirty (30) days", "twenty (20) business days")
    report = novation.compare(old, new)
    plan = novation.plan(report, sent=SENT, effective=EFFECTIVE)
    effects = " ".join(e for item in notice(report, plan, sender=WHO, locale="en-US").items for e in item.effects)
    assert "$1,200" in effects
    assert "$1,200.00" not in effects
    assert "$1,400.50" in effects
    assert "twenty (20) business days" in effects


def test_what_people_decided_is_recorded_and_no_remark_of_theirs_reaches_the_reader() -> None:
    report = novation.compare(FEES, FEES.replace("$10", "$12"))
    (change,) = (change for change in report.changes if change.material)
    ruling = Ruling(action=Action.WAIVE, author="Ada", reason="Agreed with the board.", made="2026-11-20")
    waived = replace(change, decisions=(ruling,), waived=True)
    made = written(replace(report, changes=tuple(waived if c is change else c for c in report.changes)))
    assert [(each.change, each.ruling, each.told) for each in made.decided] == [(change.id, ruling, True)]
    assert "board" not in notice_text(made)
    assert [item.change for item in made.items] == [change.id]


def test_a_postal_address_where_the_mail_address_belongs_is_refused_in_one_sentence() -> None:
    with pytest.raises(SenderError, match=r"sender.toml, line 2: address: expected an e-mail address"):
        sender("sender.toml", b'name = "Harbour Ltd."\naddress = "1 Quay Street, Bristol"\n')
    assert sender("sender.toml", b'address = "Harbour Legal <legal@harbour.example>"\n').address
