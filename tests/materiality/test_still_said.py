"""A rule that an agreement has once is not new, or gone, where the other version lays it down as well."""

from analyzer.materiality.model import Direction, Finding
from analyzer.severity import Severity
from tests.materiality.pairs import between, findings

OPENING = "1. Hall. The hall lends tools to its members on weekdays."
BEFORE = "Claims may be brought in an individual capacity only and not on behalf of a class action."


def waivers(old: str, new: str) -> list[Finding]:
    report = between(f"{OPENING}\n\n2. Claims. {old}", f"{OPENING}\n\n2. Claims. {new}")
    return [found for found in findings(report) if found.rule == "class-action-waiver"]


def test_a_class_waiver_put_in_other_words_is_neither_new_nor_gone() -> None:
    told = waivers(
        f"{BEFORE} The parties waive their right to file a class action.",
        "To the extent the law permits, you also waive the right to participate as a plaintiff in any class action.",
    )
    assert told
    for found in told:
        assert found.direction is Direction.UNKNOWN
        assert found.severity is Severity.HIGH
        assert found.message.startswith("What is said on class or representative actions changes")


def test_the_first_class_waiver_of_an_agreement_is_new() -> None:
    (found,) = waivers("Claims are heard in Bergen.", f"Claims are heard in Bergen. {BEFORE}")
    assert (found.severity, found.direction) == (Severity.CRITICAL, Direction.FAVORS_PROVIDER)


def test_a_class_waiver_that_is_only_mentioned_still_is_gone() -> None:
    mention = "Section 2 (Claims; Waiver of Class Actions) survives."
    (found,) = waivers(f"{BEFORE} {mention}", mention)
    assert found.direction is Direction.FAVORS_USER


def test_leave_to_join_a_class_lays_no_waiver_down() -> None:
    leave = "You may join a class action that others have filed."
    (found,) = waivers(f"{BEFORE} {leave}", leave)
    assert found.direction is Direction.FAVORS_USER


def test_a_wider_waiver_beside_one_that_stands_is_new() -> None:
    stands = "You waive class actions for claims below 100 euros."
    (found,) = waivers(stands, f"{stands} You also waive class and representative actions of any kind.")
    assert (found.severity, found.direction) == (Severity.CRITICAL, Direction.FAVORS_PROVIDER)
