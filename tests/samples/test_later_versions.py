"""The two later sample versions: what each brought is found, and what went and came back is no net change."""

import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Any

import pytest

from analyzer.comparison.compare import compare
from analyzer.comparison.model import Change, ChangeKind, Comparison
from clauses.parse import parse_bytes
from clauses.spans import Span
from tests.comparison.reading import check
from tests.law_texts import SAMPLES

SERIES = SAMPLES / "lumenfield-api-terms"
BEFORE = {"2026-06-01": "2026-01-15", "2026-11-10": "2026-06-01"}


@cache
def labels() -> dict[str, Any]:
    return tomllib.loads((SERIES / "expected-later.toml").read_text(encoding="utf-8"))


@cache
def between(old: str, new: str) -> Comparison:
    versions = [parse_bytes((SERIES / f"{name}.md").read_bytes(), f"{name}.md") for name in (old, new)]
    found = compare(*versions)
    check(found)
    return found


def place(text: str, quote: str) -> Span:
    assert text.count(quote) == 1, (text.count(quote), quote)
    return Span(text.index(quote), text.index(quote) + len(quote))


def meets(spans: Iterable[Span | None], wanted: Span) -> bool:
    return any(span is not None and span.start < wanted.end and wanted.start < span.end for span in spans)


def touching(found: Comparison, label: dict[str, Any]) -> list[Change]:
    old = place(found.old.text, label["old_quote"]) if label["old_quote"] else None
    new = place(found.new.text, label["new_quote"]) if label["new_quote"] else None
    return [
        change
        for change in found.changes
        if (old and meets([*(e.old_span for e in change.edits), *change.old_spans], old))
        or (new and meets([*(e.new_span for e in change.edits), *change.new_spans], new))
    ]


@pytest.mark.parametrize("label", labels()["amendment"], ids=lambda label: str(label["id"]))
def test_an_amendment_is_found_as_its_kind(label: dict[str, Any]) -> None:
    found = touching(between(BEFORE[label["step"]], label["step"]), label)
    assert label["kind"] in {change.kind for change in found}, [(c.kind, c.old, c.new) for c in found]


@pytest.mark.parametrize("step", BEFORE)
def test_nothing_is_reported_besides_the_amendments_and_their_renumbering(step: str) -> None:
    found = between(BEFORE[step], step)
    explained = [
        change for label in labels()["amendment"] if label["step"] == step for change in touching(found, label)
    ]
    dates = ("meta1", "meta2")
    besides = [
        (change.kind.value, change.old, change.new)
        for change in found.changes
        if change not in explained
        and change.kind not in (ChangeKind.RENUMBERED, ChangeKind.COSMETIC)
        and not set(change.new) & {*dates, "A.2.table1"}
    ]
    assert besides == []


def test_what_went_and_came_back_is_no_net_change() -> None:
    net = labels()["net"]
    found = between(net["old"], net["new"])
    for quote in net["came_back"]:
        at = place(found.new.text, quote)
        assert not any(meets((edit.new_span for edit in change.edits), at) for change in found.changes), quote


@pytest.mark.parametrize("label", labels()["net"]["through"], ids=lambda label: str(label["new_clause"]))
def test_what_changed_twice_is_one_change_from_first_to_last(label: dict[str, Any]) -> None:
    net = labels()["net"]
    found = between(net["old"], net["new"])
    old, new = place(found.old.text, label["old_quote"]), place(found.new.text, label["new_quote"])
    both = [
        change
        for change in found.changes
        for edit in change.edits
        if meets([edit.old_span], old) and meets([edit.new_span], new)
    ]
    assert [change.kind for change in both] == [ChangeKind.MODIFIED]
