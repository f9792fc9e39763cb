from dataclasses import replace

from clauses.facts.units import units as units_of
from clauses.facts.uses import find_uses
from clauses.model import Agreement
from clauses.parse import parse_text
from clauses.spans import Span


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


class _Counted(str):
    """A term that counts how often it is asked for its hash."""

    __slots__ = ("asked",)

    def __init__(self, _: str) -> None:
        self.asked = 0

    def __hash__(self) -> int:
        self.asked += 1
        return super().__hash__()


def test_the_terms_are_not_read_anew_for_each_unit() -> None:
    parsed = parse_text("“Crane” means a machine.\n\nA Crane is checked.\n")

    def asked(count: int) -> int:
        term = _Counted("Crane")
        definitions = (replace(parsed.definitions[0], term=term, aliases=()),)
        rows = [f"On day {k} the Crane rests." for k in range(count)]
        (unit,) = (unit for unit in units_of(parsed.text, parsed.clauses) if unit.words.startswith("A Crane"))
        units = tuple(
            replace(unit, span=Span(1000 * k, 1000 * k + len(row)), words=row) for k, row in enumerate(rows, start=1)
        )
        assert len(find_uses(units, definitions, parsed.clauses)) == count
        return term.asked

    assert asked(200) == asked(2)
