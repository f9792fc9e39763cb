from clauses.facts.units import units
from clauses.parse import parse_text

TEXT = """1. Limits

1.1 Use. Customer shall not: (a) resell a crane; or (b) hide a crane.
"""


def test_a_unit_has_neither_label_nor_heading() -> None:
    agreement = parse_text(TEXT)
    words = {unit.clause: unit.words for unit in units(agreement.text, agreement.clauses)}
    assert words["1.1"] == "Customer shall not:"


def test_an_item_carries_the_chapeau_it_completes() -> None:
    agreement = parse_text(TEXT)
    lead_ins = {unit.clause: unit.lead_in for unit in units(agreement.text, agreement.clauses)}
    assert lead_ins["1.1(a)"] == lead_ins["1.1(b)"] == "Customer shall not:"
    assert lead_ins["1.1"] == ""


def test_a_numbered_clause_that_goes_on_carries_the_paragraph_before_it() -> None:
    agreement = parse_text(
        "1. DUTIES\n\nThe Stockist undertakes that it will:\n\n1.1 store the cheese;\n\n1.2 not sell others.\n\n"
        "1.3 The Stockist shall keep books.\n"
    )
    lead_ins = {unit.clause: unit.lead_in for unit in units(agreement.text, agreement.clauses)}
    assert lead_ins["1.1"] == lead_ins["1.2"] == "The Stockist undertakes that it will:"
    assert lead_ins["1.3"] == ""
