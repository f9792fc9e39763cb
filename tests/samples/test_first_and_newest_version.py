"""The first and the newest step of the sample series: what each brought is found, and judged as a reader would."""

import tomllib
from functools import cache
from typing import Any

import pytest

import novation
from analyzer.comparison.model import ChangeKind
from analyzer.materiality.model import JudgedChange, Report
from clauses.spans import Span
from tests.samples.test_later_versions import SERIES, meets, place

BEFORE = {"2025-03-01": "2024-09-01", "2026-12-01": "2026-11-10"}


def labels() -> list[dict[str, Any]]:
    read = tomllib.loads((SERIES / "expected-ends.toml").read_text(encoding="utf-8"))
    amendments: list[dict[str, Any]] = read["amendment"]
    return amendments


@cache
def report(step: str) -> Report:
    return novation.compare(SERIES / f"{BEFORE[step]}.md", SERIES / f"{step}.md")


def spans(label: dict[str, Any], found: Report) -> tuple[Span | None, Span | None]:
    old = place(found.old.text, label["old_quote"]) if label["old_quote"] else None
    new = place(found.new.text, label["new_quote"]) if label["new_quote"] else None
    return old, new


def touching(label: dict[str, Any]) -> list[JudgedChange]:
    found = report(label["step"])
    old, new = spans(label, found)
    return [
        change
        for change in found.changes
        if (old and meets([*(e.old_span for e in change.edits), *change.old_spans], old))
        or (new and meets([*(e.new_span for e in change.edits), *change.new_spans], new))
    ]


@pytest.mark.parametrize("label", labels(), ids=lambda label: str(label["id"]))
def test_an_amendment_is_found_and_is_material_as_labelled(label: dict[str, Any]) -> None:
    assert any(change.kind == label["kind"] and change.material == label["material"] for change in touching(label)), [
        (change.kind, change.material) for change in touching(label)
    ]


@pytest.mark.parametrize("step", BEFORE)
def test_nothing_is_reported_besides_the_amendments_and_the_date_lines(step: str) -> None:
    explained = {change.id for label in labels() if label["step"] == step for change in touching(label)}
    besides = [
        (change.kind.value, change.old, change.new)
        for change in report(step).changes
        if change.id not in explained
        and change.kind not in (ChangeKind.RENUMBERED, ChangeKind.COSMETIC)
        and not set(change.new) & {"meta1", "meta2"}
    ]
    assert besides == []
