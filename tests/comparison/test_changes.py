"""Each kind of change on a small agreement."""

import textwrap

from analyzer.comparison.compare import compare
from analyzer.comparison.model import ChangeKind
from clauses.parse import parse_text
from tests.comparison.reading import BASE, compared, kinds, only, words


def test_the_same_text_has_no_changes() -> None:
    comparison = compared(BASE, BASE)
    assert comparison.changes == ()
    assert comparison.ledger.changed == 0
    assert [part.op.value for part in comparison.redline] == ["="]


def test_a_reworded_clause_is_modified_and_shows_the_words() -> None:
    change = only(BASE, BASE.replace("thirty (30) days", "ten (10) days"), ChangeKind.MODIFIED)
    assert change.old == ("2.1",)
    assert words(change) == [("thirty (30)", "ten (10)")]


def test_an_inserted_clause_is_added_and_the_rest_renumbered_once() -> None:
    new = BASE.replace("2.2 Interest", "2.2 Taxes. The fees do not include any value added tax.\n2.3 Interest")
    assert kinds(BASE, new) == ["added", "renumbered"]
    assert only(BASE, new, ChangeKind.RENUMBERED).old == ("2.2",)


def test_a_new_section_renumbers_what_follows_and_the_references_follow() -> None:
    new = (
        BASE.replace("5. Governing", "6. Governing")
        .replace("4. Liability", "5. Liability")
        .replace("3. Confidentiality", "4. Confidentiality")
        .replace("Section 3", "Section 4")
        .replace("4. Conf", "3. Support\n\nThe Vendor answers support requests on business days.\n\n4. Conf")
    )
    assert sorted(kinds(BASE, new)) == ["added", "renumbered"]
    change = only(BASE, new, ChangeKind.RENUMBERED)
    assert change.old == ("3", "4", "5")
    assert ("3", "4") in words(change)


def test_a_reference_that_was_not_updated_is_retargeted() -> None:
    new = (
        BASE.replace("4. Liability", "5. Liability")
        .replace("3. Confidentiality", "4. Confidentiality")
        .replace("5. Governing", "6. Governing")
        .replace("4. Conf", "3. Support\n\nThe Vendor answers support requests on business days.\n\n4. Conf")
    )
    change = only(BASE, new, ChangeKind.RETARGETED)
    assert change.edits[0].old == change.edits[0].new == "3"


def test_a_deleted_clause_is_removed() -> None:
    new = BASE.replace("1.3 Records. The Customer must keep complete records of each installation for two years.\n", "")
    assert kinds(BASE, new) == ["removed"]
    assert only(BASE, new, ChangeKind.REMOVED).old == ("1.3",)


def test_a_sentence_added_to_a_living_clause_is_a_modification() -> None:
    new = BASE.replace("with reasonable care.", "with reasonable care. This duty ends after five years.")
    change = only(BASE, new, ChangeKind.MODIFIED)
    assert words(change) == [("", "This duty ends after five years.")]
    assert change.edits[0].old_span.start == change.edits[0].old_span.end


def test_a_renamed_heading_is_renamed_and_not_modified() -> None:
    assert kinds(BASE, BASE.replace("3. Confidentiality", "3. Secrecy of Information")) == ["renamed"]


def test_a_section_that_changes_places_is_moved_at_its_root() -> None:
    licence, fees = BASE.index("1. Licence"), BASE.index("2. Fees")
    rest = BASE.index("3. Confidentiality")
    fees_first = BASE[fees:rest].replace("2. F", "1. F").replace("2.", "1.")
    licence_next = BASE[licence:fees].replace("1. L", "2. L").replace("1.", "2.")
    change = only(BASE, fees_first + licence_next + BASE[rest:], ChangeKind.MOVED)
    assert len(change.old) == 1


def test_a_clause_that_moves_to_another_parent_says_so() -> None:
    line = "1.3 Records. The Customer must keep complete records of each installation for two years.\n"
    new = BASE.replace(line, "").replace("2.2 Interest", line.replace("1.3", "2.3") + "2.2 Interest")
    new = new.replace("2.3 Records", "2.2 Records").replace("2.2 Interest", "2.3 Interest")
    change = only(BASE, new, ChangeKind.MOVED)
    assert change.parent_changed
    assert (change.old, change.new) == (("1.3",), ("2.2",))


def test_list_items_in_another_order_are_reordered() -> None:
    old = (
        "1. Grounds\n\n"
        "The Vendor may suspend the account:\n"
        "(a) to comply with a court order;\n"
        "(b) to repair a failing machine room; or\n"
        "(c) where invoices stay unpaid.\n"
    )
    new = (
        "1. Grounds\n\n"
        "The Vendor may suspend the account:\n"
        "(a) to repair a failing machine room;\n"
        "(b) to comply with a court order; or\n"
        "(c) where invoices stay unpaid.\n"
    )
    assert "reordered" in kinds(old, new)
    assert not {"added", "removed", "moved"} & set(kinds(old, new))


def test_a_split_clause_keeps_its_words() -> None:
    old = (
        "1. Term\n\n"
        "1.1 Term. The agreement starts on signature and runs for one year. "
        "Either party may end it earlier by a written notice of sixty days to the other party.\n"
        "1.2 Notices. Notices are sent by post.\n"
    )
    new = (
        "1. Term\n\n"
        "1.1 Term. The agreement starts on signature and runs for one year.\n"
        "1.2 Early end. "
        "Either party may end it earlier by a written notice of sixty days to the other party.\n"
        "1.3 Notices. Notices are sent by post.\n"
    )
    change = only(old, new, ChangeKind.SPLIT)
    assert change.old == ("1.1",)
    assert change.new == ("1.1", "1.2")
    mirrored = only(new, old, ChangeKind.MERGED)
    assert mirrored.old == ("1.1", "1.2")


def test_quotes_dashes_and_double_spaces_are_cosmetic() -> None:
    old = "1. Notice\n\nThe word “Notice” means a letter - signed by an officer. It is sent by post.\n"
    new = '1. Notice\n\nThe word "Notice" means a letter – signed by an officer.  It is sent by post.\n'
    assert kinds(old, new) == ["cosmetic"]


def test_a_reflowed_paragraph_is_no_change() -> None:
    sentence = "Each party sends its notices by registered post to the seat of the other party, and keeps a copy. "
    old = "1. Notice\n\n" + textwrap.fill(sentence * 3, 90) + "\n"
    new = "1. Notice\n\n" + textwrap.fill(sentence * 3, 78) + "\n"
    assert kinds(old, new) == []


def test_of_three_equal_paragraphs_the_neighbours_tell_which_one_went() -> None:
    warning = "All warranties are disclaimed to the fullest extent.\n\n"
    texts = [
        f"The {name} of the product concerns {subject}.\n\n"
        for name, subject in (("first part", "garden tools"), ("second part", "kitchen knives"), ("last part", "ropes"))
    ]
    old = "".join(text + warning for text in texts)
    new = texts[0] + warning + texts[1] + texts[2] + warning
    comparison = compared(old, new)
    assert [change.kind.value for change in comparison.changes] == ["removed"]
    removed = comparison.changes[0].old_span
    assert removed is not None
    assert old[: removed.start].rstrip().endswith("kitchen knives.")


def test_a_term_renamed_throughout_is_one_change_with_all_its_places() -> None:
    old = (
        "1. Terms\n\n"
        "“Client” means the person who orders the services.\n\n"
        "2. Duties\n\n"
        "The Client pays the fees. The Client gives access.\n\n"
        "3. End\n\n"
        "The Client may terminate at any time.\n"
    )
    new = old.replace("Client", "Purchaser")
    change = only(old, new, ChangeKind.RENAMED)
    assert set(words(change)) == {("Client", "Purchaser")}
    assert len(change.edits) == 4
    assert kinds(old, new) == ["renamed"]


def test_a_rewritten_clause_under_the_same_heading_is_modified() -> None:
    new = BASE.replace(
        "Each party shall protect the confidential information of the other with reasonable care.",
        "Information marked secret stays with its recipient, who tells nobody about it without consent.",
    )
    assert "removed" not in kinds(BASE, new)
    assert "modified" in kinds(BASE, new)


def test_headings_on_another_level_are_one_cosmetic_change() -> None:
    body = "The Vendor keeps the data of the Customer for as long as the law of its seat demands it.\n\n"
    parts = ("Storage", "Deletion", "Export", "Access")
    top = "# Terms\n\n## Money\n\nFees are due at once.\n\n## Data\n\nThis chapter is about data.\n\n"
    old = top + "".join(f"### {name}\n\n{name}: {body}" for name in parts)
    new = top + "".join(f"## {name}\n\n{name}: {body}" for name in parts)
    comparison = compare(parse_text(old, "old.md"), parse_text(new, "new.md"))
    assert {change.kind for change in comparison.changes} <= {ChangeKind.COSMETIC}
    assert len(comparison.changes) == 1
    assert comparison.ledger.changed == 0


def test_a_sentence_that_passes_into_the_neighbouring_paragraph_is_not_struck() -> None:
    first = "The Customer names one contact person for all questions of the daily work."
    passed = "The contact person answers within three working days and keeps the Vendor informed of absences."
    last = "The Vendor names a contact person as well and keeps a list of the open questions."
    comparison = compared(
        f"1. Contacts\n\n{first} {passed}\n\n{last}\n", f"1. Contacts\n\n{first}\n\n{passed} {last}\n"
    )
    assert comparison.ledger.changed == 0
    assert [change.kind for change in comparison.changes] == [ChangeKind.COSMETIC]


def test_a_changed_definition_reaches_the_clauses_that_use_it() -> None:
    old = (
        "1. Terms\n\n“Service” means the storage of files.\n\n"
        "2. Use\n\nThe Customer may use the Service in its own offices.\n"
    )
    comparison = compared(old, old.replace("storage of files", "storage and scanning of files"))
    change = comparison.changes[0]
    assert [(pair.old is not None, pair.change) for pair in comparison.facts.definitions] == [(True, change.id)]
    assert [(effect.change, "Service" in effect.because) for effect in comparison.effects] == [(change.id, True)]


def test_a_shorter_period_is_a_changed_quantity_of_its_change() -> None:
    comparison = compared(BASE, BASE.replace("thirty (30) days", "ten (10) days"))
    pair = comparison.facts.quantities[0]
    assert pair.old is not None
    assert pair.new is not None
    assert (pair.old.value, pair.new.value) == (30, 10)
    assert pair.change == comparison.changes[0].id
