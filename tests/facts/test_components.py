import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

NAMES = (
    "novation_definitions",
    "novation_references",
    "novation_obligations",
    "novation_survival",
    "novation_quantities",
    "novation_amendment",
    "novation_parties",
    "novation_uses",
    "novation_topics",
)
WORDS = (
    "“Crane” means a lifting machine. You must pay within 30 days. We may change these Terms at any time by posting "
    "them. Section 4(b) survives termination. We own the Crane."
)


@pytest.mark.parametrize("name", NAMES)
def test_each_finder_is_a_component_of_any_pipeline(name: str) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(name)
    doc = nlp(WORDS)
    assert list(doc.spans[name])


def test_spacy_knows_the_factories_without_an_import_of_ours() -> None:
    program = (
        "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('novation_definitions'); "
        "doc = nlp('“Crane” means a machine.'); print(*[s.label_ for s in doc.spans['novation_definitions']])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["means"]


def test_a_pipeline_with_the_components_is_saved_and_loaded(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    for name in NAMES:
        nlp.add_pipe(name)
    nlp.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    assert again.pipe_names == list(NAMES)
    before, after = nlp(WORDS), again(WORDS)
    for name in NAMES:
        found = [(span.start, span.end, span.label_) for span in before.spans[name]]
        assert [(span.start, span.end, span.label_) for span in after.spans[name]] == found


def test_the_group_of_spans_can_be_named() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("novation_quantities", config={"spans_key": "amounts"})
    doc = nlp(WORDS)
    assert [span.text for span in doc.spans["amounts"]] == ["30 days"]


def test_finds_stand_in_the_spans_of_a_bare_doc() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("novation_references")
    nlp.add_pipe("novation_definitions")
    doc = nlp("Under Section 4(b), the machines (the “Cranes”) stay.")
    (reference,) = doc.spans["novation_references"]
    assert (reference.text.startswith("Section 4(b)"), reference.label_) == (True, "clause")
    assert [span.label_ for span in doc.spans["novation_definitions"]] == ["parenthetical"]


def test_finds_are_the_same_in_a_doc_that_a_parser_has_read() -> None:
    bare = spacy.blank("en")("You must pay within 30 days.")
    words = [token.text for token in bare]
    spaces = [bool(token.whitespace_) for token in bare]
    deps = ["nsubj", "aux", "ROOT", "prep", "nummod", "pobj", "punct"]
    parsed = Doc(bare.vocab, words=words, spaces=spaces, heads=[2, 2, 2, 2, 5, 3, 2], deps=deps)
    for name in ("novation_obligations", "novation_quantities"):
        component = spacy.blank("en").create_pipe(name)
        plain, read = component(bare), component(parsed)
        assert read.has_annotation("DEP")
        assert [(span.start, span.end, span.label_) for span in read.spans[name]] == [
            (span.start, span.end, span.label_) for span in plain.spans[name]
        ]
        assert list(read.spans[name])


def test_parties_uses_and_topics_are_read_in_a_bare_doc() -> None:
    nlp = spacy.blank("en")
    for name in ("novation_parties", "novation_uses", "novation_topics"):
        nlp.add_pipe(name)
    doc = nlp(
        "This lease is between Alder Ltd. (the “Landlord”) and Ada Fern (the “Tenant”). The Landlord lets the barn.\n\n"
        "The Tenant shall indemnify the Landlord."
    )
    assert {span.label_ for span in doc.spans["novation_parties"]} == {"provider", "user"}
    used = [(span.text, span.label_) for span in doc.spans["novation_uses"] if span.start_char > 80]
    assert used[-2:] == [("Tenant", "definition:Tenant"), ("Landlord", "definition:Landlord")]
    assert [(span.text[:10], span.label_) for span in doc.spans["novation_topics"]] == [("The Tenant", "indemnity")]


@pytest.mark.parametrize("words", ["", " ", "\n\n", "A", "“”", "😀 shall pay."])
def test_next_to_nothing_breaks_no_component(words: str) -> None:
    nlp = spacy.blank("en")
    for name in NAMES:
        nlp.add_pipe(name)
    assert nlp(words).text == words
