from clauses.model import Agreement
from clauses.parse import parse_text


def uses(text: str) -> list[tuple[str, str]]:
    return [(use.definition, use.term) for use in parse_text(text).uses]


def test_the_longest_term_wins(agreement: Agreement) -> None:
    found = {(use.definition, use.term) for use in agreement.uses}
    assert ("definition:Tool Data", "Tool Data") in found
    data = [use.span for use in agreement.uses if use.term == "Tool Data"]
    assert not any(use.span.start == span.start for use in agreement.uses if use.term == "Tool" for span in data)


def test_plural_and_capital_forms_are_uses_and_become_aliases() -> None:
    text = "“Crane” means a machine.\n\nAll Cranes are checked. EACH CRANE IS PROVIDED AS IS.\n"
    assert [term for _, term in uses(text)] == ["Cranes", "CRANE"]
    assert parse_text(text).definitions[0].aliases == ("Cranes", "CRANE")


def test_words_in_small_letters_are_no_uses() -> None:
    assert uses("“Crane” means a machine.\n\nEvery crane is checked.\n") == []


def test_a_mention_in_quotes_is_no_use() -> None:
    assert uses("“Crane” means a machine.\n\nThe word “Crane” is short.\n") == []


def test_pronouns_are_left_out(agreement: Agreement) -> None:
    assert not {use.term.lower() for use in agreement.uses} & {"we", "us", "our", "you"}


def test_a_capital_that_only_begins_a_sentence_is_no_use() -> None:
    text = "“Use” means operating a crane.\n\nUse is free. The use is free, and use by night too, and any other use.\n"
    assert uses(text) == []


def test_five_thousand_terms_are_found_by_their_own_names() -> None:
    entries = "\n\n".join(f"“Part {i} Unit” means part number {i}." for i in range(5000))
    text = f"1. Definitions\n\n{entries}\n\n2. Use\n\nPart 4321 Unit is blue.\n"
    assert ("definition:Part 4321 Unit", "Part 4321 Unit") in uses(text)
