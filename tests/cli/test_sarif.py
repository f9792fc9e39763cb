"""The SARIF of a comparison and of the proofreader holds against the schema of OASIS, and says what it should."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.conftest import AMENDED, TERMS, Command

SCHEMA = json.loads((Path(__file__).parent.parent / "schemas" / "sarif-schema-2.1.0.json").read_text("utf-8"))
VALIDATOR = jsonschema.validators.validator_for(SCHEMA)(SCHEMA)
DEFECTIVE = "1. Fees\n\nFees are due within thirty (20) days.\n\n2. Law\n\nSee Section 9.\n"
PICTURE = "\ufffd".encode()


def valid(content: bytes) -> dict[str, Any]:
    """The only run of a log that the schema takes."""
    log = json.loads(content)
    problems = [f"{list(error.absolute_path)}: {error.message}" for error in VALIDATOR.iter_errors(log)]
    assert problems == []
    (run,) = log["runs"]
    return dict(run)


def test_the_schema_is_that_of_version_2_1_0() -> None:
    assert SCHEMA["properties"]["version"]["enum"] == ["2.1.0"]
    assert list(VALIDATOR.iter_errors({"version": "2.1.0"}))


def test_a_comparison_is_valid_and_points_into_the_new_file(novation: Command, old: Path, new: Path) -> None:
    run = valid(novation("diff", old, new, "--format", "sarif").stdout)
    cap = next(result for result in run["results"] if result["ruleId"] == "liability-cap-changed")
    (location,) = cap["locations"]
    region = location["physicalLocation"]["region"]
    line = AMENDED.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] in {"3", "3 months"}
    assert location["physicalLocation"]["artifactLocation"]["uri"].endswith("new.md")
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "2.1"
    assert cap["level"] == "error"
    (related,) = cap["relatedLocations"]
    assert TERMS.splitlines()[related["physicalLocation"]["region"]["startLine"] - 1].startswith("2.1 Cap.")
    rules = run["tool"]["driver"]["rules"]
    assert rules[cap["ruleIndex"]]["id"] == "liability-cap-changed"
    assert run["tool"]["driver"]["properties"]["rulesVersion"]


def test_a_waived_finding_is_a_result_with_a_suppression(
    novation: Command, old: Path, new: Path, tmp_path: Path
) -> None:
    decisions = tmp_path / "d.toml"
    done = novation(
        *("review", old, new, "--waive", "1", "--reason", "Side letter", "--author", "Jane", "--decisions", decisions)
    )
    assert done.returncode == 0, done.stderr
    run = valid(novation("diff", old, new, "--format", "sarif", "--decisions", decisions).stdout)
    suppressed = [result for result in run["results"] if "suppressions" in result]
    assert [s["justification"] for result in suppressed for s in result["suppressions"]] == ["Jane: Side letter"]
    assert len(run["results"]) > len(suppressed)


def test_a_change_that_waits_for_a_reader_is_a_result_of_kind_review(novation: Command, tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text("The garden gate is painted green.\n", "utf-8")
    new.write_text("The garden gate is painted blue.\n", "utf-8")
    (result,) = valid(novation("diff", old, new, "--format", "sarif").stdout)["results"]
    assert (result["kind"], result["level"], result["ruleId"]) == ("review", "none", "please-read")


def test_what_was_not_judged_is_a_notification(novation: Command, tmp_path: Path) -> None:
    path = tmp_path / "damaged.txt"
    path.write_bytes("“Fees” are “d".encode() + b"\xff" + "ue” at once.\n".encode())
    run = valid(novation("diff", path, path, "--format", "sarif").stdout)
    (invocation,) = run["invocations"]
    assert [n["level"] for n in invocation["toolExecutionNotifications"]] == ["warning", "warning"]


@pytest.mark.parametrize("name", ["terms.txt", "a file & (more) — größer.txt"])
def test_the_proofreader_s_is_valid_whatever_the_file_is_called(novation: Command, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(DEFECTIVE, "utf-8")
    run = valid(novation("lint", path, "--format", "sarif", "-o", tmp_path / "out.sarif").stdout)
    assert {result["ruleId"] for result in run["results"]} >= {"dangling-reference"}
    first = run["results"][0]["locations"][0]["physicalLocation"]
    assert first["region"]["startLine"] == 3
    valid((tmp_path / "out.sarif").read_bytes())


def test_the_sample_s_is_valid(novation: Command) -> None:
    from corpus.samples import demo_versions

    old, new = (str(version) for version in demo_versions())
    run = valid(novation("diff", old, new, "--format", "sarif").stdout)
    assert len(run["results"]) > 20
    marks = [result["partialFingerprints"]["novation/v1"] for result in run["results"]]
    assert len(set(marks)) == len(marks)
