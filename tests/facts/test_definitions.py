import pytest

from clauses.facts.definitions import definitions_in
from clauses.model import Agreement, DefinitionForm
from clauses.parse import parse_bytes, parse_text


def terms(words: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(found.term, found.aliases) for found in definitions_in(words)]


@pytest.mark.parametrize(
    ("words", "term", "aliases"),
    [
        ("“Crane” means a lifting machine.", "Crane", ()),
        ("“Crane” shall have the meaning given in Schedule 2.", "Crane", ()),
        ("“Crane” or “Hoist” refers to a lifting machine.", "Crane", ("Hoist",)),
        ("Crane” means a lifting machine.", "Crane", ()),
        ("We rent lifting machines (the “Cranes”) to builders.", "Cranes", ()),
        ("We rent cranes, hoists and winches (collectively, “Machines”).", "Machines", ()),
        ("You (“Builder” or “you”) may rent a crane.", "Builder", ("you",)),
        ("The cheeses in Schedule 1 (“the Products”) are sold.", "Products", ()),
        ("All cranes will be referred to as the “Fleet”.", "Fleet", ()),
        ("The Safe Lifting Board (SLB) decides.", "SLB", ()),
        ("Any claim (collectively, “Claims”, and each a “Claim”) ends.", "Claims", ("Claim",)),
    ],
)
def test_a_definition_is_found_in_each_of_its_forms(words: str, term: str, aliases: tuple[str, ...]) -> None:
    assert terms(words) == [(term, aliases)]


@pytest.mark.parametrize(
    "words",
    [
        "The crane is provided “AS IS” and “AS AVAILABLE”.",
        "Papers marked “Confidential” stay in the office.",
        "Builder may click a button (for example, “Rent”).",
        "This is subject to Section 9 (“Indemnity”).",
        "Your continued use means that you agree.",
        "Item (a) or (b) applies.",
    ],
)
def test_scare_quotes_legends_and_headings_define_nothing(words: str) -> None:
    assert terms(words) == []


def test_terms_that_each_have_a_meaning_are_told_from_synonyms() -> None:
    assert terms("“Hirer” and “Owner” include their affiliates.") == [("Hirer", ()), ("Owner", ())]
    assert terms("“Day”, “Week” and “Crew” have the meanings given in the Plan.") == [
        ("Day", ()),
        ("Week", ()),
        ("Crew", ()),
    ]
    assert terms("“we” and “us” include our affiliates.") == [("we", ("us",))]


def test_the_parties_of_a_disclosure_are_named_by_what_they_do() -> None:
    words = (
        "The party that shows a paper is referred to as the “Discloser” and the one who reads it as the “Recipient”."
    )
    assert [term for term, _ in terms(words)] == ["Discloser", "Recipient"]


def test_the_last_section_of_a_list_with_its_heading_defines_nothing() -> None:
    assert terms("Sections 4, 9 (“Indemnity”) and 13 (“Disputes”) survive.") == []


def test_each_and_together_name_two_groups() -> None:
    found = terms("each company (each, an “Affiliate” and together the “Group”)")
    assert [term for term, _ in found] == ["Affiliate", "Group"]


def test_a_parenthesis_spans_the_noun_phrase_it_names() -> None:
    words = "Harbour owns any ideas, comments or suggestions (“Feedback”) you send."
    (found,) = definitions_in(words)
    assert found.span.of(words) == "any ideas, comments or suggestions (“Feedback”)"


def test_a_term_without_its_opening_quote_begins_where_the_document_begins_it_elsewhere() -> None:
    from clauses.parse import parse_text

    text = "1. Definitions\n\n“Plan” means the plan at: Safe Lifting Plan Crane” means a machine. A Crane is big.\n"
    assert "Crane" in {definition.term for definition in parse_text(text).definitions}


def test_definitions_have_readable_ids_forms_and_places(agreement: Agreement) -> None:
    by_id = {definition.id: definition for definition in agreement.definitions}
    assert {"definition:Terms", "definition:Customer", "definition:Harbour", "definition:Tool"} <= set(by_id)
    assert by_id["definition:Tool"].form is DefinitionForm.MEANS
    assert by_id["definition:Tool"].term_span.of(agreement.text) == "Tool"


def test_a_definition_for_one_section_has_that_section_as_its_scope() -> None:
    from clauses.parse import parse_text

    text = "1. Heights\n\nFor purposes of this Section, “Tower” means a tall crane.\n\n2. Other\n\nNothing else.\n"
    (definition,) = parse_text(text).definitions
    assert definition.scope == "1"


@pytest.mark.parametrize(
    ("words", "term"),
    [
        ("If you post material (any such material, “Content”), you answer for it.", "Content"),
        ("We sell songs (such songs, collectively with Books and Films, “Media”).", "Media"),
        ("“Territory” is Sweden and Denmark.", "Territory"),
        ("Each of the following is a “Default”: (a) rent is late; (b) the lock is broken.", "Default"),
    ],
)
def test_a_term_is_also_named_by_such_by_being_and_by_a_list_of_cases(words: str, term: str) -> None:
    assert [found for found, _ in terms(words)] == [term]


def test_a_quoted_term_in_bold_before_a_dash_is_defined_wherever_it_stands() -> None:
    text = '# Seed licence\n\n## 1. Words\n\n**"Grower"** – any one who sows.\n\n**"Seed"** — barley.\n'
    assert {found.term for found in parse_text(text, "seed.md").definitions} == {"Grower", "Seed"}


def test_whichever_party_does_something_may_be_given_a_name() -> None:
    text = 'A Party lending a tool is the "Lender"; a Party taking it home is the "Taker" of it. The Taker oils it.'
    assert {found.term for found in parse_text(text).definitions} == {"Lender", "Taker"}


def test_terms_in_bold_within_a_sentence_are_given_their_meaning_one_after_the_other() -> None:
    text = (
        "In these conditions **the Yard** means Oakfield Livery Ltd; **the Owner** means whoever signs the card; and "
        "**the Horse** is the animal named on it.\n\nThe **gate** is a nuisance.\n"
    )
    agreement = parse_bytes(text.encode(), "livery.md")
    assert [(it.term, it.span.of(agreement.text)) for it in agreement.definitions] == [
        ("Yard", "Yard means Oakfield Livery Ltd"),
        ("Owner", "Owner means whoever signs the card"),
        ("Horse", "Horse is the animal named on it."),
    ]


def test_a_meaning_may_come_after_an_insertion() -> None:
    agreement = parse_text("“Client” shall, for the purpose of this deed, mean the person who signs it.\n")
    assert [it.term for it in agreement.definitions] == ["Client"]
