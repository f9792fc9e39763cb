"""What a project's file does: severities, parties, watched words, house rules, suppressed defects; all or nothing."""

import pytest

from analyzer.authored import AuthoredError
from analyzer.comparison.compare import compare
from analyzer.materiality.catalogue import catalogue
from analyzer.materiality.judge import judge
from analyzer.materiality.model import Direction, Report
from analyzer.project.settings import NamedFile, ProjectFiles, Settings, settings_of
from analyzer.severity import Severity
from clauses.model import Role
from clauses.parse import parse_bytes, parse_text
from tests.materiality.test_catalogue import RULE

TEA = NamedFile(name="house/tea-added.toml", content=RULE)
WATCH = '[[watch]]\nwords = ["escrow", "source code"]\nwhy = "The board asks."\nseverity = "medium"\n'
OLD = "# Terms\n\n## 1. Tea\n\nWe serve water every day.\n\n## 2. Code\n\nThe escrow agent keeps the source code.\n"
NEW = OLD.replace("every day.", "every day. We will serve tea on Sundays.").replace("keeps", "never keeps")


def settings(text: str, *house: NamedFile, profile: str = "") -> Settings:
    file = NamedFile(name="novation.toml", content=text.encode())
    return settings_of(ProjectFiles(project=file, house_rules=house), profile)


def report(chosen: Settings, old: str = OLD, new: str = NEW) -> Report:
    a, b = (parse_text(text, "terms.md") for text in (old, new))
    return judge(compare(a, b), rules=chosen.catalogue)


def rules(found: Report) -> set[str]:
    return {f.rule for change in found.changes for f in change.findings}


def test_an_empty_project_is_the_built_in_rules() -> None:
    assert settings("").catalogue.version == catalogue().version
    assert settings("").fail_on is None


def test_a_house_rule_fires_beside_the_built_in_ones() -> None:
    chosen = settings("", TEA)
    assert "tea-added" in rules(report(chosen))
    assert chosen.catalogue.house == {"tea-added"}
    assert "tea-added" not in rules(report(settings("")))


def test_a_house_rule_can_not_take_the_name_of_a_built_in_one() -> None:
    name = "amendment-power"
    other = NamedFile(name=f"house/{name}.toml", content=RULE.replace(b"tea-added", name.encode()))
    with pytest.raises(
        AuthoredError,
        match=rf"^house/{name}.toml, line 2: id: another id was expected, '{name}' is the id of a built-in rule",
    ):
        settings("", other)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (RULE.replace(b'shape = "topic"', b'shape = "regex"'), "house/tea-added.toml, line 5: shape: one of number"),
        (RULE.replace(b'["tea"]', b'["te*"]'), "house/tea-added.toml, line 9: binds.phrases: "),
        (RULE.replace(b'["tea"]', b'["date.*tea"]'), "house/tea-added.toml, line 9: binds.phrases: 'date.*tea'"),
        (RULE.replace(b'["tea"]', b'["(a.*b)+"]'), "house/tea-added.toml, line 9: binds.phrases: "),
        (RULE.replace(b'["tea"]', b'["*"]'), "house/tea-added.toml, line 9: binds.phrases: '*': at least one word"),
        (RULE.replace(b'["tea"]', b'["green tea|green teas"]'), "house/tea-added.toml, line 9: binds.phrases: "),
        (RULE.replace(b'"topic"', b'"swap"'), "house/tea-added.toml, line 9: binds.start: a rule of the shape swap"),
        (RULE + b'code = "import os"\n', "house/tea-added.toml, line 24: examples.code: there is no such key."),
    ],
)
def test_a_broken_house_rule_stops_the_run_with_file_and_line(content: bytes, said: str) -> None:
    with pytest.raises(AuthoredError) as problem:
        settings("", NamedFile(name="house/tea-added.toml", content=content))
    assert str(problem.value).startswith(said)


def test_watched_words_are_reported_where_their_passage_changes() -> None:
    found = report(settings(WATCH))
    (watched,) = [f for change in found.changes for f in change.findings if f.rule == "watch-word"]
    assert watched.severity is Severity.MEDIUM
    assert watched.message.endswith("The board asks.")
    assert "escrow" in watched.message
    assert watched.new_span is not None
    assert "escrow" in watched.new_span.of(found.new.text)


def test_watched_words_in_a_passage_that_stands_are_not_reported() -> None:
    other = OLD.replace("every day", "every Sunday")
    assert "watch-word" not in rules(report(settings(WATCH), OLD, other))


def test_a_watched_passage_whose_wording_alone_differs_is_not_reported() -> None:
    typo = OLD.replace("keeps the", "keeeps the")
    assert "watch-word" not in rules(report(settings(WATCH), typo, OLD))


def test_a_severity_of_the_project_goes_before_that_of_its_profile() -> None:
    grade = '[[severity]]\nrules = ["governing-law-changed"]\nother = "critical"\nwhy = "We litigate a lot."\n'
    text = f'profile = "consumer-eu"\n{grade}'
    levels = settings(text).catalogue.explain("governing-law-changed").severity
    assert (levels.provider, levels.other) == (Severity.MEDIUM, Severity.CRITICAL)
    assert settings(text).profile == "consumer-eu"


def test_the_profile_of_the_command_line_goes_before_the_project_s() -> None:
    assert settings('profile = "consumer-eu"', profile="privacy").profile == "privacy"


def test_every_setting_that_changes_a_judgement_changes_the_version_of_the_rules() -> None:
    texts = ("", WATCH, 'profile = "privacy"', '[parties]\nuser = ["Acme"]')
    versions = [settings(text).catalogue.version for text in texts] + [settings("", TEA).catalogue.version]
    assert len(set(versions)) == len(versions)
    assert all(version.startswith(catalogue().version) for version in versions)
    assert settings('fail_on = "low"').catalogue.version == catalogue().version


def test_the_party_map_turns_a_finding_round() -> None:
    old = "# Supply\n\nMolto Ltd shall repair each machine within 10 days.\n\nBasso Ltd pays the price.\n"
    new = old.replace("Molto Ltd shall repair each machine within 10 days.", "Basso Ltd pays.")
    directions = []
    for side, other in (("provider", "user"), ("user", "provider")):
        chosen = settings(f'[parties]\n{side} = ["Molto Ltd"]\n{other} = ["Basso Ltd"]\n')
        a, b = (parse_bytes(text.encode(), "terms.md", parties=chosen.parties) for text in (old, new))
        assert {(p.name, p.role) for p in a.parties} >= {("Molto Ltd", Role(side)), ("Basso Ltd", Role(other))}
        found = judge(compare(a, b), rules=chosen.catalogue)
        directions.append({c.direction for c in found.changes if c.material})
    assert directions == [{Direction.FAVORS_PROVIDER}, {Direction.FAVORS_USER}]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('\nprofile = "mars"\n', "novation.toml, line 2: profile: one of api-terms, consumer-eu"),
        (
            '[[severity]]\nrules = ["mars"]\nprovider = "low"\nwhy = "Because we say so."',
            "novation.toml, line 2: severity.rules",
        ),
        ('[[watch]]\nwords = []\nwhy = "Ask."', "novation.toml, line 2: watch.words: at least one"),
        ('[[watch]]\nwords = ["a*"]\nwhy = "Ask."', "novation.toml, line 2: watch.words: "),
        ('[[watch]]\nwords = ["fee[s]?"]\nwhy = "Ask."', "novation.toml, line 2: watch.words: 'fee[s]?'"),
        ('[lint]\noff = ["mars"]', "novation.toml, line 2: lint.off: the id of a check"),
        ('[[suppress]]\nof = "12"\nreason = "Fine."', "novation.toml, line 2: suppress.of: a fingerprint"),
        (
            '[[suppress]]\nof = "0123456789abcdef"\nreason = "Fine."\n' * 2,
            "novation.toml, line 5: suppress.of: '0123456789abcdef' has an entry in line 2 already.",
        ),
        ('[[plan]]\nname = "Pro"\n[[plan]]\nname = "pro "\n', "novation.toml, line 4: plan.name: 'pro' has an entry"),
        ('profile = ["a"]\n', "novation.toml, line 1: profile: text in quotes was expected."),
        ('rules = "house"\n', "novation.toml, line 1: rules: a list "),
        ('[suppress]\nof = "12"\n', "novation.toml, line 1: suppress: [[suppress]], in double brackets, was expected."),
        ('[[suppress]]\nof = "0123456789abcdef"\nreason = ""', "novation.toml, line 3: suppress.reason: a reason"),
        (
            '[parties]\nprovider = ["Acme"]\nuser = ["ACME"]',
            "novation.toml, line 3: parties.user: 'ACME' can stand for one",
        ),
    ],
)
def test_a_broken_project_is_refused_by_line(text: str, said: str) -> None:
    with pytest.raises(AuthoredError) as problem:
        settings(text)
    assert str(problem.value).startswith(said)


def test_two_house_rules_with_one_id_are_both_named() -> None:
    with pytest.raises(AuthoredError) as problem:
        settings("", TEA, NamedFile(name="more/tea-added.toml", content=RULE))
    assert str(problem.value).startswith("more/tea-added.toml, line 2: id: another id was expected")
    assert "the rule in house/tea-added.toml" in str(problem.value)


@pytest.mark.parametrize(
    "phrase", ["not be|not|never liable", "s.à.r.l", "more than # % of", "indemnif*", "shall ... pay"]
)
def test_phrases_of_words_and_signs_are_taken(phrase: str) -> None:
    settings(f"[[watch]]\nwords = ['{phrase}']\nwhy = 'Ask.'")
