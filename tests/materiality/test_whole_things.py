"""A section on a service that went or came as a whole is told first; what only follows from it, under it."""

import pytest

from analyzer.materiality.model import Direction, Finding, JudgedChange, Report
from analyzer.severity import Severity
from renderers.view.build import build_view

from .pairs import between, findings

OPENING = (
    "# Quay terms\n\nWe run berths and boats for members of the quay. You pay ten dollars a month.\n\n"
    "## Berths\n\nYou may moor one boat at the berth that we assign. You must keep the berth clean.\n\n"
)
MAPS = (
    "## Harbour Maps\n\n"
    "Harbour Maps is a service that shows you the quays of the county.\n\n"
    "You may store up to forty charts with Harbour Maps at no charge.\n\n"
    "You must not copy a chart of Harbour Maps for others.\n\n"
    "We are not liable for errors in the charts that Harbour Maps shows.\n\n"
)
CLOSING = "## Law\n\nThe law of the county governs these terms. The court of the county decides disputes.\n"
WITH, WITHOUT = OPENING + MAPS + CLOSING, OPENING + CLOSING


def leads(report: Report) -> list[Finding]:
    return [found for found in findings(report) if ".section-" in found.message_id]


def led(report: Report) -> JudgedChange:
    (change,) = [change for change in report.changes if any(".section-" in f.message_id for f in change.findings)]
    return change


def test_the_end_of_a_service_is_one_finding_that_names_it_and_counts_what_goes() -> None:
    change = led(between(WITH, WITHOUT))
    assert change.findings[0].rule == "service-ended"
    assert change.findings[0].message == (
        "A service or feature is no longer offered under these terms: “Harbour Maps”; its 4 clauses are taken out."
    )
    assert change.direction is Direction.FAVORS_PROVIDER
    assert change.severity is Severity.HIGH
    assert change.why == change.findings[0].message


def test_the_burdens_that_go_with_a_service_follow_and_the_rights_that_are_lost_weigh() -> None:
    change = led(between(WITH, WITHOUT))
    weighing = [found for found in change.findings[1:] if found.severity is not Severity.NONE]
    following = [found for found in change.findings[1:] if found.severity is Severity.NONE]
    assert {found.direction for found in weighing} == {Direction.FAVORS_PROVIDER}
    assert any("not copy" in found.message for found in following)
    assert any("not liable" in found.message for found in following)


def test_a_new_service_is_told_first_and_its_bans_and_exclusions_keep_their_weight() -> None:
    change = led(between(WITHOUT, WITH))
    assert change.findings[0].message == (
        "A service or feature comes with terms of its own: “Harbour Maps”, 4 clauses."
    )
    assert change.severity.rank >= Severity.MEDIUM.rank
    ban = next(found for found in change.findings if "not copy" in found.message)
    assert ban.severity is not Severity.NONE
    assert ban.direction is Direction.FAVORS_PROVIDER


def test_no_finding_of_a_section_is_lost_under_the_one_that_leads_it() -> None:
    plain = MAPS.replace("## Harbour Maps", "## Maps of the county")
    told = {f.message for f in findings(between(OPENING + plain + CLOSING, WITHOUT))}
    assert told
    assert told <= {f.message for f in findings(between(WITH, WITHOUT))}


RENAMED = MAPS.replace("Harbour Maps", "Quay Charts")
REWRITTEN = (
    "## Quay Charts\n\nQuay Charts shows the quays of the county to you.\n\n"
    "Up to thirty charts may be stored by you with Quay Charts, at no charge.\n\n"
    "No chart of Quay Charts may be copied for others. Errors in charts are not our liability.\n\n"
)
FOLDED = "## Charts\n\nHarbour Maps is now part of the club and runs under the club rules.\n\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(WITH, OPENING + CLOSING + MAPS, id="it moved"),
        pytest.param(WITH, OPENING + RENAMED + CLOSING, id="it was renamed"),
        pytest.param(WITH, OPENING + REWRITTEN + CLOSING, id="it was rewritten under another name"),
        pytest.param(WITH, OPENING + CLOSING + FOLDED, id="its name stands in the new text"),
        pytest.param(WITH, WITHOUT.replace("berths and boats", "berths, boats and Harbour Maps"), id="it is listed"),
        pytest.param(WITH, OPENING + MAPS.replace("## Harbour Maps\n\n", "") + CLOSING, id="its heading went"),
        pytest.param(WITH, OPENING + MAPS.split("You must")[0] + CLOSING, id="a part of it went"),
    ],
)
def test_a_section_that_lives_on_is_no_end_of_a_service(old: str, new: str) -> None:
    assert leads(between(old, new)) == []
    assert leads(between(new, old)) == []


def section(heading: str, *lines: str) -> str:
    return "\n\n".join([f"## {heading}", *lines]) + "\n\n"


@pytest.mark.parametrize(
    "struck",
    [
        section("Confidential Information", "You must not disclose Confidential Information.", "It stays ours."),
        section("Third-Party Services", "The quay links to Third-Party Services.", "Third-Party Services is a tool."),
        section("Refunds", "We refund a month that you paid twice.", "Refunds is a service of the desk."),
        section("Arbitration Agreement", "The Arbitration Agreement is a contract.", "You waive a jury."),
        section("Who runs the boats?", "Our crew runs the boats.", "You must follow the crew."),
        section("Paid Services", "You pay for Paid Services in advance.", "Paid Services are our service for members."),
        section("Disclaimer", "We do not warrant the boats.", "The boats are as is."),
        section("Force Majeure", "Force Majeure is an event beyond control.", "We are not liable for Force Majeure."),
        section("Acme Inc.", "Acme Inc. is a company of the county.", "You must write to Acme Inc. at its office."),
        section("Use of the Services", "You must use the services with care.", "You may use them daily."),
    ],
)
def test_a_heading_that_names_a_matter_of_law_ends_no_service(struck: str) -> None:
    assert leads(between(OPENING + struck + CLOSING, WITHOUT)) == []
    assert leads(between(WITHOUT, OPENING + struck + CLOSING)) == []


@pytest.mark.parametrize("front", ["Additional terms for ", "Supplemental Terms of Use for ", "Your use of "])
def test_a_heading_may_lead_in_to_the_name(front: str) -> None:
    old = WITH.replace("## Harbour Maps", f"## {front}Harbour Maps")
    assert len(leads(between(old, WITHOUT))) == 1


FERRY = (
    "# Terms of Ferry\n\nThese terms are an agreement between you and Ferry Ltd (“Ferry”).\n\n"
    "## Berths\n\nKeep them.\n\n"
)


def test_a_thing_with_the_name_of_its_provider_is_known_by_where_it_is_used() -> None:
    part = section(
        "Ferry Tides", "Subscriptions on Ferry Tides run for a year.", "You may cancel on each first of May."
    )
    assert len(leads(between(FERRY + part + CLOSING, FERRY + CLOSING))) == 1


@pytest.mark.parametrize(
    "struck",
    [
        section("Ferry Marks", "You may put the marks on Ferry Marks sheets.", "You must not alter Ferry Marks."),
        section("Ferry Content", "You may rely on Ferry Content.", "Ferry Content is ours."),
        section("Ferry Fees", "Interest on Ferry Fees is due each month.", "You must pay Ferry Fees."),
        section("Ferry Confidential Information", "You hold notes on Ferry Confidential Information.", "It is ours."),
        section("Ferry Support", "You may call us through Ferry Support.", "Ferry Support answers in a day."),
        section("Non-Ferry Services", "You may buy Non-Ferry Services of others.", "Non-Ferry Services are theirs."),
        section("Oarlock", "You pay through Oarlock.", "Oarlock keeps your card."),
    ],
)
def test_what_a_provider_calls_its_own_is_no_service_by_that(struck: str) -> None:
    assert leads(between(FERRY + struck + CLOSING, FERRY + CLOSING)) == []


def test_a_report_heads_the_change_with_the_service_and_not_with_a_count_of_findings() -> None:
    for old, new in ((WITH, WITHOUT), (WITHOUT, WITH)):
        first = build_view(between(old, new)).material[0]
        assert first.headline.startswith("A service or feature")
        assert first.findings[0].message == first.headline
