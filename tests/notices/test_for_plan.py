"""A recipient is told what concerns their plan: the agreement's tables and headings say it, or a project's file."""

from analyzer.materiality.model import Report
from analyzer.notices.for_plan import SetAside, for_plan
from analyzer.notices.plan_parts import PlanMap, known_plans, parts_of, plan_named, unmatched
from clauses.model import Agreement
from novation import compare, parse
from novation.api import agreement_of
from renderers.notice.told import told

OLD = """# Terms of Service

These Terms are between Acme Labs, Inc. ("Acme") and you.

## 1. Fees

You must pay the fee of your plan:

| Plan | Monthly fee | Requests |
| --- | --- | --- |
| Free | $0 | 100 |
| Team | $20 | 5,000 |
| Firm | $90 | 9,000 |

You must pay each invoice within thirty (30) days.

## 2. Team and Firm plans

2.1 Support. Acme will answer each request for support within eight (8) hours.

## 3. Service Levels

Acme will pay a credit of ten percent (10%) of the monthly fee when the service is unavailable.

## 4. Changes of the Team plan

Acme may change the Team plan with thirty (30) days' notice.
"""


def report(*amendments: tuple[str, str]) -> Report:
    text = OLD
    for was, now in amendments:
        assert was in text
        text = text.replace(was, now)
    return compare(_markdown(OLD), _markdown(text))


def _markdown(text: str) -> Agreement:
    return agreement_of(text.encode(), "terms.md")


def for_the(plan: str, found: Report, *maps: PlanMap) -> tuple[Report, tuple[SetAside, ...]]:
    plans = known_plans((found.old, found.new), maps)
    return for_plan(found, plan, parts_of(found.old, plans, maps), parts_of(found.new, plans, maps))


def messages(found: Report) -> list[str]:
    return [finding.message for change in found.changes for finding in change.findings]


def test_the_plans_are_the_rows_of_the_table_whose_first_column_names_plans() -> None:
    assert known_plans([_markdown(OLD)]) == ("Free", "Team", "Firm")
    assert known_plans([parse("# Terms\n\nOn the Scale plan you may call us.\n")]) == ()


def test_a_plan_is_known_in_any_case_by_its_alias_and_with_the_word_plan() -> None:
    maps = (PlanMap(name="Firm", aliases=("Enterprise",)),)
    assert plan_named("  TEAM plan", ("Free", "Team")) == "Team"
    assert plan_named("enterprise", ("Free", "Team", "Firm"), maps) == "Firm"
    assert plan_named("<b>Team</b>", ("Free", "Team")) is None
    assert plan_named("", ("Free", "Team")) is None


def test_a_change_in_the_row_of_another_plan_is_set_aside_and_the_reason_is_given() -> None:
    found = report(("$20", "$25"))
    mine, aside = for_the("Free", found)
    assert mine.changes == ()
    assert [(each.whole, each.why) for each in aside] == [(True, "the row Team of the table in 1")]
    theirs, none = for_the("Team", found)
    assert (theirs.changes, none) == (found.changes, ())


def test_of_a_change_in_two_rows_each_plan_keeps_its_own_words() -> None:
    found = report(("$20", "$25"), ("$90", "$80"))
    team, aside = for_the("Team", found)
    assert any("$25" in message for message in messages(team))
    assert not any("$80" in message for message in messages(team))
    assert [each.whole for each in aside] == [False]
    (item,) = told(team)
    assert item.old.startswith("Team $20")
    assert "Firm" not in item.old + item.new
    firm, _ = for_the("Firm", found)
    assert firm.changes[0].direction == "favors_user"
    assert team.changes[0].direction == "favors_provider"


def test_a_heading_of_plans_alone_speaks_for_what_stands_under_it() -> None:
    found = report(("eight (8) hours", "nine (9) hours"))
    free, aside = for_the("Free", found)
    assert not free.changes
    assert aside[0].why == "the heading of 2"
    firm, _ = for_the("Firm", found)
    assert firm.changes == found.changes


def test_a_heading_with_other_words_and_a_sentence_that_names_a_plan_are_for_everybody() -> None:
    found = report(("the Team plan with thirty (30) days'", "the Team plan with ten (10) days'"))
    for plan in ("Free", "Team", "Firm"):
        assert for_the(plan, found) == (found, ())


def test_what_a_project_maps_is_set_aside_for_that_plan_with_its_reason() -> None:
    found = report(("ten percent (10%)", "five percent (5%)"))
    paid = PlanMap(name="Free", without=("Service Levels",), why="only paid plans have credits")
    mine, aside = for_the("Free", found, paid)
    assert not mine.changes
    assert aside[0].why == "the project's file on 3 (only paid plans have credits)"
    assert for_the("Team", found, paid) == (found, ())
    assert for_the("Free", found) == (found, ())


def test_a_clause_that_a_project_names_and_the_text_does_not_have_is_said() -> None:
    maps = (PlanMap(name="Free", without=("3", "Service levels", "Schedule Z")),)
    assert unmatched(_markdown(OLD), maps) == ("Schedule Z",)


def test_a_change_outside_of_tables_is_everybodys() -> None:
    found = report(("within thirty (30) days.", "within ten (10) days."))
    for plan in ("Free", "Team", "Firm"):
        assert for_the(plan, found) == (found, ())
