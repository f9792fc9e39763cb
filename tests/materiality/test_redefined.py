"""A definition that says something else than it did is one finding with both; one that was reworded is not."""

import pytest

from analyzer.materiality.model import Finding, Report

from .pairs import between, findings

USE = "\n\n## Rules\n\nYou must follow the Harbour Laws. The crew may board a Guest Boat.\n"
LAWS = (
    "“Harbour Laws” means, as applicable: (i) the Pier Act of 1990 of the county; (ii) the Boat Safety Act of the "
    "state; and (iii) the Clean Water Act of the union, each as amended."
)
LINE = "# Terms\n\n## Definitions\n\n"
BOAT = "“Guest Boat” means a rowing boat of less than six metres that a visitor moors for a day."


def text(*definitions: str) -> str:
    return LINE + "\n\n".join(definitions) + USE


def anew(report: Report) -> list[Finding]:
    return [f for f in findings(report) if f.message_id.endswith((".points", ".replaced"))]


def test_a_list_that_became_a_pointer_is_told_with_what_went() -> None:
    report = between(text(LAWS, BOAT), text("“Harbour Laws” has the meaning found at harbour.example/laws.", BOAT))
    (one,) = findings(report)
    assert one.message.startswith(
        "The definition of “Harbour Laws” now stands in another text: “as applicable: (i) the"
    )
    assert one.message.endswith("is replaced by “has the meaning found at harbour.example/laws”.")
    assert not any(change.review for change in report.changes)


def test_the_members_of_a_list_that_became_a_pointer_are_told_with_it() -> None:
    listed = (
        "“Harbour Laws” means, as applicable:\n\n(a) the Pier Act of 1990 of the county;\n\n"
        "(b) the Boat Safety Act of the state; and\n\n(c) the Clean Water Act of the union."
    )
    report = between(
        text(listed, BOAT), text("“Harbour Laws” means the laws listed at https://harbour.example/laws.", BOAT)
    )
    (one,) = findings(report)
    assert one.message_id.endswith(".points")
    assert "Pier Act" in one.message
    assert not any(change.review for change in report.changes)


def test_a_definition_written_anew_shows_what_it_was_and_what_it_is() -> None:
    new = "“Guest Boat” means every vessel, whatever its size, that nobody has registered with our office in writing."
    (one,) = findings(between(text(LAWS, BOAT), text(LAWS, new)))
    assert one.message.startswith("The definition of “Guest Boat” is replaced: “a rowing boat")
    assert "becomes “every vessel" in one.message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(BOAT, BOAT.replace("six metres", "nine metres"), id="a number"),
        pytest.param(BOAT, BOAT.replace("for a day", "for a day or a night"), id="a member"),
        pytest.param(
            BOAT,
            "“Guest Boat” means: a visitor’s rowing boat, shorter than six metres, moored for a day.",
            id="reworded",
        ),
        pytest.param(BOAT, "“Guest Boat” has the meaning given in Section 1.", id="a clause of the same text"),
        pytest.param(BOAT, BOAT + " See the pictures at harbour.example/boats.", id="a link beside it"),
        pytest.param(BOAT, BOAT.replace("Guest Boat", "Visitor Boat"), id="a new name"),
        pytest.param(
            "“Guest Boat” means the boat of a visitor that our office has let on the pier (as shown at https://h.example/b).",
            "“Guest Boat” means the boat of a visitor (as shown at https://h.example/b).",
            id="an address in an aside, in both",
        ),
        pytest.param(
            BOAT,
            "“Guest Boat” means a rowing boat of a visitor, of less than six metres (see https://harbour.example/b).",
            id="an address in an aside",
        ),
        pytest.param(
            BOAT,
            "“Guest Boat” means a boat of a guest.\n\n“Small Boat” means a rowing boat of less than six metres that a "
            "visitor moors for a day.",
            id="the words stand under another name",
        ),
        pytest.param("“Guest Boat” means a canoe.", "“Guest Boat” means a raft.", id="too short to tell"),
        pytest.param(
            "A boat that a visitor moors for a day (“Guest Boat”) is small.",
            "Each vessel which nobody has registered in writing (“Guest Boat”) is small.",
            id="a short name",
        ),
        pytest.param(
            "“Guest Boat” has the meaning found at harbour.example/boats.",
            "“Guest Boat” has the meaning found at harbour.example/vessels.",
            id="one address for another",
        ),
    ],
)
def test_a_definition_that_was_reworded_or_moved_is_not_told_as_another(old: str, new: str) -> None:
    assert anew(between(text(LAWS, old), text(LAWS, new))) == []


def test_what_is_grave_within_a_definition_is_told_beside_it() -> None:
    old = "“Term” means the year for which you paid. The Term renews only if you tell us so in writing."
    new = "“Term” means every period, however long, set by our office. The Term automatically renews each month."
    report = between(text(LAWS, old), text(LAWS, new))
    assert any(found.rule == "automatic-renewal" for found in findings(report))


def test_another_definition_that_changed_is_told_by_itself() -> None:
    new = "“Harbour Laws” has the meaning found at harbour.example/laws."
    report = between(text(LAWS, BOAT), text(new, BOAT.replace("six metres", "nine metres")))
    assert len(findings(report)) == 2


def test_no_message_quotes_the_bare_word_by_which_a_term_is_defined() -> None:
    for new in ("has the meaning given to it in Section 1", "has the meaning found here", "refers to a boat"):
        report = between(text(LAWS, BOAT), text(LAWS, f"“Guest Boat” {new}."))
        assert not any("“means”" in found.message for found in findings(report))


def lost(old: str, new: str) -> list[Finding]:
    return [f for f in findings(between(old, new)) if f.message_id.endswith(".lost")]


POINTS = "“Programme” means the scheme by which a member earns points for each night at the pier.\n\n"
RULES = "Points of the Programme lapse after a year. We may end the Programme in May."


def test_a_term_that_stands_only_within_a_longer_one_that_is_defined_is_not_still_used() -> None:
    longer = POINTS.replace("Programme", "Rewards Program") + RULES.replace("Programme", "Rewards Programme")
    assert lost(POINTS + RULES, longer) == []


def test_a_term_that_stands_only_in_small_letters_is_not_still_used() -> None:
    assert lost(POINTS + RULES, "Points of our scheme lapse after a year. Ask for the programme of the club.") == []


@pytest.mark.parametrize(
    "new",
    [
        RULES,
        "PROGRAMME POINTS LAPSE AFTER A YEAR.",
        "“Rewards Programme” means a scheme of the club.\n\n" + RULES,
        "“Rewards Programme” means a scheme.\n\nPoints of the Rewards Programme lapse. We may end the Programme.",
    ],
)
def test_a_term_that_is_used_by_itself_while_its_definition_went_is_told(new: str) -> None:
    assert len(lost(POINTS + RULES, new)) == 1
