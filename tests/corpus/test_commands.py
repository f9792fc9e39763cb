"""`novation corpus …` as a user runs it."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from novation.cli import commands
from novation.cli.corpus import COMMANDS
from novation.cli.corpus.meter import progress_line
from novation.cli.failures import FindingsFoundError
from tests.corpus.agreements import terms

WAIVER = "\nYou waive any right to a class action against Harbour.\n"
VERSIONS = {
    "2024-01-01": terms(),
    "2024-02-01": terms(cap="three"),
    "2024-02-05": terms(),
    "2024-02-06": terms(cap="three"),
    "2024-03-01": terms(cap="three").replace("# Harbour", "#  Harbour"),
    "2024-04-01": terms(cap="three", extra="\n" + WAIVER),
    "2024-05-01": terms(cap="three", extra="\n" + WAIVER)
    .replace("## 3. L", "## 3. Rates\n\nNone.\n\n## 4. L")
    .replace("## 4. Law", "## 5. Law"),
}


@pytest.fixture(scope="module")
def swept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with one swept series, Harbour Terms."""
    home = tmp_path_factory.mktemp("corpus")
    folder = home / "Harbour Terms"
    folder.mkdir()
    for day, words in VERSIONS.items():
        (folder / f"{day}.md").write_text(words)
    store = home / "store.db"
    assert run(store, "init").exit_code == 0
    added = run(store, "add", str(folder))
    assert "7 versions added" in added.output
    assert "pairs judged" in run(store, "sweep", "--processes", "1").output
    return store


def run(store: Path, *arguments: str) -> Result:
    return CliRunner().invoke(commands, ["corpus", arguments[0], *arguments[1:], "--store", str(store)])


def told(store: Path, *arguments: str) -> Any:
    done = run(store, *arguments, "--format", "json")
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_shows_help_with_examples(name: str) -> None:
    done = CliRunner().invoke(commands, ["corpus", name, "--help"])
    assert done.exit_code == 0
    assert f"novation corpus {name}" in done.output.split("Examples:")[1]


def test_what_is_there_already_is_not_added_again(swept: Path) -> None:
    again = run(swept, "add", str(swept.parent / "Harbour Terms"))
    assert again.output == "0 versions added; 7 were there already.\n"
    assert run(swept, "sweep").output == "Nothing was left to judge.\n"


def test_the_list_names_series_and_spans(swept: Path) -> None:
    assert told(swept, "list") == [
        {
            "name": "Harbour Terms",
            "provider": None,
            "kind": None,
            "versions": 7,
            "first": "2024-01-01",
            "last": "2024-05-01",
        }
    ]


def test_the_log_folds_noise_and_names_it(swept: Path) -> None:
    log = run(swept, "log", "harbour")
    lines = log.output.splitlines()
    heads = [line for line in lines if not line.startswith("    ")]
    assert heads[:5] == [
        "Harbour Terms",
        "V1  2024-01-01  first",
        "V2  2024-02-01  amendment, critical",
        "  … 2 returns to earlier words, 1 nothing material",
        "V6  2024-04-01  amendment, critical",
    ]
    assert heads[-1] == "7 versions, 4 of them for a reader"


def test_the_log_can_be_unfolded(swept: Path) -> None:
    assert run(swept, "log", "harbour", "--all").output.count("2024-") >= 7


def test_a_net_change_leaves_out_what_came_and_went(swept: Path) -> None:
    report = json.loads(run(swept, "diff", "Harbour@V1", "Harbour@V3", "--format", "json").stdout)
    assert report["changes"] == []
    net = json.loads(run(swept, "diff", "Harbour@2024-01-15", "Harbour@V6", "--format", "json").stdout)
    assert net["verdict"]["severity"] == "critical"
    assert net["old"]["source"]["name"] == "2024-01-01.md"


def test_a_net_change_can_fail_a_build(swept: Path) -> None:
    done = run(swept, "diff", "Harbour@first", "Harbour@last", "--fail-on", "high")
    assert isinstance(done.exception, FindingsFoundError)


def test_blame_follows_a_clause_through_a_renumbering(swept: Path) -> None:
    (found,) = told(swept, "blame", "Harbour@V7", "Liability")
    assert found["clause"] == "4"
    assert found["since"] == {"version": 1, "recorded": "2024-01-01", "on_record": True}
    assert found["worded"]["version"] == 1  # the heading's own words
    body = told(swept, "blame", "Harbour@V7")
    under = [each for each in body if each["clause"].startswith("4") and each["worded"]["version"] == 2]
    assert under, body


def test_blame_says_by_which_version_a_clause_came(swept: Path) -> None:
    found = [b for b in told(swept, "blame", "Harbour") if b["since"]["version"] == 6]
    assert len(found) == 1


def test_a_clause_that_is_not_there_is_refused(swept: Path) -> None:
    done = run(swept, "blame", "Harbour", "99.9")
    assert "no one clause “99.9”" in str(done.exception)


def test_words_are_found_in_force_and_in_any_version(swept: Path) -> None:
    now = told(swept, "search", '"class action"')
    assert [(hit["series"], hit["versions"]) for hit in now] == [("Harbour Terms", [7])]
    ever = told(swept, "search", "twelve months", "--any")
    assert [hit["versions"] for hit in ever] == [[1, 3]]
    assert told(swept, "search", "twelve months") == []


def test_a_defined_term_is_found_where_it_is_defined(swept: Path) -> None:
    (hit,) = told(swept, "search", "--term", "customer data")
    assert "means the data" in hit["excerpt"]


def test_material_changes_are_found_by_topic_and_time(swept: Path) -> None:
    every = told(swept, "search", "--changes")
    assert {(c["version"], c["severity"]) for c in every} >= {(2, "critical"), (6, "critical")}
    later = told(swept, "search", "--changes", "--since", "2024-03-01", "--until", "2024-04-30")
    assert {c["version"] for c in later} == {6}
    capped = told(swept, "search", "--changes", "--rule", "liability-cap-changed")
    assert {c["version"] for c in capped} == {2}


def test_bytes_are_written_out_as_they_came(swept: Path, tmp_path: Path) -> None:
    done = run(swept, "show", "Harbour@V2", "-o", str(tmp_path / "v2.md"))
    assert done.exit_code == 0
    assert (tmp_path / "v2.md").read_text() == VERSIONS["2024-02-01"]


def test_changes_are_exported_as_a_table(swept: Path, tmp_path: Path) -> None:
    run(swept, "export", "changes", "-o", str(tmp_path / "c.csv"))
    with (tmp_path / "c.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    as_lines = [json.loads(line) for line in run(swept, "export", "changes").stdout.splitlines()]
    assert [row["why"] for row in rows] == [line["why"] for line in as_lines]
    assert (rows[0]["version"], rows[0]["rules"]) == ("2", "liability-cap-changed")


def test_a_whole_store_verifies(swept: Path) -> None:
    assert run(swept, "verify").output == "5 texts hashed; all are as they came.\n"


def test_a_store_that_is_not_there_is_said(tmp_path: Path) -> None:
    done = run(tmp_path / "absent.db", "list")
    assert "novation corpus init" in str(done.exception)


def test_progress_tells_rate_and_time_left() -> None:
    assert progress_line("versions", 1200, 4713, 4.0) == "1,200 of 4,713 versions, 300 a second, 12 s left"
    assert progress_line("pairs", 3, 100, 60.0) == "3 of 100 pairs, 0.1 a second, 32 min left"
    assert progress_line("texts", 10, None, 2.0) == "10 texts, 5.0 a second"
