"""What a change does elsewhere, and the facts that differ: nearest and strongest first, each tied to its change."""

from analyzer.comparison.model import ChangeKind, Comparison
from tests.comparison.reading import compared

LEASE = """Lease

This lease is a contract between Alder Homes Ltd (“Landlord”) and the person who signs it (“Tenant”).

1. Terms

“Premises” means the flat on the second floor of the house.

“Common Parts” means the stairs, the cellar and the yard that belong to the Premises.

“Rent” means 900 euros a month.

2. Use

2.1 Care. The Tenant keeps the Premises clean and lets nobody else live there.
2.2 Cellar. The Tenant may store bicycles in the Common Parts.
2.3 Prohibitions. The Tenant must not:
(a) keep dogs;
(b) play the drums after nine in the evening; or
(c) hang washing in the yard.

3. Money

3.1 Due date. The Rent falls due on the third day of each month.
3.2 Arrears. Whoever breaks Section 3.1 pays interest of four percent a year.

4. End

4.1 Notice. Either party may end the lease with three months’ notice.
4.2 Survival. Sections 3.2 and 4.2 survive the end of this lease.
"""


def reasons(found: Comparison) -> list[tuple[str, str]]:
    return [(effect.clause, effect.because) for effect in found.effects]


def test_a_changed_definition_reaches_its_users_first_and_then_those_of_terms_that_rest_on_it() -> None:
    found = compared(LEASE, LEASE.replace("on the second floor", "on the second floor and the attic"))
    assert [clause for clause, _ in reasons(found)] == ["1[Common Parts]", "2.1", "2.2"]
    assert "rests on “Premises”" in reasons(found)[2][1]


def test_a_changed_lead_in_reaches_its_items() -> None:
    found = compared(LEASE, LEASE.replace("The Tenant must not:", "The Tenant must not without consent:"))
    assert reasons(found) == [(f"2.3({letter})", "stands under a lead-in that changed") for letter in "abc"]


def test_a_changed_clause_reaches_those_that_refer_to_it_but_not_the_survival_list() -> None:
    found = compared(LEASE, LEASE.replace("on the third day", "on the first day"))
    assert reasons(found) == [("3.2", "refers to Section 3.1, which changed")]


def test_a_clause_that_leaves_the_survival_list_is_told() -> None:
    found = compared(LEASE, LEASE.replace("Sections 3.2 and 4.2 survive", "Section 4.2 survives"))
    assert reasons(found) == [("3.2", "no longer survives termination")]
    pair = found.facts.survival[0]
    assert pair.change == only_id(found, ChangeKind.MODIFIED)


def test_a_renamed_party_is_one_fact_and_floods_nobody() -> None:
    found = compared(LEASE, LEASE.replace("Alder Homes Ltd", "Birch Homes Ltd"))
    assert found.effects == ()
    pair = found.facts.parties[0]
    assert pair.old is not None
    assert pair.new is not None
    assert (pair.old.name, pair.new.name) == ("Alder Homes Ltd", "Birch Homes Ltd")
    assert pair.change == found.changes[0].id


def test_a_right_that_goes_is_an_obligation_lost_with_its_change() -> None:
    gone = "2.2 Cellar. The Tenant may store bicycles in the Common Parts.\n"
    found = compared(LEASE, LEASE.replace(gone, "").replace("2.3 Proh", "2.2 Proh"))
    lost = [pair for pair in found.facts.obligations if pair.new is None]
    assert [pair.old.modality.value for pair in lost if pair.old] == ["permission"]
    assert lost[0].change == only_id(found, ChangeKind.REMOVED)


def test_a_number_that_changes_is_a_quantity_with_its_change() -> None:
    found = compared(LEASE, LEASE.replace("four percent", "nine percent"))
    pair = found.facts.quantities[0]
    assert [fact.value for fact in (pair.old, pair.new) if fact] == [4, 9]
    assert pair.change == only_id(found, ChangeKind.MODIFIED)


def test_the_joining_word_that_follows_a_new_item_is_one_quiet_change() -> None:
    new = LEASE.replace("(c) hang washing in the yard.", "(c) hang washing in the yard; or\n(d) smoke on the stairs.")
    found = compared(LEASE, new.replace("evening; or", "evening;"))
    assert [change.kind.value for change in found.changes] == ["cosmetic", "added"]


def test_another_joining_word_is_a_change_of_words() -> None:
    found = compared(LEASE, LEASE.replace("evening; or", "evening; and"))
    assert [change.kind.value for change in found.changes] == ["modified"]


def only_id(found: Comparison, kind: ChangeKind) -> str:
    ids = [change.id for change in found.changes if change.kind is kind]
    assert len(ids) == 1
    return ids[0]
