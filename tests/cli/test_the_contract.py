"""What the commands print fits the schema they print, on the samples."""

import json
from importlib.resources import as_file
from pathlib import Path

import pytest

import novation
from clauses.model import Agreement
from corpus.samples import sample_folder
from renderers.json import dump, load, schema
from tests.cli.schema import holds

AGREEMENT_WORDS = """
    schema_version source text title language last_updated effective parties clauses definitions uses references
    obligations survival quantities amendment links emphasis diagnostics
"""
DIFF_WORDS = "old new verdict matches changes effects introduced resolved obligations redline ledger"
AGREEMENT_FIELDS = set(AGREEMENT_WORDS.split())
DIFF_FIELDS = set(DIFF_WORDS.split())


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
