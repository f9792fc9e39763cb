import pytest

from clauses.facts.references import references_in
from clauses.model import Agreement, Reference, ReferenceKind, ReferenceStatus
from clauses.parse import parse_text


def local(words: str) -> list[tuple[str, str]]:
    return [(found.kind.value, found.span.of(words)) for found in references_in(words)]


def by_text(agreement: Agreement) -> dict[str, Reference]:
    return {reference.text: reference for reference in agreement.references}


def test_a_list_is_one_reference_a_number_with_its_heading() -> None:
    words = "Sections 3.1 (Fees), 9 (Liability) and 13 survive."
    assert [text for _, text in local(words)] == ["Sections 3.1 (Fees)", "9 (Liability)", "13"]


def test_a_remark_in_a_list_ends_no_list() -> None:
    words = "Sections 2, 3 (as to amounts due), 5 and 7 survive."
    assert [text for _, text in local(words)] == ["Sections 2", "3", "5", "7"]


def test_a_part_of_a_schedule_is_looked_for_in_the_schedule() -> None:
    text = (
        "1. Work\n\nSee paragraph 2 of Part B of Schedule 1 and Section 1 of Exhibit Z.\n\n"
        "SCHEDULE 1: Work\n\nPart A: One\n\n1. First.\n\n2. Second.\n\nPart B: Two\n\n1. Third.\n\n2. Fourth.\n"
    )
    found = by_text(parse_text(text))
    target = found["paragraph 2 of Part B of Schedule 1"].target
    assert target is not None
    assert "Part B" in target
    assert found["Section 1 of Exhibit Z"].kind is ReferenceKind.DOCUMENT


@pytest.mark.parametrize(
    ("words", "kind", "text"),
    [
        ("see clause 4(b)(ii) for more", "clause", "clause 4(b)(ii)"),
        ("under Article IV of this Lease", "clause", "Article IV"),
        ("as paragraph (c) above says", "clause", "paragraph (c)"),
        ("the limits in this Section apply", "self", "this Section"),
        ("under Section 83(b) of the Internal Revenue Code", "law", "Section 83(b) of the Internal Revenue Code"),
        ("waives California Civil Code Section 1542", "law", "California Civil Code Section 1542"),
        ("under 17 U.S.C. § 512", "law", "17 U.S.C. § 512"),
        ("as the GDPR requires", "law", "GDPR"),
        ("write to desk@harbour.example today", "email", "desk@harbour.example"),
        ("at https://harbour.example/x.", "url", "https://harbour.example/x"),
        ("our Acceptable Use Policy applies", "document", "Acceptable Use Policy"),
        ("as listed on our pricing page", "document", "pricing page"),
    ],
)
def test_each_kind_of_reference_is_told_apart(words: str, kind: str, text: str) -> None:
    assert (kind, text) in local(words)


def test_a_law_in_the_sentence_before_does_not_take_a_clause() -> None:
    assert local("This follows the CCPA. Section 5 applies.") == [("law", "CCPA"), ("clause", "Section 5")]


def test_a_number_of_days_after_a_list_is_no_reference() -> None:
    assert [text for _, text in local("under Section 4, 30 days after notice")] == ["Section 4"]


def test_the_number_decides_the_target_and_the_heading_is_checked(agreement: Agreement) -> None:
    found = by_text(agreement)
    assert (found["Section 3 (Fees)"].target, found["Section 3 (Fees)"].heading_matches) == ("3", True)
    wrong = found["Sections 2.2 (Restrictions)"]
    assert (wrong.target, wrong.quoted_heading, wrong.heading_matches) == ("2.2", "Restrictions", False)


def test_a_pinpoint_reaches_an_item(agreement: Agreement) -> None:
    assert by_text(agreement)["Section 2.2(b)"].target == "2.2(b)"


def test_a_section_that_does_not_exist_is_dangling(agreement: Agreement) -> None:
    assert by_text(agreement)["Section 9"].status is ReferenceStatus.DANGLING


def test_the_agreement_itself_is_no_other_document(agreement: Agreement) -> None:
    documents = {r.text for r in agreement.references if r.kind is ReferenceKind.DOCUMENT}
    assert documents == {"pricing page", "Privacy Policy"}


def test_a_section_of_another_agreement_is_not_in_this_one() -> None:
    text = "1. One\n\nThis Lease starts now. Section 2 of the Master Agreement stays.\n\n2. Two\n\nNothing.\n"
    (reference,) = [r for r in parse_text(text).references if "Section 2" in r.text]
    assert (reference.kind, reference.target) == (ReferenceKind.DOCUMENT, None)


def test_a_section_is_found_by_the_heading_before_the_word() -> None:
    text = "1. Fees and Payment\n\nPay.\n\n2. Credits\n\nThe Fees and Payment section says more.\n"
    assert [r.target for r in parse_text(text).references] == ["1"]


def test_every_member_of_a_range_is_reached() -> None:
    body = "\n\n".join(f"{i}. Part {chr(64 + i)}\n\nWords." for i in range(1, 6))
    text = f"{body}\n\n6. Survival\n\nSections 2 through 4 survive termination.\n"
    assert [r.target for r in parse_text(text).references if r.kind is ReferenceKind.CLAUSE] == ["2", "3", "4"]


def test_survival_lists_the_sections_it_names(agreement: Agreement) -> None:
    assert {target for survival in agreement.survival for target in survival.targets} == {"2.2", "3", "4"}


def test_and_or_joins_the_numbers_of_a_list() -> None:
    words = "You are bound by Sections 1, 4 AND/OR 6, and by Section 7 and/or 8."
    assert [text for _, text in local(words)] == ["Sections 1", "4", "6", "Section 7", "8"]


def test_and_provisions_is_no_name_of_a_section() -> None:
    assert local("THIS DEAL IS MADE OF THE MAP LICENSE AND PROVISIONS OF OUR ORDER.") == []


def test_a_number_of_three_parts_is_no_roman_item_below_another() -> None:
    text = (
        "1. One\n\n1.1 A rule.\n\nAppendix 1: Data\n\n3. Rules\n\n3.3 Security.\n\n3.3.1 Measures. First.\n\n"
        "3.3.2 Incidents. Second.\n\n"
        "3.3.3 Duties. It is bound by paragraph 3.3.2 (Incidents) and:\n\n(i) to look;\n\n(ii) to see.\n"
    )
    agreement = parse_text(text)
    found = by_text(agreement)["paragraph 3.3.2 (Incidents)"]
    assert found.target is not None
    assert found.target.endswith("3.3.2")


def test_a_clubs_rules_point_to_their_rules_and_a_rule_of_court_to_none() -> None:
    text = "RULES OF THE ANGLERS\n\n1. Rods\n\nTwo rods each.\n\n2. Bait\n\nNo maggots, save under Rule 1."
    text += " Rules 1 and 2 bind guests.\n"
    found = parse_text(text).references
    assert [(it.text, it.target) for it in found] == [("Rule 1", "1"), ("Rules 1", "1"), ("2", "2")]
    court = "1. Suits\n\nAny suit follows Rule 2 of the court.\n\n2. Costs\n\nEach party bears its own costs.\n"
    assert all(it.kind is not ReferenceKind.CLAUSE for it in parse_text(court).references)


def test_conditions_are_pointed_to_by_their_number_and_annexures_by_their_letter() -> None:
    text = (
        "1. One.\n\n2. A sale under conditions 1 and 3 is final if condition 1 is kept.\n\n"
        "3. Goods in good condition 7 days.\n"
    )
    found = parse_text(text).references
    assert [(it.text, it.target) for it in found] == [("conditions 1", "1"), ("3", "3"), ("condition 1", "1")]
    (annexure,) = parse_text("1. The Services of Annexure A are due.\n\nAnnexure A: Services\n\nSurvey.\n").references
    assert annexure.text == "Annexure A"
