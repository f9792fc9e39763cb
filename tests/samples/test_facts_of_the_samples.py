"""The facts of both sample versions are those that a careful associate wrote down in ``expected.toml``."""

import tomllib
from functools import cache
from typing import Any

import pytest

from clauses.model import Agreement
from clauses.parse import parse_bytes
from tests.law_texts import SAMPLES

SERIES = SAMPLES / "lumenfield-api-terms"
FILES = {"first": "2025-03-01.md", "second": "2026-01-15.md"}


@cache
def expected() -> dict[str, Any]:
    return tomllib.loads((SERIES / "expected.toml").read_text(encoding="utf-8"))


@cache
def agreement(version: str) -> Agreement:
    file = SERIES / FILES[version]
    return parse_bytes(file.read_bytes(), file.name)


@pytest.fixture(params=list(FILES))
def version(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_label_is_a_clause(version: str) -> None:
    ids = {clause.id for clause in agreement(version).clauses}
    wanted = expected()["versions"][version]
    missing = [label for key in ("sections", "items", "inline_items") for label in wanted[key] if label not in ids]
    assert missing == []


def test_every_definition_is_found_and_no_other(version: str) -> None:
    found = {definition.term for definition in agreement(version).definitions}
    wanted = expected()["versions"][version]
    names_of_parties = {alias for party in wanted["parties"] for alias in party["aliases"]}
    assert found - names_of_parties == set(wanted["definitions"])


def test_the_version_is_dated(version: str) -> None:
    assert agreement(version).last_updated == str(expected()["versions"][version]["last_updated"])


def test_the_survival_list_reaches_its_clauses(version: str) -> None:
    reached = {target for passage in agreement(version).survival for target in passage.targets}
    assert set(expected()["versions"][version]["survival_targets"]) <= reached


def test_references_reach_their_targets(version: str) -> None:
    found = agreement(version)
    wrong = [
        (wanted["clause"], wanted["text"], wanted["target"])
        for wanted in expected()["versions"][version]["references"]
        if not any(
            reference.target == wanted["target"] and reference.clause.startswith(wanted["clause"])
            for reference in found.references
        )
    ]
    assert wrong == []


def test_quantities_have_their_value_and_unit(version: str) -> None:
    found = agreement(version)
    missing = []
    for wanted in expected()["versions"][version]["quantities"]:
        at = found.text.replace("\u00a0", " ").find(wanted["quote"])
        there = [q for q in found.quantities if at <= q.span.start < at + len(wanted["quote"])]
        if at < 0 or not any(q.value == wanted["value"] and q.kind == wanted["kind"] for q in there):
            missing.append((wanted["quote"], [(q.kind.value, q.value, q.unit) for q in there]))
    assert missing == []


def test_obligations_have_their_modality_and_bearer(version: str) -> None:
    found = agreement(version)
    missing = []
    for wanted in expected()["versions"][version]["obligations"]:
        at = found.text.find(wanted["quote"])
        end = at + len(wanted["quote"])
        there = [o for o in found.obligations if o.span.start < end and at < o.span.end]
        if not any(o.modality == wanted["modality"] and o.bearer_role == wanted["bearer_role"] for o in there):
            missing.append((wanted["quote"], [(o.modality.value, o.bearer_role) for o in there]))
    assert missing == []
