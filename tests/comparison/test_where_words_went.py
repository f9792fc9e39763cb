"""Words that a redraft put elsewhere: one event a lawyer can name, with only the new and the lost words marked."""

from analyzer.comparison.model import Change, ChangeKind, Comparison
from tests.comparison.reading import check, compared, words

OPENING = "1. Access\n\nThe Library opens every weekday at nine and closes at eight in the evening.\n\n"
CLOSING = "\n4. Law\n\nThe law of Norway governs these terms and its courts alone decide on them.\n"
FEES = "\n\n3. Fees\n\n3.1 Cards cost ten crowns a year.\n"

RENEWAL = "A loan lasts four weeks and can be renewed twice at the desk."
RECALL = "The Library recalls a book when another reader waits for it."
LOSS = "Whoever loses a book pays its price and a fee for the work of replacing it."


def between(old: str, new: str, *, last: str = CLOSING) -> Comparison:
    """The comparison of two versions that differ in their middle only."""
    found = compared(OPENING + old + CLOSING, OPENING + new + last)
    check(found)
    check(compared(OPENING + new + last, OPENING + old + CLOSING))
    return found


def told(comparison: Comparison) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(change.kind.value, change.old, change.new) for change in comparison.changes]


def one(comparison: Comparison, kind: ChangeKind) -> Change:
    (found,) = [change for change in comparison.changes if change.kind is kind]
    return found


def marked(comparison: Comparison) -> list[tuple[str, str]]:
    """The words that a change says are struck or inserted, marks and numbers of items left out."""
    edits = [pair for change in comparison.changes if change.kind is ChangeKind.MODIFIED for pair in words(change)]
    return [(old, new) for old, new in edits if any(map(str.isalpha, old + new))]


def test_a_clause_cut_into_items_that_are_reworded_is_split_and_only_the_new_words_are_new() -> None:
    old = (
        "2. Conduct\n\n2.1 Unless these terms say otherwise, you must not copy, scan or photograph a whole volume, "
        "lend or sell a book of the Library, or use notes taken here to print a catalogue of any kind. Ask the desk at "
        "desk@library.example if you need more." + FEES
    )
    new = (
        "2. Conduct\n\n2.1 Unless the head librarian agrees in writing, you must not, yourself or through others:\n"
        "(a) copy, scan, trace or photograph a whole volume, or larger parts of several ones, by machine or by hand;\n"
        "(b) lend, give away or sell a book of the Library; or\n(c) use notes taken here to print or publish online a "
        "catalogue of any kind, or to train software that writes catalogues.\n\n"
        "Ask the desk at desk@library.example if you need more." + FEES
    )
    found = between(old, new)
    split = one(found, ChangeKind.SPLIT)
    assert split.new == ("2.1", "2.1(a)", "2.1(b)", "2.1(c)", "2.1.p1")
    assert {change.kind for change in found.changes} == {ChangeKind.SPLIT, ChangeKind.MODIFIED}
    assert [struck for struck, _ in marked(found) if struck] == ["these terms say otherwise"]


def test_prose_that_becomes_a_list_with_other_numbers_changes_the_numbers_alone() -> None:
    opening = "2. Lost cards\n\nIf you lose your card, you must"
    old = f"{opening} tell the desk on the same day, pay five crowns for a new card and hand in the old card later.\n"
    new = f"{opening}:\n(a) tell the desk within two days;\n(b) pay seven crowns for a new card; and\n(c) hand in the "
    found = between(old, new + "old card later.\n")
    assert one(found, ChangeKind.SPLIT).new == ("2.p1", "2.p1(a)", "2.p1(b)", "2.p1(c)")
    assert marked(found) == [("on the same day,", "within two days;"), ("five", "seven")]
    assert "removed" not in [kind for kind, _, _ in told(between(new + "old card later.\n", old))]


def test_words_that_every_item_had_and_that_the_lead_in_took_over_are_form() -> None:
    items = ("copy whole volumes", "bring food into the halls", "move the ladders yourself")
    old = "2. Bans\n\nThe following holds for everyone:\n" + _listed(f"You may not {item}" for item in items) + FEES
    found = between(old, "2. Bans\n\nYou may not:\n" + _listed(items) + FEES)
    form = one(found, ChangeKind.COSMETIC)
    assert form.new == ("2.p1", "2.p1(a)", "2.p1(b)", "2.p1(c)")
    assert words(form) == [("", "You may not"), *[("You may not", "")] * 3]
    assert marked(found) == [("The following holds for everyone", "")]


def test_words_that_only_some_items_had_are_not_taken_over_by_the_lead_in() -> None:
    old = (
        "2. Bans\n\nFor everyone:\n(a) You may not copy whole volumes;\n(b) Leave the ladders alone at all times."
        + FEES
    )
    new = "2. Bans\n\nYou may not:\n(a) copy whole volumes;\n(b) leave the ladders alone at all times." + FEES
    assert ("You may not", "") in marked(between(old, new))


def test_a_sentence_that_moved_to_another_paragraph_is_one_move() -> None:
    stacks = "Books from the closed stacks are read in the hall. The porters fetch them twice a day."
    old = f"2. Loans\n\n{RENEWAL} {RECALL}\n\n{stacks}\n\n{LOSS}{FEES}"
    new = f"2. Loans\n\n{RENEWAL}\n\n{stacks}\n\n{LOSS} {RECALL}{FEES}"
    found = between(old, new)
    assert told(found) == [("moved", ("2.p1",), ("2.p3",))]
    assert words(found.changes[0]) == [(RECALL, ""), ("", RECALL)]
    assert found.changes[0].note == "words moved from 2.p1 to 2.p3"


def test_a_sentence_that_moved_into_new_words_leaves_these_new() -> None:
    stacks = "Books from the closed stacks are read in the hall."
    old = f"2. Loans\n\n{RENEWAL} {RECALL}\n\n{stacks}\n\n{LOSS}{FEES}"
    more = "The desk writes down every loss in the book of losses."
    found = between(old, f"2. Loans\n\n{RENEWAL}\n\n{stacks}\n\n{LOSS} {more} {RECALL}{FEES}")
    assert sorted(told(found)) == [("modified", ("2.p3",), ("2.p3",)), ("moved", ("2.p1",), ("2.p3",))]
    assert marked(found) == [("", more)]


def test_a_section_broken_by_new_headings_is_one_split() -> None:
    old = f"2. Loans\n\n{RENEWAL}\n\n{RECALL}\n\n{LOSS}\n"
    new = f"2. Loans\n\n{RENEWAL}\n\n3. Recall\n\n{RECALL}\n\n4. Loss\n\n{LOSS}\n"
    found = between(old, new, last=CLOSING.replace("4.", "5."))
    assert told(found) == [("split", ("2",), ("2", "3", "4")), ("renumbered", ("4",), ("5",))]
    assert words(found.changes[0]) == [("", "3. Recall"), ("", "4. Loss")]


def test_a_paragraph_cut_by_new_headings_is_no_second_event() -> None:
    old = f"2. Loans\n\n{RENEWAL} {RECALL} {LOSS}\n"
    new = f"2. Loans\n\n{RENEWAL}\n\n3. Recall\n\n{RECALL}\n\n4. Loss\n\n{LOSS}\n"
    found = between(old, new, last=CLOSING.replace("4.", "5."))
    assert [kind for kind, _, _ in told(found)] == ["split", "renumbered"]
    assert found.ledger.changed == 6


def test_sections_joined_under_the_first_heading_are_one_merger() -> None:
    new = f"2. Loans\n\n{RENEWAL}\n\n{RECALL}\n\n{LOSS}\n"
    old = f"2. Loans\n\n{RENEWAL}\n\n3. Recall\n\n{RECALL}\n\n4. Loss\n\n{LOSS}\n"
    found = compared(OPENING + old + CLOSING.replace("4.", "5."), OPENING + new + CLOSING)
    assert sorted(told(found)) == [("merged", ("2", "3", "4"), ("2",)), ("renumbered", ("5",), ("4",))]


def test_a_new_heading_whose_section_brings_more_new_words_tells_both() -> None:
    opened = "The desk of the second hall opens on Sundays, too."
    old = f"2. Loans\n\n{RENEWAL}\n\n{RECALL}\n\n{LOSS}\n"
    new = f"2. Loans\n\n{RENEWAL}\n\n3. Recall\n\n{RECALL}\n\n{LOSS}\n\n{opened}\n"
    found = between(old, new)
    assert one(found, ChangeKind.SPLIT).new == ("2", "3")
    assert words(one(found, ChangeKind.ADDED)) == [("", opened)]


def test_a_title_set_on_a_line_of_its_own_is_form_whatever_follows() -> None:
    rules = (
        "These terms refer to the rules of the halls, which hang at each door.\n\nSome halls have rules of their own.\n"
    )
    found = between(f"2. Rules\n\n2.1 Additional rules.\n\n{rules}", f"2. Rules\n\n2.1 Additional rules. {rules}")
    assert [kind for kind, _, _ in told(found)] == ["cosmetic"]


def test_the_words_under_a_heading_that_become_its_item_a_are_not_struck() -> None:
    head, body = "2. Rules\n\n2.1 Other halls.", "If the Library opens another hall for readers of music, then:"
    old = f"{head} {body} (a) the terms hold there too; and (b) no old fee is due there.\n\n2.2 Quiet. Hush.\n"
    new = (
        f"{head}\n\n(a) {body} (i) the terms hold there too; and (ii) no old fee is due there.\n\n"
        "(b) If no other hall is open, the fees of the old hall apply to all readers.\n\n2.2 Quiet. Hush.\n"
    )
    found = between(old, new)
    assert [kind for kind, _, _ in told(found)] == ["split", "renumbered", "added"]
    assert one(found, ChangeKind.SPLIT).new == ("2.1", "2.1(a)")


def test_a_section_on_another_subject_in_the_place_of_one_that_went_is_new() -> None:
    old = (
        "2. Papers of the porters\n\n2.1 Entry of names. Where a porter writes down the name of a reader, the Library "
        "burns the paper after a week.\n"
    )
    new = (
        "2. Concerts\n\n2.1 Seats in the hall. Whoever has paid for a seat gets the money back at the desk after a "
        "week of sickness.\n"
    )
    assert sorted(told(between(old, new))) == [("added", (), ("2",)), ("removed", ("2",), ())]


def test_a_term_for_one_or_more_is_renamed_wherever_one_or_more_are_meant() -> None:
    old = (
        "2. Transfers\n\n“Late Loan(s)” means loan(s) that were not brought back in time.\n\nA Late Loan costs a "
        "crown. Late Loans are listed at the desk.\n"
    )
    found = between(old, old.replace("Late Loan", "Late Night Loan"))
    assert [kind for kind, _, _ in told(found)] == ["renamed"]
    assert len(found.changes[0].edits) == 3


def _listed(items: object) -> str:
    assert hasattr(items, "__iter__")
    lines = list(items)
    return "\n".join(f"({chr(97 + k)}) {line}{'.' if k + 1 == len(lines) else ';'}" for k, line in enumerate(lines))


def test_a_term_replaced_by_another_with_another_definition_was_not_renamed() -> None:
    uses = (
        "\n\n2.2 Hall rules. The Hall rules bind everybody.\n\n2.3 Breach. Whoever breaks the Hall rules leaves the "
        "house. The Hall rules hang at the door.\n"
    )
    fire = "“Hall rules” means what the fire brigade of the town has posted about exits, lifts and open flames."
    quiet = "“Desk rules” means how long a reader may keep a seat, a lamp and the books of a day on one table."
    old = f"2. Rules\n\n2.1 Terms.\n\n“Day” means a weekday.\n\n{fire}{uses}"
    new = f"2. Rules\n\n2.1 Terms.\n\n{quiet}\n\n“Day” means a weekday.{uses.replace('Hall', 'Desk')}"
    found = between(old, new)
    renamed = [change for change in found.changes if change.kind is ChangeKind.RENAMED]
    assert [change.note for change in renamed] == ["heading"]
    assert ("Hall", "Desk") in marked(found)


def test_a_few_common_words_of_a_clause_are_not_found_in_another_section() -> None:
    fees = "3. Fees\n\nA card costs ten crowns.\n\nA lamp costs two crowns.\n\nA map costs one crown a day.\n\n"
    words = f"{fees}4. Words\n\n“Guild” means a guild of weavers.\n"
    guests = "2. Guests\n\n(a) A guest brings a card; and\n(b)"
    old = f"{guests} a guest comes from a town that is not bound, to this day, by the law of the guilds.\n\n{words}"
    visit = "“Free Visit” means a visit that is:\n(a) bound by the law of the guilds; and\n(b) shorter than a day.\n"
    found = between(old, f"{guests} the visit is free.\n\n{words}\n{visit}", last=CLOSING.replace("4.", "5."))
    assert {"split", "moved"}.isdisjoint(kind for kind, _, _ in told(found))


def test_words_reworded_while_their_heading_got_a_line_of_its_own_are_reworded() -> None:
    old = "2. Rules\n\n2.1 Noise. The halls may not be used for loud talk. Whoever shouts is led out by the porters.\n"
    new = "2. Rules\n\n2.1 Noise\n\nThe house may not be used for loud talk. Readers answer for their own guests.\n"
    found = between(old, new)
    assert {change.kind for change in found.changes} <= {ChangeKind.COSMETIC, ChangeKind.MODIFIED}
    assert ("halls", "house") in marked(found)


def test_a_negation_that_went_from_the_items_to_another_sentence_of_the_lead_in_is_no_form() -> None:
    items = ("copy the maps", "sell the tickets", "lend the cards")
    old = "2. Guests\n\nYou may visit the hall at night. In the hall you may do these things:\n"
    new = old.replace("You may visit", "You may not visit")
    found = between(old + _listed(f"not {item}" for item in items) + FEES, new + _listed(items) + FEES)
    assert ChangeKind.COSMETIC not in {change.kind for change in found.changes}
    assert ("", "not") in marked(found)
    assert marked(found).count(("not", "")) == 3


def test_words_behind_those_that_a_lead_in_took_over_stay_told() -> None:
    items = ("copy whole volumes", "bring food into the halls", "move the ladders yourself")
    old = "2. Bans\n\nThe following holds for everyone:\n" + _listed(f"You may not {item}" for item in items) + FEES
    found = between(old, "2. Bans\n\nFor everyone who visits, you may not, in the halls:\n" + _listed(items) + FEES)
    assert any("in the halls" in new for _, new in marked(found))


def test_words_of_a_sentence_that_went_into_another_sentence_did_not_only_move() -> None:
    leave = "without the prior written leave of the head librarian"
    one_ = "The porters lend no map of the old town to a guest of the house"
    two = "Whoever reads in the hall at night burns no candle and moves no lamp from its table"
    old = f"2. Maps\n\n{one_} {leave}.\n\n{two}.{FEES}"
    new = f"2. Maps\n\n{one_}.\n\n{two} {leave}.{FEES}"
    found = between(old, new)
    assert "moved" not in [kind for kind, _, _ in told(found)]
    assert marked(found) == [(leave, ""), ("", leave)]
