"""The labels that measure the program hold places, no words, and are made ready for the scorer as they are."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.labelled import labels, mark, quoted, written

SEVERITIES = {"none", "low", "medium", "high", "critical"}
SIDES = {"favors_provider", "favors_user", "mutual", "neutral"}
OLD, NEW = "We sell bread.\n\nWe answer letters.\n", "We sell bread.\n\nWe answer letters within a day.\n"
PAIR: dict[str, Any] = {
    "old": mark(OLD.encode()),
    "new": mark(NEW.encode()),
    "material": True,
    "changes": [
        {
            "old": [16, 34],
            "new": [16, 47],
            "kind": "modified",
            "material": True,
            "severity": "low",
            "direction": "favors_user",
        }
    ],
}


@pytest.mark.parametrize("name", ["seen", "held"])
def test_labels_are_places_and_closed_words(name: str) -> None:
    for pair in labels(name):
        assert pair["old"] != pair["new"]
        assert pair["material"] == any(change["material"] for change in pair["changes"])
        for change in pair["changes"]:
            assert change["old"] or change["new"]
            assert all(place is None or 0 <= place[0] < place[1] for place in (change["old"], change["new"]))
            assert change["severity"] in SEVERITIES
            assert change["direction"] in SIDES


def test_no_pair_is_both_seen_and_held() -> None:
    pairs = [{(pair["old"], pair["new"]) for pair in labels(name)} for name in ("seen", "held")]
    assert pairs[0].isdisjoint(pairs[1])


def test_a_place_becomes_the_words_that_stand_there() -> None:
    row = quoted(PAIR, 1, {PAIR["old"]: OLD, PAIR["new"]: NEW})
    (change,) = row["changes"]
    assert change["old_quote"] == "We answer letters."
    assert change["new_quote"] == "We answer letters within a day."


def test_a_set_is_written_for_the_scorer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.labelled.labels", lambda name: [PAIR])
    *texts, rows = written("seen", {PAIR["old"]: OLD, PAIR["new"]: NEW}, tmp_path)
    assert [path.read_text(encoding="utf-8") for path in texts] == [OLD, NEW]
    (row,) = (json.loads(line) for line in rows.read_text(encoding="utf-8").splitlines())
    assert (tmp_path / "texts" / f"{row['pair_id']}.before.md").exists()
    assert row["pair_material"] is True
