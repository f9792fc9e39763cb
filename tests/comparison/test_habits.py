"""Habits of redrafting: what a lawyer would say happened, in a sentence, is what the comparison says."""

import re

from analyzer.comparison.compare import compare
from analyzer.comparison.model import Change, ChangeKind, Comparison
from clauses.parse import parse_text
from tests.comparison.reading import BASE, check, compared, kinds, only, words

HARMLESS = {ChangeKind.COSMETIC, ChangeKind.RENUMBERED, ChangeKind.MOVED, ChangeKind.REORDERED}

SERVICES = """1. Services

1.1 Delivery. The Vendor delivers the modules in the order in which they stand in the schedule.
1.2 Acceptance. The Customer tests each module within ten working days and reports the faults that it finds.
1.3 Archive. The Vendor keeps a sealed copy of each delivered module for seven years at its seat.
1.4 Training. The Vendor trains four employees of the Customer in the use of the modules.

2. Price

2.1 Amount. The price of all modules together is 48,000 euros without taxes.
2.2 Due date. One half falls due on signature and the other on acceptance of the last module.
"""


def markdown(old: str, new: str) -> Comparison:
    found = compare(parse_text(old, "old.md"), parse_text(new, "new.md"))
    check(found)
    return found


def named(comparison: Comparison) -> list[str]:
    return sorted(change.kind.value for change in comparison.changes)


def of_kind(comparison: Comparison, kind: ChangeKind) -> list[Change]:
    return [change for change in comparison.changes if change.kind is kind]


def test_a_subsection_that_becomes_an_article_is_moved_and_not_struck() -> None:
    line = "1.3 Archive. The Vendor keeps a sealed copy of each delivered module for seven years at its seat.\n"
    new = SERVICES.replace(line, "").replace("1.4 Training", "1.3 Training")
    new += "\n3. Archive\n\nThe Vendor keeps a sealed copy of each delivered module for seven years at its seat.\n"
    found = compared(SERVICES, new)
    check(found)
    assert {"moved", "renumbered"} == set(named(found))
    assert [change.old for change in of_kind(found, ChangeKind.MOVED)] == [("1.3",)]
    assert [change.new[0] for change in of_kind(found, ChangeKind.MOVED)] == ["3"]


def test_an_article_that_becomes_a_subsection_is_moved_and_not_struck() -> None:
    old = SERVICES + "\n3. Language\n\nThe agreement is written in English, and translations serve for reading only.\n"
    new = SERVICES + "2.3 Language. The agreement is written in English, and translations serve for reading only.\n"
    found = compared(old, new)
    assert {"moved"} == set(named(found))


def test_two_subsections_that_change_places_are_one_move() -> None:
    one = "The Vendor delivers the modules in the order in which they stand in the schedule.\n"
    two = "The Customer tests each module within ten working days and reports the faults that it finds.\n"
    new = SERVICES.replace(f"1.1 Delivery. {one}1.2 Acceptance. {two}", f"1.1 Acceptance. {two}1.2 Delivery. {one}")
    found = compared(SERVICES, new)
    check(found)
    assert set(named(found)) <= {"moved", "renumbered", "reordered"}
    assert len(of_kind(found, ChangeKind.MOVED)) == 1
    assert len(found.changes) <= 2


def test_definitions_sorted_anew_are_reordered_and_nothing_else() -> None:
    definitions = [
        "“Module” means a part of the software that stands in the schedule.",
        "“Fault” means a departure of a module from its description.",
        "“Site” means the building in which the software runs.",
        "“Acceptance” means the letter in which the Customer says that a module is free of faults.",
    ]
    rest = "\n\n2. Use\n\nThe Customer may use each Module at one Site until the next Acceptance.\n"
    old = "1. Definitions\n\n" + "\n\n".join(definitions) + rest
    new = "1. Definitions\n\n" + "\n\n".join(sorted(definitions)) + rest
    found = compared(old, new)
    check(found)
    assert named(found) == ["reordered"]
    assert found.effects == ()
    assert found.facts.definitions == ()


def test_bullets_that_become_paragraphs_keep_their_words() -> None:
    points = [
        "You keep every right in the pictures that you upload to the gallery.",
        "You allow us to show these pictures to the visitors of the gallery.",
        "You may take a picture down whenever you like, and we erase it within a week.",
    ]
    head = "# Terms\n\n## Pictures\n\nThe following holds for pictures.\n\n"
    old = head + "".join(f"- {point}\n" for point in points)
    new = head + "".join(f"{point}\n\n" for point in points)
    found = markdown(old, new)
    assert found.changes
    assert {change.kind for change in found.changes} <= HARMLESS
    assert len(found.matches) >= 6
    assert found.ledger.changed == 0


def test_heading_levels_turned_over_leave_the_words_alone() -> None:
    old = (
        "## Accounts\n\nYou need an account to post in the forum.\n\n"
        "### Passwords\n\nKeep your password to yourself and change it after a leak.\n\n"
        "### Names\n\nChoose a name that is not the name of somebody else.\n\n"
        "## Posts\n\nPosts belong to those who wrote them.\n"
    )
    new = old.replace("### ", "@ ").replace("## ", "# ").replace("@ ", "## ")
    found = markdown("# Forum rules\n\n" + old, "# Forum rules\n\n" + new.replace("# Acc", "## Acc", 1))
    assert {change.kind for change in found.changes} <= {ChangeKind.COSMETIC, ChangeKind.MOVED}
    assert 1 <= len(found.changes) <= 2
    assert found.ledger.changed == 0


def test_of_three_equal_items_one_goes() -> None:
    item = "a copy of the invoice"
    old = f"1. Papers\n\nThe carrier hands over:\n(a) {item};\n(b) {item};\n(c) {item}; and\n(d) the bill of lading.\n"
    new = f"1. Papers\n\nThe carrier hands over:\n(a) {item};\n(b) {item}; and\n(c) the bill of lading.\n"
    found = compared(old, new)
    check(found)
    assert len(of_kind(found, ChangeKind.REMOVED)) == 1
    assert set(named(found)) <= {"removed", "renumbered", "cosmetic"}


def test_a_party_renamed_throughout_is_one_change() -> None:
    old = (
        "Terms of Use\n\nThese terms are a contract between you and Fernwick Ltd (“Fernwick”).\n\n"
        "1. Use\n\nFernwick lets you use the library. Fernwick may close the library at night.\n\n"
        "2. Data\n\nFernwick’s servers stand in Norway, and Fernwick stores your loans there.\n\n"
        "3. End\n\nYou may leave at any time by writing to Fernwick.\n"
    )
    found = compared(old, old.replace("Fernwick", "Rowanhall"))
    check(found)
    assert named(found) == ["renamed"]
    assert len(found.changes[0].edits) == old.count("Fernwick")


def test_quotation_marks_and_dashes_changed_throughout_are_cosmetic() -> None:
    old = (
        "1. Terms\n\n“Goods” means what the order names – and nothing else. “Buyer’s Site” is where they go.\n\n"
        "2. Risk\n\nThe risk passes on delivery at the Buyer’s Site — not before. Words in “quotes” stand as above.\n"
    )
    new = old.translate(str.maketrans("“”’–—", '""\'--'))
    found = compared(old, new)
    check(found)
    assert {change.kind for change in found.changes} == {ChangeKind.COSMETIC}
    assert found.facts.definitions == ()


def test_a_clause_moved_and_reworded_a_little_shows_its_words_and_its_move() -> None:
    line = "1.3 Archive. The Vendor keeps a sealed copy of each delivered module for seven years at its seat.\n"
    new = SERVICES.replace(line, "").replace("1.4 Training", "1.3 Training")
    new += line.replace("1.3", "2.3").replace("seven", "three")
    found = compared(SERVICES, new)
    check(found)
    assert named(found) == ["modified", "moved", "renumbered"]
    assert words(of_kind(found, ChangeKind.MODIFIED)[0]) == [("seven", "three")]


def test_a_sentence_cut_into_a_list_is_not_a_rewrite() -> None:
    old = (
        "1. Grounds\n\nThe Lender may call in the loan if the Borrower fails to pay an instalment, moves its seat out "
        "of the country, or stops its business. The Lender gives notice of that in writing.\n"
    )
    new = (
        "1. Grounds\n\nThe Lender may call in the loan if the Borrower:\n(a) fails to pay an instalment;\n"
        "(b) moves its seat out of the country; or\n(c) stops its business.\n\n"
        "The Lender gives notice of that in writing.\n"
    )
    found = compared(old, new)
    check(found)
    assert "split" in named(found)
    assert set(named(found)) <= {"split", "cosmetic"}
    assert found.ledger.changed <= 3


def test_letters_that_become_numbers_are_not_amendments() -> None:
    old = "1. Duties\n\nThe Tenant:\n(a) airs the rooms;\n(b) clears the snow; and\n(c) pays for the water.\n"
    new = old.replace("(a)", "(i)").replace("(b)", "(ii)").replace("(c)", "(iii)")
    assert set(kinds(old, new)) <= {"renumbered", "cosmetic"}
    assert len(kinds(old, new)) == 1


def test_numbers_that_become_articles_are_one_renumbering() -> None:
    new = re.sub(r"(?m)^(\d)\. ", r"Article \1. ", BASE)
    found = compared(BASE, new)
    check(found)
    assert set(named(found)) <= {"renumbered", "cosmetic"}
    assert 1 <= len(found.changes) <= 2


def test_a_clause_replaced_by_one_on_another_subject_went_and_came() -> None:
    old = SERVICES.replace(
        "1.4 Training. The Vendor trains four employees of the Customer in the use of the modules.",
        "1.4 Canteen. Fitters eat in the works canteen between noon and one o’clock at the price for guests.",
    )
    found = compared(SERVICES, old)
    check(found)
    assert named(found) == ["added", "removed"]


def test_two_clauses_joined_under_one_heading_are_merged() -> None:
    new = (
        SERVICES.replace("in the schedule.\n1.2 Acceptance. The Customer", "in the schedule. The Customer")
        .replace("1.3 Arch", "1.2 Arch")
        .replace("1.4 Train", "1.3 Train")
    )
    change = only(SERVICES, new, ChangeKind.MERGED)
    assert change.old == ("1.1", "1.2")
    assert set(kinds(SERVICES, new)) == {"merged", "renumbered"}


def test_a_price_list_changes_by_the_cell() -> None:
    old = (
        "## Prices\n\n| Plan | Seats | Price |\n|---|---|---|\n| Small | 5 | 10 |\n| Middle | 20 | 30 |\n"
        "| Large | 100 | 90 |\n"
    )
    new = old.replace("| 30 |", "| 35 |").replace("| Large | 100 | 90 |", "| Huge | 400 | 250 |\n| Large | 100 | 90 |")
    found = markdown(old, new)
    assert sorted(pair for change in found.changes for pair in words(change)) == [
        ("", "Huge\t400\t250"),
        ("30", "35"),
    ]


def test_a_new_definition_in_the_place_of_another_is_not_the_other_reworded() -> None:
    season = "\n\n“Season” means half a year.\n\n2. Use\n\nEvery Season has its own colours.\n"
    old = (
        "1. Definitions\n\n“Price List” means:\n(a) what retailers pay under the catalogue of the spring fair; or\n"
        "(b) what wholesalers pay after the autumn auction." + season
    )
    new = (
        "1. Definitions\n\n“Quality Marks” means:\n(i) the seal that a master engraves on silver; and\n"
        "(ii) the stamp of the assay office in the capital." + season
    )
    found = compared(old, new)
    check(found)
    assert "1[Price List]" not in {match.old for match in found.matches}
    assert {"added", "removed"} <= set(named(found))


def test_two_clauses_that_change_places_are_one_move_of_both() -> None:
    one = "1.1 Grant. The Vendor grants the Customer a non-exclusive licence to use the Software during the Term."
    two = "1.2 Restrictions. The Customer shall not sublicense, lease or resell the Software to any third person."
    new = BASE.replace(one, "@").replace(two, "1.2" + one[3:]).replace("@", "1.1" + two[3:])
    comparison = compared(BASE, new)
    assert [(change.kind, change.old, change.new) for change in comparison.changes] == [
        (ChangeKind.MOVED, ("1.2",), ("1.1",))
    ]
    assert comparison.changes[0].note == "swapped with 1.1 Grant"
    assert words(comparison.changes[0]) == [("1.2", "1.1"), ("1.1", "1.2")]


def test_two_clauses_that_take_each_others_place_under_other_sections_are_one_move_that_changed_parents() -> None:
    one = "1.2 Restrictions. The Customer shall not sublicense, lease or resell the Software to any third person."
    two = "2.1 Prices. The Customer shall pay the fees set out in the order within thirty (30) days after each invoice."
    new = BASE.replace(one, "@").replace(two, "2.1" + one[3:]).replace("@", "1.2" + two[3:])
    comparison = compared(BASE, new)
    assert [(change.kind, change.parent_changed) for change in comparison.changes] == [(ChangeKind.MOVED, True)]


def test_items_that_a_clause_elsewhere_took_in_are_merged_into_it_and_its_own_words_stand() -> None:
    grounds = "1. Grounds\n\nThe Vendor may suspend the account:\n(a) to comply with a court order;\n"
    taken = "(b) to repair a failing machine room;\n(c) to stop an attack on the network; or\n"
    support = "\n2. Support\n\nThe Vendor answers questions on business days.\n\n3. Emergencies\n\n"
    measures = "3.1 Measures. In an emergency the Vendor acts without notice"
    old = grounds + taken + "(d) where invoices stay unpaid.\n" + support + measures + ".\n"
    new = (
        grounds.replace("order;", "order; or")
        + "(b) where invoices stay unpaid.\n"
        + support
        + measures
        + ", also to repair a failing machine room and to stop an attack on the network.\n"
    )
    merged = only(old, new, ChangeKind.MERGED)
    assert merged.new == ("3.1",)
    assert len(merged.old) == 3
    assert "removed" not in kinds(old, new)
    assert not any("emergency" in edit.old for change in compared(old, new).changes for edit in change.edits)


def test_paragraphs_under_a_line_that_is_read_as_their_heading_did_not_move() -> None:
    paragraphs = "Your pictures stay yours, whoever looks at them.\n\nWe may scale them for small screens.\n"
    old = f"# Gallery\n\n## Pictures\n\nWhat you show us:\n\n{paragraphs}\n## Visits\n\nThe gallery opens at noon.\n"
    found = markdown(old, old.replace("What you show us:", "### What you show us"))
    assert {change.kind for change in found.changes} == {ChangeKind.COSMETIC}
    assert found.ledger.changed == 0


def test_numbers_given_to_all_paragraphs_are_one_renumbering() -> None:
    rooms = ["Guests leave the rooms before eleven.", "Breakfast ends at ten.", "The garden closes at dusk."]
    cars = ["Cars stand behind the house.", "Bicycles stand in the shed by the gate."]
    old = "# House rules\n\n## Rooms\n\n" + "\n\n".join(rooms) + "\n\n## Yard\n\n" + "\n\n".join(cars) + "\n"
    new = old
    for lines in (rooms, cars):
        for k, line in enumerate(lines, start=1):
            new = new.replace(line, f"{k}. {line}")
    found = markdown(old, new)
    assert named(found) == ["renumbered"]
    assert len(found.changes[0].edits) == 5


def test_the_mark_after_numbers_that_changed_throughout_is_one_change_of_form() -> None:
    new = re.sub(r"(?m)^(\d\.\d) ", r"\1. ", SERVICES)
    found = compared(SERVICES, new)
    check(found)
    assert named(found) == ["cosmetic"]
    assert len(found.changes[0].new) == 6


def test_a_reference_whose_target_was_only_run_together_with_its_title_was_not_retargeted() -> None:
    terms = "The tenant pays the rent on the first day of each month and heats the rooms in winter.\n"
    old = f"# Lease\n\n## 1. Rent\n\nExhibit A sets the rent of every room.\n\n## Exhibit ARooms and rents\n\n{terms}"
    new = old.replace("## Exhibit ARooms and rents", "## Exhibit A\n\n### Rooms and rents")
    found = markdown(old, new)
    assert ChangeKind.RETARGETED not in {change.kind for change in found.changes}
