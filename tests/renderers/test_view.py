"""What the formats show: order, numbers, citations, passages, redline."""

from analyzer.comparison.model import Edit
from analyzer.materiality.model import Report
from clauses.spans import Span
from novation import compare
from renderers.view.build import build_view
from renderers.view.model import ReportView, Run, RunKind
from renderers.view.passages import passage, shortened, side


def words(runs: tuple[Run, ...], *kinds: RunKind) -> str:
    return "".join(run.text for run in runs if run.kind in kinds)


def test_the_most_adverse_change_comes_first_and_document_order_breaks_ties(view: ReportView) -> None:
    order = [(change.number, change.place) for change in view.material]
    assert order == [
        (1, "Section 4 Changes to these Terms"),
        (2, "Section 5 Liability"),
        (3, "Section 6 Arbitration"),
        (4, "Section 2(b) (Using the API)"),
        (5, "Definition of “Content”"),
        (6, "Section 3 Fees"),
    ]


def test_a_change_for_the_user_stands_after_one_for_the_provider_of_equal_severity(
    view: ReportView,
) -> None:
    medium = [change.direction for change in view.material if change.severity == "medium"]
    assert medium == ["favors_provider", "favors_user"]


def test_changes_to_read_are_numbered_after_the_material_ones(view: ReportView) -> None:
    assert [change.number for change in view.review] == [7]


def test_the_worst_finding_is_the_headline_and_the_others_follow(view: ReportView) -> None:
    first = view.material[0]
    assert first.headline == "Notice of changed terms falls from 30 days to 5 days."
    assert [found.rule for found in first.findings][1:] == ["amendment-channel-weakened"]


def test_a_change_without_a_finding_is_named_by_its_words(view: ReportView) -> None:
    assert view.review[0].headline.startswith("“plain words” becomes “<script>alert(1)</script>")


def test_a_lone_word_after_a_full_stop_keeps_the_sentence_before_it() -> None:
    text = "First rule. The last words of the item; or"
    edit = Edit(old_span=Span(39, 39), new_span=Span(40, 42), old="", new="or")
    assert side(passage((edit,), text[:39], text, Span(0, 42)), new=True) == ("The last words of the item; or")


def test_a_passage_shows_the_sentence_around_the_edits(view: ReportView) -> None:
    second = view.material[1]
    assert side(second.passage, new=False).startswith(
        "Our total liability is limited to the fees paid in the twelve months before the claim."
    )
    assert side(second.passage, new=True).startswith("Our total liability is limited to USD 100.")


def test_no_citation_shows_an_id_of_the_program(view: ReportView) -> None:
    cited = [block.clause.full for stretch in view.redline for block in stretch.blocks]
    cited += [change.place for change in (*view.material, *view.review)]
    assert not [name for name in cited if "definition-3" in name or "preamble" in name]
    assert "Introduction" in cited


def test_the_redline_by_clause_loses_no_word_of_either_version(report: Report, view: ReportView) -> None:
    runs = tuple(run for stretch in view.redline for block in stretch.blocks for run in block.runs)
    old = words(runs, RunKind.KEEP, RunKind.STRIKE)
    new = words(runs, RunKind.KEEP, RunKind.INSERT)
    assert "".join(old.split()) == "".join(report.old.text.split())
    assert "".join(new.split()) == "".join(report.new.text.split())


def test_unchanged_clauses_are_folded_and_changed_ones_name_their_change(view: ReportView) -> None:
    folded = [stretch for stretch in view.redline if stretch.folded]
    assert folded
    assert all(not block.changed for stretch in folded for block in stretch.blocks)
    liability = next(stretch.blocks[0] for stretch in view.redline if stretch.blocks[0].clause.heading == "Liability")
    assert liability.numbers == (2,)


def test_the_clause_map_holds_what_came_went_or_has_another_number(view: ReportView) -> None:
    rows = [(row.old and row.old.name, row.new and row.new.name, row.what) for row in view.clause_map]
    assert rows == [
        (None, "Section 6", "added"),
        ("Section 6", "Section 7", "renumbered"),
        ("Section 7", "Section 8", "renumbered"),
        ("Section 2(b)", None, "removed"),
    ]
    assert view.same_place == 8


def test_obligations_stand_under_the_party_that_bears_them(view: ReportView) -> None:
    (user,) = view.obligations
    assert (user.party, user.summary) == ("The user", "1 added and 1 lost")
    assert [(row.modality, row.shift, row.number) for row in user.rows] == [
        ("duty", "added", 3),
        ("right", "lost", 4),
    ]


def test_a_reworded_definition_shows_its_new_words_as_inserted(view: ReportView) -> None:
    (content,) = view.definitions
    assert content.what == "reworded"
    assert words(content.runs, RunKind.INSERT) == ", images and metadata"


def test_quiet_changes_are_gathered_by_the_test_that_explained_them(view: ReportView) -> None:
    assert [(group.why, group.count) for group in view.quiet] == [
        ("Only the number differs.", 1),
        ("A typing error was corrected.", 1),
    ]


def test_an_abbreviation_does_not_end_the_sentence_of_a_passage() -> None:
    text = "First rule. As Sec. 5 of Acme Inc. says, pay 9 euros by post. Last rule."
    at = text.index("9")
    edit = Edit(old_span=Span(at, at + 1), new_span=Span(at, at + 1), old="7", new="9")
    assert side(passage((edit,), text, text, Span(0, len(text))), new=False) == (
        "As Sec. 5 of Acme Inc. says, pay 7 euros by post. …"
    )


def test_a_long_passage_says_how_much_it_leaves_out() -> None:
    runs = shortened((Run(RunKind.INSERT, "word " * 1000),), 500)
    assert sum(len(run.text) for run in runs) < 700
    assert "more words in the redline" in runs[-1].text


def test_a_reference_whose_words_stand_is_headed_by_where_it_led_and_leads() -> None:
    old = "Terms\n\n1. Use\n\nYou pay as Section 3 says.\n\n2. Law\n\nNew York law.\n\n3. Fees\n\nUSD 5 a month.\n"
    new = old.replace("3. Fees", "4. Fees").replace("2. Law", "2. Data\n\nWe keep logs.\n\n3. Law")
    heads = [change.headline for change in build_view(compare(old, new)).material]
    assert "The reference “3” reached Section 3 Fees; with the same words it now reaches Section 3 Law." in [
        head.replace("“Section 3”", "“3”") for head in heads
    ]


def test_old_words_that_a_second_change_touches_read_as_the_old_version_does() -> None:
    old = (
        "Terms\n\nThese terms bind the person who orders (the “Customer”).\n\n1. Payment\n\n"
        "The Customer must pay each invoice within 60 days after the Customer gets it.\n\n"
        "2. Help\n\nThe Customer may write to us.\n"
    )
    new = old.replace("Customer", "Subscriber").replace("60 days", "30 days")
    view = build_view(compare(old, new))
    pay = next(change for change in (*view.material, *view.review) if change.place.startswith("Section 1"))
    assert side(pay.passage, new=False) == (
        "The Customer must pay each invoice within 60 days after the Customer gets it."
    )
    assert side(pay.passage, new=True) == (
        "The Subscriber must pay each invoice within 30 days after the Subscriber gets it."
    )
    assert [run.text.strip() for run in pay.passage if run.kind is RunKind.INSERT and not run.beside] == ["30"]


def test_words_left_out_between_two_edits_are_cut_at_a_word() -> None:
    text = "Old start " + "incomprehensibilities " * 40 + "old end."
    edits = [
        Edit(old_span=Span(at, at + 3), new_span=Span(at, at + 3), old="Old", new="New") for at in (0, len(text) - 8)
    ]
    runs = passage(edits, text, text, Span(0, len(text)))
    gap = next(place for place, run in enumerate(runs) if run.kind is RunKind.GAP)
    assert runs[gap + 1].text.split()[0] == "incomprehensibilities"
    assert runs[gap - 1].text.split()[-1] == "incomprehensibilities"


def test_what_a_list_of_survivors_loses_by_new_numbers_is_told_before_where_a_reference_leads() -> None:
    old = (
        "Terms\n\n1. Use\n\nYou pay each month.\n\n2. End\n\nAfter the end Sections 3 and 4 survive.\n\n"
        "3. Secrets\n\nYou keep our secrets.\n\n4. Liability\n\nWe are not liable for lost profits.\n"
    )
    new = (
        old.replace("4. Liability", "5. Liability")
        .replace("3. Secrets", "4. Secrets")
        .replace("2. End\n\n", "2. Pets\n\nYou may bring a cat.\n\n3. End\n\n")
    )
    told = next(change for change in build_view(compare(old, new)).material if "surviv" in change.headline)
    lost, gained = (found.message for found in told.findings)
    assert told.headline == lost
    assert "loses" in lost
    assert "gains" in gained
    assert "now reaches" in told.why
