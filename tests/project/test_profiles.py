"""Profiles: each severity they set differs from the rule's own and has its reason; a broken one is not used."""

import pytest

from analyzer.authored import AuthoredError
from analyzer.materiality.catalogue import catalogue
from analyzer.materiality.grades import Grade, graded
from analyzer.materiality.profile import Profile, built_in, profile_names, read_profile
from analyzer.materiality.rule import Levels, Rule
from analyzer.severity import Severity

NAMES = ("api-terms", "consumer-eu", "consumer-us", "privacy", "saas-b2b")
PROFILES = [built_in(name, catalogue()) for name in NAMES]
GRADES = [
    pytest.param(profile, grade, id=f"{profile.id}-{at}")
    for profile in PROFILES
    for at, grade in enumerate(profile.severity)
]
GOOD = b"""id = "ours"
title = "Our own"
why = "We buy more than we sell."

[[severity]]
rules = ["governing-law-changed"]
provider = "low"
why = "Any law of the Union will do for us."
"""


def test_the_profiles_are_those_that_are_promised() -> None:
    assert profile_names() == NAMES
    assert tuple(profile.id for profile in PROFILES) == NAMES


def reached(grade: Grade) -> list[Rule]:
    return [rule for rule in catalogue().rules if rule.id in grade.rules or rule.family in grade.families]


@pytest.mark.parametrize(("profile", "grade"), GRADES)
def test_a_severity_that_a_profile_sets_changes_something_and_has_a_reason_and_a_source(
    profile: Profile, grade: Grade
) -> None:
    before = [rule.severity for rule in reached(grade)]
    after = {rule.id: rule.severity for rule in graded(catalogue(), [grade]).rules}
    assert before
    assert [after[rule.id] for rule in reached(grade)] != before
    assert len(grade.why) > 40
    assert grade.authority


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_a_change_in_the_provider_s_favour_is_never_less_grave_than_its_mirror(profile: Profile) -> None:
    """A profile is read by those whom the terms bind."""
    for grade in profile.severity:
        if grade.provider is not None and grade.user is not None:
            assert grade.provider.rank >= grade.user.rank


def test_a_profile_changes_severities_and_neither_the_rules_nor_the_order_in_which_they_claim() -> None:
    for profile in PROFILES:
        rules = graded(catalogue(), profile.severity)
        assert [bound.rule.id for bound in rules.bounds] == [bound.rule.id for bound in catalogue().bounds]
        assert rules.lexicon is catalogue().lexicon


def test_a_grade_by_id_wins_over_one_by_family_and_leaves_other_sides_alone() -> None:
    by_family = Grade(families=("7",), provider=Severity.MEDIUM, user=Severity.MEDIUM, why="A family at once.")
    by_rule = Grade(rules=("governing-law-changed",), provider=Severity.LOW, why="This one alone.")
    levels = {rule.id: rule.severity for rule in graded(catalogue(), [by_rule, by_family]).rules}
    own = catalogue().explain("governing-law-changed").severity
    assert levels["governing-law-changed"] == Levels(provider=Severity.LOW, user=own.user, other=own.other)
    assert levels["law-or-forum-clause"].provider is Severity.MEDIUM


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (
            GOOD.replace(b"governing-law-changed", b"goverming-law"),
            "ours.toml, line 6: severity.rules: the id of a rule",
        ),
        (
            GOOD.replace(b'rules = ["governing-law-changed"]', b'families = ["99"]'),
            "ours.toml, line 6: severity.families",
        ),
        (GOOD.replace(b'provider = "low"\n', b""), "ours.toml, line 5: severity.provider: a severity"),
        (GOOD.replace(b'"low"', b'"lowest"'), "ours.toml, line 7: severity.provider: one of none, low"),
        (GOOD.replace(b"Any law of the Union will do for us.", b"So."), "ours.toml, line 8: severity.why: the reason"),
        (GOOD.replace(b'why = "Any', b'reason = "Any'), "ours.toml, line 5: severity.why: this is missing."),
        (GOOD.replace(b'title = "Our own"\n', b""), "ours.toml: title: this is missing."),
        (
            GOOD + GOOD[GOOD.index(b"[[") :],
            "ours.toml, line 9: severity: governing-law-changed stands here for the second",
        ),
    ],
)
def test_a_broken_profile_is_refused_whole_by_file_and_line(broken: bytes, said: str) -> None:
    with pytest.raises(AuthoredError) as problem:
        read_profile("ours.toml", broken, catalogue())
    assert str(problem.value).startswith(said)


def test_an_unknown_profile_is_no_profile() -> None:
    with pytest.raises(KeyError):
        built_in("consumer-mars", catalogue())
