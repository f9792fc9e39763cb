import pytest
import spacy

from clauses.facts import components

NAMES = (
    "novation_definitions",
    "novation_references",
    "novation_obligations",
    "novation_survival",
    "novation_quantities",
    "novation_amendment",
)


@pytest.mark.parametrize("name", NAMES)
def test_each_finder_is_a_component_of_any_pipeline(name: str) -> None:
    assert components.__doc__
    nlp = spacy.blank("en")
    nlp.add_pipe(name)
    assert name in nlp("Nothing to see.").spans


def test_finds_stand_in_the_spans_of_a_bare_doc() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("novation_references")
    nlp.add_pipe("novation_definitions")
    doc = nlp("Under Section 4(b), the machines (the “Cranes”) stay.")
    (reference,) = doc.spans["novation_references"]
    assert (reference.text.startswith("Section 4(b)"), reference.label_) == (True, "clause")
    assert [span.label_ for span in doc.spans["novation_definitions"]] == ["parenthetical"]
