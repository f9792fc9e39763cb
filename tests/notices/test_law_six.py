"""Law 6: every material finding is in the notice, and every sentence of the notice cites a change."""

from datetime import date
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

import novation
from analyzer.materiality.messages import said
from analyzer.notices.sender import Sender
from analyzer.notices.wording.catalogue import catalogue as messages
from clauses.model import Agreement
from corpus.samples import demo_versions
from novation.api import agreement_of
from novation.notices import lint_of, notice
from renderers.notice.text import notice_text
from renderers.notice.voice import reader_voice

LONG_SECTION = """## 16A. Audits

Customer must keep records of its calls for three (3) years. Customer must answer an audit letter within ten (10) days.
Customer must not delete logs. Lumenfield may enter Customer's premises. Lumenfield may suspend access at any time
without notice. Customer must pay the costs of an audit. Customer shall indemnify Lumenfield against claims of users.

"""
AMENDMENTS = (
    ("in the twelve (12) months", "in the six (6) months"),
    ("thirty (30) days after notice", "five (5) days after notice"),
    ("may announce scheduled maintenance", "must announce scheduled maintenance"),
    ("to the extent caused by", "arising from"),
    ("Customer must not cache, store or archive", "Customer may cache, store or archive"),
    ("fourteen (14) days", "two (2) days"),
    ("royalty-free license, limited to the Subscription Term,", "royalty-free, perpetual and irrevocable license"),
    ("Last updated: March 1, 2025", "Last updated: April 1, 2025"),
    ("$0.80", "$1.10"),
    ("by e-mail to the address registered", "by posting it for the address registered"),
    ("## 16. ", f"{LONG_SECTION}## 16. "),
)
SENT, EFFECTIVE = date(2026, 12, 1), date(2027, 2, 1)


@cache
def old() -> Agreement:
    version = demo_versions()[0]
    return agreement_of(version.read_bytes(), version.name)


@cache
def source() -> str:
    return demo_versions()[0].read_text("utf-8")


@settings(max_examples=20)
@given(chosen=st.sets(st.sampled_from(AMENDMENTS)))
def test_every_material_finding_is_in_the_notice_and_every_sentence_cites_a_change(
    chosen: set[tuple[str, str]],
) -> None:
    text = source()
    for was, now in sorted(chosen):
        assert was in text
        text = text.replace(was, now)
    report = novation.compare(old(), agreement_of(text.encode(), "new.md"))
    plan = novation.plan(report, sent=SENT, effective=EFFECTIVE)
    made = notice(report, plan, sender=Sender(name="Harbour Ltd.", contact="legal@harbour.example"))
    written = notice_text(made)
    squeezed = " ".join(written.split())
    known = {change.id for change in report.changes}
    material = [change for change in report.changes if change.material]
    for change in material:
        for finding in change.findings:
            effect = said(messages()[finding.message_id], finding.values, reader_voice("en-GB", "Harbour Ltd."))
            assert " ".join(effect.split()) in squeezed
    told = {item.change for item in made.items}
    assert {change.id for change in material} <= told <= known
    assert all(set(each.changes) == told for each in made.sentences)
    assert lint_of(written, made, plan) == ()
