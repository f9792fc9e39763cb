"""The thirty amendments between the two sample versions are found and judged as a lawyer labelled them."""

import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Any

import pytest

import novation
from analyzer.materiality.model import JudgedChange, Report
from clauses.spans import Span
from tests.law_texts import SAMPLES

SERIES = SAMPLES / "lumenfield-api-terms"
STRUCTURAL = {"moved", "reordered", "split", "merged"}
WORSE = 1  # steps of severity by which two careful readers may differ
LEVELS = ("none", "low", "medium", "high", "critical")


@cache
def report() -> Report:
    return novation.compare(SERIES / "2025-03-01.md", SERIES / "2026-01-15.md")


def labelled() -> list[dict[str, Any]]:
    found = tomllib.loads((SERIES / "expected.toml").read_text(encoding="utf-8"))["amendment"]
    assert len(found) == 30
    return list(found)


def _touches(spans: Iterable[Span | None], place: Span) -> bool:
    return any(span is not None and span.start < place.end and place.start < span.end for span in spans)


def _place(text: str, quote: str) -> Span:
    at = text.find(quote)
    assert at >= 0, quote
    return Span(at, at + len(quote))


def _lies_in(ids: Iterable[str], clause: str) -> bool:
    """True when the change is of the clause itself or of its items."""
    return any(name == clause or name.startswith((clause + ".", clause + "(")) for name in ids)


def changes_of(label: dict[str, Any]) -> list[JudgedChange]:
    """The changes of the labelled clauses; of reworded clauses those that touch the labelled words."""
    if label["kind"] in STRUCTURAL:
        places = [(label["old_clause"], label["new_clause"])]
        if "or_clause" in label:
            places.append((label["or_clause"], label["or_clause"]))
        return [c for c in report().changes if any(_lies_in(c.old, a) and _lies_in(c.new, b) for a, b in places)]
    if label["new_quote"]:
        place = _place(report().new.text, label["new_quote"])
        return [c for c in report().changes if _touches([e.new_span for e in c.edits] or [c.new_span], place)]
    place = _place(report().old.text, label["old_quote"])
    return [c for c in report().changes if _touches([e.old_span for e in c.edits] or [c.old_span], place)]


@pytest.mark.parametrize("label", labelled(), ids=lambda label: str(label["id"]))
def test_an_amendment_is_found_and_judged_as_labelled(label: dict[str, Any]) -> None:
    found = changes_of(label)
    assert found, "no change touches the labelled words"
    of_kind = [c for c in found if c.kind == label["kind"]]
    assert of_kind, [c.kind for c in found]
    assert any(c.material == label["material"] for c in of_kind), [(c.material, c.why) for c in of_kind]
    if label["material"]:
        judged = [c for c in of_kind if c.material]
        assert label["direction"] in {c.direction for c in judged}, [(c.direction, c.why) for c in judged]
        worst = max(LEVELS.index(c.severity) for c in judged)
        assert abs(worst - LEVELS.index(label["severity"])) <= WORSE, [(c.severity, c.why) for c in judged]
