"""The rules as files: what is required of them, and what a broken one says."""

import tomllib
from importlib.resources import files

import pytest

from analyzer.materiality.catalogue import RuleError, catalogue, load

FIRST = {"1", "5", "6", "7", "8", "10", "11", "12", "19", "24", "25", "51", "52", "54", "57", "59", "70"}
RULE = b"""
id = "tea-added"
family = "70"
title = "Tea comes in or goes"
shape = "topic"
why = "Tea is promised in writing only here."
authority = "Practice of a house"
basis = "practice"
binds = { phrases = ["tea"] }
direction = { forward = "user" }
severity = { provider = "low", user = "low", other = "low" }
message = { forward = "Tea is added.", backward = "Tea is removed." }
[[examples]]
old = "We serve water every day."
new = "We serve water every day. We will serve tea on Sundays."
fires = true
favors = "user"
reason = "Tea came in."
[[examples]]
old = "We serve water."
new = "We serve cold water."
fires = false
reason = "No tea at all."
"""


def test_the_families_of_the_first_catalogue_have_rules() -> None:
    assert {rule.family for rule in catalogue().rules} >= FIRST


def test_a_rule_is_found_by_its_id_and_an_unknown_one_is_not() -> None:
    assert catalogue().explain("class-action-waiver").family == "6"
    with pytest.raises(KeyError):
        catalogue().explain("no-such-rule")


def test_every_file_is_a_rule_of_its_own_name() -> None:
    folder = files("analyzer.materiality") / "rules"
    names = {entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml")}
    assert names == {rule.id for rule in catalogue().rules}


def test_the_version_changes_with_a_file_and_not_with_line_ends() -> None:
    one = load({"tea-added.toml": RULE}, {}).version
    assert load({"tea-added.toml": RULE.replace(b"\n", b"\r\n")}, {}).version == one
    assert load({"tea-added.toml": RULE.replace(b"Sundays", b"Mondays")}, {}).version != one


@pytest.mark.parametrize(
    ("broken", "named"),
    [
        (RULE.replace(b'shape = "topic"', b'shape = "guess"'), "shape"),
        (RULE.replace(b'family = "70"', b'family = "many"'), "family"),
        (RULE.replace(b"fires = true", b"fires = false"), "examples"),
        (RULE.replace(b', backward = "Tea is removed."', b""), "message.backward"),
        (RULE.replace(b'["tea"]', b'["@no-such-list"]'), "no-such-list"),
        (RULE.replace(b'["tea"]', b'["te*"]'), "at least 4 letters"),
        (RULE + b"colour = 1\n", "colour"),
        (b"id = ", "TOML"),
    ],
)
def test_a_broken_file_is_refused_by_name_and_field(broken: bytes, named: str) -> None:
    with pytest.raises(RuleError) as problem:
        load({"tea-added.toml": broken}, {})
    assert named in str(problem.value)


def test_a_rule_in_a_file_of_another_name_is_refused() -> None:
    with pytest.raises(RuleError, match=r"coffee\.toml, line 2: id"):
        load({"coffee.toml": RULE}, {})


def test_no_rule_repeats_an_example() -> None:
    seen = [(e.old, e.new) for rule in catalogue().rules for e in rule.examples if e.fires]
    assert len(seen) - len(set(seen)) <= 2


def test_vocabulary_lists_hold_phrases_only() -> None:
    for entry in (files("analyzer.materiality") / "vocabulary").iterdir():
        if entry.name.endswith(".toml"):
            lists = tomllib.loads(entry.read_text(encoding="utf-8")).get("lists", {})
            assert all(phrase.strip() for phrases in lists.values() for phrase in phrases)
