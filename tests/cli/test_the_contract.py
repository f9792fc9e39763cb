"""What the commands print fits the schema they print, on the samples."""

import json
from collections.abc import Callable
from importlib.resources import as_file
from pathlib import Path
from typing import Any

import pytest

import novation
from clauses.model import Agreement
from corpus.samples import sample_folder
from renderers.json import dump, load, schema

AGREEMENT_FIELDS = set(
    "schema_version source text title language last_updated effective parties clauses definitions uses references "
    "obligations survival quantities amendment links emphasis diagnostics".split()  # noqa: SIM905
)
DIFF_FIELDS = set(
    "old new verdict matches changes effects introduced resolved obligations redline ledger".split()  # noqa: SIM905
)


@pytest.fixture(scope="module")
def versions() -> tuple[Agreement, Agreement]:
    with as_file(sample_folder()) as folder:
        return novation.parse(folder / "2025-03-01.md"), novation.parse(folder / "2026-01-15.md")


@pytest.mark.parametrize("name", ["2025-03-01.md", "2025-03-01.txt", "2025-03-01.html", "2026-01-15.md"])
def test_an_agreement_fits_its_schema_and_reads_back_the_same(name: str) -> None:
    with as_file(sample_folder()) as folder:
        agreement = novation.parse(folder / name)
    printed = dump(agreement)
    assert load("agreement", printed) == agreement
    assert set(json.loads(printed)) >= AGREEMENT_FIELDS
    holds(json.loads(printed), schema("agreement"))


def test_lint_findings_fit_their_schema(versions: tuple[Agreement, Agreement]) -> None:
    findings = novation.lint(versions[1])
    printed = dump(findings)
    assert tuple(load("lint", printed).findings) == findings
    holds(json.loads(printed), schema("lint"))


def test_a_comparison_fits_its_schema_and_replays_both_texts(versions: tuple[Agreement, Agreement]) -> None:
    report = novation.compare(*versions)
    printed = json.loads(dump(report))
    assert set(printed) >= DIFF_FIELDS
    load("diff", json.dumps(printed))
    holds(printed, schema("diff"))
    assert "".join(text for op, text in printed["redline"] if op in "=-") == printed["old"]["text"]
    assert "".join(text for op, text in printed["redline"] if op in "=+") == printed["new"]["text"]
    assert printed["ledger"]["unclaimed"] == 0


def test_the_sample_verdict_is_material(versions: tuple[Agreement, Agreement]) -> None:
    assert novation.compare(*versions).verdict.material is True


def test_a_str_is_a_path_when_the_file_exists_and_else_the_text(tmp_path: Path) -> None:
    path = tmp_path / "terms.txt"
    path.write_text("1. Fees\n\nFees are due.\n", "utf-8")
    assert novation.parse(str(path)).text == "1. Fees\n\nFees are due.\n"
    assert novation.parse("1. Term\n\nOne year.\n").text == "1. Term\n\nOne year.\n"


def holds(value: Any, kind: dict[str, Any]) -> None:
    """Every object of `value` has the properties its schema requires and none that it does not know."""
    definitions = kind.get("$defs", {})

    def check(part: Any, rule: dict[str, Any], place: str) -> None:
        if "$ref" in rule:
            rule = definitions[rule["$ref"].rpartition("/")[2]]
        branches = rule.get("anyOf")
        if branches is not None:
            assert any(_passes(check, part, branch, place) for branch in branches), place
        elif rule.get("type") == "object" and "properties" in rule:
            assert isinstance(part, dict), place
            assert set(rule.get("required", ())) <= set(part) <= set(rule["properties"]), place
            for name, inner in part.items():
                check(inner, rule["properties"][name], f"{place}.{name}")
        elif rule.get("type") == "array":
            assert isinstance(part, list), place
            inner = rule.get("items")
            for at, item in enumerate(part):
                if isinstance(inner, dict):
                    check(item, inner, f"{place}[{at}]")
        elif "enum" in rule:
            assert part in rule["enum"], place
        elif rule.get("type") == "null":
            assert part is None, place
        elif rule.get("type") == "string":
            assert isinstance(part, str), place
        elif rule.get("type") == "integer":
            assert isinstance(part, int), place

    check(value, kind, "$")


def _passes(check: Callable[..., None], *arguments: Any) -> bool:
    try:
        check(*arguments)
    except AssertionError:
        return False
    return True
