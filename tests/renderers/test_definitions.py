"""Defined terms: reworded, renamed, and those that only follow a renumbering."""

from dataclasses import replace

import pytest

from analyzer.comparison.model import ChangeKind, Match
from analyzer.materiality.model import Report
from clauses.model import Agreement, ClauseKind, Definition, DefinitionForm
from renderers.view.build import build_view
from renderers.view.model import RunKind
from tests.renderers.drafting import Line, agreement, change, edit, find
from tests.renderers.sample import sample_report


def defining(words: str, term: str) -> Agreement:
    made = agreement("a.txt", "A", (Line(id="d", kind=ClauseKind.DEFINITION, words=words),), None)
    found = Definition(
        id="d",
        term=term,
        form=DefinitionForm.MEANS,
        clause="d",
        span=find(made, words),
        term_span=find(made, term),
    )
    return replace(made, definitions=(found,))


def report_of(old: Agreement, new: Agreement, was: str, now: str, kind: ChangeKind) -> Report:
    changed = change(old, new, "c1", kind, ("d", "d"), (edit(old, new, was, now),))
    return replace(
        sample_report(),
        old=old,
        new=new,
        changes=(changed,),
        matches=(Match("d", "d"),),
        effects=(),
        obligations=(),
        introduced=(),
        resolved=(),
        redline=(),
    )


def test_a_term_renamed_in_its_place_is_told_once_under_both_names() -> None:
    old = defining("“Key” means a secret.", "Key")
    new = defining("“Credential” means a secret.", "Credential")
    (view,) = build_view(report_of(old, new, "Key", "Credential", ChangeKind.RENAMED)).definitions
    assert (view.term, view.what) == ("Key → Credential", "renamed")
    assert [run.text for run in view.runs if run.kind is RunKind.STRIKE] == ["Key"]


@pytest.mark.parametrize(("kind", "told"), [(ChangeKind.RENUMBERED, 0), (ChangeKind.MODIFIED, 1)])
def test_a_reference_that_follows_a_renumbering_rewords_no_definition(kind: ChangeKind, told: int) -> None:
    old = defining("“Fees” has the meaning given in Section 8.", "Fees")
    new = defining("“Fees” has the meaning given in Section 9.", "Fees")
    assert len(build_view(report_of(old, new, "8", "9", kind)).definitions) == told
