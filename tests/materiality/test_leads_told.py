"""A lead-in and what it leads to are told once."""

from analyzer.materiality.model import Direction

from .pairs import between, findings
from .test_told import of, told

HOUSE = "# The house\n\nThe house is old and stands by the lake."
OPENED = f"{HOUSE}\n\nWe may suspend your membership if:\n\n- you smoke in the hall;\n- you lend out your key."


def test_a_power_is_told_with_the_grounds_that_it_leads_in_to() -> None:
    made = told(HOUSE, OPENED)
    (power,) = of("provider-termination-power", made)
    assert "smoke in the hall" in power.message
    assert "lend out your key" in power.message
    assert not of("permission-added", made)


def test_a_lead_in_that_was_put_into_a_clause_is_told_with_its_items_alone() -> None:
    old = "# Pledge\n\nA pledge is a promise that the bread is fresh and that the baker makes good what is stale."
    new = (
        "# Pledge\n\nA pledge is a promise beside the law. The company that gives the pledge agrees to:\n\n"
        "- bring you a fresh loaf on the same day; or\n- pay back what the stale loaf cost you."
    )
    bare = [found for found in findings(between(old, new)) if "agrees to”" in found.message]
    assert not bare


def test_a_lead_in_whose_items_stood_before_is_told_by_itself() -> None:
    items = "- you smoke in the hall;\n- you lend out your key."
    made = told(
        f"{HOUSE}\n\nWe will write to you if:\n\n{items}", f"{HOUSE}\n\nWe may suspend your membership if:\n\n{items}"
    )
    assert any(found.direction is Direction.FAVORS_PROVIDER for found in made)


def test_a_ban_beside_items_for_the_other_side_stays() -> None:
    made = told(
        HOUSE, f"{HOUSE}\n\nYou must not ring the bell. You may:\n\n- ring the gong;\n- knock at the door twice."
    )
    assert of("prohibition-added", made)
    assert of("right-of-user-lost", made)


def test_items_that_say_more_stay_quoted_with_the_power_that_leads_in_to_them() -> None:
    made = told(
        HOUSE,
        f"{HOUSE}\n\nThe Provider may suspend access if:\n\n(a) the Customer is in arrears;\n\n"
        "(b) the Customer spams; all credits lapse in this case.",
    )
    (power,) = of("provider-termination-power", made)
    assert "all credits lapse" in power.message


def test_the_quotation_of_a_list_ends_where_the_list_does() -> None:
    made = told(
        HOUSE,
        f"{HOUSE}\n\nThe Provider may suspend access if:\n\n(a) the Customer is in arrears;\n\n"
        "(b) the Customer smokes.\n\n3. Documents\n\nThe tags stand on the wall.",
    )
    (power,) = of("provider-termination-power", made)
    assert "Documents" not in power.message


def test_a_step_before_a_court_has_the_side_that_it_binds() -> None:
    heard = "# Terms\n\n## Disputes\n\nDisputes between you and us are heard by the courts of Oslo."
    (step,) = of(
        "dispute-step-changed", told(heard, f"{heard} Before either party starts a lawsuit, you must write to us.")
    )
    assert step.direction is Direction.FAVORS_PROVIDER
    (both,) = of("dispute-step-changed", told(heard, f"{heard} The parties shall attend a settlement conference."))
    assert both.direction is Direction.MUTUAL
    (kept_out,) = of("dispute-step-changed", told(heard, f"{heard} The Customer may not attend the hearing."))
    assert kept_out.direction is Direction.FAVORS_PROVIDER


def test_who_need_not_have_an_account_is_not_kept_out() -> None:
    for free in ("You do not need an account to use the app.", "You no longer need a membership to take part."):
        assert not of("eligibility-rule", told("The rink has a shop.", f"The rink has a shop. {free}"))
    for other in (
        "Wine must be at least 3 years old.",
        "The Provider must have a licence; its staff must be 18 years old.",
    ):
        assert not of("eligibility-rule", told("The rink has a shop.", f"The rink has a shop. {other}"))


def test_a_duty_that_leads_in_to_names_is_quoted_with_them() -> None:
    (found,) = told(HOUSE, f"{HOUSE}\n\nThe Customer is responsible for:\n\n- Taxes;\n- Tolls.")
    assert "Tolls" in found.message


def test_no_item_of_a_new_list_is_lost_behind_the_start_of_its_quotation() -> None:
    made = told(
        HOUSE,
        f"{HOUSE}\n\nThe following rooms cannot be booked by guests because of their age, size, or name:\n\n"
        "- halls, such as the hall of mirrors, the hall of the lake and the hall of all the kings;\n\n"
        "- cellars, such as the cellar of wine, the cellar of coal and the one where the apples lie; and\n\n"
        "- lofts, such as the loft of hay, the loft of doves and the one from which one sees the lake.",
    )
    quoted = " ".join(found.message for found in made)
    assert "cellars" in quoted
    assert "lofts" in quoted
