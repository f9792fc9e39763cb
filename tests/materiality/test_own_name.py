"""The provider by its name, by "we" and by "it": one party in whole sentences, with the verb that agrees."""

import pytest

from .pairs import between

TOP = "This agreement is between you and Kiln Ltd (“Kiln”, “we” or “us”).\n\n"


def quiet(old: str, new: str) -> bool:
    """True where neither direction of the change is material or to be read."""
    reports = (between(TOP + old, TOP + new), between(TOP + new, TOP + old))
    return not any(change.material or change.review for report in reports for change in report.changes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "While Kiln attempts to keep the hall warm, no hall is.",
            "While we attempt to keep the hall warm, no hall is.",
        ),
        ("Kiln reserves the right to close the hall.", "We reserve the right to close the hall."),
        ("Kiln supplies the clay.", "We supply the clay."),
        (
            "You agree that Kiln may bring any claim, cause of action or dispute we have against you in your country.",
            "You agree that Kiln may bring any claim, cause of action or dispute it has against you in your country.",
        ),
    ],
)
def test_the_provider_under_its_name_and_its_pronouns_is_one_party(old: str, new: str) -> None:
    assert quiet(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("Kiln attempts to keep it warm.", "We attempted to keep it warm.", id="another time"),
        pytest.param("Kiln repairs the wheel.", "You repair the wheel.", id="the other party"),
        pytest.param("Kiln offers a discount.", "We refuse a discount.", id="another verb"),
        pytest.param("Kiln insures the pots.", "The partner insures the pots.", id="somebody else"),
        pytest.param("Kiln reserves the right to sell.", "We do not reserve the right to sell.", id="a denial"),
        pytest.param("The potter pays the fee.", "We pay the fee.", id="a third person"),
        pytest.param(
            "You agree that Kiln may assign to a bank any claim we have against you.",
            "You agree that Kiln may assign to a bank any claim it has against you.",
            id="it may be the bank",
        ),
        pytest.param(
            "You agree that Kiln may bring any claim we have against you.",
            "You agree that Kiln may bring any claim they have against you.",
            id="they",
        ),
        pytest.param(
            "You agree that your company may bring any claim we have against you.",
            "You agree that your company may bring any claim it has against you.",
            id="it is the company",
        ),
        pytest.param(
            "You agree that Kiln may bring any claim we have against you.",
            "You agree that Kiln may bring any claim it has against others.",
            id="against others",
        ),
        pytest.param(
            "You agree that Kiln may bring any claim we have against you.",
            "You agree that Kiln may bring any claim you have against it.",
            id="turned round",
        ),
    ],
)
def test_another_actor_or_another_deed_is_told(old: str, new: str) -> None:
    assert not quiet(old, new)
