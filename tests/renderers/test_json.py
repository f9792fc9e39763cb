"""The JSON contract."""

import json

from analyzer.materiality.model import Report
from renderers import json as renderer


def test_a_report_survives_the_round_trip(report: Report) -> None:
    assert renderer.load("diff", renderer.dump(report)) == report


def test_an_agreement_survives_the_round_trip(report: Report) -> None:
    assert renderer.load("agreement", renderer.dump(report.new)) == report.new


def test_lint_findings_stand_under_findings(report: Report) -> None:
    written = renderer.dump(list(report.introduced))
    assert [found["rule"] for found in json.loads(written)["findings"]] == ["unused-label"]
    assert renderer.load("lint", written).findings == report.introduced


def test_spans_are_arrays_and_matches_are_objects(report: Report) -> None:
    written = json.loads(renderer.dump(report))
    assert written["matches"][0] == {"old": "preamble", "new": "preamble"}
    assert written["redline"][0][0] == "="
    start, end = written["new"]["clauses"][0]["span"]
    assert written["new"]["text"][start:end].startswith("These terms are between")
    assert written["changes"][2]["edits"][0]["old"] == "USD 40"
    assert set(written["verdict"]["counts"]) == {"severity", "direction", "kind"}


def test_words_are_written_as_they_are(report: Report) -> None:
    assert "“Content”" in renderer.dump(report)


def test_the_same_value_gives_the_same_text(report: Report) -> None:
    assert renderer.dump(report) == renderer.dump(report)


def test_the_schema_describes_what_is_written(report: Report) -> None:
    described = renderer.schema("diff")
    written = json.loads(renderer.dump(report))
    assert set(described["required"]) <= set(written)
    assert set(written) == set(described["properties"])
    match = described["$defs"]["Match"]
    assert (match["type"], set(match["properties"])) == ("object", {"old", "new"})
    assert described["$defs"]["Span"]["type"] == "array"
    assert set(renderer.schema("lint")["properties"]) == {"findings", "program", "rules_version"}
    assert "clauses" in renderer.schema("agreement")["properties"]
